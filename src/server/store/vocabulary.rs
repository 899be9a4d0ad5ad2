//! What workspaces add to the catalogue: event types and products of their own.

use std::collections::HashMap;

use super::columns::{document, from_row, text_of};
use super::dialect::on_db;
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
    pub async fn insert_own_type(&self, workspace: WorkspaceId, own: &OwnType) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO event_types (workspace_id, name, document) VALUES ($1, $2, $3)";
        let document = text_of(own)?;
        let mut tx = self.begin().await?;
        on_db!(&mut tx, tx => {
            let insert = sqlx::query(SQL).bind(workspace).bind(&own.name).bind(document);
            insert.execute(&mut **tx).await.map(drop)
        })
        .map_err(|error| taken(error, StoreError::TypeTaken))?;
        move_config_version(&mut tx).await?;
        commit_tx(tx).await
    }

    /// Replaces the event type of this name; `false` when there is none.
    pub async fn update_own_type(&self, workspace: WorkspaceId, own: &OwnType) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE event_types SET document = $3 WHERE workspace_id = $1 AND name = $2";
        let document = text_of(own)?;
        let mut tx = self.begin().await?;
        let changed = on_db!(&mut tx, tx => {
            let update = sqlx::query(SQL).bind(workspace).bind(&own.name).bind(document);
            update.execute(&mut **tx).await.map(|done| done.rows_affected())
        })?;
        move_config_version(&mut tx).await?;
        commit_tx(tx).await?;
        Ok(changed == 1)
    }

    /// Removes the event type of this name; `false` when there is none. Events of it stay.
    pub async fn delete_own_type(&self, workspace: WorkspaceId, name: &str) -> Result<bool, StoreError> {
        const SQL: &str = "DELETE FROM event_types WHERE workspace_id = $1 AND name = $2";
        let mut tx = self.begin().await?;
        let gone = on_db!(&mut tx, tx => {
            let delete = sqlx::query(SQL).bind(workspace).bind(name);
            delete.execute(&mut **tx).await.map(|done| done.rows_affected())
        })?;
        move_config_version(&mut tx).await?;
        commit_tx(tx).await?;
        Ok(gone == 1)
    }

    /// Replaces the workspace's own products by these, which are distinct.
    pub async fn set_products(&self, workspace: WorkspaceId, products: &[String]) -> Result<(), StoreError> {
        const CLEAR: &str = "DELETE FROM products WHERE workspace_id = $1";
        const ADD: &str = "INSERT INTO products (workspace_id, name, position) VALUES ($1, $2, $3)";
        let mut tx = self.begin().await?;
        on_db!(&mut tx, tx => sqlx::query(CLEAR).bind(workspace).execute(&mut **tx).await.map(drop))?;
        for (position, name) in (0_i64..).zip(products) {
            on_db!(&mut tx, tx => {
                let insert = sqlx::query(ADD).bind(workspace).bind(name).bind(position);
                insert.execute(&mut **tx).await.map(drop)
            })?;
        }
        move_config_version(&mut tx).await?;
        commit_tx(tx).await
    }
}
