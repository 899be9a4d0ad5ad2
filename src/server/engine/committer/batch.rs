//! One transaction, or several where a row is refused: writes it, and tells everybody whom it concerns.

use std::sync::Arc;

use tokio::sync::oneshot;
use tokio::time::Instant;

use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::own_failure::OwnFailure;
use crate::domain::time::Timestamp;
use crate::server::engine::inner::Inner;
use crate::server::engine::lanes::{Job, LaneKey};
use crate::server::engine::outcomes::{Outcome, Place};
use crate::server::engine::reservation::Reservations;
use crate::server::store::{Accepted, After, CommitFailed, Finished, NewEvent, Refusal};
use crate::server::telemetry::meters::Meters;

use super::{NotAccepted, Work, parking};

/// What goes into one transaction.
pub struct Batch {
    callers: Vec<Caller>,
    events: Vec<NewEvent>,
    finished: Vec<Finished>,
    /// The room of each outcome.
    rooms: Vec<Place>,
    lease_until: Timestamp,
}

/// Who waits for an answer, and for how many of the events.
struct Caller {
    count: usize,
    places: Reservations,
    reply: oneshot::Sender<Result<Vec<Accepted>, NotAccepted>>,
}

/// A batch, or a part of one, with what became of it.
pub struct Written {
    batch: Batch,
    fate: Fate,
}

enum Fate {
    Kept(Vec<Accepted>),
    /// The database is away, and nothing was kept.
    NotKept,
    /// The answer was lost.
    Unknown,
    /// The only row was refused, with these words; `sure` where they say themselves that it is the row.
    Refused {
        words: String,
        sure: bool,
    },
}

/// How a batch went.
#[derive(Default)]
pub struct Told {
    /// Outcomes that are to be written again.
    pub left: Vec<Outcome>,
    /// Whether the database is away.
    pub is_away: bool,
}

impl Batch {
    pub fn new(lease_until: Timestamp) -> Self {
        Self { callers: Vec::new(), events: Vec::new(), finished: Vec::new(), rooms: Vec::new(), lease_until }
    }

    pub fn add(&mut self, work: Work) {
        match work {
            Work::Accept(mut intake) => {
                let count = intake.events.len();
                self.events.append(&mut intake.events);
                self.callers.push(Caller { count, places: intake.places, reply: intake.reply });
            }
            Work::Record(outcome) => {
                let Outcome { finished, place } = *outcome;
                self.finished.push(finished);
                self.rooms.push(place);
            }
        }
    }

    /// Whether it holds only outcomes, and so may wait a moment for events.
    pub fn is_awaited(&self) -> bool {
        self.callers.is_empty()
    }

    pub fn events(&self) -> &[NewEvent] {
        &self.events
    }

    /// Calls, which are all or nothing, and outcomes.
    fn units(&self) -> usize {
        self.callers.len() + self.finished.len()
    }

    /// Two parts of it, neither empty: calls and outcomes apart, then half of them.
    fn halves(mut self) -> (Self, Self) {
        let mut second = Self::new(self.lease_until);
        if self.callers.is_empty() {
            let middle = self.finished.len() / 2;
            second.finished = self.finished.split_off(middle);
            second.rooms = self.rooms.split_off(middle);
        } else if self.finished.is_empty() {
            let middle = self.callers.len() / 2;
            second.callers = self.callers.split_off(middle);
            let events = self.callers.iter().map(|caller| caller.count).sum();
            second.events = self.events.split_off(events);
        } else {
            second.finished = std::mem::take(&mut self.finished);
            second.rooms = std::mem::take(&mut self.rooms);
        }
        (self, second)
    }

