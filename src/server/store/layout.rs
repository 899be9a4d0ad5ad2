//! The tables of a database as its schema tells them.

use super::StoreError;
use super::dialect::{OneOf, Tx, on_db};

/// What a column holds. A `Flag` is an integer and an `Id` are bytes where the database has no type for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Id,
    Bytes,
    Flag,
    Int,
    Real,
    Text,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub name: String,
    /// Names and kinds.
    pub columns: Vec<(String, Kind)>,
    /// Tables that its rows refer to.
    pub needs: Vec<String>,
}

impl Table {
    /// The columns, quoted, with commas.
    pub fn names(&self) -> String {
        self.columns.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
    }
}

/// `table`, `column`, `type`.
const SQLITE_COLUMNS: &str = "SELECT m.name, c.name, c.type FROM sqlite_schema m JOIN pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY m.name, c.cid";
const POSTGRES_COLUMNS: &str = "SELECT table_name::text, column_name::text, data_type::text
    FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position";
/// `table`, `the table it refers to`.
const SQLITE_NEEDS: &str = "SELECT m.name, f.\"table\" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table'";
const POSTGRES_NEEDS: &str = "SELECT own.relname::text, other.relname::text FROM pg_constraint c
    JOIN pg_class own ON own.oid = c.conrelid JOIN pg_class other ON other.oid = c.confrelid
    WHERE c.contype = 'f' AND own.relnamespace = current_schema()::regnamespace";

/// All tables that hold what must last, each after those that its rows refer to.
pub(super) async fn tables(tx: &mut Tx) -> Result<Vec<Table>, StoreError> {
    let (columns, needs) = match tx {
        OneOf::Sqlite(_) => (SQLITE_COLUMNS, SQLITE_NEEDS),
        OneOf::Postgres(_) => (POSTGRES_COLUMNS, POSTGRES_NEEDS),
    };
    let columns: Vec<(String, String, String)> =
        on_db!(&mut *tx, tx => sqlx::query_as(columns).fetch_all(&mut **tx).await)?;
    let needs: Vec<(String, String)> = on_db!(tx, tx => sqlx::query_as(needs).fetch_all(&mut **tx).await)?;
    let mut tables: Vec<Table> = Vec::new();
    for (table, column, kind) in columns {
        // The first says how far the schema is, the second who lives: both are the database's own.
        if table == "_sqlx_migrations" || table == "nodes" {
            continue;
        }
        let kind = kind_of(&kind).ok_or_else(|| StoreError::Layout(format!("{table}.{column} {kind}")))?;
        match tables.last_mut().filter(|last| last.name == table) {
            Some(last) => last.columns.push((column, kind)),
            None => {
                let needs = needs.iter().filter(|(own, other)| *own == table && *other != table);
                let needs = needs.map(|(_, other)| other.clone()).collect();
                tables.push(Table { name: table, columns: vec![(column, kind)], needs });
            }
        }
    }
    Ok(in_order(tables))
}

fn kind_of(declared: &str) -> Option<Kind> {
    Some(match declared.to_ascii_lowercase().as_str() {
        "uuid" => Kind::Id,
        "blob" | "bytea" => Kind::Bytes,
        "boolean" => Kind::Flag,
        "integer" | "bigint" => Kind::Int,
        "real" | "double precision" => Kind::Real,
        "text" => Kind::Text,
        _ => return None,
    })
}

/// Each table after those that it needs.
fn in_order(mut left: Vec<Table>) -> Vec<Table> {
    let mut done: Vec<Table> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let ready = |table: &Table| table.needs.iter().all(|need| done.iter().any(|one| one.name == *need));
        // Tables that need each other in a circle stay in the order they came; the schema has none.
        let next = left.iter().position(ready).unwrap_or_default();
        done.push(left.remove(next));
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_come_after_those_they_need() {
        let table = |name: &str, needs: &[&str]| Table {
            name: name.to_owned(),
            columns: Vec::new(),
            needs: needs.iter().map(|need| (*need).to_owned()).collect(),
        };
        let tables = in_order(vec![table("a", &["c"]), table("b", &["a", "c"]), table("c", &[])]);
        assert_eq!(tables.iter().map(|table| table.name.as_str()).collect::<Vec<_>>(), ["c", "a", "b"]);
    }
}
