//! Traces of the whole program, in builds with the feature `otlp`, at a collector behind TLS.

use std::io::Write as _;
use std::process::Stdio;
use std::sync::{Arc, Mutex};

use rcgen::{CertificateParams, KeyPair};
use rustls::pki_types::PrivateKeyDer;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use crate::app::{client, until};
use crate::program::{self, Program};
use crate::receiver::{Behaviour, Receiver};

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

/// Takes spans, and keeps all that it is sent.
struct Collector {
    url: String,
    /// Its own certificate, the only one that makes it trusted.
    certificate: tempfile::NamedTempFile,
    sent: Arc<Mutex<Vec<u8>>>,
}

impl Collector {
    async fn start() -> Self {
        let key = KeyPair::generate().expect("a key");
        let params = CertificateParams::new(vec!["localhost".to_owned()]).expect("parameters");
        let own = params.self_signed(&key).expect("a certificate");
        let certificate = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(certificate.path(), own.pem()).expect("a file");
        let config = rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(vec![own.der().clone()], PrivateKeyDer::try_from(key.serialize_der()).expect("DER"))
            .expect("a configuration");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("https://localhost:{}", listener.local_addr().expect("an address").port());
        let sent = Arc::new(Mutex::new(Vec::new()));
        tokio::spawn(serve(listener, TlsAcceptor::from(Arc::new(config)), Arc::clone(&sent)));
        Self { url, certificate, sent }
    }

    fn holds(&self, wanted: &[u8]) -> bool {
        self.sent.lock().expect("the lock").windows(wanted.len()).any(|part| part == wanted)
    }
}

async fn serve(listener: TcpListener, acceptor: TlsAcceptor, sent: Arc<Mutex<Vec<u8>>>) {
    while let Ok((stream, _)) = listener.accept().await {
        let (acceptor, sent) = (acceptor.clone(), Arc::clone(&sent));
        tokio::spawn(async move {
            let Ok(mut stream) = acceptor.accept(stream).await else { return };
            let (mut all, mut piece) = (Vec::new(), [0; 4096]);
            while let Ok(read @ 1..) = stream.read(&mut piece).await {
                all.extend_from_slice(&piece[..read]);
                let Some(head) = all.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
                let text = String::from_utf8_lossy(&all[..head]).to_lowercase();
                let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")).expect("a length");
                if all.len() == head + 4 + length.trim().parse::<usize>().expect("a number") {
                    sent.lock().expect("the lock").append(&mut all);
                    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await;
                }
            }
        });
    }
}

/// A new home with a workspace, and its key.
fn home(settings: &[(&str, &str)]) -> (tempfile::TempDir, String) {
    let home = tempfile::tempdir().expect("a directory");
    let arguments = ["bootstrap", "--email", "a@example.com", "--password-stdin", "--workspace", "Acme", "--json"];
    let mut command = program::command(&home, &arguments, settings);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program");
    child.stdin.take().expect("its stdin").write_all(b"correct horse battery").expect("written");
    let told: Value = serde_json::from_slice(&child.wait_with_output().expect("its end").stdout).expect("JSON");
    (home, told["api_key"].as_str().expect("a key").to_owned())
}

/// A program that sends its traces to the collector delivers an event, fails, and ends; answers what it logged.
async fn one_event(collector: &Collector, trusted: &str, receiver: &Receiver) -> (String, [String; 2]) {
    let settings = [
        ("TIDINGS_ALLOW_HTTP", "true"),
        ("TIDINGS_ALLOW_CIDRS", "127.0.0.0/8"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", &collector.url),
        ("OTEL_EXPORTER_OTLP_TIMEOUT", "3000"),
        ("SSL_CERT_FILE", trusted),
    ];
    let (home, key) = home(&settings);
    let program = Program::start(home, &settings).await;
    let ask = async |method: &str, path: &str, body: Value| -> Value {
        let request = client().request(method.parse().expect("a method"), format!("{}/api/v1{path}", program.url));
        let request = request.bearer_auth(&key).header("traceparent", format!("00-{TRACE}-00f067aa0ba902b7-01"));
        let request = request.header("content-type", "application/json").body(body.to_string());
        let answer = request.send().await.expect("an answer").text().await.expect("a body");
        serde_json::from_str(&answer).expect("JSON")
    };
    ask("PATCH", "/workspace", json!({ "policy": { "test_gate": "off" } })).await;
    receiver.then([Behaviour::Status(404, "")]);
    let webhook = json!({ "name": "CRM", "url": receiver.url("/"), "status": "active", "events": ["*"],
        "settings": { "retry_schedule_s": [] } });
    let webhook = ask("POST", "/webhooks", webhook).await["id"].as_str().expect("an id").to_owned();
    ask("POST", "/events", json!({ "type": "message.sent" })).await;
    let failed = until(async || {
        let rows = ask("GET", "/deliveries?status=failed", Value::Null).await;
        rows["data"][0]["id"].as_str().map(str::to_owned)
    })
    .await;
    (program.stop().await, [webhook, failed])
}

#[tokio::test]
async fn requests_and_attempts_come_to_a_collector_that_is_trusted() {
    let (collector, receiver) = (Collector::start().await, Receiver::start().await);
    let trusted = collector.certificate.path().to_str().expect("a path");
    let (log, [webhook, delivery]) = one_event(&collector, trusted, &receiver).await;
    let trace: Vec<u8> = (0..16).map(|at| u8::from_str_radix(&TRACE[2 * at..2 * at + 2], 16).expect("hex")).collect();
    assert!(collector.holds(&trace), "requests stand under the trace that they were sent in: {log}");
    for wanted in ["POST /api/v1/events", "attempt", "http_404", &webhook, &delivery] {
        assert!(collector.holds(wanted.as_bytes()), "{wanted}: {log}");
    }
    for unwanted in [receiver.url("/"), "traceparent".to_owned()] {
        assert!(!collector.holds(unwanted.as_bytes()), "{unwanted}");
    }
    assert_eq!(receiver.received()[0].header("traceparent"), "", "receivers are told nothing of it");
}

#[tokio::test]
async fn a_collector_that_is_not_trusted_gets_nothing_and_holds_nothing_up() {
    let (collector, other, receiver) = (Collector::start().await, Collector::start().await, Receiver::start().await);
    let trusted = other.certificate.path().to_str().expect("a path");
    let (log, _) = one_event(&collector, trusted, &receiver).await;
    assert!(collector.sent.lock().expect("the lock").is_empty());
    assert!(log.contains("BatchSpanProcessor.ExportError"), "the log says so: {log}");
}
