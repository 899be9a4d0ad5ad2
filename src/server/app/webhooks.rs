//! Webhooks: made, changed, switched, tested.

mod health;
mod listed;
mod merge;
mod probe;
mod save;
mod secrets;
mod switch;
mod test;
mod warnings;

use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::state::AppState;
use crate::server::store::{Webhook, WebhookFilter, Workspace};

use super::{Actor, AppError, AuthInput, AuthView, Page, WebhookInput, WebhookView};

pub use health::{Failures, MOST_COUNTED, Waiting, failures, is_failing, missed, waiting};
pub use listed::{HOURS, ListedPage, ListedView, listed};
pub use probe::probe;
pub use save::{Changed, create, create_with, move_endpoint, name_is_taken, replace, update, update_shown};
pub use secrets::{OVERLAP_S, OVERLAPS_S, Secrets, end_overlap, rotate_secret, secret};
pub use switch::{activate, deactivate, delete, pause};
pub use test::{Tested, test, test_unsaved};
pub use warnings::warnings;

pub(super) use merge::{config as config_of, document as document_of, merge as merged};
pub(super) use save::renewed;
pub(super) use secrets::{proof, seal_proof};
pub(super) use test::{Signer, fetch_token, note, passed_at, run, test_hash};

/// One webhook.
pub async fn get(state: &AppState, actor: &Actor, id: WebhookId) -> Result<WebhookView, AppError> {
    actor.require(Scope::WebhooksRead)?;
    let webhook = row(state, actor, id).await?;
    view(state, &webhook)
}

/// Webhooks, newest first.
pub async fn list(
    state: &AppState,
    actor: &Actor,
    filter: &WebhookFilter,
    cursor: Option<WebhookId>,
    limit: u32,
) -> Result<Page<WebhookView>, AppError> {
    actor.require(Scope::WebhooksRead)?;
    let rows = state.store.webhooks(actor.workspace_id, filter, cursor, limit + 1).await?;
    let views = rows.iter().map(|webhook| view(state, webhook)).collect::<Result<_, _>>()?;
    Ok(Page::cut(views, limit, |webhook: &WebhookView| webhook.id.to_string()))
}

/// The tag of a webhook that was last changed at this moment: its revision.
#[must_use]
pub fn tag(updated_at: Timestamp) -> String {
    updated_at.0.to_string()
}

/// The stored webhook.
pub(super) async fn row(state: &AppState, actor: &Actor, id: WebhookId) -> Result<Webhook, AppError> {
    state.store.webhook(actor.workspace_id, id).await?.ok_or(AppError::NotFound("webhook"))
}

/// The actor's workspace.
pub(super) async fn workspace(state: &AppState, actor: &Actor) -> Result<Workspace, AppError> {
    state.store.workspace(actor.workspace_id).await?.ok_or(AppError::NotFound("workspace"))
}

/// The webhook as an input, secrets included.
pub(super) fn input_of(state: &AppState, webhook: &Webhook) -> Result<WebhookInput, AppError> {
    let auth = AuthInput::from(&proof(state, webhook)?);
    let mut input = WebhookInput { status: Some(webhook.status), config: webhook.config.clone(), auth };
    input.seal_headers();
    Ok(input)
}

pub(super) fn view(state: &AppState, webhook: &Webhook) -> Result<WebhookView, AppError> {
    let proof = proof(state, webhook).ok();
    let hash = proof.as_ref().map(|proof| test_hash(&webhook.config, proof));
    let current = hash.is_some() && webhook.tested_hash == hash;
    let unknown = || AuthView { kind: webhook.auth_kind, ..AuthView::default() };
    let auth = proof.as_ref().map_or_else(unknown, |proof| AuthInput::from(proof).shown());
    let words = state.engine.vocabulary(webhook.workspace_id);
    let mut warnings = warnings(&state.config, &webhook.config, &auth, &words, state.clock.now());
    let unreadable = state.engine.unreadable(webhook.id);
    warnings.extend(unreadable.as_deref().map(warnings::unreadable));
    Ok(WebhookView {
        id: webhook.id,
        status: webhook.status,
        disabled_reason: webhook.disabled_reason.clone(),
        paused_reason: webhook.paused_reason.clone(),
        config: webhook.config.clone(),
        warnings,
        unreadable: unreadable.is_some(),
        auth,
        version_id: webhook.version_id,
        rotates_until: webhook.previous_until.filter(|until| *until > state.clock.now()),
        breaker: state.engine.breaker(webhook.id),
        tested_at: webhook.tested_at.filter(|_| current),
        created_at: webhook.created_at,
        updated_at: webhook.updated_at,
        cancelled: None,
    })
}
