//! Own headers whose values are secrets: sealed, sent, kept by changes, and never shown again.

use serde_json::{Value, json};

use crate::app::{App, stories};
use crate::browser::Browser;
use crate::receiver::Receiver;
use crate::testing;

const KEY: &str = "planted-api-key";
const OWN: &str = "planted-own-value";

fn set() -> Value {
    json!({ "secret": true, "value_set": true })
}

/// A webhook with a header that names a secret, one that is said to be one, and one that is none.
async fn webhook(app: &App, receiver: &Receiver) -> (String, Value) {
    let body = json!({
        "name": "CRM", "url": receiver.url("/"), "status": "active", "events": ["message.sent"],
        "headers": { "X-Api-Key": KEY, "X-Own": { "value": OWN, "secret": true }, "X-Env": "prod" },
    });
    let made = app.post("/webhooks", body).await.expect(201);
    (format!("/webhooks/{}", made["id"].as_str().expect("an id")), made)
}

async fn sent(app: &App, receiver: &Receiver, name: &str) -> String {
    let before = receiver.received().len();
    app.event(json!({ "type": "message.sent" })).await;
    receiver.wait_for(before + 1).await[before].header(name).to_owned()
}

stories! {
    async fn values_are_sent_and_never_shown(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let (path, made) = webhook(&app, &receiver).await;
        assert_eq!(made["headers"], json!({ "X-Env": "prod", "X-Api-Key": set(), "X-Own": set() }));
        assert_eq!(sent(&app, &receiver, "x-own").await, OWN);
        assert_eq!(sent(&app, &receiver, "x-api-key").await, KEY);
        let list = app.get("/webhooks").await.text + &app.get("/deliveries").await.text + &app.get("/attempts").await.text;
        let mut browser = Browser::start(&app).await;
        let pages = browser.page(&path).await + &browser.page(&format!("{path}/configuration")).await;
        let place = browser.submit("/actions/webhook-edit", &[("id", path.trim_start_matches("/webhooks/")), ("step", "endpoint")]).await;
        let form = browser.page(&place).await;
        assert!(form.contains("X-Own") && form.contains("unchanged"), "{form}");
        for secret in [KEY, OWN] {
            assert!(![&list, &pages, &form].iter().any(|text| text.contains(secret)), "{secret}");
        }
        // Tested as it is sent, and shown masked.
        let test = app.post(&format!("{path}/test"), Value::Null).await.expect(200);
        assert_eq!(test["request"]["headers"]["x-own"], "***");
    }

    async fn changes_keep_what_they_do_not_name(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let (path, made) = webhook(&app, &receiver).await;
        app.patch(&path, json!({ "name": "Renamed", "auth": { "kind": "bearer", "token": "t" } })).await.expect(200);
        app.patch(&path, json!({ "headers": made["headers"] })).await.expect(200);
        assert_eq!(sent(&app, &receiver, "x-own").await, OWN);
        let changed = app.patch(&path, json!({ "headers": { "X-Own": { "value": "other", "secret": true }, "X-Api-Key": null } }));
        assert_eq!(changed.await.expect(200)["headers"], json!({ "X-Env": "prod", "X-Own": set() }));
        assert_eq!(sent(&app, &receiver, "x-own").await, "other");
        // What was never set cannot be kept.
        let refused = app.patch(&path, json!({ "headers": { "X-New": { "secret": true } } })).await;
        assert_eq!((refused.status, refused.pointers()), (422, vec!["/headers/X-New"]));
        let shown = app.patch(&path, json!({ "headers": { "X-Own": "plain" } })).await.expect(200);
        assert_eq!(shown["headers"]["X-Own"], "plain", "no name says that it is a secret");
    }
}

/// A database of an earlier release holds them in the clear.
async fn what_was_stored_in_the_clear_is_sealed_at_start(database: testing::TestDatabase) {
    let mut app = App::on(database, |_| {}).await;
    app.without_test_gate().await;
    let receiver = Receiver::start().await;
    let (path, _) = webhook(&app, &receiver).await;
    app.patch(&path, json!({ "headers": { "X-Api-Key": null, "X-Own": null } })).await.expect(200);
    app.post(&format!("{path}/test"), Value::Null).await.expect(200);
    app.sql(&format!("UPDATE webhooks SET config = replace(config, '\"X-Env\"', '\"X-Api-Key\":\"{KEY}\",\"X-Env\"')"))
        .await;
    app = app.restart(|| {}).await;
    assert_eq!(app.sql(&format!("UPDATE webhooks SET config = config WHERE config LIKE '%{KEY}%'")).await, 0);
    assert_eq!(app.get(&path).await.expect(200)["headers"], json!({ "X-Env": "prod", "X-Api-Key": set() }));
    assert_eq!(sent(&app, &receiver, "x-api-key").await, KEY);
}

#[tokio::test]
async fn what_was_stored_in_the_clear_is_sealed_at_start_sqlite() {
    what_was_stored_in_the_clear_is_sealed_at_start(testing::sqlite()).await;
}

#[tokio::test]
async fn what_was_stored_in_the_clear_is_sealed_at_start_postgres() {
    what_was_stored_in_the_clear_is_sealed_at_start(testing::postgres().await).await;
}
