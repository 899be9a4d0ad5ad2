//! Statements of the hot path, over many rows at once: as bound values on SQLite, which costs it half of what taking
//! JSON apart does; as one JSON parameter on PostgreSQL, which then plans one statement for any number of rows.

use std::sync::OnceLock;

use uuid::Uuid;

use super::StoreError;
use super::batch::Rows;
use super::dialect::{OneOf, Tx};

/// Most rows of one statement on SQLite; more take several.
const MOST_ROWS: usize = 256;
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

    /// Runs the statement, which does nothing without rows; answers how many rows it changed.
    pub async fn run(&'static self, tx: &mut Tx, rows: ManyRows<'_>) -> Result<u64, StoreError> {
        let mut changed = 0;
        match (tx, rows) {
            (_, rows) if rows.count() == 0 => {}
            (OneOf::Sqlite(tx), ManyRows::Cells { cells, .. }) => {
                for some in cells.chunks(MOST_ROWS * self.columns.len()) {
                    let mut query = sqlx::query(self.sqlite(some.len() / self.columns.len()));
                    for cell in some {
                        query = match cell {
                            Cell::Null => query.bind(None::<i64>),
                            Cell::Int(number) => query.bind(*number),
                            Cell::Id(id) => query.bind(*id),
                            Cell::Text(text) => query.bind(*text),
                            Cell::Own(text) => query.bind(text.as_str()),
                        };
                    }
                    changed += query.execute(&mut **tx).await?.rows_affected();
                }
            }
            (OneOf::Postgres(tx), ManyRows::Json(rows)) => {
                changed = sqlx::query(self.postgres).bind(rows.finish()).execute(&mut **tx).await?.rows_affected();
            }
            _ => return Err(StoreError::Database(sqlx::Error::Protocol("rows for another database".to_owned()))),
        }
        Ok(changed)
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
