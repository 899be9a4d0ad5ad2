//! Search terms stand beside their index on SQLite, and never too many.

use serde_json::json;
use sqlx::{Connection, SqliteConnection};
use tidings::server::store::Store;

use crate::app::{App, until};
use crate::testing;

/// A little more than there may be.
const MANY: u64 = 201_000;
const CALLERS: usize = 4;
const CALLS: usize = 20;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn they_are_moved_also_under_a_load_that_never_rests() {
    let database = testing::sqlite();
    Store::open(&database.url).await.expect("a store").close().await;
    let mut connection = SqliteConnection::connect(&database.url).await.expect("a connection");
    sqlx::query(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
         INSERT INTO fresh_terms (workspace_id, event_id, term_hash) SELECT zeroblob(16), randomblob(16), i FROM n",
    )
    .bind(i64::try_from(MANY).expect("a number"))
    .execute(&mut connection)
    .await
    .expect("many terms");
    connection.close().await.expect("an orderly end");
    let app = App::on(database, |_| {}).await;
    let caller = async |caller: usize| {
        for call in 0..CALLS {
            let event = |number| {
                let name = format!("{caller}-{call}-{number}");
                json!({"type": "message.sent", "data": {"email": name, "phone": name + "p", "user_id": number}})
            };
            app.post("/events", json!((0..100).map(event).collect::<Vec<_>>())).await.expect(202);
        }
    };
    tokio::join!(caller(0), caller(1), caller(2), caller(3));
    let fresh = async || app.running.state.store.fresh_terms().await.expect("a count");
    let (left, came) = (fresh().await, (CALLERS * CALLS * 300) as u64);
    assert!(left < MANY + came / 4, "{left} of {MANY} and {came}");
    until(async || (fresh().await < MANY - 10_000).then_some(())).await;
}
