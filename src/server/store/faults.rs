//! A seam for tests: a store that fails on demand, before it does something or after, when only the answer is lost.
//!
//! Whoever makes a store without it gets one that asks nobody. Every way to the database passes here: single statements,
//! the beginning and the end of transactions, and the engine's commits. A statement inside a transaction has no place of
//! its own, because whatever fails there, the transaction is undone.

use std::io;
use std::sync::Arc;

/// What is about to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// A single statement that only reads.
    Read,
    /// A single statement that writes.
    Write,
    /// A transaction begins.
    Begin,
    /// A transaction ends.
    End,
    /// A batch of events and outcomes is committed.
    Commit,
}

/// What goes wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// It is not done.
    Before,
    /// It is done, and the answer is lost.
    After,
}

type Ask = dyn Fn(Step) -> Fault + Send + Sync;

/// Who is asked before each step; clones ask the same one.
#[derive(Clone, Default)]
pub(super) struct Faults(Option<Arc<Ask>>);

impl Faults {
    pub fn asking(ask: impl Fn(Step) -> Fault + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(ask)))
    }

    pub fn next(&self, step: Step) -> Fault {
        self.0.as_ref().map_or(Fault::None, |ask| ask(step))
    }
}

impl Fault {
    /// Does it, or does not, or loses the answer.
    pub(super) async fn around<T>(self, work: impl Future<Output = Result<T, sqlx::Error>>) -> Result<T, sqlx::Error> {
        match self {
            Self::None => work.await,
            Self::Before => Err(lost()),
            Self::After => {
                work.await?;
                Err(lost())
            }
        }
    }
}

/// As if the connection had broken.
pub(super) fn lost() -> sqlx::Error {
    sqlx::Error::Io(io::Error::new(io::ErrorKind::ConnectionReset, "a fault that a test asked for"))
}
