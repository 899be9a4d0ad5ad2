//! Webhooks made, changed and deleted.
//!
//! Each method is one change as a person or program asks for it, and one transaction: the row, its new version, tests
//! that become its own, the draft it came from, and the entry in the activity record are written together or not at all.
//! Nothing is written over what somebody else has changed meanwhile: the row must still be at the revision that the
//! change was made from, and the workspace, whose policy was obeyed and whose name is in the version, as it was read.
//! What changes one part only (a secret, the result of a test) writes that part alone and compares that part alone.

use super::activity::{Activity, note, note_cancelled};
use super::columns::text_of;
use super::dialect::{Tx, on_db};
use super::test_log::{TestsBefore, adopt};
use super::webhook_status::{Move, cancel_for_deleted, move_status};
use super::webhooks::{Version, Webhook};
use super::workspaces::{is_unchanged, move_config_version};
use super::{Store, StoreError, Workspace, commit_tx, taken};
use crate::domain::auth_kind::AuthKind;
use crate::domain::delivery::Reason;
use crate::domain::ids::{DraftId, VersionId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::{WebhookConfig, WebhookStatus};

/// A passed test: the hash of the configuration, and when.
pub type Passed = ([u8; 32], Timestamp);

/// A webhook to be made.
pub struct NewWebhook<'a> {
    /// Its row.
    pub webhook: &'a Webhook,
    /// Its first version.
    pub version: &'a Version,
    /// The workspace as it was read.
    pub workspace: &'a Workspace,
    /// Tests that become its own.
    pub tests: TestsBefore,
    /// The draft that it comes from.
    pub draft: Option<DraftSeen>,
    /// What the record says of it.
    pub entry: &'a Activity,
}

/// A change of a webhook. What is `None` stays.
pub struct Change<'a> {
    /// The webhook as it was read.
    pub before: &'a Webhook,
    /// The workspace as it was read.
    pub workspace: &'a Workspace,
    /// What a person configures.
    pub config: Option<&'a WebhookConfig>,
    /// The kind of authentication, and its secrets.
    pub auth: Option<(AuthKind, Option<Vec<u8>>)>,
    /// The version that new deliveries get.
    pub version: Option<&'a Version>,
    /// The test that the new configuration has passed; `Some(None)`: it has passed none.
    pub tested: Option<Option<Passed>>,
    /// The status.
    pub status: Option<WebhookStatus>,
    /// Tests that become its own.
    pub tests: TestsBefore,
    /// The draft that ends with it.
    pub draft: Option<DraftSeen>,
    /// What the record says of it.
    pub entries: Vec<Activity>,
    /// When.
    pub at: Timestamp,
}

/// A draft as it was read: its revision is when it was last saved.
#[derive(Debug, Clone, Copy)]
pub struct DraftSeen {
    /// Its id.
    pub id: DraftId,
    /// Its revision.
    pub updated_at: Timestamp,
}

/// How a change ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// It is stored, and so many waiting deliveries were cancelled by it.
    Done {
        /// How many.
        cancelled: u64,
    },
    /// Nothing is written: the webhook (or the workspace) has changed since it was read, or is gone.
    Changed,
    /// Nothing is written: the draft has changed since it was read, or is gone.
    DraftChanged,
}

/// New signing secrets of a webhook.
pub struct NewSecrets<'a> {
    /// The webhook as it was read; only its secrets must not have changed since.
    pub before: &'a Webhook,
    /// The revision that it must still have, if the caller insists on one.
    pub revision: Option<Timestamp>,
    /// The secret.
    pub secret: &'a [u8],
    /// The one before, while both sign, and until when.
    pub previous: Option<(&'a [u8], Timestamp)>,
    /// What the record says of it.
    pub entry: &'a Activity,
    /// When.
    pub at: Timestamp,
}

impl Store {
    /// Makes a webhook.
    ///
    /// # Errors
    /// [`StoreError::NameTaken`].
    pub async fn create_webhook(&self, new: &NewWebhook<'_>) -> Result<Written, StoreError> {
        let mut tx = self.begin().await?;
        if !is_unchanged(&mut tx, new.workspace).await? {
            return Ok(Written::Changed);
        }
        insert_row(&mut tx, new.webhook).await?;
        insert_version(&mut tx, new.version).await?;
        adopt(&mut tx, new.workspace.id, new.webhook.id, new.tests).await?;
        if !end_draft(&mut tx, new.workspace.id, new.draft).await? {
            return Ok(Written::DraftChanged);
        }
        note(&mut tx, new.entry).await?;
        move_config_version(&mut tx).await?;
        commit_tx(tx).await?;
        Ok(Written::Done { cancelled: 0 })
    }

