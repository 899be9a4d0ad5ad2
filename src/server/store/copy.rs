//! Everything of one database into another, whichever of the two kinds each is.
//!
//! Both have the same tables and columns, only spelt in their own types, so the tables are not listed here: they are
//! read from the schema, and a table of tomorrow is copied like those of today. One snapshot is read, one transaction is
//! written: the target has everything or nothing.

use futures_util::TryStreamExt;
use sqlx::{AssertSqlSafe, ColumnIndex, Decode, Row, Type};
use uuid::Uuid;

use super::dialect::{OneOf, Tx, on_db};
use super::layout::{Kind, Table};
use super::timed::{Lasting, Stopwatch};
use super::writer::Writer;
use super::{Store, StoreError, commit_tx};
use crate::domain::time::Timestamp;

/// Rows of one `INSERT`, at most.
const ROWS: usize = 500;
/// Values of one `INSERT`, at most: SQLite takes 32,766.
const VALUES: usize = 30_000;
/// Bytes of one `INSERT`, about.
const BYTES: usize = 4 << 20;

/// Why a database was not copied.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// There is something in the target.
    #[error("the target is not empty: there are rows in its table {0}")]
    NotEmpty(String),
    /// The target has another number of rows than were read.
    #[error("{table}: {read} rows were read and {found} are there; nothing was kept")]
    Count {
        /// The table.
        table: String,
        /// Rows of the source.
        read: u64,
        /// Rows of the target.
        found: u64,
    },
    /// A database failed, or one schema is not like the other.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for CopyError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

/// A value on its way: what both databases can hold.
enum Cell {
    Null,
    Int(i64),
    Real(f64),
    Text(String),
    Bytes(Vec<u8>),
}

impl Cell {
    /// Reads a column of this kind.
    fn read<'r, R>(row: &'r R, at: usize, kind: Kind) -> Result<Self, sqlx::Error>
    where
        R: Row,
        usize: ColumnIndex<R>,
        bool: Decode<'r, R::Database> + Type<R::Database>,
        i64: Decode<'r, R::Database> + Type<R::Database>,
        f64: Decode<'r, R::Database> + Type<R::Database>,
        String: Decode<'r, R::Database> + Type<R::Database>,
        Uuid: Decode<'r, R::Database> + Type<R::Database>,
        Vec<u8>: Decode<'r, R::Database> + Type<R::Database>,
    {
        Ok(match kind {
            Kind::Id => row.try_get::<Option<Uuid>, _>(at)?.map(|id| Self::Bytes(id.as_bytes().to_vec())),
            Kind::Bytes => row.try_get::<Option<Vec<u8>>, _>(at)?.map(Self::Bytes),
            Kind::Flag => row.try_get::<Option<bool>, _>(at)?.map(|flag| Self::Int(i64::from(flag))),
            Kind::Int => row.try_get::<Option<i64>, _>(at)?.map(Self::Int),
            Kind::Real => row.try_get::<Option<f64>, _>(at)?.map(Self::Real),
            Kind::Text => row.try_get::<Option<String>, _>(at)?.map(Self::Text),
        }
        .unwrap_or(Self::Null))
    }

    fn len(&self) -> usize {
        match self {
            Self::Null | Self::Int(_) | Self::Real(_) => 8,
            Self::Text(text) => text.len(),
            Self::Bytes(bytes) => bytes.len(),
        }
    }

    fn id(&self) -> Option<Uuid> {
        Uuid::from_slice(self.bytes()?).ok()
    }

    fn bytes(&self) -> Option<&[u8]> {
        if let Self::Bytes(bytes) = self { Some(bytes) } else { None }
    }

    fn int(&self) -> Option<i64> {
        if let Self::Int(number) = self { Some(*number) } else { None }
    }

    fn real(&self) -> Option<f64> {
        if let Self::Real(number) = self { Some(*number) } else { None }
    }

    fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

impl Store {
    /// When a server that uses this database was last heard of; one that stopped in order is forgotten.
    pub async fn last_heartbeat(&self) -> Result<Option<Timestamp>, StoreError> {
        const SQL: &str = "SELECT max(seen_at) FROM nodes";
        Ok(on_db!(self.read(), pool => sqlx::query_scalar(SQL).fetch_one(pool).await)?)
    }

