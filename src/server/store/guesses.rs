//! How often somebody guessed wrong lately, for every node: a small number of tries in a period for each key.

use super::dialect::on_db;
use super::{Store, StoreError};
use crate::domain::time::Timestamp;

/// Whom tries are counted for; see the table.
pub type GuessKey = [u8; 16];

/// So many tries in a period.
#[derive(Debug, Clone, Copy)]
pub struct Allowance {
    /// Tries that may fail.
    pub tries: u32,
    /// The period, which begins with the first of them.
    pub period_ms: i64,
}

/// Whether there was a try left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guess {
    /// It is counted, in the period that began then.
    Counted(Timestamp),
    /// There was none; the next one is then.
    NoneLeft(Timestamp),
}

/// A period counts for as long as it lasts. One that begins later than now does not: the clock was set back, and nobody may
/// be locked out for that.
const COUNT: &str = "INSERT INTO guesses (key_hash, since, used) VALUES ($1, $2, 1)
    ON CONFLICT (key_hash) DO UPDATE SET
        used = CASE WHEN guesses.since > $3 AND guesses.since <= $2 THEN guesses.used + 1 ELSE 1 END,
        since = CASE WHEN guesses.since > $3 AND guesses.since <= $2 THEN guesses.since ELSE $2 END
    WHERE guesses.since <= $3 OR guesses.since > $2 OR guesses.used < $4
    RETURNING since";
const SEEN: &str = "SELECT since, used FROM guesses WHERE key_hash = $1 AND since > $2 AND since <= $3";
/// Each try that is counted clears away more than it adds, so that the table holds about what still counts.
const CLEAR: &str = "DELETE FROM guesses WHERE key_hash IN (SELECT key_hash FROM guesses
    WHERE (since <= $1 OR since > $2) AND key_hash <> $3 ORDER BY since LIMIT 10)";
const GIVE_BACK: &str = "UPDATE guesses SET used = used - 1 WHERE key_hash = $1 AND since = $2 AND used > 0";

impl Store {
    /// Counts one try of this key, if it has one left.
    pub async fn count_guess(&self, key: &GuessKey, allowance: Allowance, now: Timestamp) -> Result<Guess, StoreError> {
        let over = now.plus_ms(-allowance.period_ms);
        // Who has none left is told so without a write, however often.
        if let Some((since, used)) = self.guesses(key, over, now).await?
            && used >= i64::from(allowance.tries)
        {
            return Ok(Guess::NoneLeft(since.plus_ms(allowance.period_ms)));
        }
        let counted: Vec<Timestamp> = on_db!(self.write(), pool => {
            let count = sqlx::query_scalar(COUNT).bind(&key[..]).bind(now).bind(over);
            count.bind(i64::from(allowance.tries)).fetch_all(pool).await
        })?;
        on_db!(self.write(), pool => {
            sqlx::query(CLEAR).bind(over).bind(now).bind(&key[..]).execute(pool).await.map(drop)
        })?;
        Ok(match counted.first() {
            Some(since) => Guess::Counted(*since),
            None => {
                let since = self.guesses(key, over, now).await?.map_or(now, |(since, _)| since);
                Guess::NoneLeft(since.plus_ms(allowance.period_ms))
            }
        })
    }

    /// A counted try was right after all, so it does not count.
    pub async fn uncount_guess(&self, key: &GuessKey, since: Timestamp) -> Result<(), StoreError> {
        on_db!(self.write(), pool => {
            sqlx::query(GIVE_BACK).bind(&key[..]).bind(since).execute(pool).await.map(drop)
        })?;
        Ok(())
    }

    async fn guesses(
        &self,
        key: &GuessKey,
        over: Timestamp,
        now: Timestamp,
    ) -> Result<Option<(Timestamp, i64)>, StoreError> {
        Ok(on_db!(self.read(), pool => {
            sqlx::query_as(SEEN).bind(&key[..]).bind(over).bind(now).fetch_optional(pool).await
        })?)
    }
}

#[cfg(test)]
impl Store {
    /// Rows of the table.
    pub(super) async fn guesses_kept(&self) -> Result<i64, StoreError> {
        const SQL: &str = "SELECT count(*) FROM guesses";
        Ok(on_db!(self.read(), pool => sqlx::query_scalar(SQL).fetch_one(pool).await)?)
    }
}
