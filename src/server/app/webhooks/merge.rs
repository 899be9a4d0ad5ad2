//! A change of a webhook, put onto what others have made of the webhook since the state that the change was made from.

use serde_json::Value;

use crate::domain::webhook::{WebhookConfig, WebhookStatus};
use crate::server::app::three_way::{self, Both};
use crate::server::app::{AppError, AuthInput, WebhookInput};

/// The list of a webhook whose entries have a key, and that key.
const ROWS: (&str, &str) = ("events", "type");

/// Two changes of a webhook in one.
#[derive(Debug, Clone)]
pub struct Merged {
    /// The webhook with both; where both changed a part, it has mine.
    pub input: WebhookInput,
    /// What `input` was made from, seen from here on.
    pub base: WebhookInput,
    /// Parts that both changed.
    pub overlaps: Vec<Both>,
    /// Parts that only the others changed.
    pub taken: Vec<String>,
}

/// Puts `mine` and `theirs` together, both made from `base`. Without a base, whatever differs is an overlap. A status that
/// is left out is not changed.
///
/// # Errors
/// When what was put together cannot be read: a fault of ours.
pub fn merge(base: Option<&WebhookInput>, mine: &WebhookInput, theirs: &WebhookInput) -> Result<Merged, AppError> {
    let kept = |input: &WebhookInput| WebhookInput { status: input.status.or(theirs.status), ..input.clone() };
    if base.is_some_and(|base| same(base, theirs)) {
        let (input, base) = (kept(mine), theirs.clone());
        return Ok(Merged { input, base, overlaps: Vec::new(), taken: Vec::new() });
    }
    let before = base.map(|base| document(&base.config)).transpose()?;
    let (ours, others) = (document(&mine.config)?, document(&theirs.config)?);
    let merged = three_way::merge(before.as_ref(), &ours, &others);
    let mut found = Merged {
        input: WebhookInput { config: config(merged.value, &ours)?, ..kept(mine) },
        base: WebhookInput { config: config(merged.base, &others)?, ..theirs.clone() },
        overlaps: merged.overlaps,
        taken: merged.taken,
    };
    merge_auth(base, mine, theirs, &mut found);
    merge_status(base, mine, theirs, &mut found);
    Ok(found)
}

/// The configuration as an object whose parts can be compared.
pub fn document(config: &WebhookConfig) -> Result<Value, AppError> {
    let mut value = serde_json::to_value(config).map_err(unreadable)?;
    three_way::by_key(&mut value, ROWS.0, ROWS.1);
    Ok(value)
}

/// The way back; rows in the order of `mine` where that has the same ones.
pub fn config(mut document: Value, mine: &Value) -> Result<WebhookConfig, AppError> {
    three_way::as_list(&mut document, ROWS.0, mine);
    serde_json::from_value(document).map_err(unreadable)
}

#[expect(clippy::needless_pass_by_value, reason = "it is given to map_err")]
fn unreadable(error: serde_json::Error) -> AppError {
    AppError::Internal(format!("a configuration cannot be put together: {error}"))
}

fn same(one: &WebhookInput, other: &WebhookInput) -> bool {
    one.status == other.status && one.config == other.config && one.auth.proof() == other.auth.proof()
}

/// Authentication is one part: its fields mean something only together.
fn merge_auth(base: Option<&WebhookInput>, mine: &WebhookInput, theirs: &WebhookInput, found: &mut Merged) {
    let (ours, others) = (mine.auth.proof(), theirs.auth.proof());
    let before = base.map(|base| base.auth.proof());
    if ours == others || before.as_ref() == Some(&others) {
        return;
    }
    if before.as_ref() == Some(&ours) {
        found.input.auth = theirs.auth.clone();
        found.taken.push("/auth".to_owned());
        return;
    }
    let kind = |auth: &AuthInput| Some(Value::from(auth.kind.unwrap_or_default().label()));
    found.overlaps.push(Both { path: "/auth".to_owned(), mine: kind(&mine.auth), theirs: kind(&theirs.auth) });
    if let Some(base) = base {
        found.base.auth = base.auth.clone();
    }
}

fn merge_status(base: Option<&WebhookInput>, mine: &WebhookInput, theirs: &WebhookInput, found: &mut Merged) {
    let before = base.and_then(|base| base.status);
    let wanted = mine.status.filter(|status| Some(*status) != before);
    let Some(wanted) = wanted.filter(|status| Some(*status) != theirs.status) else {
        found.input.status = theirs.status;
        return;
    };
    // Without a status to begin with, whoever asks for one has seen the present one or does not care.
    if before.is_none() || before == theirs.status {
        return;
    }
    let word = |status: Option<WebhookStatus>| status.map(|status| Value::from(status.as_str()));
    let (mine, theirs) = (word(Some(wanted)), word(theirs.status));
    found.overlaps.push(Both { path: "/status".to_owned(), mine, theirs });
    found.base.status = before;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::auth_kind::AuthKind;
    use crate::domain::webhook::Subscription;

    fn input(url: &str, token: &str) -> WebhookInput {
        let mut input = WebhookInput { status: Some(WebhookStatus::Active), ..WebhookInput::default() };
        input.config.url = url.to_owned();
        input.auth.choose(AuthKind::Bearer);
        input.auth.token = Some(token.to_owned());
        input
    }

    fn paths(merged: &Merged) -> Vec<&str> {
        merged.overlaps.iter().map(|both| both.path.as_str()).collect()
    }

    #[test]
    fn a_new_endpoint_and_a_new_token_go_together_and_two_tokens_do_not() {
        let base = input("u", "old");
        let merged = merge(Some(&base), &input("m", "old"), &input("u", "new")).expect("merged");
        assert_eq!((merged.input.config.url.as_str(), merged.input.auth.token.as_deref()), ("m", Some("new")));
        assert_eq!((paths(&merged).len(), merged.taken), (0, vec!["/auth".to_owned()]));
        let merged = merge(Some(&base), &input("u", "mine"), &input("u", "theirs")).expect("merged");
        assert_eq!(paths(&merged), ["/auth"]);
        assert!(
            !format!("{:?}", merged.overlaps).contains("mine\"") && merged.input.auth.token.as_deref() == Some("mine")
        );
    }

    #[test]
    fn a_pause_made_meanwhile_is_kept() {
        let base = input("u", "t");
        let paused = WebhookInput { status: Some(WebhookStatus::Paused), ..base.clone() };
        let merged = merge(Some(&base), &input("m", "t"), &paused).expect("merged");
        assert_eq!((merged.input.status, paths(&merged).len()), (Some(WebhookStatus::Paused), 0));
        let off = WebhookInput { status: Some(WebhookStatus::Inactive), ..base.clone() };
        assert_eq!(paths(&merge(Some(&base), &off, &paused).expect("merged")), ["/status"]);
    }

    #[test]
    fn rows_are_compared_by_their_event_type() {
        let row = |name: &str, template: Option<&str>| Subscription {
            event_type: name.to_owned(),
            template: template.map(str::to_owned),
            ..Subscription::default()
        };
        let of = |rows: Vec<Subscription>| {
            let mut input = input("u", "t");
            input.config.events = rows;
            input
        };
        let base = of(vec![row("a", None), row("b", None)]);
        let mine = of(vec![row("a", Some("1")), row("b", None), row("c", None)]);
        let theirs = of(vec![row("a", None), row("b", Some("2"))]);
        let merged = merge(Some(&base), &mine, &theirs).expect("merged");
        assert_eq!(merged.input.config.events, [row("a", Some("1")), row("b", Some("2")), row("c", None)]);
        assert!(merged.overlaps.is_empty());
    }
}
