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
    /// When it was last saved; always moves on, and so is its revision.
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

/// A draft, without what it holds.
#[derive(Debug, Clone)]
pub struct DraftOf {
    /// Id.
    pub id: DraftId,
    /// Who began it.
    pub user_id: UserId,
    /// The address of that person.
    pub who: String,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last saved.
    pub updated_at: Timestamp,
}

from_row!(DraftOf, |row| DraftOf {
    id: row.try_get("id")?,
    user_id: row.try_get("user_id")?,
    who: row.try_get("who")?,
    created_at: row.try_get("created_at")?,
    updated_at: row.try_get("updated_at")?,
});

impl Store {
    /// Adds a draft.
    pub async fn insert_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO drafts (id, workspace_id, user_id, document, sealed, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        on_db!(self.write(), pool => {
            let insert = sqlx::query(SQL).bind(draft.id).bind(draft.workspace_id).bind(draft.user_id);
            let insert = insert.bind(&draft.document).bind(draft.sealed.as_deref());
            insert.bind(draft.created_at).bind(draft.updated_at).execute(pool).await.map(drop)
        })?;
        Ok(())
    }

    /// Replaces document and secrets of the draft, if it was last saved at `seen`: its revision. `false` when it was saved
    /// since, or is gone.
    pub async fn update_draft(&self, draft: &Draft, seen: Timestamp) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE drafts SET document = $4, sealed = $5, updated_at = $6
            WHERE workspace_id = $1 AND id = $2 AND updated_at = $3";
        let changed = on_db!(self.write(), pool => {
            let update = sqlx::query(SQL).bind(draft.workspace_id).bind(draft.id).bind(seen);
            let update = update.bind(&draft.document).bind(draft.sealed.as_deref()).bind(draft.updated_at);
            update.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }

    /// Deletes up to `limit` drafts, of all workspaces, that were last saved before this moment; answers how many.
    pub async fn expire_drafts(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        const OLD: &str = "SELECT id FROM drafts WHERE updated_at < $1 ORDER BY updated_at LIMIT $2";
        const SQL: &str = "DELETE FROM drafts WHERE id = $1 AND updated_at < $2";
        // Looked for without the write lock: mostly there is nothing.
        let old: Vec<DraftId> = on_db!(self.read(), pool => {
            sqlx::query_scalar(OLD).bind(before).bind(i64::from(limit)).fetch_all(pool).await
        })?;
        let mut gone = 0;
        for id in old {
            gone += on_db!(self.write(), pool => {
                let delete = sqlx::query(SQL).bind(id).bind(before);
                delete.execute(pool).await.map(|done| done.rows_affected())
            })?;
        }
        Ok(gone)
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

    /// All drafts.
    pub async fn all_drafts(&self) -> Result<Vec<Draft>, StoreError> {
        const SQL: &str = "SELECT id, workspace_id, user_id, document, sealed, created_at, updated_at FROM drafts";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).fetch_all(pool).await)?)
    }

    /// The drafts whose document begins like this, last saved first, with the address of who began each.
    pub async fn drafts_of(&self, workspace_id: WorkspaceId, beginning: &str) -> Result<Vec<DraftOf>, StoreError> {
        const SQL: &str = "SELECT d.id, d.user_id, u.email AS who, d.created_at, d.updated_at
            FROM drafts d JOIN users u ON u.id = d.user_id
            WHERE d.workspace_id = $1 AND d.document LIKE $2 ESCAPE '!' ORDER BY d.updated_at DESC LIMIT 20";
        let pattern = format!("{}%", beginning.replace('!', "!!").replace('%', "!%").replace('_', "!_"));
        Ok(on_db!(self.read(), pool => {
            sqlx::query_as(SQL).bind(workspace_id).bind(pattern).fetch_all(pool).await
        })?)
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
