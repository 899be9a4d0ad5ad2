//! The committer: one task, one transaction for all that waits.
//!
//! Accepted events and finished attempts share a transaction and an fsync. PostgreSQL gets a few transactions at a time,
//! which wait for its disk together; SQLite one. The committer takes what waits as soon as one of them is free, up to
//! [`BATCH_EVENTS`] and [`BATCH_BYTES`]. Finished attempts alone, for which nobody waits, wait a moment for events to
//! share their transaction with ([`LINGER`]). When a transaction fails, the callers of `accept` are told
//! and may repeat; finished attempts are kept and written again, because their requests cannot be taken back.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout_at};

use crate::domain::delivery::DeliveryStatus;
use crate::server::store::{Accepted, After, Finished, NewEvent};
use crate::server::telemetry::meters::Meters;

use super::handle::{EngineError, Inner};
use super::lanes::{Job, LaneKey, event_bytes};

/// Most events of one transaction.
pub const BATCH_EVENTS: usize = 1_000;
/// Most bytes of event bodies in one transaction, about.
pub const BATCH_BYTES: usize = 8 * 1024 * 1024;
/// How long a lease holds, in milliseconds: longer than any attempt and the longest wait in a lane.
pub const LEASE_MS: i64 = 120_000;

/// How long finished attempts wait for events.
pub const LINGER: Duration = Duration::from_millis(4);

/// Transactions at a time on PostgreSQL.
const AT_ONCE: usize = 3;
const RETRY_PAUSE: Duration = Duration::from_millis(200);
/// Search terms beside the index: so many may stay there, because they are quickly looked through.
const FRESH_TERMS: u64 = 30_000;
/// With so many, events wait for each step that moves some into the index.
const MANY_FRESH_TERMS: u64 = 500_000;
/// Terms moved in one step: a few milliseconds.
const SETTLE_STEP: u32 = 1_000;
/// Without work for so long, there is time for a step.
const SETTLE_REST: Duration = Duration::from_millis(10);

/// Events on their way to the table, with the lanes that keep a place for them.
pub struct Intake {
    /// What to write.
    pub events: Vec<NewEvent>,
    /// For each leased delivery, in order, its lane.
    pub lanes: Vec<LaneKey>,
    /// Who waits for the answer.
    pub reply: oneshot::Sender<Result<Vec<Accepted>, EngineError>>,
}

/// What the committer takes.
pub enum Work {
    /// Accepted events.
    Accept(Intake),
    /// A finished attempt.
    Record(Box<Finished>),
}

/// Runs until the sending side is closed and everything is written.
pub async fn run(inner: Arc<Inner>, mut work: mpsc::UnboundedReceiver<Work>) {
    let at_once = if inner.store.is_sqlite() { 1 } else { AT_ONCE };
    let mut terms = Terms::of(&inner).await;
    let mut running = JoinSet::new();
    let mut outcomes: Vec<Finished> = Vec::new();
    loop {
        if running.len() == at_once {
            outcomes.extend(unwritten(&mut running).await);
        }
        let mut intakes = Vec::new();
        // What could not be written goes on at once, with what has come since.
        if outcomes.is_empty() {
            let first = tokio::select! {
                first = terms.settle_until(&inner, &mut work) => first,
                unwritten = unwritten(&mut running), if !running.is_empty() => {
                    outcomes.extend(unwritten);
                    continue;
                }
            };
            let Some(first) = first else { break };
            gather(first, &mut work, &mut intakes, &mut outcomes).await;
        } else if let Ok(first) = work.try_recv() {
            gather(first, &mut work, &mut intakes, &mut outcomes).await;
        }
        terms.note(&intakes);
        running.spawn(commit(inner.clone(), intakes, std::mem::take(&mut outcomes)));
    }
    while !running.is_empty() {
        outcomes.extend(unwritten(&mut running).await);
    }
    while !outcomes.is_empty() {
        outcomes = commit(inner.clone(), Vec::new(), outcomes).await;
    }
}

