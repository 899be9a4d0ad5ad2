//! Everything into another database: SQLite to PostgreSQL and back is what it was.

use std::collections::BTreeMap;

use super::super::dialect::{OneOf, on_db};
use super::super::{CopyError, layout};
use super::{Stage, testing};
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::replay::Wanted;
use crate::domain::webhook::WebhookStatus;
use crate::server::store::{After, Store};

impl Stage {
    /// Some of everything that an instance gathers.
    async fn fill(&self) {
        let a = self.webhook("A", WebhookStatus::Active).await;
        let b = self.webhook("B \'quoted\' \u{1f980}", WebhookStatus::Disabled).await;
        let events: Vec<_> = (0..700).map(|_| self.event(None, &[&a, &b], true)).collect();
        self.commit(&events).await;
        let gone = After::Ended(DeliveryStatus::Failed, Reason::Gone);
        let done = [
            self.attempt(events[0].deliveries[0].id, 1, After::Delivered),
            self.attempt(events[1].deliveries[0].id, 1, gone),
        ];
        self.store.commit(self.node, self.now(), &[], &done).await.expect("a commit");
        assert!(self.store.insert_replay(&self.replay(&a, Wanted::Any)).await.expect("an answer"));
        self.keep_tests(&[self.test(Some(a.id), 404), self.test(None, 200)]).await;
        self.store.heartbeat(self.node, "", &[], self.now()).await.expect("a heartbeat");
    }
}

/// Every row of every table as SQLite writes values down. Leases end with a copy, so they are left out.
async fn rows_of(store: &Store) -> BTreeMap<String, Vec<String>> {
    let mut tx = store.begin().await.expect("a transaction");
    let tables = layout::tables(&mut tx).await.expect("the schema");
    let OneOf::Sqlite(mut tx) = tx else { panic!("not SQLite") };
    let mut all = BTreeMap::new();
    for table in tables {
        let columns = table.columns.iter().filter(|(name, _)| name != "lease_owner");
        let values = columns.map(|(name, _)| format!("quote(\"{name}\")")).collect::<Vec<_>>().join(" || \',\' || ");
        let sql = format!("SELECT {values} FROM {} ORDER BY 1", table.name);
        let rows = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(&mut *tx).await.expect("rows");
        all.insert(table.name, rows);
    }
    all
}

#[tokio::test]
async fn sqlite_to_postgres_and_back_is_what_it_was() {
    let stage = Stage::sqlite().await;
    stage.fill().await;
    let (postgres, sqlite) = (testing::postgres().await, testing::sqlite());
    let there = Store::open(&postgres.url).await.expect("a store");
    let mut told = BTreeMap::new();
    let count = |table: &str, rows| {
        told.insert(table.to_owned(), rows);
    };
    let copied = stage.store.copy_into(&there, count).await;
    copied.expect("a copy");
    assert_eq!(
        (told["events"], told["deliveries"], told["attempts"], told["replays"], told["tests"]),
        (700, 1_400, 2, 1, 2)
    );
    assert!(there.accounting_faults().await.expect("books").is_empty());
    assert_eq!(there.last_heartbeat().await.expect("an answer"), None, "nobody serves there yet");
    let back = Store::open(&sqlite.url).await.expect("a store");
    there.copy_into(&back, |_, _| {}).await.expect("a copy");
    assert_eq!(rows_of(&back).await, rows_of(&stage.store).await);
    let leased = "SELECT count(*) FROM deliveries WHERE lease_owner IS NOT NULL";
    let leased: i64 = on_db!(back.read(), pool => sqlx::query_scalar(leased).fetch_one(pool).await).expect("a count");
    assert_eq!(leased, 0);

    let again = stage.store.copy_into(&there, |_, _| {}).await;
    assert!(matches!(again, Err(CopyError::NotEmpty(_))), "{again:?}");
}

#[tokio::test]
async fn a_backup_is_the_whole_database() {
    let stage = Stage::sqlite().await;
    stage.fill().await;
    let home = tempfile::tempdir().expect("a directory");
    let file = home.path().join("copy.db");
    assert!(stage.store.backup(&file).await.expect("a backup"));
    let copy = Store::open(&format!("sqlite://{}", file.display())).await.expect("a store");
    assert_eq!(rows_of(&copy).await, rows_of(&stage.store).await);
    assert!(stage.store.backup(&file).await.is_err(), "it does not write over what is there");
    let postgres = Stage::postgres().await;
    assert!(!postgres.store.backup(&home.path().join("other.db")).await.expect("an answer"));
}
