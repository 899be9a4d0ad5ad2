//! Client certificates through the API: checked, sealed, shown without the key, warned about in time.

use std::sync::{Arc, Mutex};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::pki_types::PrivateKeyDer;
use rustls::server::WebPkiClientVerifier;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use crate::app::{App, stories, until};
use crate::receiver::Receiver;
use crate::testing;

const POINTER: &str = "/auth/client_certificate";
const DAY_MS: i64 = 86_400_000;

/// Certificate and key, the former good until the end of 2040.
fn pair(name: &str) -> (String, String) {
    let mut params = CertificateParams::new(Vec::new()).expect("parameters");
    params.distinguished_name.push(DnType::CommonName, name);
    params.not_after = date_time_ymd(2040, 12, 31);
    let key = KeyPair::generate().expect("a key");
    (params.self_signed(&key).expect("a certificate").pem(), key.serialize_pem())
}

fn webhook(receiver: &Receiver, certificate: Value) -> Value {
    let auth = json!({ "kind": "bearer", "token": "t0ken", "client_certificate": certificate });
    json!({ "name": "mTLS", "url": receiver.url("/"), "events": ["*"], "auth": auth })
}

stories! {
    async fn the_key_is_kept_and_never_read_back(app: App) {
        let receiver = Receiver::start().await;
        let ((certificate, key), (other, other_key)) = (pair("ann"), pair("bob"));
        let body = webhook(&receiver, json!({ "certificate_pem": certificate, "private_key_pem": key }));
        let made = app.post("/webhooks", body).await.expect(201);
        let shown = &made["auth"]["client_certificate"];
        assert_eq!(shown["private_key_set"], json!(true));
        assert_eq!(shown["certificate_pem"], json!(certificate));
        assert!(shown["subject"].as_str().expect("a subject").contains("CN=ann"), "{shown}");
        assert_eq!(shown["expires_at"], "2040-12-31T00:00:00.000Z");
        let path = format!("/webhooks/{}", made["id"].as_str().expect("an id"));

        // Another kind of authentication leaves it; what is read can be written back.
        let patched = app.patch(&path, json!({ "auth": { "kind": "signed" } })).await.expect(200);
        assert_eq!(&patched["auth"]["client_certificate"], shown);
        let again = app.patch(&path, json!({ "auth": patched["auth"] })).await.expect(200);
        assert_eq!(&again["auth"]["client_certificate"], shown);

        // A new certificate needs its own key.
        let renewed = json!({ "auth": { "client_certificate": { "certificate_pem": other } } });
        let refused = app.patch(&path, renewed).await;
        assert_eq!((refused.status, refused.pointers()), (422, vec!["/auth/client_certificate/private_key_pem"]));
        let renewed = json!({ "certificate_pem": other, "private_key_pem": other_key });
        let renewed = app.patch(&path, json!({ "auth": { "client_certificate": renewed } })).await.expect(200);
        assert!(renewed["auth"]["client_certificate"]["subject"].as_str().expect("a subject").contains("CN=bob"));
        let texts = [made, patched, renewed].map(|answer| answer.to_string()).concat();
        assert!(!texts.contains("PRIVATE KEY-----"), "{texts}");

        let removed = app.patch(&path, json!({ "auth": { "client_certificate": null } })).await.expect(200);
        assert!(removed["auth"].get("client_certificate").is_none(), "{removed}");
        let read = app.get(&path).await.expect(200);
        assert!(read["auth"].get("client_certificate").is_none(), "{read}");
    }

    async fn a_pair_that_does_not_fit_is_refused_with_its_fault(app: App) {
        let receiver = Receiver::start().await;
        let ((certificate, key), (_, other_key)) = (pair("ann"), pair("bob"));
        for (pem, key, field, words) in [
            (certificate.as_str(), other_key.as_str(), "private_key_pem", "does not belong"),
            (&certificate, "", "private_key_pem", "no private key"),
            ("nothing", &key, "certificate_pem", "no certificate"),
        ] {
            let mut body = webhook(&receiver, json!({ "certificate_pem": pem, "private_key_pem": key }));
            body["status"] = json!("active");
            let refused = app.post("/webhooks", body).await;
            assert_eq!((refused.status, refused.pointers()), (422, vec![format!("{POINTER}/{field}").as_str()]), "{words}");
            assert!(refused.text.contains(words), "{}", refused.text);
        }
    }

    async fn its_end_is_warned_about_a_month_before(app: App) {
        let receiver = Receiver::start().await;
        let (certificate, key) = pair("ann");
        let body = webhook(&receiver, json!({ "certificate_pem": certificate, "private_key_pem": key }));
        let made = app.post("/webhooks", body).await.expect(201);
        let path = format!("/webhooks/{}", made["id"].as_str().expect("an id"));
        let warned = async || {
            let warnings = app.get(&path).await.expect(200)["warnings"].to_string();
            warnings.contains("client certificate").then_some(warnings)
        };
        // 2040-12-31 in milliseconds.
        let end = 2_240_524_800_000_i64;
        app.clock.advance_ms(end - 31 * DAY_MS - app.clock.now().0);
        assert_eq!(warned().await, None);
        app.clock.advance_ms(2 * DAY_MS);
        assert!(warned().await.expect("a warning").contains("expires on 2040-12-31, in 29 days"));
        app.clock.advance_ms(30 * DAY_MS);
        assert!(warned().await.expect("a warning").contains("expired on 2040-12-31"));
    }
}

