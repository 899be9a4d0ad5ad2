//! The schema and its steps.
//!
//! A step is a pair of files in `migrations/`, one for each database, with the same number and name. Steps of a release
//! never change: every release's databases are brought up to date by running the steps that they lack. How to write one is
//! in `docs/development.md`.

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::{PgPool, SqlitePool};

use super::dialect::{OneOf, on_db};
use super::{Store, StoreError};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// How a database's schema compares with the one of this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schema {
    /// The same.
    Current,
    /// There is none: an empty database, or somebody else's.
    Missing,
    /// Older: the next `serve` brings it up to date.
    Older,
    /// Newer: this program must not use it.
    Newer,
    /// Its steps differ from this program's: another build made it.
    Other,
}

impl Schema {
    /// What is in the way of using the database as it is, and what to do; `None`: nothing.
    #[must_use]
    pub fn obstacle(self) -> Option<&'static str> {
        match self {
            Self::Current => None,
            Self::Missing => Some("it holds no tables of Tidings; check TIDINGS_DATABASE_URL"),
            Self::Older => Some("its schema is older than this program; the next `tidings serve` brings it up to date"),
            Self::Newer => Some("a newer Tidings has upgraded its schema; use that version or a newer one"),
            Self::Other => Some("its schema was made by another build of Tidings; use that build"),
        }
    }
}

impl Store {
    /// Compares the schema.
    pub async fn schema(&self) -> Result<Schema, StoreError> {
        const SQL: &str = "SELECT version, checksum FROM _sqlx_migrations WHERE success ORDER BY version";
        let applied: Result<Vec<(i64, Vec<u8>)>, _> =
            on_db!(self.read(), pool => sqlx::query_as(SQL).fetch_all(pool).await);
        let applied = match applied {
            Ok(applied) => applied,
            // "No such table", which each database says in its own way.
            Err(sqlx::Error::Database(_)) => return Ok(Schema::Missing),
            Err(error) => return Err(error.into()),
        };
        let known = match &self.db {
            OneOf::Sqlite(_) => &SQLITE,
            OneOf::Postgres(_) => &POSTGRES,
        };
        let known: Vec<_> = known.iter().map(|step| (step.version, step.checksum.to_vec())).collect();
        let shared = known.len().min(applied.len());
        Ok(match (known[..shared] == applied[..shared], applied.len().cmp(&known.len())) {
            (false, _) => Schema::Other,
            (true, std::cmp::Ordering::Less) => Schema::Older,
            (true, std::cmp::Ordering::Equal) => Schema::Current,
            (true, std::cmp::Ordering::Greater) => Schema::Newer,
        })
    }
}

/// Runs the steps that the database lacks. Several programs may start on a new file at once; the later ones fail on what the
/// first has just made, at each step once, and find it in place when they look again.
pub(super) async fn upgrade_sqlite(pool: &SqlitePool) -> Result<(), StoreError> {
    for _ in SQLITE.iter() {
        if SQLITE.run(pool).await.is_ok() {
            return Ok(());
        }
    }
    SQLITE.run(pool).await.map_err(|error| refused(error, &SQLITE))
}

/// Runs the steps that the database lacks, one program at a time.
pub(super) async fn upgrade_postgres(pool: &PgPool) -> Result<(), StoreError> {
    POSTGRES.run(pool).await.map_err(|error| refused(error, &POSTGRES))
}

