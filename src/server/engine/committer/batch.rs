//! One transaction: writes it, and tells everybody whom it concerns.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::time::Timestamp;
use crate::server::engine::handle::EngineError;
use crate::server::engine::inner::Inner;
use crate::server::engine::lanes::Job;
use crate::server::store::{Accepted, After, Finished, NewEvent, StoreError};
use crate::server::telemetry::meters::Meters;

use super::{Intake, LEASE_MS};

/// Before what could not be written is tried again.
const RETRY_PAUSE: Duration = Duration::from_millis(200);

/// What goes into one transaction.
pub struct Batch {
    intakes: Vec<Intake>,
    /// How many of the events are each intake's.
    counts: Vec<usize>,
    events: Vec<NewEvent>,
    finished: Vec<Finished>,
    lease_until: Timestamp,
}

/// A batch that was written, or was not.
pub struct Written {
    batch: Batch,
    result: Result<Vec<Accepted>, StoreError>,
}

impl Batch {
    pub fn new(inner: &Inner, mut intakes: Vec<Intake>, finished: Vec<Finished>) -> Self {
        let counts = intakes.iter().map(|intake| intake.events.len()).collect();
        let mut events = Vec::with_capacity(intakes.iter().map(|intake| intake.events.len()).sum());
        for intake in &mut intakes {
            events.append(&mut intake.events);
        }
        Self { intakes, counts, events, finished, lease_until: inner.clock.now().plus_ms(LEASE_MS) }
    }

    /// Writes all of it, or nothing.
    pub async fn write(self, inner: &Inner) -> Written {
        let began = Instant::now();
        let writing = inner.store.commit(inner.node, self.lease_until, &self.events, &self.finished);
        let result = inner.store.patiently(writing).await;
        inner.meters.commit_seconds.record(began.elapsed());
        if result.is_ok() {
            // Here, because what it remembers depends on the order.
            let mut watch = inner.watch();
            self.finished.iter().for_each(|done| watch.see(done.webhook_id, done));
        }
        Written { batch: self, result }
    }
}

impl Written {
    /// Tells everybody whom it concerns. Answers the outcomes that are to be written again.
    pub async fn tell(self, inner: Arc<Inner>) -> Vec<Finished> {
        let Batch { intakes, counts, events, finished, lease_until } = self.batch;
        match self.result {
            Ok(accepted) => {
                count(&inner.meters, &accepted, &finished);
                answer(&inner, intakes, &counts, accepted, events, lease_until);
                follow(&inner, &finished).await;
                Vec::new()
            }
            Err(error) => {
                inner.meters.commit_failures.increment(1);
                tracing::error!(error = %error, events = events.len(), attempts = finished.len(), "commit.failed");
                refuse(&inner, intakes, &counts, &events);
                // Where only the answer was lost, they are in the table and this node's to send.
                let leased = events.iter().flat_map(|event| &event.deliveries).filter(|delivery| delivery.leased);
                inner.owe(leased.map(|delivery| delivery.id));
                tokio::time::sleep(RETRY_PAUSE).await;
                finished
            }
        }
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
            After::RetryAt(_) => meters.retried.increment(1),
            After::Ended(DeliveryStatus::Failed, _) => meters.failed.increment(1),
            After::Ended(..) => meters.cancelled.increment(1),
        }
    }
}

/// Sends what was just committed straight on, and answers the callers.
fn answer(
    inner: &Arc<Inner>,
    intakes: Vec<Intake>,
    counts: &[usize],
    accepted: Vec<Accepted>,
    events: Vec<NewEvent>,
    lease_until: Timestamp,
) {
    let mut accepted = accepted.into_iter();
    let mut events = events.into_iter();
    let (mut sent_on, mut left) = (false, false);
    for (intake, count) in intakes.into_iter().zip(counts) {
        let mut lanes = intake.lanes.into_iter();
        let mut answers = Vec::with_capacity(*count);
        for (event, accepted) in events.by_ref().take(*count).zip(accepted.by_ref()) {
            let NewEvent { workspace_id, event, deliveries, .. } = event;
            let event = Arc::new(event);
            let mut all = inner.lanes();
            for delivery in deliveries.iter().filter(|delivery| !delivery.leased && delivery.skipped.is_none()) {
                // A claim that ran before this commit has not seen it.
                all.hint(delivery.webhook_id, None);
                left = true;
            }
            for delivery in deliveries.into_iter().filter(|delivery| delivery.leased) {
                let Some(key) = lanes.next() else { break };
                if accepted.duplicate {
                    all.give_back(&key, &event);
                    continue;
                }
                let job = Job {
                    delivery_id: delivery.id,
                    workspace_id,
                    webhook_id: delivery.webhook_id,
                    version_id: delivery.version_id,
                    event: Arc::clone(&event),
                    attempt_count: 0,
                    round_start: 0,
                    lease_until,
                };
                all.put(&key, job);
                sent_on = true;
            }
            answers.push(accepted);
        }
        // A caller that went away has its events stored all the same.
        let _ = intake.reply.send(Ok(answers));
    }
    if sent_on {
        inner.pump();
    }
    if left {
        inner.wake.notify_one();
    }
}

fn refuse(inner: &Inner, intakes: Vec<Intake>, counts: &[usize], events: &[NewEvent]) {
    let mut events = events.iter();
    for (intake, count) in intakes.into_iter().zip(counts) {
        let mut lanes = intake.lanes.iter();
        for event in events.by_ref().take(*count) {
            for _ in event.deliveries.iter().filter(|delivery| delivery.leased) {
                if let Some(key) = lanes.next() {
                    inner.lanes().give_back(key, &event.event);
                }
            }
        }
        let _ = intake.reply.send(Err(EngineError::NotStored));
    }
}

/// What recorded outcomes mean beyond their own rows: people to tell, retries to remember, webhooks to disable.
async fn follow(inner: &Arc<Inner>, finished: &[Finished]) {
    for finished in finished {
        match finished.after {
            After::RetryAt(due) => {
                inner.lanes().hint(finished.webhook_id, Some(due));
                inner.wake.notify_one();
            }
            After::Ended(DeliveryStatus::Failed, Reason::Gone) => {
                inner.disable(finished.workspace_id, finished.webhook_id, "The endpoint answered 410 Gone.").await;
            }
            _ => {}
        }
    }
}
