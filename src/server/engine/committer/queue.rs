//! What waits for the committer, and how much of it goes into one transaction.

use std::collections::VecDeque;

use tokio::sync::mpsc;
use tokio::time::{Instant, timeout_at};

use crate::server::engine::lanes::event_bytes;
use crate::server::engine::outcomes::{Outcome, outcome_bytes};

use super::{BATCH_BYTES, BATCH_EVENTS, Work};

/// The channel, and a call that did not fit into the last batch.
pub struct Queue {
    work: mpsc::Receiver<Work>,
    ahead: Option<Work>,
}

impl Queue {
    pub fn new(work: mpsc::Receiver<Work>) -> Self {
        Self { work, ahead: None }
    }

    /// Waits for the next; `None`: there will be no more.
    pub async fn next(&mut self) -> Option<Work> {
        match self.ahead.take() {
            Some(work) => Some(work),
            None => self.work.recv().await,
        }
    }

    /// The next that is there, or comes in time.
    pub async fn more(&mut self, until: Option<Instant>) -> Option<Work> {
        if let Some(work) = self.ahead.take().or_else(|| self.work.try_recv().ok()) {
            return Some(work);
        }
        timeout_at(until?, self.work.recv()).await.ok().flatten()
    }

    /// For what does not fit: it goes into the next batch, an outcome with those of before.
    pub fn put_back(&mut self, work: Work, left: &mut VecDeque<Outcome>) {
        match work {
            Work::Record(outcome) => left.push_front(*outcome),
            intake @ Work::Accept(_) => self.ahead = Some(intake),
        }
    }
}

/// How much is in a batch.
#[derive(Default)]
pub struct Weight {
    rows: usize,
    bytes: usize,
}

impl Weight {
    /// Whether it has room for this. An empty batch takes anything: calls have limits of their own.
    pub fn takes(&self, work: &Work) -> bool {
        let (rows, bytes) = weigh(work);
        self.rows == 0 || (self.rows + rows <= BATCH_EVENTS && self.bytes + bytes <= BATCH_BYTES)
    }

    /// Counts it, and hands it on.
    pub fn add(&mut self, work: Work) -> Work {
        let (rows, bytes) = weigh(&work);
        self.rows += rows;
        self.bytes += bytes;
        work
    }
}

fn weigh(work: &Work) -> (usize, usize) {
    match work {
        Work::Accept(intake) => {
            (intake.events.len(), intake.events.iter().map(|new| event_bytes(&new.event)).sum::<usize>())
        }
        Work::Record(outcome) => (1, outcome_bytes(&outcome.finished.attempt)),
    }
}
