//! The client against servers with every kind of certificate, and against one that asks for ours.

use std::net::SocketAddr;
use std::sync::Arc;

use rcgen::{BasicConstraints, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use tokio::io::AsyncWriteExt as _;
use tokio_rustls::TlsAcceptor;

use super::super::testing::*;
use super::*;
use crate::server::egress::certificate::ClientCertificate;

#[tokio::test]
async fn certificates_are_checked_and_each_fault_has_its_code() {
    let authority = Authority::new();
    let egress = authority.egress();
    let mut between = names(&[]);
    between.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    between.distinguished_name.push(DnType::CommonName, "Between");
    let between = Issuer::new(between, KeyPair::generate().unwrap());
    let leaf_key = KeyPair::generate().unwrap();
    let leaf = names(&["localhost"]).signed_by(&leaf_key, &between).unwrap();
    let incomplete = tls_server(leaf.der().clone(), &leaf_key).await;
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
        ("localhost", authority.serve(past).await, Some(("tls_expired", "valid from 2020-01-01 to 2021-01-01"))),
        ("localhost", authority.serve(future).await, Some(("tls_expired", "valid from 2090-01-01"))),
        ("localhost", authority.serve(names(&["example.com"])).await, Some(("tls_name_mismatch", "example.com"))),
        ("localhost", Authority::new().serve(names(&["localhost"])).await, Some(("tls_untrusted", "one certificate"))),
        ("localhost", own, Some(("tls_untrusted", "one certificate"))),
        ("localhost", own_authority, Some(("tls_untrusted", "one certificate"))),
        ("localhost", incomplete, Some(("tls_untrusted", "issued by CN=Between"))),
        ("localhost", greeting(b"HTTP/1.1 400 Bad\r\n\r\n").await, Some(("tls_failed", "does not speak TLS"))),
    ];
    for (host, address, code) in table {
        let url = format!("https://{host}:{}/", address.port());
        let sent = egress.send(&open_route(), post(&url, AMPLE)).await;
        let probe = egress.probe(&open_route(), &Url::parse(&url).unwrap(), AMPLE).await;
        let Some((code, words)) = code else {
            assert_eq!(answer(sent).body, "ok");
            let checks: Vec<&str> = probe.checks.iter().map(|check| check.name.as_str()).collect();
            assert_eq!(checks, ["https", "dns", "address", "connect", "tls"]);
            assert!(probe.result.is_ok() && probe.checks.iter().all(|check| check.ok), "{:?}", probe.checks);
            assert!(probe.timing.connect.is_some() && probe.timing.tls.is_some());
            let told = &probe.checks[4].detail;
            assert!(told.contains("valid until") && told.contains("more days"), "{told}");
            continue;
        };
        assert_eq!(failure_code(&sent), code, "{sent:?}");
        let failure = sent.result.unwrap_err();
        assert!(failure.message.contains(words), "{words}: {}", failure.message);
        assert_eq!(probe.result.unwrap_err(), failure);
        let last = probe.checks.last().unwrap();
        assert!(last.name == "tls" && !last.ok, "{last:?}");
    }
}

/// A server that lets in only those with a certificate of this authority, and answers with whose it is.
async fn asking_server(authority: &Authority) -> SocketAddr {
    let mut roots = rustls::RootCertStore::empty();
    let pem = std::fs::read(authority.file.path()).unwrap();
    roots.add(CertificateDer::from_pem_slice(&pem).unwrap()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let clients = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider.clone()).build().unwrap();
    let key = KeyPair::generate().unwrap();
    let certificate = names(&["localhost"]).signed_by(&key, &authority.issuer).unwrap();
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_client_cert_verifier(clients)
        .with_single_cert(vec![certificate.der().clone()], PrivateKeyDer::try_from(key.serialize_der()).unwrap())
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    listen(move |_, stream| {
        let acceptor = acceptor.clone();
        async move {
            let Ok(mut stream) = acceptor.accept(stream).await else { return };
            let shown = stream.get_ref().1.peer_certificates().unwrap()[0].clone();
            let (_, shown) = x509_parser::parse_x509_certificate(&shown).unwrap();
            let name = shown.subject().to_string();
            let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{name}", name.len());
            // Closed after each, so that the next request shakes hands again.
            if read_request(&mut stream).await.is_some() {
                stream.write_all(answer.as_bytes()).await.unwrap();
                stream.shutdown().await.unwrap();
            }
        }
    })
    .await
}

#[tokio::test]
async fn a_client_certificate_is_shown_to_who_asks_and_never_another_one() {
    let authority = Authority::new();
    let egress = authority.egress();
    let address = asking_server(&authority).await;
    let url = format!("https://localhost:{}/", address.port());
    let with = |certificate| Arc::new(Route { certificate, ..(*open_route()).clone() });
    let client = |authority: &Authority, name: &str| {
        let mut params = names(&[]);
        params.distinguished_name.push(DnType::CommonName, name);
        let key = KeyPair::generate().unwrap();
        let certificate_pem = params.signed_by(&key, &authority.issuer).unwrap().pem();
        with(Some(ClientCertificate { certificate_pem, private_key_pem: key.serialize_pem() }))
    };
    let (ann, bob) = (client(&authority, "ann"), client(&authority, "bob"));
    for (route, name) in [(&ann, "CN=ann"), (&bob, "CN=bob"), (&ann, "CN=ann")] {
        let told = answer(egress.send(route, post(&url, AMPLE)).await).body;
        assert!(told.contains(name), "{told}");
        assert!(egress.probe(route, &url.parse().unwrap(), AMPLE).await.result.is_ok());
    }
    for (route, words) in [
        (with(None), "wants a client certificate"),
        (client(&Authority::new(), "eve"), "does not accept the client certificate"),
    ] {
        let sent = egress.send(&route, post(&url, AMPLE)).await;
        assert_eq!(failure_code(&sent), "tls_client_certificate", "{sent:?}");
        let failure = sent.result.unwrap_err();
        assert!(failure.message.contains(words) && failure.advice.unwrap().contains("client certificate"), "{words}");
    }
}
