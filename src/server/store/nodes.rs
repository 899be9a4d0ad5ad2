//! Nodes that live: their heartbeats, and which keys they know.

use uuid::Uuid;

use super::columns::from_row;
use super::dialect::{OneOf, on_db};
use super::{Store, StoreError};
use crate::domain::time::Timestamp;

/// A node that was heard of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// This run of the program.
    pub id: Uuid,
    /// What people call it; empty: it is of a version that does not say.
    pub name: String,
    /// Which keys its key file holds, the one that seals first; empty: it is of a version that does not say.
    pub keys: Vec<[u8; 4]>,
    /// When it was last heard of.
    pub seen_at: Timestamp,
}

from_row!(Node, |row| Node {
    id: row.try_get("id")?,
    name: row.try_get("name")?,
    keys: row.try_get::<&str, _>("keys")?.split_whitespace().filter_map(key_of).collect(),
    seen_at: row.try_get("seen_at")?,
});

fn key_of(text: &str) -> Option<[u8; 4]> {
    u32::from_str_radix(text, 16).ok().map(u32::to_be_bytes)
}

fn text_of(keys: &[[u8; 4]]) -> String {
    keys.iter().map(|key| format!("{:08x}", u32::from_be_bytes(*key))).collect::<Vec<_>>().join(" ")
}

impl Store {
    /// Notes that the node lives, and which keys it knows.
    pub async fn heartbeat(&self, node: Uuid, name: &str, keys: &[[u8; 4]], now: Timestamp) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO nodes (id, name, keys, seen_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, keys = excluded.keys, seen_at = excluded.seen_at";
        on_db!(self.write(), pool => {
            sqlx::query(SQL).bind(node).bind(name).bind(text_of(keys)).bind(now).execute(pool).await.map(drop)
        })?;
        Ok(())
    }

    /// What the database's clock says; `None`: SQLite, which has the machine's.
    pub async fn database_time(&self) -> Result<Option<Timestamp>, StoreError> {
        const SQL: &str = "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint";
        let OneOf::Postgres(pool) = self.write() else { return Ok(None) };
        Ok(Some(sqlx::query_scalar(SQL).fetch_one(pool).await?))
    }

    /// Nodes heard of since then.
    pub async fn nodes(&self, since: Timestamp) -> Result<Vec<Node>, StoreError> {
        const SQL: &str = "SELECT id, name, keys, seen_at FROM nodes WHERE seen_at >= $1 ORDER BY id";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).bind(since).fetch_all(pool).await)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_travel_as_text() {
        let keys = [[0, 1, 2, 3], [255, 254, 0, 9]];
        let text = text_of(&keys);
        assert_eq!(text, "00010203 fffe0009");
        assert_eq!(text.split_whitespace().filter_map(key_of).collect::<Vec<_>>(), keys);
        assert_eq!(text_of(&[]), "");
    }
}