    /// Changes a webhook.
    ///
    /// # Errors
    /// [`StoreError::NameTaken`].
    pub async fn change_webhook(&self, change: &Change<'_>) -> Result<Written, StoreError> {
        let (workspace_id, id) = (change.before.workspace_id, change.before.id);
        let mut tx = self.begin().await?;
        if !is_unchanged(&mut tx, change.workspace).await? || !update_row(&mut tx, change).await? {
            return Ok(Written::Changed);
        }
        if let Some(version) = change.version {
            insert_version(&mut tx, version).await?;
        }
        let cancelled = match change.status {
            Some(status) => {
                let to = Move { workspace_id, id, status, reason: None, at: change.at };
                move_status(&mut tx, &to).await?.unwrap_or(0)
            }
            None => 0,
        };
        adopt(&mut tx, workspace_id, id, change.tests).await?;
        if !end_draft(&mut tx, workspace_id, change.draft).await? {
            return Ok(Written::DraftChanged);
        }
        for entry in &change.entries {
            note_cancelled(&mut tx, entry, cancelled).await?;
        }
        move_config_version(&mut tx).await?;
        commit_tx(tx).await?;
        Ok(Written::Done { cancelled })
    }

    /// Replaces the signing secrets; `false` when they (or with `revision` anything) have changed since.
    pub async fn change_secrets(&self, change: &NewSecrets<'_>) -> Result<bool, StoreError> {
        const SQL: &str =
            "UPDATE webhooks SET sealed_secret = $5, sealed_previous = $6, previous_until = $7, updated_at = $8
            WHERE id = $1 AND workspace_id = $2 AND sealed_secret = $3
                AND previous_until IS NOT DISTINCT FROM $4 AND ($9 IS NULL OR updated_at = $9) AND deleted_at IS NULL";
        let before = change.before;
        let (previous, until) = change.previous.unzip();
        let mut tx = self.begin().await?;
        let changed = on_db!(&mut tx, tx => {
            let update = sqlx::query(SQL).bind(before.id).bind(before.workspace_id).bind(&before.sealed_secret);
            let update = update.bind(before.previous_until).bind(change.secret).bind(previous).bind(until);
            let update = update.bind(change.at).bind(change.revision);
            update.execute(&mut **tx).await.map(|done| done.rows_affected())
        })?;
        if changed == 0 {
            return Ok(false);
        }
        note(&mut tx, change.entry).await?;
        move_config_version(&mut tx).await?;
        commit_tx(tx).await?;
        Ok(true)
    }

