//! What the operator's monitoring gets.

#[cfg(feature = "otlp")]
mod traces;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tidings::domain::ids::WebhookId;
use uuid::Uuid;

use crate::app::{App, stories, until};
use crate::pages::page;
use crate::receiver::{HELD, Receiver};

/// Names of ours and of the process that stand in a text.
fn names(text: &str) -> BTreeSet<&str> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    words.filter(|word| word.starts_with("tidings_") || word.starts_with("process_")).collect()
}

stories! {
    async fn figures_count_what_happened(app: App) {
        let receiver = Receiver::start().await;
        app.active_webhook("Metered", &receiver.url("/")).await;
        for _ in 0..2 {
            app.post("/events", json!({"id": "m-1", "type": "message.sent"})).await.expect(202);
        }
        let page = until(async || {
            let page = figures(&app).await;
            let lines = [
                "tidings_deliveries_total{outcome=\"delivered\"} 1",
                "tidings_events_total 1",
                "tidings_events_duplicate_total 1",
                "tidings_deliveries_pending 0",
            ];
            lines.iter().all(|line| page.lines().any(|one| one == *line)).then_some(page)
        })
        .await;
        assert!(!page.contains("wh_") && !page.contains("127.0.0.1"), "{page}");
        // What the dashboard, the rules and the page about them name is there.
        let files = [
            include_str!("../../docs/monitoring.md"),
            include_str!("../../docs/monitoring/grafana.json"),
            include_str!("../../docs/monitoring/alerts.yml"),
        ];
        for name in files.iter().flat_map(|file| names(file)) {
            assert!(page.contains(name), "{name} in\n{page}");
        }
    }

    async fn leases_and_the_time_of_the_database_are_counted(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let body = json!({ "name": "One at a time", "url": receiver.url(HELD), "status": "active", "events": ["*"],
            "settings": { "max_in_flight": 1, "timeout_ms": 30_000 } });
        let webhook = app.post("/webhooks", body).await.expect(201);
        let path = format!("/webhooks/{}", webhook["id"].as_str().expect("an id"));
        app.post("/events", json!(vec![json!({ "type": "message.sent" }); 3])).await.expect(202);
        receiver.wait_for(1).await;
        shows(&app, &["tidings_leases 3", "tidings_requests_in_flight 1", "tidings_jobs_queued 2"]).await;
        app.post(&format!("{path}/pause"), Value::Null).await.expect(200);
        shows(&app, &["tidings_leases 1", "tidings_leases_released_total 2"]).await;
        let claimed = figure(&figures(&app).await, "tidings_leases_claimed_total");
        receiver.release();
        app.post(&format!("{path}/activate"), Value::Null).await.expect(200);
        receiver.wait_for(3).await;
        shows(&app, &["tidings_leases 0", &format!("tidings_leases_claimed_total {}", claimed + 2)]).await;

        // What a node holds that is never heard of again; SQLite has no others.
        app.post(&format!("{path}/pause"), Value::Null).await.expect(200);
        app.event(json!({ "type": "message.sent" })).await;
        let (store, now, other) = (&app.running.state.store, app.clock.now(), Uuid::from_u128(7));
        store.heartbeat(other, "", &[], now).await.expect("a heartbeat");
        let webhook_id: WebhookId = webhook["id"].as_str().and_then(|id| id.parse().ok()).expect("an id");
        let claimed = store.claim(other, now, now.plus_ms(120_000), &[webhook_id.into()], 1).await.expect("a claim");
        assert_eq!(claimed.len(), 1);
        app.advance_s(11).await;
        shows(&app, &[&format!("tidings_leases_taken_over_total {}", u8::from(!store.is_sqlite()))]).await;

        let page = figures(&app).await;
        for work in ["read", "write", "transaction"] {
            assert!(figure(&page, &format!("tidings_database_seconds_count{{work=\"{work}\"}}")) > 0, "{work}");
        }
    }

    async fn every_tile_leads_to_a_page(app: App) {
        let receiver = Receiver::start().await;
        let webhook = app.active_webhook("Metered", &receiver.url("/")).await;
        let event = app.event(json!({ "type": "message.sent" })).await;
        app.delivery(&event, "delivered").await;
        let cookie = app.sign_in().await;
        for (path, tiles) in [("/".to_owned(), 6), (format!("/webhooks/{}", webhook["id"].as_str().expect("an id")), 4)] {
            let shown = page(&app, &cookie, &path).await;
            let links: Vec<_> = shown.split("<a ").filter(|link| link.split('>').next().is_some_and(|tag| tag.contains("\"tile\""))).collect();
            assert_eq!(links.len(), tiles, "{path}: {shown}");
            for link in links {
                let (_, href) = link.split_once("href=\"").expect("an address");
                page(&app, &cookie, &href.split('"').next().expect("its end").replace("&amp;", "&")).await;
            }
        }
    }
}

/// Waits until these lines stand there.
async fn shows(app: &App, lines: &[&str]) {
    until(async || {
        let page = figures(app).await;
        lines.iter().all(|line| page.lines().any(|one| one == *line)).then_some(())
    })
    .await;
}

/// The figure of this name.
fn figure(page: &str, name: &str) -> u64 {
    let text = page.lines().find_map(|line| line.strip_prefix(name)).expect("its line");
    text.trim().parse().expect("a whole number")
}

async fn figures(app: &App) -> String {
    let answer = app.call("GET", "/metrics", None, "text/plain", Vec::new()).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.text
}

#[tokio::test]
async fn figures_have_a_listener_of_their_own_where_it_is_set() {
    let app = App::on(crate::testing::sqlite(), |config| {
        config.metrics_listen = Some("127.0.0.1:0".parse().expect("an address"));
    })
    .await;
    let address = app.running.metrics_address.expect("another listener");
    let figures = crate::app::client().get(format!("http://{address}/metrics")).send().await.expect("an answer");
    assert_eq!(figures.status(), 200);
    assert!(figures.text().await.expect("text").contains("tidings_events_total"));
    assert_eq!(app.request("GET", "/metrics").send().await.expect("an answer").status(), 404);
    let elsewhere = crate::app::client().get(format!("http://{address}/healthz")).send().await.expect("an answer");
    assert_eq!(elsewhere.status(), 404);
}
