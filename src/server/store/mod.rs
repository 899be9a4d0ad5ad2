//! The store: SQLite by default, PostgreSQL when one machine is not enough; both mean the same.
//!
//! One SQL text per statement serves both databases, `on_db!` picks the driver, and what really differs stands in
//! `dialect.rs`; the commit alone has texts of its own for each. The conformance suite defines the behaviour and runs on
//! both. Moments and ids always come from the caller: nothing here reads a clock.

mod accounts;
mod activity;
mod along;
mod backup;
mod batch;
mod breakers;
mod cancelling;
mod columns;
mod commit;
mod copy;
mod cursor;
mod deliveries;
mod dialect;
mod drafts;
mod erase;
mod erasures;
mod events;
mod failing;
mod faults;
mod figures;
mod filter;
mod filters;
mod guesses;
mod health;
mod hurry;
mod keys;
mod layout;
mod leases;
mod lists;
mod log;
mod many_deliveries;
mod nodes;
mod on_request;
mod patience;
mod period;
mod picking;
mod place;
mod proofs;
mod refusal;
mod refused;
mod replay;
mod retention;
mod retention_state;
mod rollups;
mod schema;
mod sealed;
mod search;
mod select;
mod sessions;
mod slice;
mod terms;
mod test_log;
mod timed;
mod troubles;
mod views;
mod vocabulary;
mod webhook_change;
mod webhook_list;
mod webhook_status;
mod webhooks;
mod workspaces;
mod writer;

#[cfg(test)]
mod conformance;
#[cfg(test)]
pub mod testing;

pub use accounts::{FirstOwner, NewOwner, User};
pub use activity::Activity;
pub use breakers::{BreakerChange, BreakerKey, BreakerRow};
pub use commit::{Accepted, After, CommitFailed, Finished, NewAttempt, NewDelivery, NewEvent};
pub use copy::CopyError;
pub use cursor::Cursor;
pub use deliveries::{AttemptRow, Cancel, DeliveryDetail, DeliveryRow, Resend};
pub use drafts::{Draft, DraftOf};
pub use erase::{Counted, Found};
pub use events::{EventDetail, EventFilter, EventOutcome, EventRow};
pub use failing::{Streak, Waiting};
pub use faults::{Fault, Step};
pub use figures::{Busy, Counts, Oldest};
pub use filter::{DeliveryFilter, HttpFilter};
pub use guesses::{Allowance, Guess, GuessKey};
pub use keys::ApiKey;
pub use leases::{ClaimFailed, ClaimFrom, Claimed, EventTypes, Pending};
pub use log::LogRow;
pub use many_deliveries::Carried;
pub use nodes::Node;
pub use on_request::Requested;
pub use period::Period;
pub use place::{PlaceError, ServerLock, check_new, disk_bytes, make_directory, this_process};
pub use proofs::ShownOnce;
pub use refusal::Refusal;
pub use refused::{MOST_REFUSED, RefusedOutcome};
pub use replay::{Candidate, Replay, ReplayStep, Span};
pub use retention::{Retired, Size};
pub use retention_state::RetentionState;
pub use rollups::{HOUR_MS, MINUTES_MS};
pub use schema::Schema;
pub use sealed::{SealedColumn, SealedValue};
pub use search::Search;
pub use sessions::{Session, SignedIn};
pub use slice::{Block, FAR, Slice, WINDOW};
pub use test_log::{Test, TestRow, TestsBefore, TestsOf};
pub use timed::Times;
pub use troubles::Trouble;
pub use views::SavedView;
pub use webhook_change::{Change, DraftSeen, NewSecrets, NewWebhook, Passed, Written};
pub use webhook_list::{Listed, Order, WebhooksAsked};
pub use webhooks::{LiveRow, Version, Webhook, WebhookFilter};
pub use workspaces::{Workspace, WorkspaceChange};

use std::time::Duration;

