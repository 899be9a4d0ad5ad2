//! Search terms of the latest events, on their way into the index.
//!
//! On SQLite a term is first written where the latest were, in a page that is being written anyway, and moved into the
//! index later, many in one step. Searches look in both places.

use super::dialect::on_db;
use super::{Store, StoreError, commit_tx};

impl Store {
    /// How many terms are not in the index yet.
    pub async fn fresh_terms(&self) -> Result<u64, StoreError> {
        const SQL: &str = "SELECT count(*) FROM fresh_terms";
        let count: i64 = on_db!(self.read(), pool => sqlx::query_scalar(SQL).fetch_one(pool).await)?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    /// Moves up to `limit` terms into the index, oldest first; answers how many.
    pub async fn settle_terms(&self, limit: u32) -> Result<u64, StoreError> {
        // Sorted, so that each page of the index is visited once.
        const COPY: &str = "INSERT INTO search_terms (workspace_id, term_hash, event_id)
            SELECT f.workspace_id, f.term_hash, f.event_id FROM (SELECT workspace_id, term_hash, event_id
                FROM fresh_terms ORDER BY workspace_id, event_id, term_hash LIMIT $1) AS f
            WHERE true ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING";
        const FORGET: &str = "DELETE FROM fresh_terms WHERE (workspace_id, event_id, term_hash) IN
            (SELECT workspace_id, event_id, term_hash FROM fresh_terms
                ORDER BY workspace_id, event_id, term_hash LIMIT $1)";
        let limit = i64::from(limit);
        let mut tx = self.begin().await?;
        let moved = on_db!(&mut tx, tx => {
            sqlx::query(COPY).bind(limit).execute(&mut **tx).await?;
            sqlx::query(FORGET).bind(limit).execute(&mut **tx).await?.rows_affected()
        });
        commit_tx(tx).await?;
        Ok(moved)
    }
}
