//! Replays: planned, paced, held, ended, and over a restart.

use serde_json::{Value, json};

use crate::app::{App, engine_stories, stories};
use crate::receiver::{Behaviour, Receiver};

fn id(object: &Value) -> &str {
    object["id"].as_str().expect("an id")
}

async fn post_events(app: &App, count: usize) {
    let events: Vec<_> = (0..count).map(|n| json!({ "type": "message.sent", "data": { "n": n } })).collect();
    app.post("/events", json!({ "events": events })).await.expect(202);
}

async fn replay_when(app: &App, replay: &str, wanted: impl Fn(&Value) -> bool) -> Value {
    crate::app::until(async || {
        let shown = app.get(&format!("/replays/{replay}")).await.expect(200);
        Some(shown).filter(&wanted)
    })
    .await
}

// By the second, so over a store that never fails.
stories! {
    async fn what_was_missed_is_planned_and_sent_at_its_rate(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let webhook = app.active_webhook("All", &receiver.url("/")).await;
        let path = format!("/webhooks/{}", id(&webhook));
        post_events(&app, 1).await;
        receiver.wait_for(1).await;
        app.post(&format!("{path}/deactivate"), Value::Null).await.expect(200);
        app.clock.advance_ms(1_000);
        post_events(&app, 25).await;
        app.post("/events", json!({ "type": "contact.created" })).await.expect(202);
        app.clock.advance_ms(1_000);
        let asked = json!({ "status": "missing", "rate_per_second": 10 });
        app.post(&format!("{path}/replay"), asked.clone()).await.expect(409);
        app.post(&format!("{path}/activate"), Value::Null).await.expect(200);
        let mut dry = asked.clone();
        dry["dry_run"] = json!(true);
        let plan = app.post(&format!("{path}/replay"), dry).await.expect(200);
        assert_eq!((&plan["events"], &plan["deliveries"], &plan["new"]), (&json!(27), &json!(26), &json!(26)));
        assert_eq!((&plan["resend"], &plan["duration_s"], &plan["exact"]), (&json!(0), &json!(3), &json!(true)));
        assert!(app.get("/replays").await.expect(200)["data"].as_array().expect("rows").is_empty());

        let replay = app.post(&format!("{path}/replay"), asked.clone()).await.expect(201);
        assert_eq!((&replay["status"], &replay["total"], &replay["done"]), (&json!("running"), &json!(26), &json!(0)));
        app.post(&format!("{path}/replay"), asked).await.expect(409);
        let replay_path = format!("/replays/{}", id(&replay));
        app.advance_s(0).await;
        let after_one = app.get(&replay_path).await.expect(200);
        assert_eq!(after_one["done"], 10, "a second's share");
        receiver.wait_for(11).await;
        app.post(&format!("{replay_path}/pause"), Value::Null).await.expect(200);
        app.advance_s(5).await;
        assert_eq!(app.get(&replay_path).await.expect(200)["done"], 10);
        let resumed = app.post(&format!("{replay_path}/resume"), Value::Null).await.expect(200);
        assert_eq!((&resumed["status"], &resumed["remaining_s"]), (&json!("running"), &json!(2)));
        app.advance_s(1).await;
        app.advance_s(1).await;
        let done = replay_when(&app, id(&replay), |replay| replay["status"] == "finished").await;
        assert_eq!((&done["done"], &done["remaining_s"]), (&json!(26), &Value::Null));
        let requests = receiver.wait_for(27).await;
        let ids: std::collections::HashSet<_> = requests.iter().map(|one| one.header("webhook-id").to_owned()).collect();
        assert_eq!(ids.len(), 27, "each once");
        app.post(&format!("{replay_path}/resume"), Value::Null).await.expect(409);
        let plan = app.post(&format!("{path}/replay"), json!({ "status": "missing", "dry_run": true })).await.expect(200);
        assert_eq!(plan["deliveries"], 0, "nothing is missing any more");
        assert!(app.running.state.store.accounting_faults().await.expect("books").is_empty());
    }
}

