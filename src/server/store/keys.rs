//! API keys.

use super::{Store, StoreError};
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

impl Store {
    /// Adds a key with the SHA-256 of its text.
    pub async fn insert_key(&self, key: &ApiKey, hash: &[u8; 32]) -> Result<(), StoreError> {
        todo!("{} {hash:?}", key.id)
    }

    /// The workspace's keys, newest first, revoked ones too.
    pub async fn keys(&self, workspace_id: WorkspaceId) -> Result<Vec<ApiKey>, StoreError> {
        todo!("{workspace_id}")
    }

    /// Revokes a key; `false` when there is none, or it was revoked before.
    pub async fn revoke_key(&self, workspace_id: WorkspaceId, id: KeyId, now: Timestamp) -> Result<bool, StoreError> {
        todo!("{workspace_id} {id} {now}")
    }

    /// The key with this hash; the caller looks at `expires_at` and `revoked_at`.
    pub async fn key_by_hash(&self, hash: &[u8; 32]) -> Result<Option<ApiKey>, StoreError> {
        todo!("{hash:?}")
    }

    /// Notes that the key is in use.
    pub async fn touch_key(&self, id: KeyId, now: Timestamp) -> Result<(), StoreError> {
        todo!("{id} {now}")
    }
}
