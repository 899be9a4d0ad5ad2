//! What the tests of this room share: listeners that do what a script says, an authority of our own, settings.

use std::future::Future;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream, UdpSocket};
use tokio_rustls::TlsAcceptor;
use url::Url;

use super::guard::AddressPolicy;
use super::{Addresses, Answer, Egress, Names, NoAddress, Outgoing, Route, Sent};
use crate::server::clock::Clock;
use crate::server::config::Config;

/// A plain good answer.
pub const OK: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\nX-Own: a\r\n\r\nok";
/// For what is expected to be quick.
pub const AMPLE: Duration = Duration::from_secs(20);
/// For what is expected to run out.
pub const SHORT: Duration = Duration::from_millis(300);

/// Serves every connection with this script, which gets the connection's number from 0.
pub async fn listen<F>(script: impl Fn(usize, TcpStream) -> F + Send + 'static) -> SocketAddr
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
pub async fn read_request(stream: &mut (impl AsyncRead + Unpin)) -> Option<String> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let head = head.to_ascii_lowercase();
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
pub async fn answer_all(mut stream: impl AsyncRead + AsyncWrite + Unpin, answer: &[u8]) {
    while read_request(&mut stream).await.is_some() {
        stream.write_all(answer).await.unwrap();
    }
}

/// A server that reads the request, writes these bytes and closes.
pub async fn answering(answer: Vec<u8>) -> SocketAddr {
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
pub async fn greeting(words: &'static [u8]) -> SocketAddr {
    listen(move |_, mut stream| async move {
        let _ = stream.write_all(words).await;
        let _ = stream.read_u8().await;
    })
    .await
}

pub fn egress() -> Egress {
    Egress::new(&Config::for_tests("sqlite://unused"), &Clock::system()).unwrap()
}

pub fn route(policy: AddressPolicy) -> Arc<Route> {
    Arc::new(Route { policy, ..Route::default() })
}

pub fn open_policy() -> AddressPolicy {
    AddressPolicy { allow: Config::for_tests("sqlite://unused").allow_cidrs, allow_http: true }
}

pub fn open_route() -> Arc<Route> {
    route(open_policy())
}

pub fn post(url: &str, timeout: Duration) -> Outgoing {
    let headers = vec![(http::header::CONTENT_TYPE, http::HeaderValue::from_static("application/json"))];
    let (url, body) = (Url::parse(url).unwrap(), Bytes::from_static(b"{\"a\":1}"));
    Outgoing { url, headers, typed: Vec::new(), body, timeout }
}

/// The answer, which there must be.
#[track_caller]
pub fn answer(sent: Sent) -> Answer {
    sent.result.unwrap_or_else(|failure| panic!("{failure:?}"))
}

/// The code of the failure, which must be told in full.
#[track_caller]
pub fn failure_code(sent: &Sent) -> String {
    let failure = sent.result.as_ref().expect_err("a failure");
    assert!(failure.message.ends_with('.') && failure.advice.is_some(), "{failure:?}");
    assert_plain(&failure.message);
    failure.code.word()
}

/// A sentence holds nothing that looks like the debug text of a library, as `Other(OtherError(BadDer))` does.
#[track_caller]
pub fn assert_plain(message: &str) {
    let letters: Vec<char> = message.chars().collect();
    let calls = letters.windows(2).any(|pair| pair[0].is_ascii_alphanumeric() && pair[1] == '(');
    let shapes = ["{ ", "\"", "Some(", "None)"].iter().any(|shape| message.contains(shape));
    let joined = message.split(' ').any(|word| {
        let inner: Vec<char> = word.chars().collect();
        inner.windows(2).any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())
    });
    assert!(!calls && !shapes && !joined, "{message}");
}

/// An authority of our own, and servers with certificates from it.
pub struct Authority {
    pub issuer: Issuer<'static, KeyPair>,
    pub file: tempfile::NamedTempFile,
}

impl Authority {
    pub fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), params.self_signed(&key).unwrap().pem()).unwrap();
        Self { issuer: Issuer::new(params, key), file }
    }

    pub fn egress(&self) -> Egress {
        let config =
            Config { extra_ca_file: Some(self.file.path().to_owned()), ..Config::for_tests("sqlite://unused") };
        Egress::new(&config, &Clock::system()).unwrap()
    }

    pub async fn serve(&self, params: CertificateParams) -> SocketAddr {
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        tls_server(certificate.der().clone(), &key).await
    }
}

pub async fn tls_server(certificate: CertificateDer<'static>, key: &KeyPair) -> SocketAddr {
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

pub fn names(names: &[&str]) -> CertificateParams {
    CertificateParams::new(names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>()).unwrap()
}

/// A name server that answers its queries, numbered from 0, with these addresses, all for no time to live.
pub async fn name_server(answers: impl Fn(usize) -> Vec<Ipv4Addr> + Send + 'static) -> SocketAddr {
    let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
    let address = socket.local_addr().unwrap();
    tokio::spawn(async move {
        let mut query = [0; 512];
        for number in 0.. {
            let (length, asker) = socket.recv_from(&mut query).await.unwrap();
            let addresses = answers(number);
            let mut answer = query[..length].to_vec();
            answer[2..4].copy_from_slice(&[0x81, 0x80]);
            answer[7] = u8::try_from(addresses.len()).unwrap();
            for address in addresses {
                // The name of the question, type A, class IN, no time to live, four bytes.
                answer.extend([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4]);
                answer.extend(address.octets());
            }
            socket.send_to(&answer, asker).await.unwrap();
        }
    });
    address
}

/// Asks only this name server, anew each time.
pub fn names_of(server: SocketAddr) -> Names {
    Names::asking(move |host| Box::pin(ask(server, host)))
}

async fn ask(server: SocketAddr, host: String) -> Addresses {
    let unanswered = |error: std::io::Error| NoAddress::Unanswered(error.to_string());
    let socket = UdpSocket::bind("127.0.0.1:0").await.map_err(unanswered)?;
    let mut query = vec![0, 7, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0];
    for label in host.split('.') {
        query.push(u8::try_from(label.len()).unwrap());
        query.extend(label.as_bytes());
    }
    query.extend([0, 0, 1, 0, 1]);
    socket.send_to(&query, server).await.map_err(unanswered)?;
    let mut answer = [0; 512];
    let length = socket.recv(&mut answer).await.map_err(unanswered)?;
    let records = answer[query.len()..length].chunks(16);
    Ok(records.map(|record| Ipv4Addr::new(record[12], record[13], record[14], record[15]).into()).collect())
}
