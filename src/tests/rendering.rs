//! Templates that cost much, or cannot be rendered: they hold up nobody else, are refused where that shows, and pause their
//! webhook.

use serde_json::{Value, json};

use crate::app::{App, engine_stories, stories, until};
use crate::browser::Browser;
use crate::receiver::Receiver;

/// A template of this placeholder, many times.
fn many(placeholder: &str, times: usize) -> String {
    format!("[{}0]", format!("\"{{{{ {placeholder} }}}}\",").repeat(times))
}

/// Fine with the sample, which has no such field; too heavy with [`data`].
fn heavy() -> Value {
    json!([{ "type": "*", "template": many("data.l.*.x | json | upper | sha256", 1_000) }])
}

fn data() -> Value {
    json!({ "l": vec![json!({ "x": "yyyyyyyyyyyyyyyyyyyy" }); 150] })
}

async fn webhook(app: &App, name: &str, receiver: &Receiver, events: Value) -> String {
    let body = json!({ "name": name, "url": receiver.url("/"), "status": "active", "events": events });
    let made = app.post("/webhooks", body).await.expect(201);
    format!("/webhooks/{}", made["id"].as_str().expect("an id"))
}

async fn post_heavy(app: &App, number: usize) {
    let events = vec![json!({ "type": "message.sent", "data": data() }); number];
    app.post("/events", json!(events)).await.expect(202);
}

async fn paused(app: &App, path: &str) -> Value {
    until(async || Some(app.get(path).await.expect(200)).filter(|shown| shown["status"] == "paused")).await
}

engine_stories! {
    async fn a_template_that_fails_on_ten_events_in_a_row_pauses_its_webhook(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let path = webhook(&app, "Heavy", &receiver, heavy()).await;
        for _ in 0..9 {
            let event = app.event(json!({ "type": "message.sent", "data": data() })).await;
            app.delivery(&event, "failed").await;
        }
        let event = app.event(json!({ "type": "message.sent" })).await;
        app.delivery(&event, "delivered").await;
        assert_eq!(app.get(&path).await.expect(200)["status"], "active", "nine, and one that could be rendered");

        post_heavy(&app, 10).await;
        let shown = paused(&app, &path).await;
        let reason = shown["paused_reason"].as_str().expect("a reason");
        assert!(reason.starts_with("The template could not be rendered for 10 events in a row."), "{reason}");
        let waits = app.event(json!({ "type": "message.sent" })).await;

        app.post(&format!("{path}/activate"), Value::Null).await.expect(200);
        assert!(app.get(&path).await.expect(200)["paused_reason"].is_null());
        app.delivery(&waits, "delivered").await;
    }
}

stories! {
    async fn a_webhook_that_is_paused_for_its_template_says_so(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let path = webhook(&app, "Heavy", &receiver, heavy()).await;
        post_heavy(&app, 10).await;
        paused(&app, &path).await;
        until(async || {
            app.round().await;
            let notices = app.get("/notices").await.expect(200);
            (notices["data"][0]["type"] == "webhook.paused").then_some(())
        })
        .await;
        let mut browser = Browser::start(&app).await;
        let page = browser.page(&path).await;
        assert!(page.contains("Paused by the system") && page.contains("Edit payload"), "{page}");
        assert!(browser.page("/webhooks").await.contains("“Heavy” was paused by the system."));
        let record = app.get(&format!("{path}/activity")).await.expect(200);
        let entry = record["data"].as_array().into_iter().flatten().find(|entry| entry["action"] == "webhook.paused");
        assert!(entry.expect("an entry")["details"]["reason"].is_string());

        app.post(&format!("{path}/activate"), Value::Null).await.expect(200);
        app.post(&format!("{path}/pause"), Value::Null).await.expect(200);
        assert!(app.get(&path).await.expect(200)["paused_reason"].is_null(), "a person paused it");
    }

    async fn heavy_events_hold_up_nobody_else(app: App) {
        app.without_test_gate().await;
        let (heavy_receiver, receiver) = (Receiver::start().await, Receiver::start().await);
        webhook(&app, "Heavy", &heavy_receiver, heavy()).await;
        webhook(&app, "Light", &receiver, json!(["message.failed"])).await;
        post_heavy(&app, 9).await;
        let event = app.event(json!({ "type": "message.failed" })).await;
        app.delivery(&event, "delivered").await;
        app.request("GET", "/healthz").send().await.expect("an answer").error_for_status().expect("health");
    }

    async fn a_template_that_is_too_heavy_with_the_sample_is_refused(app: App) {
        let body = |template: String| {
            json!({ "name": "A", "url": "https://example.com/", "events": [{ "type": "message.sent", "template": template }] })
        };
        let refused = app.post("/webhooks", body(many("data | json | upper | json | sha256", 1_400))).await;
        assert_eq!(refused.pointers(), ["/events/0/template"], "{}", refused.text);
        let detail = refused.json["errors"][0]["detail"].as_str().unwrap_or_default();
        assert!(detail.starts_with("With the sample of message.sent, the payload would be larger"), "{detail}");
        app.post("/webhooks", body(many("data.message_id | upper", 100))).await.expect(201);
    }
}
