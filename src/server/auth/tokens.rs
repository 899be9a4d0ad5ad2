//! Session tokens and API keys: random texts of which the store keeps only a SHA-256.
//!
//! They hold 256 random bits, so a fast hash is enough: there is nothing to guess.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::server::clock::Clock;

const KEY_START: &str = "tk_";
const BASE62: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// 62^43 is more than 2^256.
const BODY_LENGTH: usize = 43;
/// 62^6 is more than 2^32.
const CHECKSUM_LENGTH: usize = 6;
/// Characters that lists show: `tk_` and eight more.
const PREFIX_LENGTH: usize = 11;

/// A new API key: shown once, then only its prefix and its hash are known.
pub struct NewApiKey {
    /// The whole key, `tk_…`.
    pub text: String,
    /// Its first characters, to tell keys apart in lists.
    pub prefix: String,
    /// What the store keeps.
    pub hash: [u8; 32],
}

/// A new session token and what the store keeps of it.
#[must_use]
pub fn new_session(clock: &Clock) -> (String, [u8; 32]) {
    let text = URL_SAFE_NO_PAD.encode(clock.random_bytes::<32>());
    let hash = hash(&text);
    (text, hash)
}

/// A new API key.
#[must_use]
pub fn new_api_key(clock: &Clock) -> NewApiKey {
    let mut text = KEY_START.to_owned();
    base62(&clock.random_bytes::<32>(), BODY_LENGTH, &mut text);
    let checksum = crc32(text.as_bytes());
    base62(&checksum.to_be_bytes(), CHECKSUM_LENGTH, &mut text);
    NewApiKey { prefix: text[..PREFIX_LENGTH].to_owned(), hash: hash(&text), text }
}

/// Whether the text has the form of an API key, its checksum included, and so is worth a look in the store.
#[must_use]
pub fn is_api_key(text: &str) -> bool {
    let length = KEY_START.len() + BODY_LENGTH + CHECKSUM_LENGTH;
    if text.len() != length || !text.is_ascii() || !text.starts_with(KEY_START) {
        return false;
    }
    let (body, checksum) = text.split_at(length - CHECKSUM_LENGTH);
    let mut wanted = String::with_capacity(CHECKSUM_LENGTH);
    base62(&crc32(body.as_bytes()).to_be_bytes(), CHECKSUM_LENGTH, &mut wanted);
    wanted == checksum
}

/// What the store keeps of a token or key.
#[must_use]
pub fn hash(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}

/// A hash as text.
#[must_use]
pub fn text_of(hash: &[u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(hash)
}

/// Appends a big-endian number as exactly `length` digits; the caller makes sure that they are enough.
fn base62(number: &[u8], length: usize, text: &mut String) {
    let mut number = number.to_vec();
    let mut digits = vec![0_u8; length];
    for digit in digits.iter_mut().rev() {
        let mut rest = 0_usize;
        for byte in &mut number {
            let value = rest * 256 + usize::from(*byte);
            *byte = u8::try_from(value / 62).unwrap_or(0);
            rest = value % 62;
        }
        *digit = BASE62[rest];
    }
    text.extend(digits.into_iter().map(char::from));
}

/// CRC-32 as in zip and gzip.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_usual_one() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn numbers_of_any_size_fit_their_digits() {
        let text = |bytes: &[u8], length| {
            let mut text = String::new();
            base62(bytes, length, &mut text);
            text
        };
        assert_eq!(text(&[0; 32], BODY_LENGTH), "0".repeat(43));
        assert_eq!(text(&[0xff; 4], CHECKSUM_LENGTH), "4gfFC3");
        assert_eq!(text(&[0xff; 32], BODY_LENGTH).len(), 43);
        assert_eq!(text(&[61], 1), "z");
    }

    #[test]
    fn keys_know_their_own_form() {
        let key = new_api_key(&Clock::system());
        assert_eq!(key.text.len(), 52);
        assert!(is_api_key(&key.text) && key.text.starts_with(&key.prefix));
        assert_eq!(key.hash, hash(&key.text));
        let mut wrong = key.text.clone();
        let last = if wrong.pop() == Some('0') { '1' } else { '0' };
        wrong.push(last);
        for text in [wrong.as_str(), "", "tk_", &key.text[1..], "tk_ääääääääääääääääääääääää0"]
        {
            assert!(!is_api_key(text), "{text}");
        }
        assert_ne!(new_api_key(&Clock::system()).text, key.text);
    }

    #[test]
    fn sessions_carry_256_bits() {
        let (text, stored) = new_session(&Clock::system());
        assert_eq!(text.len(), 43);
        assert_eq!(stored, hash(&text));
    }
}
