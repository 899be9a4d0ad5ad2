//! The static way out through real proxies: tinyproxy and microsocks.

use std::io::Read as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};
use tidings::server::config::WayOut;
use tokio::net::TcpStream;

use crate::app::{App, until};
use crate::receiver::Receiver;
use crate::testing;

/// A running proxy; it ends with the test.
struct Proxy {
    child: Child,
    log: PathBuf,
    address: String,
    _files: tempfile::TempDir,
}

impl Drop for Proxy {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Proxy {
    async fn tinyproxy() -> Self {
        let (files, log, port) = place();
        let settings = format!(
            "Port {port}\nListen 127.0.0.1\nAllow 127.0.0.1\nTimeout 60\nLogLevel Connect\nBasicAuth tidings pass1\n\
             DisableViaHeader Yes\nPidFile \"{0}/pid\"\nLogFile \"{0}/log\"\n",
            files.path().display()
        );
        std::fs::write(files.path().join("conf"), settings).expect("a file");
        let mut command = Command::new("tinyproxy");
        command.args(["-d", "-c"]).arg(files.path().join("conf")).stdout(Stdio::null());
        Self::start(command, files, log, port).await
    }

    async fn microsocks() -> Self {
        let (files, log, port) = place();
        let mut command = Command::new("microsocks");
        command.args(["-i", "127.0.0.1", "-p", &port.to_string(), "-u", "tidings", "-P", "pass1"]);
        command.stderr(std::fs::File::create(&log).expect("a file"));
        Self::start(command, files, log, port).await
    }

    async fn start(mut command: Command, files: tempfile::TempDir, log: PathBuf, port: u16) -> Self {
        let missing = "this test needs the Debian packages tinyproxy-bin and microsocks";
        let child = command.stdin(Stdio::null()).spawn().expect(missing);
        let address = format!("127.0.0.1:{port}");
        until(async || TcpStream::connect(&address).await.ok()).await;
        Self { child, log, address, _files: files }
    }

    fn log(&self) -> String {
        let mut text = String::new();
        std::fs::File::open(&self.log).and_then(|mut file| file.read_to_string(&mut text)).expect("the log");
        text
    }

    /// How often its log says this.
    fn said(&self, words: &str) -> usize {
        self.log().matches(words).count()
    }
}

fn place() -> (tempfile::TempDir, PathBuf, u16) {
    let files = tempfile::tempdir().expect("a directory");
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = free.local_addr().expect("an address").port();
    let log = files.path().join("log");
    (files, log, port)
}

async fn app_by(way: &str) -> App {
    let way = WayOut::parse(way).expect("a way out");
    let app = App::on(testing::sqlite(), |config| config.static_egress = Some(way)).await;
    app.without_test_gate().await;
    app
}

fn port(url: &str) -> &str {
    url.rsplit(':').next().and_then(|rest| rest.split('/').next()).expect("a port")
}

fn webhook(name: &str, url: &str, static_ip: bool) -> Value {
    json!({ "name": name, "url": url, "status": "active", "events": ["*"], "settings": { "static_ip": static_ip } })
}

/// Test event, delivery and token call go through; a webhook that does not want to does not.
async fn goes_through(proxy: &Proxy, app: &App, line: impl Fn(&str) -> String) {
    let (receiver, other, tokens) = (Receiver::start().await, Receiver::start().await, Receiver::start().await);
    tokens.always("{\"access_token\":\"t\",\"expires_in\":3600}");
    let named = receiver.url("/").replace("127.0.0.1", "localhost");
    let mut body = webhook("By proxy", &named, true);
    body["auth"] = json!({ "kind": "oauth2", "token_url": tokens.url("/t"), "client_id": "c", "client_secret": "s" });
    let made = app.post("/webhooks", body).await.expect(201);
    app.post("/webhooks", webhook("Direct", &other.url("/"), false)).await.expect(201);

    let id = made["id"].as_str().expect("an id");
    let tested = app.post(&format!("/webhooks/{id}/test"), json!({ "event_types": [] })).await.expect(200);
    assert_eq!(tested["ok"], json!(true), "{tested}");
    // The probe's connection, and the request's.
    until(async || (proxy.said(&line(port(&named))) == 2).then_some(())).await;
    assert_eq!(proxy.said(&line(port(&tokens.url("/")))), 1, "{}", proxy.log());

    app.post("/events", json!({ "type": "message.sent" })).await.expect(202);
    let received = receiver.wait_for(2).await;
    assert_eq!(received[1].header("authorization"), "Bearer t");
    assert_eq!(received[1].header("host"), format!("localhost:{}", port(&named)));
    other.wait_for(1).await;
    assert_eq!(proxy.said(&line(port(&other.url("/")))), 0, "{}", proxy.log());
}

#[tokio::test]
async fn everything_of_a_webhook_goes_through_tinyproxy() {
    let proxy = Proxy::tinyproxy().await;
    let app = app_by(&format!("http://tidings:pass1@{}", proxy.address)).await;
    goes_through(&proxy, &app, |port| format!("CONNECT 127.0.0.1:{port} HTTP/1.1")).await;
}

#[tokio::test]
async fn everything_of_a_webhook_goes_through_microsocks() {
    let proxy = Proxy::microsocks().await;
    let app = app_by(&format!("socks5://tidings:pass1@{}", proxy.address)).await;
    goes_through(&proxy, &app, |port| format!("connected to 127.0.0.1:{port}")).await;
}

#[tokio::test]
async fn a_proxy_that_refuses_us_is_told_apart_from_an_endpoint_that_does() {
    let (http, socks) = (Proxy::tinyproxy().await, Proxy::microsocks().await);
    let closed = "http://127.0.0.1:1/";
    for (proxy, kind) in [(&http, "http"), (&socks, "socks5")] {
        let stranger = app_by(&format!("{kind}://{}", proxy.address)).await;
        let tested = stranger.post("/webhooks/test", webhook("a", closed, true)).await.expect(200);
        assert_eq!(tested["error"]["code"], "proxy_failed", "{tested}");
        assert!(tested["error"]["message"].as_str().expect("words").contains("login"), "{tested}");
        let known = app_by(&format!("{kind}://tidings:pass1@{}", proxy.address)).await;
        let tested = known.post("/webhooks/test", webhook("a", closed, true)).await.expect(200);
        let code = tested["error"]["code"].as_str().expect("a code");
        assert!(code.starts_with("connect_"), "{tested}");
    }
}

#[tokio::test]
async fn without_a_static_way_a_webhook_cannot_ask_for_it() {
    let app = App::sqlite().await;
    let refused = app.post("/webhooks", webhook("a", "https://example.com/", true)).await;
    assert_eq!((refused.status, refused.pointers()), (422, vec!["/settings/static_ip"]));
    assert!(refused.text.contains("TIDINGS_STATIC_EGRESS"), "{}", refused.text);
}
