//! Statements of the hot path, over many rows at once: as bound values on SQLite, which costs it half of what taking
//! JSON apart does; as one JSON parameter on PostgreSQL, which then plans one statement for any number of rows.

use std::sync::{Arc, OnceLock};

use futures_util::TryStreamExt as _;
use sqlx::error::BoxDynError;
use sqlx::sqlite::{SqliteArguments, SqliteConnection};
use sqlx::{Arguments as _, AssertSqlSafe, Executor as _};
use uuid::Uuid;

use super::StoreError;
use super::batch::Rows;

/// Most rows of one statement on SQLite; more take several.
const MOST_ROWS: usize = 256;
/// Most rows of a statement that is sent together with others.
const TOGETHER_ROWS: usize = 64;
/// Statements are made for 1, 2, 4 … rows, so that few are prepared; rows that are missing are null and left out.
const SIZES: usize = MOST_ROWS.ilog2() as usize + 1;

/// A statement over rows `r`, written with [`many_rows!`].
pub(super) struct Many {
    /// Columns of a row, the first of them never null.
    pub columns: &'static [&'static str],
    /// SQLite: what stands before the rows.
    pub before: &'static str,
    /// SQLite: what stands after them.
    pub after: &'static str,
    /// PostgreSQL.
    pub postgres: &'static str,
    /// SQLite: the texts that were needed so far, by size.
    pub texts: [OnceLock<String>; SIZES],
}

/// A [`Many`], in the words of [`super::dialect::over_rows!`].
macro_rules! many_rows {
    ($verb:ident $before:literal, { $($column:ident $kind:ident),+ $(,)? }, $after:literal) => {
        $crate::server::store::many::Many {
            columns: &[$(stringify!($column)),+],
            before: concat!($crate::server::store::dialect::over_rows!(@sqlite_verb $verb), $before),
            after: $after,
            postgres: $crate::server::store::dialect::over_rows!($verb $before, { $($column $kind),+ }, $after).postgres,
            texts: [const { std::sync::OnceLock::new() }; _],
        }
    };
}
pub(super) use many_rows;

impl Many {
    /// Rows for this statement, to be filled; `bytes` is about how much text they will be.
    pub fn rows<'a>(&self, sqlite: bool, count: usize, bytes: usize) -> ManyRows<'a> {
        if sqlite {
            let (columns, cells) = (self.columns, Vec::with_capacity(count * self.columns.len()));
            ManyRows::Cells { columns, cells, next: 0 }
        } else {
            ManyRows::Json(Rows::with_capacity(bytes))
        }
    }

    /// The text for at least so many rows. What is not bound is null.
    pub fn sqlite(&'static self, rows: usize) -> &'static str {
        let size = rows.next_power_of_two().ilog2() as usize;
        self.texts[size.min(SIZES - 1)].get_or_init(|| {
            let marks = format!("({})", vec!["?"; self.columns.len()].join(","));
            let names: Vec<_> =
                self.columns.iter().enumerate().map(|(place, name)| format!("column{} AS {name}", place + 1)).collect();
            let (before, names, rows) = (self.before, names.join(","), vec![marks; 1 << size].join(","));
            let after = self.after;
            format!("{before} (SELECT {names} FROM (VALUES {rows}) WHERE column1 IS NOT NULL) AS r {after}")
        })
    }
}

/// Statements that SQLite runs one after the other. The connection has a thread of its own, and to wake it for each
/// statement would cost more than a small one does.
#[derive(Default)]
pub(super) struct Script<'a>(Vec<Piece<'a>>);

struct Piece<'a> {
    text: &'static str,
    cells: Vec<Cell<'a>>,
    rows: usize,
    columns: usize,
}

impl<'a> Script<'a> {
    /// A statement without values.
    pub fn statement(&mut self, text: &'static str) {
        self.0.push(Piece { text, cells: Vec::new(), rows: 0, columns: 0 });
    }

    /// A statement over many rows; nothing without rows.
    pub fn many(&mut self, many: &'static Many, rows: ManyRows<'a>) {
        let ManyRows::Cells { mut cells, columns, .. } = rows else { return };
        let columns = columns.len();
        while !cells.is_empty() {
            let rest = cells.split_off(cells.len().min(MOST_ROWS * columns));
            let rows = cells.len() / columns;
            self.0.push(Piece { text: many.sqlite(rows), cells, rows, columns });
            cells = rest;
        }
    }

    /// Runs it up to the first failure; answers how many rows its statements with values changed.
    pub async fn run(self, connection: &mut SqliteConnection) -> Result<u64, StoreError> {
        // Each text is kept prepared: large ones are few enough only by themselves.
        if self.0.iter().all(|piece| piece.rows <= TOGETHER_ROWS) {
            return run_together(connection, &self.0).await;
        }
        let mut changed = 0;
        for piece in &self.0 {
            changed += run_together(connection, std::slice::from_ref(piece)).await?;
        }
        Ok(changed)
    }
}