use dialect::{Db, OneOf, Pool, Tx, WritePool, on_db};
use faults::Faults;
use timed::{Lasting, Stopwatch, Timed};

/// Why the store could not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another webhook of the workspace has this name.
    #[error("another webhook of this workspace has this name")]
    NameTaken,
    /// The workspace has an event type of this name.
    #[error("the workspace has an event type of this name")]
    TypeTaken,
    /// Another user has this mail address.
    #[error("another user has this mail address")]
    EmailTaken,
    /// The database URL is neither `sqlite://PATH` nor `postgres://…`.
    #[error("the database URL must be sqlite://PATH or postgres://…")]
    BadUrl,
    /// The SQLite file or its directory cannot be made.
    #[error("cannot make the database's file in {path}")]
    Directory {
        /// The directory.
        path: String,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The schema could not be brought up to date.
    #[error("the database schema could not be brought up to date")]
    Migrate(#[source] sqlx::migrate::MigrateError),
    /// A newer program has brought the schema further than this one knows.
    #[error(
        "a newer version of Tidings has upgraded this database (its schema is at step {found}, this program knows {known}): \
         start that version or a newer one, or restore the backup from before the upgrade"
    )]
    NewerSchema {
        /// The step that this program does not know.
        found: i64,
        /// Its own last step.
        known: i64,
    },
    /// A step of the schema is not the one of this program.
    #[error("another build of Tidings made this database (step {0} of its schema differs): use that build")]
    OtherSchema(i64),
    /// The schema has something that this program does not know how to copy.
    #[error("the schemas differ: {0}")]
    Layout(String),
    /// PostgreSQL did not answer in time.
    #[error("the database did not answer in time")]
    Silent,
    /// The database refused or is away.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
    /// SQLite refused a commit, or the connection for it.
    #[error("the database failed: {0}")]
    Commit(#[from] rusqlite::Error),
}

impl StoreError {
    /// Whether the database is away, full or read-only: nothing is wrong with what was asked, and it may work later.
    #[must_use]
    pub fn is_away(&self) -> bool {
        use sqlx::Error::{Io, PoolClosed, PoolTimedOut, Protocol, WorkerCrashed};
        match self {
            Self::Silent | Self::Database(Io(_) | PoolClosed | PoolTimedOut | Protocol(_) | WorkerCrashed) => true,
            Self::Database(sqlx::Error::Database(refusal)) => refusal.code().is_some_and(|code| means_away(&code)),
            Self::Commit(rusqlite::Error::SqliteFailure(refusal, _)) => sqlite_is_away(refusal.extended_code),
            _ => false,
        }
    }
}

/// PostgreSQL: it shuts down, starts up, or has no room or connection left. SQLite (numbers whose last byte counts): busy,
/// read-only, an input or output error, full, not to be opened.
fn means_away(code: &str) -> bool {
    if code.len() == 5 {
        return code.starts_with("57P") || code.starts_with("53");
    }
    code.parse().is_ok_and(sqlite_is_away)
}

fn sqlite_is_away(code: i32) -> bool {
    matches!(code & 0xff, 5 | 8 | 10 | 13 | 14)
}

/// A handle on the database; clones share its connections.
#[derive(Clone)]
pub struct Store {
    db: Db,
    times: Times,
    faults: Faults,
    patience: Duration,
}