    /// Writes all of it, or nothing; where a row is refused, all but that row, in parts.
    pub async fn write(self, inner: &Inner) -> Vec<Written> {
        let (mut parts, mut written) = (vec![self], Vec::with_capacity(1));
        let (mut worked, mut away) = (false, false);
        while let Some(batch) = parts.pop() {
            let fate = if away { Fate::NotKept } else { batch.commit(inner).await };
            if matches!(fate, Fate::Refused { .. }) && batch.units() > 1 {
                let (first, second) = batch.halves();
                parts.extend([second, first]);
                continue;
            }
            worked |= matches!(fate, Fate::Kept(_));
            away |= matches!(fate, Fate::NotKept | Fate::Unknown);
            written.push(Written { batch, fate });
        }
        for one in written.iter_mut().filter(|one| one.fate.is_doubtful() && !worked) {
            // Nothing else was taken either: it is not the row.
            one.fate = Fate::NotKept;
        }
        written
    }

    async fn commit(&self, inner: &Inner) -> Fate {
        let began = Instant::now();
        let result = inner.store.commit(inner.node, self.lease_until, &self.events, &self.finished).await;
        inner.meters.commit_seconds.record(began.elapsed());
        match result {
            Ok(accepted) => {
                // Here, because what it remembers depends on the order.
                let mut watch = inner.watch();
                self.finished.iter().for_each(|done| watch.see(done.webhook_id, done));
                Fate::Kept(accepted)
            }
            Err(failed) => self.failed(inner, &failed),
        }
    }

    fn failed(&self, inner: &Inner, failed: &CommitFailed) -> Fate {
        inner.meters.commit_failures.increment(1);
        let refusal = failed.error.refusal();
        if refusal != Refusal::Passing && !failed.perhaps_kept {
            return Fate::Refused { words: failed.error.to_string(), sure: refusal == Refusal::OfARow };
        }
        if let Some(times) = inner.own_failures.to_tell(OwnFailure::Store, inner.clock.now()) {
            let (events, attempts, perhaps_kept) = (self.events.len(), self.finished.len(), failed.perhaps_kept);
            tracing::error!(error = %failed, events, attempts, perhaps_kept, times, "commit.failed");
        }
        if failed.perhaps_kept { Fate::Unknown } else { Fate::NotKept }
    }

    fn outcomes(finished: Vec<Finished>, rooms: Vec<Place>) -> impl Iterator<Item = Outcome> {
        finished.into_iter().zip(rooms).map(|(finished, place)| Outcome { finished, place })
    }
}

impl Fate {
    fn is_doubtful(&self) -> bool {
        matches!(self, Self::Refused { sure: false, .. })
    }
}

/// Tells everybody whom it concerns.
pub async fn tell(all: Vec<Written>, inner: &Arc<Inner>) -> Told {
    let mut told = Told::default();
    for Written { batch, fate } in all {
        match fate {
            Fate::Kept(accepted) => {
                count(&inner.meters, &accepted, &batch.finished);
                answer(inner, batch.callers, accepted, batch.events, batch.lease_until);
                follow(inner, &batch.finished).await;
            }
            Fate::Refused { words, .. } => {
                refuse(batch.callers, &words);
                for outcome in Batch::outcomes(batch.finished, batch.rooms) {
                    let left = parking::park(inner, outcome, &words).await;
                    told.is_away |= left.is_some();
                    told.left.extend(left);
                }
            }
            fate @ (Fate::NotKept | Fate::Unknown) => {
                told.is_away = true;
                told.left.extend(Batch::outcomes(batch.finished, batch.rooms));
                if matches!(fate, Fate::Unknown) {
                    // If they are in the table, they are this node's to send.
                    let leased = batch.events.iter().flat_map(|event| &event.deliveries);
                    let leased = leased.filter(|delivery| delivery.leased).map(|delivery| delivery.id);
                    inner.owe_perhaps(leased, batch.lease_until);
                    leave_open(batch.callers, batch.events);
                } else {
                    for caller in batch.callers {
                        let _ = caller.reply.send(Err(NotAccepted::NotStored));
                    }
                }
            }
        }
    }
    told
}

