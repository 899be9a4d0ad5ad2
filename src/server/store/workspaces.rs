//! Workspaces and their policies.

use super::{Store, StoreError};
use crate::domain::ids::WorkspaceId;
use crate::domain::policy::Policy;
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

impl Store {
    /// The workspace with this id.
    pub async fn workspace(&self, id: WorkspaceId) -> Result<Option<Workspace>, StoreError> {
        todo!("{id}")
    }

    /// Replaces name and policy; `false` when there is no such workspace.
    pub async fn update_workspace(&self, id: WorkspaceId, name: &str, policy: &Policy) -> Result<bool, StoreError> {
        todo!("{id} {name} {policy:?}")
    }
}
