//! The committer: one task, one transaction for all that waits.
//!
//! Accepted events and finished attempts share a transaction and an fsync. PostgreSQL gets a few transactions at a time,
//! which wait for its disk together; SQLite one, written by the committer's own thread while others are told how the ones
//! before it went. The committer takes what waits as soon as it can write, never more than [`BATCH_EVENTS`] and
//! [`BATCH_BYTES`], what failed before included. Finished attempts alone, for which nobody waits, wait a moment for events
//! to share their transaction with ([`LINGER`]).
//!
//! When a transaction fails, it matters why:
//! - The database is **away** (full, read-only, locked, too busy …). Callers of `accept` are told whether nothing was
//!   kept or nobody knows; finished attempts are kept and written again, because their requests cannot be taken back,
//!   after a pause that grows to [`LONGEST_PAUSE`]. Meanwhile no request leaves, and new events try at once.
//! - It refuses **a row** for its own sake. The batch is halved until the row is alone and the others are written. An event
//!   is refused to its own caller; an attempt is parked ([`parking`]), and its delivery moves on without it.

mod batch;
mod parking;
mod pause;
mod queue;
mod terms;

use std::collections::VecDeque;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt as _;
use tokio::sync::{mpsc, oneshot};
use tokio::task::{JoinError, JoinSet};
use tokio::time::{Instant, sleep};

use batch::{Batch, Told, tell};
pub(super) use parking::STUCK_PUT_OFF_MS;
use pause::Pause;
use queue::{Queue, Weight};
use terms::{SETTLE_REST, Terms};

use crate::server::store::{Accepted, NewEvent};

use super::inner::Inner;
use super::outcomes::Outcome;
use super::reservation::Reservations;

/// Most events and attempts of one transaction.
pub const BATCH_EVENTS: usize = 1_000;
/// Most bytes of event bodies and answers in one transaction, about.
pub const BATCH_BYTES: usize = 8 * 1024 * 1024;
/// How long a lease holds, in milliseconds: longer than any attempt and the longest wait in a lane.
pub const LEASE_MS: i64 = 120_000;

/// How long finished attempts wait for events.
pub const LINGER: Duration = Duration::from_millis(4);
/// The longest pause before attempts are written again that a database which is away did not take.
pub const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// Most events' calls and attempts that wait in the channel; who has more to hand over waits. All of them hold room of
/// their own (`handle`, `outcomes`).
pub const CHANNEL: usize = 16_384;

/// Transactions at a time whose callers have not been answered yet.
const AT_ONCE: usize = 3;

/// Events on their way to the table.
pub struct Intake {
    /// What to write.
    pub events: Vec<NewEvent>,
    /// For each leased delivery, in order, its place in a lane.
    pub places: Reservations,
    /// Who waits for the answer.
    pub reply: oneshot::Sender<Result<Vec<Accepted>, NotAccepted>>,
}

/// Why the events of a call were not accepted.
#[derive(Debug)]
pub enum NotAccepted {
    /// The database is away; nothing was kept.
    NotStored,
    /// The database refuses these events for their own sake; nothing was kept.
    Refused,
    /// The answer was lost: nobody knows whether these were kept.
    Unknown(Vec<NewEvent>),
}

/// What the committer takes.
pub enum Work {
    /// Accepted events.
    Accept(Intake),
    /// A finished attempt.
    Record(Box<Outcome>),
}

/// Runs until the sending side is closed and everything is written. On SQLite it blocks its thread.
pub async fn run(inner: Arc<Inner>, work: mpsc::Receiver<Work>) {
    let terms = Terms::of(&inner).await;
    let (left, pause, running) = (VecDeque::new(), Pause::default(), JoinSet::new());
    let mut committer = Committer { inner, queue: Queue::new(work), left, pause, running, terms };
    while let Some(batch) = committer.next().await {
        committer.write(batch).await;
    }
    committer.finish().await;
}

