//! The client against real listeners that misbehave in every way we know of.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

use super::super::Answer;
use super::*;
use crate::domain::attempt::RESPONSE_BODY_LIMIT;

const OK: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\nX-Own: a\r\n\r\nok";
/// For what is expected to be quick.
const AMPLE: Duration = Duration::from_secs(20);
/// For what is expected to run out.
const SHORT: Duration = Duration::from_millis(300);

/// Serves every connection with this script, which gets the connection's number from 0.
async fn listen<F>(script: impl Fn(usize, TcpStream) -> F + Send + 'static) -> SocketAddr
where
    F: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        for number in 0.. {
            let (stream, _) = listener.accept().await.unwrap();
            tokio::spawn(script(number, stream));
        }
    });
    address
}

/// Reads one request; `None` when the client closed.
async fn read_request(stream: &mut (impl AsyncRead + Unpin)) -> Option<String> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap_or("0");
            if body.len() >= length.parse().unwrap() {
                return Some(text);
            }
        }
        if stream.read_buf(&mut bytes).await.unwrap_or(0) == 0 {
            return None;
        }
    }
}

/// Answers every request of a connection alike, and keeps it open.
async fn answer_all(mut stream: impl AsyncRead + AsyncWrite + Unpin, answer: &[u8]) {
    while read_request(&mut stream).await.is_some() {
        stream.write_all(answer).await.unwrap();
    }
}

/// A server that reads the request, writes these bytes and closes.
async fn answering(answer: Vec<u8>) -> SocketAddr {
    let answer: Arc<[u8]> = answer.into();
    listen(move |_, mut stream| {
        let answer = answer.clone();
        async move {
            read_request(&mut stream).await;
            let _ = stream.write_all(&answer).await;
        }
    })
    .await
}

/// A server that says this to whoever connects, and reads nothing.
async fn greeting(words: &'static [u8]) -> SocketAddr {
    listen(move |_, mut stream| async move {
        let _ = stream.write_all(words).await;
        let _ = stream.read_u8().await;
    })
    .await
}

fn egress() -> Egress {
    Egress::new(&Config::for_tests("sqlite://unused"), &Clock::system()).unwrap()
}

fn open_policy() -> Arc<AddressPolicy> {
    let config = Config::for_tests("sqlite://unused");
    Arc::new(AddressPolicy { allow: config.allow_cidrs, allow_http: true })
}

fn post(url: &str, timeout: Duration) -> Outgoing {
    let headers = vec![(http::header::CONTENT_TYPE, http::HeaderValue::from_static("application/json"))];
    Outgoing { url: Url::parse(url).unwrap(), headers, body: Bytes::from_static(b"{\"a\":1}"), timeout }
}

async fn send(url: &str, timeout: Duration) -> Sent {
    egress().send(&open_policy(), post(url, timeout)).await
}

fn answer(sent: Sent) -> Answer {
    sent.result.unwrap_or_else(|failure| panic!("{failure:?}"))
}

fn failure_code(sent: &Sent) -> String {
    let failure = sent.result.as_ref().expect_err("a failure");
    assert!(failure.message.ends_with('.') && failure.advice.is_some(), "{failure:?}");
    failure.code.word()
}

