//! Who asks: a signed-in member or an API key, in one workspace.

use crate::domain::ids::{KeyId, UserId, WorkspaceId};
use crate::domain::time::Timestamp;
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
    proved_at: Option<Timestamp>,
    owner: bool,
}

/// How long the password of a person counts as a proof.
const PROOF_MS: i64 = 10 * 60 * 1_000;
/// How far the clocks of two nodes may differ.
const CLOCKS_MS: i64 = 2 * 60 * 1_000;

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
        let owner = signed_in.role == Role::Owner;
        let (user, workspace_id, proved_at) = (&signed_in.user, signed_in.workspace.id, signed_in.proved_at);
        Self { workspace_id, user_id: Some(user.id), key_id: None, name: user.email.clone(), scopes, proved_at, owner }
    }

    /// The holder of this API key.
    #[must_use]
    pub fn key(key: &ApiKey) -> Self {
        let (workspace_id, name) = (key.workspace_id, key.name.clone());
        let scopes = key.scopes.clone();
        Self { workspace_id, user_id: None, key_id: Some(key.id), name, scopes, proved_at: None, owner: false }
    }

    /// Somebody who has just proved who they are, and may do nothing yet.
    pub(super) fn signing_in(workspace_id: WorkspaceId, user: UserId, email: &str) -> Self {
        let (name, scopes) = (email.to_owned(), Vec::new());
        Self { workspace_id, user_id: Some(user), key_id: None, name, scopes, proved_at: None, owner: false }
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

    /// Refuses everybody but an owner. No scope grants this, so no API key can do it.
    ///
    /// # Errors
    /// [`AppError::Forbidden`].
    pub fn require_owner(&self) -> Result<(), AppError> {
        let text = match (self.owner, self.key_id) {
            (true, _) => return Ok(()),
            (false, Some(_)) => "An API key cannot do this: an owner can, in the browser.",
            (false, None) => "Only an owner can do this.",
        };
        Err(AppError::Forbidden(text.to_owned()))
    }

    /// Refuses a person who has not proved with the password, within the last ten minutes, who they are. A session alone
    /// is not enough for what reveals secrets, opens or closes doors, or erases. API keys prove it with each request.
    ///
    /// # Errors
    /// [`AppError::ProofNeeded`].
    pub fn require_recent_proof(&self, now: Timestamp) -> Result<(), AppError> {
        let age_ms = self.proved_at.map(|proved| now.0 - proved.0);
        if self.key_id.is_some() || age_ms.is_some_and(|age| (-CLOCKS_MS..PROOF_MS).contains(&age)) {
            return Ok(());
        }
        Err(AppError::ProofNeeded)
    }
}
