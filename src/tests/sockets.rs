//! Connections that only wait take nothing from anybody else.

use std::net::Ipv4Addr;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;

use crate::app::client_at;
use crate::program::{Program, bootstrap};
use crate::receiver::Receiver;

/// Long enough for a busy machine, and shorter than any limit of the server lets a half-open connection live by itself.
const PATIENCE: Duration = Duration::from_secs(8);

const SAME: Ipv4Addr = Ipv4Addr::LOCALHOST;
const OTHER: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);
/// What a client sends that then says no more.
const HALVES: [&[u8]; 3] = [
    b"",
    b"POST /api/v1/events HTTP/1.1\r\nhost: 127.0.0.1\r\n",
    b"POST /actions/sign-in HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/x-www-form-urlencoded\r\n\
      content-length: 100000\r\n\r\nemail=",
];

/// A call on a connection of its own, from this address.
async fn call(from: Ipv4Addr, method: &str, url: String, key: &str, body: Value) -> Value {
    let request = client_at(from).request(method.parse().expect("a method"), url).bearer_auth(key).timeout(PATIENCE);
    let request = if body.is_null() { request } else { request.json(&body) };
    let answer = request.send().await.expect("an answer");
    assert!(answer.status().is_success(), "{}", answer.status());
    answer.json().await.expect("JSON")
}

#[tokio::test]
async fn half_open_connections_shut_nobody_out_and_stop_no_delivery() {
    let home = tempfile::tempdir().expect("a directory");
    let settings = [
        ("TIDINGS_DATABASE_URL", "sqlite://tidings.db"),
        ("TIDINGS_ALLOW_HTTP", "true"),
        ("TIDINGS_ALLOW_CIDRS", "127.0.0.0/8"),
    ];
    let key = bootstrap(&home, &settings);
    let program = Program::start_with_descriptors(home, &settings, 256).await;
    let api = |path: &str| format!("{}/api/v1{path}", program.url);
    let policy = json!({ "policy": { "test_gate": "off" } });
    call(SAME, "PATCH", api("/workspace"), &key, policy).await;
    let receiver = Receiver::start().await;
    let webhook = json!({ "name": "All", "url": receiver.url("/"), "status": "active", "events": ["*"] });
    call(SAME, "POST", api("/webhooks"), &key, webhook).await;

    let mut open = Vec::new();
    for half in HALVES.iter().cycle().take(300) {
        let mut stream = TcpStream::connect(program.url.trim_start_matches("http://")).await.expect("a connection");
        stream.write_all(half).await.expect("a part of a request");
        open.push(stream);
    }
    // Another client, and one behind the address of those.
    for from in [OTHER, SAME] {
        for _ in 0..5 {
            call(from, "POST", api("/events"), &key, json!({ "type": "message.sent" })).await;
        }
    }
    receiver.wait_for(10).await;
    let figures = client_at(OTHER)
        .get(format!("{}/metrics", program.url))
        .send()
        .await
        .expect("an answer")
        .text()
        .await
        .expect("text");
    assert!(figures.contains("tidings_own_failures_total{cause=\"descriptors\"} 0"), "{figures}");
    drop(open);
    let said = program.stop().await;
    assert!(!said.contains("Too many open files"), "{said}");
}
