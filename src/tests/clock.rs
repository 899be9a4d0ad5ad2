//! The machine's clock is set by an hour, forward and back: nothing is lost, nothing comes twice.

use serde_json::{Value, json};

use crate::app::{App, stories};
use crate::receiver::{Behaviour, Receiver};

const HOUR_MS: i64 = 3_600_000;

async fn steps(app: &App, receiver: &Receiver, ms: i64) {
    let body = json!({ "name": "All", "url": receiver.url("/"), "status": "active", "events": ["*"],
        "settings": { "retry_schedule_s": [5, 5, 5] } });
    app.post("/webhooks", body).await.expect(201);
    let before = app.event(json!({ "type": "message.sent", "id": "before" })).await;
    app.delivery(&before, "delivered").await;
    receiver.then([Behaviour::Status(500, "")]);
    let waits = app.event(json!({ "type": "message.sent", "id": "waits" })).await;
    app.delivery_when(&waits, |row| row["attempt_count"] == 1 && !row["next_attempt_at"].is_null()).await;
    app.clock.advance_ms(ms);
    app.round().await;
    // What comes now goes straight on, whatever the time is.
    let after = app.event(json!({ "type": "message.sent", "id": "after" })).await;
    app.delivery(&after, "delivered").await;
    assert!(after > waits, "ids go on rising");
    // And is found where its time is, though ids may be ahead of that.
    let (from, to) = (app.clock.now(), app.clock.now().plus_ms(1));
    let found = app.get(&format!("/deliveries?from={from}&to={to}")).await.expect(200);
    assert_eq!(found["data"][0]["event_id"], after);
    // And back to where it was.
    app.clock.advance_ms(-ms);
    app.round().await;
    let last = app.event(json!({ "type": "message.sent", "id": "last" })).await;
    app.delivery(&last, "delivered").await;
    app.advance_s(6).await;
    app.delivery(&waits, "delivered").await;
    let again = app.post("/events", json!({ "type": "message.sent", "id": "before" })).await.expect(202);
    assert_eq!(again["duplicates"], 1);
    let requests = receiver.received();
    assert_eq!(requests.len(), 5, "four deliveries, one of them in two attempts");
    assert!(app.running.state.store.accounting_faults().await.expect("books").is_empty());
    let open = app.get("/deliveries?status=pending").await.expect(200);
    assert_eq!(open["data"], Value::Array(Vec::new()));
}

stories! {
    async fn an_hour_forward_and_back(app: App) {
        app.without_test_gate().await;
        steps(&app, &Receiver::start().await, HOUR_MS).await;
    }

    async fn an_hour_back_and_forward(app: App) {
        app.without_test_gate().await;
        steps(&app, &Receiver::start().await, -HOUR_MS).await;
    }
}
