//! Databases of every released schema, opened by today's program: everything is there, and deliveries go on.
//!
//! A directory in `releases/` is named after the last step of the schema. `cargo xtask release-databases` makes it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tidings::domain::time::Timestamp;

use crate::app::{App, until};
use crate::receiver::Receiver;
use crate::testing::{self, TestDatabase};

/// After the databases were made: leases have run out, retries are due.
const LATER_MS: i64 = 3_600_000;

fn releases() -> Vec<PathBuf> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/releases");
    let mut releases: Vec<_> =
        std::fs::read_dir(home).expect("releases").map(|one| one.expect("a release").path()).collect();
    releases.sort();
    releases
}

fn sqlite(release: &Path) -> TestDatabase {
    let database = testing::sqlite();
    let path = database.url.strip_prefix("sqlite://").expect("a file");
    std::fs::copy(release.join("tidings.db"), path).expect("a copy");
    database
}

async fn postgres(release: &Path) -> TestDatabase {
    let database = testing::postgres().await;
    let dump = std::fs::read_to_string(release.join("postgres.sql")).expect("a dump");
    let mut connection = PgConnection::connect(&database.url).await.expect("a database");
    sqlx::raw_sql(AssertSqlSafe(dump)).execute(&mut connection).await.expect("its rows");
    connection.close().await.expect("an orderly end");
    database
}

async fn open(database: TestDatabase, release: &Path) -> (App, Value) {
    let expected = std::fs::read_to_string(release.join("expected.json")).expect("what is expected");
    let expected: Value = serde_json::from_str(&expected).expect("JSON");
    let secret_key = std::fs::read(release.join("secret.key")).expect("the key");
    let text = |name: &str| expected[name].as_str().expect("a text");
    let made_at: Timestamp = text("made_at").parse().expect("a time");
    let app = App::left(database, &secret_key, text("api_key"), made_at.plus_ms(LATER_MS)).await;
    (app, expected)
}

async fn all(app: &App, path: &str) -> Vec<Value> {
    app.get(&format!("{path}limit=500")).await.expect(200)["data"].as_array().expect("rows").clone()
}

/// What was stored is there, also what is sealed.
async fn is_all_there(app: &App, expected: &Value) {
    let mut webhooks = Vec::new();
    for row in all(app, "/webhooks?").await {
        let id = row["id"].as_str().expect("an id");
        let secret = app.get(&format!("/webhooks/{id}/secret")).await.expect(200)["secret"].clone();
        let (auth, status) = (&row["auth"]["kind"], &row["status"]);
        webhooks.push(json!({ "id": id, "name": row["name"], "status": status, "auth": auth, "secret": secret }));
    }
    assert_eq!(json!(webhooks), expected["webhooks"]);
    let mut states: BTreeMap<String, u64> = BTreeMap::new();
    for row in all(app, "/deliveries?").await {
        *states.entry(row["status"].as_str().expect("a status").to_owned()).or_default() += 1;
    }
    assert_eq!(json!(states), expected["deliveries"]);
    let events = all(app, "/events?").await;
    assert_eq!(json!(events.len()), expected["events"]);
    // Digit for digit.
    assert!(events.iter().all(|event| event["data"]["amount"] == "0.10"), "{events:?}");
    for (path, least) in [("/activity?", 10), ("/replays?", 1), ("/deliveries?test=true&", 1)] {
        assert!(all(app, path).await.len() >= least, "{path}");
    }
    assert_ne!(app.get("/notices").await.expect(200)["data"], json!([]));
    assert_eq!(app.get("/event-types/order.paid").await.expect(200)["label"], "Order paid");
    let found = all(app, "/events?q=person3@example.com&").await;
    assert_eq!(found.len(), 1);
    assert!(app.running.state.store.accounting_faults().await.expect("books").is_empty());
}

/// People come in with their passwords and find their drafts and views.
async fn people_come_in(app: &App, expected: &Value) {
    let form = [("email", &expected["email"]), ("password", &expected["password"])];
    let form = form.map(|(name, value)| (name, value.as_str().expect("a text")));
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    let post = app.request("POST", "/actions/sign-in").header("content-type", "application/x-www-form-urlencoded");
    let answer = post.body(body).send().await.expect("an answer");
    let cookie =
        answer.headers()["set-cookie"].to_str().expect("a cookie").split(';').next().expect("a pair").to_owned();
    for (path, text) in [("/webhooks", "Half done"), ("/audit/webhook-logs", "Failures"), ("/catalogue", "order.paid")]
    {
        let page = app.request("GET", path).header("cookie", &cookie).send().await.expect("a page");
        let shown = page.text().await.expect("its text");
        assert!(shown.contains(text), "{path} does not show {text}: {shown}");
    }
}

/// What waited is delivered, and new events are.
async fn deliveries_go_on(app: &App, expected: &Value) {
    let receiver = Receiver::start().await;
    let named = |name: &str| {
        let rows = expected["webhooks"].as_array().expect("webhooks");
        let row = rows.iter().find(|row| row["name"] == name).expect("the webhook");
        row["id"].as_str().expect("an id").to_owned()
    };
    let (waiting, paused) = (named("Waiting"), named("Paused"));
    for id in [&waiting, &paused] {
        app.patch(&format!("/webhooks/{id}"), json!({ "url": receiver.url("/") })).await.expect(200);
    }
    app.post(&format!("/webhooks/{paused}/activate"), Value::Null).await.expect(200);
    for id in [&waiting, &paused] {
        until(async || {
            app.advance_s(60).await;
            let rows = all(app, &format!("/deliveries?webhook_id={id}&")).await;
            (!rows.is_empty() && rows.iter().all(|row| row["status"] == "delivered")).then_some(())
        })
        .await;
    }
    let before = receiver.received().len();
    app.event(json!({ "type": "message.sent", "data": { "message_id": 99 } })).await;
    receiver.wait_for(before + 2).await;
}

async fn goes_on(database: TestDatabase, release: &Path) {
    let (app, expected) = open(database, release).await;
    is_all_there(&app, &expected).await;
    people_come_in(&app, &expected).await;
    deliveries_go_on(&app, &expected).await;
}

#[tokio::test]
async fn sqlite_files_of_every_release_are_opened() {
    for release in releases() {
        goes_on(sqlite(&release), &release).await;
    }
}

#[tokio::test]
async fn postgres_databases_of_every_release_are_opened() {
    for release in releases() {
        goes_on(postgres(&release).await, &release).await;
    }
}