fn refused(error: MigrateError, known: &Migrator) -> StoreError {
    match error {
        MigrateError::VersionMissing(found) => {
            StoreError::NewerSchema { found, known: known.iter().map(|step| step.version).max().unwrap_or_default() }
        }
        MigrateError::VersionMismatch(step) => StoreError::OtherSchema(step),
        other => StoreError::Migrate(other),
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use sha2::{Digest, Sha256};

    use super::*;
    use crate::server::store::testing;

    fn folder(name: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(name)
    }

    fn files(name: &str) -> Vec<PathBuf> {
        let files = std::fs::read_dir(folder(name)).expect("a folder");
        let mut files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
        files.sort();
        files
    }

    #[test]
    fn both_databases_have_the_same_steps() {
        let names = |name| files(name).iter().map(|file| file.file_name().map(ToOwned::to_owned)).collect::<Vec<_>>();
        assert_eq!(names("sqlite"), names("postgres"));
        assert!(!names("sqlite").is_empty());
    }

    /// Add the line of a step here when it is released; never change one.
    #[test]
    fn released_steps_are_as_they_were() {
        let released = [
            ("sqlite/0001_start.sql", "4f981efe83fa2206bfe875e7a8c65ac9b0f793297a822c86100dc26707ac7e80"),
            ("postgres/0001_start.sql", "576f0ff48b0c0dbf9ea7065fa27da53381124e7256137c6a6a1e1a2befdd619c"),
            ("sqlite/0002_revisions.sql", "8151def205e65ab291b6be09cfafa7beffb22d534990f4ee1eea7e6547bbda3a"),
            ("postgres/0002_revisions.sql", "9c5d68f63d6d3b5dec5c8a4cb55f1149f135a24600b62e7a16ff9db15be88bdf"),
            ("sqlite/0003_refused_outcomes.sql", "9a30b84db078d6e5154e5e39f6d447fdbad4aed59781b1d6f60214055c242bcf"),
            ("postgres/0003_refused_outcomes.sql", "c716b963766f9c8440bfc323381791b429343ce5dc7bc6b7c4706f11d1f843a3"),
            ("sqlite/0004_keys_and_clocks.sql", "d44130faa352144463c0715f04f2acf9296ea7f243a8930d5f386247d0dada4e"),
            ("postgres/0004_keys_and_clocks.sql", "73f49ac701b3a8c9f90bc38ea6e3f15a9d03dc0cb8d7bed6f0bdedd508d89963"),
            ("sqlite/0005_breakers.sql", "ec67fcfcde5c54a7a36f660bd85e2f91a6a93c912cbb3ec6e204ddc1b8fb2053"),
            ("postgres/0005_breakers.sql", "c600cac293276db1f10fc5878b83263fc468730d95e719a2520780fc3a7f5b8e"),
        ];
        for (file, sum) in released {
            let bytes = std::fs::read(folder(file)).expect("a released step");
            let found = Sha256::digest(bytes).iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
            assert_eq!(found, sum, "{file} was changed; add a step instead");
        }
    }

    /// On PostgreSQL the program before runs beside the new schema until its last node is replaced.
    #[test]
    fn steps_leave_the_program_before_working() {
        const HARMFUL: [&str; 8] = [
            "DROP TABLE",
            "DROP COLUMN",
            "RENAME",
            "TRUNCATE",
            "SET NOT NULL",
            "ALTER COLUMN",
            "ADD CONSTRAINT",
            "LOCK TABLE",
        ];
        for file in files("postgres").iter().skip(1) {
            let text = std::fs::read_to_string(file).expect("a step");
            let lines = text.lines().filter(|line| !line.trim_start().starts_with("--"));
            let sql = lines.collect::<Vec<_>>().join("\n").to_uppercase();
            for harmful in HARMFUL {
                assert!(!sql.contains(harmful), "{}: {harmful}", file.display());
            }
            for statement in sql.split(';').filter(|statement| statement.contains("ADD COLUMN")) {
                let required = statement.contains("NOT NULL") && !statement.contains("DEFAULT");
                assert!(!required, "{}: a new column needs a default: {statement}", file.display());
            }
        }
    }

    async fn add_step(url: &str, version: i64) {
        let sql = format!(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
             VALUES ({version}, 'later', TRUE, '\\x00', 0)"
        );
        let store = Store::open(url).await.expect("a store");
        let sql = sqlx::AssertSqlSafe(sql);
        on_db!(store.write(), pool => sqlx::query(sql).execute(pool).await.map(drop)).expect("a step");
        store.close().await;
    }

    #[tokio::test]
    async fn a_newer_database_is_refused_with_a_sentence() {
        for database in [testing::sqlite(), testing::postgres().await] {
            add_step(&database.url, 9_999).await;
            let error = Store::open(&database.url).await.err().expect("a refusal");
            let said = error.to_string();
            assert!(said.contains("9999") && said.contains("newer version of Tidings"), "{said}");
            let store = Store::open_unchanged(&database.url).await.expect("a look at it");
            assert_eq!(store.schema().await.expect("an answer"), Schema::Newer);
            store.close().await;
        }
    }
}
