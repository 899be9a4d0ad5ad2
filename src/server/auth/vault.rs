//! Secrets at rest: XChaCha20-Poly1305 under a key from a file.
//!
//! A sealed secret is one byte for the form, four bytes that name its key, 24 bytes of random nonce, then the
//! ciphertext. Table, row and field are authenticated with it: a sealed secret copied elsewhere does not open.
//!
//! The key file is read again when it has changed and something is sealed, or a key is met that is not known: a running
//! server takes up a new key without being told.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::key_file::{self, KEY_BYTES, Mark};
use crate::server::clock::Clock;

const FORM: u8 = 1;
const NONCE_BYTES: usize = 24;
const HEAD_BYTES: usize = 1 + size_of::<KeyId>() + NONCE_BYTES;

/// Names a key; says nothing about it.
pub type KeyId = [u8; 4];

/// Why a secret cannot be sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The key file is missing although the database holds secrets.
    #[error(
        "the key file {} is missing, but the database holds secrets sealed with it; put the file back from a backup, \
         or point TIDINGS_SECRET_KEY_FILE to where it is now",
        path.display()
    )]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The key file cannot be read or made.
    #[error(
        "the key file {} cannot be read or made; check its permissions, or point TIDINGS_SECRET_KEY_FILE elsewhere",
        path.display()
    )]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The key file holds something else.
    #[error(
        "the key file {} must hold 32 bytes in base64 on each line; put the right file back, or point \
         TIDINGS_SECRET_KEY_FILE to it",
        path.display()
    )]
    BadKey {
        /// The file.
        path: PathBuf,
    },
    /// The keys are being replaced.
    #[error("another `tidings rotate-key` is at work on the key file {}; wait until it has ended", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// A secret that was sealed with another key.
    #[error("a stored secret was sealed with a key that the key file does not hold; put the right key file back")]
    OtherKey,
    /// A secret that was changed, or belongs to another place.
    #[error("a stored secret is damaged or belongs to another place")]
    Damaged,
}

/// Seals and opens secrets; clones share the keys.
#[derive(Clone)]
pub struct Vault {
    ring: Arc<RwLock<Ring>>,
    file: Option<PathBuf>,
    clock: Clock,
}

/// What the key file held when it was last read.
struct Ring {
    keys: Arc<[Key]>,
    mark: Option<Mark>,
    /// How often other keys were read.
    generation: u64,
}

struct Key {
    id: KeyId,
    cipher: XChaCha20Poly1305,
    /// For [`Vault::fingerprint`].
    fingerprints: Hmac<Sha256>,
}

impl Vault {
    /// Reads the key file; makes it when it is missing, unless the database already holds secrets.
    pub fn open_or_create(path: &Path, database_has_secrets: bool, clock: &Clock) -> Result<Self, VaultError> {
        let missing = || VaultError::Missing { path: path.to_owned() };
        // Before the file is read: what changes in between is then read again.
        let mut mark = key_file::mark(path);
        let keys = match key_file::read(path)? {
            Some(keys) => keys,
            None if database_has_secrets => return Err(missing()),
            None => {
                key_file::create(path, clock).map_err(|source| VaultError::File { path: path.to_owned(), source })?;
                mark = key_file::mark(path);
                key_file::read(path)?.ok_or_else(missing)?
            }
        };
        key_file::warn_when_readable_by_others(path);
        let ring = Ring { keys: keys.iter().map(Key::new).collect(), mark, generation: 0 };
        Ok(Self { ring: Arc::new(RwLock::new(ring)), file: Some(path.to_owned()), clock: clock.clone() })
    }

    /// A vault with a key of its own that is kept nowhere.
    #[must_use]
    pub fn for_tests(clock: &Clock) -> Self {
        let ring = Ring { keys: Arc::new([Key::new(&clock.random_bytes())]), mark: None, generation: 0 };
        Self { ring: Arc::new(RwLock::new(ring)), file: None, clock: clock.clone() }
    }

