//! The life of webhooks and events: switched off by the system, missed events offered, old ones erased.

use serde_json::{Value, json};
use tidings::server::config::SizeLimit;

use crate::app::{App, stories};
use crate::receiver::{Behaviour, Receiver};

const HALF_A_DAY_S: i64 = 12 * 3_600;

fn path(webhook: &Value) -> String {
    format!("/webhooks/{}", webhook["id"].as_str().expect("an id"))
}

stories! {
    async fn five_days_of_failures_disable_a_webhook(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then(vec![Behaviour::Status(500, "down"); 30]);
        let body = json!({ "name": "Down", "url": receiver.url("/"), "status": "active", "events": ["*"],
            "settings": { "retry_schedule_s": vec![3_600; 19] } });
        let webhook = app.post("/webhooks", body).await.expect(201);
        let event = app.event(json!({ "type": "message.sent" })).await;
        for attempt in 1..=10 {
            app.delivery_when(&event, |row| row["attempt_count"] == attempt && !row["next_attempt_at"].is_null()).await;
            let shown = app.get(&path(&webhook)).await.expect(200);
            assert_eq!(shown["status"], "active", "after {attempt} attempts");
            app.advance_s(HALF_A_DAY_S).await;
        }
        let cancelled = app.delivery(&event, "cancelled").await;
        assert_eq!(cancelled["reason"], "webhook_disabled");
        let shown = app.get(&path(&webhook)).await.expect(200);
        assert_eq!(shown["status"], "disabled");
        let reason = shown["disabled_reason"].as_str().expect("a reason");
        assert!(reason.starts_with("Every attempt since ") && reason.ends_with("for more than five days."), "{reason}");
        // Back on, it has five more days.
        app.post(&format!("{}/activate", path(&webhook)), Value::Null).await.expect(200);
        app.advance_s(1).await;
        assert_eq!(app.get(&path(&webhook)).await.expect(200)["status"], "active");
    }

    async fn what_is_old_is_erased_whether_it_was_sent_or_not(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let webhook = app.active_webhook("All", &receiver.url("/")).await;
        let sent = app.event(json!({ "type": "message.sent", "id": "a", "data": { "email": "a@b.c" } })).await;
        app.delivery(&sent, "delivered").await;
        app.post(&format!("{}/pause", path(&webhook)), Value::Null).await.expect(200);
        let waits = app.event(json!({ "type": "message.sent", "id": "b" })).await;
        app.advance_s(29 * 86_400).await;
        let young = app.event(json!({ "type": "message.sent", "id": "c" })).await;
        app.get(&format!("/events/{sent}")).await.expect(200);
        app.advance_s(2 * 86_400).await;
        app.advance_s(120).await;
        for gone in [sent, waits] {
            app.get(&format!("/events/{gone}")).await.expect(404);
            let list = app.get(&format!("/deliveries?event_id={gone}")).await.expect(200);
            assert_eq!(list["data"], json!([]));
        }
        app.get(&format!("/events/{young}")).await.expect(200);
        let found = app.get("/events?q=a@b.c").await.expect(200);
        assert_eq!(found["data"], json!([]));
        let again = app.post("/events", json!({ "type": "message.sent", "id": "a" })).await.expect(202);
        assert_eq!(again["accepted"], 1, "the sender's id is free again");
        assert!(app.running.state.store.accounting_faults().await.expect("books").is_empty());
    }

    async fn one_persons_data_is_found_and_erased(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let webhook = app.active_webhook("All", &receiver.url("/")).await;
        let ada = json!({ "type": "message.sent", "id": "1", "data": { "email": "Ada@Example.com" } });
        let sent = app.event(ada).await;
        app.delivery(&sent, "delivered").await;
        app.post(&format!("{}/pause", path(&webhook)), Value::Null).await.expect(200);
        app.event(json!({ "type": "message.sent", "id": "2", "data": { "user_id": "ada@example.com" } })).await;
        let grace = app.event(json!({ "type": "message.sent", "data": { "email": "grace@example.com" } })).await;
        let asked = json!({ "person": "ada@example.com", "dry_run": true });
        let found = app.post("/workspace/erase-person", asked).await.expect(200);
        assert_eq!((&found["events"], &found["deliveries"], &found["waiting"]), (&json!(2), &json!(2), &json!(1)));
        assert_eq!((&found["attempts"], &found["erased"]), (&json!(1), &json!(false)));
        app.get(&format!("/events/{sent}")).await.expect(200);
        let erased = app.post("/workspace/erase-person", json!({ "person": "ada@example.com" })).await.expect(200);
        assert_eq!((&erased["events"], &erased["waiting"], &erased["in_flight"]), (&json!(2), &json!(1), &json!(0)));
        assert_eq!(erased["erased"], true);
        app.get(&format!("/events/{sent}")).await.expect(404);
        app.post(&format!("{}/activate", path(&webhook)), Value::Null).await.expect(200);
        app.delivery(&grace, "delivered").await;
        assert_eq!(receiver.received().len(), 2, "what waited is not sent");
        assert_eq!(app.post("/workspace/erase-person", json!({ "person": " " })).await.pointers(), ["/person"]);
        assert!(app.running.state.store.accounting_faults().await.expect("books").is_empty());
    }

    async fn what_waits_in_memory_is_not_sent_after_it_was_erased(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let body = json!({ "name": "Slow", "url": receiver.url("/"), "status": "active", "events": ["*"],
            "settings": { "rate_per_second": 1 } });
        app.post("/webhooks", body).await.expect(201);
        let events: Vec<_> = (0..5).map(|_| json!({ "type": "message.sent", "data": { "phone": "7" } })).collect();
        let first = app.post("/events", json!({ "events": events })).await.expect(202);
        let first = first["events"][0]["id"].as_str().expect("an id").to_owned();
        app.delivery(&first, "delivered").await;
        let erased = app.post("/workspace/erase-person", json!({ "person": "7" })).await.expect(200);
        assert_eq!((&erased["events"], &erased["waiting"], &erased["in_flight"]), (&json!(5), &json!(4), &json!(0)));
        app.advance_s(120).await;
        let last = app.event(json!({ "type": "message.sent" })).await;
        app.delivery(&last, "delivered").await;
        assert_eq!(receiver.received().len(), 2);
    }

    async fn what_would_go_is_shown(app: App) {
        app.event(json!({ "type": "message.sent" })).await;
        app.advance_s(10 * 86_400).await;
        app.event(json!({ "type": "message.sent" })).await;
        let shown = app.get("/workspace/retention").await.expect(200);
        assert_eq!((&shown["days"], &shown["preview"]["events"]), (&json!(30), &json!(0)));
        let shown = app.get("/workspace/retention?days=7").await.expect(200);
        assert_eq!((&shown["preview"]["events"], &shown["max_bytes"]), (&json!(1), &Value::Null));
        app.get("/workspace/retention?days=0").await.expect(422);
    }
}

