//! Webhooks: their life, their secrets, their tests.

use serde_json::{Value, json};

use crate::app::stories;
use crate::receiver::{Behaviour, Receiver};

stories! {
    async fn a_webhook_lives(app: App) {
        let receiver = Receiver::start().await;
        let draft = app.post("/webhooks", json!({ "name": "CRM sync" })).await.expect(201);
        assert_eq!(draft["status"], "draft");
        assert_eq!(draft["format"], "standard");
        assert_eq!(draft["auth"], json!({ "kind": "none" }));
        assert_eq!(draft["settings"]["timeout_ms"], 5000);
        let path = format!("/webhooks/{}", draft["id"].as_str().expect("an id"));

        let early = app.post(&format!("{path}/activate"), Value::Null).await;
        assert_eq!(early.status, 422);
        assert_eq!(early.pointers(), ["/url", "/events"]);

        let change = json!({ "url": receiver.url("/hooks"), "events": [{ "type": "message.delivered" }] });
        app.patch(&path, change).await.expect(200);
        let active = app.post(&format!("{path}/activate"), Value::Null).await.expect(200);
        assert_eq!(active["status"], "active");
        let test = receiver.wait_for(1).await.remove(0);
        assert_eq!(test.header("webhook-test"), "true");
        assert!(test.json()["event"] == "Delivered");

        app.post(&format!("{path}/pause"), Value::Null).await.expect(200);
        let event = app.event(json!({ "type": "message.delivered" })).await;
        assert_eq!(app.delivery(&event, "pending").await["attempt_count"], 0);
        let off = app.post(&format!("{path}/deactivate"), Value::Null).await.expect(200);
        assert_eq!((off["status"].as_str(), off["cancelled"].as_u64()), (Some("inactive"), Some(1)));
        assert_eq!(app.delivery(&event, "cancelled").await["reason"], "webhook_inactive");
        let unmatched = app.post("/events", json!({ "type": "message.delivered" })).await.expect(202);
        assert_eq!(unmatched["events"][0]["deliveries"], 0);
        assert_eq!(app.post(&format!("{path}/pause"), Value::Null).await.status, 409);

        let deleted = app.delete(&path).await;
        assert_eq!(deleted.status, 204);
        assert_eq!(deleted.headers["tidings-cancelled-deliveries"], "0");
        assert_eq!(app.get(&path).await.status, 404);
        assert_eq!(app.delete(&path).await.status, 404);
        // Its log stays.
        assert_eq!(app.delivery(&event, "cancelled").await["webhook_name"], "CRM sync");
    }

    async fn names_are_unique_without_regard_to_case(app: App) {
        app.post("/webhooks", json!({ "name": "Ünique" })).await.expect(201);
        let taken = app.post("/webhooks", json!({ "name": " ünique " })).await;
        assert_eq!(taken.status, 409, "{}", taken.text);
        assert_eq!(taken.pointers(), ["/name"]);
        let generated = app.post("/webhooks", json!({})).await.expect(201);
        let second = app.post("/webhooks", json!({})).await.expect(201);
        assert_eq!((generated["name"].as_str(), second["name"].as_str()), (Some("Webhook"), Some("Webhook 2")));
        let found = app.get("/webhooks?q=webhook&status=draft").await.expect(200);
        assert_eq!(found["data"].as_array().map(Vec::len), Some(2));
    }

    async fn secrets_go_in_and_never_come_out(app: App) {
        let secrets = ["hunter2-password", "tok_very_secret", "header-value-secret", "c2VjcmV0LW9wYXF1ZQ=="];
        let auth = |auth: Value| json!({ "auth": auth });
        let mut body = json!({ "name": "Secret", "url": "https://example.com/", "events": ["*"] });
        body["auth"] = json!({ "kind": "basic", "username": "u", "password": secrets[0] });
        let made = app.post("/webhooks", body).await.expect(201);
        assert_eq!(made["auth"], json!({ "kind": "basic", "username": "u", "password_set": true }));
        let path = format!("/webhooks/{}", made["id"].as_str().expect("an id"));
        // Kept while it is not mentioned.
        let kept = app.patch(&path, auth(json!({ "username": "v" }))).await.expect(200);
        assert_eq!(kept["auth"], json!({ "kind": "basic", "username": "v", "password_set": true }));
        // Reading and writing back changes nothing.
        let same = app.patch(&path, kept.clone()).await.expect(200);
        assert_eq!(same["auth"], kept["auth"]);
        // Another kind drops what was there.
        let bare = app.patch(&path, auth(json!({ "kind": "bearer" }))).await.expect(200);
        assert_eq!(bare["auth"], json!({ "kind": "bearer" }));
        let bearer = app.patch(&path, auth(json!({ "kind": "bearer", "token": secrets[1] }))).await.expect(200);
        assert_eq!(bearer["auth"], json!({ "kind": "bearer", "token_set": true }));
        let header = json!({ "kind": "header", "name": "X-Key", "value": secrets[2] });
        let header = app.patch(&path, auth(header)).await.expect(200);
        assert_eq!(header["auth"], json!({ "kind": "header", "name": "X-Key", "value_set": true }));
        // The encoded form is kept as user and password where it is that, else as it is.
        let basic = json!({ "kind": "basic", "encoded": "dXNlcjpwYXNz" });
        let basic = app.patch(&path, auth(basic)).await.expect(200);
        assert_eq!(basic["auth"], json!({ "kind": "basic", "username": "user", "password_set": true }));
        let opaque = app.patch(&path, auth(json!({ "encoded": secrets[3] }))).await.expect(200);
        assert_eq!(opaque["auth"], json!({ "kind": "basic", "encoded_set": true }));
        let secret = app.get(&format!("{path}/secret")).await.expect(200);
        let signing = secret["secret"].as_str().expect("a secret").to_owned();
        assert!(signing.starts_with("whsec_"));
        for text in [app.get(&path).await.text, app.get("/webhooks").await.text] {
            assert!(secrets.iter().all(|secret| !text.contains(secret)) && !text.contains(&signing), "{text}");
        }
        let rotated = app.post(&format!("{path}/rotate-secret"), Value::Null).await.expect(200);
        assert_eq!(rotated["previous"]["secret"].as_str(), Some(signing.as_str()));
        assert_ne!(rotated["secret"].as_str(), Some(signing.as_str()));
        app.clock.advance_ms(25 * 3_600 * 1_000);
        assert_eq!(app.get(&format!("{path}/secret")).await.expect(200)["previous"], Value::Null);
    }

    async fn both_secrets_sign_during_a_rotation_and_one_after_it(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let webhook = app.active_webhook("CRM", &receiver.url("/")).await;
        let path = format!("/webhooks/{}", webhook["id"].as_str().expect("an id"));
        let secret = async || {
            let shown = app.get(&format!("{path}/secret")).await.expect(200);
            shown["secret"].as_str().expect("a secret").to_owned()
        };
        let sent = async |count| {
            let event = app.event(json!({ "type": "message.delivered" })).await;
            app.delivery(&event, "delivered").await;
            receiver.wait_for(count).await.remove(count - 1)
        };
        let first = secret().await;
        app.post(&format!("{path}/rotate-secret"), json!({ "overlap_s": 3600 })).await.expect(200);
        let second = secret().await;
        let both = sent(1).await;
        assert!(both.is_signed_with(&first) && both.is_signed_with(&second));

        let ended = app.post(&format!("{path}/end-overlap"), Value::Null).await.expect(200);
        assert_eq!((ended["secret"].as_str(), &ended["previous"]), (Some(second.as_str()), &Value::Null));
        let one = sent(2).await;
        assert!(!one.is_signed_with(&first) && one.is_signed_with(&second));
        assert_eq!(app.post(&format!("{path}/end-overlap"), Value::Null).await.status, 409);

        app.post(&format!("{path}/rotate-secret"), json!({ "overlap_s": 0 })).await.expect(200);
        let third = secret().await;
        let at_once = sent(3).await;
        assert!(!at_once.is_signed_with(&second) && at_once.is_signed_with(&third));
        let refused = app.post(&format!("{path}/rotate-secret"), json!({ "overlap_s": 60 })).await;
        assert_eq!((refused.status, refused.pointers()), (422, vec!["/overlap_s"]));
    }

    async fn templates_come_back_as_they_were_written(app: App) {
        let events = json!([
            { "type": "message.sent", "template": { "id": "{{message_id}}", "n": 1 } },
            { "type": "message.read", "template": "{\"bare\": {{message_id}}}" },
        ]);
        let made = app.post("/webhooks", json!({ "name": "T", "events": events })).await.expect(201);
        assert_eq!(made["events"], events);
        let path = format!("/webhooks/{}", made["id"].as_str().expect("an id"));
        let cleared = app.patch(&path, json!({ "events": [{ "type": "message.sent", "template": null }] })).await;
        assert_eq!(cleared.expect(200)["events"], json!([{ "type": "message.sent" }]));
        let warned = json!({ "events": [{ "type": "message.sent", "template": { "id": "{{mesage_id}}" } }] });
        let warned = app.patch(&path, warned).await.expect(200);
        assert!(warned["warnings"][0].as_str().is_some_and(|text| text.contains("message_id")), "{warned}");
    }

    async fn encoded_credentials_are_sent_as_they_stand(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let encoded = |text: &str| {
            let auth = json!({ "kind": "basic", "encoded": text });
            json!({ "name": text, "url": receiver.url("/"), "status": "active", "events": ["*"], "auth": auth })
        };
        let sent = async |text: &str, count: usize| {
            let webhook = app.post("/webhooks", encoded(text)).await.expect(201);
            app.event(json!({ "type": "message.sent" })).await;
            let request = receiver.wait_for(count).await.remove(count - 1);
            assert_eq!(request.header("authorization"), format!("Basic {text}"));
            app.delete(&format!("/webhooks/{}", webhook["id"].as_str().expect("an id"))).await;
            (webhook["auth"].clone(), webhook["warnings"].to_string().contains("sent as they stand"))
        };
        let known = json!({ "kind": "basic", "username": "user", "password_set": true });
        assert_eq!(sent("dXNlcjpwYXNz", 1).await, (known, false));
        let opaque = json!({ "kind": "basic", "encoded_set": true });
        assert_eq!(sent("any placeholder!", 2).await, (opaque, true));
    }

    async fn the_test_gate_asks_for_a_passed_test(app: App) {
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Status(500, "broken")]);
        let body = json!({ "name": "Gate", "url": receiver.url("/"), "status": "active", "events": ["message.sent"] });
        let refused = app.post("/webhooks", body.clone()).await;
        assert_eq!(refused.status, 422, "{}", refused.text);
        assert_eq!(refused.json["test"]["ok"], false);
        assert_eq!(refused.json["test"]["error"]["code"], "http_500");
        assert_eq!(refused.json["test"]["response"]["body"], "broken");
        assert_eq!(app.get("/webhooks").await.expect(200)["data"], json!([]));

        let passed = app.post("/webhooks/test", body.clone()).await.expect(200);
        assert_eq!(passed["ok"], true, "{passed}");
        assert_eq!(passed["results"].as_array().map(Vec::len), Some(1));
        assert_eq!(passed["request"]["headers"]["webhook-test"], "true");
        let made = app.post("/webhooks", body).await.expect(201);
        assert_eq!(made["status"], "active");
        assert_eq!(receiver.received().len(), 2, "the passed test counted");

        // Another address is another configuration.
        let path = format!("/webhooks/{}", made["id"].as_str().expect("an id"));
        receiver.then([Behaviour::Status(404, "")]);
        let moved = app.patch(&path, json!({ "url": receiver.url("/other") })).await;
        assert_eq!(moved.status, 422, "{}", moved.text);
        assert_eq!(app.get(&path).await.expect(200)["url"], receiver.url("/"));
        // A new name is not.
        app.patch(&path, json!({ "name": "Gate 2" })).await.expect(200);
        assert_eq!(receiver.received().len(), 3);
        // A pass counts for a day.
        app.post(&format!("{path}/pause"), Value::Null).await.expect(200);
        app.post(&format!("{path}/activate"), Value::Null).await.expect(200);
        assert_eq!(receiver.received().len(), 3);
        app.post(&format!("{path}/pause"), Value::Null).await.expect(200);
        app.clock.advance_ms(25 * 3_600 * 1_000);
        app.post(&format!("{path}/activate"), Value::Null).await.expect(200);
        assert_eq!(receiver.received().len(), 4);
    }

    async fn a_test_shows_every_endpoint_and_masks_secrets(app: App) {
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Status(200, "fine"), Behaviour::Status(401, "no")]);
        let body = json!({
            "url": receiver.url("/all"),
            "events": [{ "type": "message.sent" }, { "type": "message.failed", "url": receiver.url("/failures") }],
            "auth": { "kind": "bearer", "token": "tok_very_secret" },
        });
        let answer = app.post("/webhooks/test", body.clone()).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        assert!(!answer.text.contains("tok_very_secret"), "{}", answer.text);
        assert_eq!(answer.json["ok"], false);
        assert_eq!(answer.json["url"], receiver.url("/failures"));
        assert_eq!(answer.json["results"][0]["ok"], true);
        assert!(answer.json["advice"].as_str().is_some_and(|advice| !advice.is_empty()));
        let paths: Vec<String> = receiver.received().into_iter().map(|request| request.path).collect();
        assert_eq!(paths, ["/all", "/failures"]);
        assert_eq!(receiver.received()[0].header("authorization"), "Bearer tok_very_secret");

        let mut chosen = body.clone();
        chosen["event_types"] = json!(["message.sent"]);
        assert_eq!(app.post("/webhooks/test", chosen.clone()).await.expect(200)["ok"], true);
        chosen["event_types"] = json!(["message.read"]);
        assert_eq!(app.post("/webhooks/test", chosen).await.pointers(), ["/event_types/0"]);
        let invalid = app.post("/webhooks/test", json!({ "url": "file:///etc/passwd", "events": ["*"] })).await;
        assert_eq!((invalid.status, invalid.pointers()), (422, vec!["/url"]));
    }

    async fn where_an_endpoint_has_moved_to_is_taken_over_for_that_endpoint_only(app: App) {
        let receiver = Receiver::start().await;
        let body = json!({
            "name": "Moved", "url": receiver.url("/all"), "headers": { "X-Env": "prod" },
            "events": [{ "type": "message.sent" }, { "type": "message.read", "url": receiver.url("/old") },
                { "type": "message.failed", "url": receiver.url("/old"), "template": { "why": "{{error_message}}" } }],
            "auth": { "kind": "bearer", "token": "tok" },
        });
        let made = app.post("/webhooks", body).await.expect(201);
        let id = made["id"].as_str().expect("an id");
        let cookie = app.sign_in().await;
        let form = async |action: &str, body: String| {
            let post = app.request("POST", &format!("/actions/{action}")).header("cookie", &cookie).body(body);
            let answer = post.header("content-type", "application/x-www-form-urlencoded").send().await.expect("an answer");
            assert_eq!(answer.status(), 303);
        };
        receiver.then([Behaviour::Status(200, ""), Behaviour::Redirect("/new?a=1".to_owned())]);
        form("webhook-test", format!("id={id}")).await;
        let page = app.request("GET", &format!("/webhooks/{id}/test")).header("cookie", &cookie).send().await;
        let page = page.expect("a page").text().await.expect("text");
        assert_eq!(page.matches("Use this address").count(), 1, "{page}");
        assert!(page.contains(&receiver.url("/new?a=1")), "{page}");

        let encode = |address: String| url::form_urlencoded::byte_serialize(address.as_bytes()).collect::<String>();
        let (from, to) = (encode(receiver.url("/old")), encode(receiver.url("/new?a=1")));
        form("webhook-url", format!("id={id}&from={from}&url={to}")).await;
        let after = app.get(&format!("/webhooks/{id}")).await.expect(200);
        let new = json!(receiver.url("/new?a=1"));
        assert_eq!((&after["url"], &after["events"][1]["url"], &after["events"][2]["url"]), (&made["url"], &new, &new));
        assert_eq!((&after["events"][2]["template"], &after["auth"]["token_set"]),
            (&made["events"][2]["template"], &json!(true)));
        // Pressed again, or of a test that is long past, it changes nothing.
        form("webhook-url", format!("id={id}&from={from}&url={}", encode(receiver.url("/other")))).await;
        assert_eq!(app.get(&format!("/webhooks/{id}")).await.expect(200)["events"], after["events"]);
        assert_eq!(app.post(&format!("/webhooks/{id}/test"), Value::Null).await.expect(200)["ok"], true);
        assert_eq!(receiver.count("/new?a=1"), 1);
    }
}
