//! People, and the workspaces they belong to.

use super::{Store, StoreError, Workspace};
use crate::domain::ids::{UserId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::workspace::Role;

/// A person who can sign in.
#[derive(Clone)]
pub struct User {
    /// Id.
    pub id: UserId,
    /// Mail address as typed; unique without regard to case.
    pub email: String,
    /// Argon2 hash in PHC form.
    pub password_hash: String,
    /// When the account was made.
    pub created_at: Timestamp,
}

/// A new owner with a new workspace.
#[derive(Clone)]
pub struct NewOwner {
    /// Id of the user to make.
    pub user_id: UserId,
    /// Mail address.
    pub email: String,
    /// Argon2 hash in PHC form.
    pub password_hash: String,
    /// Id of the workspace to make.
    pub workspace_id: WorkspaceId,
    /// Its name.
    pub workspace_name: String,
    /// The current time.
    pub now: Timestamp,
}

/// How making the first owner ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstOwner {
    /// This call made it.
    Created,
    /// Another one was first.
    AlreadySetUp,
}

impl Store {
    /// Makes the very first owner; of any number of callers at once exactly one succeeds.
    pub async fn create_first_owner(&self, owner: &NewOwner) -> Result<FirstOwner, StoreError> {
        todo!("{}", owner.email)
    }

    /// Makes an owner with a workspace, whether or not there are others.
    pub async fn add_owner(&self, owner: &NewOwner) -> Result<(), StoreError> {
        todo!("{}", owner.email)
    }

    /// Whether anyone can sign in yet.
    pub async fn has_users(&self) -> Result<bool, StoreError> {
        todo!()
    }

    /// The user with this mail address, without regard to case.
    pub async fn user_by_email(&self, email: &str) -> Result<Option<User>, StoreError> {
        todo!("{email}")
    }

    /// The user with this id.
    pub async fn user(&self, id: UserId) -> Result<Option<User>, StoreError> {
        todo!("{id}")
    }

    /// The user's workspaces, oldest first, with the role in each.
    pub async fn memberships(&self, user_id: UserId) -> Result<Vec<(Workspace, Role)>, StoreError> {
        todo!("{user_id}")
    }

    /// Replaces the password hash.
    pub async fn set_password_hash(&self, id: UserId, hash: &str) -> Result<(), StoreError> {
        todo!("{id} {hash}")
    }
}