/// Over its limit the database loses its oldest events, until it is small enough.
async fn size_is_kept(database: crate::testing::TestDatabase) {
    const LIMIT: u64 = 3_000_000;
    let app = App::on(database, |config| config.retention_bytes = SizeLimit::Bytes(Some(LIMIT))).await;
    let filler = "x".repeat(20_000);
    let mut ids = Vec::new();
    for n in 0..20 {
        let events: Vec<_> = (0..10)
            .map(|_| json!({ "type": "message.sent", "id": format!("{n}"), "data": { "filler": filler } }))
            .enumerate()
            .map(|(at, mut event)| {
                event["id"] = json!(format!("{n}-{at}"));
                event
            })
            .collect();
        let answer = app.post("/events", json!({ "events": events })).await.expect(202);
        ids.push(answer["events"][0]["id"].as_str().expect("an id").to_owned());
    }
    let store = &app.running.state.store;
    crate::app::until(async || {
        app.advance_s(60).await;
        let oldest = app.get(&format!("/events/{}", ids[0])).await.status;
        (oldest == 404 && store.size().await.expect("a size").bytes <= LIMIT).then_some(())
    })
    .await;
    app.get(&format!("/events/{}", ids[19])).await.expect(200);
}

#[tokio::test]
async fn size_is_kept_sqlite() {
    size_is_kept(crate::testing::sqlite()).await;
}
