//! Webhooks switched on and off, and away.

use crate::domain::activity::Action;
use crate::domain::ids::WebhookId;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::activity::Entry;
use crate::server::app::{Actor, AppError, IfMatch, ROUNDS, WebhookView, validate};
use crate::server::state::AppState;
use crate::server::store::{Change, Passed, TestsBefore, Webhook, Written};

use super::save::is_written;
use super::test::{Signer, gate};
use super::{input_of, row, tag, view, workspace};

/// Makes it active, after a test where the policy requires one.
pub async fn activate(state: &AppState, actor: &Actor, id: WebhookId, only: &IfMatch) -> Result<WebhookView, AppError> {
    for _ in 0..ROUNDS {
        let webhook = asked(state, actor, id, only).await?;
        if webhook.status == WebhookStatus::Active {
            return view(state, &webhook);
        }
        let workspace = workspace(state, actor).await?;
        let input = input_of(state, &webhook)?;
        let words = state.engine.vocabulary(workspace.id);
        AppError::check(validate::webhook(&input, &workspace.policy, &state.config, &words, false))?;
        let tested = gate(state, actor, &workspace, Signer::saved(&webhook), &input).await?;
        if let Some(active) = set(state, actor, &webhook, WebhookStatus::Active, tested.passed).await? {
            return Ok(active);
        }
    }
    Err(AppError::busy())
}

/// Lets deliveries wait.
pub async fn pause(state: &AppState, actor: &Actor, id: WebhookId, only: &IfMatch) -> Result<WebhookView, AppError> {
    for _ in 0..ROUNDS {
        let webhook = asked(state, actor, id, only).await?;
        let paused = match webhook.status {
            WebhookStatus::Paused => return view(state, &webhook),
            WebhookStatus::Active => set(state, actor, &webhook, WebhookStatus::Paused, None).await?,
            other => {
                let detail = format!("Only an active webhook can be paused; this one is {}.", other.as_str());
                return Err(AppError::Conflict(detail));
            }
        };
        if let Some(paused) = paused {
            return Ok(paused);
        }
    }
    Err(AppError::busy())
}

/// Switches it off; `cancelled` says how many waiting deliveries were cancelled.
pub async fn deactivate(
    state: &AppState,
    actor: &Actor,
    id: WebhookId,
    only: &IfMatch,
) -> Result<WebhookView, AppError> {
    for _ in 0..ROUNDS {
        let webhook = asked(state, actor, id, only).await?;
        if webhook.status == WebhookStatus::Draft {
            let detail = "This webhook is a draft and was never active: there is nothing to deactivate.";
            return Err(AppError::Conflict(detail.to_owned()));
        }
        if let Some(off) = set(state, actor, &webhook, WebhookStatus::Inactive, None).await? {
            return Ok(off);
        }
    }
    Err(AppError::busy())
}

/// Deletes a webhook; answers how many waiting deliveries were cancelled.
pub async fn delete(state: &AppState, actor: &Actor, id: WebhookId, only: &IfMatch) -> Result<u64, AppError> {
    for _ in 0..ROUNDS {
        let webhook = asked(state, actor, id, only).await?;
        let entry = Entry::new(Action::WebhookDeleted).webhook(id).subject(&webhook.config.name).row(state, actor);
        let revision = only.demands().then_some(webhook.updated_at);
        let Some(cancelled) = state.store.delete_webhook(actor.workspace_id, id, revision, &entry).await? else {
            continue;
        };
        state.engine.reload().await;
        tracing::info!(webhook = %id, cancelled, user = ?actor.user_id, "webhook.deleted");
        return Ok(cancelled);
    }
    Err(AppError::busy())
}

/// The webhook that is to be switched, if it is as the caller demands.
async fn asked(state: &AppState, actor: &Actor, id: WebhookId, only: &IfMatch) -> Result<Webhook, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let webhook = row(state, actor, id).await?;
    only.check(&tag(webhook.updated_at))?;
    Ok(webhook)
}

/// Moves it to a status; `None` when it has changed since it was read.
async fn set(
    state: &AppState,
    actor: &Actor,
    before: &Webhook,
    status: WebhookStatus,
    passed: Option<Passed>,
) -> Result<Option<WebhookView>, AppError> {
    let change = Change {
        before,
        workspace: &workspace(state, actor).await?,
        config: None,
        auth: None,
        version: None,
        tested: passed.map(Some),
        status: Some(status),
        tests: TestsBefore::default(),
        draft: None,
        entries: vec![entry(before.id, status).row(state, actor)],
        at: state.clock.now(),
    };
    let written = state.store.change_webhook(&change).await?;
    if !is_written(written)? {
        return Ok(None);
    }
    changed_to(state, actor, before.id, Some(status), written).await.map(Some)
}

/// What the activity record says of a new status.
pub(super) fn entry(id: WebhookId, status: WebhookStatus) -> Entry {
    let action = match status {
        WebhookStatus::Active => Action::WebhookActivated,
        WebhookStatus::Paused => Action::WebhookPaused,
        _ => Action::WebhookDeactivated,
    };
    Entry::new(action).webhook(id)
}

/// After a change: the engine works with it, and this is how the webhook is now.
pub(super) async fn changed_to(
    state: &AppState,
    actor: &Actor,
    id: WebhookId,
    switched: Option<WebhookStatus>,
    written: Written,
) -> Result<WebhookView, AppError> {
    state.engine.reload().await;
    let mut shown = view(state, &row(state, actor, id).await?)?;
    if let (Some(status), Written::Done { cancelled }) = (switched, written) {
        tracing::info!(webhook = %id, status = status.as_str(), cancelled, user = ?actor.user_id, "webhook.status");
        shown.cancelled = (!status.matches_events()).then_some(cancelled);
    }
    Ok(shown)
}
