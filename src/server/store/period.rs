//! Periods, and where a clock was set back.
//!
//! Lists find the rows of a period by their ids. An id is of the moment that stands in its row, except where the clock was
//! set back: ids rise also then, and go on from the newest one, ahead of the time, until the clock has caught up. How far
//! ahead those of which time may be is written down.

use uuid::Uuid;

use super::dialect::on_db;
use super::{Store, StoreError};
use crate::domain::time::Timestamp;

/// An id is made this much before or after the moment that stands in its row, at most: one is taken right after the other.
/// Where a clock was set back, this module knows it. Whatever lies in between is read in vain.
pub(super) const ID_SLACK_MS: i64 = 100;

/// Until when ids that are ahead are taken to stay so, beyond the newest of them: they rise by a millisecond for some
/// thousand of them.
const ALLOWED_MS: i64 = 60_000;
/// Rows that were made before the step was seen, at most this long ago.
const UNSEEN_MS: i64 = 10_000;

/// A period that rows are asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Period {
    /// From this time on.
    pub from: Option<Timestamp>,
    /// Before this time.
    pub to: Option<Timestamp>,
    /// Above the ids of rows that were made before its end while ids were ahead; [`Store::settle`] finds it.
    ahead: Option<Uuid>,
}

impl Period {
    /// From the first time on, and before the second.
    #[must_use]
    pub fn new(from: Option<Timestamp>, to: Option<Timestamp>) -> Self {
        Self { from, to, ahead: None }
    }

    /// Above the ids of all its rows.
    pub(super) fn below(&self) -> Option<Uuid> {
        self.to.map(|to| id_at(to.0.saturating_add(ID_SLACK_MS))).max(self.ahead)
    }
}

impl Store {
    /// The same period, with what is known of clocks that were set back.
    pub(super) async fn settle(&self, period: Period) -> Result<Period, StoreError> {
        const SQL: &str = "SELECT c.below FROM clock_steps c WHERE c.since < $1 AND c.until >= $1
            ORDER BY c.below DESC LIMIT 1";
        let Some(to) = period.to else { return Ok(period) };
        let ahead = on_db!(self.read(), pool => sqlx::query_scalar(SQL).bind(to).fetch_optional(pool).await)?;
        Ok(Period { ahead, ..period })
    }

    /// Writes down that new ids are those of the later moment `ahead`, unless it is known. Does nothing while they are as
    /// good as the time.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn note_clock_step(&self, now: Timestamp, ahead: Timestamp) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO clock_steps (since, until, below) SELECT $1, $2, $3
            WHERE NOT EXISTS (SELECT 1 FROM clock_steps c WHERE c.since <= $4 AND c.until > $5) ON CONFLICT DO NOTHING";
        if ahead.0.saturating_sub(now.0) < ID_SLACK_MS / 2 {
            return Ok(());
        }
        let (since, until) = (now.plus_ms(-UNSEEN_MS), ahead.plus_ms(ALLOWED_MS));
        let below = id_at(until.0.saturating_add(ID_SLACK_MS));
        on_db!(self.write(), pool => {
            let insert = sqlx::query(SQL).bind(since).bind(until).bind(below).bind(now).bind(ahead);
            insert.execute(pool).await.map(drop)
        })?;
        Ok(())
    }
}

/// The smallest id of this moment.
pub(super) fn id_at(unix_ms: i64) -> Uuid {
    Uuid::from_u128(u128::from(u64::try_from(unix_ms).unwrap_or(0) & 0xffff_ffff_ffff) << 80)
}
