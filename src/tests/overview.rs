//! The overview of a workspace and of a webhook: its time, its figures and its charts.

use serde_json::json;

use crate::app::stories;
use crate::pages::{hasty, page};
use crate::receiver::{Behaviour, Receiver};

/// The tile of this name: where it leads, its figure, and the line below.
fn tile(page: &str, name: &str) -> (String, String, String) {
    let tiles = page.split("<a ").filter(|link| link.contains("class=\"tile\""));
    let tile = tiles.into_iter().find(|tile| tile.contains(&format!(">{name}<"))).expect("a tile");
    let between = |from: &str, to: &str| {
        let (_, rest) = tile.split_once(from).expect("its beginning");
        rest.split(to).next().expect("its end").to_owned()
    };
    let about = between("class=\"muted small\">", "<");
    (between("href=\"", "\"").replace("&amp;", "&"), between("class=\"figure\">", "<"), about)
}

/// The card of this id.
fn card<'p>(page: &'p str, id: &str) -> &'p str {
    let (_, rest) = page.split_once(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id} in {page}"));
    rest.split("</section>").next().expect("its end")
}

/// Where the bars of a card lead.
fn bars(card: &str) -> Vec<String> {
    let links = card.split("<a ").filter(|link| link.contains("class=\"rank\""));
    links
        .map(|link| {
            link.split("href=\"")
                .nth(1)
                .and_then(|rest| rest.split('"').next())
                .expect("an address")
                .replace("&amp;", "&")
        })
        .collect()
}

fn log_rows(page: &str) -> usize {
    page.matches("href=\"/deliveries/dlv_").count()
}

stories! {
    async fn what_waits_is_as_old_as_its_delivery(app: App) {
        app.without_test_gate().await;
        let webhook = app.active_webhook("Held", "http://127.0.0.1:9/").await;
        let id = webhook["id"].as_str().expect("an id").to_owned();
        app.post(&format!("/webhooks/{id}/pause"), json!({})).await.expect(200);
        let cookie = app.sign_in().await;
        app.event(json!({ "type": "message.sent" })).await;
        app.advance_s(7_200).await;
        app.event(json!({ "type": "message.sent" })).await;
        app.advance_s(300).await;
        for path in ["/".to_owned(), format!("/webhooks/{id}?range=7d")] {
            let shown = page(&app, &cookie, &path).await;
            let (href, figure, about) = tile(&shown, "Oldest waiting");
            assert_eq!((figure.as_str(), about.as_str()), ("2 h 5 min", "nothing is overdue"), "{path}");
            assert_eq!(log_rows(&page(&app, &cookie, &href).await), 1, "the old one: {href}");
        }
        app.post(&format!("/webhooks/{id}/deactivate"), json!({})).await.expect(200);
        let (href, figure, _) = tile(&page(&app, &cookie, "/").await, "Oldest waiting");
        assert_eq!((figure.as_str(), href.as_str()), ("None", "/audit/webhook-logs?status=pending"));
    }

    async fn a_time_that_cannot_be_is_a_fault_at_its_field(app: App) {
        let receiver = Receiver::start().await;
        let webhook = app.active_webhook("Metered", &receiver.url("/")).await;
        let event = app.event(json!({ "type": "message.sent" })).await;
        app.delivery(&event, "delivered").await;
        let cookie = app.sign_in().await;
        for path in ["/".to_owned(), format!("/webhooks/{}", webhook["id"].as_str().expect("an id"))] {
            let asked = async |query: &str| page(&app, &cookie, &format!("{path}?{query}")).await;
            let back = asked("range=custom&from=2027-01-02T10:07&to=2027-01-01T09:00").await;
            for part in [
                "This is not after the time in From.",
                r#"value="2027-01-02T10:07""#,
                r#"value="2027-01-01T09:00""#,
                r#"aria-describedby="to-fault""#,
                "<details open",
            ] {
                assert!(back.contains(part), "{part} in {back}");
            }
            assert!(!back.contains("class=\"tile\""), "figures of another time: {back}");
            let unknown = asked("range=3moons").await;
            assert!(unknown.contains("There is no range “3moons”. Choose one of these."), "{unknown}");
            assert!(!unknown.contains("class=\"tile\""));
            let half = asked("range=custom&from=&to=2027-01-01T09:00").await;
            assert!(half.contains("Say when the time begins."), "{half}");
            assert!(asked("range=1h").await.contains("class=\"tile\""));
        }
        let quiet = app.active_webhook("Quiet", &receiver.url("/")).await;
        let path = format!("/webhooks/{}?range=3moons", quiet["id"].as_str().expect("an id"));
        assert!(page(&app, &cookie, &path).await.contains("There is no range “3moons”"), "also where nothing was sent");
    }

    async fn charts_tell_what_failed_and_who_sent(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Status(404, "no")]);
        let name = format!("<{}>", "a long name ".repeat(8).trim_end());
        let webhook = hasty(&app, &name, &receiver.url("/")).await;
        for _ in 0..3 {
            let event = app.event(json!({ "type": "message.sent" })).await;
            app.delivery_when(&event, |row| row["attempt_count"] == 1).await;
        }
        let cookie = app.sign_in().await;
        let shown = page(&app, &cookie, "/").await;
        let written = name.replace('<', "&lt;").replace('>', "&gt;");
        for (id, parts, rows) in [
            ("failures", ["1 failed attempt of 1 kind from", "most often 4xx: 1 (100 %)", "<title>4xx\nFailed attempts: 1 (100 %)</title>"], 1),
            ("busiest", ["1 webhook sent from", "3 attempts, 1 of them failed", &format!("<title>{written}\nAnswered 2xx: 2\nFailed: 1</title>")], 3),
        ] {
            let card = card(&shown, id);
            for part in parts {
                assert!(card.contains(part), "{part} in {card}");
            }
            let links = bars(card);
            assert_eq!(links.len(), 1, "{card}");
            assert_eq!(log_rows(&page(&app, &cookie, &links[0]).await), rows, "{}", links[0]);
            // The keyboard has the same place in the table.
            assert_eq!(card.matches(&links[0].replace('&', "&amp;")).count(), 2, "{card}");
        }
        assert!(card(&shown, "attempts").contains("2 attempts answered 2xx, 1 failed, from"), "{shown}");
        assert!(card(&shown, "latency").contains("p95 was highest from"), "{shown}");
        let id = webhook["id"].as_str().expect("an id");
        let own_page = format!("href=\"/webhooks/{id}\"");
        assert!(card(&shown, "busiest").contains(&own_page), "{shown}");
        app.delete(&format!("/webhooks/{id}")).await;
        let gone = page(&app, &cookie, "/").await;
        let gone = card(&gone, "busiest");
        assert!(gone.contains(&format!("{written} (deleted)")) && !gone.contains(&own_page), "{gone}");
        app.advance_s(3 * 86_400).await;
        let later = page(&app, &cookie, "/").await;
        assert!(card(&later, "attempts").contains("None from") && !later.contains("<figure"), "{later}");
    }
}
