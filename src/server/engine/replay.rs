//! Replays: what one would send, and their steps.
//!
//! A replay walks through the events of its period in the order of their ids and queues deliveries at its rate. The
//! plan is the same walk without writing. What is queued then goes the way of every delivery: due at once, with the
//! webhook's schedule, lanes and limits. While the webhook is paused the replay stands still; when it goes off, the
//! replay is paused with a note, and when it is deleted, cancelled.

use std::sync::Arc;

use crate::domain::delivery::DeliveryStatus;
use crate::domain::ids::{DeliveryId, EventId, TypeId};
use crate::domain::replay::{ReplayStatus, Wanted};
use crate::domain::time::Timestamp;
use crate::domain::webhook::{WebhookConfig, WebhookStatus};
use crate::server::store::{Candidate, Replay, ReplayStep, Span, Store, StoreError};

use super::inner::Inner;
use super::matching::{self, Live, Match};

/// Events read at once.
const PAGE: u32 = 1_000;
/// Most deliveries that one step queues, so that its transaction stays short.
const STEP: usize = 250;
/// Most pages that one round reads for a replay, so that a long way through other events does not hold up the next one.
const PAGES_A_ROUND: u32 = 20;
/// Most events that a plan counts; a longer period is planned as "at least".
pub const PLANNED: u64 = 1_000_000;
/// The rate saves up for no longer than this.
const SAVED_MS: i64 = 2_000;

/// What a replay would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Plan {
    /// Events of the period.
    pub events: u64,
    /// Deliveries that would be sent again.
    pub resend: u64,
    /// Deliveries that would be made.
    pub make: u64,
    /// Deliveries that are on their way already, and left alone.
    pub waiting: u64,
    /// Events without a delivery that an option of the webhook holds back.
    pub held_back: u64,
    /// When the first event that would be sent was received.
    pub first_at: Option<Timestamp>,
    /// When the last one was.
    pub last_at: Option<Timestamp>,
    /// Whether the whole period was counted.
    pub exact: bool,
}

impl Plan {
    /// Deliveries that would be queued.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.resend + self.make
    }

    fn count(&mut self, candidate: &Candidate, choice: Choice) {
        self.events += 1;
        match choice {
            Choice::Leave => return,
            Choice::Waiting => {
                self.waiting += 1;
                return;
            }
            Choice::HeldBack => {
                self.held_back += 1;
                return;
            }
            Choice::Resend(_) => self.resend += 1,
            Choice::Make => self.make += 1,
        }
        self.first_at.get_or_insert(candidate.received_at);
        self.last_at = Some(candidate.received_at);
    }
}

/// What becomes of an event of the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Leave,
    Waiting,
    HeldBack,
    Resend(DeliveryId),
    Make,
}

/// The rule: events are matched as if the webhook were active.
fn choose(config: &WebhookConfig, wanted: Wanted, candidate: &Candidate) -> Choice {
    let Some((id, status)) = candidate.delivery else {
        if wanted == Wanted::Failed {
            return Choice::Leave;
        }
        return match matching::explain(config, WebhookStatus::Active, &candidate.event) {
            Match::Yes => Choice::Make,
            Match::Skipped(_) => Choice::HeldBack,
            Match::No(_) => Choice::Leave,
        };
    };
    match status {
        DeliveryStatus::Pending => Choice::Waiting,
        DeliveryStatus::Failed | DeliveryStatus::Cancelled if wanted != Wanted::Missing => Choice::Resend(id),
        DeliveryStatus::Delivered if wanted == Wanted::Any => Choice::Resend(id),
        _ => Choice::Leave,
    }
}

/// Counts what a replay would do, of `most` events or a page more. Their data is read only where an option asks for it.
///
/// # Errors
/// When the database cannot be read.
pub async fn plan(
    store: &Store,
    config: &WebhookConfig,
    span: Span,
    wanted: Wanted,
    most: u64,
) -> Result<Plan, StoreError> {
    let mut plan = Plan::default();
    let mut span = Span { after: before_all(), with_data: needs_data(config), ..span };
    while plan.events < most {
        let page = store.replay_candidates(&span, PAGE).await?;
        for candidate in &page {
            plan.count(candidate, choose(config, wanted, candidate));
        }
        plan.exact = page.len() < PAGE as usize;
        match page.last() {
            Some(last) if !plan.exact => span.after = last.event.id,
            _ => break,
        }
    }
    Ok(plan)
}

