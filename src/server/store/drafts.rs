//! Unfinished webhooks of the wizard.

use super::columns::from_row;
use super::dialect::on_db;
use super::{Store, StoreError};
use crate::domain::ids::{DraftId, UserId, WorkspaceId};
use crate::domain::time::Timestamp;

/// What a person has typed into the wizard so far, valid or not.
#[derive(Clone)]
pub struct Draft {
    /// Id.
    pub id: DraftId,
    /// Workspace.
    pub workspace_id: WorkspaceId,
    /// Who began it.
    pub user_id: UserId,
    /// JSON document.
    pub document: String,
    /// Its secrets.
    pub sealed: Option<Vec<u8>>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last saved.
    pub updated_at: Timestamp,
}

from_row!(Draft, |row| Draft {
    id: row.try_get("id")?,
    workspace_id: row.try_get("workspace_id")?,
    user_id: row.try_get("user_id")?,
    document: row.try_get("document")?,
    sealed: row.try_get("sealed")?,
    created_at: row.try_get("created_at")?,
    updated_at: row.try_get("updated_at")?,
});

impl Store {
    /// Adds the draft, or replaces document, secrets and time of the one with this id in this workspace.
    pub async fn save_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO drafts (id, workspace_id, user_id, document, sealed, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (id) DO UPDATE SET document = excluded.document, sealed = excluded.sealed,
                updated_at = excluded.updated_at
            WHERE drafts.workspace_id = excluded.workspace_id";
        on_db!(self.write(), pool => {
            let insert = sqlx::query(SQL).bind(draft.id).bind(draft.workspace_id).bind(draft.user_id);
            let insert = insert.bind(&draft.document).bind(draft.sealed.as_deref());
            insert.bind(draft.created_at).bind(draft.updated_at).execute(pool).await.map(drop)
        })?;
        Ok(())
    }

    /// The draft with this id.
    pub async fn draft(&self, workspace_id: WorkspaceId, id: DraftId) -> Result<Option<Draft>, StoreError> {
        const SQL: &str = "SELECT id, workspace_id, user_id, document, sealed, created_at, updated_at
            FROM drafts WHERE workspace_id = $1 AND id = $2";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).bind(workspace_id).bind(id).fetch_optional(pool).await)?)
    }

    /// The workspace's drafts, newest first.
    pub async fn drafts(&self, workspace_id: WorkspaceId) -> Result<Vec<Draft>, StoreError> {
        const SQL: &str = "SELECT id, workspace_id, user_id, document, sealed, created_at, updated_at
            FROM drafts WHERE workspace_id = $1 ORDER BY id DESC";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).bind(workspace_id).fetch_all(pool).await)?)
    }

    /// Throws the draft away; `false` when there was none.
    pub async fn delete_draft(&self, workspace_id: WorkspaceId, id: DraftId) -> Result<bool, StoreError> {
        const SQL: &str = "DELETE FROM drafts WHERE workspace_id = $1 AND id = $2";
        let gone = on_db!(self.write(), pool => {
            let delete = sqlx::query(SQL).bind(workspace_id).bind(id);
            delete.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(gone == 1)
    }
}
