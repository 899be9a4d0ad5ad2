//! Outcomes that the database refused to record for their own sake: kept as JSON, so that nothing is invisible.

use super::columns::{document, from_row, small, text_of};
use super::commit::{Finished, NewAttempt};
use super::dialect::on_db;
use super::rollups::count;
use super::{Store, StoreError, commit_tx};
use crate::domain::delivery::Reason;
use crate::domain::ids::{AttemptId, DeliveryId, WebhookId, WorkspaceId};
use crate::domain::measure::Measure;
use crate::domain::time::Timestamp;
use uuid::Uuid;

/// Most of them that are kept, the newest.
pub const MOST_REFUSED: i64 = 1_000;

/// An attempt that is not in the log.
#[derive(Debug, Clone)]
pub struct RefusedOutcome {
    /// The attempt's id.
    pub id: AttemptId,
    /// Its delivery.
    pub delivery_id: DeliveryId,
    /// Whose delivery it is.
    pub webhook_id: WebhookId,
    /// The attempt as it would have been recorded.
    pub attempt: NewAttempt,
    /// The database's own words.
    pub refusal: String,
    /// Whether the delivery has moved on as the attempt says; one that has not is not sent again.
    pub moved: bool,
    /// When it was refused.
    pub created_at: Timestamp,
}

from_row!(RefusedOutcome, |row| RefusedOutcome {
    id: row.try_get("id")?,
    delivery_id: row.try_get("delivery_id")?,
    webhook_id: row.try_get("webhook_id")?,
    attempt: document("attempt", row.try_get::<String, _>("attempt")?.as_str())?,
    refusal: row.try_get("refusal")?,
    moved: row.try_get("moved")?,
    created_at: row.try_get("created_at")?,
});

impl Store {
    /// Keeps a refused outcome; with `moves` its delivery moves on all the same, as if the attempt had been recorded.
    pub async fn park_outcome(
        &self,
        node: Uuid,
        finished: &Finished,
        refusal: &str,
        moves: bool,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        const PARK: &str = "INSERT INTO refused_outcomes
                (workspace_id, id, delivery_id, webhook_id, attempt, refusal, moved, created_at)
            SELECT workspace_id, $2, id, webhook_id, $4, $5, $6, $7 FROM deliveries WHERE id = $3 AND workspace_id = $1
            ON CONFLICT DO NOTHING";
        const MOVE: &str = "UPDATE deliveries SET status = $4, reason = $5, attempt_count = $6, http_status = $7,
                error = $8, due_at = $9, lease_owner = NULL
            WHERE id = $1 AND workspace_id = $2 AND status = 'pending' AND lease_owner = $3";
        const KEEP: &str = "DELETE FROM refused_outcomes WHERE id NOT IN
            (SELECT id FROM refused_outcomes ORDER BY created_at DESC, id DESC LIMIT $1)";
        let (attempt, text) = (&finished.attempt, text_of(&finished.attempt)?);
        let (status, reason, due) = finished.after.row();
        let mut tx = self.begin().await?;
        on_db!(&mut tx, tx => {
            let park = sqlx::query(PARK).bind(finished.workspace_id).bind(attempt.id).bind(finished.delivery_id);
            park.bind(text).bind(refusal).bind(moves).bind(now).execute(&mut **tx).await?;
            sqlx::query(KEEP).bind(MOST_REFUSED).execute(&mut **tx).await?;
            if moves {
                let update = sqlx::query(MOVE).bind(finished.delivery_id).bind(finished.workspace_id).bind(node);
                let update = update.bind(status.as_str()).bind(reason.map(Reason::as_str));
                let update = update.bind(i64::from(attempt.number)).bind(attempt.http_status.map(i64::from));
                update.bind(attempt.error_code.as_deref()).bind(due).execute(&mut **tx).await?;
            }
        });
        if moves {
            let measure = Measure::of_attempt(attempt.error_code.as_deref(), attempt.timing.total);
            count(&mut tx, finished.workspace_id, finished.webhook_id, attempt.started_at, (measure, 1)).await?;
        }
        commit_tx(tx).await
    }

    /// The newest refused outcomes of a workspace.
    pub async fn refused_outcomes(
        &self,
        workspace: WorkspaceId,
        limit: u32,
    ) -> Result<Vec<RefusedOutcome>, StoreError> {
        const SQL: &str =
            "SELECT id, delivery_id, webhook_id, attempt, refusal, moved, created_at FROM refused_outcomes
            WHERE workspace_id = $1 ORDER BY id DESC LIMIT $2";
        Ok(on_db!(self.read(), pool => {
            sqlx::query_as(SQL).bind(workspace).bind(i64::from(limit)).fetch_all(pool).await
        })?)
    }

    /// How many refused outcomes there are, of all workspaces.
    pub async fn count_refused_outcomes(&self) -> Result<u32, StoreError> {
        const SQL: &str = "SELECT count(*) FROM refused_outcomes";
        let count: i64 = on_db!(self.read(), pool => sqlx::query_scalar(SQL).fetch_one(pool).await)?;
        Ok(small("count", count)?)
    }

    /// Deliveries that were sent and could not move on.
    pub async fn stuck_deliveries(&self) -> Result<Vec<DeliveryId>, StoreError> {
        const SQL: &str = "SELECT delivery_id FROM refused_outcomes WHERE NOT moved";
        Ok(on_db!(self.read(), pool => sqlx::query_scalar(SQL).fetch_all(pool).await)?)
    }
}
