//! Sealed values wherever they stand, of all workspaces: for `tidings rotate-key`.

use uuid::Uuid;

use super::columns::from_row;
use super::dialect::on_db;
use super::{Store, StoreError, commit_tx};
use crate::domain::ids::{DraftId, TypeId, WebhookId};

/// A column of sealed values, with the place that is authenticated with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealedColumn {
    /// The credentials of webhooks.
    Auth,
    /// Their signing secrets.
    Secret,
    /// The signing secrets before.
    Previous,
    /// The secrets of the wizard's drafts.
    Draft,
}

impl SealedColumn {
    /// Every column there is.
    pub const ALL: [Self; 4] = [Self::Auth, Self::Secret, Self::Previous, Self::Draft];

    /// Table, row and field, as the vault has them.
    #[must_use]
    pub fn place(self, row: Uuid) -> (&'static str, String, &'static str) {
        let webhook = |field| ("webhooks", WebhookId::from_uuid(row).to_string(), field);
        match self {
            Self::Auth => webhook("auth"),
            Self::Secret => webhook("secret"),
            Self::Previous => webhook("previous"),
            Self::Draft => ("drafts", DraftId::from_uuid(row).to_string(), "sealed"),
        }
    }

    /// Bytes 2 to 5 of a sealed value name its key. A missing value has none.
    fn select(self) -> &'static str {
        macro_rules! select {
            ($table:literal, $column:literal) => {
                concat!(
                    "SELECT id, ",
                    $column,
                    " AS sealed FROM ",
                    $table,
                    " WHERE id > $1 AND substr(",
                    $column,
                    ", 2, 4) <> $2 ORDER BY id LIMIT $3"
                )
            };
        }
        match self {
            Self::Auth => select!("webhooks", "sealed_auth"),
            Self::Secret => select!("webhooks", "sealed_secret"),
            Self::Previous => select!("webhooks", "sealed_previous"),
            Self::Draft => select!("drafts", "sealed"),
        }
    }

    fn update(self) -> &'static str {
        match self {
            Self::Auth => "UPDATE webhooks SET sealed_auth = $3 WHERE id = $1 AND sealed_auth = $2",
            Self::Secret => "UPDATE webhooks SET sealed_secret = $3 WHERE id = $1 AND sealed_secret = $2",
            Self::Previous => "UPDATE webhooks SET sealed_previous = $3 WHERE id = $1 AND sealed_previous = $2",
            Self::Draft => "UPDATE drafts SET sealed = $3 WHERE id = $1 AND sealed = $2",
        }
    }
}

/// A value in a column.
pub struct SealedValue {
    /// The row's id.
    pub row: Uuid,
    /// The value.
    pub sealed: Vec<u8>,
}

from_row!(SealedValue, |row| SealedValue { row: row.try_get("id")?, sealed: row.try_get("sealed")? });

impl Store {
    /// Up to `limit` values that were sealed with another key than this one, after the row `after` by id.
    pub async fn sealed_otherwise(
        &self,
        column: SealedColumn,
        key: [u8; 4],
        after: Uuid,
        limit: u32,
    ) -> Result<Vec<SealedValue>, StoreError> {
        Ok(on_db!(self.read(), pool => {
            let select = sqlx::query_as(column.select()).bind(after).bind(key.to_vec());
            select.bind(i64::from(limit)).fetch_all(pool).await
        })?)
    }

    /// Puts new values in the place of these, in one transaction; answers how many. A value that has changed since it was
    /// read stays.
    pub async fn replace_sealed(
        &self,
        column: SealedColumn,
        values: &[(SealedValue, Vec<u8>)],
    ) -> Result<u64, StoreError> {
        let mut tx = self.begin().await?;
        let mut replaced = 0;
        for (old, new) in values {
            replaced += on_db!(&mut tx, tx => {
                let update = sqlx::query(column.update()).bind(old.row).bind(&old.sealed).bind(new);
                update.execute(&mut **tx).await.map(|done| done.rows_affected())
            })?;
        }
        commit_tx(tx).await?;
        Ok(replaced)
    }
}
