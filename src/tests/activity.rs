//! The activity record: who did what, without secrets.

use serde_json::{Value, json};
use tidings::domain::ids::DeliveryId;
use tidings::server::app::{Actor, accounts, log};

use crate::app::{App, stories, until};
use crate::receiver::{Behaviour, HELD, Receiver};

async fn record(app: &App, path: &str) -> Vec<Value> {
    let list = app.get(&format!("{path}/activity")).await.expect(200);
    let mut entries = list["data"].as_array().cloned().unwrap_or_default();
    entries.reverse();
    entries
}

fn actions(entries: &[Value]) -> Vec<&str> {
    entries.iter().filter_map(|entry| entry["action"].as_str()).collect()
}

stories! {
    async fn what_is_done_to_a_webhook_is_written_down(app: App) {
        let receiver = Receiver::start().await;
        let auth = json!({ "kind": "bearer", "token": "planted-token" });
        let made = app.post("/webhooks", json!({ "name": "CRM", "auth": auth })).await.expect(201);
        let path = format!("/webhooks/{}", made["id"].as_str().expect("an id"));
        let change = json!({ "url": receiver.url("/"), "events": [{ "type": "message.delivered" }],
            "settings": { "timeout_ms": 4000 }, "auth": { "token": "planted-other" } });
        app.patch(&path, change).await.expect(200);
        app.patch(&path, json!({ "name": "CRM" })).await.expect(200);
        for action in ["test", "activate", "pause", "deactivate", "rotate-secret"] {
            app.post(&format!("{path}/{action}"), Value::Null).await.expect(200);
        }
        app.get(&format!("{path}/secret")).await.expect(200);

        let entries = record(&app, &path).await;
        let expected = ["webhook.created", "webhook.changed", "webhook.tested", "webhook.activated",
            "webhook.paused", "webhook.deactivated", "secret.rotated", "secret.revealed"];
        assert_eq!(actions(&entries), expected, "a change that changes nothing is none");
        assert_eq!(entries[1]["details"]["fields"], json!(["url", "events", "settings.timeout_ms", "auth"]));
        assert_eq!(entries[2]["details"], json!({ "ok": true, "events": ["message.delivered"] }));
        receiver.then([Behaviour::Status(503, "")]);
        app.post(&format!("{path}/test"), Value::Null).await.expect(200);
        let failed = record(&app, &path).await.pop().expect("an entry");
        let told = json!({ "ok": false, "events": ["message.delivered"], "error": "http_503" });
        assert_eq!((&failed["action"], &failed["details"]), (&json!("webhook.tested"), &told));
        assert_eq!(app.get("/deliveries").await.expect(200)["data"], json!([]), "a test is no delivery");
        assert!(entries.iter().all(|entry| entry["actor"]["kind"] == "api_key"), "{entries:?}");
        let text = serde_json::to_string(&entries).expect("text");
        assert!(!text.contains("planted") && !text.contains("whsec_"), "{text}");
        let all = app.get("/activity?limit=2").await.expect(200);
        assert_eq!(all["data"].as_array().map(Vec::len), Some(2));
        assert_eq!(app.get("/webhooks/wh_00000000000000000000000000/activity").await.status, 404);
    }

    async fn what_the_system_does_is_written_down_once(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let webhook = app.active_webhook("CRM", &receiver.url(HELD)).await;
        receiver.then([Behaviour::Status(410, ""), Behaviour::Status(410, "")]);
        let event = json!({ "type": "message.delivered" });
        app.post("/events", json!({ "events": [event, event] })).await.expect(202);
        receiver.wait_for(2).await;
        receiver.release();
        let path = format!("/webhooks/{}", webhook["id"].as_str().expect("an id"));
        let gone = until(async || {
            let entries = record(&app, &path).await;
            entries.iter().find(|entry| entry["action"] == "webhook.disabled").cloned()
        })
        .await;
        assert_eq!(gone["actor"], json!({ "kind": "system", "id": null, "name": null }));
        assert!(gone["details"]["reason"].as_str().is_some_and(|reason| reason.contains("410")), "{gone}");
        app.advance_s(1).await;
        assert_eq!(actions(&record(&app, &path).await), ["webhook.created", "webhook.disabled"]);
    }

    async fn bulk_changes_own_event_types_and_sessions_are_written_down(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let mut paths = Vec::new();
        for name in ["One", "Two"] {
            let body = json!({ "name": name, "url": receiver.url("/"), "status": "active", "events": ["*"],
                "settings": { "retry_schedule_s": [] } });
            let made = app.post("/webhooks", body).await.expect(201);
            paths.push(format!("/webhooks/{}", made["id"].as_str().expect("an id")));
        }
        receiver.then((0..6).map(|_| Behaviour::Status(500, "")));
        let events: Vec<Value> = (0..3).map(|_| json!({ "type": "message.sent" })).collect();
        app.post("/events", json!({ "events": events })).await.expect(202);
        let failed = until(async || {
            let list = app.get("/deliveries?status=failed").await.expect(200);
            let rows = list["data"].as_array().cloned().unwrap_or_default();
            let ids = rows.iter().filter_map(|row| row["id"].as_str()?.parse().ok()).collect::<Vec<DeliveryId>>();
            Some(ids).filter(|ids| ids.len() == 6)
        })
        .await;
        let (state, cookie) = (&app.running.state, app.sign_in().await);
        let token = cookie.split_once('=').expect("a cookie").1;
        let person = Actor::member(&accounts::session(state, token).await.expect("the store").expect("a member"));
        assert_eq!(log::bulk::apply(state, &person, &failed, log::bulk::Change::Resend).await.expect("sent again"), 6);
        for path in &paths {
            let entries = record(&app, path).await;
            let entry = entries.iter().find(|entry| entry["action"] == "delivery.resent").expect("an entry");
            assert_eq!(entry["details"], json!({ "deliveries": 3 }));
            assert_eq!((&entry["actor"]["kind"], &entry["subject"]), (&json!("user"), &json!("")));
            let page = app.request("GET", &format!("{path}/activity")).header("cookie", &cookie).send().await.expect("a page");
            assert!(page.text().await.expect("text").contains("Deliveries: 3"));
        }

        let own = "/event-types/order.paid";
        app.post(own, json!({ "label": "Paid" })).await.expect(201);
        app.patch(own, json!({ "label": "Order paid" })).await.expect(200);
        assert_eq!(app.delete(own).await.status, 204);
        accounts::sign_out(state, token).await.expect("out");
        accounts::sign_out(state, token).await.expect("out already");
        let all = record(&app, "").await;
        let last: Vec<&str> = actions(&all).into_iter().skip(all.len() - 4).collect();
        assert_eq!(last, ["event_type.created", "event_type.changed", "event_type.deleted", "account.signed_out"]);
        assert_eq!((&all[all.len() - 2]["subject"], &all[all.len() - 1]["actor"]["name"]),
            (&json!("order.paid"), &json!("owner@example.com")));
    }
}
