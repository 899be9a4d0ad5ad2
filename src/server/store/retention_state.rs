//! What is remembered of retention, so that a clock that jumped is not taken for time that passed.

use super::columns::from_row;
use super::dialect::on_db;
use super::{Store, StoreError};
use crate::domain::time::Timestamp;

/// When retention last erased by age, and what it asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RetentionState {
    /// What time it was when it last had erased all that was too old; `None`: it never has.
    pub at: Option<Timestamp>,
    /// The time that it stopped at and asked about.
    pub asked: Option<Timestamp>,
    /// The time that somebody said is right.
    pub allowed: Option<Timestamp>,
}

from_row!(RetentionState, |row| RetentionState {
    at: row.try_get("retention_at")?,
    asked: row.try_get("retention_asked")?,
    allowed: row.try_get("retention_allowed")?,
});

impl Store {
    /// What is remembered of retention.
    pub async fn retention_state(&self) -> Result<RetentionState, StoreError> {
        const SQL: &str = "SELECT retention_at, retention_asked, retention_allowed FROM instance WHERE singleton = 1";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).fetch_one(pool).await)?)
    }

    /// All that was too old at this time is erased: nothing is to be asked or allowed any more.
    pub async fn retention_done(&self, at: Timestamp) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE instance SET retention_at = $1, retention_asked = NULL, retention_allowed = NULL
            WHERE singleton = 1";
        on_db!(self.write(), pool => sqlx::query(SQL).bind(at).execute(pool).await.map(drop))?;
        Ok(())
    }

    /// Asks whether this time is right, unless it was asked already; answers whether it is asked now.
    pub async fn ask_retention(&self, time: Timestamp) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE instance SET retention_asked = $1 WHERE singleton = 1 AND retention_asked IS NULL";
        let changed = on_db!(self.write(), pool => {
            sqlx::query(SQL).bind(time).execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }

    /// Somebody said that this time is right.
    pub async fn allow_retention(&self, time: Timestamp) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE instance SET retention_allowed = $1 WHERE singleton = 1";
        on_db!(self.write(), pool => sqlx::query(SQL).bind(time).execute(pool).await.map(drop))?;
        Ok(())
    }
}
