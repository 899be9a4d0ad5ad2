//! Troubles: what is wrong with a webhook, and who was told of it when. One row for a webhook at most; it stays when the
//! trouble is over, so that the next one does not tell more often than was asked for.

use super::columns::{from_row, small};
use super::dialect::{Tx, on_db};
use super::select::{Select, Value, fetch_all};
use super::{Store, StoreError};
use crate::domain::ids::{TypeId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;

/// Whether webhook `h` is failing, for every list, page and notice: it has a trouble of that kind, which
/// [`crate::server::engine::notify`] opens and closes, and is active: the others send nothing.
pub(super) const FAILING: &str = "(h.status = 'active' AND EXISTS (SELECT 1 FROM troubles f
    WHERE f.webhook_id = h.id AND f.kind = 'failing' AND f.resolved_at IS NULL))";

/// What is wrong with a webhook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The webhook.
    pub webhook_id: WebhookId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Whether the system disabled it; else it is failing.
    pub disabled: bool,
    /// Since when.
    pub since: Timestamp,
    /// Notices of this trouble so far.
    pub told: u32,
    /// The last notice of any trouble of this webhook.
    pub told_at: Option<Timestamp>,
    /// When the next notice is due; `None`: there is nothing to tell.
    pub due_at: Option<Timestamp>,
    /// When it was over.
    pub resolved_at: Option<Timestamp>,
}

from_row!(Trouble, |row| Trouble {
    webhook_id: row.try_get("webhook_id")?,
    workspace_id: row.try_get("workspace_id")?,
    disabled: row.try_get::<&str, _>("kind")? == "disabled",
    since: row.try_get("since")?,
    told: small("told", row.try_get("told")?)?,
    told_at: row.try_get("told_at")?,
    due_at: row.try_get("due_at")?,
    resolved_at: row.try_get("resolved_at")?,
});

impl Store {
    /// The webhook is failing. Answers whether that is new; then the first notice is due now, or, when the one before is
    /// less than `every_ms` ago, after that.
    pub async fn open_trouble(
        &self,
        workspace_id: WorkspaceId,
        webhook: WebhookId,
        since: Timestamp,
        every_ms: i64,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "INSERT INTO troubles (webhook_id, workspace_id, kind, since, told, due_at)
            VALUES ($1, $2, 'failing', $3, 0, $4)
            ON CONFLICT (webhook_id) DO UPDATE SET kind = 'failing', since = $3, told = 0, resolved_at = NULL,
                due_at = CASE WHEN troubles.told_at + $5 > $4 THEN troubles.told_at + $5 ELSE $4 END
            WHERE troubles.resolved_at IS NOT NULL";
        let done = on_db!(self.write(), pool => {
            let insert = sqlx::query(SQL).bind(webhook).bind(workspace_id).bind(since).bind(now).bind(every_ms);
            insert.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(done == 1)
    }

    /// The webhook works again. Answers whether it was failing; when that was told, so is this.
    pub async fn close_trouble(&self, webhook: WebhookId, now: Timestamp) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE troubles SET resolved_at = $2, due_at = CASE WHEN told > 0 THEN $2 END
            WHERE webhook_id = $1 AND resolved_at IS NULL AND kind = 'failing'";
        let done = on_db!(self.write(), pool => {
            sqlx::query(SQL).bind(webhook).bind(now).execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(done == 1)
    }

    /// All troubles that last, or of which something is to be told.
    pub async fn troubles(&self) -> Result<Vec<Trouble>, StoreError> {
        const SQL: &str = "SELECT * FROM troubles WHERE resolved_at IS NULL OR due_at IS NOT NULL";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).fetch_all(pool).await)?)
    }

