//! Search terms of the latest events, on their way into the index.
//!
//! On SQLite a term is first written where the latest were, in a page that is being written anyway, and moved into the
//! index later, many in one step. Searches look in both places.

use rusqlite::TransactionBehavior;

use super::dialect::{OneOf, on_db};
use super::timed::Stopwatch;
use super::{Store, StoreError};

impl Store {
    /// How many terms are not in the index yet.
    pub async fn fresh_terms(&self) -> Result<u64, StoreError> {
        const SQL: &str = "SELECT count(*) FROM fresh_terms";
        let count: i64 = on_db!(self.read(), pool => sqlx::query_scalar(SQL).fetch_one(pool).await)?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    /// Moves up to `limit` terms into the index, oldest first; answers how many. On SQLite it holds up the thread, as a commit
    /// does.
    pub async fn settle_terms(&self, limit: u32) -> Result<u64, StoreError> {
        // Sorted, so that each page of the index is visited once.
        const COPY: &str = "INSERT INTO search_terms (workspace_id, term_hash, event_id)
            SELECT f.workspace_id, f.term_hash, f.event_id FROM (SELECT workspace_id, term_hash, event_id
                FROM fresh_terms ORDER BY workspace_id, event_id, term_hash LIMIT $1) AS f
            WHERE true ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING";
        const FORGET: &str = "DELETE FROM fresh_terms WHERE (workspace_id, event_id, term_hash) IN
            (SELECT workspace_id, event_id, term_hash FROM fresh_terms
                ORDER BY workspace_id, event_id, term_hash LIMIT $1)";
        let _watch = Stopwatch::start(&self.times.transactions);
        match &self.db {
            // The commit's own connection: what another one writes makes all the pages cold that this one has in memory.
            OneOf::Sqlite(pools) => {
                let mut connection = pools.writer.direct().await?;
                let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
                tx.prepare_cached(COPY)?.execute([limit])?;
                let moved = tx.prepare_cached(FORGET)?.execute([limit])?;
                tx.commit()?;
                Ok(moved as u64)
            }
            // What was copied from SQLite; PostgreSQL itself writes into the index at once.
            OneOf::Postgres(pools) => {
                let limit = i64::from(limit);
                let mut tx = pools.writer.begin().await?;
                sqlx::query(COPY).bind(limit).execute(&mut *tx).await?;
                let moved = sqlx::query(FORGET).bind(limit).execute(&mut *tx).await?.rows_affected();
                tx.commit().await?;
                Ok(moved)
            }
        }
    }
}
