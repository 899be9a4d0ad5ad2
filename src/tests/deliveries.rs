//! From a posted event to a receiver, and into the log.

use serde_json::{Value, json};

use crate::app::{App, engine_stories};
use crate::receiver::{Behaviour, Receiver};

async fn secret_of(app: &App, webhook: &Value) -> String {
    let id = webhook["id"].as_str().expect("an id");
    let secret = app.get(&format!("/webhooks/{id}/secret")).await.expect(200);
    secret["secret"].as_str().expect("a secret").to_owned()
}

engine_stories! {
    async fn an_event_arrives_signed_and_stands_in_the_log(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let body = json!({
            "name": "All", "url": receiver.url("/hooks"), "status": "active", "events": ["message.delivered"],
            "auth": { "kind": "bearer", "token": "tok_very_secret" }, "headers": { "X-Env": "prod" },
        });
        let webhook = app.post("/webhooks", body).await.expect(201);
        let event = app.event(json!({
            "type": "message.delivered", "time": "2024-05-08T13:41:52.445Z", "product": "campaigns", "channel": "email",
            "data": { "message_uid": "u-1", "email": "test@test.com" },
        })).await;
        let request = receiver.wait_for(1).await.remove(0);
        assert!(request.is_signed_with(&secret_of(&app, &webhook).await));
        let golden = r#"{"event":"Delivered","timestamp":"2024-05-08T13:41:52.445Z","data":{"message_id":"u-1","status":"delivered","details":{"channel":"email","product":"campaigns","email":"test@test.com"}}}"#;
        assert_eq!(request.body, golden);
        assert_eq!(request.header("content-type"), "application/json");
        assert_eq!(request.header("webhook-attempt"), "1");
        assert_eq!(request.header("authorization"), "Bearer tok_very_secret");
        assert_eq!(request.header("x-env"), "prod");
        assert!(request.header("user-agent").starts_with("Tidings/"));
        assert_eq!(request.header("webhook-test"), "");

        let row = app.delivery(&event, "delivered").await;
        assert_eq!(row["id"], request.header("webhook-id"));
        assert_eq!((row["attempt_count"].as_u64(), row["http_status"].as_u64()), (Some(1), Some(200)));
        let id = row["id"].as_str().expect("an id");
        let whole = app.get(&format!("/deliveries/{id}")).await;
        assert!(!whole.text.contains("tok_very_secret"), "{}", whole.text);
        let attempt = &whole.json["attempts"][0];
        assert_eq!(attempt["number"], 1);
        assert_eq!(attempt["request"]["body"], golden);
        assert_eq!(attempt["request"]["url"], receiver.url("/hooks"));
        assert_eq!(attempt["request"]["headers"]["webhook-signature"], request.header("webhook-signature"));
        assert_eq!(attempt["response"]["status"], 200);
        assert_eq!(attempt["response"]["body"], "thanks");
        assert_eq!(attempt["error"], Value::Null);
        let filter = format!("/deliveries?webhook_id={}&status=delivered&http_status=2xx&event_type=message.delivered&q=TEST@test.com",
            webhook["id"].as_str().expect("an id"));
        assert_eq!(app.get(&filter).await.expect(200)["data"].as_array().map(Vec::len), Some(1));
        assert_eq!(app.get("/deliveries?status=failed").await.expect(200)["data"], json!([]));
    }

    async fn failures_are_tried_again_on_the_schedule(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Status(500, "oops"), Behaviour::Redirect("https://example.com/".to_owned())]);
        let webhook = app.active_webhook("All", &receiver.url("/")).await;
        let event = app.event(json!({ "type": "message.sent" })).await;
        let row = app.delivery_when(&event, |row| row["attempt_count"] == 1).await;
        assert_eq!(row["status"], "pending");
        assert_eq!(row["error"], "http_500");
        assert!(row["next_attempt_at"].is_string());
        app.advance_s(3).await;
        assert_eq!(receiver.received().len(), 1, "not before its time");
        app.advance_s(3).await;
        let row = app.delivery_when(&event, |row| row["attempt_count"] == 2).await;
        assert_eq!(row["error"], "redirect");
        app.advance_s(400).await;
        app.delivery(&event, "delivered").await;
        let requests = receiver.received();
        let ids: Vec<&str> = requests.iter().map(|request| request.header("webhook-id")).collect();
        assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
        assert_eq!(requests[2].header("webhook-attempt"), "3");
        let id = row["id"].as_str().expect("an id");
        let whole = app.get(&format!("/deliveries/{id}")).await.expect(200);
        assert_eq!(whole["attempts"].as_array().map(Vec::len), Some(3));
        assert_eq!(whole["attempts"][0]["response"]["body"], "oops");
        assert!(whole["attempts"][0]["advice"].is_string(), "{whole}");
        assert!(requests[0].is_signed_with(&secret_of(&app, &webhook).await));
        assert!(app.running.state.store.accounting_faults().await.expect("the books").is_empty());
    }

    async fn a_schedule_ends_and_a_resend_begins_it_again(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then(vec![Behaviour::Status(503, ""); 4]);
        let body = json!({
            "name": "Short", "url": receiver.url("/"), "status": "active", "events": ["*"],
            "settings": { "retry_schedule_s": [1] },
        });
        app.post("/webhooks", body).await.expect(201);
        let event = app.event(json!({ "type": "message.sent" })).await;
        app.delivery_when(&event, |row| row["attempt_count"] == 1).await;
        app.advance_s(2).await;
        let failed = app.delivery(&event, "failed").await;
        assert_eq!((failed["reason"].as_str(), failed["attempt_count"].as_u64()), (Some("attempts_exhausted"), Some(2)));
        let path = format!("/deliveries/{}", failed["id"].as_str().expect("an id"));
        assert_eq!(app.post(&format!("{path}/cancel"), Value::Null).await.status, 409);
        let again = app.post(&format!("{path}/resend"), Value::Null).await.expect(200);
        assert_eq!(again["id"], failed["id"]);
        app.delivery_when(&event, |row| row["attempt_count"] == 3).await;
        app.advance_s(2).await;
        app.delivery_when(&event, |row| row["attempt_count"] == 4).await;
        assert_eq!(app.delivery(&event, "failed").await["attempt_count"], 4);
        app.post(&format!("{path}/resend"), Value::Null).await.expect(200);
        app.delivery(&event, "delivered").await;
        assert_eq!(receiver.received().len(), 5);
        assert!(app.running.state.store.accounting_faults().await.expect("the books").is_empty());
    }

    async fn gone_disables_the_webhook_and_cancels_the_rest(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Status(500, ""), Behaviour::Status(410, "")]);
        let webhook = app.active_webhook("All", &receiver.url("/")).await;
        let waits = app.event(json!({ "type": "message.sent" })).await;
        app.delivery_when(&waits, |row| row["attempt_count"] == 1).await;
        let gone = app.event(json!({ "type": "message.sent" })).await;
        assert_eq!(app.delivery(&gone, "failed").await["reason"], "gone");
        assert_eq!(app.delivery(&waits, "cancelled").await["reason"], "webhook_disabled");
        let path = format!("/webhooks/{}", webhook["id"].as_str().expect("an id"));
        let shown = app.get(&path).await.expect(200);
        assert_eq!(shown["status"], "disabled");
        assert!(shown["disabled_reason"].is_string());
        app.post(&format!("{path}/activate"), Value::Null).await.expect(200);
        let event = app.event(json!({ "type": "message.sent" })).await;
        app.delivery(&event, "delivered").await;
    }

    async fn a_later_answer_is_waited_for(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        app.active_webhook("All", &receiver.url("/")).await;
        for status in [429, 503] {
            let later = app.clock.now().0 / 1_000 + 60;
            let date = jiff::Timestamp::from_second(later).expect("a time").strftime("%a, %d %b %Y %H:%M:%S GMT");
            for (what, value) in [("seconds", "60".to_owned()), ("a date", date.to_string())] {
                let before = receiver.received().len();
                receiver.then([Behaviour::Later(status, value)]);
                let event = app.event(json!({ "type": "message.sent" })).await;
                app.delivery_when(&event, |row| row["attempt_count"] == 1).await;
                app.advance_s(30).await;
                assert_eq!(receiver.received().len(), before + 1, "{status}, {what}");
                app.advance_s(60).await;
                app.delivery(&event, "delivered").await;
                app.advance_s(-90).await;
            }
        }
    }

    async fn a_changed_webhook_keeps_the_body_of_what_waits(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let webhook = app.active_webhook("All", &receiver.url("/old")).await;
        let path = format!("/webhooks/{}", webhook["id"].as_str().expect("an id"));
        app.post(&format!("{path}/pause"), Value::Null).await.expect(200);
        let event = app.event(json!({ "type": "message.sent" })).await;
        app.delivery(&event, "pending").await;
        let change = json!({ "url": receiver.url("/new"), "events": [{ "type": "*", "template": { "new": true } }] });
        app.patch(&path, change).await.expect(200);
        app.post(&format!("{path}/activate"), Value::Null).await.expect(200);
        app.delivery(&event, "delivered").await;
        let request = receiver.wait_for(1).await.remove(0);
        assert_eq!(request.path, "/new");
        assert_eq!(request.json()["event"], "Sent");
        app.event(json!({ "type": "message.sent" })).await;
        assert_eq!(receiver.wait_for(2).await[1].body, r#"{"new":true}"#);
    }

    async fn options_hold_deliveries_back_visibly(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let body = json!({
            "name": "Choosy", "url": receiver.url("/"), "status": "active", "events": ["*"],
            "settings": { "exclude_sources": ["integration"] },
        });
        app.post("/webhooks", body).await.expect(201);
        let answer = app.post("/events", json!({ "type": "message.sent", "source": "integration" })).await.expect(202);
        assert_eq!((answer["events"][0]["deliveries"].as_u64(), answer["events"][0]["skipped"].as_u64()), (Some(0), Some(1)));
        let row = app.delivery(answer["events"][0]["id"].as_str().expect("an id"), "skipped").await;
        assert_eq!(row["reason"], "excluded_source");
        let id = row["id"].as_str().expect("an id");
        assert_eq!(app.post(&format!("/deliveries/{id}/resend"), Value::Null).await.status, 409);
    }
}
