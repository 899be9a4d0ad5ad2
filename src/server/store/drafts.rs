//! Unfinished webhooks of the wizard.

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

impl Store {
    /// Adds the draft, or replaces document, secrets and time of the one with this id.
    pub async fn save_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        todo!("{}", draft.id)
    }

    /// The draft with this id.
    pub async fn draft(&self, workspace_id: WorkspaceId, id: DraftId) -> Result<Option<Draft>, StoreError> {
        todo!("{workspace_id} {id}")
    }

    /// The workspace's drafts, newest first.
    pub async fn drafts(&self, workspace_id: WorkspaceId) -> Result<Vec<Draft>, StoreError> {
        todo!("{workspace_id}")
    }

    /// Throws the draft away; `false` when there was none.
    pub async fn delete_draft(&self, workspace_id: WorkspaceId, id: DraftId) -> Result<bool, StoreError> {
        todo!("{workspace_id} {id}")
    }
}
