//! Views of the logs that people keep: a name for a query, each person's own.

use super::columns::from_row;
use super::dialect::on_db;
use super::{Store, StoreError};
use crate::domain::ids::{UserId, WorkspaceId};
use crate::domain::time::Timestamp;

/// A view that was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Its name.
    pub name: String,
    /// The query of its address.
    pub query: String,
}

from_row!(SavedView, |row| SavedView { name: row.try_get("name")?, query: row.try_get("query")? });

impl Store {
    /// Keeps the view, or replaces the one of this name; `false`: the person has `most` others already.
    pub async fn save_view(
        &self,
        workspace_id: WorkspaceId,
        user_id: UserId,
        view: &SavedView,
        most: u32,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "INSERT INTO saved_views (workspace_id, user_id, name, query, created_at)
            SELECT m.workspace_id, m.user_id, $3, $4, $5 FROM members m
            WHERE m.workspace_id = $1 AND m.user_id = $2 AND $6 > (SELECT count(*) FROM saved_views v
                WHERE v.workspace_id = $1 AND v.user_id = $2 AND v.name <> $3)
            ON CONFLICT (workspace_id, user_id, name) DO UPDATE SET query = excluded.query";
        let saved = on_db!(self.write(), pool => {
            let insert = sqlx::query(SQL).bind(workspace_id).bind(user_id).bind(&view.name).bind(&view.query);
            insert.bind(now).bind(i64::from(most)).execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(saved == 1)
    }

    /// The person's views, by name.
    pub async fn views(&self, workspace_id: WorkspaceId, user_id: UserId) -> Result<Vec<SavedView>, StoreError> {
        const SQL: &str =
            "SELECT name, query FROM saved_views WHERE workspace_id = $1 AND user_id = $2 ORDER BY lower(name), name";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).bind(workspace_id).bind(user_id).fetch_all(pool).await)?)
    }

    /// Forgets the view; `false` when there was none.
    pub async fn delete_view(
        &self,
        workspace_id: WorkspaceId,
        user_id: UserId,
        name: &str,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "DELETE FROM saved_views WHERE workspace_id = $1 AND user_id = $2 AND name = $3";
        let gone = on_db!(self.write(), pool => {
            let delete = sqlx::query(SQL).bind(workspace_id).bind(user_id).bind(name);
            delete.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(gone == 1)
    }
}