    /// The webhooks of a workspace that are failing, or disabled or paused by the system, or only this one; the latest first.
    pub async fn troubles_of(
        &self,
        workspace_id: WorkspaceId,
        webhook: Option<WebhookId>,
    ) -> Result<Vec<Trouble>, StoreError> {
        let mut select = Select::new("SELECT t.* FROM troubles t JOIN webhooks h ON h.id = t.webhook_id");
        select.and("t.workspace_id = ? AND t.resolved_at IS NULL", [Value::Id(workspace_id.uuid())]);
        select.and(&format!("(t.kind = 'disabled' OR h.paused_reason IS NOT NULL OR {FAILING})"), []);
        if let Some(webhook) = webhook {
            select.and("t.webhook_id = ?", [Value::Id(webhook.uuid())]);
        }
        select.push(" ORDER BY t.since DESC", []);
        Ok(fetch_all!(self.read(), select)?)
    }

    /// Takes the notice that is due, so that no other node sends it; the one after it is due at `next`.
    pub async fn claim_notice(
        &self,
        trouble: &Trouble,
        next: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE troubles SET told = told + 1, told_at = $4, due_at = $3
            WHERE webhook_id = $1 AND due_at = $2";
        let done = on_db!(self.write(), pool => {
            let update = sqlx::query(SQL).bind(trouble.webhook_id).bind(trouble.due_at).bind(next).bind(now);
            update.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(done == 1)
    }

    /// Gives back a notice that was claimed at `claimed` and could not be sent; it is due again at `again`. Where the
    /// trouble has changed since, there is something else to tell.
    pub async fn return_notice(
        &self,
        before: &Trouble,
        claimed: Timestamp,
        again: Timestamp,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE troubles SET told = $3, told_at = $4, due_at = $5
            WHERE webhook_id = $1 AND told_at = $2 AND (resolved_at IS NULL) = $6";
        on_db!(self.write(), pool => {
            let update = sqlx::query(SQL).bind(before.webhook_id).bind(claimed).bind(i64::from(before.told));
            let update = update.bind(before.told_at).bind(again).bind(before.resolved_at.is_none());
            update.execute(pool).await.map(drop)
        })?;
        Ok(())
    }

    /// How many deliveries of the webhook wait, counted up to `most`.
    pub async fn waiting(&self, webhook: WebhookId, most: u32) -> Result<u32, StoreError> {
        const SQL: &str = "SELECT count(*) FROM (
            SELECT 1 FROM deliveries WHERE webhook_id = $1 AND status = 'pending' LIMIT $2) AS w";
        let count: i64 = on_db!(self.read(), pool => {
            sqlx::query_scalar(SQL).bind(webhook).bind(i64::from(most)).fetch_one(pool).await
        })?;
        Ok(u32::try_from(count).unwrap_or(most))
    }
}

/// What a new status means for the webhook's trouble: being disabled is one, being switched on again ends that, and of a
/// webhook that is off or gone there is nothing to tell.
pub(super) async fn follow_status(
    tx: &mut Tx,
    workspace_id: WorkspaceId,
    webhook: WebhookId,
    status: Option<WebhookStatus>,
    now: Timestamp,
) -> Result<(), StoreError> {
    const DISABLED: &str = "INSERT INTO troubles (webhook_id, workspace_id, kind, since, told, due_at)
        VALUES ($1, $2, 'disabled', $3, 0, $3)
        ON CONFLICT (webhook_id) DO UPDATE SET kind = 'disabled', since = $3, told = 0, due_at = $3, resolved_at = NULL";
    const OVER: &str = "UPDATE troubles SET resolved_at = $2, due_at = NULL
        WHERE webhook_id = $1 AND resolved_at IS NULL AND (kind = 'disabled' OR $3)";
    let on = status.is_some_and(WebhookStatus::matches_events);
    on_db!(tx, tx => {
        if status == Some(WebhookStatus::Disabled) {
            sqlx::query(DISABLED).bind(webhook).bind(workspace_id).bind(now).execute(&mut **tx).await.map(drop)
        } else {
            sqlx::query(OVER).bind(webhook).bind(now).bind(!on).execute(&mut **tx).await.map(drop)
        }
    })?;
    Ok(())
}
