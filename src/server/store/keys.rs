//! API keys.

use super::activity::{Activity, note};
use super::columns::{document, from_row, text_of};
use super::dialect::on_db;
use super::{Store, StoreError, commit_tx};
use crate::domain::ids::{KeyId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;

/// An API key, without the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKey {
    /// Id.
    pub id: KeyId,
    /// Workspace it opens.
    pub workspace_id: WorkspaceId,
    /// Name for people.
    pub name: String,
    /// First characters, to tell keys apart.
    pub prefix: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// When it ends; `None`: never.
    pub expires_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last used.
    pub last_used_at: Option<Timestamp>,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
}

from_row!(ApiKey, |row| ApiKey {
    id: row.try_get("id")?,
    workspace_id: row.try_get("workspace_id")?,
    name: row.try_get("name")?,
    prefix: row.try_get("prefix")?,
    scopes: document("scopes", row.try_get("scopes")?)?,
    expires_at: row.try_get("expires_at")?,
    created_at: row.try_get("created_at")?,
    last_used_at: row.try_get("last_used_at")?,
    revoked_at: row.try_get("revoked_at")?,
});

impl Store {
    /// Adds a key with the SHA-256 of its text.
    pub async fn insert_key(&self, key: &ApiKey, hash: &[u8; 32], entry: Option<&Activity>) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO api_keys (id, workspace_id, name, prefix, hash, scopes, expires_at, created_at,
            last_used_at, revoked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        let scopes = text_of(&key.scopes)?;
        let mut tx = self.begin().await?;
        on_db!(&mut tx, tx => {
            let insert = sqlx::query(SQL).bind(key.id).bind(key.workspace_id).bind(&key.name).bind(&key.prefix);
            let insert = insert.bind(&hash[..]).bind(scopes).bind(key.expires_at).bind(key.created_at);
            insert.bind(key.last_used_at).bind(key.revoked_at).execute(&mut **tx).await.map(drop)
        })?;
        if let Some(entry) = entry {
            note(&mut tx, entry).await?;
        }
        commit_tx(tx).await
    }

    /// The workspace's keys, newest first, revoked ones too.
    pub async fn keys(&self, workspace_id: WorkspaceId) -> Result<Vec<ApiKey>, StoreError> {
        const SQL: &str =
            "SELECT id, workspace_id, name, prefix, scopes, expires_at, created_at, last_used_at, revoked_at
            FROM api_keys WHERE workspace_id = $1 ORDER BY id DESC";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).bind(workspace_id).fetch_all(pool).await)?)
    }

    /// Revokes a key; `false` when there is none, or it was revoked before.
    pub async fn revoke_key(&self, workspace_id: WorkspaceId, id: KeyId, entry: &Activity) -> Result<bool, StoreError> {
        const SQL: &str =
            "UPDATE api_keys SET revoked_at = $3 WHERE workspace_id = $1 AND id = $2 AND revoked_at IS NULL";
        let mut tx = self.begin().await?;
        let changed = on_db!(&mut tx, tx => {
            let update = sqlx::query(SQL).bind(workspace_id).bind(id).bind(entry.created_at);
            update.execute(&mut **tx).await.map(|done| done.rows_affected())
        })?;
        if changed == 0 {
            return Ok(false);
        }
        note(&mut tx, entry).await?;
        commit_tx(tx).await?;
        Ok(true)
    }

    /// The key with this hash; the caller looks at `expires_at` and `revoked_at`.
    pub async fn key_by_hash(&self, hash: &[u8; 32]) -> Result<Option<ApiKey>, StoreError> {
        const SQL: &str =
            "SELECT id, workspace_id, name, prefix, scopes, expires_at, created_at, last_used_at, revoked_at
            FROM api_keys WHERE hash = $1";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).bind(&hash[..]).fetch_optional(pool).await)?)
    }

    /// Notes that the key is in use.
    pub async fn touch_key(&self, id: KeyId, now: Timestamp) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE api_keys SET last_used_at = $2 WHERE id = $1";
        on_db!(self.write(), pool => sqlx::query(SQL).bind(id).bind(now).execute(pool).await.map(drop))?;
        Ok(())
    }
}
