//! Ed25519 signatures beside the HMAC, and their public keys.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, VerifyingKey};
use serde_json::json;

use crate::app::engine_stories;
use crate::receiver::{Received, Receiver};

/// Which of the request's `v1a` signatures hold for this public key.
fn holding(request: &Received, public_key: &str) -> Vec<usize> {
    let key = STANDARD.decode(public_key.strip_prefix("whpk_").expect("whpk_")).expect("base64");
    let key = VerifyingKey::from_bytes(&key.try_into().expect("32 bytes")).expect("a key");
    let start = format!("{}.{}.", request.header("webhook-id"), request.header("webhook-timestamp"));
    let signed = [start.as_bytes(), &request.body].concat();
    let signatures = request.header("webhook-signature").split(' ').filter_map(|one| one.strip_prefix("v1a,"));
    let holds = |text: &str| {
        let signature = Signature::from_slice(&STANDARD.decode(text).expect("base64")).expect("64 bytes");
        key.verify_strict(&signed, &signature).is_ok()
    };
    signatures.enumerate().filter(|(_, text)| holds(text)).map(|(index, _)| index).collect()
}

engine_stories! {
    async fn v1a_stands_beside_v1_and_follows_the_secret(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let made = app.active_webhook("Signed twice", &receiver.url("/")).await;
        let path = format!("/webhooks/{}", made["id"].as_str().expect("an id"));
        app.event(json!({ "type": "message.sent" })).await;
        assert!(!receiver.wait_for(1).await[0].header("webhook-signature").contains("v1a"));

        app.patch(&path, json!({ "settings": { "signatures": ["v1", "v1a"] } })).await.expect(200);
        let first = app.get(&format!("{path}/secret")).await.expect(200);
        app.event(json!({ "type": "message.sent" })).await;
        let received = receiver.wait_for(2).await;
        let public = first["public_key"].as_str().expect("a key");
        assert_eq!(holding(&received[1], public), [0]);
        assert!(received[1].is_signed_with(first["secret"].as_str().expect("a secret")));

        app.clock.advance_ms(1);
        let second = app.post(&format!("{path}/rotate-secret"), json!(null)).await.expect(200);
        assert_eq!(second["previous"]["public_key"], first["public_key"]);
        app.event(json!({ "type": "message.sent" })).await;
        let received = receiver.wait_for(3).await;
        assert_eq!(holding(&received[2], second["public_key"].as_str().expect("a key")), [0]);
        assert_eq!(holding(&received[2], public), [1]);

        let tested = app.post(&format!("{path}/test"), json!(null)).await.expect(200);
        assert_eq!(tested["ok"], json!(true), "{tested}");
        assert_eq!(holding(&receiver.wait_for(4).await[3], public), [1]);
    }

    async fn v1_is_never_left_out(app: App) {
        for (signatures, pointer) in [
            (json!([]), "/settings/signatures"),
            (json!(["v1a"]), "/settings/signatures"),
            (json!(["v1", "v2"]), "/settings/signatures/1"),
            (json!(["v1", "v1a", "v1"]), "/settings/signatures/2"),
        ] {
            let body = json!({ "name": "a", "settings": { "signatures": signatures } });
            let refused = app.post("/webhooks", body).await;
            assert_eq!((refused.status, refused.pointers()), (422, vec![pointer]), "{}", refused.text);
        }
    }
}