struct Committer {
    inner: Arc<Inner>,
    queue: Queue,
    /// Outcomes that could not be written.
    left: VecDeque<Outcome>,
    pause: Pause,
    running: JoinSet<Told>,
    terms: Terms,
}

impl Committer {
    /// Waits until there is something to write; `None`: the sending side is closed.
    async fn next(&mut self) -> Option<Batch> {
        loop {
            while self.running.len() >= AT_ONCE {
                let told = self.running.join_next().await;
                self.take_back(told);
            }
            if !self.pause.is_on() {
                if !self.left.is_empty() {
                    return Some(self.gather(None).await);
                }
                self.let_leave();
                self.terms.keep_down(&self.inner).await;
            }
            let paused = self.pause.is_on();
            tokio::select! {
                first = self.queue.next() => match first? {
                    Work::Record(outcome) if paused => self.left.push_back(*outcome),
                    first => return Some(self.gather(Some(first)).await),
                },
                told = self.running.join_next(), if !self.running.is_empty() => self.take_back(told),
                () = self.pause.end(), if paused => {}
                () = sleep(SETTLE_REST), if !paused && self.terms.are_many() => self.terms.step(&self.inner).await,
            }
        }
    }

    /// Puts a batch together: a caller who waits goes first, then what could not be written before, then what waits.
    async fn gather(&mut self, first: Option<Work>) -> Batch {
        let mut batch = Batch::new(self.inner.clock.now().plus_ms(LEASE_MS));
        let mut weight = Weight::default();
        match first {
            Some(first @ Work::Accept(_)) => batch.add(weight.add(first)),
            Some(Work::Record(outcome)) => self.left.push_back(*outcome),
            None => {}
        }
        while let Some(outcome) = self.left.pop_front() {
            let work = Work::Record(Box::new(outcome));
            if !weight.takes(&work) {
                self.queue.put_back(work, &mut self.left);
                return batch;
            }
            batch.add(weight.add(work));
        }
        let linger = Instant::now() + LINGER;
        loop {
            let until = batch.is_awaited().then_some(linger);
            let Some(work) = self.queue.more(until).await else { break };
            if !weight.takes(&work) {
                self.queue.put_back(work, &mut self.left);
                break;
            }
            batch.add(weight.add(work));
        }
        self.terms.note(batch.events());
        batch
    }

    async fn write(&mut self, batch: Batch) {
        let inner = Arc::clone(&self.inner);
        if !inner.store.is_sqlite() {
            self.running.spawn(async move { tell(batch.write(&inner).await, &inner).await });
            return;
        }
        // On PostgreSQL the task would end with it, and no more than that.
        match AssertUnwindSafe(batch.write(&inner)).catch_unwind().await {
            Ok(written) => drop(self.running.spawn(async move { tell(written, &inner).await })),
            Err(_) => tracing::error!("commit.lost"),
        }
    }

    /// A transaction is over.
    fn take_back(&mut self, told: Option<Result<Told, JoinError>>) {
        match told {
            Some(Ok(told)) => {
                self.left.extend(told.left);
                if told.is_away {
                    self.pause.begin();
                    self.inner.outcomes.hold(true);
                } else {
                    self.pause = Pause::default();
                    self.let_leave();
                }
            }
            // Its leases run out, and its deliveries are sent again.
            Some(Err(error)) => tracing::error!(%error, "commit.lost"),
            None => {}
        }
    }

    /// Lets requests leave that had to wait for the database or for room.
    fn let_leave(&self) {
        self.inner.outcomes.hold(false);
        if self.inner.outcomes.was_refused() {
            self.inner.pump();
        }
    }

    /// Writes what is left.
    async fn finish(mut self) {
        loop {
            while let Some(told) = self.running.join_next().await {
                self.take_back(Some(told));
            }
            if self.left.is_empty() {
                return;
            }
            self.pause.end().await;
            let batch = self.gather(None).await;
            self.write(batch).await;
        }
    }
}