/// An id before every other: where a replay begins.
#[must_use]
pub fn before_all() -> EventId {
    EventId::from_uuid(uuid::Uuid::nil())
}

fn needs_data(config: &WebhookConfig) -> bool {
    config.settings.require_external_message_id
}

/// Lets every running replay do what its rate allows.
pub(super) async fn round(inner: &Arc<Inner>) -> Result<(), StoreError> {
    for replay in inner.store.running_replays().await? {
        if let Err(error) = advance(inner, replay).await {
            tracing::error!(%error, "replay.step.failed");
        }
    }
    Ok(())
}

async fn advance(inner: &Arc<Inner>, mut replay: Replay) -> Result<(), StoreError> {
    let directory = inner.directory();
    let Some(live) = directory.find(replay.webhook_id) else {
        return stop(inner, &replay, ReplayStatus::Cancelled, "The webhook was deleted.").await;
    };
    match live.status {
        WebhookStatus::Active => {}
        WebhookStatus::Paused => return Ok(()),
        _ => return stop(inner, &replay, ReplayStatus::Paused, "The webhook is off. Activate it, then resume.").await,
    }
    for _ in 0..PAGES_A_ROUND {
        let now = inner.clock.now();
        let room = room(&replay, now);
        if room == 0 || inner.stop.is_cancelled() {
            break;
        }
        let step = next_step(inner, live, &replay, room.min(STEP), now).await?;
        let Some(queued) = inner.store.replay_step(&replay, &step).await? else { break };
        if queued > 0 {
            inner.lanes().hint(replay.webhook_id, None);
            inner.wake.notify_one();
        }
        if step.finished {
            tracing::info!(replay = %replay.id, webhook = %replay.webhook_id, queued = replay.done + queued, "replay.finished");
            break;
        }
        (replay.position, replay.paced_at, replay.done) = (step.position, step.paced_at, replay.done + queued);
    }
    Ok(())
}

/// Deliveries that the rate allows now.
fn room(replay: &Replay, now: Timestamp) -> usize {
    let passed = (now.0 - paced_from(replay, now).0).max(0);
    usize::try_from(passed * i64::from(replay.rate_per_second) / 1_000).unwrap_or(0)
}

/// The rate saves up for two seconds at most; a clock that was set back does not stop it.
fn paced_from(replay: &Replay, now: Timestamp) -> Timestamp {
    let at = if replay.paced_at > now.plus_ms(SAVED_MS) { now } else { replay.paced_at };
    at.max(now.plus_ms(-SAVED_MS))
}

async fn next_step(
    inner: &Inner,
    live: &Live,
    replay: &Replay,
    most: usize,
    now: Timestamp,
) -> Result<ReplayStep, StoreError> {
    let span = Span {
        workspace_id: replay.workspace_id,
        webhook_id: replay.webhook_id,
        since: replay.since,
        until: replay.until,
        after: replay.position,
        with_data: needs_data(&live.config),
    };
    let page = inner.store.replay_candidates(&span, PAGE).await?;
    let (mut resend, mut make, mut position) = (Vec::new(), Vec::new(), replay.position);
    let mut looked_at = 0;
    for candidate in &page {
        if resend.len() + make.len() == most {
            break;
        }
        match choose(&live.config, replay.wanted, candidate) {
            Choice::Resend(id) => resend.push(id),
            Choice::Make => make.push((inner.clock.id(), candidate.event.id)),
            Choice::Leave | Choice::Waiting | Choice::HeldBack => {}
        }
        position = candidate.event.id;
        looked_at += 1;
    }
    let finished = looked_at == page.len() && page.len() < PAGE as usize;
    let taken = i64::try_from(resend.len() + make.len()).unwrap_or(i64::MAX);
    let paced_at = paced_from(replay, now).plus_ms(taken * 1_000 / i64::from(replay.rate_per_second));
    // The time of what is made is that of its ids.
    let now = inner.clock.now();
    Ok(ReplayStep { resend, make, version_id: live.version_id, position, paced_at, finished, now })
}

