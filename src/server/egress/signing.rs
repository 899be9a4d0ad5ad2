//! Standard Webhooks 1.0.0: secrets and signatures.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::server::clock::Clock;

const SECRET_START: &str = "whsec_";
const NEW_KEY_BYTES: usize = 32;
/// Length of `v1,` and the base64 form of 32 bytes.
const SIGNATURE_LENGTH: usize = 47;

/// A new signing secret, `whsec_…`.
#[must_use]
pub fn new_secret(clock: &Clock) -> String {
    format!("{SECRET_START}{}", STANDARD.encode(clock.random_bytes::<NEW_KEY_BYTES>()))
}

/// The key in a secret: `whsec_` and the base64 form of 24 to 64 bytes.
#[must_use]
pub fn key_of(secret: &str) -> Option<Vec<u8>> {
    let key = STANDARD.decode(secret.strip_prefix(SECRET_START)?).ok()?;
    Some(key).filter(|key| (24..=64).contains(&key.len()))
}

/// The signature `v1,…` of a body sent under this id at this time.
#[must_use]
pub fn sign_v1(key: &[u8], id: &str, unix_s: i64, body: &[u8]) -> String {
    let mut text = String::with_capacity(SIGNATURE_LENGTH);
    push_v1(&mut text, key, id, unix_s, body);
    text
}

/// The value of `webhook-signature`: one signature per key, separated by spaces.
#[must_use]
pub fn sign_all(keys: &[Vec<u8>], id: &str, unix_s: i64, body: &[u8]) -> String {
    let mut text = String::with_capacity(keys.len() * (SIGNATURE_LENGTH + 1));
    for key in keys {
        if !text.is_empty() {
            text.push(' ');
        }
        push_v1(&mut text, key, id, unix_s, body);
    }
    text
}

/// Whether one of the signatures in a `webhook-signature` is ours for this key; takes as long for any wrong one.
#[must_use]
pub fn verify_v1(key: &[u8], id: &str, unix_s: i64, body: &[u8], signatures: &str) -> bool {
    signatures
        .split(' ')
        .filter_map(|one| STANDARD.decode(one.strip_prefix("v1,")?).ok())
        .any(|signature| mac(key, id, unix_s, body).is_some_and(|mac| mac.verify_slice(&signature).is_ok()))
}

fn push_v1(text: &mut String, key: &[u8], id: &str, unix_s: i64, body: &[u8]) {
    if let Some(mac) = mac(key, id, unix_s, body) {
        text.push_str("v1,");
        STANDARD.encode_string(mac.finalize().into_bytes(), text);
    }
}

/// HMAC takes keys of any length, so there always is one.
fn mac(key: &[u8], id: &str, unix_s: i64, body: &[u8]) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    mac.update(id.as_bytes());
    mac.update(b".");
    mac.update(unix_s.to_string().as_bytes());
    mac.update(b".");
    mac.update(body);
    Some(mac)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_specifications_own_example_holds() {
        let key = key_of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let body = br#"{"test": 2432232314}"#;
        let signature = sign_v1(&key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, body);
        assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assert_eq!(signature.len(), SIGNATURE_LENGTH);
    }

    #[test]
    fn the_public_library_accepts_every_signature_of_a_rotation() {
        let clock = Clock::system();
        let secrets = [new_secret(&clock), new_secret(&clock)];
        let keys: Vec<Vec<u8>> = secrets.iter().map(|secret| key_of(secret).unwrap()).collect();
        let unix_s = clock.now().unix_seconds();
        let body = "{\"name\":\"Zoë\"}".as_bytes();
        let signatures = sign_all(&keys, "dlv_1", unix_s, body);
        let mut headers = http::HeaderMap::new();
        headers.insert("webhook-id", "dlv_1".parse().unwrap());
        headers.insert("webhook-timestamp", unix_s.into());
        headers.insert("webhook-signature", signatures.parse().unwrap());
        for (secret, key) in secrets.iter().zip(&keys) {
            standardwebhooks::Webhook::new(secret).unwrap().verify(body, &headers).unwrap();
            assert!(verify_v1(key, "dlv_1", unix_s, body, &signatures));
            assert!(!verify_v1(key, "dlv_1", unix_s + 1, body, &signatures));
            assert!(!verify_v1(key, "dlv_2", unix_s, body, &signatures));
        }
        let stranger = new_secret(&clock);
        assert!(standardwebhooks::Webhook::new(&stranger).unwrap().verify(body, &headers).is_err());
        assert!(!verify_v1(&key_of(&stranger).unwrap(), "dlv_1", unix_s, body, &signatures));
    }

    #[test]
    fn secrets_have_24_to_64_bytes() {
        let secret = |bytes: usize| format!("whsec_{}", STANDARD.encode(vec![1; bytes]));
        assert!(key_of(&secret(24)).is_some() && key_of(&secret(64)).is_some());
        assert!(key_of(&secret(23)).is_none() && key_of(&secret(65)).is_none());
        assert!(key_of("whsec_!").is_none() && key_of("AAAA").is_none());
        assert_eq!(key_of(&new_secret(&Clock::system())).unwrap().len(), 32);
    }
}
