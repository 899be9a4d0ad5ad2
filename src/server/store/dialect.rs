//! All that differs between SQLite and PostgreSQL: connections, transactions, row batches, and the one statement
//! that claims.

use std::path::Path;
use std::str::FromStr;
use std::time::{Duration, Instant};

use rusqlite::OpenFlags;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Connection as _, Postgres, Transaction};

use super::place::{Place, make_directory, make_file};
use super::timed::{Lasting, Timed};
use super::writer::{Writer, Writing};
use super::{StoreError, schema};

/// The same thing on one database or the other.
#[derive(Clone)]
pub(super) enum OneOf<S, P> {
    /// SQLite.
    Sqlite(S),
    /// PostgreSQL.
    Postgres(P),
}

/// Connections of a SQLite file: who writes does so in line, the others only read.
#[derive(Clone)]
pub(super) struct SqlitePools {
    pub writer: Writer,
    pub reader: SqlitePool,
}

/// Connections to PostgreSQL. Those that write look rows up by their keys, whatever the planner thinks of tables it has
/// no statistics of: a plan made while a table was small would walk along all of it when it is large.
#[derive(Clone)]
pub(super) struct PgPools {
    pub writer: PgPool,
    pub reader: PgPool,
}

pub(super) type Db = OneOf<SqlitePools, PgPools>;
pub(super) type Pool<'a> = OneOf<Timed<'a, &'a SqlitePool>, Timed<'a, &'a PgPool>>;
pub(super) type WritePool<'a> = OneOf<Timed<'a, &'a Writer>, Timed<'a, &'a PgPool>>;
pub(super) type Tx = OneOf<Lasting<Writing>, Lasting<Transaction<'static, Postgres>>>;

/// Runs the same code with the connection of either database.
macro_rules! on_db {
    ($target:expr, $conn:ident => $body:expr) => {
        match $target {
            $crate::server::store::dialect::OneOf::Sqlite($conn) => $body,
            $crate::server::store::dialect::OneOf::Postgres($conn) => $body,
        }
    };
}
pub(super) use on_db;

/// A statement that must be spelt differently.
pub(super) struct Sql {
    pub sqlite: &'static str,
    pub postgres: &'static str,
}

impl<S, P> OneOf<S, P> {
    pub fn is_sqlite(&self) -> bool {
        matches!(self, Self::Sqlite(_))
    }

    /// The spelling for this database.
    pub fn spell(&self, sql: &Sql) -> &'static str {
        if self.is_sqlite() { sql.sqlite } else { sql.postgres }
    }
}

/// A statement over many rows that travel as one JSON parameter, `$1`: an array of objects, which the statement sees
/// as table `r`. Columns are `id`, `text`, `int` or `flag`. Written with `super::batch::Rows`.
///
/// SQLite: `OR FAIL` spares the copies of pages with which it could undo half a statement; ours end the transaction.
/// `jsonb_each` hands rows on as they were parsed, where `json_each` would write each of them out as text.
macro_rules! over_rows {
    ($verb:ident $before:literal, { $first:ident $first_kind:ident $(, $column:ident $kind:ident)* $(,)? }, $after:literal) => {
        $crate::server::store::dialect::Sql {
            sqlite: concat!(
                $crate::server::store::dialect::over_rows!(@sqlite_verb $verb), $before,
                " (SELECT ", $crate::server::store::dialect::over_rows!(@sqlite $first $first_kind),
                $(", ", $crate::server::store::dialect::over_rows!(@sqlite $column $kind),)*
                " FROM jsonb_each($1)) AS r ", $after
            ),
            postgres: concat!(
                $crate::server::store::dialect::over_rows!(@postgres_verb $verb), $before,
                " json_to_recordset($1::json) AS r(",
                $crate::server::store::dialect::over_rows!(@postgres $first $first_kind),
                $(", ", $crate::server::store::dialect::over_rows!(@postgres $column $kind),)*
                ") ", $after
            ),
        }
    };
    (@sqlite_verb insert) => { "INSERT OR FAIL INTO " };
    (@sqlite_verb update) => { "UPDATE OR FAIL " };
    (@sqlite_verb select) => { "SELECT " };
    (@postgres_verb insert) => { "INSERT INTO " };
    (@postgres_verb update) => { "UPDATE " };
    (@postgres_verb select) => { "SELECT " };
    (@sqlite $column:ident id) => {
        concat!("unhex(value ->> '$.", stringify!($column), "') AS ", stringify!($column))
    };
    (@sqlite $column:ident $kind:ident) => {
        concat!("value ->> '$.", stringify!($column), "' AS ", stringify!($column))
    };
    (@postgres $column:ident id) => { concat!(stringify!($column), " uuid") };
    (@postgres $column:ident text) => { concat!(stringify!($column), " text") };
    (@postgres $column:ident int) => { concat!(stringify!($column), " bigint") };
    (@postgres $column:ident flag) => { concat!(stringify!($column), " boolean") };
}
pub(super) use over_rows;