impl Store {
    /// Connects and brings the schema up to date; a missing SQLite file and its directory are made.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        Ok(Self::new(dialect::open(url).await?))
    }

    fn new(db: Db) -> Self {
        Self { db, times: Times::forgotten(), faults: Faults::default(), patience: patience::PATIENCE }
    }

    /// For tests: asks before each step whether it is to fail.
    #[must_use]
    pub fn failing(self, ask: impl Fn(Step) -> Fault + Send + Sync + 'static) -> Self {
        Self { faults: Faults::asking(ask), ..self }
    }

    /// For tests: waits so long for a PostgreSQL that says nothing.
    #[must_use]
    pub fn patient_for(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Notes from now on how long the database takes.
    #[must_use]
    pub fn timed(self, times: Times) -> Self {
        Self { times, ..self }
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        on_db!(self.read(), pool => sqlx::query("SELECT 1").execute(pool).await.map(drop))?;
        Ok(())
    }

    /// Why the database is no longer where it was: a SQLite file that was deleted or replaced. `None`: it is there.
    #[must_use]
    pub fn lost(&self) -> Option<String> {
        let OneOf::Sqlite(pools) = &self.db else { return None };
        pools.writer.check_place().err().map(|error| error.to_string())
    }

    /// Closes all connections.
    pub async fn close(&self) {
        match &self.db {
            OneOf::Sqlite(pools) => {
                pools.reader.close().await;
                pools.writer.close().await;
            }
            OneOf::Postgres(pools) => {
                pools.reader.close().await;
                pools.writer.close().await;
            }
        }
    }

    /// Whether this is SQLite, and so the only node.
    #[must_use]
    pub fn is_sqlite(&self) -> bool {
        self.db.is_sqlite()
    }

    /// Connections for a statement that only reads.
    fn read(&self) -> Pool<'_> {
        let (seconds, faults) = (&self.times.reads, &self.faults);
        match &self.db {
            OneOf::Sqlite(pools) => OneOf::Sqlite(Timed::new(&pools.reader, seconds, faults, Step::Read)),
            OneOf::Postgres(pools) => OneOf::Postgres(Timed::new(&pools.reader, seconds, faults, Step::Read)),
        }
    }

    /// Connections for a single statement that writes.
    fn write(&self) -> WritePool<'_> {
        let (seconds, faults) = (&self.times.writes, &self.faults);
        match &self.db {
            OneOf::Sqlite(pools) => OneOf::Sqlite(Timed::new(&pools.writer, seconds, faults, Step::Write)),
            OneOf::Postgres(pools) => OneOf::Postgres(Timed::new(&pools.writer, seconds, faults, Step::Write)),
        }
    }

    /// A transaction that may write. On SQLite it takes the write lock at once: one that only wants it later fails.
    async fn begin(&self) -> Result<Tx, StoreError> {
        let watch = Stopwatch::start(&self.times.transactions);
        let faults = &self.faults;
        if faults.next(Step::Begin) != Fault::None {
            return Err(faults::lost().into());
        }
        Ok(match &self.db {
            OneOf::Sqlite(pools) => OneOf::Sqlite(Lasting::new(pools.writer.begin().await?, watch, faults)),
            OneOf::Postgres(pools) => OneOf::Postgres(Lasting::new(pools.writer.begin().await?, watch, faults)),
        })
    }
}

/// Ends a transaction that succeeded.
async fn commit_tx(tx: Tx) -> Result<(), StoreError> {
    on_db!(tx, tx => {
        let (tx, _running, faults) = tx.into_parts();
        faults.next(Step::End).around(tx.commit()).await
    })?;
    Ok(())
}

/// Says which of two things with a unique name was in the way.
fn taken(error: sqlx::Error, name: StoreError) -> StoreError {
    match &error {
        sqlx::Error::Database(refusal) if refusal.is_unique_violation() => name,
        _ => StoreError::Database(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_work_later_is_told_from_what_will_not() {
        for code in ["57P01", "57P03", "53300", "5", "13", "778", "14"] {
            assert!(means_away(code), "{code}");
        }
        for code in ["23505", "40001", "1", "19", "2067"] {
            assert!(!means_away(code), "{code}");
        }
        assert!(StoreError::Database(sqlx::Error::PoolTimedOut).is_away());
        let full = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_FULL);
        assert!(StoreError::Commit(rusqlite::Error::SqliteFailure(full, None)).is_away());
        assert!(!StoreError::Commit(rusqlite::Error::QueryReturnedNoRows).is_away());
        assert!(!StoreError::NameTaken.is_away() && !StoreError::Database(sqlx::Error::RowNotFound).is_away());
    }
}
