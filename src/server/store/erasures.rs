//! Workspaces that are to be erased: asked for, taken back, begun. The row of `workspace_erasures` decides: whoever
//! deletes it goes on, and nobody else.

use super::activity::{Activity, note};
use super::dialect::{Tx, on_db};
use super::workspaces::move_config_version;
use super::{Store, StoreError, commit_tx};
use crate::domain::ids::WorkspaceId;
use crate::domain::time::Timestamp;

impl Store {
    /// Lets the workspace be erased from `due_at` on. `false`: it is to be erased already, and stays as it was asked for
    /// first.
    pub async fn ask_for_erasure(
        &self,
        workspace: WorkspaceId,
        due_at: Timestamp,
        entry: &Activity,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "INSERT INTO workspace_erasures (workspace_id, asked_at, due_at) VALUES ($1, $2, $3)
            ON CONFLICT (workspace_id) DO NOTHING";
        let mut tx = self.begin().await?;
        let asked = on_db!(&mut tx, tx => {
            let insert = sqlx::query(SQL).bind(workspace).bind(entry.created_at).bind(due_at);
            insert.execute(&mut **tx).await?.rows_affected() == 1
        });
        if asked {
            note(&mut tx, entry).await?;
            commit_tx(tx).await?;
        }
        Ok(asked)
    }

    /// Takes it back. `false`: it is not to be erased, or has begun.
    pub async fn take_back_erasure(&self, workspace: WorkspaceId, entry: &Activity) -> Result<bool, StoreError> {
        const SQL: &str = "DELETE FROM workspace_erasures WHERE workspace_id = $1 AND due_at > $2";
        let mut tx = self.begin().await?;
        let taken = on_db!(&mut tx, tx => {
            sqlx::query(SQL).bind(workspace).bind(entry.created_at).execute(&mut **tx).await?.rows_affected() == 1
        });
        if taken {
            note(&mut tx, entry).await?;
            commit_tx(tx).await?;
        }
        Ok(taken)
    }

    /// Workspaces whose time has come.
    pub async fn due_erasures(&self, now: Timestamp) -> Result<Vec<WorkspaceId>, StoreError> {
        const SQL: &str = "SELECT workspace_id FROM workspace_erasures WHERE due_at <= $1 ORDER BY due_at";
        Ok(on_db!(self.read(), pool => sqlx::query_scalar(SQL).bind(now).fetch_all(pool).await)?)
    }

    /// Shuts a workspace whose time has come: its webhooks, keys, sessions and replays end at once. `false` when it was
    /// taken back, or another node was first.
    pub async fn shut_workspace(&self, workspace: WorkspaceId, now: Timestamp) -> Result<bool, StoreError> {
        const DECIDE: &str = "DELETE FROM workspace_erasures WHERE workspace_id = $1 AND due_at <= $2";
        let mut tx = self.begin().await?;
        let decided = on_db!(&mut tx, tx => {
            sqlx::query(DECIDE).bind(workspace).bind(now).execute(&mut **tx).await?.rows_affected() == 1
        });
        if !decided {
            return Ok(false);
        }
        shut(&mut tx, workspace, now).await?;
        move_config_version(&mut tx).await?;
        commit_tx(tx).await?;
        Ok(true)
    }
}

async fn shut(tx: &mut Tx, workspace: WorkspaceId, now: Timestamp) -> Result<(), StoreError> {
    const STATEMENTS: [&str; 4] = [
        "UPDATE workspaces SET erasing_at = coalesce(erasing_at, $2) WHERE id = $1",
        "UPDATE webhooks SET deleted_at = coalesce(deleted_at, $2), updated_at = $2 WHERE workspace_id = $1",
        "UPDATE replays SET status = 'cancelled', updated_at = $2
            WHERE workspace_id = $1 AND status IN ('running', 'paused')",
        "UPDATE api_keys SET revoked_at = coalesce(revoked_at, $2) WHERE workspace_id = $1",
    ];
    const SESSIONS: &str = "DELETE FROM sessions WHERE workspace_id = $1";
    on_db!(tx, tx => {
        for sql in STATEMENTS {
            sqlx::query(sql).bind(workspace).bind(now).execute(&mut **tx).await?;
        }
        sqlx::query(SESSIONS).bind(workspace).execute(&mut **tx).await?;
    });
    Ok(())
}
