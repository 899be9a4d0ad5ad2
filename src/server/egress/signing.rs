//! Standard Webhooks 1.0.0: secrets and signatures.
//!
//! `v1` is an HMAC with the secret. `v1a` is an Ed25519 signature with a key of its own, so that who can verify the one cannot
//! make the other. Both are made, sealed and replaced together: what is kept is the secret as people see it, `whsec_…`, a
//! space, and the seed of the other key, `whsk_…`, which nobody sees. Secrets of earlier releases have no seed; until they
//! are replaced theirs is HMAC-SHA256 of [`SEED_LABEL`] with the secret's bytes as key.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use ring::signature::{Ed25519KeyPair, KeyPair as _};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::server::clock::Clock;

const SECRET_START: &str = "whsec_";
const SEED_START: &str = "whsk_";
const PUBLIC_START: &str = "whpk_";
const NEW_KEY_BYTES: usize = 32;
/// What the seed of an Ed25519 key is derived with, where it is.
pub const SEED_LABEL: &[u8] = b"tidings v1a ed25519 seed";
/// The kinds of signatures; the first is always sent.
pub const KINDS: [&str; 2] = [V1, V1A];
const V1: &str = "v1";
/// Ed25519, beside the first where it is wanted.
pub const V1A: &str = "v1a";
/// Length of `v1,` and the base64 form of 32 bytes, and of `v1a,` with that of 64 bytes.
const SIGNATURE_LENGTH: usize = 47;
const ASYMMETRIC_LENGTH: usize = 92;

/// A new signing secret with its seed, as they are kept.
#[must_use]
pub fn new_secret(clock: &Clock) -> String {
    let [key, seed] = [(); 2].map(|()| STANDARD.encode(clock.random_bytes::<NEW_KEY_BYTES>()));
    format!("{SECRET_START}{key} {SEED_START}{seed}")
}

/// What people see of a secret: `whsec_…` alone.
#[must_use]
pub fn shown(kept: &str) -> &str {
    kept.split(' ').next().unwrap_or_default()
}

/// The key in a secret: `whsec_` and the base64 form of 24 to 64 bytes.
#[must_use]
pub fn key_of(secret: &str) -> Option<Zeroizing<Vec<u8>>> {
    let key = Zeroizing::new(STANDARD.decode(shown(secret).strip_prefix(SECRET_START)?).ok()?);
    Some(key).filter(|key| (24..=64).contains(&key.len()))
}

/// The signature `v1,…` of a body sent under this id at this time.
#[must_use]
pub fn sign_v1(key: &[u8], id: &str, unix_s: i64, body: &[u8]) -> String {
    let mut text = String::with_capacity(SIGNATURE_LENGTH);
    push_v1(&mut text, key, id, unix_s, body);
    text
}

/// What a webhook signs with. Never printed.
pub struct SigningKey {
    hmac: Zeroizing<Vec<u8>>,
    ed25519: Option<Ed25519KeyPair>,
}

impl SigningKey {
    /// The key in a secret, for these kinds of signatures.
    #[must_use]
    pub fn of(secret: &str, kinds: &[String]) -> Option<Self> {
        let hmac = key_of(secret)?;
        let ed25519 = if kinds.iter().any(|kind| kind == V1A) { Some(pair(secret)?) } else { None };
        Some(Self { hmac, ed25519 })
    }
}

/// The public key `whpk_…` that the `v1a` signatures of a secret are verified with.
#[must_use]
pub fn public_key(secret: &str) -> Option<String> {
    let pair = pair(secret)?;
    Some(format!("{PUBLIC_START}{}", STANDARD.encode(pair.public_key())))
}

fn pair(kept: &str) -> Option<Ed25519KeyPair> {
    let seed = match kept.split_once(' ') {
        Some((_, seed)) => Zeroizing::new(STANDARD.decode(seed.strip_prefix(SEED_START)?).ok()?),
        None => {
            let mut seed = Hmac::<Sha256>::new_from_slice(&key_of(kept)?).ok()?;
            seed.update(SEED_LABEL);
            Zeroizing::new(seed.finalize().into_bytes().to_vec())
        }
    };
    Ed25519KeyPair::from_seed_unchecked(&seed).ok()
}