async fn run_together(connection: &mut SqliteConnection, pieces: &[Piece<'_>]) -> Result<u64, StoreError> {
    let text: Vec<_> = pieces.iter().map(|piece| piece.text).collect();
    let mut arguments = SqliteArguments::default();
    arguments.reserve(pieces.iter().map(|piece| piece.rows.next_power_of_two() * piece.columns).sum(), 0);
    for piece in pieces {
        piece.bind(&mut arguments).map_err(sqlx::Error::Encode)?;
    }
    // The texts are ours, joined; whatever came from outside is bound.
    let query = sqlx::query_with(AssertSqlSafe(text.join(";")), arguments);
    let results: Vec<_> = connection.execute_many(query).try_collect().await?;
    // A statement such as COMMIT repeats the number of the one before it.
    let counted = pieces.iter().zip(results).filter(|(piece, _)| piece.rows > 0);
    Ok(counted.map(|(_, result)| result.rows_affected()).sum())
}

impl Piece<'_> {
    /// Rows that the statement has room for and that are not there are null.
    fn bind(&self, arguments: &mut SqliteArguments) -> Result<(), BoxDynError> {
        for cell in &self.cells {
            match cell {
                Cell::Null => arguments.add(None::<i64>),
                Cell::Int(number) => arguments.add(*number),
                Cell::Id(id) => arguments.add(*id),
                Cell::Text(text) => arguments.add(Arc::<str>::from(*text)),
                Cell::Own(text) => arguments.add(Arc::<str>::from(text.as_str())),
            }?;
        }
        if self.rows > 0 {
            for _ in self.cells.len()..self.rows.next_power_of_two() * self.columns {
                arguments.add(None::<i64>)?;
            }
        }
        Ok(())
    }
}

/// A value on its way.
pub(super) enum Cell<'a> {
    Null,
    Int(i64),
    Id(Uuid),
    Text(&'a str),
    Own(String),
}

/// Rows on their way into a [`Many`].
pub(super) enum ManyRows<'a> {
    /// For SQLite.
    Cells {
        columns: &'static [&'static str],
        cells: Vec<Cell<'a>>,
        /// The column after the last one filled, of the row that is being filled.
        next: usize,
    },
    /// For PostgreSQL.
    Json(Rows),
}

impl<'a> ManyRows<'a> {
    /// How many rows there are.
    pub fn count(&self) -> u64 {
        match self {
            Self::Cells { columns, cells, .. } => (cells.len() / columns.len()) as u64,
            Self::Json(rows) => rows.count(),
        }
    }

    /// The parameter for PostgreSQL.
    pub fn json(self) -> String {
        match self {
            Self::Json(rows) => rows.finish(),
            Self::Cells { .. } => "[]".to_owned(),
        }
    }

    /// Adds a row; `fill` names its columns, quickest in their order, and leaves out what is null.
    pub fn row(&mut self, fill: impl FnOnce(&mut Row<'_, 'a>)) {
        match self {
            Self::Cells { columns, cells, next } => {
                *next = 0;
                let start = cells.len();
                cells.resize_with(start + columns.len(), || Cell::Null);
                fill(&mut Row::Cells { columns, cells: &mut cells[start..], next });
            }
            Self::Json(rows) => rows.row(|row| fill(&mut Row::Json(row))),
        }
    }
}

/// The row that is being filled.
pub(super) enum Row<'r, 'a> {
    Cells { columns: &'static [&'static str], cells: &'r mut [Cell<'a>], next: &'r mut usize },
    Json(&'r mut Rows),
}

impl<'a> Row<'_, 'a> {
    /// An id.
    pub fn id(&mut self, column: &str, id: Uuid) {
        match self {
            Self::Json(row) => row.id(column, id),
            Self::Cells { .. } => self.put(column, Cell::Id(id)),
        }
    }

    /// A number.
    pub fn int(&mut self, column: &str, number: i64) {
        match self {
            Self::Json(row) => row.int(column, number),
            Self::Cells { .. } => self.put(column, Cell::Int(number)),
        }
    }

    /// A truth value.
    pub fn flag(&mut self, column: &str, flag: bool) {
        match self {
            Self::Json(row) => row.flag(column, flag),
            Self::Cells { .. } => self.put(column, Cell::Int(i64::from(flag))),
        }
    }

    /// A text. As PostgreSQL keeps no U+0000, it becomes U+FFFD on both databases.
    pub fn text(&mut self, column: &str, text: &'a str) {
        match self {
            Self::Json(row) => row.text(column, text),
            Self::Cells { .. } if text.contains('\0') => self.put(column, Cell::Own(text.replace('\0', "\u{fffd}"))),
            Self::Cells { .. } => self.put(column, Cell::Text(text)),
        }
    }

    /// A text made for this row, without U+0000.
    pub fn own_text(&mut self, column: &str, text: String) {
        match self {
            Self::Json(row) => row.text(column, &text),
            Self::Cells { .. } => self.put(column, Cell::Own(text)),
        }
    }

    /// A text, or nothing.
    pub fn text_option(&mut self, column: &str, text: Option<&'a str>) {
        if let Some(text) = text {
            self.text(column, text);
        }
    }

    fn put(&mut self, column: &str, value: Cell<'a>) {
        let Self::Cells { columns, cells, next } = self else { return };
        let ahead = columns[**next..].iter().position(|name| *name == column).map(|place| **next + place);
        let place = ahead.or_else(|| columns.iter().position(|name| *name == column));
        debug_assert!(place.is_some(), "no column {column}");
        if let Some(place) = place {
            cells[place] = value;
            **next = place + 1;
        }
    }
}