/// A statement with `IN` over many ids that travel as one JSON parameter, `$1`. Written with `super::batch::Rows::of_ids`.
macro_rules! in_ids {
    ($before:literal, $after:literal) => {
        $crate::server::store::dialect::Sql {
            sqlite: concat!($before, " IN (SELECT unhex(value ->> '$.id') FROM jsonb_each($1)) ", $after),
            postgres: concat!($before, " IN (SELECT r.id FROM json_to_recordset($1::json) AS r(id uuid)) ", $after),
        }
    };
}
pub(super) use in_ids;

/// Picks what is due, oldest first, at most `$3` of each webhook, and keeps other nodes away from it until the
/// transaction ends: by row locks on PostgreSQL, by being the only writer on SQLite. `$1` webhooks as JSON, each perhaps
/// with event types, in commas, that are the only ones or left out; `$2` now.
pub(super) const PICK_DUE: Sql = Sql {
    sqlite: "SELECT d.id AS delivery_id, d.workspace_id, d.webhook_id, d.version_id, d.attempt_count, d.round_start,
            e.id, e.sender_id, e.event_type, e.time_ns, e.time_digits, e.product, e.channel, e.source, e.data, e.profile
        FROM jsonb_each($1) AS w
        CROSS JOIN deliveries d ON d.rowid IN (
            SELECT p.rowid FROM deliveries p
            WHERE p.webhook_id = unhex(w.value ->> '$.id') AND p.status = 'pending' AND p.due_at <= $2
                AND (w.value ->> '$.types' IS NULL
                    OR (instr(w.value ->> '$.types', ',' || p.event_type || ',') > 0) = (w.value ->> '$.only'))
            ORDER BY p.due_at LIMIT $3)
        CROSS JOIN events e ON e.workspace_id = d.workspace_id AND e.id = d.event_id
        ORDER BY d.due_at, d.id",
    postgres: "SELECT d.id AS delivery_id, d.workspace_id, d.webhook_id, d.version_id, d.attempt_count, d.round_start,
            e.id, e.sender_id, e.event_type, e.time_ns, e.time_digits, e.product, e.channel, e.source, e.data, e.profile
        FROM json_to_recordset($1::json) AS w(id uuid, types text, \"only\" boolean)
        CROSS JOIN LATERAL (
            SELECT p.* FROM deliveries p
            WHERE p.webhook_id = w.id AND p.status = 'pending' AND p.due_at <= $2
                AND (w.types IS NULL OR (strpos(w.types, ',' || p.event_type || ',') > 0) = w.\"only\")
            ORDER BY p.due_at LIMIT $3 FOR UPDATE SKIP LOCKED) d
        JOIN events e ON e.workspace_id = d.workspace_id AND e.id = d.event_id
        ORDER BY d.due_at, d.id",
};

/// How long a connection to SQLite waits for another program that has its file, such as a backup.
const BUSY: Duration = Duration::from_secs(10);
/// Rows that SQLite may be ahead of who takes them.
const ROWS_AHEAD: usize = 1_000;
/// 32 MiB between checkpoints on SQLite: pages that many commits touch are then copied once.
const CHECKPOINT_PAGES: &str = "8192";

/// How long a connection to PostgreSQL has been idle when it is tried before it is used.
const WORTH_TRYING: Duration = Duration::from_secs(1);

/// Connects to the database of this URL and brings its schema up to date.
pub(super) async fn open(url: &str) -> Result<Db, StoreError> {
    connect(url, true).await
}

/// Connects; with `migrate` makes what is missing and brings the schema up to date, without it changes nothing.
pub(super) async fn connect(url: &str, migrate: bool) -> Result<Db, StoreError> {
    if let Some(path) = url.strip_prefix("sqlite://") {
        return open_sqlite(path, migrate).await;
    }
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return open_postgres(url, migrate).await;
    }
    Err(StoreError::BadUrl)
}

async fn open_sqlite(path: &str, migrate: bool) -> Result<Db, StoreError> {
    if path.is_empty() || path.contains(['?', '#']) || path == ":memory:" {
        return Err(StoreError::BadUrl);
    }
    let options = SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        .statement_cache_capacity(200)
        // A page of a list, so that its rows do not wait for one another between two threads.
        .row_buffer_size(ROWS_AHEAD)
        .pragma("temp_store", "memory");
    // A file does not hang up, so a connection need not be tried before each use.
    let pool = SqlitePoolOptions::new().idle_timeout(None).max_lifetime(None).test_before_acquire(false);
    let read = options.clone().read_only(true).pragma("cache_size", "-8192");
    if !migrate {
        let writer = Writer::new(SqliteConnection::connect_with(&read).await?, None);
        return Ok(OneOf::Sqlite(SqlitePools { writer, reader: pool.max_connections(1).connect_with(read).await? }));
    }
    make_place(Path::new(path))?;
    let write = options
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // An answer of 202 promises that the event is on disk, not only in the page cache.
        .synchronous(SqliteSynchronous::Full)
        .pragma("cache_size", "-8192")
        .pragma("wal_autocheckpoint", CHECKPOINT_PAGES);
    let writer = connect_first(&pool.clone().max_connections(1), &write).await?;
    schema::upgrade_sqlite(&writer).await?;
    let writer = Writer::new(writer.acquire().await?.detach(), Some(open_direct(path)?));
    let writer = writer.in_place(Place::of(Path::new(path)).map_err(sqlx::Error::Io)?);
    let reader = pool.max_connections(4).connect_with(read).await?;
    Ok(OneOf::Sqlite(SqlitePools { writer, reader }))
}

/// Connects to a file that may be new. Its first user gives it a write-ahead log, and who comes at that moment is not made to
/// wait, as everywhere else, but told that it is locked.
async fn connect_first(pool: &SqlitePoolOptions, write: &SqliteConnectOptions) -> Result<SqlitePool, sqlx::Error> {
    /// `SQLITE_BUSY` and `SQLITE_BUSY_RECOVERY`.
    const LOCKED: [&str; 2] = ["5", "261"];
    const PAUSE: Duration = Duration::from_millis(10);
    let began = Instant::now();
    loop {
        match pool.clone().connect_with(write.clone()).await {
            Err(sqlx::Error::Database(error))
                if error.code().is_some_and(|code| LOCKED.contains(&code.as_ref())) && began.elapsed() < BUSY =>
            {
                tokio::time::sleep(PAUSE).await;
            }
            other => return other,
        }
    }
}

/// The connection for the commit, with the settings of the writer beside it.
fn open_direct(path: &str) -> Result<rusqlite::Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = rusqlite::Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "cache_size", -32768)?;
    connection.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
    Ok(connection)
}

