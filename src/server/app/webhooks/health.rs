//! How an active webhook fares: since when it fails and what happens next; what waits; what one that was off missed.

use crate::domain::attempt::ErrorCode;
use crate::domain::ids::{DeliveryId, WebhookId};
use crate::domain::replay::Wanted;
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::replay::{self, Asked, PlanView};
use crate::server::app::{Actor, AppError, WebhookView};
use crate::server::egress::diagnosis;
use crate::server::engine::failing::Evidence;
use crate::server::state::AppState;

/// Attempts and waiting deliveries are counted up to this number.
pub const MOST_COUNTED: u32 = 1_000;

/// A webhook whose newest attempt has failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failures {
    /// Since when it is failing; `None`: a later attempt may still mend it.
    pub failing_since: Option<Timestamp>,
    /// How many attempts have failed one after the other, up to [`MOST_COUNTED`].
    pub attempts: u32,
    /// The delivery of the newest.
    pub delivery_id: DeliveryId,
    /// How the newest failed.
    pub code: ErrorCode,
    /// What happened in it, in a sentence.
    pub message: String,
    /// What to try.
    pub advice: Option<String>,
    /// When the newest began.
    pub last: Timestamp,
    /// Whether the webhook was changed since, so that nobody knows yet.
    pub changed: bool,
    /// When it is disabled unless an attempt succeeds before; `None`: there is no evidence for that yet.
    pub disabled_at: Option<Timestamp>,
}

/// What waits for a webhook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// How many deliveries, up to [`MOST_COUNTED`].
    pub deliveries: u32,
    /// When the next attempt is due, as far as this node knows; `None`: now, or there is none.
    pub next: Option<Timestamp>,
}

/// How the webhook fails, if its newest attempt did. Only an active one can: the others send nothing. While it is not
/// failing, what was before its last change does not count.
pub async fn failures(state: &AppState, actor: &Actor, webhook: &WebhookView) -> Result<Option<Failures>, AppError> {
    actor.require(Scope::LogsRead)?;
    if webhook.status != WebhookStatus::Active {
        return Ok(None);
    }
    let troubles = state.store.troubles_of(actor.workspace_id, Some(webhook.id)).await?;
    let failing_since = troubles.first().map(|trouble| trouble.since);
    let since = if failing_since.is_some() { Timestamp(0) } else { webhook.updated_at };
    let Some(streak) = state.store.failing_streak(webhook.id, since, MOST_COUNTED).await? else { return Ok(None) };
    // As the engine decides it.
    let evidence = Evidence::of(&state.store, webhook.id, webhook.updated_at).await?;
    let code = ErrorCode::parse(&streak.code);
    Ok(Some(Failures {
        failing_since,
        attempts: streak.attempts,
        delivery_id: streak.delivery_id,
        advice: diagnosis::advice(&code, webhook.auth.kind),
        code,
        message: streak.message,
        last: streak.last,
        changed: streak.last < webhook.updated_at,
        disabled_at: evidence.and_then(|evidence| evidence.suffices_at(state.clock.now())),
    }))
}

/// Whether the webhook is failing.
pub async fn is_failing(state: &AppState, actor: &Actor, id: WebhookId) -> Result<bool, AppError> {
    actor.require(Scope::WebhooksRead)?;
    let troubles = state.store.troubles_of(actor.workspace_id, Some(id)).await?;
    Ok(troubles.iter().any(|trouble| !trouble.disabled))
}

/// What waits for the webhook.
pub async fn waiting(state: &AppState, actor: &Actor, id: WebhookId) -> Result<Waiting, AppError> {
    actor.require(Scope::LogsRead)?;
    let waiting = state.store.waiting_for(id, MOST_COUNTED).await?;
    let probe = state.engine.breaker(id).map(|breaker| breaker.next_probe_at);
    let next = probe.or(waiting.next).filter(|next| *next > state.clock.now());
    Ok(Waiting { deliveries: waiting.deliveries, next })
}

/// Since when the webhook is off, and what a replay of the events that it missed since would make; `None` when it is not
/// off, was never on, or the person may not replay.
pub async fn missed(state: &AppState, actor: &Actor, webhook: &WebhookView) -> Result<Option<PlanView>, AppError> {
    if webhook.status.matches_events() || !actor.may(Scope::WebhooksWrite) {
        return Ok(None);
    }
    let gap = state.store.webhook_gap(actor.workspace_id, webhook.id).await?;
    let Some((from, _)) = gap.filter(|(from, _)| *from < state.clock.now()) else { return Ok(None) };
    let asked = Asked { from: Some(from), wanted: Wanted::Missing, dry_run: true, ..Asked::default() };
    replay::dry_run(state, actor, webhook.id, &asked).await.map(Some)
}
