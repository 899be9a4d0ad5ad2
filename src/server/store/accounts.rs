//! People, and the workspaces they belong to.

use super::columns::{from_row, text_of};
use super::dialect::{Tx, on_db};
use super::{Store, StoreError, Workspace, commit_tx, taken};
use crate::domain::ids::{UserId, WorkspaceId};
use crate::domain::policy::Policy;
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

from_row!(User, |row| User {
    id: row.try_get("id")?,
    email: row.try_get("email")?,
    password_hash: row.try_get("password_hash")?,
    created_at: row.try_get("created_at")?,
});

/// A workspace with the role that someone has in it.
struct Membership(Workspace, Role);

from_row!(Membership, |row| Membership(sqlx::FromRow::from_row(row)?, row.try_get("role")?));

impl Store {
    /// Makes the very first owner; of any number of callers at once exactly one succeeds.
    pub async fn create_first_owner(&self, owner: &NewOwner) -> Result<FirstOwner, StoreError> {
        let mut tx = self.begin().await?;
        if !take_first_place(&mut tx, owner.user_id).await? {
            return Ok(FirstOwner::AlreadySetUp);
        }
        insert_owner(&mut tx, owner).await?;
        commit_tx(tx).await?;
        Ok(FirstOwner::Created)
    }

    /// Makes an owner with a workspace, whether or not there are others.
    pub async fn add_owner(&self, owner: &NewOwner) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        take_first_place(&mut tx, owner.user_id).await?;
        insert_owner(&mut tx, owner).await?;
        commit_tx(tx).await
    }

    /// Whether anyone can sign in yet.
    pub async fn has_users(&self) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT count(*) FROM (SELECT 1 FROM users LIMIT 1) AS u";
        let count: i64 = on_db!(self.read(), pool => sqlx::query_scalar(SQL).fetch_one(pool).await)?;
        Ok(count > 0)
    }

    /// Whether anything is stored that the secret key encrypts.
    pub async fn has_secrets(&self) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT count(*) FROM (SELECT 1 FROM webhooks LIMIT 1) AS w";
        let count: i64 = on_db!(self.read(), pool => sqlx::query_scalar(SQL).fetch_one(pool).await)?;
        Ok(count > 0)
    }

    /// The user with this mail address, without regard to case.
    pub async fn user_by_email(&self, email: &str) -> Result<Option<User>, StoreError> {
        const SQL: &str = "SELECT id, email, password_hash, created_at FROM users WHERE email_lower = $1";
        let email = email.to_lowercase();
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).bind(email).fetch_optional(pool).await)?)
    }

    /// The user with this id.
    pub async fn user(&self, id: UserId) -> Result<Option<User>, StoreError> {
        const SQL: &str = "SELECT id, email, password_hash, created_at FROM users WHERE id = $1";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).bind(id).fetch_optional(pool).await)?)
    }

    /// The user's workspaces, oldest first, with the role in each.
    pub async fn memberships(&self, user_id: UserId) -> Result<Vec<(Workspace, Role)>, StoreError> {
        const SQL: &str = "SELECT w.id, w.name, w.policy, w.created_at, m.role
            FROM members m JOIN workspaces w ON w.id = m.workspace_id
            WHERE m.user_id = $1 AND w.erasing_at IS NULL ORDER BY w.id";
        let found: Vec<Membership> =
            on_db!(self.read(), pool => sqlx::query_as(SQL).bind(user_id).fetch_all(pool).await)?;
        Ok(found.into_iter().map(|Membership(workspace, role)| (workspace, role)).collect())
    }

    /// Replaces the password hash.
    pub async fn set_password_hash(&self, id: UserId, hash: &str) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE users SET password_hash = $2 WHERE id = $1";
        on_db!(self.write(), pool => sqlx::query(SQL).bind(id).bind(hash).execute(pool).await.map(drop))?;
        Ok(())
    }
}

/// Writes the user into the one row that exists once; `false` when someone stands there. Callers at the same time wait
/// for each other on this row.
async fn take_first_place(tx: &mut Tx, user: UserId) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE instance SET first_owner = $1 WHERE singleton = 1 AND first_owner IS NULL";
    let taken =
        on_db!(tx, tx => sqlx::query(SQL).bind(user).execute(&mut **tx).await.map(|done| done.rows_affected()))?;
    Ok(taken == 1)
}

async fn insert_owner(tx: &mut Tx, owner: &NewOwner) -> Result<(), StoreError> {
    const USER: &str =
        "INSERT INTO users (id, email, email_lower, password_hash, created_at) VALUES ($1, $2, $3, $4, $5)";
    const WORKSPACE: &str = "INSERT INTO workspaces (id, name, policy, created_at) VALUES ($1, $2, $3, $4)";
    const MEMBER: &str = "INSERT INTO members (workspace_id, user_id, role, created_at) VALUES ($1, $2, $3, $4)";
    let policy = text_of(&Policy::default())?;
    let lower = owner.email.to_lowercase();
    on_db!(tx, tx => {
        let user = sqlx::query(USER).bind(owner.user_id).bind(&owner.email).bind(lower);
        let user = user.bind(&owner.password_hash).bind(owner.now).execute(&mut **tx).await;
        user.map_err(|error| taken(error, StoreError::EmailTaken))?;
        let workspace = sqlx::query(WORKSPACE).bind(owner.workspace_id).bind(&owner.workspace_name);
        workspace.bind(policy).bind(owner.now).execute(&mut **tx).await?;
        let member = sqlx::query(MEMBER).bind(owner.workspace_id).bind(owner.user_id);
        member.bind(Role::Owner).bind(owner.now).execute(&mut **tx).await?;
    });
    Ok(())
}
