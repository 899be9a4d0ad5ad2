//! Receivers as they are out there: a little odd, and yet right. Each input here was once a failure that it was not.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::app::{App, engine_stories, until};
use crate::hostile::{Trick, attempt, playing};
use crate::receiver::{Behaviour, Receiver};

/// Reads one request whole; `None`: the caller hung up.
async fn read_request(stream: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let head = head.to_ascii_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
            if body.len() >= length.unwrap_or(0) {
                return Some(text);
            }
        }
        if stream.read_buf(&mut bytes).await.unwrap_or(0) == 0 {
            return None;
        }
    }
}

/// A receiver that serves each connection, numbered from 0, with this script.
async fn listening<F>(script: impl Fn(usize, TcpStream) -> F + Send + 'static) -> String
where
    F: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        for number in 0.. {
            let Ok((stream, _)) = listener.accept().await else { return };
            tokio::spawn(script(number, stream));
        }
    });
    address.to_string()
}

/// No sentence holds the debug text of a library: a name right before a bracket, quotes, a field list.
#[track_caller]
fn assert_plain(told: &Value) {
    let text = told.as_str().unwrap_or_default();
    let letters: Vec<char> = text.chars().collect();
    let call = letters.windows(2).any(|pair| pair[0].is_ascii_alphanumeric() && pair[1] == '(');
    assert!(!call && !text.contains("{ ") && !text.contains("\")"), "{text}");
}

fn gzip(text: &str) -> Vec<u8> {
    use std::io::Write as _;
    let mut packing = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packing.write_all(text.as_bytes()).expect("memory");
    packing.finish().expect("memory")
}

const OK: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";

