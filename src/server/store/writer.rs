//! Who writes to a SQLite file: one at a time, in line, first come, first served.
//!
//! Two connections share the line: one of sqlx for every statement of the program, and a direct one for the commit
//! ([`super::commit`]), which has no time to hand its statements to another thread.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use futures_util::future::BoxFuture;
use futures_util::stream::{self, BoxStream, StreamExt, TryStreamExt};
use sqlx::sqlite::{SqliteConnection, SqliteQueryResult, SqliteRow, SqliteStatement};
use sqlx::{Connection as _, Either, Error, Execute, Executor, SqlStr, Sqlite};
use tokio::sync::{Mutex, OwnedMappedMutexGuard, OwnedMutexGuard};

use super::place::Place;

/// The connections; clones share them.
#[derive(Clone, Debug)]
pub(super) struct Writer {
    line: Arc<Mutex<Option<Held>>>,
    /// Looked at before each turn; `None`: nothing is written.
    place: Option<Arc<Place>>,
}

#[derive(Debug)]
pub(super) struct Held {
    connection: SqliteConnection,
    direct: Option<rusqlite::Connection>,
    /// Whether a statement or a transaction was begun and left without an end.
    left_open: bool,
}

type Guard = OwnedMappedMutexGuard<Option<Held>, Held>;

impl Writer {
    /// For who has nothing to commit, `direct` is left out.
    pub fn new(connection: SqliteConnection, direct: Option<rusqlite::Connection>) -> Self {
        Self { line: Arc::new(Mutex::new(Some(Held { connection, direct, left_open: false }))), place: None }
    }

    /// From now on nothing is written once the path of the file leads elsewhere.
    pub fn in_place(self, place: Place) -> Self {
        Self { place: Some(Arc::new(place)), ..self }
    }

    /// Whether the path of the file still leads to it.
    pub fn check_place(&self) -> std::io::Result<()> {
        self.place.as_ref().map_or(Ok(()), |place| place.check())
    }

    /// Waits for its turn; what runs on this connection holds up the thread.
    pub async fn direct(&self) -> Result<OwnedMappedMutexGuard<Option<Held>, rusqlite::Connection>, Error> {
        let held = OwnedMappedMutexGuard::try_map(self.take().await?, |held| held.direct.as_mut());
        held.map_err(|_| Error::Configuration("the database was opened to be read".into()))
    }

    /// Waits for its turn.
    async fn take(&self) -> Result<Guard, Error> {
        self.check_place().map_err(Error::Io)?;
        let held = self.line.clone().lock_owned().await;
        let mut held = OwnedMutexGuard::try_map(held, Option::as_mut).map_err(|_| Error::PoolClosed)?;
        if held.left_open {
            held.roll_back().await;
        }
        Ok(held)
    }

    /// Takes the lock of the file at once: a transaction that only wants it later fails.
    pub async fn begin(&self) -> Result<Writing, Error> {
        self.begin_with("BEGIN IMMEDIATE").await
    }

    /// Begins with this statement.
    pub async fn begin_with(&self, statement: &'static str) -> Result<Writing, Error> {
        let mut writing = self.take_for_transaction().await?;
        writing.execute(statement).await?;
        Ok(writing)
    }

    /// For statements that begin the transaction themselves.
    pub async fn take_for_transaction(&self) -> Result<Writing, Error> {
        let mut held = self.take().await?;
        held.left_open = true;
        Ok(Writing { held, writer: self.clone() })
    }

    /// Waits for its turn and closes both; who comes later is told so.
    pub async fn close(&self) {
        let Some(Held { connection, direct, .. }) = self.line.lock().await.take() else { return };
        if let Some(Err((_, error))) = direct.map(rusqlite::Connection::close) {
            tracing::warn!(%error, "store.close.failed");
        }
        if let Err(error) = connection.close().await {
            tracing::warn!(%error, "store.close.failed");
        }
    }
}

impl Held {
    /// Waits for the end of what was left. SQLite may have ended the transaction itself, on a full disk for one: then there
    /// is nothing to undo.
    async fn roll_back(&mut self) {
        let _ = self.connection.execute("ROLLBACK").await;
        self.left_open = false;
    }
}

/// A transaction; undone when it is dropped before its end.
pub(super) struct Writing {
    held: Guard,
    writer: Writer,
}

impl Writing {
    pub async fn commit(mut self) -> Result<(), Error> {
        self.execute("COMMIT").await?;
        self.ended();
        Ok(())
    }

    /// To be said when a statement has ended the transaction.
    pub fn ended(mut self) {
        self.held.left_open = false;
    }
}

impl Deref for Writing {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        &self.held.connection
    }
}

