//! The edges of the API: compressed bodies, slashes, unknown paths, cursors of other lists, files for spreadsheets.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::json;

use crate::app::{Answer, App, stories};

const EVENT: &str = r#"{"type":"message.sent","data":{"email":"ada@example.com"}}"#;

/// What the program gzip makes of it.
fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut gzip = Command::new("gzip").arg("-c").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("gzip");
    let mut input = gzip.stdin.take().expect("its input");
    let plain = plain.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&plain));
    let packed = gzip.wait_with_output().expect("its output").stdout;
    writer.join().expect("a thread").expect("all of it");
    packed
}

async fn post(app: &App, path: &str, encoding: &str, body: Vec<u8>) -> Answer {
    let request = app.request("POST", path).bearer_auth(&app.key).header("content-type", "application/json");
    let response = request.header("content-encoding", encoding).body(body).send().await.expect("an answer");
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let text = response.text().await.expect("a body");
    Answer { status, headers, json: serde_json::from_str(&text).unwrap_or_default(), text }
}

stories! {
    async fn bodies_may_be_gzip(app: App) {
        let events = "/api/v1/events";
        for encoding in ["gzip", "GZIP", "x-gzip"] {
            assert_eq!(post(&app, events, encoding, gzip(EVENT.as_bytes())).await.expect(202)["accepted"], 1);
        }
        assert_eq!(post(&app, events, "identity", EVENT.into()).await.expect(202)["accepted"], 1);
        // Members one after the other are one text.
        let halves = [gzip(&EVENT.as_bytes()[..20]), gzip(&EVENT.as_bytes()[20..])].concat();
        assert_eq!(post(&app, events, "gzip", halves).await.expect(202)["accepted"], 1);
        let webhook = gzip(json!({ "name": "Packed" }).to_string().as_bytes());
        assert_eq!(post(&app, "/api/v1/webhooks", "gzip", webhook).await.expect(201)["name"], "Packed");
        // Compressed is not what the limit counts.
        let large = format!("[{}{EVENT}]", format!("{EVENT},").repeat(998));
        assert_eq!(post(&app, events, "gzip", gzip(large.as_bytes())).await.expect(202)["accepted"], 999);
        let blank = vec![b' '; 8 * 1024 * 1024 + 1];
        assert_eq!(post(&app, events, "gzip", gzip(&blank)).await.expect(413)["status"], 413);
    }

    async fn bodies_that_are_not_what_their_header_says_are_refused(app: App) {
        let events = "/api/v1/events";
        for encoding in ["br", "deflate", "zstd", "gzip, gzip", "nonsense"] {
            let problem = post(&app, events, encoding, EVENT.into()).await.expect(415);
            let detail = problem["detail"].as_str().expect("a sentence");
            assert!(detail.contains(&format!("Content-Encoding: {encoding}")), "{detail}");
        }
        let whole = gzip(EVENT.as_bytes());
        for body in [EVENT.as_bytes(), &whole[..whole.len() - 9], b""] {
            let problem = post(&app, events, "gzip", body.to_vec()).await.expect(400);
            assert!(problem["detail"].as_str().expect("a sentence").contains("gzip"), "{problem}");
        }
        assert_eq!(app.get("/events").await.json["data"], json!([]));
    }

    async fn one_slash_at_the_end_is_ignored(app: App) {
        app.event(serde_json::from_str(EVENT).expect("JSON")).await;
        for path in ["/events", "/webhooks", "/workspace", "/event-types", "/event-types/message.sent"] {
            let (plain, slash) = (app.get(path).await, app.get(&format!("{path}/")).await);
            assert_eq!((slash.status, slash.json), (200, plain.json), "{path}");
        }
        assert_eq!(app.get("/events/?limit=1").await.json["data"].as_array().map(Vec::len), Some(1));
        app.post("/webhooks/", json!({ "name": "Slash" })).await.expect(201);
        app.post("/events/", serde_json::from_str(EVENT).expect("JSON")).await.expect(202);
        assert_eq!(app.get("/events//").await.status, 404);
        assert!(app.get("/notices?limit=1").await.text.contains("There are none here."));
        let stranger = app.call("GET", "/api/v1/events/", None, "", Vec::new()).await;
        assert_eq!(stranger.status, 401);
    }

    async fn unknown_paths_name_themselves(app: App) {
        let paths = ["/api", "/api/", "/api/v2/events", "/api/v1", "/api/v1/", "/api/v1/nothing"];
        for path in paths {
            for method in ["GET", "POST", "DELETE"] {
                let answer = app.call(method, path, Some(&app.key), "application/json", Vec::new()).await;
                assert_eq!(answer.headers["content-type"], "application/problem+json", "{method} {path}");
                let problem = answer.expect(404);
                assert_eq!(problem["detail"], format!("There is nothing at {path}."), "{method}");
            }
        }
    }

    async fn a_cursor_of_another_list_is_refused(app: App) {
        app.without_test_gate().await;
        for name in ["One", "Two"] {
            app.active_webhook(name, "http://127.0.0.1:9").await;
        }
        for _ in 0..2 {
            app.event(serde_json::from_str(EVENT).expect("JSON")).await;
        }
        let lists = ["/events?limit=1", "/deliveries?limit=1", "/webhooks?limit=1", "/activity?limit=1"];
        let mut cursors = Vec::new();
        for list in lists {
            cursors.push(app.get(list).await.expect(200)["next_cursor"].as_str().expect("a cursor").to_owned());
        }
        for (place, list) in lists.iter().chain(&["/deliveries?limit=1&test=true", "/replays?limit=1"]).enumerate() {
            for (of, cursor) in cursors.iter().enumerate() {
                let answer = app.get(&format!("{list}&cursor={cursor}")).await;
                let expected = if of == place { 200 } else { 422 };
                assert_eq!(answer.status, expected, "{list} with {cursor}: {}", answer.text);
                assert!(expected == 200 || answer.pointers() == ["/cursor"], "{}", answer.text);
            }
        }
    }

    async fn only_a_file_from_a_page_begins_with_a_byte_order_mark(app: App) {
        let cookie = app.sign_in().await;
        let file = async |path: &str| {
            let request = app.request("GET", path).header("cookie", &cookie).bearer_auth(&app.key);
            request.send().await.expect("an answer").bytes().await.expect("a file")
        };
        let mark = "\u{feff}".as_bytes();
        let page = "/audit/webhook-logs/export";
        assert!(file(&format!("{page}?format=csv")).await.starts_with(mark));
        assert!(file(&format!("{page}?format=csv&test=true")).await.starts_with(mark));
        assert!(!file(&format!("{page}?format=ndjson")).await.starts_with(mark));
        assert!(file("/api/v1/deliveries/export?format=csv").await.starts_with(b"id,"));
    }
}
