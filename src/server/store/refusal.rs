//! What an error of the database says of what was asked: whether it passes, or is the fault of a row.

use super::StoreError;

/// Why the database did not do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is away, full, read-only, locked, too busy, or lost against another transaction: later it may work.
    Passing,
    /// A row: a constraint, a trigger, an encoding, a size. It will be refused again, and only it.
    OfARow,
    /// The error does not tell. It is a row's when others are taken meanwhile.
    Unclear,
}

impl StoreError {
    /// What the error says.
    #[must_use]
    pub fn refusal(&self) -> Refusal {
        match self {
            Self::Database(sqlx::Error::Database(refusal)) => {
                refusal.code().map_or(Refusal::Unclear, |code| of_code(&code))
            }
            Self::Database(sqlx::Error::Encode(_)) | Self::Commit(rusqlite::Error::ToSqlConversionFailure(_)) => {
                Refusal::OfARow
            }
            Self::Commit(rusqlite::Error::SqliteFailure(refusal, _)) => of_sqlite(refusal.extended_code),
            _ if self.is_away() => Refusal::Passing,
            _ => Refusal::Unclear,
        }
    }
}

/// PostgreSQL has five characters, of which two are the class; SQLite has a number.
fn of_code(code: &str) -> Refusal {
    if code.len() != 5 {
        return code.parse().map_or(Refusal::Unclear, of_sqlite);
    }
    match (code.get(..2).unwrap_or_default(), code) {
        // Connections, conflicts, resources, the operator, the system; a lock, a time-out, a standby.
        ("08" | "40" | "53" | "57" | "58", _) | (_, "55P03" | "25006") => Refusal::Passing,
        // Triggers, cardinality, data, integrity, routines, checks, limits, `RAISE`.
        ("09" | "21" | "22" | "23" | "27" | "38" | "39" | "44" | "54" | "P0", _) => Refusal::OfARow,
        _ => Refusal::Unclear,
    }
}

/// The last byte counts.
fn of_sqlite(code: i32) -> Refusal {
    use rusqlite::ffi;
    match code & 0xff {
        ffi::SQLITE_BUSY
        | ffi::SQLITE_LOCKED
        | ffi::SQLITE_NOMEM
        | ffi::SQLITE_READONLY
        | ffi::SQLITE_INTERRUPT
        | ffi::SQLITE_IOERR
        | ffi::SQLITE_FULL
        | ffi::SQLITE_CANTOPEN
        | ffi::SQLITE_PROTOCOL => Refusal::Passing,
        ffi::SQLITE_TOOBIG | ffi::SQLITE_CONSTRAINT | ffi::SQLITE_MISMATCH => Refusal::OfARow,
        _ => Refusal::Unclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_is_told_from_what_belongs_to_a_row() {
        for code in ["08006", "40001", "40P01", "53100", "53300", "55P03", "57014", "57P01", "25006", "5", "13", "778"]
        {
            assert_eq!(of_code(code), Refusal::Passing, "{code}");
        }
        for code in ["22021", "22P05", "23505", "23514", "54000", "P0001", "19", "1811", "18", "20"] {
            assert_eq!(of_code(code), Refusal::OfARow, "{code}");
        }
        for code in ["42P01", "42501", "XX001", "1", "11"] {
            assert_eq!(of_code(code), Refusal::Unclear, "{code}");
        }
        assert_eq!(StoreError::Silent.refusal(), Refusal::Passing);
        assert_eq!(StoreError::Database(sqlx::Error::PoolTimedOut).refusal(), Refusal::Passing);
        assert_eq!(StoreError::Database(super::super::faults::lost()).refusal(), Refusal::Passing);
    }
}
