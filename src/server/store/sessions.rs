//! Sessions of people who signed in.

use super::{Store, StoreError, User, Workspace};
use crate::domain::ids::{UserId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::workspace::Role;

/// A session; its token is kept only as a hash.
#[derive(Clone)]
pub struct Session {
    /// SHA-256 of the cookie's token.
    pub token_hash: [u8; 32],
    /// Whose.
    pub user_id: UserId,
    /// In which workspace.
    pub workspace_id: WorkspaceId,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used.
    pub last_seen_at: Timestamp,
    /// When it ends at the latest.
    pub expires_at: Timestamp,
    /// Browser, as it calls itself.
    pub user_agent: String,
    /// Address it began from.
    pub address: String,
}

/// A session with whom it belongs to.
#[derive(Clone)]
pub struct SignedIn {
    /// The session.
    pub session: Session,
    /// The person.
    pub user: User,
    /// The workspace.
    pub workspace: Workspace,
    /// The person's role there.
    pub role: Role,
}

impl Store {
    /// Begins a session.
    pub async fn insert_session(&self, session: &Session) -> Result<(), StoreError> {
        todo!("{}", session.user_id)
    }

    /// The session of this token, unless it is over or its owner left the workspace.
    pub async fn session(&self, token_hash: &[u8; 32], now: Timestamp) -> Result<Option<SignedIn>, StoreError> {
        todo!("{token_hash:?} {now}")
    }

    /// Notes that the session is in use, and until when it now lasts.
    pub async fn touch_session(
        &self,
        token_hash: &[u8; 32],
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), StoreError> {
        todo!("{token_hash:?} {now} {expires_at}")
    }

    /// Ends the session.
    pub async fn delete_session(&self, token_hash: &[u8; 32]) -> Result<(), StoreError> {
        todo!("{token_hash:?}")
    }
}
