//! Proofs of who sits before a session, and what a page of it shows once.

use super::dialect::on_db;
use super::{Store, StoreError, commit_tx};
use crate::domain::time::Timestamp;

/// Something that one page of a session shows once.
pub struct ShownOnce<'a> {
    /// The session.
    pub token_hash: &'a [u8; 32],
    /// The page.
    pub page: &'a str,
    /// What it shows, sealed.
    pub sealed: &'a [u8],
    /// Until when.
    pub expires_at: Timestamp,
}

pub(super) const PROVE: &str = "INSERT INTO session_proofs (token_hash, proved_at) VALUES ($1, $2)
    ON CONFLICT (token_hash) DO UPDATE SET proved_at = excluded.proved_at";

impl Store {
    /// Notes that the person of this session has just proved who they are.
    pub async fn prove_session(&self, token_hash: &[u8; 32], now: Timestamp) -> Result<(), StoreError> {
        let hash = &token_hash[..];
        on_db!(self.write(), pool => sqlx::query(PROVE).bind(hash).bind(now).execute(pool).await.map(drop))?;
        Ok(())
    }

    /// Keeps something for a page, in the place of what it had before, and forgets what nobody looked at in time.
    pub async fn keep_shown_once(&self, shown: &ShownOnce<'_>, now: Timestamp) -> Result<(), StoreError> {
        const CLEAR: &str = "DELETE FROM shown_once WHERE expires_at <= $1";
        const KEEP: &str = "INSERT INTO shown_once (token_hash, page, sealed, expires_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (token_hash, page) DO UPDATE SET sealed = excluded.sealed, expires_at = excluded.expires_at";
        let mut tx = self.begin().await?;
        on_db!(&mut tx, tx => {
            sqlx::query(CLEAR).bind(now).execute(&mut **tx).await?;
            let keep = sqlx::query(KEEP).bind(&shown.token_hash[..]).bind(shown.page).bind(shown.sealed);
            keep.bind(shown.expires_at).execute(&mut **tx).await?;
        });
        commit_tx(tx).await
    }

    /// Takes out what was kept for this page, unless it is over: of several who ask at once one gets it.
    pub async fn take_shown_once(
        &self,
        token_hash: &[u8; 32],
        page: &str,
        now: Timestamp,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        const LOOK: &str = "SELECT count(*) FROM shown_once WHERE token_hash = $1 AND page = $2 AND expires_at > $3";
        const TAKE: &str =
            "DELETE FROM shown_once WHERE token_hash = $1 AND page = $2 AND expires_at > $3 RETURNING sealed";
        let hash = &token_hash[..];
        // Most pages have nothing to take, and need no writer for that.
        let there: i64 = on_db!(self.read(), pool => {
            sqlx::query_scalar(LOOK).bind(hash).bind(page).bind(now).fetch_one(pool).await
        })?;
        if there == 0 {
            return Ok(None);
        }
        Ok(on_db!(self.write(), pool => {
            sqlx::query_scalar(TAKE).bind(hash).bind(page).bind(now).fetch_optional(pool).await
        })?)
    }
}
