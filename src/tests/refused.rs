//! Forms that get no further, files that no cache keeps, and streams that end with their session.

use std::time::Duration;

use serde_json::json;
use tidings::server::memory::TESTS_A_MINUTE;
use tidings::web::pages::overview::steps::STREAM;

use crate::app::{App, stories};
use crate::pages::LOGS;
use crate::testing;

const FORM: &str = "application/x-www-form-urlencoded";

/// Waits for the end of a stream.
async fn ends(mut stream: reqwest::Response) {
    let end = async { while let Ok(Some(_)) = stream.chunk().await {} };
    tokio::time::timeout(Duration::from_secs(10), end).await.expect("the stream ends");
}

async fn open(app: &App, cookie: &str, path: &str) -> reqwest::Response {
    let stream = app.request("GET", path).header("cookie", cookie).send().await.expect("a stream");
    assert_eq!(stream.status(), 200, "{path}");
    stream
}

stories! {
    async fn a_live_stream_ends_with_its_session(app: App) {
        for path in [format!("{LOGS}/stream"), STREAM.to_owned()] {
            let cookie = app.sign_in().await;
            let stream = open(&app, &cookie, &path).await;
            app.request("POST", "/actions/sign-out").header("cookie", &cookie).send().await.expect("an answer");
            ends(stream).await;

            let cookie = app.sign_in().await;
            let stream = open(&app, &cookie, &path).await;
            app.clock.advance_ms(14 * 86_400_000);
            ends(stream).await;

            let cookie = app.sign_in().await;
            let stream = open(&app, &cookie, &path).await;
            app.sql("DELETE FROM sessions").await;
            ends(stream).await;
        }
    }

    async fn no_cache_keeps_what_is_in_files_and_pages(app: App) {
        let cookie = app.sign_in().await;
        for path in [
            format!("{LOGS}/export"), format!("{LOGS}/export?format=ndjson"), format!("{LOGS}/export?test=true"),
            LOGS.to_owned(), "/webhooks".to_owned(), format!("{LOGS}/stream"), "/nowhere".to_owned(),
        ] {
            let answer = app.request("GET", &path).header("cookie", &cookie).send().await.expect("an answer");
            assert_eq!(answer.headers()["cache-control"], "no-store", "{path}");
        }
        let nobody = app.request("GET", &format!("{LOGS}/export")).send().await.expect("an answer");
        assert_eq!((nobody.status().as_u16(), &nobody.headers()["cache-control"]), (401, &"no-store".parse().expect("a value")));
        let key = app.get("/deliveries/export").await;
        assert_eq!(key.headers["cache-control"], "no-store");
    }

    async fn a_form_of_another_site_gets_a_page_that_says_so(app: App) {
        let cookie = app.sign_in().await;
        let request = app.request("POST", "/actions/draft-begin").header("cookie", &cookie).header("accept", "text/html");
        let request = request.header("sec-fetch-site", "cross-site").header("origin", "https://evil.example");
        let answer = request.header("content-type", FORM).body("name=Evil").send().await.expect("an answer");
        assert_eq!(answer.status(), 403);
        assert!(answer.headers()["content-security-policy"].to_str().expect("text").contains("default-src 'none'"));
        assert_eq!(answer.headers()["content-type"], "text/html; charset=utf-8");
        let text = answer.text().await.expect("a page");
        assert!(text.contains("<h1>This form was not sent from here</h1>") && text.contains("nothing was done"), "{text}");
    }

    async fn a_form_that_cannot_be_read_leads_nowhere(app: App) {
        let cookie = app.sign_in().await;
        for (action, body) in [("webhooks-selected", "ids=%FF&ids[x]=1&ids[y][z]=2"), ("nothing-of-this-name", "a=b"), ("draft-events", "events=x&events[a]=1")] {
            let request = app.request("POST", &format!("/actions/{action}")).header("cookie", &cookie);
            let request = request.header("accept", "text/html").header("referer", "https://evil.example/p?a=b");
            let answer = request.header("content-type", FORM).body(body).send().await.expect("an answer");
            assert_eq!(answer.status(), 400, "{action}");
            assert!(!answer.headers().contains_key("location"), "{action}");
            let text = answer.text().await.expect("a page");
            assert!(text.contains("<h1>This form could not be read</h1>"), "{action}: {text}");
        }
    }

    async fn a_host_that_is_no_name_is_refused_when_it_is_saved(app: App) {
        for url in ["http://.", "http://..", "http://*", "https://*.example.com/"] {
            let refused = app.post("/webhooks", json!({ "name": "A", "url": url })).await;
            assert_eq!((refused.status, refused.pointers()), (422, vec!["/url"]), "{url}");
        }
        app.post("/webhooks", json!({ "name": "A", "url": "https://hooks.example.com./" })).await.expect(201);
    }

    async fn nothing_is_sent_to_ports_of_other_protocols_or_to_the_server_itself(app: App) {
        for port in [22, 25, 6000] {
            let refused = app.post("/webhooks", json!({ "name": "A", "url": format!("http://127.0.0.1:{port}/") })).await;
            assert_eq!((refused.status, refused.pointers()), (422, vec!["/url"]), "{port}");
        }
        let own = app.url("/").replace("/api/v1", "");
        for url in [own.clone(), own.replace("127.0.0.1", "localhost"), own.replace("127.0.0.1", "[::ffff:127.0.0.1]")] {
            let body = json!({ "name": "A", "url": url, "events": ["message.sent"] });
            let tested = app.post("/webhooks/test", body).await.expect(200);
            assert_eq!(tested["error"]["code"], "blocked_address", "{url}: {tested}");
        }
    }

    async fn tests_are_limited(app: App) {
        let body = json!({ "name": "A", "url": "http://127.0.0.1:9999/", "events": ["message.sent"] });
        let mut refused = None;
        for _ in 0..=TESTS_A_MINUTE.get() {
            let answer = app.post("/webhooks/test", body.clone()).await;
            if answer.status == 429 {
                refused = Some(answer);
                break;
            }
        }
        let refused = refused.expect("one too many");
        assert!(refused.headers.contains_key("retry-after"), "{}", refused.text);
    }
}

#[tokio::test]
async fn a_workspace_has_so_many_webhooks() {
    let app = App::on(testing::sqlite(), |config| config.max_webhooks = 2).await;
    for name in ["A", "B"] {
        app.post("/webhooks", json!({ "name": name })).await.expect(201);
    }
    let refused = app.post("/webhooks", json!({ "name": "C" })).await.expect(409);
    assert!(
        refused["detail"].as_str().is_some_and(|text| text.starts_with("This workspace has 2 webhooks")),
        "{refused}"
    );
    let (_, key) = app.other_workspace().await;
    let body = json!({ "name": "C" }).to_string().into_bytes();
    assert_eq!(app.call("POST", "/api/v1/webhooks", Some(&key), "application/json", body).await.status, 201);
}
