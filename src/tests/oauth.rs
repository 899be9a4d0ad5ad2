//! OAuth 2.0 client credentials against a token endpoint that counts.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::Router;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::app::{engine_stories, until};
use crate::receiver::{Behaviour, Receiver};

/// A token endpoint: hands out `token-1`, `token-2`, … for an hour each.
struct TokenEndpoint {
    url: String,
    asked: Arc<AtomicU32>,
}

impl TokenEndpoint {
    async fn start() -> Self {
        let asked = Arc::new(AtomicU32::new(0));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/token", listener.local_addr().expect("an address"));
        let count = Arc::clone(&asked);
        let answer = async move |headers: HeaderMap, form: String| {
            let number = count.fetch_add(1, Ordering::SeqCst) + 1;
            let known = headers.get("authorization").is_some_and(|value| value == "Basic Y2xpZW50OnMlM0FjcmV0");
            if !known || !form.contains("grant_type=client_credentials") || !form.contains("scope=hooks") {
                let body = json!({ "error": "invalid_client", "error_description": "unknown client" });
                return (StatusCode::UNAUTHORIZED, body.to_string());
            }
            let body = json!({ "access_token": format!("token-{number}"), "token_type": "Bearer", "expires_in": 3600 });
            (StatusCode::OK, body.to_string())
        };
        let router = Router::new().route("/token", post(answer));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, asked }
    }

    fn asked(&self) -> u32 {
        self.asked.load(Ordering::SeqCst)
    }
}

fn webhook(receiver: &Receiver, tokens: &TokenEndpoint, secret: &str) -> Value {
    json!({
        "name": "OAuth", "url": receiver.url("/"), "status": "active", "events": ["message.sent"],
        "auth": { "kind": "oauth2", "token_url": tokens.url, "client_id": "client", "client_secret": secret, "scope": "hooks" },
    })
}

engine_stories! {
    async fn one_token_serves_until_it_ends_or_is_refused(app: App) {
        app.without_test_gate().await;
        let (receiver, tokens) = (Receiver::start().await, TokenEndpoint::start().await);
        let made = app.post("/webhooks", webhook(&receiver, &tokens, "s:cret")).await.expect(201);
        assert_eq!(made["auth"]["client_secret_set"], json!(true));
        assert!(!made.to_string().contains("s:cret"));

        // Many at once wait for one fetch.
        let many: Vec<Value> = (0..20).map(|_| json!({ "type": "message.sent" })).collect();
        app.post("/events", json!({ "events": many })).await.expect(202);
        let received = receiver.wait_for(20).await;
        assert!(received.iter().all(|request| request.header("authorization") == "Bearer token-1"));
        assert_eq!(tokens.asked(), 1);

        // All are recorded: what is not would be sent again when its lease has ended.
        until(async || {
            let delivered = app.get("/deliveries?status=delivered&limit=100").await.expect(200);
            (delivered["data"].as_array().map(Vec::len) == Some(20)).then_some(())
        }).await;

        // Shortly before its end it is renewed.
        app.clock.advance_ms(3_541_000);
        app.event(json!({ "type": "message.sent" })).await;
        assert_eq!(receiver.wait_for(21).await[20].header("authorization"), "Bearer token-2");

        // Refused, it is fetched again however young it is, and the next attempt follows at once; in half a minute only once.
        receiver.then([Behaviour::Status(401, "expired"), Behaviour::Status(401, "still")]);
        app.event(json!({ "type": "message.sent" })).await;
        let received = receiver.wait_for(23).await;
        let sent: Vec<_> = received[21..].iter().map(|request| request.header("authorization")).collect();
        assert_eq!(sent, ["Bearer token-2", "Bearer token-3"]);
        assert_eq!(received[21].header("webhook-id"), received[22].header("webhook-id"));
        let id = received[22].header("webhook-id").to_owned();
        until(async || {
            let delivery = app.get(&format!("/deliveries/{id}")).await.expect(200);
            (delivery["attempt_count"] == 2 && delivery["next_attempt_at"].is_string()).then_some(())
        }).await;
        assert_eq!((receiver.received().len(), tokens.asked()), (23, 3));

        // After that a new one is worth a try again.
        app.clock.advance_ms(30_000);
        receiver.then([Behaviour::Status(401, "expired")]);
        app.event(json!({ "type": "message.sent" })).await;
        let received = receiver.wait_for(25).await;
        assert!(received.iter().any(|request| request.header("authorization") == "Bearer token-4"));
        assert_eq!(tokens.asked(), 4);
    }

    async fn a_test_fetches_a_new_token_where_the_kept_one_is_refused(app: App) {
        let (receiver, tokens) = (Receiver::start().await, TokenEndpoint::start().await);
        let mut draft = webhook(&receiver, &tokens, "s:cret");
        draft["status"] = json!("draft");
        let id = app.post("/webhooks", draft).await.expect(201)["id"].as_str().expect("an id").to_owned();
        receiver.then([Behaviour::Status(401, "expired")]);
        let tested = app.post(&format!("/webhooks/{id}/test"), json!(null)).await.expect(200);
        assert_eq!((&tested["ok"], tokens.asked(), receiver.received().len()), (&json!(true), 2, 2), "{tested}");
    }

    async fn a_failed_fetch_shows_what_was_sent_to_whom(app: App) {
        app.without_test_gate().await;
        let (receiver, tokens) = (Receiver::start().await, TokenEndpoint::start().await);
        let made = app.post("/webhooks", webhook(&receiver, &tokens, "wr0ng-secret")).await.expect(201);
        let tested = app.post(&format!("/webhooks/{}/test", made["id"].as_str().expect("an id")), json!(null)).await;
        let tested = tested.expect(200);
        let event = app.event(json!({ "type": "message.sent" })).await;
        let delivery = app.delivery_when(&event, |row| row["attempt_count"] == 1).await;
        assert_eq!((&delivery["error"], &delivery["http_status"]), (&json!("oauth_token_failed"), &json!(null)));
        let delivery = app.get(&format!("/deliveries/{}", delivery["id"].as_str().expect("an id"))).await.expect(200);
        for shown in [&tested, &delivery["attempts"][0]] {
            let request = &shown["request"];
            assert_eq!((&request["method"], &request["url"]), (&json!("POST"), &json!(tokens.url)), "{shown}");
            assert_eq!(request["headers"]["authorization"], "Basic ***");
            assert_eq!(request["body"], "grant_type=client_credentials&scope=hooks");
            assert_eq!(shown["response"]["status"], json!(401), "{shown}");
            assert!(shown["response"]["body"].as_str().is_some_and(|body| body.contains("unknown client")), "{shown}");
            assert!(!shown.to_string().contains("wr0ng-secret"), "{shown}");
        }
        assert!(receiver.received().is_empty());
    }

    async fn the_token_endpoints_own_error_is_told(app: App) {
        let (receiver, tokens) = (Receiver::start().await, TokenEndpoint::start().await);
        let refused = app.post("/webhooks", webhook(&receiver, &tokens, "wrong")).await.expect(422);
        assert_eq!(refused["test"]["error"]["code"], "oauth_token_failed");
        let told = refused["test"]["error"]["message"].as_str().expect("a sentence");
        assert_eq!(told, "The token endpoint answered 401: invalid_client: unknown client.");
        assert!(receiver.received().is_empty());
        let mut private = webhook(&receiver, &tokens, "s:cret");
        private["auth"]["token_url"] = json!("http://10.1.2.3/token");
        let refused = app.post("/webhooks", private).await;
        assert_eq!(refused.pointers(), ["/auth/token_url"]);
    }
}
