//! Who asks: a signed-in member or an API key, in one workspace.

use crate::domain::ids::{KeyId, UserId, WorkspaceId};
use crate::domain::workspace::{Role, Scope};
use crate::server::store::{ApiKey, SignedIn};

use super::AppError;

/// Who asks. Pages and API speak of the same powers: a role is a set of scopes.
#[derive(Debug, Clone)]
pub struct Actor {
    /// The one workspace that it can see.
    pub workspace_id: WorkspaceId,
    /// The person; `None`: an API key.
    pub user_id: Option<UserId>,
    /// The API key; `None`: a person.
    pub key_id: Option<KeyId>,
    /// The person's mail address, or the key's name.
    pub name: String,
    scopes: Vec<Scope>,
}

impl Actor {
    /// The member of this session.
    #[must_use]
    pub fn member(signed_in: &SignedIn) -> Self {
        let mut scopes = vec![Scope::WebhooksRead, Scope::LogsRead];
        if signed_in.role >= Role::Developer {
            scopes.extend([Scope::EventsWrite, Scope::WebhooksWrite]);
        }
        if signed_in.role >= Role::Admin {
            scopes.push(Scope::Admin);
        }
        let (user, workspace_id) = (&signed_in.user, signed_in.workspace.id);
        Self { workspace_id, user_id: Some(user.id), key_id: None, name: user.email.clone(), scopes }
    }

    /// The holder of this API key.
    #[must_use]
    pub fn key(key: &ApiKey) -> Self {
        let (workspace_id, name) = (key.workspace_id, key.name.clone());
        Self { workspace_id, user_id: None, key_id: Some(key.id), name, scopes: key.scopes.clone() }
    }

    /// Somebody who has just proved who they are, and may do nothing yet.
    pub(super) fn signing_in(workspace_id: WorkspaceId, user: UserId, email: &str) -> Self {
        Self { workspace_id, user_id: Some(user), key_id: None, name: email.to_owned(), scopes: Vec::new() }
    }

    /// Whether it may do what this scope stands for.
    #[must_use]
    pub fn may(&self, scope: Scope) -> bool {
        self.scopes.contains(&scope)
    }

    /// Refuses when it may not.
    ///
    /// # Errors
    /// [`AppError::Forbidden`].
    pub fn require(&self, scope: Scope) -> Result<(), AppError> {
        if self.may(scope) {
            return Ok(());
        }
        let who = if self.user_id.is_some() { "your role" } else { "this API key" };
        Err(AppError::Forbidden(format!("This needs the scope {}, which {who} does not have.", scope.as_str())))
    }
}
