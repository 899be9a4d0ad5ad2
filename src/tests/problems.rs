//! Paths, methods and bodies that are not: always a problem with a sentence.

use serde_json::json;

use crate::app::App;

#[tokio::test]
async fn wrong_paths_methods_and_bodies_are_problems() {
    let app = App::sqlite().await;
    let key = app.key.clone();
    for (method, path, body, kind, status) in [
        ("GET", "/api/v1", "", "application/json", 404),
        ("GET", "/api/v1/", "", "application/json", 404),
        ("GET", "/api/v1/nothing", "", "application/json", 404),
        ("GET", "/api/v1/webhooks/", "", "application/json", 404),
        ("GET", "/api/v1/webhooks/nonsense", "", "application/json", 404),
        ("GET", "/api/v1/webhooks/evt_00000000000000000000000000", "", "application/json", 404),
        ("GET", "/api/v1/event-types/nothing", "", "application/json", 404),
        ("PUT", "/api/v1/webhooks", "{}", "application/json", 405),
        ("DELETE", "/api/v1/events", "", "application/json", 405),
        ("POST", "/api/v1/webhooks", "name=x", "application/x-www-form-urlencoded", 415),
        ("POST", "/api/v1/webhooks", "{", "application/json", 422),
        ("POST", "/api/v1/webhooks", "", "application/json", 422),
        ("POST", "/api/v1/webhooks", r#"{"name":"a","name":"b"}"#, "application/json", 422),
        ("PATCH", "/api/v1/workspace", "[]", "application/json", 422),
        ("GET", "/api/v1/webhooks?limit=0", "", "application/json", 422),
        ("GET", "/api/v1/webhooks?limit=501", "", "application/json", 422),
        ("GET", "/api/v1/webhooks?cursor=x", "", "application/json", 422),
        ("GET", "/api/v1/webhooks?stauts=active", "", "application/json", 422),
        ("GET", "/api/v1/deliveries?http_status=9xx", "", "application/json", 422),
        ("GET", "/api/v1/deliveries?from=today", "", "application/json", 422),
    ] {
        let answer = app.call(method, path, Some(&key), kind, body.as_bytes().to_vec()).await;
        assert_eq!(answer.status, status, "{method} {path}: {}", answer.text);
        assert_eq!(answer.headers["content-type"], "application/problem+json", "{method} {path}");
        assert_eq!(answer.json["status"], status);
        for part in ["type", "title", "detail"] {
            assert!(answer.json[part].as_str().is_some_and(|text| !text.is_empty()), "{part}: {}", answer.text);
        }
        assert_eq!(answer.json["request_id"], answer.headers["x-request-id"].to_str().expect("text"), "{path}");
        if status == 405 {
            assert!(answer.headers.contains_key("allow"), "{method} {path}");
        }
    }
}

#[tokio::test]
async fn health_needs_no_key() {
    let app = App::sqlite().await;
    for path in ["/healthz", "/readyz"] {
        let answer = app.call("GET", path, None, "application/json", Vec::new()).await;
        assert_eq!((answer.status, answer.json), (200, json!({ "status": "ok" })));
    }
}

#[tokio::test]
async fn a_rate_limit_says_when_to_come_back() {
    let app = App::on(crate::testing::sqlite(), |config| config.api_rate = Some(2)).await;
    let mut refused = None;
    for _ in 0..50 {
        let answer = app.get("/event-types").await;
        if answer.status == 429 {
            refused = Some(answer);
            break;
        }
    }
    let refused = refused.expect("a refusal");
    assert_eq!(refused.headers["retry-after"], "1");
    assert_eq!(refused.headers["content-type"], "application/problem+json");
}

#[tokio::test]
async fn event_types_show_their_sample_in_every_format() {
    let app = App::sqlite().await;
    let list = app.get("/event-types").await.expect(200);
    let first = list["data"][0]["type"].as_str().expect("a type");
    assert!(list["data"].as_array().is_some_and(|types| types.len() > 15));
    let one = app.get(&format!("/event-types/{first}")).await.expect(200);
    let formats: Vec<&String> = one["payloads"].as_object().expect("payloads").keys().collect();
    assert_eq!(formats, ["standard", "expertsender", "notificationapi", "enkod", "xtremepush", "cloudevents"]);
    for kind in list["data"].as_array().expect("types") {
        let sample = kind["sample"].clone();
        app.post("/events", sample).await.expect(202);
    }
}
