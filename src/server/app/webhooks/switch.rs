//! Webhooks switched on and off, and away.

use crate::domain::activity::Action;
use crate::domain::ids::WebhookId;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::activity::{self, Entry};
use crate::server::app::{Actor, AppError, WebhookView, validate};
use crate::server::state::AppState;
use crate::server::store::Webhook;

use super::test::{Signer, gate};
use super::{input_of, row, view, workspace};

/// Makes it active, after a test where the policy requires one.
pub async fn activate(state: &AppState, actor: &Actor, id: WebhookId) -> Result<WebhookView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let webhook = row(state, actor, id).await?;
    if webhook.status == WebhookStatus::Active {
        return view(state, &webhook);
    }
    let workspace = workspace(state, actor).await?;
    let input = input_of(state, &webhook)?;
    let words = state.engine.vocabulary(workspace.id);
    AppError::check(validate::webhook(&input, &workspace.policy, &state.config, &words, false))?;
    let tested = gate(state, actor, &workspace, Signer::saved(&webhook), &input).await?;
    if let (Some(hash), Some(at)) = (tested.hash, tested.at) {
        state.store.record_test(workspace.id, id, &hash, at).await?;
    }
    set(state, actor, &webhook, WebhookStatus::Active).await
}

/// Lets deliveries wait.
pub async fn pause(state: &AppState, actor: &Actor, id: WebhookId) -> Result<WebhookView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let webhook = row(state, actor, id).await?;
    match webhook.status {
        WebhookStatus::Paused => view(state, &webhook),
        WebhookStatus::Active => set(state, actor, &webhook, WebhookStatus::Paused).await,
        other => {
            Err(AppError::Conflict(format!("Only an active webhook can be paused; this one is {}.", other.as_str())))
        }
    }
}

/// Switches it off; `cancelled` says how many waiting deliveries were cancelled.
pub async fn deactivate(state: &AppState, actor: &Actor, id: WebhookId) -> Result<WebhookView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let webhook = row(state, actor, id).await?;
    if webhook.status == WebhookStatus::Draft {
        let detail = "This webhook is a draft and was never active: there is nothing to deactivate.";
        return Err(AppError::Conflict(detail.to_owned()));
    }
    set(state, actor, &webhook, WebhookStatus::Inactive).await
}

/// Deletes a webhook; answers how many waiting deliveries were cancelled.
pub async fn delete(state: &AppState, actor: &Actor, id: WebhookId) -> Result<u64, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let webhook = row(state, actor, id).await?;
    let cancelled = state.store.delete_webhook(actor.workspace_id, id, state.clock.now()).await?;
    let cancelled = cancelled.ok_or(AppError::NotFound("webhook"))?;
    state.engine.reload().await?;
    tracing::info!(webhook = %id, cancelled, user = ?actor.user_id, "webhook.deleted");
    let entry = Entry::new(Action::WebhookDeleted).webhook(id).subject(webhook.config.name);
    activity::note(state, actor, entry.with("cancelled", cancelled)).await;
    Ok(cancelled)
}

pub(super) async fn set(
    state: &AppState,
    actor: &Actor,
    webhook: &Webhook,
    status: WebhookStatus,
) -> Result<WebhookView, AppError> {
    let (workspace_id, now) = (webhook.workspace_id, state.clock.now());
    let cancelled = state.store.set_webhook_status(workspace_id, webhook.id, status, None, now).await?;
    let cancelled = cancelled.ok_or(AppError::NotFound("webhook"))?;
    state.engine.reload().await?;
    let word = status.as_str();
    tracing::info!(webhook = %webhook.id, status = word, cancelled, user = ?actor.user_id, "webhook.status");
    let entry = match status {
        WebhookStatus::Active => Entry::new(Action::WebhookActivated),
        WebhookStatus::Paused => Entry::new(Action::WebhookPaused),
        _ => Entry::new(Action::WebhookDeactivated).with("cancelled", cancelled),
    };
    activity::note(state, actor, entry.webhook(webhook.id)).await;
    let mut shown = view(state, &row(state, actor, webhook.id).await?)?;
    shown.cancelled = (!status.matches_events()).then_some(cancelled);
    Ok(shown)
}
