//! The committer: one task, one transaction for all that waits.
//!
//! Accepted events and finished attempts share a transaction and an fsync. PostgreSQL gets a few transactions at a time,
//! which wait for its disk together; SQLite one, written by the committer's own thread while others are told how the ones
//! before it went. The committer takes what waits as soon as it can write, up to [`BATCH_EVENTS`] and [`BATCH_BYTES`].
//! Finished attempts alone, for which nobody waits, wait a moment for events to share their transaction with ([`LINGER`]).
//! When a transaction fails, the callers of `accept` are told and may repeat; finished attempts are kept and written
//! again, because their requests cannot be taken back.

mod batch;
mod terms;

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt as _;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout_at};

use batch::Batch;
use terms::{SETTLE_REST, Terms};

use crate::server::store::{Accepted, Finished, NewEvent};

use super::handle::EngineError;
use super::inner::Inner;
use super::lanes::{LaneKey, event_bytes};

/// Most events of one transaction.
pub const BATCH_EVENTS: usize = 1_000;
/// Most bytes of event bodies in one transaction, about.
pub const BATCH_BYTES: usize = 8 * 1024 * 1024;
/// How long a lease holds, in milliseconds: longer than any attempt and the longest wait in a lane.
pub const LEASE_MS: i64 = 120_000;

/// How long finished attempts wait for events.
pub const LINGER: Duration = Duration::from_millis(4);

/// Transactions at a time whose callers have not been answered yet.
const AT_ONCE: usize = 3;

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

/// Runs until the sending side is closed and everything is written. On SQLite it blocks its thread.
pub async fn run(inner: Arc<Inner>, mut work: mpsc::UnboundedReceiver<Work>) {
    let mut terms = Terms::of(&inner).await;
    let mut running = JoinSet::new();
    let mut outcomes: Vec<Finished> = Vec::new();
    loop {
        if running.len() == AT_ONCE {
            outcomes.extend(unwritten(&mut running).await);
        }
        let mut intakes = Vec::new();
        // What could not be written goes on at once, with what has come since.
        if outcomes.is_empty() {
            terms.keep_down(&inner).await;
            let first = tokio::select! {
                first = work.recv() => first,
                unwritten = unwritten(&mut running), if !running.is_empty() => {
                    outcomes.extend(unwritten);
                    continue;
                }
                () = tokio::time::sleep(SETTLE_REST), if terms.are_many() => {
                    terms.step(&inner).await;
                    continue;
                }
            };
            let Some(first) = first else { break };
            gather(first, &mut work, &mut intakes, &mut outcomes).await;
        } else if let Ok(first) = work.try_recv() {
            gather(first, &mut work, &mut intakes, &mut outcomes).await;
        }
        terms.note(&intakes);
        let batch = Batch::new(&inner, intakes, std::mem::take(&mut outcomes));
        if inner.store.is_sqlite() {
            // On PostgreSQL the task would end with it, and no more than that.
            match AssertUnwindSafe(batch.write(&inner)).catch_unwind().await {
                Ok(written) => drop(running.spawn(written.tell(Arc::clone(&inner)))),
                Err(_) => tracing::error!("commit.lost"),
            }
        } else {
            let inner = Arc::clone(&inner);
            running.spawn(async move { batch.write(&inner).await.tell(inner).await });
        }
    }
    while !running.is_empty() {
        outcomes.extend(unwritten(&mut running).await);
    }
    while !outcomes.is_empty() {
        outcomes = Batch::new(&inner, Vec::new(), outcomes).write(&inner).await.tell(Arc::clone(&inner)).await;
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
