//! The workspace's policy.

use serde_json::{Value, json};

use crate::app::stories;
use crate::receiver::Receiver;

stories! {
    async fn the_policy_is_read_and_changed(app: App) {
        let shown = app.get("/workspace").await.expect(200);
        assert_eq!(shown["policy"]["test_gate"], "required");
        assert_eq!(shown["policy"]["url_scheme"], "allow_http", "the server's default");
        assert_eq!(shown["policy"]["private_targets"], "allow_list");
        assert_eq!(shown["products"], json!(["automation", "crm", "developer_api", "campaigns"]));
        let changed = app.patch("/workspace", json!({ "name": "New", "policy": { "url_scheme": "https_only" } })).await;
        let changed = changed.expect(200);
        assert_eq!((changed["name"].as_str(), changed["policy"]["url_scheme"].as_str()), (Some("New"), Some("https_only")));
        let http = app.post("/webhooks", json!({ "name": "H", "url": "http://127.0.0.1:9/" })).await;
        assert_eq!((http.status, http.pointers()), (422, vec!["/url"]));
        let back = app.patch("/workspace", json!({ "policy": { "url_scheme": null } })).await.expect(200);
        assert_eq!(back["policy"]["url_scheme"], "allow_http");
        for (patch, pointer) in [
            (json!({ "name": "" }), "/name"),
            (json!({ "name": null }), "/name"),
            (json!({ "policy": { "test_gate": "always" } }), "/policy/test_gate"),
            (json!({ "policy": { "tset_gate": "off" } }), "/policy/tset_gate"),
            (json!({ "policy": { "private_cidrs": ["10.0.0.0/8"] } }), "/policy/private_cidrs/0"),
            (json!({ "policy": { "auth_allowed": ["magic"] } }), "/policy/auth_allowed/0"),
        ] {
            assert_eq!(app.patch("/workspace", patch.clone()).await.pointers(), [pointer], "{patch}");
        }
        let same = app.patch("/workspace", app.get("/workspace").await.json).await;
        assert_eq!(same.status, 200, "{}", same.text);
    }

    async fn a_policy_refuses_by_name(app: App) {
        let policy = json!({ "policy": { "auth_allowed": ["basic"], "payload_customisation": "locked" } });
        app.patch("/workspace", policy).await.expect(200);
        let body = json!({
            "name": "W", "auth": { "kind": "bearer", "token": "x" },
            "events": [{ "type": "message.sent", "template": { "a": 1 } }],
        });
        let answer = app.post("/webhooks", body).await;
        assert_eq!(answer.pointers(), ["/events/0/template", "/auth/kind"]);
        assert!(answer.text.contains("auth_allowed") && answer.text.contains("payload_customisation"));
    }

    async fn a_new_name_is_in_the_bodies_that_follow(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let template = json!({ "workspace": "{{workspace}}" });
        let body = json!({ "name": "W", "url": receiver.url("/"), "status": "active", "events": [{ "type": "*", "template": template }] });
        app.post("/webhooks", body).await.expect(201);
        app.patch("/workspace", json!({ "name": "Renamed" })).await.expect(200);
        app.event(json!({ "type": "message.sent" })).await;
        assert_eq!(receiver.wait_for(1).await[0].json(), json!({ "workspace": "Renamed" }));
        let _: Value = app.get("/workspace").await.expect(200);
    }
}