    /// Seals a secret for this place.
    #[must_use]
    pub fn seal(&self, table: &str, row: &str, field: &str, secret: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE_BYTES] = self.clock.random_bytes();
        self.refresh();
        let keys = self.keys();
        let key = &keys[0];
        let payload = Payload { msg: secret, aad: &place(table, row, field) };
        // Encryption fails only beyond 256 GiB, which no secret here can reach; opening would then say so.
        let ciphertext = key.cipher.encrypt(&XNonce::from(nonce), payload).unwrap_or_default();
        let mut sealed = Vec::with_capacity(HEAD_BYTES + ciphertext.len());
        sealed.push(FORM);
        sealed.extend(key.id);
        sealed.extend(nonce);
        sealed.extend(ciphertext);
        sealed
    }

    /// Opens what was sealed for this place; the memory is wiped when it is dropped.
    pub fn open(&self, table: &str, row: &str, field: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let (&form, rest) = sealed.split_first().ok_or(VaultError::Damaged)?;
        let (id, rest) = rest.split_first_chunk::<4>().ok_or(VaultError::Damaged)?;
        let (nonce, ciphertext) = rest.split_first_chunk::<NONCE_BYTES>().ok_or(VaultError::Damaged)?;
        if form != FORM {
            return Err(VaultError::Damaged);
        }
        let known = |keys: &[Key]| keys.iter().position(|key| key.id == *id);
        let mut keys = self.keys();
        if known(&keys).is_none() {
            self.refresh();
            keys = self.keys();
        }
        let key = &keys[known(&keys).ok_or(VaultError::OtherKey)?];
        let payload = Payload { msg: ciphertext, aad: &place(table, row, field) };
        key.cipher.decrypt(&XNonce::from(*nonce), payload).map(Zeroizing::new).map_err(|_| VaultError::Damaged)
    }

    /// A text that only who has the key file can make of this one: the same on every node.
    #[must_use]
    pub fn fingerprint(&self, purpose: &str, text: &str) -> [u8; 32] {
        let mut mac = self.keys()[0].fingerprints.clone();
        mac.update(&place(purpose, text, ""));
        mac.finalize().into_bytes().into()
    }

    /// Which key seals now.
    #[must_use]
    pub fn sealing_key(&self) -> KeyId {
        self.refresh();
        self.keys()[0].id
    }

    /// Which keys open, the one that seals first.
    #[must_use]
    pub fn known_keys(&self) -> Vec<KeyId> {
        self.refresh();
        self.keys().iter().map(|key| key.id).collect()
    }

    /// Another number whenever other keys were read.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.refresh();
        self.ring.read().unwrap_or_else(PoisonError::into_inner).generation
    }

    fn keys(&self) -> Arc<[Key]> {
        Arc::clone(&self.ring.read().unwrap_or_else(PoisonError::into_inner).keys)
    }

    /// Reads the key file again when it is another than before. One that cannot be read changes nothing: what is stored
    /// was sealed with the keys that are known.
    fn refresh(&self) {
        let Some(path) = &self.file else { return };
        let mark = key_file::mark(path);
        if mark.is_none() || self.ring.read().unwrap_or_else(PoisonError::into_inner).mark == mark {
            return;
        }
        match key_file::read(path) {
            Ok(Some(keys)) => {
                tracing::info!(keys = keys.len(), "vault.key_file.read");
                let mut ring = self.ring.write().unwrap_or_else(PoisonError::into_inner);
                let generation = ring.generation + 1;
                *ring = Ring { keys: keys.iter().map(Key::new).collect(), mark, generation };
            }
            Ok(None) => {}
            Err(error) => tracing::error!(%error, "vault.key_file.unreadable: the keys read before go on"),
        }
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Vault({} keys)", self.keys().len())
    }
}

impl Key {
    fn new(bytes: &[u8; KEY_BYTES]) -> Self {
        let own = Sha256::new().chain_update(b"tidings fingerprints").chain_update(bytes).finalize();
        // As long as a block, so that it is a key without further ado.
        let mut block = [0; 64];
        block[..own.len()].copy_from_slice(&own);
        let fingerprints = <Hmac<Sha256> as KeyInit>::new(&block.into());
        Self { id: key_id(bytes), cipher: XChaCha20Poly1305::new(bytes.into()), fingerprints }
    }
}

/// The name of a key.
pub(super) fn key_id(bytes: &[u8; KEY_BYTES]) -> KeyId {
    let digest = Sha256::new().chain_update(b"tidings key id").chain_update(bytes).finalize();
    let mut id = KeyId::default();
    id.copy_from_slice(&digest[..size_of::<KeyId>()]);
    id
}

/// Which key sealed this; `None`: it is not a sealed secret.
#[must_use]
pub fn key_of(sealed: &[u8]) -> Option<KeyId> {
    sealed.get(1..)?.first_chunk().copied()
}

/// What is authenticated beside the secret; NUL is in none of the parts, so different places never look alike.
fn place(table: &str, row: &str, field: &str) -> Vec<u8> {
    [table, row, field].join("\0").into_bytes()
}

#[cfg(test)]
#[path = "vault_tests.rs"]
mod tests;