#[tokio::test]
async fn a_request_arrives_whole_and_connections_are_kept() {
    let connections = Arc::new(AtomicUsize::new(0));
    let seen = connections.clone();
    let address = listen(move |_, mut stream| {
        seen.fetch_add(1, Ordering::SeqCst);
        async move {
            while let Some(request) = read_request(&mut stream).await {
                let answer = format!("HTTP/1.1 202 Accepted\r\ncontent-length: {}\r\n\r\n{request}", request.len());
                stream.write_all(answer.as_bytes()).await.unwrap();
            }
        }
    })
    .await;
    let egress = egress();
    for round in 0..3 {
        let sent = egress.send(&open_policy(), post(&format!("http://{address}/hooks?a=b"), AMPLE)).await;
        assert_eq!(sent.timing.connect.is_some(), round == 0, "{:?}", sent.timing);
        assert!(sent.timing.first_byte.unwrap() <= sent.timing.total);
        let answer = answer(sent);
        assert_eq!(answer.status, 202);
        assert!(answer.body.starts_with("POST /hooks?a=b HTTP/1.1\r\n"), "{}", answer.body);
        assert!(answer.body.contains("Content-Type: application/json\r\n"), "{}", answer.body);
        assert!(answer.body.ends_with("\r\n\r\n{\"a\":1}") && !answer.truncated);
    }
    assert_eq!(connections.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn any_status_is_an_answer_and_redirects_stay_where_they_are() {
    let address =
        answering(b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n".to_vec());
    let redirect = answer(send(&format!("http://{}/", address.await), AMPLE).await);
    assert_eq!((redirect.status, redirect.headers.0[0].1.as_str()), (302, "http://127.0.0.1:1/"));
    let address = answering(b"HTTP/1.1 503 Busy\r\nretry-after: 7\r\n\r\nlater".to_vec());
    let busy = answer(send(&format!("http://{}/", address.await), AMPLE).await);
    assert_eq!((busy.status, busy.retry_after_ms, busy.body.as_str()), (503, Some(7_000), "later"));
}

#[tokio::test]
async fn compressed_bodies_are_not_unpacked() {
    let address =
        answering(b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc".to_vec()).await;
    assert_eq!(answer(send(&format!("http://{address}/"), AMPLE).await).body, "abc");
}

#[tokio::test]
async fn long_slow_and_broken_bodies_are_cut_and_still_count() {
    let mut long = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
    long.resize(1_000_000, b'x');
    let long = answer(send(&format!("http://{}/", answering(long).await), AMPLE).await);
    assert!(long.truncated && long.body.len() == RESPONSE_BODY_LIMIT);

    let broken = answering(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc".to_vec()).await;
    let broken = answer(send(&format!("http://{broken}/"), AMPLE).await);
    assert!(broken.truncated && broken.body == "abc");

    let slow = listen(|_, mut stream| async move {
        read_request(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc").await.unwrap();
        std::future::pending::<()>().await;
    })
    .await;
    let slow = answer(send(&format!("http://{slow}/"), SHORT).await);
    assert!(slow.truncated && slow.body == "abc");
}

#[tokio::test]
async fn each_way_to_fail_has_its_code() {
    let closed_port = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    assert_eq!(failure_code(&send(&format!("http://{closed_port}/"), AMPLE).await), "connect_refused");
    assert_eq!(failure_code(&send("http://nothing.invalid/", AMPLE).await), "dns_not_found");

    let silent = listen(|_, stream| async move {
        let _open = stream;
        std::future::pending::<()>().await;
    })
    .await;
    let late = send(&format!("http://{silent}/"), SHORT).await;
    assert_eq!(failure_code(&late), "response_timeout");
    assert!(late.timing.total >= 300.0 && late.timing.first_byte.is_none());
    // The handshake never ends, so there never is a connection.
    assert_eq!(failure_code(&send(&format!("https://{silent}/"), SHORT).await), "connect_timeout");

    assert_eq!(failure_code(&send(&format!("http://{}/", answering(Vec::new()).await), AMPLE).await), "closed_early");
    let half = answering(b"HTTP/1.1 200 OK\r\ncontent-le".to_vec()).await;
    assert_eq!(failure_code(&send(&format!("http://{half}/"), AMPLE).await), "closed_early");
    let other = answering(b"-ERR unknown command\r\n".to_vec()).await;
    assert_eq!(failure_code(&send(&format!("http://{other}/"), AMPLE).await), "bad_response");
    let ssh = greeting(b"SSH-2.0-OpenSSH_9.2\r\n").await;
    assert_eq!(failure_code(&send(&format!("https://{ssh}/"), AMPLE).await), "tls_failed");
    let mut wordy = b"HTTP/1.1 200 OK\r\nx: ".to_vec();
    wordy.resize(2_000_000, b'x');
    assert_eq!(failure_code(&send(&format!("http://{}/", answering(wordy).await), AMPLE).await), "bad_response");
}

#[tokio::test]
async fn a_kept_connection_that_closes_is_a_failed_attempt_and_no_hidden_repeat() {
    let requests = Arc::new(AtomicUsize::new(0));
    let seen = requests.clone();
    let address = listen(move |_, mut stream| {
        let seen = seen.clone();
        async move {
            read_request(&mut stream).await;
            seen.fetch_add(1, Ordering::SeqCst);
            stream.write_all(OK).await.unwrap();
            // The next request on this connection is read and not answered.
            if read_request(&mut stream).await.is_some() {
                seen.fetch_add(1, Ordering::SeqCst);
            }
        }
    })
    .await;
    let egress = egress();
    let url = format!("http://{address}/");
    assert_eq!(answer(egress.send(&open_policy(), post(&url, AMPLE)).await).body, "ok");
    assert_eq!(failure_code(&egress.send(&open_policy(), post(&url, AMPLE)).await), "closed_early");
    assert_eq!(requests.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_fresh_connection_that_closes_is_not_tried_again() {
    let connections = Arc::new(AtomicUsize::new(0));
    let seen = connections.clone();
    let address = listen(move |_, mut stream| {
        seen.fetch_add(1, Ordering::SeqCst);
        async move {
            read_request(&mut stream).await;
        }
    })
    .await;
    assert_eq!(failure_code(&send(&format!("http://{address}/"), AMPLE).await), "closed_early");
    assert_eq!(connections.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn the_guard_holds_at_send_for_literal_addresses_names_and_http() {
    let egress = egress();
    let connections = Arc::new(AtomicUsize::new(0));
    let seen = connections.clone();
    let address = listen(move |_, stream| {
        seen.fetch_add(1, Ordering::SeqCst);
        answer_all(stream, OK)
    })
    .await;
    let port = address.port();
    let closed = Arc::new(AddressPolicy { allow: Vec::new(), allow_http: true });
    assert!(egress.send(&open_policy(), post(&format!("http://{address}/"), AMPLE)).await.result.is_ok());
    for url in [
        format!("http://127.0.0.1:{port}/"),
        format!("http://2130706433:{port}/"),
        format!("http://[::ffff:127.0.0.1]:{port}/"),
        format!("http://localhost:{port}/"),
    ] {
        let sent = egress.send(&closed, post(&url, AMPLE)).await;
        assert_eq!(failure_code(&sent), "blocked_address", "{url}");
    }
    assert_eq!(connections.load(Ordering::SeqCst), 1, "a kept connection serves no other policy");
    let https_only = Arc::new(AddressPolicy { allow_http: false, ..(*open_policy()).clone() });
    let sent = egress.send(&https_only, post(&format!("http://{address}/"), AMPLE)).await;
    assert!(sent.result.unwrap_err().message.contains("TIDINGS_ALLOW_HTTP"));
}

#[tokio::test]
async fn the_resolver_itself_refuses_what_a_name_hides() {
    use reqwest::dns::Resolve as _;
    let closed = GuardedResolver { policy: Arc::new(AddressPolicy::default()) };
    let error = closed.resolve("localhost".parse().unwrap()).await.err().unwrap();
    let failure = failure::classify(error.as_ref(), watch::Phase::Resolving);
    assert_eq!(failure.code, ErrorCode::BlockedAddress);
    assert!(failure.message.contains("localhost") && failure.message.contains("TIDINGS_ALLOW_CIDRS"), "{failure:?}");
    let open = GuardedResolver { policy: open_policy() };
    assert!(open.resolve("localhost".parse().unwrap()).await.is_ok());
}

/// An authority of our own, and servers with certificates from it.
struct Authority {
    issuer: Issuer<'static, KeyPair>,
    file: tempfile::NamedTempFile,
}

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), params.self_signed(&key).unwrap().pem()).unwrap();
        Self { issuer: Issuer::new(params, key), file }
    }

    fn egress(&self) -> Egress {
        let config =
            Config { extra_ca_file: Some(self.file.path().to_owned()), ..Config::for_tests("sqlite://unused") };
        Egress::new(&config, &Clock::system()).unwrap()
    }

    async fn serve(&self, params: CertificateParams) -> SocketAddr {
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        tls_server(certificate.der().clone(), &key).await
    }
}

async fn tls_server(certificate: CertificateDer<'static>, key: &KeyPair) -> SocketAddr {
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    listen(move |_, stream| {
        let acceptor = acceptor.clone();
        async move {
            if let Ok(stream) = acceptor.accept(stream).await {
                answer_all(stream, OK).await;
            }
        }
    })
    .await
}

fn names(names: &[&str]) -> CertificateParams {
    CertificateParams::new(names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>()).unwrap()
}

#[tokio::test]
async fn certificates_are_checked_and_each_fault_has_its_code() {
    let authority = Authority::new();
    let egress = authority.egress();
    let good = authority.serve(names(&["localhost", "127.0.0.1"])).await;
    let mut past = names(&["localhost"]);
    past.not_before = date_time_ymd(2020, 1, 1);
    past.not_after = date_time_ymd(2021, 1, 1);
    let mut future = names(&["localhost"]);
    future.not_before = date_time_ymd(2090, 1, 1);
    let key = KeyPair::generate().unwrap();
    let own = tls_server(names(&["localhost"]).self_signed(&key).unwrap().der().clone(), &key).await;
    let mut self_made = names(&["localhost"]);
    self_made.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let own_authority = tls_server(self_made.self_signed(&key).unwrap().der().clone(), &key).await;
    let table = [
        ("localhost", good, None),
        ("127.0.0.1", good, None),
        ("localhost", authority.serve(past).await, Some("tls_expired")),
        ("localhost", authority.serve(future).await, Some("tls_expired")),
        ("localhost", authority.serve(names(&["example.com"])).await, Some("tls_name_mismatch")),
        ("localhost", Authority::new().serve(names(&["localhost"])).await, Some("tls_untrusted")),
        ("localhost", own, Some("tls_untrusted")),
        ("localhost", own_authority, Some("tls_untrusted")),
        ("localhost", greeting(b"HTTP/1.1 400 Bad\r\n\r\n").await, Some("tls_failed")),
    ];
    for (host, address, code) in table {
        let url = format!("https://{host}:{}/", address.port());
        let sent = egress.send(&open_policy(), post(&url, AMPLE)).await;
        let probe = egress.probe(&open_policy(), &Url::parse(&url).unwrap(), AMPLE).await;
        let Some(code) = code else {
            assert_eq!(answer(sent).body, "ok");
            let checks: Vec<&str> = probe.checks.iter().map(|check| check.name.as_str()).collect();
            assert_eq!(checks, ["https", "dns", "address", "connect", "tls"]);
            assert!(probe.result.is_ok() && probe.checks.iter().all(|check| check.ok), "{:?}", probe.checks);
            assert!(probe.timing.connect.is_some() && probe.timing.tls.is_some());
            assert!(probe.checks[4].detail.contains("valid until"), "{:?}", probe.checks[4]);
            continue;
        };
        assert_eq!(failure_code(&sent), code, "{sent:?}");
        assert_eq!(probe.result.unwrap_err().code.word(), code);
        let last = probe.checks.last().unwrap();
        assert!(last.name == "tls" && !last.ok, "{last:?}");
    }
}

#[tokio::test]
async fn a_probe_stops_at_the_first_thing_wrong() {
    let closed_port = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let closed = AddressPolicy { allow: Vec::new(), allow_http: true };
    let https_only = AddressPolicy { allow_http: false, ..(*open_policy()).clone() };
    let port = closed_port.port();
    let table = [
        (&https_only, format!("http://127.0.0.1:{port}/"), "https", "blocked_address"),
        (&*open_policy(), "http://nothing.invalid/".to_owned(), "dns", "dns_not_found"),
        (&closed, "http://localhost/".to_owned(), "address", "blocked_address"),
        (&closed, "https://[::1]/".to_owned(), "address", "blocked_address"),
        (&*open_policy(), format!("http://127.0.0.1:{port}/"), "connect", "connect_refused"),
        (&*open_policy(), format!("http://localhost:{port}/"), "connect", "connect_refused"),
    ];
    let egress = egress();
    for (policy, url, step, code) in table {
        let probe = egress.probe(policy, &Url::parse(&url).unwrap(), AMPLE).await;
        let last = probe.checks.last().unwrap();
        assert_eq!((last.name.as_str(), last.ok), (step, false), "{url}");
        assert!(probe.checks.iter().rev().skip(1).all(|check| check.ok));
        assert_eq!(probe.result.unwrap_err().code.word(), code, "{url}");
    }
}

#[test]
fn a_bad_file_of_certificates_is_an_error_that_names_the_setting() {
    let file = tempfile::NamedTempFile::new().unwrap();
    for path in [file.path().to_owned(), "/no/such/file".into()] {
        let config = Config { extra_ca_file: Some(path), ..Config::for_tests("sqlite://unused") };
        let error = Egress::new(&config, &Clock::system()).err().unwrap().to_string();
        assert!(error.contains("TIDINGS_EXTRA_CA_FILE"), "{error}");
    }
}
