//! New rows of the log as they come.

use std::time::Duration;

use serde_json::json;
use tidings::server::assets;
use tidings::web::pages::logs::position;

use crate::app::stories;
use crate::pages::{LOGS, hasty, page, settled};
use crate::receiver::{Behaviour, Receiver};

/// One event of the stream: its id and its data. What comes in between only keeps the connection open.
pub async fn next_rows(answer: &mut reqwest::Response) -> (String, String) {
    let mut text = String::new();
    let reading = async {
        while !text.rsplit_once("\n\n").is_some_and(|(whole, _)| whole.contains("event: rows")) {
            let chunk = answer.chunk().await.expect("a stream").expect("more of it");
            text.push_str(&String::from_utf8_lossy(&chunk));
        }
    };
    tokio::time::timeout(Duration::from_secs(10), reading).await.expect("rows in time");
    let event = text.split("\n\n").find(|event| event.contains("event: rows")).expect("an event");
    let line = |name: &str| event.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().to_owned();
    (line("id: "), line("data: "))
}

stories! {
    async fn live_goes_on_from_the_moment_of_a_page_without_rows(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        hasty(&app, "CRM", &receiver.url("/")).await;
        let cookie = app.sign_in().await;
        for (count, query) in [(1, ""), (2, "?status=all")] {
            receiver.then([Behaviour::Status(404, "")]);
            let shown = page(&app, &cookie, &format!("{LOGS}{query}")).await;
            let (stream, after) = (format!("{LOGS}/stream{query}"), position(app.clock.now()).to_string());
            // Built without the browser part, pages have no Live; `cargo xtask test` builds it first.
            if assets::live_script().is_some() {
                let bar = format!("data-stream=\"{stream}\" data-after=\"{after}\"");
                assert!(shown.contains(&bar), "{bar} in {shown}");
            }
            // A place between the rows that stand in the page and those that are to come.
            assert!(shown.split("<tr id=\"row-").skip(1).all(|row| row[..36] < after[..]), "{after}: {shown}");
            app.clock.advance_ms(60_000);
            app.event(json!({ "type": "message.sent" })).await;
            settled(&app, count).await;
            // Longer than the stream looks back by itself.
            app.clock.advance_ms(120_000);
            let mark = if query.is_empty() { '?' } else { '&' };
            let request = app.request("GET", &format!("{stream}{mark}after={after}")).header("cookie", &cookie);
            let (_, html) = next_rows(&mut request.send().await.expect("a stream")).await;
            assert_eq!(html.matches("<tr id=").count(), 1, "{html}");
            app.clock.advance_ms(60_000);
        }
    }

    async fn new_rows_come_by_themselves_and_none_is_lost_in_a_break(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Status(404, ""), Behaviour::Status(404, ""), Behaviour::Status(404, "")]);
        hasty(&app, "CRM", &receiver.url("/")).await;
        let cookie = app.sign_in().await;
        let open = async |last: &str| {
            let request = app.request("GET", &format!("{LOGS}/stream?code=404")).header("cookie", &cookie);
            let answer = request.header("last-event-id", last).send().await.expect("a stream");
            assert_eq!((answer.status().as_u16(), &answer.headers()["x-accel-buffering"]), (200, &"no".parse().expect("a value")));
            answer
        };
        let mut stream = open("").await;
        app.event(json!({ "type": "message.sent" })).await;
        let (first, html) = next_rows(&mut stream).await;
        assert!(html.starts_with("<tr id=\"row-") && html.contains("CRM") && html.contains("404"), "{html}");
        drop(stream);
        app.event(json!({ "type": "message.sent" })).await;
        app.event(json!({ "type": "message.failed" })).await;
        app.event(json!({ "type": "message.delivered" })).await;
        settled(&app, 4).await;
        let mut stream = open(&first).await;
        let (_, html) = next_rows(&mut stream).await;
        assert!(html.contains("message.sent") && html.contains("message.failed"), "{html}");
        assert!(!html.contains("message.delivered"), "what arrived does not match: {html}");
        app.running.stop().await;
        let end = tokio::time::timeout(Duration::from_secs(5), async { while let Ok(Some(_)) = stream.chunk().await {} });
        end.await.expect("the stream ends with the server");
    }
}
