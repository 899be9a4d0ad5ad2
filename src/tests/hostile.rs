//! Receivers and callers that mean harm: nothing hangs, nothing grows, and the attempt's row says what happened.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::app::{App, stories};
use crate::receiver::Receiver;

const KEPT: usize = 64 * 1024;

/// What a receiver does after it has read the beginning of the request.
#[derive(Clone, Copy)]
pub enum Trick {
    /// Writes this once, then nothing, without closing.
    Once(&'static [u8]),
    /// Writes the first, then the second again and again, as fast as it is taken.
    Flood(&'static [u8], &'static [u8]),
    /// Writes the first, then single bytes with a pause.
    Drip(&'static [u8], &'static [u8]),
    /// Writes this and closes.
    Close(&'static [u8]),
}

/// A few kilobytes of this.
fn many(text: &str) -> &'static [u8] {
    Box::leak(text.repeat(200).into_bytes().into_boxed_slice())
}

/// A receiver at this address that plays the trick on everybody, and how many bytes it could write.
pub async fn playing(trick: Trick) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/", listener.local_addr().expect("an address"));
    let written = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&written);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(play(stream, trick, Arc::clone(&count)));
        }
    });
    (url, written)
}

async fn play(mut stream: TcpStream, trick: Trick, count: Arc<AtomicUsize>) {
    let _ = stream.read(&mut [0; 1024]).await;
    let (first, rest, pause) = match trick {
        Trick::Once(first) | Trick::Close(first) => (first, &b""[..], None),
        Trick::Flood(first, rest) => (first, rest, Some(Duration::ZERO)),
        Trick::Drip(first, rest) => (first, rest, Some(Duration::from_millis(50))),
    };
    if stream.write_all(first).await.is_err() || matches!(trick, Trick::Close(_)) {
        return;
    }
    while let Some(pause) = pause {
        if pause.is_zero() {
            tokio::task::yield_now().await;
        } else {
            tokio::time::sleep(pause).await;
        }
        if stream.write_all(rest).await.is_err() {
            return;
        }
        count.fetch_add(rest.len(), Ordering::SeqCst);
    }
    std::future::pending::<()>().await;
}

/// The only attempt of the only delivery of a webhook that sends to this receiver, once it has ended.
pub async fn attempt(app: &App, name: &str, url: &str) -> Value {
    let body = json!({
        "name": name, "url": url, "status": "active", "events": ["*"],
        "settings": { "timeout_ms": 1000, "retry_schedule_s": [3600] },
    });
    let id = app.post("/webhooks", body).await.expect(201)["id"].as_str().expect("an id").to_owned();
    let event = app.event(json!({ "type": "message.sent" })).await;
    let delivery = app.delivery_when(&event, |row| row["attempt_count"] == 1).await;
    app.delete(&format!("/webhooks/{id}")).await.expect(204);
    let delivery = app.get(&format!("/deliveries/{}", delivery["id"].as_str().expect("an id"))).await.expect(200);
    delivery["attempts"][0].clone()
}

