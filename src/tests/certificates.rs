//! Client certificates through the API: checked, sealed, shown without the key, warned about in time.

use rcgen::{CertificateParams, DnType, KeyPair, date_time_ymd};
use serde_json::{Value, json};

use crate::app::stories;
use crate::receiver::Receiver;

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
