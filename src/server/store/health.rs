//! Looks at a database without changing it: for `tidings doctor`.

use super::dialect::{self, OneOf};
use super::{Store, StoreError};

/// Most lines of a database's own report.
const LINES: usize = 20;

impl Store {
    /// Connects to a database that exists; makes and changes nothing.
    pub async fn open_unchanged(url: &str) -> Result<Self, StoreError> {
        Ok(Self::new(dialect::connect(url, false).await?))
    }

    /// What the database itself finds wrong with its file; PostgreSQL looks after that alone. Reads everything.
    pub async fn damage(&self) -> Result<Vec<String>, StoreError> {
        let OneOf::Sqlite(pools) = &self.db else { return Ok(Vec::new()) };
        let mut lines: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check(20)").fetch_all(&pools.reader).await?;
        lines.retain(|line| line != "ok");
        let broken: Vec<(String,)> =
            sqlx::query_as("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check").fetch_all(&pools.reader).await?;
        lines.extend(broken.into_iter().map(|(table,)| format!("a row of {table} refers to one that is missing")));
        lines.truncate(LINES);
        Ok(lines)
    }
}

#[cfg(test)]
impl Store {
    /// An event of which a delivery is missing, and a webhook whose key is nowhere. SQLite.
    pub(crate) async fn plant_faults(&self) {
        const SQL: &str = "
            INSERT INTO workspaces (id, name, policy, created_at) VALUES (zeroblob(16), 'Acme', '{}', 0);
            INSERT INTO events (workspace_id, id, event_type, time_ns, time_digits, received_at, deliveries, skipped)
            VALUES (zeroblob(16), zeroblob(16), 'message.sent', 0, 0, 0, 1, 0);
            INSERT INTO webhooks (id, workspace_id, status, name, name_lower, config, auth_kind, sealed_secret, version_id,
                created_at, updated_at)
            VALUES (zeroblob(16), zeroblob(16), 'active', 'A', 'a', '{}', 'none', zeroblob(64), zeroblob(16), 0, 0);";
        let OneOf::Sqlite(pools) = &self.db else { panic!("for SQLite only") };
        sqlx::raw_sql(SQL).execute(&pools.writer).await.expect("planted faults");
    }
}