stories! {
    async fn no_answer_costs_more_than_its_timeout(app: App) {
        app.without_test_gate().await;
        let ok = b"HTTP/1.1 200 OK\r\n\r\n".as_slice();
        let gzip = b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\n".as_slice();
        let table: [(&str, Trick, Option<&str>); 12] = [
            ("says nothing", Trick::Once(b""), Some("response_timeout")),
            ("drips headers", Trick::Drip(b"HTTP/1.1 200 OK\r\nx: ", b"x"), Some("response_timeout")),
            ("drips header lines", Trick::Drip(b"HTTP/1.1 200 OK\r\n", b"x: y\r\n"), Some("response_timeout")),
            ("floods 100 Continue", Trick::Flood(b"", many("HTTP/1.1 100 Continue\r\n\r\n")), Some("response_timeout")),
            ("floods one header", Trick::Flood(b"HTTP/1.1 200 OK\r\nx: ", &[b'x'; 4096]), Some("bad_response")),
            ("floods header lines", Trick::Flood(b"HTTP/1.1 200 OK\r\n", many("x: y\r\n")), Some("bad_response")),
            ("closes at once", Trick::Close(b""), Some("closed_early")),
            ("closes in the headers", Trick::Close(b"HTTP/1.1 200 OK\r\ncont"), Some("closed_early")),
            ("drips the body", Trick::Drip(ok, b"x"), None),
            ("floods the body", Trick::Flood(ok, &[b'x'; 4096]), None),
            ("floods what looks packed", Trick::Flood(gzip, &[0; 4096]), None),
            ("promises more", Trick::Close(b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\nx"), None),
        ];
        for (name, trick, code) in table {
            let (url, written) = playing(trick).await;
            let start = Instant::now();
            let attempt = attempt(&app, name, &url).await;
            assert!(start.elapsed() < Duration::from_secs(10), "{name} took {:?}", start.elapsed());
            let body = attempt["response"]["body"].as_str().unwrap_or_default();
            assert!(body.len() <= KEPT, "{name} kept {}", body.len());
            match code {
                Some(code) => {
                    assert_eq!(attempt["error"]["code"], code, "{name}: {attempt}");
                    assert!(attempt["advice"].is_string(), "{name}: {attempt}");
                }
                None => {
                    assert_eq!((&attempt["error"], &attempt["response"]["truncated"]), (&json!(null), &json!(true)), "{name}");
                }
            }
            // What was not read stays in the buffers of the two sockets.
            let sent = written.load(Ordering::SeqCst);
            assert!(sent < 32 << 20 || name == "floods 100 Continue", "{name} could write {sent} bytes");
        }
    }

    async fn one_that_misbehaves_holds_up_nobody_else(app: App) {
        app.without_test_gate().await;
        let (url, _) = playing(Trick::Drip(b"HTTP/1.1 200 OK\r\nx: ", b"x")).await;
        let good = Receiver::start().await;
        app.active_webhook("Bad", &url).await;
        app.active_webhook("Good", &good.url("/")).await;
        let many: Vec<Value> = (0..100).map(|_| json!({ "type": "message.sent" })).collect();
        let start = Instant::now();
        app.post("/events", json!({ "events": many })).await.expect(202);
        good.wait_for(100).await;
        assert!(start.elapsed() < Duration::from_secs(4), "{:?}", start.elapsed());
    }

    async fn no_field_takes_a_line_break(app: App) {
        let auth = |kind: &str, field: &str| {
            let mut auth = json!({ "kind": kind });
            for (name, value) in [
                ("basic", "username"), ("basic", "password"), ("bearer", "token"), ("header", "name"),
                ("header", "value"), ("oauth2", "token_url"), ("oauth2", "client_id"), ("oauth2", "client_secret"),
            ] {
                if name == kind {
                    auth[value] = json!(if value == "token_url" { "https://example.com/t" } else { "good" });
                }
            }
            if field == "encoded" {
                auth = json!({ "kind": kind });
            }
            auth
        };
        let fields = [
            ("basic", "username"), ("basic", "password"), ("basic", "encoded"), ("bearer", "token"), ("header", "name"),
            ("header", "value"), ("oauth2", "token_url"), ("oauth2", "client_id"), ("oauth2", "client_secret"),
            ("oauth2", "scope"), ("oauth2", "audience"),
        ];
        for evil in ["a\r\nX-Evil: 1", "a\nb", "a\rb", "a\u{0}b", "a\u{7f}b", "a\u{1b}[2Jb", "a\u{85}b"] {
            for (kind, field) in fields {
                let mut body = json!({ "name": "a", "url": "https://example.com/", "auth": auth(kind, field) });
                body["auth"][field] = json!(evil);
                let refused = app.post("/webhooks", body).await;
                let pointer = format!("/auth/{field}");
                let told = refused.pointers();
                let only = !told.is_empty() && told.iter().all(|told| *told == pointer);
                assert!(refused.status == 422 && only, "{evil:?}: {}", refused.text);
            }
            for (name, value) in [(evil, "b"), ("X-Good", evil)] {
                let body = json!({ "name": "a", "url": "https://example.com/", "headers": { name: value } });
                assert_eq!(app.post("/webhooks", body).await.status, 422, "{name:?} {value:?}");
            }
            for body in [json!({ "name": evil }), json!({ "name": "a", "url": format!("https://example.com/{evil}") })] {
                assert_eq!(app.post("/webhooks", body.clone()).await.status, 422, "{body}");
            }
        }
        assert_eq!(app.get("/webhooks").await.expect(200)["data"], json!([]));
    }
}