fn make_place(file: &Path) -> Result<(), StoreError> {
    let made = make_directory(file).and_then(|()| make_file(file));
    made.map_err(|source| {
        let directory = file.parent().unwrap_or(Path::new("."));
        StoreError::Directory { path: directory.display().to_string(), source }
    })
}

/// What is written is looked up by its key. The planner goes by what a table held when a statement was prepared: for a
/// small one it would rather read all of it, and go on doing so as it grows.
const BY_KEYS: [(&str, &str); 4] =
    [("enable_seqscan", "off"), ("enable_hashjoin", "off"), ("enable_mergejoin", "off"), ("jit", "off")];
/// What is left is the choice of which side to go along: the rows of the batch, each with a look at a page that is in
/// memory, and never the table with a look at each row of the batch.
const DEAR_COMPARISONS: [(&str, &str); 2] = [("random_page_cost", "0.1"), ("cpu_operator_cost", "0.25")];

/// What is read is a page along an index, or looked up by its key. After a flood statistics are old for a minute: the planner
/// would rather read all rows and sort them. Nor is a page worth compiling.
const BY_INDEXES: [(&str, &str); 3] = [("enable_seqscan", "off"), ("enable_bitmapscan", "off"), ("jit", "off")];

async fn open_postgres(url: &str, migrate: bool) -> Result<Db, StoreError> {
    let options = PgConnectOptions::from_str(url)?.application_name("tidings").statement_cache_capacity(200);
    let pool = || PgPoolOptions::new().acquire_timeout(Duration::from_secs(10));
    let writes = BY_KEYS.iter().chain(&DEAR_COMPARISONS).copied();
    // To try a connection takes as long as a commit; one that was used a moment ago is not worth it.
    let writer = pool().max_connections(8).test_before_acquire(false).before_acquire(|connection, used| {
        Box::pin(async move {
            if used.idle_for > WORTH_TRYING {
                connection.ping().await?;
            }
            Ok(true)
        })
    });
    let writer = writer.connect_with(options.clone().options(writes)).await?;
    if migrate {
        schema::upgrade_postgres(&writer).await?;
    }
    let reader = pool().max_connections(8).connect_with(options.options(BY_INDEXES)).await?;
    Ok(OneOf::Postgres(PgPools { writer, reader }))
}

/// Whether the transaction lost against another node's and would succeed when repeated.
pub(super) fn is_conflict(error: &StoreError) -> bool {
    let StoreError::Database(sqlx::Error::Database(error)) = error else { return false };
    matches!(error.code().as_deref(), Some("40001" | "40P01"))
}
