//! The overview: figures of a workspace or a webhook, from the roll-ups.

use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::state::AppState;
use crate::server::store::{Busy, Counts, HOUR_MS, MINUTES_MS, Oldest};

use super::{Actor, AppError};

const DAY_MS: i64 = 24 * HOUR_MS;
/// Most stretches of a range that a person chose.
const SLOTS: i64 = 30;
/// Of what waits for each webhook, how much is looked at for the oldest.
const LOOKED_AT: u32 = 100;

/// Equal stretches of time, one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// Start of the first.
    pub from: Timestamp,
    /// Length of each, in milliseconds.
    pub step_ms: i64,
    /// How many there are.
    pub slots: usize,
    span_ms: i64,
}

impl Range {
    /// So many stretches up to now; the last one is not over.
    #[must_use]
    pub fn latest(now: Timestamp, step_ms: i64, slots: usize) -> Self {
        let span_ms = if step_ms < HOUR_MS { MINUTES_MS } else { HOUR_MS };
        let end = now.0 - now.0.rem_euclid(span_ms) + span_ms;
        let long = step_ms * i64::try_from(slots).unwrap_or_default();
        Self { from: Timestamp(end - long), step_ms, slots, span_ms }
    }

    /// The stretches that hold what lies between two moments: whole hours, or five minutes each of a recent, short time.
    #[must_use]
    pub fn between(from: Timestamp, to: Timestamp, now: Timestamp) -> Self {
        let fine = to.0 - from.0 <= 6 * HOUR_MS && from.0 > now.0 - DAY_MS;
        let span_ms = if fine { MINUTES_MS } else { HOUR_MS };
        let start = from.0 - from.0.rem_euclid(span_ms);
        let spans = ((to.0 - start).max(1) + span_ms - 1) / span_ms;
        let each = (spans + SLOTS - 1) / SLOTS;
        let slots = usize::try_from((spans + each - 1) / each).unwrap_or(1);
        Self { from: Timestamp(start), step_ms: span_ms * each, slots, span_ms }
    }

    /// The start of one of them, or the end of all.
    #[must_use]
    pub fn start(&self, slot: usize) -> Timestamp {
        self.from.plus_ms(self.step_ms * i64::try_from(slot).unwrap_or_default())
    }

    /// The end of the last.
    #[must_use]
    pub fn end(&self) -> Timestamp {
        self.start(self.slots)
    }
}

/// What happened in a range.
#[derive(Debug, Clone)]
pub struct Figures {
    /// Of each stretch.
    pub slots: Vec<Counts>,
    /// All together.
    pub total: Counts,
    /// Of each webhook, most attempts first.
    pub busiest: Vec<Busy>,
    /// Since when the oldest delivery waits, for whatever reason.
    pub oldest: Oldest,
    /// Since when the first of the deliveries that could be sent waits.
    pub overdue_since: Option<Timestamp>,
}

/// The figures of the workspace, or of one of its webhooks.
pub async fn figures(
    state: &AppState,
    actor: &Actor,
    webhook: Option<WebhookId>,
    range: Range,
) -> Result<Figures, AppError> {
    actor.require(Scope::LogsRead)?;
    let (store, ws, span) = (&state.store, actor.workspace_id, range.span_ms);
    let slots = store.counts(ws, webhook, span, range.from, range.step_ms, range.slots).await?;
    let mut total = Counts::default();
    for counts in &slots {
        total.add(counts);
    }
    let busiest = match webhook {
        None => store.busiest(ws, span, range.from, range.end()).await?,
        Some(_) => Vec::new(),
    };
    let overdue_since = store.overdue_since(ws, webhook, state.clock.now()).await?;
    let oldest = store.oldest_waiting(ws, webhook, LOOKED_AT).await?;
    Ok(Figures { slots, total, busiest, oldest, overdue_since })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_800_000_123_456);

    #[test]
    fn the_latest_stretch_holds_now() {
        for (step, slots) in [(MINUTES_MS, 12), (HOUR_MS, 24), (6 * HOUR_MS, 28), (DAY_MS, 30)] {
            let range = Range::latest(NOW, step, slots);
            assert!(range.start(slots - 1) <= NOW && NOW < range.end(), "{range:?}");
            assert_eq!(range.from.0 % range.span_ms, 0);
        }
    }

    #[test]
    fn a_chosen_range_is_covered_by_few_stretches() {
        for long in [1, HOUR_MS, 5 * HOUR_MS, 3 * DAY_MS, 30 * DAY_MS] {
            let from = NOW.plus_ms(-long);
            let range = Range::between(from, NOW, NOW);
            assert!(range.from <= from && NOW <= range.end() && (1..=31).contains(&range.slots), "{range:?}");
        }
        assert_eq!(Range::between(NOW.plus_ms(-10 * DAY_MS), NOW.plus_ms(-10 * DAY_MS), NOW).slots, 1);
    }
}
