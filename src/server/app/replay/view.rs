//! Plans and replays as they are shown.

use serde::Serialize;

use crate::domain::ids::{ReplayId, WebhookId};
use crate::domain::replay::{ReplayStatus, Wanted};
use crate::domain::time::Timestamp;
use crate::server::store::Replay;

/// What a replay would do.
#[derive(Debug, Clone, Serialize)]
pub struct PlanView {
    /// Webhook.
    pub webhook_id: WebhookId,
    /// The period's begin.
    pub from: Timestamp,
    /// Its end.
    pub to: Timestamp,
    /// What is taken.
    pub status: Wanted,
    /// Deliveries queued a second.
    pub rate_per_second: u32,
    /// Events of the period.
    pub events: u64,
    /// Deliveries that would be queued.
    pub deliveries: u64,
    /// Of them, those sent again.
    pub resend: u64,
    /// Of them, those made.
    pub new: u64,
    /// Deliveries that are on their way already.
    pub waiting: u64,
    /// Events that an option of the webhook holds back.
    pub held_back: u64,
    /// When the first event that would be sent was received.
    pub first_at: Option<Timestamp>,
    /// When the last one was.
    pub last_at: Option<Timestamp>,
    /// How long queuing takes at the rate, in seconds.
    pub duration_s: u64,
    /// Whether the whole period was counted.
    pub exact: bool,
}

/// A replay as it is shown.
#[derive(Debug, Clone, Serialize)]
pub struct ReplayView {
    /// Its id.
    pub id: ReplayId,
    /// Its webhook.
    pub webhook_id: WebhookId,
    /// Where it stands.
    pub status: ReplayStatus,
    /// Why it does not run, where no person said so.
    pub note: Option<String>,
    /// What it takes.
    pub filter: Filter,
    /// Deliveries queued a second.
    pub rate_per_second: u32,
    /// Deliveries queued so far.
    pub done: u64,
    /// How many it was planned for.
    pub total: u64,
    /// Whether the plan counted to the end.
    pub total_is_exact: bool,
    /// How long the rest takes at the rate, in seconds; `None`: it is over.
    pub remaining_s: Option<u64>,
    /// When it began.
    pub created_at: Timestamp,
    /// When it last moved.
    pub updated_at: Timestamp,
}

/// What a replay takes.
#[derive(Debug, Clone, Serialize)]
pub struct Filter {
    /// The period's begin.
    pub from: Timestamp,
    /// Its end.
    pub to: Timestamp,
    /// What is taken.
    pub status: Wanted,
}

impl From<Replay> for ReplayView {
    fn from(replay: Replay) -> Self {
        let left = replay.total.saturating_sub(replay.done);
        let open = replay.status.is_open();
        Self {
            id: replay.id,
            webhook_id: replay.webhook_id,
            status: replay.status,
            note: replay.note,
            filter: Filter { from: replay.since, to: replay.until, status: replay.wanted },
            rate_per_second: replay.rate_per_second,
            done: replay.done,
            total: replay.total,
            total_is_exact: replay.exact,
            remaining_s: open.then(|| left.div_ceil(u64::from(replay.rate_per_second))),
            created_at: replay.created_at,
            updated_at: replay.updated_at,
        }
    }
}
