//! Moving a webhook from status to status, and what then happens to the deliveries that wait for it.

use super::activity::{Activity, note_cancelled};
use super::cancelling::cancel_step;
use super::dialect::{Tx, on_db};
use super::troubles::follow_status;
use super::workspaces::move_config_version;
use super::{Store, StoreError, commit_tx};
use crate::domain::delivery::Reason;
use crate::domain::ids::{WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;

/// A webhook and the status that it gets.
pub(super) struct Move<'a> {
    pub workspace_id: WorkspaceId,
    pub id: WebhookId,
    pub status: WebhookStatus,
    /// Why the system disables or pauses it.
    pub reason: Option<&'a str>,
    pub at: Timestamp,
}

impl Store {
    /// Moves the webhook to a status, whatever else of it has changed: the system's way. When events of that status are not
    /// matched, its deliveries that wait without a lease are cancelled; answers how many. `None` when there is no such
    /// webhook, it is to be disabled and was already, or it is to be paused for a reason and not active.
    pub async fn set_webhook_status(
        &self,
        workspace_id: WorkspaceId,
        id: WebhookId,
        status: WebhookStatus,
        reason_given: Option<&str>,
        entry: Option<&Activity>,
        at: Timestamp,
    ) -> Result<Option<u64>, StoreError> {
        let mut tx = self.begin().await?;
        let to = Move { workspace_id, id, status, reason: reason_given, at };
        let Some(cancelled) = move_status(&mut tx, &to).await? else { return Ok(None) };
        if let Some(entry) = entry {
            note_cancelled(&mut tx, entry, cancelled).await?;
        }
        move_config_version(&mut tx).await?;
        commit_tx(tx).await?;
        match reason(status) {
            None => Ok(Some(cancelled)),
            Some(reason) => self.cancel_rest(id, reason, cancelled, at).await.map(Some),
        }
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
}

/// Moves a webhook to a status; see [`Store::set_webhook_status`].
pub(super) async fn move_status(tx: &mut Tx, to: &Move<'_>) -> Result<Option<u64>, StoreError> {
    const SQL: &str = "UPDATE webhooks SET status = $3, updated_at = $5,
            disabled_reason = CASE WHEN $3 = 'disabled' THEN $4 END, paused_reason = CASE WHEN $3 = 'paused' THEN $4 END,
            off_at = CASE WHEN $6 THEN off_at WHEN status IN ('active', 'paused') THEN $5 ELSE off_at END,
            on_at = CASE WHEN NOT $6 OR status IN ('active', 'paused') THEN on_at ELSE $5 END
        WHERE id = $2 AND workspace_id = $1 AND deleted_at IS NULL AND NOT ($3 = 'disabled' AND status = 'disabled')
            AND NOT ($3 = 'paused' AND $4 IS NOT NULL AND status <> 'active')";
    let Move { workspace_id, id, status, reason: why, at } = *to;
    let changed = on_db!(&mut *tx, tx => {
        let update = sqlx::query(SQL).bind(workspace_id).bind(id).bind(status).bind(why).bind(at);
        update.bind(status.matches_events()).execute(&mut **tx).await.map(|done| done.rows_affected())
    })?;
    if changed == 0 {
        return Ok(None);
    }
    let cancelled = match reason(status) {
        None => 0,
        Some(reason) => cancel_step(tx, id, reason, at).await?,
    };
    follow_status(tx, workspace_id, id, Some(status), at).await?;
    Ok(Some(cancelled))
}

/// Cancels what waits for a webhook that was deleted, and its replays.
pub(super) async fn cancel_for_deleted(
    tx: &mut Tx,
    workspace_id: WorkspaceId,
    id: WebhookId,
    at: Timestamp,
) -> Result<u64, StoreError> {
    const REPLAYS: &str = "UPDATE replays SET status = 'cancelled', note = 'The webhook was deleted.', updated_at = $3
        WHERE workspace_id = $1 AND webhook_id = $2 AND status IN ('running', 'paused')";
    on_db!(&mut *tx, tx => {
        sqlx::query(REPLAYS).bind(workspace_id).bind(id).bind(at).execute(&mut **tx).await.map(drop)
    })?;
    let cancelled = cancel_step(tx, id, Reason::WebhookDeleted, at).await?;
    follow_status(tx, workspace_id, id, None, at).await?;
    Ok(cancelled)
}

/// Why deliveries to a webhook of this status are cancelled; `None`: they are not.
fn reason(status: WebhookStatus) -> Option<Reason> {
    match status {
        WebhookStatus::Active | WebhookStatus::Paused => None,
        WebhookStatus::Draft | WebhookStatus::Inactive => Some(Reason::WebhookInactive),
        WebhookStatus::Disabled => Some(Reason::WebhookDisabled),
    }
}
