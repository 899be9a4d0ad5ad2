//! What cannot be read waits: a wrong key, a damaged secret, a row that is no document. Nothing else waits with it.

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::app::{App, stories, until};
use crate::pages::page;
use crate::receiver::Receiver;

fn key_file(app: &App) -> PathBuf {
    app.running.state.config.secret_key_file.clone().expect("a key file")
}

async fn ready(app: &App) -> (u16, Value) {
    let answer = app.call("GET", "/readyz", None, "text/plain", Vec::new()).await;
    (answer.status, answer.json)
}

/// Waits until the engine has taken note, and answers what `/readyz` says then.
async fn ready_when(app: &App, wanted: impl Fn(u16, &Value) -> bool) -> Value {
    until(async || {
        app.round().await;
        let (status, json) = ready(app).await;
        wanted(status, &json).then_some(json)
    })
    .await
}

async fn unreadable(app: &App) -> String {
    let page = app.call("GET", "/metrics", None, "text/plain", Vec::new()).await.text;
    let line = page.lines().find_map(|line| line.strip_prefix("tidings_webhooks_unreadable "));
    line.expect("its line").to_owned()
}

/// An active webhook with credentials; answers its id.
async fn webhook(app: &App, name: &str, url: &str) -> String {
    let auth = json!({ "kind": "bearer", "token": "tok-1" });
    let body = json!({ "name": name, "url": url, "status": "active", "events": ["*"], "auth": auth });
    let made = app.post("/webhooks", body).await.expect(201);
    made["id"].as_str().expect("an id").to_owned()
}

/// The delivery of an event to this webhook.
async fn state_of(app: &App, event: &str, webhook: &str) -> Value {
    let list = app.get(&format!("/deliveries?event_id={event}&webhook_id={webhook}")).await.expect(200);
    list["data"][0].clone()
}

async fn becomes(app: &App, event: &str, webhook: &str, status: &str) {
    until(async || {
        app.round().await;
        (state_of(app, event, webhook).await["status"] == status).then_some(())
    })
    .await;
}

stories! {
    async fn with_a_wrong_key_events_wait_and_leave_when_the_right_one_is_back(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let id = webhook(&app, "Used", &receiver.url("/")).await;
        let file = key_file(&app);
        let right = std::fs::read_to_string(&file).expect("the key");
        let app = app.restart(|| std::fs::write(&file, STANDARD.encode([7; 32])).expect("another key")).await;

        let answer = app.post("/events", json!({ "type": "message.sent" })).await.expect(202);
        assert_eq!(answer["events"][0]["deliveries"], 1, "it is matched all the same");
        let event = answer["events"][0]["id"].as_str().expect("an id").to_owned();
        let problem = ready_when(&app, |status, _| status == 503).await;
        assert!(problem["detail"].as_str().is_some_and(|text| text.contains("1 of 1 webhooks cannot be read")), "{problem}");
        assert_eq!(unreadable(&app).await, "1");
        let shown = app.get(&format!("/webhooks/{id}")).await.expect(200);
        assert!(shown["warnings"].to_string().contains("cannot read"), "{shown}");
        assert_eq!(app.get("/webhooks").await.expect(200)["data"][0]["name"], "Used");
        let cookie = app.sign_in().await;
        assert!(page(&app, &cookie, &format!("/webhooks/{id}")).await.contains("This server cannot read"));
        assert!(page(&app, &cookie, "/webhooks").await.contains("Unreadable"));
        app.advance_s(60).await;
        let delivery = state_of(&app, &event, &id).await;
        assert_eq!((&delivery["status"], &delivery["attempt_count"]), (&json!("pending"), &json!(0)));
        let metrics = app.call("GET", "/metrics", None, "text/plain", Vec::new()).await.text;
        assert!(metrics.contains("tidings_leases 0\n"), "no lease is kept: {metrics}");
        assert!(receiver.received().is_empty());

        std::fs::write(&file, right).expect("the right key");
        becomes(&app, &event, &id, "delivered").await;
        assert_eq!(receiver.received()[0].header("authorization"), "Bearer tok-1");
        let json = ready_when(&app, |status, _| status == 200).await;
        assert_eq!((json["warnings"].clone(), unreadable(&app).await), (json!([]), "0".to_owned()));
    }

    async fn one_damaged_secret_stops_nobody_else(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let (well, damaged) = (webhook(&app, "Well", &receiver.url("/well")).await, webhook(&app, "Damaged", &receiver.url("/bad")).await);
        for sql in [
            "CREATE TABLE kept AS SELECT id, sealed_secret FROM webhooks",
            "UPDATE webhooks SET sealed_secret = substr(sealed_secret, 1, 20), updated_at = updated_at + 1 WHERE name = 'Damaged'",
            "UPDATE instance SET config_version = config_version + 1",
        ] {
            app.sql(sql).await;
        }
        let told = ready_when(&app, |status, json| status == 200 && json["warnings"][0].is_string()).await;
        assert!(told["warnings"][0].as_str().is_some_and(|text| text.contains("1 of 2 webhooks")), "{told}");
        let event = app.event(json!({ "type": "message.sent" })).await;
        becomes(&app, &event, &well, "delivered").await;
        assert_eq!(state_of(&app, &event, &damaged).await["status"], "pending");
        assert_eq!((receiver.count("/well"), receiver.count("/bad")), (1, 0));

        app.sql("UPDATE webhooks SET sealed_secret = (SELECT k.sealed_secret FROM kept k WHERE k.id = webhooks.id)").await;
        app.advance_s(11).await;
        becomes(&app, &event, &damaged, "delivered").await;
    }

    async fn a_row_that_is_no_document_does_not_stop_the_server(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let (well, bad) = (webhook(&app, "Well", &receiver.url("/")).await, webhook(&app, "Bad", &receiver.url("/bad")).await);
        let (other, key) = app.other_workspace().await;
        assert_ne!(other, app.workspace_id);
        app.sql("UPDATE webhooks SET config = '{' WHERE name = 'Bad'").await;
        app.sql("UPDATE workspaces SET policy = 'no policy' WHERE name LIKE '%other@%'").await;
        let app = app.restart(|| ()).await;
        let told = ready_when(&app, |status, json| status == 200 && json["warnings"][0].is_string()).await;
        assert!(told["warnings"][0].as_str().is_some_and(|text| text.contains("1 of 2")), "{told}");
        let event = app.event(json!({ "type": "message.sent" })).await;
        becomes(&app, &event, &well, "delivered").await;
        let list = app.get("/webhooks").await.expect(200);
        assert_eq!(list["data"].as_array().map(Vec::len), Some(2), "{list}");
        let shown = app.get(&format!("/webhooks/{bad}")).await.expect(200);
        assert!(shown["warnings"].to_string().contains("its configuration"), "{shown}");
        let answer = app.call("GET", "/api/v1/workspace", Some(&key), "application/json", Vec::new()).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        let version = "UPDATE webhook_versions SET document = '{}' WHERE webhook_id = (SELECT id FROM webhooks WHERE name = 'Well')";
        app.sql(version).await;
        let app = app.restart(|| ()).await;
        let event = app.event(json!({ "type": "message.sent" })).await;
        assert_eq!(state_of(&app, &event, &well).await["status"], "pending", "its version is not known, so it waits");
    }
}
