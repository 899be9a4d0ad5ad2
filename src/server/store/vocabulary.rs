//! What workspaces add to the catalogue: event types and products of their own.

use std::collections::HashMap;

use super::activity::{Activity, note};
use super::columns::{document, from_row, text_of};
use super::dialect::{Sql, Tx, on_db};
use super::workspaces::move_config_version;
use super::{Store, StoreError, commit_tx, taken};
use crate::catalogue::{OwnType, Vocabulary};
use crate::domain::ids::WorkspaceId;

/// `None`: its document cannot be read. One such row must not stop the others.
struct TypeRow(WorkspaceId, Option<OwnType>);

from_row!(TypeRow, |row| TypeRow(row.try_get("workspace_id")?, document("document", row.try_get("document")?).ok()));

struct ProductRow(WorkspaceId, String);

from_row!(ProductRow, |row| ProductRow(row.try_get("workspace_id")?, row.try_get("name")?));

impl Store {
    /// What every workspace added, for the engine's memory. Those that added nothing are not in it.
    pub async fn vocabularies(&self) -> Result<HashMap<WorkspaceId, Vocabulary>, StoreError> {
        const TYPES: &str = "SELECT workspace_id, document FROM event_types ORDER BY workspace_id, name";
        const PRODUCTS: &str = "SELECT workspace_id, name FROM products ORDER BY workspace_id, position";
        let types: Vec<TypeRow> = on_db!(self.read(), pool => sqlx::query_as(TYPES).fetch_all(pool).await)?;
        let products: Vec<ProductRow> = on_db!(self.read(), pool => sqlx::query_as(PRODUCTS).fetch_all(pool).await)?;
        let mut found: HashMap<WorkspaceId, Vocabulary> = HashMap::new();
        for TypeRow(workspace, own) in types {
            found.entry(workspace).or_default().types.extend(own);
        }
        for ProductRow(workspace, name) in products {
            found.entry(workspace).or_default().products.push(name);
        }
        Ok(found)
    }

    /// The workspace's event types, by name.
    pub async fn own_types(&self, workspace: WorkspaceId) -> Result<Vec<OwnType>, StoreError> {
        const SQL: &str = "SELECT workspace_id, document FROM event_types WHERE workspace_id = $1 ORDER BY name";
        let rows: Vec<TypeRow> =
            on_db!(self.read(), pool => sqlx::query_as(SQL).bind(workspace).fetch_all(pool).await)?;
        Ok(rows.into_iter().filter_map(|TypeRow(_, own)| own).collect())
    }

    /// Adds an event type.
    ///
    /// # Errors
    /// [`StoreError::TypeTaken`] when the workspace has one of this name.
    pub async fn insert_own_type(
        &self,
        workspace: WorkspaceId,
        own: &OwnType,
        entry: &Activity,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO event_types (workspace_id, name, document) VALUES ($1, $2, $3)";
        let document = text_of(own)?;
        let mut tx = self.begin().await?;
        on_db!(&mut tx, tx => {
            let insert = sqlx::query(SQL).bind(workspace).bind(&own.name).bind(document);
            insert.execute(&mut **tx).await.map(drop)
        })
        .map_err(|error| taken(error, StoreError::TypeTaken))?;
        note(&mut tx, entry).await?;
        move_config_version(&mut tx).await?;
        commit_tx(tx).await
    }

    /// Puts the second event type in the place of the first; `false` when that one has changed since, or is gone.
    pub async fn replace_own_type(
        &self,
        workspace: WorkspaceId,
        [before, own]: [&OwnType; 2],
        entry: &Activity,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE event_types SET document = $3 WHERE workspace_id = $1 AND name = $2";
        let document = text_of(own)?;
        let mut tx = self.begin().await?;
        if own_type(&mut tx, workspace, &before.name).await?.as_ref() != Some(before) {
            return Ok(false);
        }
        on_db!(&mut tx, tx => {
            let update = sqlx::query(SQL).bind(workspace).bind(&own.name).bind(document);
            update.execute(&mut **tx).await.map(drop)
        })?;
        note(&mut tx, entry).await?;
        move_config_version(&mut tx).await?;
        commit_tx(tx).await?;
        Ok(true)
    }

    /// Removes an event type; `false` when it has changed since, or is gone. Events of it stay.
    pub async fn delete_own_type(
        &self,
        workspace: WorkspaceId,
        before: &OwnType,
        entry: &Activity,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "DELETE FROM event_types WHERE workspace_id = $1 AND name = $2";
        let mut tx = self.begin().await?;
        if own_type(&mut tx, workspace, &before.name).await?.as_ref() != Some(before) {
            return Ok(false);
        }
        on_db!(&mut tx, tx => sqlx::query(SQL).bind(workspace).bind(&before.name).execute(&mut **tx).await.map(drop))?;
        note(&mut tx, entry).await?;
        move_config_version(&mut tx).await?;
        commit_tx(tx).await?;
        Ok(true)
    }

    /// The products that the workspace adds, in their order.
    pub async fn own_products(&self, workspace: WorkspaceId) -> Result<Vec<String>, StoreError> {
        Ok(on_db!(self.read(), pool => sqlx::query_scalar(PRODUCTS).bind(workspace).fetch_all(pool).await)?)
    }
}

const PRODUCTS: &str = "SELECT name FROM products WHERE workspace_id = $1 ORDER BY position";

/// The products that the workspace adds, as this transaction sees them.
pub(super) async fn products(tx: &mut Tx, workspace: WorkspaceId) -> Result<Vec<String>, StoreError> {
    Ok(on_db!(tx, tx => sqlx::query_scalar(PRODUCTS).bind(workspace).fetch_all(&mut **tx).await)?)
}

/// Replaces the workspace's own products by these, which are distinct.
pub(super) async fn set_products(tx: &mut Tx, workspace: WorkspaceId, products: &[String]) -> Result<(), StoreError> {
    const CLEAR: &str = "DELETE FROM products WHERE workspace_id = $1";
    const ADD: &str = "INSERT INTO products (workspace_id, name, position) VALUES ($1, $2, $3)";
    on_db!(&mut *tx, tx => sqlx::query(CLEAR).bind(workspace).execute(&mut **tx).await.map(drop))?;
    for (position, name) in (0_i64..).zip(products) {
        on_db!(&mut *tx, tx => {
            let insert = sqlx::query(ADD).bind(workspace).bind(name).bind(position);
            insert.execute(&mut **tx).await.map(drop)
        })?;
    }
    Ok(())
}

/// The event type of this name. It stays so until the transaction ends.
async fn own_type(tx: &mut Tx, workspace: WorkspaceId, name: &str) -> Result<Option<OwnType>, StoreError> {
    const SQL: Sql = Sql {
        sqlite: "SELECT workspace_id, document FROM event_types WHERE workspace_id = $1 AND name = $2",
        postgres: "SELECT workspace_id, document FROM event_types WHERE workspace_id = $1 AND name = $2 FOR UPDATE",
    };
    let sql = tx.spell(&SQL);
    let found: Option<TypeRow> =
        on_db!(tx, tx => sqlx::query_as(sql).bind(workspace).bind(name).fetch_optional(&mut **tx).await)?;
    Ok(found.and_then(|TypeRow(_, own)| own))
}
