//! Webhooks that cannot be: each fault has its pointer and its sentence, and nothing is half done.

use serde_json::{Value, json};

use crate::app::{App, stories};
use crate::testing;

/// Neither plain http nor any private range.
async fn strict() -> App {
    let close = |config: &mut tidings::server::config::Config| {
        config.allow_http = false;
        config.allow_cidrs.clear();
    };
    App::on(testing::sqlite(), close).await
}

#[tokio::test]
async fn endpoints_that_are_not_public_https_are_refused() {
    let app = strict().await;
    for url in [
        "http://example.com/",
        "file:///etc/passwd",
        "ftp://example.com/",
        "example.com/hooks",
        "https://",
        "https://user:password@example.com/",
        "https://example.com/#fragment",
        "https://example.com:0/",
        "https://example.com:65536/",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0177.0.0.1/",
        "https://127.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[fd00::1]/",
        "https://10.0.0.1/",
        "https://192.168.1.1/",
        "https://172.16.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://localhost/",
    ] {
        for body in [
            json!({ "name": "Bad", "url": url }),
            json!({ "name": "Bad", "url": url, "status": "active", "events": ["*"] }),
        ] {
            let answer = app.post("/webhooks", body).await;
            assert_eq!(answer.status, 422, "{url}: {}", answer.text);
            assert_eq!(answer.pointers(), ["/url"], "{url}: {}", answer.text);
        }
        let row =
            json!({ "name": "Bad", "url": "https://example.com/", "events": [{ "type": "message.sent", "url": url }] });
        assert_eq!(app.post("/webhooks", row).await.pointers(), ["/events/0/url"], "{url}");
    }
    let long = format!("https://example.com/{}", "x".repeat(2_048));
    assert_eq!(app.post("/webhooks", json!({ "name": "Bad", "url": long })).await.pointers(), ["/url"]);
    assert_eq!(app.get("/webhooks").await.expect(200)["data"], json!([]));
    let private = app.post("/webhooks", json!({ "name": "Bad", "url": "https://10.0.0.1/" })).await;
    assert!(private.text.contains("TIDINGS_ALLOW_CIDRS") && private.text.contains("10.0.0.0/8"), "{}", private.text);
    app.post("/webhooks", json!({ "name": "Good", "url": "https://example.com/hooks?a=b" })).await.expect(201);
}