engine_stories! {
    async fn an_answer_counts_by_its_status_line(app: App) {
        app.without_test_gate().await;
        let table: [(&str, &'static [u8]); 9] = [
            ("a space before the colon", b"HTTP/1.1 200 OK\r\nContent-Length : 2\r\nServer : x\r\n\r\nok"),
            ("a folded line", b"HTTP/1.1 200 OK\r\nx-note: one\r\n two\r\ncontent-length: 2\r\n\r\nok"),
            ("a folded first line", b"HTTP/1.1 200 OK\r\n lost\r\ncontent-length: 2\r\n\r\nok"),
            ("a line without a colon", b"HTTP/1.1 200 OK\r\nWarning in index.php\r\ncontent-length: 2\r\n\r\nok"),
            ("a line of PHP", b"HTTP/1.1 200 OK\r\nPHP Warning:  Undefined index\r\ncontent-length: 2\r\n\r\nok"),
            ("a line of HTML", b"HTTP/1.1 200 OK\r\n<br /><b>Notice</b>: x\r\ncontent-length: 2\r\n\r\nok"),
            ("an empty name", b"HTTP/1.1 200 OK\r\n: nothing\r\ncontent-length: 2\r\n\r\nok"),
            ("DEL in a value", b"HTTP/1.1 200 OK\r\nx-note: a\x7fb\r\ncontent-length: 2\r\n\r\nok"),
            ("bare line feeds", b"HTTP/1.1 200 OK\nserver: x\ncontent-length: 2\n\nok"),
        ];
        for (name, answer) in table {
            let (url, _) = playing(Trick::Once(answer)).await;
            let attempt = attempt(&app, name, &url).await;
            let got = (&attempt["error"], &attempt["response"]["status"], &attempt["response"]["body"]);
            assert_eq!(got, (&json!(null), &json!(200), &json!("ok")), "{name}: {attempt}");
        }
    }

    async fn a_connection_that_was_closed_while_it_rested_costs_no_attempt(app: App) {
        const EVENTS: usize = 400;
        app.without_test_gate().await;
        let seen: Arc<Mutex<Vec<String>>> = Arc::default();
        let log = Arc::clone(&seen);
        // Each connection takes one request. Of two one is closed at once, the other as the next request comes.
        let address = listening(move |number, mut stream| {
            let log = Arc::clone(&log);
            async move {
                let Some(request) = read_request(&mut stream).await else { return };
                log.lock().expect("the lock").push(request);
                let _ = stream.write_all(OK).await;
                if number % 2 == 0 {
                    let _ = read_request(&mut stream).await;
                }
            }
        })
        .await;
        let body = json!({
            "name": "Closing", "url": format!("http://{address}/"), "status": "active", "events": ["*"],
            "settings": { "retry_schedule_s": [], "max_in_flight": 4 },
        });
        app.post("/webhooks", body).await.expect(201);
        let many: Vec<Value> = (0..EVENTS).map(|_| json!({ "type": "message.sent" })).collect();
        app.post("/events", json!({ "events": many })).await.expect(202);
        let ended = until(async || {
            let list = app.get("/deliveries?limit=500").await.expect(200);
            let rows = list["data"].as_array().expect("rows").clone();
            rows.iter().all(|row| row["status"] != "pending").then_some(rows)
        })
        .await;
        let well = |row: &&Value| row["status"] == "delivered" && row["attempt_count"] == 1;
        assert_eq!((ended.len(), ended.iter().filter(well).count()), (EVENTS, EVENTS));
        assert_eq!(seen.lock().expect("the lock").len(), EVENTS, "none was answered twice");
    }

    async fn a_handshake_that_is_never_answered_has_its_own_code(app: App) {
        app.without_test_gate().await;
        let address = listening(|_, stream| async move {
            let _open = stream;
            std::future::pending::<()>().await;
        })
        .await;
        let attempt = attempt(&app, "Silent", &format!("https://{address}/")).await;
        assert_eq!(attempt["error"]["code"], "tls_timeout", "{attempt}");
        assert!(attempt["error"]["message"].as_str().is_some_and(|told| told.contains("TLS handshake")), "{attempt}");
        assert!(attempt["timing_ms"]["connect"].is_number() && attempt["timing_ms"]["tls"].is_number(), "{attempt}");
        assert!(attempt["advice"].is_string());
    }

    async fn no_sentence_about_tls_is_a_librarys(app: App) {
        app.without_test_gate().await;
        // Records: an alert handshake_failure, a message of an unknown kind, one that is cut, one that is no TLS at all.
        let table: [(&str, &'static [u8]); 5] = [
            ("alert", &[21, 3, 3, 0, 2, 2, 40]),
            ("unknown kind", &[99, 3, 3, 0, 2, 2, 40]),
            ("wrong message", &[22, 3, 3, 0, 4, 1, 0, 0, 0]),
            ("cut", &[22, 3, 3, 0x40]),
            ("http", b"HTTP/1.1 400 Bad Request\r\n\r\n"),
        ];
        for (name, answer) in table {
            let (url, _) = playing(Trick::Close(answer)).await;
            let attempt = attempt(&app, name, &url.replace("http:", "https:")).await;
            assert_eq!(attempt["error"]["code"], "tls_failed", "{name}: {attempt}");
            assert_plain(&attempt["error"]["message"]);
            assert_plain(&attempt["advice"]);
        }
    }

    async fn packed_answers_are_read_and_304_is_no_redirect(app: App) {
        app.without_test_gate().await;
        let packed = gzip("{\"error\":\"no such list\"}");
        let head = format!("HTTP/1.1 422 No\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n", packed.len());
        let answer: &'static [u8] = Box::leak([head.into_bytes(), packed].concat().into_boxed_slice());
        let (url, _) = playing(Trick::Once(answer)).await;
        let refused = attempt(&app, "Packed", &url).await;
        assert_eq!(refused["response"]["body"], "{\"error\":\"no such list\"}", "{refused}");
        assert_eq!(refused["response"]["truncated"], json!(false));
        let (url, _) = playing(Trick::Once(b"HTTP/1.1 304 Not Modified\r\n\r\n")).await;
        let cached = attempt(&app, "Cached", &url).await;
        assert_eq!(cached["error"]["code"], "http_304", "{cached}");
        assert!(!cached.to_string().contains("redirect"), "{cached}");
    }

    async fn retry_after_is_read_in_all_its_forms_and_answered_for(app: App) {
        let receiver = Receiver::start().await;
        app.without_test_gate().await;
        let body = json!({
            "name": "Later", "url": receiver.url("/"), "status": "active", "events": ["*"],
            "settings": { "retry_schedule_s": [1, 1] },
        });
        app.post("/webhooks", body).await.expect(201);
        let at = app.clock.now().plus_ms(600_000);
        let civil = jiff::Timestamp::from_millisecond(at.0).expect("a time").to_zoned(jiff::tz::TimeZone::UTC);
        let later = |format: &str| civil.strftime(format).to_string();
        for (value, least_ms, words) in [
            ("300.5".to_owned(), 300_500, "wait for 300.5 seconds; the next attempt waits at least that long"),
            (later("%A, %d-%b-%y %H:%M:%S GMT"), 590_000, "to wait until 20"),
            (later("%a %b %e %H:%M:%S %Y"), 590_000, "to wait until 20"),
            (later("%a, %d %b %Y %H:%M:%S GMT"), 590_000, "to wait until 20"),
            ("soon".to_owned(), 0, "`soon`, could not be read"),
        ] {
            receiver.then([Behaviour::Later(503, value.clone())]);
            let posted_at = app.clock.now();
            let event = app.event(json!({ "type": "message.sent" })).await;
            let row = app.delivery_when(&event, |row| row["attempt_count"] == 1 && row["next_attempt_at"].is_string()).await;
            let next: jiff::Timestamp = row["next_attempt_at"].as_str().expect("a time").parse().expect("a time");
            let wait_ms = next.as_millisecond() - posted_at.0;
            assert!(wait_ms >= least_ms && wait_ms < least_ms.max(1_000) * 12 / 10, "{value}: {wait_ms}");
            let id = row["id"].as_str().expect("an id");
            let delivery = app.get(&format!("/deliveries/{id}")).await.expect(200);
            let advice = delivery["attempts"][0]["advice"].as_str().expect("advice");
            assert!(advice.contains(words), "{value}: {advice}");
        }
    }

    async fn what_cannot_be_sent_is_refused_when_it_is_saved(app: App) {
        let long = format!("https://{}.example.com/", "a".repeat(64));
        for (url, words) in [
            ("https://{account}.example.com/hooks", "placeholders are filled in templates only"),
            ("https://exa\"mple.com/", "holds the character \\\""),
            ("https://exa'mple.com/", "holds the character '"),
            (long.as_str(), "64 characters"),
            ("https://example.com/hooks\u{200b}", "U+200B, zero width space"),
            ("\u{feff}https://example.com/hooks", "U+FEFF, byte order mark"),
            ("example.com/hooks", "put https:// before it: https://example.com/hooks"),
        ] {
            let auth = json!({ "kind": "oauth2", "token_url": url, "client_id": "c", "client_secret": "s" });
            let notice = json!({ "notify_on_error": { "emails": [], "url": url, "every_minutes": 60 } });
            for (pointer, body) in [
                ("/url", json!({ "name": "a", "url": url })),
                ("/events/0/url", json!({ "name": "a", "events": [{ "type": "message.sent", "url": url }] })),
                ("/auth/token_url", json!({ "name": "a", "auth": auth })),
                ("/settings/notify_on_error/url", json!({ "name": "a", "settings": notice })),
            ] {
                let refused = app.post("/webhooks", body).await;
                assert_eq!((refused.status, refused.pointers()), (422, vec![pointer]), "{url}: {}", refused.text);
                assert!(refused.text.contains(words), "{url}: {}", refused.text);
            }
        }
        for (pointer, body) in [
            ("/auth/token", json!({ "auth": { "kind": "bearer", "token": "t0ken\u{200b}" } })),
            ("/auth/username", json!({ "auth": { "kind": "basic", "username": "\u{2060}u", "password": "p" } })),
            ("/auth/password", json!({ "auth": { "kind": "basic", "username": "u", "password": "p\u{200d}" } })),
            ("/auth/value", json!({ "auth": { "kind": "header", "name": "X-Key", "value": "\u{feff}v" } })),
            ("/auth/name", json!({ "auth": { "kind": "header", "name": "X-Key\u{200b}", "value": "v" } })),
            ("/headers/X-Env", json!({ "headers": { "X-Env": "prod\u{200b}" } })),
            ("/headers/X-Env\u{200b}", json!({ "headers": { "X-Env\u{200b}": "prod" } })),
        ] {
            let mut body = body;
            body["name"] = json!("a");
            let refused = app.post("/webhooks", body).await;
            assert_eq!((refused.status, refused.pointers()), (422, vec![pointer]), "{}", refused.text);
            assert!(refused.text.contains("invisible character (U+"), "{}", refused.text);
        }
    }

    async fn own_headers_go_out_as_typed(app: App) {
        app.without_test_gate().await;
        let seen: Arc<Mutex<Vec<String>>> = Arc::default();
        let log = Arc::clone(&seen);
        let address = listening(move |_, mut stream| {
            let log = Arc::clone(&log);
            async move {
                while let Some(request) = read_request(&mut stream).await {
                    log.lock().expect("the lock").push(request);
                    let _ = stream.write_all(OK).await;
                }
            }
        })
        .await;
        let body = json!({
            "name": "SOAP", "url": format!("http://{address}/"), "status": "active", "events": ["*"],
            "auth": { "kind": "header", "name": "apikey", "value": "k" },
            "headers": { "SOAPAction": "urn:x", "X-TenantID": "7", "X-Env": "prod" },
        });
        app.post("/webhooks", body).await.expect(201);
        let event = app.event(json!({ "type": "message.sent" })).await;
        app.delivery(&event, "delivered").await;
        let request = seen.lock().expect("the lock")[0].clone();
        for line in ["SOAPAction: urn:x", "X-TenantID: 7", "X-Env: prod", "apikey: k", "Webhook-Attempt: 1"] {
            assert!(request.contains(&format!("\r\n{line}\r\n")), "{line}: {request}");
        }
    }
}

#[tokio::test]
async fn a_proxy_that_is_down_is_no_attempt_and_a_test_says_whose_fault_it_is() {
    use tidings::server::config::WayOut;
    let way = WayOut::parse("http://127.0.0.1:1").expect("a way out");
    let app = App::on(crate::testing::sqlite(), |config| config.static_egress = Some(way)).await;
    app.without_test_gate().await;
    let receiver = Receiver::start().await;
    let body = json!({
        "name": "By proxy", "url": receiver.url("/"), "status": "active", "events": ["*"],
        "settings": { "static_ip": true, "retry_schedule_s": [] },
    });
    let made = app.post("/webhooks", body).await.expect(201);
    let tested = app.post(&format!("/webhooks/{}/test", made["id"].as_str().expect("an id")), json!(null)).await;
    let tested = tested.expect(200);
    assert_eq!(tested["error"]["code"], "proxy_failed", "{tested}");
    assert!(tested["advice"].as_str().is_some_and(|advice| advice.contains("no fault of the endpoint")), "{tested}");
    let event = app.event(json!({ "type": "message.sent" })).await;
    until(async || {
        let metrics = app.running.state.engine.figures().await.ok()?;
        let counted =
            |line: &str| line.starts_with("tidings_own_failures_total{cause=\"proxy\"}") && !line.ends_with(" 0");
        metrics.lines().any(counted).then_some(())
    })
    .await;
    let row = app.delivery_when(&event, |_| true).await;
    assert_eq!((&row["status"], &row["attempt_count"]), (&json!("pending"), &json!(0)), "{row}");
}