engine_stories! {
    async fn failed_ones_are_sent_again_under_their_id(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let body = json!({ "name": "One try", "url": receiver.url("/"), "status": "active", "events": ["*"],
            "settings": { "retry_schedule_s": [1] } });
        let webhook = app.post("/webhooks", body).await.expect(201);
        receiver.then([Behaviour::Status(500, ""), Behaviour::Status(500, "")]);
        let event = app.event(json!({ "type": "message.sent" })).await;
        receiver.wait_for(1).await;
        app.delivery_when(&event, |row| row["attempt_count"] == 1 && !row["next_attempt_at"].is_null()).await;
        app.advance_s(2).await;
        let failed = app.delivery(&event, "failed").await;
        let fine = app.event(json!({ "type": "message.sent" })).await;
        app.delivery(&fine, "delivered").await;
        app.clock.advance_ms(1_000);
        let path = format!("/webhooks/{}/replay", id(&webhook));
        let plan = app.post(&path, json!({ "dry_run": true })).await.expect(200);
        assert_eq!((&plan["events"], &plan["resend"], &plan["new"]), (&json!(2), &json!(1), &json!(0)));
        let plan = app.post(&path, json!({ "dry_run": true, "status": "any" })).await.expect(200);
        assert_eq!(plan["resend"], 2);
        let replay = app.post(&path, Value::Null).await.expect(201);
        app.advance_s(0).await;
        replay_when(&app, id(&replay), |replay| replay["status"] == "finished" && replay["done"] == 1).await;
        let requests = receiver.wait_for(4).await;
        assert_eq!(requests[3].header("webhook-id"), id(&failed));
        assert_eq!(requests[3].header("webhook-attempt"), "3");
        app.delivery(&event, "delivered").await;
    }

    async fn bad_replays_are_refused(app: App) {
        app.without_test_gate().await;
        let webhook = app.active_webhook("All", "http://127.0.0.1:9/").await;
        let path = format!("/webhooks/{}/replay", id(&webhook));
        let body = json!({ "from": "soon", "status": "some", "rate_per_second": "fast", "dry_run": 1, "until": 2 });
        let answer = app.post(&path, body).await;
        assert_eq!(answer.pointers(), ["/until", "/from", "/status", "/rate_per_second", "/dry_run"]);
        let body = json!({ "from": "2024-05-08T00:00:00Z", "to": "2024-05-07T00:00:00Z", "rate_per_second": 0 });
        assert_eq!(app.post(&path, body).await.pointers(), ["/to", "/rate_per_second"]);
        app.post("/webhooks/wh_00000000000000000000000000/replay", Value::Null).await.expect(404);
    }

    async fn a_replay_follows_its_webhook(app: App) {
        app.without_test_gate().await;
        let webhook = app.active_webhook("All", "http://127.0.0.1:9/").await;
        let path = format!("/webhooks/{}", id(&webhook));
        post_events(&app, 3).await;
        app.clock.advance_ms(1_000);
        let asked = json!({ "status": "missing", "rate_per_second": 1 });
        let replay = app.post(&format!("{path}/replay"), asked).await.expect(201);
        app.post(&format!("{path}/deactivate"), Value::Null).await.expect(200);
        app.advance_s(1).await;
        let held = replay_when(&app, id(&replay), |replay| replay["status"] != "running").await;
        if held["status"] == "paused" {
            assert_eq!(held["note"], "The webhook is off. Activate it, then resume.");
            app.post(&format!("/replays/{}/resume", id(&replay)), Value::Null).await.expect(200);
            app.delete(&path).await.expect(204);
            let shown = app.get(&format!("/replays/{}", id(&replay))).await.expect(200);
            assert_eq!((&shown["status"], &shown["note"]), (&json!("cancelled"), &json!("The webhook was deleted.")));
        } else {
            // The server's own round came first and found nothing to do.
            assert_eq!(held["status"], "finished");
        }
    }
}
