//! Sessions of people who signed in.

use super::columns::{from_row, hash};
use super::dialect::on_db;
use super::proofs::PROVE;
use super::workspaces::policy;
use super::{Store, StoreError, User, Workspace, commit_tx};
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
    /// When the person last proved who they are.
    pub proved_at: Option<Timestamp>,
    /// From when on the workspace is to be erased.
    pub erased_at: Option<Timestamp>,
}

from_row!(Session, |row| Session {
    token_hash: hash("token_hash", row.try_get("token_hash")?)?,
    user_id: row.try_get("user_id")?,
    workspace_id: row.try_get("workspace_id")?,
    created_at: row.try_get("session_created_at")?,
    last_seen_at: row.try_get("last_seen_at")?,
    expires_at: row.try_get("expires_at")?,
    user_agent: row.try_get("user_agent")?,
    address: row.try_get("address")?,
});

from_row!(SignedIn, |row| {
    let session: Session = sqlx::FromRow::from_row(row)?;
    SignedIn {
        user: User {
            id: session.user_id,
            email: row.try_get("email")?,
            password_hash: row.try_get("password_hash")?,
            created_at: row.try_get("user_created_at")?,
        },
        workspace: Workspace {
            id: session.workspace_id,
            name: row.try_get("name")?,
            policy: policy(row.try_get("policy")?),
            created_at: row.try_get("workspace_created_at")?,
        },
        role: row.try_get("role")?,
        proved_at: row.try_get("proved_at")?,
        erased_at: row.try_get("erased_at")?,
        session,
    }
});

impl Store {
    /// Begins a session of somebody who has just proved who they are, and clears away those that are over.
    pub async fn insert_session(&self, session: &Session) -> Result<(), StoreError> {
        const CLEAR: &str = "DELETE FROM sessions WHERE expires_at <= $1";
        const SQL: &str =
            "INSERT INTO sessions (token_hash, user_id, workspace_id, created_at, last_seen_at, expires_at,
            user_agent, address) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let mut tx = self.begin().await?;
        on_db!(&mut tx, tx => {
            sqlx::query(CLEAR).bind(session.created_at).execute(&mut **tx).await?;
            let insert = sqlx::query(SQL).bind(&session.token_hash[..]).bind(session.user_id);
            let insert = insert.bind(session.workspace_id).bind(session.created_at).bind(session.last_seen_at);
            let insert = insert.bind(session.expires_at).bind(&session.user_agent).bind(&session.address);
            insert.execute(&mut **tx).await?;
            let prove = sqlx::query(PROVE).bind(&session.token_hash[..]).bind(session.created_at);
            prove.execute(&mut **tx).await?;
        });
        commit_tx(tx).await
    }

    /// The session of this token, unless it is over or its owner left the workspace.
    pub async fn session(&self, token_hash: &[u8; 32], now: Timestamp) -> Result<Option<SignedIn>, StoreError> {
        const SQL: &str = "SELECT s.token_hash, s.user_id, s.workspace_id, s.created_at AS session_created_at,
                s.last_seen_at, s.expires_at, s.user_agent, s.address, m.role,
                u.email, u.password_hash, u.created_at AS user_created_at,
                w.name, w.policy, w.created_at AS workspace_created_at,
                p.proved_at, e.due_at AS erased_at
            FROM sessions s
            JOIN members m ON m.workspace_id = s.workspace_id AND m.user_id = s.user_id
            JOIN users u ON u.id = s.user_id
            JOIN workspaces w ON w.id = s.workspace_id
            LEFT JOIN session_proofs p ON p.token_hash = s.token_hash
            LEFT JOIN workspace_erasures e ON e.workspace_id = s.workspace_id
            WHERE s.token_hash = $1 AND s.expires_at > $2";
        let hash = &token_hash[..];
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).bind(hash).bind(now).fetch_optional(pool).await)?)
    }

    /// Notes that the session is in use, and until when it now lasts.
    pub async fn touch_session(
        &self,
        token_hash: &[u8; 32],
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE sessions SET last_seen_at = $2, expires_at = $3 WHERE token_hash = $1";
        on_db!(self.write(), pool => {
            sqlx::query(SQL).bind(&token_hash[..]).bind(now).bind(expires_at).execute(pool).await.map(drop)
        })?;
        Ok(())
    }

    /// Ends the session.
    pub async fn delete_session(&self, token_hash: &[u8; 32]) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM sessions WHERE token_hash = $1";
        on_db!(self.write(), pool => sqlx::query(SQL).bind(&token_hash[..]).execute(pool).await.map(drop))?;
        Ok(())
    }
}
