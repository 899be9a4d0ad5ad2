//! Every route × scope × workspace: what a key may do, and what it cannot even see.

use serde_json::{Value, json};
use tidings::domain::workspace::Scope;
use tidings::server::api::routes;

use crate::app::{Answer, App, stories};
use crate::receiver::Receiver;

/// A path with ids that exist, or of the right form that do not.
fn path(template: &str, ids: &[(&str, &str)]) -> String {
    let noun = template.split('/').nth(1).unwrap_or_default();
    let id = ids.iter().find(|(known, _)| *known == noun).map_or("none", |(_, id)| *id);
    format!("/api/v1{}", template.replace("{id}", id).replace("{type}", "message.sent"))
}

async fn call(app: &App, route: &routes::Route, path: &str, key: Option<&str>) -> Answer {
    // Empty where a body is needed, so that what is allowed is refused for its content and changes nothing.
    let body = if route.method == "GET" { Vec::new() } else { b"[]".to_vec() };
    app.call(route.method.as_str(), path, key, "application/json", body).await
}

stories! {
    async fn a_key_does_what_its_scopes_say_and_no_more(app: App) {
        let nobody = [
            ("webhooks", "wh_00000000000000000000000000"),
            ("events", "evt_00000000000000000000000000"),
            ("deliveries", "dlv_00000000000000000000000000"),
            ("tests", "tst_00000000000000000000000000"),
        ];
        let mut keys = Vec::new();
        for scope in Scope::ALL {
            keys.push((vec![scope], app.key_with(&[scope]).await));
        }
        keys.push((vec![Scope::LogsRead, Scope::WebhooksWrite], app.key_with(&[Scope::LogsRead, Scope::WebhooksWrite]).await));
        for route in routes::table() {
            let path = path(route.path, &nobody);
            for bad in [None, Some(""), Some("tk_nonsense"), Some("whsec_x")] {
                let answer = call(&app, &route, &path, bad).await;
                assert_eq!(answer.status, 401, "{} {path} {bad:?}: {}", route.method, answer.text);
                assert_eq!(answer.headers["www-authenticate"], "Bearer");
            }
            for (scopes, key) in &keys {
                // No scope is enough to erase the workspace.
                let possible = route.path != "/workspace/erase";
                let allowed = possible && route.scopes.iter().all(|scope| scopes.contains(scope));
                let answer = call(&app, &route, &path, Some(key)).await;
                let refused = answer.status == 403;
                assert_eq!(refused, !allowed, "{} {path} {scopes:?}: {}", route.method, answer.text);
                assert!(answer.status != 401 && answer.status < 500, "{} {path}: {}", route.method, answer.text);
            }
        }
    }

    async fn nothing_crosses_workspaces(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let webhook = app.active_webhook("Mine", &receiver.url("/")).await;
        let event = app.event(json!({ "type": "message.sent", "id": "shared", "data": { "email": "a@b.c" } })).await;
        let delivery = app.delivery(&event, "delivered").await;
        let webhook_path = format!("/webhooks/{}", webhook["id"].as_str().expect("an id"));
        let tested = app.post(&format!("{webhook_path}/test"), Value::Null).await.expect(200);
        let before = app.get(&webhook_path).await.text;
        let ids = [
            ("webhooks", webhook["id"].as_str().expect("an id")),
            ("events", event.as_str()),
            ("deliveries", delivery["id"].as_str().expect("an id")),
            ("tests", tested["id"].as_str().expect("an id")),
        ];
        let (_, stranger) = app.other_workspace().await;
        for route in routes::table() {
            let path = path(route.path, &ids);
            if route.path.contains("{id}") {
                let answer = app.call(route.method.as_str(), &path, Some(&stranger), "application/json", Vec::new()).await;
                assert_eq!(answer.status, 404, "{} {path}: {}", route.method, answer.text);
                assert_eq!(answer.headers["content-type"], "application/problem+json");
            } else if route.method == "GET" && ["/events", "/webhooks", "/deliveries"].contains(&route.path) {
                for query in ["", "?q=a@b.c"] {
                    let answer = app.call("GET", &format!("{path}{query}"), Some(&stranger), "application/json", Vec::new()).await;
                    assert_eq!(answer.expect(200)["data"], json!([]), "{path}");
                }
            }
        }
        assert_eq!(app.get(&webhook_path).await.text, before);
        // The same sender's id, the same name and the same event: another workspace, other things.
        let body = json!({ "type": "message.sent", "id": "shared" }).to_string().into_bytes();
        let other = app.call("POST", "/api/v1/events", Some(&stranger), "application/json", body).await.expect(202);
        assert_eq!((other["accepted"].as_u64(), other["events"][0]["deliveries"].as_u64()), (Some(1), Some(0)));
        let body = json!({ "name": "Mine" }).to_string().into_bytes();
        app.call("POST", "/api/v1/webhooks", Some(&stranger), "application/json", body).await.expect(201);
        let mine = app.get("/webhooks").await.expect(200);
        assert_eq!(mine["data"].as_array().map(Vec::len), Some(1));
        let workspace = app.get("/workspace").await.expect(200);
        assert_eq!(workspace["id"], Value::String(app.workspace_id.to_string()));
    }
}
