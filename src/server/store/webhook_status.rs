//! Moving a webhook from status to status, and what becomes of the deliveries that wait for it.

use super::dialect::{Tx, on_db};
use super::troubles::follow_status;
use super::workspaces::move_config_version;
use super::{Store, StoreError, commit_tx};
use crate::domain::delivery::Reason;
use crate::domain::ids::{WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;

impl Store {
    /// Moves the webhook to a status. When events of that status are not matched, its deliveries that wait without a
    /// lease are cancelled; answers how many. `None` when there is no such webhook, or it is disabled and was already.
    pub async fn set_webhook_status(
        &self,
        workspace_id: WorkspaceId,
        id: WebhookId,
        status: WebhookStatus,
        disabled_reason: Option<&str>,
        now: Timestamp,
    ) -> Result<Option<u64>, StoreError> {
        const SQL: &str = "UPDATE webhooks SET status = $3, disabled_reason = $4, updated_at = $5,
                off_at = CASE WHEN $6 THEN off_at WHEN status IN ('active', 'paused') THEN $5 ELSE off_at END,
                on_at = CASE WHEN NOT $6 OR status IN ('active', 'paused') THEN on_at ELSE $5 END
            WHERE id = $2 AND workspace_id = $1 AND deleted_at IS NULL AND NOT ($3 = 'disabled' AND status = 'disabled')";
        let why = disabled_reason.filter(|_| status == WebhookStatus::Disabled);
        let mut tx = self.begin().await?;
        let changed = on_db!(&mut tx, tx => {
            let update = sqlx::query(SQL).bind(workspace_id).bind(id).bind(status).bind(why).bind(now);
            update.bind(status.matches_events()).execute(&mut **tx).await.map(|done| done.rows_affected())
        })?;
        if changed == 0 {
            return Ok(None);
        }
        let cancelled = match reason(status) {
            None => 0,
            Some(reason) => cancel_waiting(&mut tx, id, reason, now).await?,
        };
        follow_status(&mut tx, workspace_id, id, Some(status), now).await?;
        move_config_version(&mut tx).await?;
        commit_tx(tx).await?;
        Ok(Some(cancelled))
    }

    /// When the webhook's events were last not matched: from, and until when (`None`: still). `None` when they always
    /// were since it first became active, or when what was missed is settled.
    pub async fn webhook_gap(
        &self,
        workspace_id: WorkspaceId,
        id: WebhookId,
    ) -> Result<Option<(Timestamp, Option<Timestamp>)>, StoreError> {
        const SQL: &str =
            "SELECT off_at, on_at FROM webhooks WHERE id = $2 AND workspace_id = $1 AND off_at IS NOT NULL";
        let row: Option<(Timestamp, Option<Timestamp>)> = on_db!(self.read(), pool => {
            sqlx::query_as(SQL).bind(workspace_id).bind(id).fetch_optional(pool).await
        })?;
        Ok(row.map(|(off, on)| (off, on.filter(|on| *on >= off))))
    }

    /// Notes that what the webhook missed while it was off needs no more attention.
    pub async fn settle_gap(&self, workspace_id: WorkspaceId, id: WebhookId) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE webhooks SET off_at = NULL
            WHERE id = $2 AND workspace_id = $1 AND status IN ('active', 'paused')";
        on_db!(self.write(), pool => sqlx::query(SQL).bind(workspace_id).bind(id).execute(pool).await.map(drop))?;
        Ok(())
    }

    /// Deletes the webhook; its log stays. Cancels as [`Store::set_webhook_status`] does and answers how many.
    pub async fn delete_webhook(
        &self,
        workspace_id: WorkspaceId,
        id: WebhookId,
        now: Timestamp,
    ) -> Result<Option<u64>, StoreError> {
        const SQL: &str = "UPDATE webhooks SET deleted_at = $3, updated_at = $3
            WHERE id = $2 AND workspace_id = $1 AND deleted_at IS NULL";
        let mut tx = self.begin().await?;
        let changed = on_db!(&mut tx, tx => {
            let update = sqlx::query(SQL).bind(workspace_id).bind(id).bind(now);
            update.execute(&mut **tx).await.map(|done| done.rows_affected())
        })?;
        if changed == 0 {
            return Ok(None);
        }
        let cancelled = cancel_waiting(&mut tx, id, Reason::WebhookDeleted, now).await?;
        follow_status(&mut tx, workspace_id, id, None, now).await?;
        move_config_version(&mut tx).await?;
        commit_tx(tx).await?;
        Ok(Some(cancelled))
    }
}

/// Why deliveries to a webhook of this status are cancelled; `None`: they are not.
fn reason(status: WebhookStatus) -> Option<Reason> {
    match status {
        WebhookStatus::Active | WebhookStatus::Paused => None,
        WebhookStatus::Draft | WebhookStatus::Inactive => Some(Reason::WebhookInactive),
        WebhookStatus::Disabled => Some(Reason::WebhookDisabled),
    }
}

/// Cancels what waits for the webhook. What a node holds is left to that node: it is being sent.
async fn cancel_waiting(tx: &mut Tx, id: WebhookId, reason: Reason, now: Timestamp) -> Result<u64, StoreError> {
    const SQL: &str = "UPDATE deliveries SET status = 'cancelled', reason = $2, due_at = NULL, lease_owner = NULL
        WHERE webhook_id = $1 AND status = 'pending' AND (lease_owner IS NULL OR due_at <= $3)";
    let done = on_db!(tx, tx => {
        let update = sqlx::query(SQL).bind(id).bind(reason).bind(now);
        update.execute(&mut **tx).await.map(|done| done.rows_affected())
    })?;
    Ok(done)
}
