//! The activity record. Entries are added, in the transaction of the change that they are about, and read, never changed.

use super::columns::{document, from_row, text_of};
use super::dialect::{Tx, on_db};
use super::{Store, StoreError, commit_tx};
use crate::domain::activity::Action;
use crate::domain::ids::{ActivityId, KeyId, UserId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;

/// An entry of the record.
#[derive(Debug, Clone, PartialEq)]
pub struct Activity {
    /// Id.
    pub id: ActivityId,
    /// Workspace.
    pub workspace_id: WorkspaceId,
    /// The person, or …
    pub user_id: Option<UserId>,
    /// … the API key; neither: the system.
    pub key_id: Option<KeyId>,
    /// The person's mail address or the key's name at that time.
    pub who: String,
    /// What was done.
    pub action: Action,
    /// The webhook it was done to.
    pub webhook_id: Option<WebhookId>,
    /// What else it was done to: an id or a name; may be empty.
    pub subject: String,
    /// More, as the action says; an object without secrets.
    pub details: serde_json::Value,
    /// When.
    pub created_at: Timestamp,
}

from_row!(Activity, |row| Activity {
    id: row.try_get("id")?,
    workspace_id: row.try_get("workspace_id")?,
    user_id: row.try_get("user_id")?,
    key_id: row.try_get("key_id")?,
    who: row.try_get("who")?,
    action: row.try_get("action")?,
    webhook_id: row.try_get("webhook_id")?,
    subject: row.try_get("subject")?,
    details: document("details", row.try_get("details")?)?,
    created_at: row.try_get("created_at")?,
});

impl Store {
    /// Adds an entry.
    pub async fn insert_activity(&self, entry: &Activity) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        note(&mut tx, entry).await?;
        commit_tx(tx).await
    }

    /// Entries, of one webhook or all, newest first, from the one after `cursor`.
    pub async fn activity(
        &self,
        workspace_id: WorkspaceId,
        webhook_id: Option<WebhookId>,
        cursor: Option<ActivityId>,
        limit: u32,
    ) -> Result<Vec<Activity>, StoreError> {
        const ALL: &str = "SELECT * FROM activity WHERE workspace_id = $1 AND $2 IS NULL
                AND ($3 IS NULL OR id < $3) ORDER BY id DESC LIMIT $4";
        const OF_WEBHOOK: &str = "SELECT * FROM activity WHERE workspace_id = $1 AND webhook_id = $2
                AND ($3 IS NULL OR id < $3) ORDER BY id DESC LIMIT $4";
        let sql = if webhook_id.is_some() { OF_WEBHOOK } else { ALL };
        Ok(on_db!(self.read(), pool => {
            let select = sqlx::query_as(sql).bind(workspace_id).bind(webhook_id).bind(cursor);
            select.bind(i64::from(limit)).fetch_all(pool).await
        })?)
    }
}

/// Adds an entry beside the change that it is about.
pub(super) async fn note(tx: &mut Tx, entry: &Activity) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO activity (id, workspace_id, user_id, key_id, who, action, webhook_id, subject,
        details, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let details = text_of(&entry.details)?;
    on_db!(tx, tx => {
        let insert = sqlx::query(SQL).bind(entry.id).bind(entry.workspace_id).bind(entry.user_id);
        let insert = insert.bind(entry.key_id).bind(&entry.who).bind(entry.action).bind(entry.webhook_id);
        insert.bind(&entry.subject).bind(details).bind(entry.created_at).execute(&mut **tx).await.map(drop)
    })?;
    Ok(())
}

/// The same for an entry that says how many waiting deliveries the change has cancelled: `details.cancelled`.
pub(super) async fn note_cancelled(tx: &mut Tx, entry: &Activity, cancelled: u64) -> Result<(), StoreError> {
    use Action::{WebhookDeactivated, WebhookDeleted, WebhookDisabled};
    let mut entry = entry.clone();
    if let (WebhookDeactivated | WebhookDeleted | WebhookDisabled, Some(details)) =
        (entry.action, entry.details.as_object_mut())
    {
        details.insert("cancelled".to_owned(), cancelled.into());
    }
    note(tx, &entry).await
}
