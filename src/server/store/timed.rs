//! How long the database takes: statements with their wait for a connection, transactions from their beginning to their
//! end. The stopwatch is the one clock here. Batches of the engine are timed where they are put together.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::task::Context;
use std::time::Instant;

use futures_util::future::{self, BoxFuture};
use futures_util::stream::{self, BoxStream, StreamExt, TryStreamExt};
use metrics::Histogram;
use sqlx::{Database, Describe, Either, Error, Execute, Executor, SqlStr};

use super::faults::{Fault, Faults, Step, lost};

/// Where times are noted, in seconds.
#[derive(Clone)]
pub struct Times {
    /// Of statements that only read, until the last row was taken.
    pub reads: Histogram,
    /// Of single statements that write.
    pub writes: Histogram,
    /// Of transactions; also of those that were given up.
    pub transactions: Histogram,
}

impl Times {
    /// They are noted nowhere.
    #[must_use]
    pub fn forgotten() -> Self {
        Self { reads: Histogram::noop(), writes: Histogram::noop(), transactions: Histogram::noop() }
    }
}

/// Notes how long it lived.
pub(super) struct Stopwatch {
    began: Instant,
    seconds: Histogram,
}

impl Stopwatch {
    pub fn start(seconds: &Histogram) -> Self {
        Self { began: Instant::now(), seconds: seconds.clone() }
    }
}

impl Drop for Stopwatch {
    fn drop(&mut self) {
        self.seconds.record(self.began.elapsed());
    }
}

/// Runs single statements, each timed.
#[derive(Clone, Copy)]
pub(super) struct Timed<'a, E> {
    on: E,
    seconds: &'a Histogram,
    faults: &'a Faults,
    step: Step,
}

impl<'a, E> Timed<'a, E> {
    pub fn new(on: E, seconds: &'a Histogram, faults: &'a Faults, step: Step) -> Self {
        Self { on, seconds, faults, step }
    }
}

impl<E: fmt::Debug> fmt::Debug for Timed<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Timed").field(&self.on).finish()
    }
}

impl<'c, D: Database, E: Executor<'c, Database = D>> Executor<'c> for Timed<'_, E> {
    type Database = D;

    fn fetch_many<'e, 'q: 'e, X>(self, query: X) -> BoxStream<'e, Result<Either<D::QueryResult, D::Row>, Error>>
    where
        'c: 'e,
        X: Execute<'q, D> + 'q,
    {
        let watch = Stopwatch::start(self.seconds);
        let mut rows = match self.faults.next(self.step) {
            Fault::None => self.on.fetch_many(query),
            Fault::Before => stream::once(future::err(lost())).boxed(),
            Fault::After => {
                let rows = self.on.fetch_many(query);
                stream::once(async move { rows.try_for_each(|_| future::ok(())).await.and(Err(lost())) }).boxed()
            }
        };
        let next = move |context: &mut Context<'_>| {
            let _running = &watch;
            rows.poll_next_unpin(context)
        };
        stream::poll_fn(next).boxed()
    }

    fn fetch_optional<'e, 'q: 'e, X>(self, query: X) -> BoxFuture<'e, Result<Option<D::Row>, Error>>
    where
        'c: 'e,
        X: Execute<'q, D> + 'q,
    {
        let watch = Stopwatch::start(self.seconds);
        let fault = self.faults.next(self.step);
        let row = self.on.fetch_optional(query);
        Box::pin(async move {
            let _watch = watch;
            fault.around(row).await
        })
    }

    fn prepare_with<'e>(self, sql: SqlStr, parameters: &'e [D::TypeInfo]) -> BoxFuture<'e, Result<D::Statement, Error>>
    where
        'c: 'e,
    {
        self.on.prepare_with(sql, parameters)
    }

    fn describe<'e>(self, sql: SqlStr) -> BoxFuture<'e, Result<Describe<D>, Error>>
    where
        'c: 'e,
    {
        self.on.describe(sql)
    }
}

/// A transaction, timed.
pub(super) struct Lasting<T> {
    transaction: T,
    watch: Stopwatch,
    faults: Faults,
}

impl<T> Lasting<T> {
    /// With the stopwatch started before it was begun: to wait for one's turn takes time too.
    pub fn new(transaction: T, watch: Stopwatch, faults: &Faults) -> Self {
        Self { transaction, watch, faults: faults.clone() }
    }

    /// The transaction, to be ended, and what must live until then.
    pub fn into_parts(self) -> (T, Stopwatch, Faults) {
        (self.transaction, self.watch, self.faults)
    }
}

impl<T: Deref> Deref for Lasting<T> {
    type Target = T::Target;

    fn deref(&self) -> &T::Target {
        &self.transaction
    }
}

impl<T: DerefMut> DerefMut for Lasting<T> {
    fn deref_mut(&mut self) -> &mut T::Target {
        &mut self.transaction
    }
}
