//! What an exported file is called: what it is about, whose it is, and of when. Plain ASCII, so that no client has to read
//! more of the header than its simplest form (RFC 6266).

use crate::domain::time::Timestamp;
use crate::server::app::{Actor, AppError};
use crate::server::state::AppState;
use crate::server::store::DeliveryFilter;

/// Most characters that a name of people makes up.
const LONGEST: usize = 40;

/// Such as `webhook-logs-crm-sync-2024-05-01-2024-05-08`, without the format: the webhook that the filter keeps to, else
/// the workspace, and the period, else today. `told` writes a moment in the person's time zone.
///
/// # Errors
/// When webhook or workspace cannot be read.
pub async fn file_name(
    state: &AppState,
    actor: &Actor,
    kind: &str,
    filter: &DeliveryFilter,
    told: impl Fn(Timestamp) -> String,
) -> Result<String, AppError> {
    let (name, id) = match filter.webhook_id {
        Some(id) => (state.store.webhook(actor.workspace_id, id).await?.map(|one| one.config.name), id.to_string()),
        None => {
            let found = state.store.workspace(actor.workspace_id).await?;
            (found.map(|one| one.name), actor.workspace_id.to_string())
        }
    };
    let about = Some(slug(&name.unwrap_or_default())).filter(|slug| !slug.is_empty()).unwrap_or(id);
    let (from, to) = (filter.period.from.map(&told), filter.period.to.map(&told));
    Ok(joined(kind, &about, from, to, told(state.clock.now())))
}

fn joined(kind: &str, about: &str, from: Option<String>, to: Option<String>, now: String) -> String {
    let span = match (from, to) {
        (Some(from), to) => format!("{from}-{}", to.unwrap_or(now)),
        (None, Some(to)) => format!("until-{to}"),
        (None, None) => now,
    };
    format!("{kind}-{about}-{span}")
}

/// Letters and digits of a name, in lower case, with single hyphens between them.
fn slug(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-");
    slug.chars().take(LONGEST).collect::<String>().trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_plain_and_tells_what_the_file_holds() {
        for (name, wanted) in
            [("CRM sync", "crm-sync"), (" \"a/../b\" ", "a-b"), ("Заказы", ""), ("Bücher", "b-cher"), ("=1+1", "1-1")]
        {
            assert_eq!(slug(name), wanted);
        }
        assert_eq!(slug(&"abc ".repeat(40)).len(), 39);
        let told = |from: &str, to: &str| {
            let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
            joined("logs", "crm", text(from), text(to), "2024-05-09".to_owned())
        };
        assert_eq!(told("", ""), "logs-crm-2024-05-09");
        assert_eq!(told("2024-05-01", ""), "logs-crm-2024-05-01-2024-05-09");
        assert_eq!(told("2024-05-01", "2024-05-08"), "logs-crm-2024-05-01-2024-05-08");
        assert_eq!(told("", "2024-05-08"), "logs-crm-until-2024-05-08");
    }
}