async fn stop(inner: &Inner, replay: &Replay, to: ReplayStatus, note: &str) -> Result<(), StoreError> {
    let (workspace, now) = (replay.workspace_id, inner.clock.now());
    inner.store.move_replay(workspace, replay.id, ReplayStatus::Running, to, Some(note), now).await?;
    tracing::info!(replay = %replay.id, status = to.as_str(), note, "replay.stopped");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::Event;
    use crate::domain::time::EventTime;
    use crate::domain::webhook::Subscription;

    fn candidate(status: Option<DeliveryStatus>) -> Candidate {
        let event = Event {
            id: EventId::from_parts(1, 1),
            sender_id: None,
            event_type: "message.sent".to_owned(),
            time: EventTime { nanos: 0, digits: 0 },
            product: None,
            channel: None,
            source: Some("integration".to_owned()),
            data: None,
            profile: None,
        };
        let delivery = status.map(|status| (DeliveryId::from_parts(1, 1), status));
        Candidate { event, received_at: Timestamp(5), delivery }
    }

    fn config() -> WebhookConfig {
        let row = Subscription { event_type: "message.sent".to_owned(), ..Subscription::default() };
        WebhookConfig { url: "https://example.com".to_owned(), events: vec![row], ..WebhookConfig::default() }
    }

    #[test]
    fn each_kind_takes_what_it_says() {
        use DeliveryStatus::{Cancelled, Delivered, Failed, Pending, Skipped};
        let again = Choice::Resend(DeliveryId::from_parts(1, 1));
        let (leave, wait, make) = (Choice::Leave, Choice::Waiting, Choice::Make);
        let statuses = [None, Some(Pending), Some(Delivered), Some(Failed), Some(Cancelled), Some(Skipped)];
        for (wanted, choices) in [
            (Wanted::Failed, [leave, wait, leave, again, again, leave]),
            (Wanted::Missing, [make, wait, leave, leave, leave, leave]),
            (Wanted::Any, [make, wait, again, again, again, leave]),
        ] {
            let found = statuses.map(|status| choose(&config(), wanted, &candidate(status)));
            assert_eq!(found, choices, "{wanted:?}");
        }
    }

    #[test]
    fn what_the_webhook_does_not_select_or_holds_back_is_not_made() {
        let mut config = config();
        config.settings.exclude_sources = vec!["integration".to_owned()];
        assert_eq!(choose(&config, Wanted::Missing, &candidate(None)), Choice::HeldBack);
        config.events[0].event_type = "message.failed".to_owned();
        assert_eq!(choose(&config, Wanted::Any, &candidate(None)), Choice::Leave);
    }

    #[test]
    fn the_rate_saves_up_little_and_survives_a_clock_set_back() {
        let mut replay = Replay {
            id: crate::domain::ids::ReplayId::from_parts(1, 1),
            workspace_id: crate::domain::ids::WorkspaceId::from_parts(1, 1),
            webhook_id: crate::domain::ids::WebhookId::from_parts(1, 1),
            status: ReplayStatus::Running,
            wanted: Wanted::Any,
            since: Timestamp(0),
            until: Timestamp(1),
            rate_per_second: 10,
            total: 1,
            exact: true,
            done: 0,
            position: before_all(),
            paced_at: Timestamp(10_000),
            note: None,
            created_at: Timestamp(0),
            updated_at: Timestamp(0),
        };
        assert_eq!(room(&replay, Timestamp(10_099)), 0);
        assert_eq!(room(&replay, Timestamp(10_500)), 5);
        assert_eq!(room(&replay, Timestamp(99_000)), 20);
        replay.paced_at = Timestamp(3_600_000);
        assert_eq!(paced_from(&replay, Timestamp(10_000)), Timestamp(10_000));
    }
}
