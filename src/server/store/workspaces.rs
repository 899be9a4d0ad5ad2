//! Workspaces and their policies.

use uuid::Uuid;

use super::activity::{Activity, note};
use super::columns::{document, from_row, text_of};
use super::dialect::{Sql, Tx, on_db};
use super::vocabulary::{products, set_products};
use super::webhook_change::{insert_version, set_version};
use super::webhooks::{Version, Webhook};
use super::{Store, StoreError, commit_tx};
use crate::domain::ids::{TypeId, VersionId, WorkspaceId};
use crate::domain::policy::{Policy, PrivateTargets, UrlScheme};
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

from_row!(Workspace, |row| Workspace {
    id: row.try_get("id")?,
    name: row.try_get("name")?,
    policy: policy(row.try_get("policy")?),
    created_at: row.try_get("created_at")?,
});

/// The policy; instead of one that cannot be read, what allows least. The engine then sends nothing.
pub(super) fn policy(text: &str) -> Policy {
    document("policy", text).unwrap_or_else(|_| Policy {
        private_targets: Some(PrivateTargets::Deny),
        url_scheme: Some(UrlScheme::HttpsOnly),
        ..Policy::default()
    })
}

impl Store {
    /// The workspace with this id.
    pub async fn workspace(&self, id: WorkspaceId) -> Result<Option<Workspace>, StoreError> {
        const SQL: &str = "SELECT id, name, policy, created_at FROM workspaces WHERE id = $1";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).bind(id).fetch_optional(pool).await)?)
    }

    /// Changes a workspace in one transaction, with the entry in the activity record. `renewed` answers the version that a
    /// webhook gets under the new name, when it differs from the one that it has. `false` when anything of the workspace
    /// has changed since it was read, or it is gone; nothing is written then.
    pub async fn change_workspace(
        &self,
        change: &WorkspaceChange<'_>,
        renewed: impl Fn(&Webhook, &Version) -> Option<Version>,
    ) -> Result<bool, StoreError> {
        let before = change.before;
        let mut tx = self.begin().await?;
        if !is_unchanged_to_change(&mut tx, before).await?
            || products(&mut tx, before.id).await? != change.products_before
        {
            return Ok(false);
        }
        write(&mut tx, before.id, change.name, change.policy).await?;
        if let Some(products) = change.products {
            set_products(&mut tx, before.id, products).await?;
        }
        if change.name != before.name {
            renew_versions(&mut tx, before.id, renewed).await?;
        }
        if let Some(entry) = change.entry {
            note(&mut tx, entry).await?;
        }
        move_config_version(&mut tx).await?;
        commit_tx(tx).await?;
        Ok(true)
    }
}

/// A change of a workspace.
pub struct WorkspaceChange<'a> {
    /// The workspace as it was read.
    pub before: &'a Workspace,
    /// Its own products as they were read.
    pub products_before: &'a [String],
    /// The new name.
    pub name: &'a str,
    /// The new rules.
    pub policy: &'a Policy,
    /// The new products; `None`: they stay.
    pub products: Option<&'a [String]>,
    /// What the record says of it.
    pub entry: Option<&'a Activity>,
}

/// Whether the workspace is as it was read. It stays so until the transaction ends.
pub(super) async fn is_unchanged(tx: &mut Tx, seen: &Workspace) -> Result<bool, StoreError> {
    const SQL: Sql = Sql {
        sqlite: "SELECT id, name, policy, created_at FROM workspaces WHERE id = $1",
        postgres: "SELECT id, name, policy, created_at FROM workspaces WHERE id = $1 FOR SHARE",
    };
    same(tx, &SQL, seen).await
}

/// The same for a transaction that changes it.
async fn is_unchanged_to_change(tx: &mut Tx, seen: &Workspace) -> Result<bool, StoreError> {
    const SQL: Sql = Sql {
        sqlite: "SELECT id, name, policy, created_at FROM workspaces WHERE id = $1",
        postgres: "SELECT id, name, policy, created_at FROM workspaces WHERE id = $1 FOR UPDATE",
    };
    same(tx, &SQL, seen).await
}

async fn same(tx: &mut Tx, sql: &Sql, seen: &Workspace) -> Result<bool, StoreError> {
    let sql = tx.spell(sql);
    let found: Option<Workspace> = on_db!(tx, tx => sqlx::query_as(sql).bind(seen.id).fetch_optional(&mut **tx).await)?;
    Ok(found.as_ref() == Some(seen))
}

async fn write(tx: &mut Tx, id: WorkspaceId, name: &str, policy: &Policy) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE workspaces SET name = $2, policy = $3 WHERE id = $1";
    let policy = text_of(policy)?;
    on_db!(tx, tx => sqlx::query(SQL).bind(id).bind(name).bind(policy).execute(&mut **tx).await.map(drop))?;
    Ok(())
}

/// Goes through the workspace's webhooks page by page, and gives new versions to those that need one.
async fn renew_versions(
    tx: &mut Tx,
    id: WorkspaceId,
    renewed: impl Fn(&Webhook, &Version) -> Option<Version>,
) -> Result<(), StoreError> {
    const PAGE: usize = 100;
    const SQL: Sql = Sql {
        sqlite: "SELECT * FROM webhooks WHERE workspace_id = $1 AND deleted_at IS NULL AND id > $2 ORDER BY id LIMIT 100",
        postgres: "SELECT * FROM webhooks WHERE workspace_id = $1 AND deleted_at IS NULL AND id > $2
            ORDER BY id LIMIT 100 FOR UPDATE",
    };
    let sql = tx.spell(&SQL);
    let mut after = Uuid::nil();
    loop {
        let page: Vec<Webhook> =
            on_db!(&mut *tx, tx => sqlx::query_as(sql).bind(id).bind(after).fetch_all(&mut **tx).await)?;
        for webhook in &page {
            after = webhook.id.uuid();
            let current = version(tx, webhook.version_id).await?;
            if let Some(version) = current.and_then(|current| renewed(webhook, &current)) {
                insert_version(tx, &version).await?;
                set_version(tx, webhook.id, version.id).await?;
            }
        }
        if page.len() < PAGE {
            return Ok(());
        }
    }
}

async fn version(tx: &mut Tx, id: VersionId) -> Result<Option<Version>, StoreError> {
    const SQL: &str = "SELECT id, webhook_id, document, created_at FROM webhook_versions WHERE id = $1";
    Ok(on_db!(tx, tx => sqlx::query_as(SQL).bind(id).fetch_optional(&mut **tx).await)?)
}

/// Tells every node that a webhook or workspace changed.
pub(super) async fn move_config_version(tx: &mut Tx) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE instance SET config_version = config_version + 1 WHERE singleton = 1";
    on_db!(tx, tx => sqlx::query(SQL).execute(&mut **tx).await.map(drop))?;
    Ok(())
}