impl DerefMut for Writing {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        &mut self.held.connection
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        if self.held.left_open
            && let Ok(runtime) = tokio::runtime::Handle::try_current()
        {
            // Whoever is next in line undoes it; without anybody, this task is.
            let writer = self.writer.clone();
            runtime.spawn(async move { writer.take().await.map(drop) });
        }
    }
}

/// A single statement, in its turn.
impl<'c> Executor<'c> for &'c Writer {
    type Database = Sqlite;

    fn fetch_many<'e, 'q: 'e, E>(self, query: E) -> BoxStream<'e, Result<Either<SqliteQueryResult, SqliteRow>, Error>>
    where
        'c: 'e,
        E: Execute<'q, Sqlite> + 'q,
    {
        let all = async move {
            let mut held = self.take().await?;
            held.left_open = true;
            let all: Vec<_> = held.connection.fetch_many(query).try_collect().await?;
            held.left_open = false;
            Ok::<_, Error>(stream::iter(all.into_iter().map(Ok)))
        };
        stream::once(all).try_flatten().boxed()
    }

    fn fetch_optional<'e, 'q: 'e, E>(self, query: E) -> BoxFuture<'e, Result<Option<SqliteRow>, Error>>
    where
        'c: 'e,
        E: Execute<'q, Sqlite> + 'q,
    {
        Box::pin(async move {
            let mut held = self.take().await?;
            held.left_open = true;
            let row = held.connection.fetch_optional(query).await?;
            held.left_open = false;
            Ok(row)
        })
    }

    fn prepare_with<'e>(
        self,
        sql: SqlStr,
        parameters: &'e [<Sqlite as sqlx::Database>::TypeInfo],
    ) -> BoxFuture<'e, Result<SqliteStatement, Error>>
    where
        'c: 'e,
    {
        Box::pin(async move { self.take().await?.connection.prepare_with(sql, parameters).await })
    }

    fn describe<'e>(self, sql: SqlStr) -> BoxFuture<'e, Result<sqlx::Describe<Sqlite>, Error>>
    where
        'c: 'e,
    {
        Box::pin(async move { self.take().await?.connection.describe(sql).await })
    }
}

#[cfg(test)]
mod tests {
    use std::task::Poll;

    use futures_util::poll;

    use super::*;
    use crate::server::store::dialect::OneOf;
    use crate::server::store::{Store, testing};

    async fn writer(url: &str) -> (Store, Writer) {
        let store = Store::open(url).await.expect("a store");
        let OneOf::Sqlite(pools) = &store.db else { panic!("SQLite was asked for") };
        let writer = pools.writer.clone();
        sqlx::query("CREATE TABLE numbers (n INTEGER NOT NULL) STRICT").execute(&writer).await.expect("a table");
        (store, writer)
    }

    #[tokio::test]
    async fn statements_transactions_and_commits_go_in_line() {
        let database = testing::sqlite();
        let (store, writer) = writer(&database.url).await;
        let first = writer.begin().await.expect("a turn");
        let mut second = Box::pin(writer.direct());
        assert!(poll!(&mut second).is_pending());
        let mut third = Box::pin(sqlx::query("INSERT INTO numbers VALUES (3)").execute(&writer));
        assert!(poll!(&mut third).is_pending());
        first.commit().await.expect("an end");
        let Poll::Ready(Ok(direct)) = poll!(&mut second) else { panic!("the second's turn comes after the first's") };
        assert!(poll!(&mut third).is_pending());
        direct.execute("INSERT INTO numbers VALUES (2)", []).expect("a row");
        drop(direct);
        third.await.expect("its turn");
        let rows: Vec<i64> = sqlx::query_scalar("SELECT n FROM numbers").fetch_all(&writer).await.expect("rows");
        assert_eq!(rows, [2, 3]);
        store.close().await;
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_statement_whose_caller_went_away_holds_up_nobody() {
        const MANY: &str = "INSERT INTO numbers WITH RECURSIVE m(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM m
            WHERE n < 200000) SELECT n FROM m RETURNING n";
        let database = testing::sqlite();
        let (store, writer) = writer(&database.url).await;
        let path = database.url.strip_prefix("sqlite://").expect("a file");
        let other = rusqlite::Connection::open(path).expect("a connection");
        let mut insert = Box::pin(sqlx::query(MANY).fetch_all(&writer));
        // Until the file is locked: it is under way.
        while other.execute_batch("BEGIN IMMEDIATE; ROLLBACK").is_ok() {
            assert!(poll!(&mut insert).is_pending());
        }
        drop(insert);
        let direct = writer.direct().await.expect("a turn");
        direct.busy_timeout(std::time::Duration::ZERO).expect("a setting");
        direct.execute("INSERT INTO numbers VALUES (0)", []).expect("a row");
        drop(direct);
        store.close().await;
    }
}
