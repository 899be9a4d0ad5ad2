//! A copy of a SQLite database in a file, made while others use it.

use std::path::Path;

use super::dialect::OneOf;
use super::{Store, StoreError};

impl Store {
    /// Writes everything as of this moment to `file`, which must be empty or not exist. Writers go on meanwhile; what they
    /// write stays in the log beside the database until the copy is done. `false`: PostgreSQL, which has its own tools.
    pub async fn backup(&self, file: &Path) -> Result<bool, StoreError> {
        let OneOf::Sqlite(pools) = &self.db else { return Ok(false) };
        let path = file.to_str().ok_or(StoreError::BadUrl)?;
        sqlx::query("VACUUM INTO $1").bind(path).execute(&pools.reader).await?;
        Ok(true)
    }
}