/// Waits for the end of a transaction; answers what it could not write.
async fn unwritten(running: &mut JoinSet<Vec<Finished>>) -> Vec<Finished> {
    match running.join_next().await {
        Some(Ok(unwritten)) => unwritten,
        Some(Err(error)) => {
            // Its leases run out, and its deliveries are sent again.
            tracing::error!(%error, "commit.lost");
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// Takes what waits, up to the bounds of a transaction.
async fn gather(
    first: Work,
    work: &mut mpsc::UnboundedReceiver<Work>,
    intakes: &mut Vec<Intake>,
    outcomes: &mut Vec<Finished>,
) {
    let mut weight = Weight::default();
    weight.sort(first, intakes, outcomes);
    let linger = Instant::now() + LINGER;
    loop {
        while weight.has_room()
            && let Ok(more) = work.try_recv()
        {
            weight.sort(more, intakes, outcomes);
        }
        if !intakes.is_empty() || !weight.has_room() {
            return;
        }
        let Ok(Some(more)) = timeout_at(linger, work.recv()).await else { return };
        weight.sort(more, intakes, outcomes);
    }
}

/// The search terms that are not in the index yet, about.
struct Terms {
    fresh: u64,
    since_step: u64,
}

impl Terms {
    async fn of(inner: &Inner) -> Self {
        let fresh = inner.store.fresh_terms().await;
        Self { fresh: fresh.unwrap_or_default(), since_step: 0 }
    }

    fn note(&mut self, intakes: &[Intake]) {
        let events = intakes.iter().flat_map(|intake| &intake.events);
        let new = events.map(|event| event.search_terms.len() as u64).sum::<u64>();
        self.fresh += new;
        self.since_step += new;
    }

    /// The next work. Until it comes, and before it when there are very many, terms are moved into the index.
    async fn settle_until(&mut self, inner: &Inner, work: &mut mpsc::UnboundedReceiver<Work>) -> Option<Work> {
        if self.fresh > MANY_FRESH_TERMS && self.since_step >= u64::from(SETTLE_STEP) {
            self.step(inner).await;
        }
        while self.fresh > FRESH_TERMS {
            match tokio::time::timeout(SETTLE_REST, work.recv()).await {
                Ok(next) => return next,
                Err(_) => self.step(inner).await,
            }
        }
        work.recv().await
    }

    async fn step(&mut self, inner: &Inner) {
        self.since_step = 0;
        self.fresh = match inner.store.settle_terms(SETTLE_STEP).await {
            Ok(moved) if moved == u64::from(SETTLE_STEP) => self.fresh.saturating_sub(moved),
            Ok(_) => 0,
            Err(error) => {
                // They are found where they are; the next many try again.
                tracing::warn!(%error, "terms.settle.failed");
                0
            }
        };
    }
}

#[derive(Default)]
struct Weight {
    events: usize,
    bytes: usize,
}

impl Weight {
    fn has_room(&self) -> bool {
        self.events < BATCH_EVENTS && self.bytes < BATCH_BYTES
    }

    fn sort(&mut self, work: Work, intakes: &mut Vec<Intake>, outcomes: &mut Vec<Finished>) {
        match work {
            Work::Accept(intake) => {
                self.events += intake.events.len();
                self.bytes += intake.events.iter().map(|event| event_bytes(&event.event)).sum::<usize>();
                intakes.push(intake);
            }
            Work::Record(finished) => {
                self.events += 1;
                self.bytes += finished.attempt.response_body.len();
                outcomes.push(*finished);
            }
        }
    }
}

/// Writes all of it, or nothing: then it answers the outcomes that are to be written again.
async fn commit(inner: Arc<Inner>, mut intakes: Vec<Intake>, finished: Vec<Finished>) -> Vec<Finished> {
    let mut counts = Vec::with_capacity(intakes.len());
    let mut events: Vec<NewEvent> = Vec::new();
    for intake in &mut intakes {
        counts.push(intake.events.len());
        events.append(&mut intake.events);
    }
    let lease_until = inner.clock.now().plus_ms(LEASE_MS);
    let began = Instant::now();
    let result = inner.store.patiently(inner.store.commit(inner.node, lease_until, &events, &finished)).await;
    inner.meters.commit_seconds.record(began.elapsed());
    match result {
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
    lease_until: crate::domain::time::Timestamp,
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
    {
        let mut watch = inner.watch();
        for done in finished {
            watch.see(done.webhook_id, done);
        }
    }
    for finished in finished {
        match finished.after {
            After::RetryAt(due) => {
                inner.lanes().hint(finished.webhook_id, Some(due));
                inner.wake.notify_one();
            }
            After::Ended(DeliveryStatus::Failed, crate::domain::delivery::Reason::Gone) => {
                inner.disable(finished.workspace_id, finished.webhook_id, "The endpoint answered 410 Gone.").await;
            }
            _ => {}
        }
    }
}
