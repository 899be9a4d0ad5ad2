//! Paths, methods and bodies that are not: always a problem with a sentence.

use serde_json::json;
use tidings::server::app::{AppError, accounts};

use crate::app::App;

#[tokio::test]
async fn wrong_paths_methods_and_bodies_are_problems() {
    let app = App::sqlite().await;
    let key = app.key.clone();
    for (method, path, body, kind, status) in [
        ("GET", "/api/v1", "", "application/json", 404),
        ("GET", "/api/v1/", "", "application/json", 404),
        ("GET", "/api/v1/nothing", "", "application/json", 404),
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
    for (path, expected) in
        [("/healthz", json!({ "status": "ok" })), ("/readyz", json!({ "status": "ok", "warnings": [] }))]
    {
        let answer = app.call("GET", path, None, "application/json", Vec::new()).await;
        assert_eq!((answer.status, answer.json), (200, expected));
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

/// Posts the form of a page and answers the page that follows.
async fn form(app: &App, action: &str, body: String) -> reqwest::Response {
    let post = app.request("POST", &format!("/actions/{action}")).body(body);
    let answer = post.header("content-type", "application/x-www-form-urlencoded").send().await.expect("an answer");
    let header = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    assert_eq!(answer.status(), 303, "{action}");
    let cookie = header("set-cookie").split(';').next().unwrap_or_default().to_owned();
    app.request("GET", header("location")).header("cookie", cookie).send().await.expect("a page")
}

#[tokio::test]
async fn sign_in_and_sign_up_are_slowed_down_by_address_and_say_when_to_come_back() {
    let app = App::sqlite().await;
    // Another account each time: it is the address that has tried too often. Both forms count together.
    let body = |number: u32| format!("email=p{number}%40example.com&password=correct+horse+battery&workspace_name=W");
    for number in 0..10 {
        let action = if number % 2 == 0 { "sign-in" } else { "set-up" };
        assert_ne!(form(&app, action, body(number)).await.status(), 429, "{action} {number}");
    }
    let page = form(&app, "sign-in", body(11)).await;
    assert_eq!((page.status().as_u16(), &page.headers()["retry-after"]), (429, &"60".parse().expect("a value")));
    let text = page.text().await.expect("text");
    assert!(text.contains("Too many attempts. Try again in 60 seconds."), "{text}");
    app.clock.advance_ms(60_001);
    assert_eq!(form(&app, "sign-in", body(12)).await.status(), 200);
}

#[tokio::test]
async fn guessing_one_password_is_slowed_down_from_wherever_it_comes() {
    let app = App::sqlite().await;
    let state = &app.running.state;
    let guess = async |number: u32| {
        let from = accounts::Client { address: format!("192.0.2.{number}"), ..accounts::Client::default() };
        accounts::sign_in(state, "OWNER@example.com ", "wrong".to_owned(), &from).await.map(|_| ())
    };
    for number in 0..10 {
        assert!(matches!(guess(number).await, Err(AppError::Unauthorized(_))));
    }
    let Err(AppError::TooMany { retry_after_s }) = guess(99).await else { panic!("the eleventh waits") };
    assert_eq!(retry_after_s, 60);
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