    /// Copies every table into `target`, whose tables must be empty, and counts. `told` hears of each table when it is
    /// done. Leases end: no server of the source goes on there.
    ///
    /// # Errors
    /// When the target is not empty, a database fails, or the counts differ; the target then stays empty.
    pub async fn copy_into(&self, target: &Self, mut told: impl FnMut(&str, u64)) -> Result<(), CopyError> {
        const RELEASE: &str = "UPDATE deliveries SET lease_owner = NULL WHERE lease_owner IS NOT NULL";
        let (mut from, mut to) = (self.snapshot().await?, target.begin().await?);
        let (sources, tables) = (super::layout::tables(&mut from).await?, super::layout::tables(&mut to).await?);
        for table in tables.iter().filter(|table| table.name != "instance") {
            if count(&mut to, &table.name).await? > 0 {
                return Err(CopyError::NotEmpty(table.name.clone()));
            }
        }
        on_db!(&mut to, to => sqlx::query("DELETE FROM instance").execute(&mut **to).await.map(drop))?;
        for table in &tables {
            let source = sources.iter().find(|source| source.name == table.name);
            let source = source.ok_or_else(|| StoreError::Layout(table.name.clone()))?;
            let read = copy_table(&mut from, source, &mut to, table).await?;
            let found = count(&mut to, &table.name).await?;
            if read != found {
                return Err(CopyError::Count { table: table.name.clone(), read, found });
            }
            told(&table.name, read);
        }
        on_db!(&mut to, to => sqlx::query(RELEASE).execute(&mut **to).await.map(drop))?;
        Ok(commit_tx(to).await?)
    }

    /// A transaction in which all reads see the same moment.
    async fn snapshot(&self) -> Result<Tx, StoreError> {
        const READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";
        let watch = Stopwatch::start(&self.times.transactions);
        Ok(match &self.db {
            OneOf::Sqlite(pools) => {
                let own = Writer::new(pools.reader.acquire().await?.detach(), None);
                OneOf::Sqlite(Lasting::new(own.begin_with("BEGIN").await?, watch, &self.faults))
            }
            OneOf::Postgres(pools) => {
                OneOf::Postgres(Lasting::new(pools.reader.begin_with(READ).await?, watch, &self.faults))
            }
        })
    }
}

async fn count(tx: &mut Tx, table: &str) -> Result<u64, sqlx::Error> {
    let sql = format!("SELECT count(*) FROM {table}");
    let count: i64 = on_db!(tx, tx => sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&mut **tx).await)?;
    Ok(u64::try_from(count).unwrap_or_default())
}

/// Copies a table and answers how many rows it read.
async fn copy_table(from: &mut Tx, source: &Table, to: &mut Tx, target: &Table) -> Result<u64, CopyError> {
    let mut kinds = Vec::with_capacity(target.columns.len());
    for (name, _) in &target.columns {
        let known = source.columns.iter().find(|(known, _)| known == name);
        kinds.push(known.ok_or_else(|| StoreError::Layout(format!("{}.{name}", target.name)))?.1);
    }
    let select = format!("SELECT {} FROM {}", target.names(), target.name);
    let most = ROWS.min(VALUES / kinds.len().max(1));
    let (mut read, mut batch, mut bytes) = (0, Vec::with_capacity(most), 0);
    on_db!(from, from => {
        let mut rows = sqlx::query(AssertSqlSafe(select)).fetch(&mut **from);
        while let Some(row) = rows.try_next().await? {
            let cells = kinds.iter().enumerate().map(|(at, kind)| Cell::read(&row, at, *kind));
            let cells = cells.collect::<Result<Vec<_>, _>>()?;
            bytes += cells.iter().map(Cell::len).sum::<usize>();
            batch.push(cells);
            read += 1;
            if batch.len() == most || bytes >= BYTES {
                insert(to, target, &batch).await?;
                batch.clear();
                bytes = 0;
            }
        }
    });
    insert(to, target, &batch).await?;
    Ok(read)
}

async fn insert(to: &mut Tx, table: &Table, batch: &[Vec<Cell>]) -> Result<(), sqlx::Error> {
    if batch.is_empty() {
        return Ok(());
    }
    let sql = insert_sql(table, batch.len());
    on_db!(to, to => {
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (cell, (_, kind)) in batch.iter().flat_map(|row| row.iter().zip(&table.columns)) {
            query = match kind {
                Kind::Id => query.bind(cell.id()),
                Kind::Bytes => query.bind(cell.bytes()),
                Kind::Flag => query.bind(cell.int().map(|number| number != 0)),
                Kind::Int => query.bind(cell.int()),
                Kind::Real => query.bind(cell.real()),
                Kind::Text => query.bind(cell.text()),
            };
        }
        query.persistent(false).execute(&mut **to).await.map(drop)
    })
}

/// `INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4)`.
fn insert_sql(table: &Table, rows: usize) -> String {
    let mut number = 0;
    let mut row = || {
        let places = table.columns.iter().map(|_| {
            number += 1;
            format!("${number}")
        });
        format!("({})", places.collect::<Vec<_>>().join(", "))
    };
    let rows = (0..rows).map(|_| row()).collect::<Vec<_>>().join(", ");
    format!("INSERT INTO {} ({}) VALUES {rows}", table.name, table.names())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_value_has_a_place_of_its_own() {
        let columns = vec![("a".to_owned(), Kind::Int), ("b".to_owned(), Kind::Text)];
        let table = Table { name: "t".to_owned(), columns, needs: Vec::new() };
        assert_eq!(insert_sql(&table, 2), "INSERT INTO t (\"a\", \"b\") VALUES ($1, $2), ($3, $4)");
    }
}