#[tokio::test]
async fn every_rule_points_to_its_part() {
    let app = strict().await;
    let auth = |auth: Value| json!({ "auth": auth });
    let settings = |settings: Value| json!({ "settings": settings });
    let rows = |row: Value| json!({ "events": [row] });
    for (part, pointer) in [
        (
            json!({ "name": "" , "status": "inactive", "url": "https://e.com/", "events": ["*"], "colour": 1 }),
            "/colour",
        ),
        (json!({ "name": "x".repeat(101) }), "/name"),
        (json!({ "name": "a\nb" }), "/name"),
        (json!({ "name": 5 }), "/name"),
        (json!({ "nmae": "x" }), "/nmae"),
        (json!({ "status": "on" }), "/status"),
        (json!({ "status": "disabled", "url": "https://e.com/", "events": ["*"] }), "/status"),
        (json!({ "events": "message.sent" }), "/events"),
        (rows(json!({ "type": "message.snet" })), "/events/0/type"),
        (rows(json!({ "type": "webhook.test" })), "/events/0/type"),
        (rows(json!({})), "/events/0/type"),
        (json!({ "events": ["message.sent", "message.sent"] }), "/events/1/type"),
        (rows(json!({ "type": "*", "channels": ["emial"] })), "/events/0/channels/0"),
        (rows(json!({ "type": "*", "template": "" })), "/events/0/template"),
        (rows(json!({ "type": "*", "template": "{\"a\":}" })), "/events/0/template"),
        (rows(json!({ "type": "*", "template": { "{{x}}": 1 } })), "/events/0/template"),
        (rows(json!({ "type": "*", "template": "x".repeat(65_537) })), "/events/0/template"),
        (json!({ "products": ["crn"] }), "/products/0"),
        (json!({ "channels": ["sms", "sms"] }), "/channels/1"),
        (json!({ "endpoint_mode": "both" }), "/endpoint_mode"),
        (json!({ "format": "xml" }), "/format"),
        (json!({ "format_options": { "loud": true } }), "/format_options/loud"),
        (auth(json!({})), "/auth/kind"),
        (auth(json!({ "kind": "magic" })), "/auth/kind"),
        (auth(json!({ "kind": "basic", "username": "a:b", "password": "c" })), "/auth/username"),
        (auth(json!({ "kind": "basic", "username": "a", "password": "c\nd" })), "/auth/password"),
        (auth(json!({ "kind": "basic", "encoded": "Basic dXNlcjpwYXNz" })), "/auth/encoded"),
        (auth(json!({ "kind": "basic", "encoded": "dXNlcjpwYXNz", "username": "u" })), "/auth/encoded"),
        (auth(json!({ "kind": "bearer", "token": "Bearer abc" })), "/auth/token"),
        (auth(json!({ "kind": "bearer", "token": "a", "password": "b" })), "/auth/password"),
        (auth(json!({ "kind": "header", "name": "Host", "value": "x" })), "/auth/name"),
        (auth(json!({ "kind": "header", "name": "a b", "value": "x" })), "/auth/name"),
        (auth(json!({ "kind": "header", "name": "webhook-id", "value": "x" })), "/auth/name"),
        (json!({ "headers": { "Content-Type": "text/plain" } }), "/headers/Content-Type"),
        (json!({ "headers": { "proxy-x": "y" } }), "/headers/proxy-x"),
        (json!({ "headers": { "X-A": "a\r\nb: c" } }), "/headers/X-A"),
        (json!({ "headers": { "a/b": "c" } }), "/headers/a~1b"),
        (settings(json!({ "timeout_ms": 999 })), "/settings/timeout_ms"),
        (settings(json!({ "timeout_ms": 30_001 })), "/settings/timeout_ms"),
        (settings(json!({ "timeout_ms": "fast" })), "/settings/timeout_ms"),
        (settings(json!({ "retry_schedule_s": [5, 0] })), "/settings/retry_schedule_s/1"),
        (settings(json!({ "retry_schedule_s": [1, 1, 1, 1, 1, 1] })), "/settings/retry_schedule_s"),
        (settings(json!({ "max_in_flight": 0 })), "/settings/max_in_flight"),
        (settings(json!({ "rate_per_second": 0 })), "/settings/rate_per_second"),
        (settings(json!({ "signatures": [] })), "/settings/signatures"),
        (settings(json!({ "static_ip": true })), "/settings/static_ip"),
        (settings(json!({ "notify_on_error": { "emails": ["nobody"] } })), "/settings/notify_on_error/emails/0"),
    ] {
        let mut body = json!({ "name": "Bad" });
        for (name, value) in part.as_object().expect("an object") {
            body[name] = value.clone();
        }
        let answer = app.post("/webhooks", body).await;
        assert_eq!(answer.status, 422, "{part}: {}", answer.text);
        assert_eq!(answer.pointers(), [pointer], "{part}: {}", answer.text);
    }
    let many = json!({ "name": "", "url": "ftp://x", "events": ["nope"], "format": 1, "auth": { "kind": "bearer", "token": "\u{1}" } });
    let answer = app.post("/webhooks", many).await;
    assert_eq!(answer.pointers(), ["/format", "/url", "/events/0/type", "/auth/token"], "{}", answer.text);
    let whole = app.post("/webhooks", json!({ "name": "W", "status": "active", "auth": { "kind": "basic" } })).await;
    assert_eq!(whole.pointers(), ["/url", "/events", "/auth/username", "/auth/password"], "{}", whole.text);
}

#[tokio::test]
async fn a_template_fault_has_line_and_column() {
    let app = strict().await;
    let body =
        json!({ "name": "T", "events": [{ "type": "message.sent", "template": "{\n  \"a\": {{x | nope}}\n}" }] });
    let answer = app.post("/webhooks", body).await;
    let detail = answer.json["errors"][0]["detail"].as_str().expect("a sentence");
    assert!(detail.contains("line 2"), "{detail}");
}

stories! {
    async fn a_name_stays_text_in_the_title_of_every_page(app: App) {
        let name = "</title><form action=/actions/sign-out>";
        let body = json!({ "name": name, "url": "https://example.com/", "events": ["message.sent"] });
        let id = app.post("/webhooks", body).await.expect(201)["id"].as_str().expect("an id").to_owned();
        let own = json!({ "label": name, "description": name, "sample": { "data": {} } });
        app.post("/event-types/own.event", own).await.expect(201);
        let cookie = app.sign_in().await;
        let below = ["", "/deliveries", "/configuration", "/payloads", "/security", "/delete"];
        let pages = below.map(|page| format!("/webhooks/{id}{page}"));
        for path in pages.iter().map(String::as_str).chain(["/webhooks", "/catalogue", "/catalogue/own.event"]) {
            let answer = app.request("GET", path).header("cookie", &cookie).send().await.expect("an answer");
            let page = answer.text().await.expect("a page");
            assert!(!page.contains(name), "{path}");
            assert_eq!(page.matches("</title>").count(), 1, "{path}");
        }
    }
}