/// An authority, and a receiver that lets in only those whom it knows.
struct Closed {
    issuer: Issuer<'static, KeyPair>,
    authority: tempfile::NamedTempFile,
    url: String,
    /// The subjects of those who came in and sent something.
    seen: Arc<Mutex<Vec<String>>>,
}

impl Closed {
    async fn start() -> Self {
        let mut params = CertificateParams::new(Vec::new()).expect("parameters");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().expect("a key");
        let root = params.self_signed(&key).expect("a certificate");
        let authority = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(authority.path(), root.pem()).expect("a file");
        let issuer = Issuer::new(params, key);
        let mut roots = rustls::RootCertStore::empty();
        roots.add(root.der().clone()).expect("a root");

        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let clients = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider));
        let key = KeyPair::generate().expect("a key");
        let params = CertificateParams::new(vec!["localhost".to_owned()]).expect("parameters");
        let certificate = params.signed_by(&key, &issuer).expect("a certificate");
        let config = rustls::ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_client_cert_verifier(clients.build().expect("a verifier"))
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivateKeyDer::try_from(key.serialize_der()).expect("DER"),
            )
            .expect("a configuration");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("https://localhost:{}/", listener.local_addr().expect("an address").port());
        let seen = Arc::new(Mutex::new(Vec::new()));
        tokio::spawn(serve(listener, TlsAcceptor::from(Arc::new(config)), Arc::clone(&seen)));
        Self { issuer, authority, url, seen }
    }

    /// A certificate of this authority, as the API takes it.
    fn member(&self, name: &str) -> Value {
        let mut params = CertificateParams::new(Vec::new()).expect("parameters");
        params.distinguished_name.push(DnType::CommonName, name);
        let key = KeyPair::generate().expect("a key");
        let certificate = params.signed_by(&key, &self.issuer).expect("a certificate");
        json!({ "certificate_pem": certificate.pem(), "private_key_pem": key.serialize_pem() })
    }

    fn seen(&self) -> Vec<String> {
        self.seen.lock().expect("the lock").clone()
    }
}

async fn serve(listener: TcpListener, acceptor: TlsAcceptor, seen: Arc<Mutex<Vec<String>>>) {
    while let Ok((stream, _)) = listener.accept().await {
        let (acceptor, seen) = (acceptor.clone(), Arc::clone(&seen));
        tokio::spawn(async move {
            let Ok(mut stream) = acceptor.accept(stream).await else { return };
            // The probe of a test shakes hands and sends nothing.
            let Ok(1..) = stream.read(&mut [0; 16 * 1024]).await else { return };
            let shown = stream.get_ref().1.peer_certificates().expect("a chain")[0].clone();
            let (_, shown) = x509_parser::parse_x509_certificate(&shown).expect("a certificate");
            seen.lock().expect("the lock").push(shown.subject().to_string());
            let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
            let _ = stream.write_all(answer).await;
            let _ = stream.shutdown().await;
        });
    }
}

#[tokio::test]
async fn a_closed_receiver_lets_in_tests_and_deliveries_and_sees_a_new_certificate_at_once() {
    let closed = Closed::start().await;
    let authority = closed.authority.path().to_owned();
    let app = App::on(testing::sqlite(), |config| config.extra_ca_file = Some(authority)).await;
    let body =
        |auth: Value| json!({ "name": "Closed", "url": closed.url, "status": "active", "events": ["*"], "auth": auth });
    // The gate's own test is refused without a certificate, and says why.
    let refused = app.post("/webhooks", body(json!({ "kind": "none" }))).await.expect(422);
    assert_eq!(refused["test"]["error"]["code"], "tls_client_certificate", "{refused}");
    assert!(refused["test"]["advice"].as_str().expect("advice").contains("client certificate"), "{refused}");

    let auth = json!({ "kind": "none", "client_certificate": closed.member("ann") });
    let made = app.post("/webhooks", body(auth)).await.expect(201);
    let first = app.event(json!({ "type": "message.sent" })).await;
    app.delivery(&first, "delivered").await;
    app.clock.advance_ms(1);
    let patch = json!({ "auth": { "client_certificate": closed.member("bob") } });
    app.patch(&format!("/webhooks/{}", made["id"].as_str().expect("an id")), patch).await.expect(200);
    let second = app.event(json!({ "type": "message.sent" })).await;
    app.delivery(&second, "delivered").await;
    let seen = until(async || Some(closed.seen()).filter(|seen| seen.len() >= 4)).await;
    let names: Vec<bool> = seen.iter().map(|subject| subject.contains("CN=ann")).collect();
    assert_eq!(names, [true, true, false, false], "{seen:?}");
    assert!(seen[3].contains("CN=bob"), "{seen:?}");
}