fn refuse(callers: Vec<Caller>, words: &str) {
    for caller in callers {
        tracing::error!(error = words, events = caller.count, "events.refused");
        let _ = caller.reply.send(Err(NotAccepted::Refused));
    }
}

fn leave_open(callers: Vec<Caller>, events: Vec<NewEvent>) {
    let mut events = events.into_iter();
    for caller in callers {
        let own = events.by_ref().take(caller.count).collect();
        let _ = caller.reply.send(Err(NotAccepted::Unknown(own)));
    }
}

fn count(meters: &Meters, accepted: &[Accepted], finished: &[Finished]) {
    meters.commit_rows.record(f64::from(u32::try_from(accepted.len() + finished.len()).unwrap_or(u32::MAX)));
    let (duplicates, new): (Vec<&Accepted>, Vec<&Accepted>) = accepted.iter().partition(|one| one.duplicate);
    meters.events.increment(new.len() as u64);
    meters.duplicates.increment(duplicates.len() as u64);
    let skipped: u64 = new.iter().map(|one| u64::from(one.skipped)).sum();
    meters.skipped.increment(skipped);
    for done in finished {
        meters.attempt_seconds.record(done.attempt.timing.total / 1_000.0);
        match done.after {
            After::Delivered => meters.delivered.increment(1),
            After::RetryAt(_) | After::Waits(_) => meters.retried.increment(1),
            After::Ended(DeliveryStatus::Failed, _) => meters.failed.increment(1),
            After::Ended(..) => meters.cancelled.increment(1),
        }
    }
}

/// Sends what was just committed straight on, and answers the callers.
fn answer(
    inner: &Arc<Inner>,
    callers: Vec<Caller>,
    accepted: Vec<Accepted>,
    events: Vec<NewEvent>,
    lease_until: Timestamp,
) {
    let mut committed = events.into_iter().zip(accepted);
    let (mut sent_on, mut left) = (false, false);
    for Caller { count, mut places, reply } in callers {
        let mut answers = Vec::with_capacity(count);
        for (event, accepted) in committed.by_ref().take(count) {
            let NewEvent { workspace_id, event, deliveries, .. } = event;
            let event = Arc::new(event);
            let mut lanes = inner.lanes();
            for delivery in deliveries.into_iter().filter(|delivery| delivery.skipped.is_none()) {
                if !delivery.leased {
                    // A claim that ran before this commit has not seen it.
                    lanes.hint(delivery.webhook_id, None);
                    left = true;
                } else if accepted.duplicate {
                    places.skip(&mut lanes);
                } else {
                    let job = Job {
                        delivery_id: delivery.id,
                        workspace_id,
                        webhook_id: delivery.webhook_id,
                        version_id: delivery.version_id,
                        event: Arc::clone(&event),
                        attempt_count: 0,
                        round_start: 0,
                        lease_until,
                        probe: false,
                    };
                    places.put(&mut lanes, job);
                    sent_on = true;
                }
            }
            answers.push(accepted);
        }
        // A caller that went away has its events stored all the same.
        let _ = reply.send(Ok(answers));
    }
    if sent_on {
        inner.pump();
    }
    if left {
        inner.wake.notify_one();
    }
}

/// What recorded outcomes mean beyond their own rows: people to tell, retries to remember, webhooks to disable.
pub(super) async fn follow(inner: &Arc<Inner>, finished: &[Finished]) {
    for finished in finished {
        match finished.after {
            After::RetryAt(due) | After::Waits(due) => {
                let key = LaneKey { webhook: finished.webhook_id, url: finished.attempt.url.as_str().into() };
                let mut lanes = inner.lanes();
                lanes.hint(finished.webhook_id, Some(due));
                lanes.failure_recorded(&key, finished.attempt.started_at);
                drop(lanes);
                inner.wake.notify_one();
            }
            After::Ended(DeliveryStatus::Failed, Reason::Gone) => {
                inner.disable(finished.workspace_id, finished.webhook_id, "The endpoint answered 410 Gone.").await;
            }
            _ => {}
        }
    }
}
