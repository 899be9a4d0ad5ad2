//! What a collector gets.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::mpsc;

use axum::body::Body;
use tracing_subscriber::layer::SubscriberExt;

use super::*;

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

/// Takes one request, and hands over its head and body.
fn collector() -> (String, mpsc::Receiver<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/v1/traces", listener.local_addr().expect("an address"));
    let (hand_over, taken) = mpsc::channel();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a connection");
        let (mut all, mut piece) = (Vec::new(), [0; 4096]);
        loop {
            let read = stream.read(&mut piece).expect("bytes");
            all.extend_from_slice(&piece[..read]);
            let Some(head) = all.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
            let text = String::from_utf8_lossy(&all[..head]).to_lowercase();
            let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")).expect("a length");
            if all.len() >= head + 4 + length.trim().parse::<usize>().expect("a number") {
                break;
            }
        }
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").expect("an answer");
        drop(hand_over.send(all));
    });
    (url, taken)
}

/// What the collector gets of spans made by `work`.
fn sent_of(work: impl FnOnce()) -> Vec<u8> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let (url, taken) = collector();
    let provider = provider(Some(&url)).expect("an exporter");
    let subscriber = tracing_subscriber::registry().with(spans(&provider));
    tracing::subscriber::with_default(subscriber, work);
    provider.shutdown().expect("all is sent");
    taken.recv_timeout(Duration::from_secs(10)).expect("a request with spans")
}

fn holds(sent: &[u8], wanted: &[u8]) -> bool {
    sent.windows(wanted.len()).any(|part| part == wanted)
}

#[test]
fn a_request_becomes_a_span_of_the_trace_it_was_sent_in() {
    let sent = sent_of(|| {
        let span = tracing::info_span!("request", id = "from-the-proxy", method = "PUT");
        let parent = format!("00-{TRACE}-00f067aa0ba902b7-01");
        adopt(&span, &Request::get("/").header("traceparent", parent).body(Body::empty()).expect("a request"));
        span.in_scope(|| {
            tracing::info!("told");
            tracing::debug!("kept");
            tracing::info!(target: "another_crate", "foreign");
        });
        answered(&span, StatusCode::CREATED);
    });
    assert!(sent.starts_with(b"POST /v1/traces "), "{}", String::from_utf8_lossy(&sent));
    let trace: Vec<u8> = (0..16).map(|at| u8::from_str_radix(&TRACE[2 * at..2 * at + 2], 16).expect("hex")).collect();
    for wanted in [&b"tidings"[..], b"PUT", b"from-the-proxy", b"told", STATUS_CODE.as_bytes(), &trace] {
        assert!(holds(&sent, wanted), "{}", String::from_utf8_lossy(wanted));
    }
    for unwanted in ["kept", "foreign"] {
        assert!(!holds(&sent, unwanted.as_bytes()), "{unwanted}");
    }
}

#[test]
fn an_attempt_becomes_a_span_that_says_what_went_wrong() {
    let sent = sent_of(|| {
        let span = attempt("wh_1", "dlv_1", 7);
        span.in_scope(|| ());
        tried(&span, Some(404), Some("http_404"));
    });
    for wanted in ["attempt", "wh_1", "dlv_1", "http_404", "error.type"] {
        assert!(holds(&sent, wanted.as_bytes()), "{wanted}");
    }
}
