//! The description of the API against the API: parameters that it names are taken, and answers hold what it says.

use serde_json::{Value, json};

use crate::app::App;
use crate::receiver::Receiver;

async fn document(app: &App) -> Value {
    app.call("GET", "/api/v1/openapi.json", None, "application/json", Vec::new()).await.expect(200)
}

/// What is wrong with a value by this schema; only what our own document uses of JSON Schema.
fn faults(document: &Value, schema: &Value, value: &Value, place: &str) -> Vec<String> {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
        return faults(document, &document["components"]["schemas"][name], value, place);
    }
    if let Some(choices) = schema["anyOf"].as_array().or(schema["oneOf"].as_array()) {
        let all: Vec<_> = choices.iter().map(|choice| faults(document, choice, value, place)).collect();
        return if all.iter().any(Vec::is_empty) { Vec::new() } else { all.concat() };
    }
    let mut found = Vec::new();
    let kinds = schema["type"].as_array().cloned().unwrap_or_else(|| vec![schema["type"].clone()]);
    let fits = |kind: &Value| match kind.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_u64() || value.is_i64(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        _ => true,
    };
    if !kinds.iter().any(fits) {
        found.push(format!("{place}: {value} is no {}", schema["type"]));
    }
    if schema["enum"].as_array().is_some_and(|words| !words.contains(value)) {
        found.push(format!("{place}: {value} is not in {}", schema["enum"]));
    }
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if value.is_object() && value.get(name).is_none() {
            found.push(format!("{place}/{name} is missing"));
        }
    }
    if let (Some(members), Some(known)) = (value.as_object(), schema["properties"].as_object()) {
        for (name, member) in members {
            match known.get(name) {
                Some(schema) => found.extend(faults(document, schema, member, &format!("{place}/{name}"))),
                None => found.push(format!("{place}/{name} is not described")),
            }
        }
    }
    for (place_in, element) in value.as_array().into_iter().flatten().enumerate() {
        found.extend(faults(document, &schema["items"], element, &format!("{place}/{place_in}")));
    }
    found
}

#[track_caller]
fn check(document: &Value, method: &str, path: &str, status: u16, answer: &Value) {
    let response = &document["paths"][path][method]["responses"][status.to_string()];
    let schema = &response["content"]["application/json"]["schema"];
    assert!(schema.is_object(), "{method} {path} {status} is not described");
    let found = faults(document, schema, answer, "");
    assert!(found.is_empty(), "{method} {path}: {found:#?}");
}

#[tokio::test]
async fn answers_hold_what_is_described() {
    let app = App::sqlite().await;
    app.without_test_gate().await;
    let document = document(&app).await;
    let receiver = Receiver::start().await;
    let rows = json!([{ "type": "*", "template": { "x": "{{event}}" } }]);
    let body = json!({ "name": "All", "url": receiver.url("/"), "status": "active", "events": rows,
        "auth": { "kind": "basic", "username": "u", "password": "p" } });
    let webhook = app.post("/webhooks", body).await.expect(201);
    check(&document, "post", "/webhooks", 201, &webhook);
    let draft = app.post("/webhooks", json!({ "name": "Draft" })).await.expect(201);
    check(&document, "post", "/webhooks", 201, &draft);
    let posted = json!({ "type": "message.sent", "id": "m-1", "data": { "a": 1 }, "profile": {}, "channel": "email" });
    let posted = app.post("/events", posted).await.expect(202);
    check(&document, "post", "/events", 202, &posted);
    let event = posted["events"][0]["id"].as_str().expect("an id");
    let delivery = app.delivery(event, "delivered").await;
    app.clock.advance_ms(1_000);
    let id = |object: &Value| object["id"].as_str().expect("an id").to_owned();
    let (webhook, delivery) = (id(&webhook), id(&delivery));
    for (path, real) in [
        ("/events", "/events".to_owned()),
        ("/events/{id}", format!("/events/{event}")),
        ("/webhooks", "/webhooks".to_owned()),
        ("/webhooks/{id}", format!("/webhooks/{webhook}")),
        ("/webhooks/{id}/secret", format!("/webhooks/{webhook}/secret")),
        ("/deliveries", "/deliveries".to_owned()),
        ("/deliveries/{id}", format!("/deliveries/{delivery}")),
        ("/event-types", "/event-types".to_owned()),
        ("/event-types/{type}", "/event-types/message.sent".to_owned()),
        ("/activity", "/activity".to_owned()),
        ("/webhooks/{id}/activity", format!("/webhooks/{webhook}/activity")),
        ("/workspace", "/workspace".to_owned()),
        ("/workspace/retention", "/workspace/retention".to_owned()),
    ] {
        check(&document, "get", path, 200, &app.get(&real).await.expect(200));
    }
    let tested = app.post(&format!("/webhooks/{webhook}/test"), Value::Null).await.expect(200);
    check(&document, "post", "/webhooks/{id}/test", 200, &tested);
    let kept = app.get(&format!("/tests/{}", id(&tested))).await.expect(200);
    check(&document, "get", "/tests/{id}", 200, &kept);
    check(&document, "get", "/deliveries", 200, &app.get("/deliveries?test=all").await.expect(200));
    let replay = app.post(&format!("/webhooks/{webhook}/replay"), json!({ "status": "any" })).await.expect(201);
    check(&document, "post", "/webhooks/{id}/replay", 201, &replay);
    check(&document, "get", "/replays", 200, &app.get("/replays").await.expect(200));
    let sent = app.post(&format!("/events/{event}/send"), json!({ "webhook_id": webhook })).await.expect(201);
    check(&document, "post", "/events/{id}/send", 201, &sent);
    let person = app.post("/workspace/erase-person", json!({ "person": "m-1", "dry_run": true })).await.expect(200);
    check(&document, "post", "/workspace/erase-person", 200, &person);
    let problem = app.post("/events", json!({ "type": "nonsense" })).await.expect(422);
    let found = faults(&document, &document["components"]["schemas"]["Problem"], &problem, "");
    assert!(found.is_empty(), "{found:#?}");
    assert!(!faults(&document, &document["components"]["schemas"]["Posted"], &problem, "").is_empty(), "it can fail");
}

#[tokio::test]
async fn the_parameters_of_lists_are_those_that_are_taken() {
    let app = App::sqlite().await;
    let document = document(&app).await;
    for (path, methods) in document["paths"].as_object().expect("paths") {
        let parameters = methods["get"]["parameters"].as_array().into_iter().flatten();
        let query: Vec<&str> =
            parameters.filter(|one| one["in"] == "query").filter_map(|one| one["name"].as_str()).collect();
        if query.is_empty() {
            continue;
        }
        for name in &query {
            let answer = app.get(&format!("{path}?{name}=%7F")).await;
            assert!(!answer.text.contains("is not a known parameter"), "{path} {name}: {}", answer.text);
        }
        // The refusal of one far from all names them while they are few; else each was tried above.
        let refused = app.get(&format!("{path}?zzzzzzzz=1")).await.expect(422);
        let told = refused["errors"][0]["detail"].as_str().expect("a sentence").to_owned();
        if let Some((_, known)) = told.split_once("Known are ") {
            let mut known: Vec<&str> = known.trim_end_matches('.').split(", ").collect();
            let mut described = query.clone();
            known.sort_unstable();
            described.sort_unstable();
            assert_eq!(known, described, "{path}");
        }
    }
}
