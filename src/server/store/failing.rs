//! Webhooks whose endpoint has not answered well for a long time.

use super::dialect::on_db;
use super::{Store, StoreError};
use crate::domain::ids::{AttemptId, WebhookId};
use crate::domain::time::Timestamp;

impl Store {
    /// Attempts of the webhook that failed since its last success and began at `since` or later: when the first of them
    /// began, and how many there are, counted up to `most`. `None` when there is none.
    /// What our own way out failed at (`proxy_failed`) says nothing about the endpoint and does not count.
    pub async fn failing_since(
        &self,
        webhook: WebhookId,
        since: Timestamp,
        most: u32,
    ) -> Result<Option<(Timestamp, u32)>, StoreError> {
        const SUCCESS: &str = "SELECT id FROM attempts WHERE webhook_id = $1 AND error_code IS NULL
            ORDER BY id DESC LIMIT 1";
        const FAILURES: &str = "SELECT min(f.started_at), count(*) FROM (
                SELECT started_at FROM attempts WHERE webhook_id = $1 AND id > $2 AND started_at >= $3
                    AND error_code <> 'proxy_failed'
                ORDER BY id LIMIT $4) AS f";
        let success: Option<AttemptId> = on_db!(self.read(), pool => {
            sqlx::query_scalar(SUCCESS).bind(webhook).fetch_optional(pool).await
        })?;
        let after = success.map_or(uuid::Uuid::nil(), crate::domain::ids::TypeId::uuid);
        let (first, count): (Option<Timestamp>, i64) = on_db!(self.read(), pool => {
            let select = sqlx::query_as(FAILURES).bind(webhook).bind(after).bind(since).bind(i64::from(most));
            select.fetch_one(pool).await
        })?;
        Ok(first.map(|first| (first, u32::try_from(count).unwrap_or(most))))
    }
}