/// The value of `webhook-signature`: the signatures of each key, separated by spaces.
#[must_use]
pub fn sign_all(keys: &[SigningKey], id: &str, unix_s: i64, body: &[u8]) -> String {
    let mut text = String::with_capacity(keys.len() * (SIGNATURE_LENGTH + 1 + ASYMMETRIC_LENGTH + 1));
    for key in keys {
        if !text.is_empty() {
            text.push(' ');
        }
        push_v1(&mut text, &key.hmac, id, unix_s, body);
        if let Some(pair) = &key.ed25519 {
            let signed = [id.as_bytes(), b".", unix_s.to_string().as_bytes(), b".", body].concat();
            text.push_str(" v1a,");
            STANDARD.encode_string(pair.sign(&signed), &mut text);
        }
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

    /// Made once by another implementation from the derivation that the module comment describes.
    const VECTOR_KEY: &str = "whpk_ELDpIlK2zAI+MMAuZ21Wpnl0P4iXD6WP9gBK9QadsB8=";
    const VECTOR_SIGNATURE: &str =
        "v1a,j3s3OaQ5McfodO/3vZiM4EnhO+npLLS+/c2bJzz6pamPO9PpmdeU0irX1UnOqnzJZPYLPt/3cKjQ+ARGLRA/Dw==";

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
        let both = |secret: &String| (SigningKey::of(secret, &asymmetric()).unwrap(), key_of(secret).unwrap());
        let (signing, keys): (Vec<_>, Vec<_>) = secrets.iter().map(both).unzip();
        let unix_s = clock.now().unix_seconds();
        let body = "{\"name\":\"Zoë\"}".as_bytes();
        let signatures = sign_all(&signing, "dlv_1", unix_s, body);
        let mut headers = http::HeaderMap::new();
        headers.insert("webhook-id", "dlv_1".parse().unwrap());
        headers.insert("webhook-timestamp", unix_s.into());
        headers.insert("webhook-signature", signatures.parse().unwrap());
        for (secret, key) in secrets.iter().zip(&keys) {
            standardwebhooks::Webhook::new(shown(secret)).unwrap().verify(body, &headers).unwrap();
            assert!(verify_v1(key, "dlv_1", unix_s, body, &signatures));
            assert!(!verify_v1(key, "dlv_1", unix_s + 1, body, &signatures));
            assert!(!verify_v1(key, "dlv_2", unix_s, body, &signatures));
        }
        let stranger = new_secret(&clock);
        assert!(standardwebhooks::Webhook::new(shown(&stranger)).unwrap().verify(body, &headers).is_err());
        assert!(!verify_v1(&key_of(&stranger).unwrap(), "dlv_1", unix_s, body, &signatures));
    }

    fn asymmetric() -> [String; 2] {
        KINDS.map(str::to_owned)
    }

    #[test]
    fn v1a_is_verified_with_the_public_key_alone() {
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        let public = public_key(secret).unwrap();
        assert_eq!(public, VECTOR_KEY);
        let body = br#"{"test": 2432232314}"#;
        let key = SigningKey::of(secret, &asymmetric()).unwrap();
        let signatures = sign_all(&[key], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, body);
        let (v1, v1a) = signatures.split_once(' ').unwrap();
        assert_eq!(v1, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assert_eq!((v1a, v1a.len()), (VECTOR_SIGNATURE, ASYMMETRIC_LENGTH));

        let bytes = |text: &str, start: &str| STANDARD.decode(text.strip_prefix(start).unwrap()).unwrap();
        let key: [u8; 32] = bytes(&public, "whpk_").try_into().unwrap();
        let key = ed25519_dalek::VerifyingKey::from_bytes(&key).unwrap();
        let signature = ed25519_dalek::Signature::from_slice(&bytes(v1a, "v1a,")).unwrap();
        let signed = |body: &[u8]| [b"msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.".as_slice(), body].concat();
        key.verify_strict(&signed(body), &signature).unwrap();
        assert!(key.verify_strict(&signed(b"{}"), &signature).is_err());
    }

    #[test]
    fn the_key_of_v1a_does_not_follow_from_the_secret() {
        let kept = new_secret(&Clock::system());
        assert!(shown(&kept).starts_with("whsec_") && !shown(&kept).contains("whsk_"));
        assert_ne!(public_key(&kept), public_key(shown(&kept)));
        assert_eq!(key_of(&kept), key_of(shown(&kept)));
        assert_eq!(public_key(&format!("{} whsk_!", shown(&kept))), None);
    }

    #[test]
    fn both_kinds_of_both_keys_sign_during_a_rotation() {
        let clock = Clock::system();
        let secrets = [new_secret(&clock), new_secret(&clock)];
        let keys: Vec<SigningKey> =
            secrets.iter().map(|secret| SigningKey::of(secret, &asymmetric()).unwrap()).collect();
        let signatures = sign_all(&keys, "dlv_1", 1, b"{}");
        let kinds: Vec<&str> = signatures.split(' ').map(|one| one.split_once(',').unwrap().0).collect();
        assert_eq!(kinds, ["v1", "v1a", "v1", "v1a"]);
        assert_ne!(public_key(&secrets[0]), public_key(&secrets[1]));
        let only_v1 = SigningKey::of(&secrets[0], &["v1".to_owned()]).unwrap();
        assert!(!sign_all(&[only_v1], "dlv_1", 1, b"{}").contains("v1a"));
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
