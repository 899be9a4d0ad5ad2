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
use crate::server::engine::failing::{LEAST, PATIENCE_MS};
use crate::server::state::AppState;
use crate::server::store::{FAILING, Streak};

/// Attempts and waiting deliveries are counted up to this number.
pub const MOST_COUNTED: u32 = 1_000;

/// A webhook whose newest attempts have all failed, at least two of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failing {
    /// When the first of them began; of more than [`MOST_COUNTED`], the first of the newest.
    pub since: Timestamp,
    /// How many, up to [`MOST_COUNTED`].
    pub attempts: u32,
    /// The delivery of the newest.
    pub delivery_id: DeliveryId,
    /// How the newest failed.
    pub code: ErrorCode,
    /// What happened in it, in a sentence.
    pub message: String,
    /// What to try.
    pub advice: Option<String>,
    /// When it is disabled unless an attempt succeeds before; `None`: too few attempts that count, or too many to know.
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

/// How the webhook fails, if it does. Only an active one can: the others send nothing. What was before its last change
/// does not count.
pub async fn failing(state: &AppState, actor: &Actor, webhook: &WebhookView) -> Result<Option<Failing>, AppError> {
    actor.require(Scope::LogsRead)?;
    if webhook.status != WebhookStatus::Active {
        return Ok(None);
    }
    let streak = state.store.failing_streak(webhook.id, webhook.updated_at, MOST_COUNTED).await?;
    Ok(streak.filter(|streak| streak.attempts >= FAILING).map(|streak| {
        let code = ErrorCode::parse(&streak.code);
        Failing {
            disabled_at: disabled_at(&streak),
            since: streak.first,
            attempts: streak.attempts,
            delivery_id: streak.delivery_id,
            advice: diagnosis::advice(&code, webhook.auth.kind),
            code,
            message: streak.message,
        }
    }))
}

/// As the engine decides it: only by attempts that say something about the endpoint.
fn disabled_at(streak: &Streak) -> Option<Timestamp> {
    let known = streak.counted >= LEAST && streak.attempts < MOST_COUNTED;
    streak.first_counted.filter(|_| known).map(|first| first.plus_ms(PATIENCE_MS))
}

/// What waits for the webhook.
pub async fn waiting(state: &AppState, actor: &Actor, id: WebhookId) -> Result<Waiting, AppError> {
    actor.require(Scope::LogsRead)?;
    let waiting = state.store.waiting_for(id, MOST_COUNTED).await?;
    let next = waiting.next.max(state.engine.probe_at(id)).filter(|next| *next > state.clock.now());
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::TypeId as _;

    #[test]
    fn only_what_the_endpoint_did_leads_to_a_date() {
        let streak = |attempts, counted: u32| Streak {
            first: Timestamp(1),
            attempts,
            first_counted: (counted > 0).then_some(Timestamp(5)),
            counted,
            delivery_id: DeliveryId::from_parts(1, 1),
            code: "proxy_failed".to_owned(),
            message: String::new(),
        };
        assert_eq!(disabled_at(&streak(50, 0)), None, "all failed at our own way out");
        assert_eq!(disabled_at(&streak(50, LEAST - 1)), None);
        assert_eq!(disabled_at(&streak(50, LEAST)), Some(Timestamp(5 + PATIENCE_MS)));
        assert_eq!(disabled_at(&streak(MOST_COUNTED, MOST_COUNTED)), None, "the first of more is not known");
    }
}
