//! Workspaces and their policies.

use super::columns::{document, from_row, text_of};
use super::dialect::{Tx, on_db};
use super::{Store, StoreError, commit_tx};
use crate::domain::ids::WorkspaceId;
use crate::domain::policy::{Policy, PrivateTargets, UrlScheme};
use crate::domain::time::Timestamp;

/// A workspace: one tenant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    /// Id.
    pub id: WorkspaceId,
    /// Name.
    pub name: String,
    /// Its rules.
    pub policy: Policy,
    /// When it was made.
    pub created_at: Timestamp,
}

from_row!(Workspace, |row| Workspace {
    id: row.try_get("id")?,
    name: row.try_get("name")?,
    policy: policy(row.try_get("policy")?),
    created_at: row.try_get("created_at")?,
});

/// The policy; instead of one that cannot be read, what allows least. The engine then sends nothing.
pub(super) fn policy(text: &str) -> Policy {
    document("policy", text).unwrap_or_else(|_| Policy {
        private_targets: Some(PrivateTargets::Deny),
        url_scheme: Some(UrlScheme::HttpsOnly),
        ..Policy::default()
    })
}

impl Store {
    /// The workspace with this id.
    pub async fn workspace(&self, id: WorkspaceId) -> Result<Option<Workspace>, StoreError> {
        const SQL: &str = "SELECT id, name, policy, created_at FROM workspaces WHERE id = $1";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).bind(id).fetch_optional(pool).await)?)
    }

    /// Replaces name and policy; `false` when there is no such workspace.
    pub async fn update_workspace(&self, id: WorkspaceId, name: &str, policy: &Policy) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE workspaces SET name = $2, policy = $3 WHERE id = $1";
        let policy = text_of(policy)?;
        let mut tx = self.begin().await?;
        let changed = on_db!(&mut tx, tx => {
            let update = sqlx::query(SQL).bind(id).bind(name).bind(policy);
            update.execute(&mut **tx).await.map(|done| done.rows_affected())
        })?;
        move_config_version(&mut tx).await?;
        commit_tx(tx).await?;
        Ok(changed == 1)
    }
}

/// Tells every node that a webhook or workspace changed.
pub(super) async fn move_config_version(tx: &mut Tx) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE instance SET config_version = config_version + 1 WHERE singleton = 1";
    on_db!(tx, tx => sqlx::query(SQL).execute(&mut **tx).await.map(drop))?;
    Ok(())
}
