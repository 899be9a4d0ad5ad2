//! A webhook copied into a new draft: all of its configuration, none of its secrets.

use crate::domain::ids::WebhookId;
use crate::domain::workspace::Scope;
use crate::server::app::validate::NAME_LIMIT;
use crate::server::app::{Actor, AppError, WebhookInput, webhooks};
use crate::server::state::AppState;

use super::{DraftView, start};

/// Begins a draft with the configuration of a webhook. It gets a name and a signing secret of its own; the secrets of the
/// authentication have to be given again, because a copy often goes to another receiver.
pub async fn copy_webhook(state: &AppState, actor: &Actor, id: WebhookId) -> Result<DraftView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let webhook = webhooks::row(state, actor, id).await?;
    let mut input = webhooks::input_of(state, &webhook)?;
    input.config.name = free_name(state, actor, &webhook.config.name).await?;
    let input = WebhookInput { status: None, auth: input.auth.without_secrets(), ..input };
    start(state, actor, None, input).await
}

/// `CRM (copy)`, `CRM (copy 2)`, …
async fn free_name(state: &AppState, actor: &Actor, name: &str) -> Result<String, AppError> {
    let drafts = super::list(state, actor).await?;
    let drafted = |copy: &str| drafts.iter().any(|draft| draft.input.config.name.to_lowercase() == copy.to_lowercase());
    for number in 1..1_000_u32 {
        let end = if number == 1 { " (copy)".to_owned() } else { format!(" (copy {number})") };
        let room = NAME_LIMIT.saturating_sub(end.chars().count());
        let copy: String = name.chars().take(room).chain(end.chars()).collect();
        if !drafted(&copy) && !webhooks::name_is_taken(state, actor, &copy, None).await? {
            return Ok(copy);
        }
    }
    Ok(name.to_owned())
}
