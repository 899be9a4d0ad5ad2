//! What the operator's monitoring gets.

#[cfg(feature = "otlp")]
mod traces;

use std::collections::BTreeSet;

use serde_json::json;

use crate::app::{App, stories, until};
use crate::pages::page;
use crate::receiver::Receiver;

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
            page.contains("tidings_deliveries_total{outcome=\"delivered\"} 1").then_some(page)
        })
        .await;
        for line in ["tidings_events_total 1", "tidings_events_duplicate_total 1", "tidings_deliveries_pending 0"] {
            assert!(page.lines().any(|one| one == line), "{line} in\n{page}");
        }
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

async fn figures(app: &App) -> String {
    let answer = app.call("GET", "/metrics", None, "text/plain", Vec::new()).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.text
}
