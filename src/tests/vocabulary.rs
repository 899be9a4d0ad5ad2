//! Event types and products of a workspace's own are treated as the built-in ones.

use serde_json::{Value, json};
use tidings::domain::workspace::Scope;

use crate::app::stories;
use crate::receiver::Receiver;

fn paid() -> Value {
    json!({
        "label": "Order paid",
        "description": "An order was paid in full.",
        "fields": [{ "name": "amount", "kind": "number", "meaning": "What was paid", "example": 12.5 }],
        "sample": { "data": { "amount": 12.5 }, "profile": { "plan": "pro" } },
    })
}

stories! {
    async fn an_own_event_type_is_tested_posted_and_delivered(app: App) {
        let early = app.post("/events", json!({ "type": "order.paid" })).await;
        assert_eq!((early.status, early.pointers()), (422, vec!["/type"]));
        let made = app.post("/event-types/order.paid", paid()).await.expect(201);
        assert_eq!((made["built_in"].as_bool(), made["type"].as_str()), (Some(false), Some("order.paid")));
        assert_eq!(made["payloads"].as_object().map(serde_json::Map::len), Some(6));
        assert_eq!(app.get("/event-types/order.paid").await.expect(200), made);
        let all = app.get("/event-types").await.expect(200);
        assert_eq!(all["data"].as_array().and_then(|list| list.last()), Some(&made));

        let receiver = Receiver::start().await;
        let body = json!({ "name": "W", "url": receiver.url("/"), "status": "active", "events": ["order.paid"] });
        let webhook = app.post("/webhooks", body).await.expect(201);
        let test = receiver.wait_for(1).await.remove(0).json();
        assert_eq!((&test["event"], &test["data"]["details"]), (&json!("order.paid"), &json!({ "amount": 12.5 })), "{test}");

        let typo = app.post("/events", json!({ "type": "order.piad" })).await;
        assert!(typo.text.contains("Did you mean “order.paid”?"), "{}", typo.text);
        app.event(json!({ "type": "order.paid", "data": { "amount": 99 } })).await;
        assert_eq!(receiver.wait_for(2).await[1].json()["data"]["details"], json!({ "amount": 99 }));

        let selected = app.delete("/event-types/order.paid").await;
        assert_eq!(selected.status, 409);
        assert!(selected.text.contains("“W”"), "{}", selected.text);
        app.delete(&format!("/webhooks/{}", webhook["id"].as_str().expect("an id"))).await;
        assert_eq!(app.delete("/event-types/order.paid").await.status, 204);
        assert_eq!(app.delete("/event-types/order.paid").await.status, 404);
        assert_eq!(app.post("/events", json!({ "type": "order.paid" })).await.status, 422);
    }

    async fn an_own_event_type_is_changed_by_a_merge_patch(app: App) {
        let made = app.post("/event-types/order.paid", paid()).await.expect(201);
        let patch = json!({ "label": "Paid", "description": null, "sample": { "data": { "currency": "EUR" }, "profile": null } });
        let changed = app.patch("/event-types/order.paid", patch).await.expect(200);
        assert_eq!((changed["label"].as_str(), changed["description"].as_str()), (Some("Paid"), Some("")));
        assert_eq!(changed["sample"]["data"], json!({ "amount": 12.5, "currency": "EUR" }));
        assert_eq!((&changed["sample"]["profile"], &changed["fields"]), (&Value::Null, &made["fields"]));
        assert_eq!(app.patch("/event-types/order.paid", changed.clone()).await.expect(200), changed);
        assert_eq!(app.patch("/event-types/cart.left", json!({})).await.status, 404);
    }

    async fn faults_of_an_own_event_type_are_named(app: App) {
        for name in ["Order.paid", "order", "order..paid", "order.9"] {
            assert_eq!(app.post(&format!("/event-types/{name}"), paid()).await.pointers(), ["/type"], "{name}");
        }
        for name in ["message.sent", "webhook.test"] {
            assert_eq!(app.post(&format!("/event-types/{name}"), paid()).await.status, 409, "{name}");
            assert_eq!(app.patch(&format!("/event-types/{name}"), json!({})).await.status, 409, "{name}");
            assert_eq!(app.delete(&format!("/event-types/{name}")).await.status, 409, "{name}");
        }
        for (body, pointer) in [
            (json!([]), ""),
            (json!({ "labl": "x" }), "/labl"),
            (json!({ "type": "order.refunded" }), "/type"),
            (json!({ "sample": { "data": [1] } }), "/sample/data"),
            (json!({ "sample": 1 }), "/sample"),
            (json!({ "fields": [{ "name": "a b" }] }), "/fields/0/name"),
            (json!({ "fields": [{ "name": "a" }, { "name": "a" }] }), "/fields/1/name"),
            (json!({ "fields": [{ "name": "a", "kind": "money" }] }), "/fields/0/kind"),
        ] {
            assert_eq!(app.post("/event-types/order.paid", body.clone()).await.pointers(), [pointer], "{body}");
        }
        app.post("/event-types/order.paid", json!({})).await.expect(201);
        assert_eq!(app.post("/event-types/order.paid", json!({})).await.status, 409);
    }

    async fn own_types_stay_in_their_workspace(app: App) {
        app.post("/event-types/order.paid", paid()).await.expect(201);
        let reads = app.key_with(&[Scope::WebhooksRead]).await;
        let (_, other) = app.other_workspace().await;
        for (key, status) in [(&reads, 403), (&other, 404)] {
            let deleted = app.call("DELETE", "/api/v1/event-types/order.paid", Some(key), "application/json", Vec::new()).await;
            assert_eq!(deleted.status, status, "{}", deleted.text);
        }
        assert_eq!(app.get("/event-types/order.paid").await.status, 200);
    }

    async fn own_products_are_known_everywhere(app: App) {
        let event = json!({ "type": "message.sent", "product": "shop" });
        assert_eq!(app.post("/events", event.clone()).await.pointers(), ["/product"]);
        let shown = app.patch("/workspace", json!({ "products": ["shop", "crm"] })).await.expect(200);
        assert_eq!(shown["products"], json!(["automation", "crm", "developer_api", "campaigns", "shop"]));
        app.patch("/workspace", json!({ "name": "Renamed" })).await.expect(200);

        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let body = json!({
            "name": "W", "url": receiver.url("/"), "status": "active", "events": ["*"], "products": ["shop"],
        });
        app.post("/webhooks", body).await.expect(201);
        app.event(event).await;
        assert_eq!(receiver.wait_for(1).await.len(), 1);
        let crm = app.post("/events", json!({ "type": "message.sent", "product": "crm" })).await.expect(202);
        assert_eq!(crm["events"][0]["deliveries"], 0);

        let selected = app.patch("/workspace", json!({ "products": [] })).await;
        assert_eq!(selected.pointers(), ["/products"]);
        assert!(selected.text.contains("“W”"), "{}", selected.text);
        for wrong in [json!(["Shop"]), json!(["a.b"]), json!([""])] {
            assert!(app.patch("/workspace", json!({ "products": wrong })).await.pointers().contains(&"/products/0"));
        }
    }
}
