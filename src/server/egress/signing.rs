//! Standard Webhooks 1.0.0: secrets and signatures.

use crate::server::clock::Clock;

/// A new signing secret, `whsec_…`.
#[must_use]
pub fn new_secret(clock: &Clock) -> String {
    todo!("{clock:?}")
}

/// The key in a secret: base64 of 24 to 64 bytes after `whsec_`.
#[must_use]
pub fn key_of(secret: &str) -> Option<Vec<u8>> {
    todo!("{secret}")
}

/// The signature `v1,…` of a body sent under this id at this time.
#[must_use]
pub fn sign_v1(key: &[u8], id: &str, unix_s: i64, body: &[u8]) -> String {
    todo!("{key:?} {id} {unix_s} {body:?}")
}
