//! Events come in.

use serde_json::{Value, json};

use crate::app::{App, stories};
use crate::receiver::Receiver;

const NDJSON: &str = "application/x-ndjson";

async fn raw(app: &App, content_type: &str, body: &str) -> crate::app::Answer {
    app.call("POST", "/api/v1/events", Some(&app.key), content_type, body.as_bytes().to_vec()).await
}

stories! {
    async fn the_four_forms_are_taken(app: App) {
        let one = r#"{"type":"message.sent"}"#;
        let answer = raw(&app, "application/json", one).await.expect(202);
        assert_eq!(answer["accepted"], 1);
        assert_eq!(answer["duplicates"], 0);
        assert_eq!(answer["events"][0]["duplicate"], false);
        assert!(answer["events"][0]["id"].as_str().is_some_and(|id| id.starts_with("evt_")));
        for (kind, body) in [
            ("application/json", format!("[{one},{one}]")),
            ("application/json", format!(r#"{{"events":[{one},{one}]}}"#)),
            (NDJSON, format!("{one}\n\n{one}\n")),
        ] {
            let answer = raw(&app, kind, &body).await.expect(202);
            assert_eq!(answer["accepted"], 2, "{body}");
            assert_eq!(answer["events"].as_array().map(Vec::len), Some(2));
        }
        let list = app.get("/events?limit=3").await.expect(200);
        assert_eq!(list["data"].as_array().map(Vec::len), Some(3));
        let next = list["next_cursor"].as_str().expect("a cursor");
        let rest = app.get(&format!("/events?limit=500&cursor={next}")).await.expect(200);
        assert_eq!(rest["data"].as_array().map(Vec::len), Some(4));
        assert_eq!(rest["next_cursor"], Value::Null);
    }

    async fn the_first_event_of_an_id_counts(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        app.active_webhook("All", &receiver.url("/")).await;
        let body = json!([
            { "type": "message.sent", "id": "a", "data": { "n": 1 } },
            { "type": "message.read", "id": "a", "data": { "n": 2 } },
        ]);
        let first = app.post("/events", body).await.expect(202);
        assert_eq!((first["accepted"].as_u64(), first["duplicates"].as_u64()), (Some(1), Some(1)));
        assert_eq!(first["events"][0]["id"], first["events"][1]["id"]);
        assert_eq!(first["events"][1]["duplicate"], true);
        assert_eq!(first["events"][1]["deliveries"], 1);
        let again = app.post("/events", json!({ "type": "contact.created", "id": "a" })).await.expect(202);
        assert_eq!(again["accepted"], 0);
        assert_eq!(again["events"][0]["id"], first["events"][0]["id"]);
        assert_eq!(again["events"][0]["deliveries"], 1);
        let id = first["events"][0]["id"].as_str().expect("an id");
        app.delivery(id, "delivered").await;
        assert_eq!(receiver.received().len(), 1);
        let event = app.get(&format!("/events/{id}")).await.expect(200);
        assert_eq!(event["type"], "message.sent");
        assert_eq!(event["data"], json!({ "n": 1 }));
    }

    async fn numbers_stay_digit_for_digit(app: App) {
        let data = r#"{"amount": 0.10, "big":123456789012345678901234567890,"e":1e5}"#;
        let body = format!(r#"{{"type":"message.sent","time":"2024-05-08T13:41:52.4514466Z","data":{data}}}"#);
        let answer = raw(&app, "application/json", &body).await.expect(202);
        let id = answer["events"][0]["id"].as_str().expect("an id");
        let event = app.get(&format!("/events/{id}")).await;
        assert!(event.text.contains(&format!("\"data\":{data}")), "{}", event.text);
        assert_eq!(event.json["time"], "2024-05-08T13:41:52.4514466Z");
    }

    async fn one_bad_event_refuses_the_whole_call(app: App) {
        let body = json!([
            { "type": "message.sent", "id": "good" },
            { "type": "message.snet", "channel": "emial" },
            { "type": "message.sent", "data": 5 },
        ]);
        let answer = app.post("/events", body).await;
        assert_eq!(answer.status, 422, "{}", answer.text);
        assert_eq!(answer.headers["content-type"], "application/problem+json");
        assert_eq!(answer.pointers(), ["/1/type", "/1/channel", "/2/data"]);
        assert!(answer.text.contains("message.sent"), "{}", answer.text);
        let list = app.get("/events").await.expect(200);
        assert_eq!(list["data"], json!([]));
    }

    async fn what_is_too_much_or_nothing_like_events_is_refused(app: App) {
        for (kind, body, status) in [
            ("application/json", String::new(), 422),
            ("application/json", "nonsense".to_owned(), 422),
            ("application/json", "{\"type\":\"message.sent\"".to_owned(), 422),
            ("application/json", "[]".to_owned(), 422),
            ("application/x-www-form-urlencoded", "type=message.sent".to_owned(), 415),
            ("text/plain", "{}".to_owned(), 415),
            ("application/json", format!(r#"{{"type":"message.sent","data":{{"a":"{}"}}}}"#, "x".repeat(262_144)), 413),
            ("application/json", " ".repeat(8 * 1024 * 1024 + 1), 413),
            (NDJSON, "{\"type\":\"message.sent\"}\n".repeat(1_001), 422),
        ] {
            let answer = raw(&app, kind, &body).await;
            assert_eq!(answer.status, status, "{kind} {} {}", body.len(), answer.text);
            assert_eq!(answer.headers["content-type"], "application/problem+json");
            assert_eq!(answer.json["status"], status);
            assert!(answer.json["detail"].as_str().is_some_and(|detail| !detail.is_empty()));
        }
    }

    async fn an_event_says_what_became_of_it(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        app.active_webhook("All", &receiver.url("/")).await;
        let body = json!({ "name": "Sms", "url": receiver.url("/"), "status": "active", "events": ["*"], "channels": ["sms"] });
        app.post("/webhooks", body).await.expect(201);
        let id = app.event(json!({ "type": "message.sent", "channel": "email", "data": { "email": "A@example.com" } })).await;
        app.delivery(&id, "delivered").await;
        let event = app.get(&format!("/events/{id}")).await.expect(200);
        assert_eq!(event["deliveries"].as_array().map(Vec::len), Some(1));
        assert_eq!(event["deliveries"][0]["webhook_name"], "All");
        assert_eq!(event["not_matched"][0]["webhook_name"], "Sms");
        assert_eq!(event["not_matched"][0]["reason"], "channel email is not selected");
        for q in ["a@EXAMPLE.com", &id] {
            let found = app.get(&format!("/events?q={q}")).await.expect(200);
            assert_eq!(found["data"].as_array().map(Vec::len), Some(1), "{q}");
        }
        let found = app.get("/events?q=b@example.com").await.expect(200);
        assert_eq!(found["data"], json!([]));
    }

    async fn an_event_is_sent_to_a_webhook_on_request(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let body = json!({ "name": "Sms", "url": receiver.url("/"), "status": "active", "events": ["*"], "channels": ["sms"] });
        let webhook = app.post("/webhooks", body).await.expect(201);
        let webhook = webhook["id"].as_str().expect("an id");
        let event = app.event(json!({ "type": "message.sent", "channel": "email" })).await;
        let path = format!("/events/{event}/send");
        for (body, status) in [
            (json!({}), 422),
            (json!({ "webhook_id": 1 }), 422),
            (json!({ "webhook_id": event }), 422),
            (json!({ "webhook": webhook }), 422),
            (json!({ "webhook_id": "wh_00000000000000000000000000" }), 404),
        ] {
            app.post(&path, body).await.expect(status);
        }
        let made = app.post(&path, json!({ "webhook_id": webhook })).await.expect(201);
        assert_eq!((&made["status"], &made["origin"]), (&json!("pending"), &json!("request")));
        let first = app.delivery(&event, "delivered").await;
        assert_eq!(first["id"], made["id"]);

        // With the template of now, under an id of its own; what was made before keeps its own.
        let rows = json!([{ "type": "*", "template": { "new": "{{event}}" } }]);
        app.patch(&format!("/webhooks/{webhook}"), json!({ "events": rows })).await.expect(200);
        let second = app.post(&path, json!({ "webhook_id": webhook })).await.expect(201);
        assert_ne!(second["id"], first["id"]);
        let requests = receiver.wait_for(2).await;
        assert_eq!(requests[1].body, r#"{"new":"message.sent"}"#);
        assert_ne!(requests[0].header("webhook-id"), requests[1].header("webhook-id"));
        let resent = format!("/deliveries/{}/resend", first["id"].as_str().expect("an id"));
        assert_eq!(app.post(&resent, Value::Null).await.expect(200)["origin"], "request");
        assert_eq!(receiver.wait_for(3).await[2].body, requests[0].body);

        app.post(&format!("/webhooks/{webhook}/deactivate"), Value::Null).await.expect(200);
        app.post(&path, json!({ "webhook_id": webhook })).await.expect(409);
        assert!(app.running.state.store.accounting_faults().await.expect("books").is_empty());
    }
}