    /// Notes that the configuration with this hash passed a test; `false` when the webhook has changed since it was read.
    pub async fn record_test(&self, before: &Webhook, (hash, at): Passed) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE webhooks SET tested_hash = $4, tested_at = $5
            WHERE id = $1 AND workspace_id = $2 AND updated_at = $3 AND deleted_at IS NULL";
        let changed = on_db!(self.write(), pool => {
            let update = sqlx::query(SQL).bind(before.id).bind(before.workspace_id).bind(before.updated_at);
            let update = update.bind(&hash[..]).bind(at);
            update.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }

    /// Deletes the webhook, with `revision` only if it is still at it; its log stays. Cancels what waits without a lease and
    /// answers how many; `None` when there is no such webhook at this revision.
    pub async fn delete_webhook(
        &self,
        workspace_id: WorkspaceId,
        id: WebhookId,
        revision: Option<Timestamp>,
        entry: &Activity,
    ) -> Result<Option<u64>, StoreError> {
        const SQL: &str = "UPDATE webhooks SET deleted_at = $3, updated_at = $3
            WHERE id = $2 AND workspace_id = $1 AND deleted_at IS NULL AND ($4 IS NULL OR updated_at = $4)";
        let now = entry.created_at;
        let mut tx = self.begin().await?;
        let changed = on_db!(&mut tx, tx => {
            let update = sqlx::query(SQL).bind(workspace_id).bind(id).bind(now).bind(revision);
            update.execute(&mut **tx).await.map(|done| done.rows_affected())
        })?;
        if changed == 0 {
            return Ok(None);
        }
        let cancelled = cancel_for_deleted(&mut tx, workspace_id, id, now).await?;
        note_cancelled(&mut tx, entry, cancelled).await?;
        move_config_version(&mut tx).await?;
        commit_tx(tx).await?;
        self.cancel_rest(id, Reason::WebhookDeleted, cancelled, now).await.map(Some)
    }
}

async fn insert_row(tx: &mut Tx, webhook: &Webhook) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO webhooks (id, workspace_id, status, disabled_reason, name, name_lower, config,
            auth_kind, sealed_auth, sealed_secret, sealed_previous, previous_until, version_id, tested_hash, tested_at,
            created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    let config = text_of(&webhook.config)?;
    on_db!(tx, tx => {
        let insert = sqlx::query(SQL).bind(webhook.id).bind(webhook.workspace_id).bind(webhook.status);
        let insert = insert.bind(webhook.disabled_reason.as_deref()).bind(&webhook.config.name);
        let insert = insert.bind(webhook.config.name.to_lowercase()).bind(config).bind(webhook.auth_kind);
        let insert = insert.bind(webhook.sealed_auth.as_deref()).bind(&webhook.sealed_secret);
        let insert = insert.bind(webhook.sealed_previous.as_deref()).bind(webhook.previous_until);
        let insert = insert.bind(webhook.version_id).bind(webhook.tested_hash.as_ref().map(|hash| &hash[..]));
        let insert = insert.bind(webhook.tested_at).bind(webhook.created_at).bind(webhook.updated_at);
        insert.execute(&mut **tx).await.map(drop)
    })
    .map_err(|error| taken(error, StoreError::NameTaken))
}

/// Writes the parts that change, if the row is still at its revision.
async fn update_row(tx: &mut Tx, change: &Change<'_>) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE webhooks SET name = COALESCE($4, name), name_lower = COALESCE($5, name_lower),
            config = COALESCE($6, config), auth_kind = COALESCE($7, auth_kind),
            sealed_auth = CASE WHEN $7 IS NULL THEN sealed_auth ELSE $8 END, version_id = COALESCE($9, version_id),
            tested_hash = CASE WHEN $10 THEN $11 ELSE tested_hash END,
            tested_at = CASE WHEN $10 THEN $12 ELSE tested_at END, updated_at = $13
        WHERE id = $1 AND workspace_id = $2 AND updated_at = $3 AND deleted_at IS NULL";
    let before = change.before;
    let config = change.config.map(text_of).transpose()?;
    let name = change.config.map(|config| &config.name);
    let (kind, sealed) = change.auth.as_ref().map(|(kind, sealed)| (*kind, sealed.as_deref())).unzip();
    let passed = change.tested.flatten();
    let changed = on_db!(tx, tx => {
        let update = sqlx::query(SQL).bind(before.id).bind(before.workspace_id).bind(before.updated_at);
        let update = update.bind(name).bind(name.map(|name| name.to_lowercase())).bind(config);
        let update = update.bind(kind).bind(sealed.flatten()).bind(change.version.map(|version| version.id));
        let update = update.bind(change.tested.is_some()).bind(passed.as_ref().map(|(hash, _)| &hash[..]));
        let update = update.bind(passed.map(|(_, at)| at)).bind(change.at);
        update.execute(&mut **tx).await.map(|done| done.rows_affected())
    })
    .map_err(|error| taken(error, StoreError::NameTaken))?;
    Ok(changed == 1)
}

pub(super) async fn insert_version(tx: &mut Tx, version: &Version) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO webhook_versions (id, webhook_id, document, created_at) VALUES ($1, $2, $3, $4)";
    on_db!(tx, tx => {
        let insert = sqlx::query(SQL).bind(version.id).bind(version.webhook_id);
        insert.bind(&version.document).bind(version.created_at).execute(&mut **tx).await.map(drop)
    })?;
    Ok(())
}

/// Gives the webhook a version and nothing else.
pub(super) async fn set_version(tx: &mut Tx, id: WebhookId, version: VersionId) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE webhooks SET version_id = $2 WHERE id = $1";
    on_db!(tx, tx => sqlx::query(SQL).bind(id).bind(version).execute(&mut **tx).await.map(drop))?;
    Ok(())
}

/// Removes the draft, if there is one and nobody has saved it since.
async fn end_draft(tx: &mut Tx, workspace_id: WorkspaceId, draft: Option<DraftSeen>) -> Result<bool, StoreError> {
    const SQL: &str = "DELETE FROM drafts WHERE workspace_id = $1 AND id = $2 AND updated_at = $3";
    let Some(seen) = draft else { return Ok(true) };
    let gone = on_db!(tx, tx => {
        let delete = sqlx::query(SQL).bind(workspace_id).bind(seen.id).bind(seen.updated_at);
        delete.execute(&mut **tx).await.map(|done| done.rows_affected())
    })?;
    Ok(gone == 1)
}
