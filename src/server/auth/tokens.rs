//! Session tokens and API keys.

use crate::server::clock::Clock;

/// A new API key: shown once, then only its prefix and its hash are known.
pub struct NewApiKey {
    /// The whole key, `tk_…`.
    pub text: String,
    /// Its first characters, to tell keys apart in lists.
    pub prefix: String,
    /// What the store keeps.
    pub hash: [u8; 32],
}

/// A new session token of 256 bits and what the store keeps of it.
#[must_use]
pub fn new_session(clock: &Clock) -> (String, [u8; 32]) {
    todo!("{clock:?}")
}

/// A new API key.
#[must_use]
pub fn new_api_key(clock: &Clock) -> NewApiKey {
    todo!("{clock:?}")
}

/// Whether the text has the form of an API key, its checksum included: worth a look in the store.
#[must_use]
pub fn is_api_key(text: &str) -> bool {
    todo!("{text}")
}

/// What the store keeps of a token or key.
#[must_use]
pub fn hash(text: &str) -> [u8; 32] {
    todo!("{text}")
}
