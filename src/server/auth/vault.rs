//! Secrets at rest: XChaCha20-Poly1305 under a key from a file.
//!
//! A sealed secret is one byte for the form, four bytes that name its key, 24 bytes of random nonce, then the
//! ciphertext. Table, row and field are authenticated with it: a sealed secret copied elsewhere does not open. The key
//! file holds one key a line in base64: the first seals, all of them open, so that keys can be replaced.

use std::fmt;
use std::io::Write as _;
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};

use crate::server::clock::Clock;

const FORM: u8 = 1;
const KEY_BYTES: usize = 32;
const NONCE_BYTES: usize = 24;
const HEAD_BYTES: usize = 1 + size_of::<KeyId>() + NONCE_BYTES;

type KeyId = [u8; 4];

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
    keys: Arc<[Key]>,
    clock: Clock,
}

struct Key {
    id: KeyId,
    cipher: XChaCha20Poly1305,
}

impl Vault {
    /// Reads the key file; makes it when it is missing, unless the database already holds secrets.
    pub fn open_or_create(path: &Path, database_has_secrets: bool, clock: &Clock) -> Result<Self, VaultError> {
        let failed = |source| VaultError::File { path: path.to_owned(), source };
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(failed(error)),
            Err(_) if database_has_secrets => return Err(VaultError::Missing { path: path.to_owned() }),
            Err(_) => {
                make_key_file(path, clock).map_err(failed)?;
                std::fs::read_to_string(path).map_err(failed)?
            }
        };
        warn_when_readable_by_others(path);
        let keys = parse_keys(&text).ok_or_else(|| VaultError::BadKey { path: path.to_owned() })?;
        Ok(Self { keys: keys.into(), clock: clock.clone() })
    }

    /// A vault with a key of its own that is kept nowhere.
    #[must_use]
    pub fn for_tests(clock: &Clock) -> Self {
        Self { keys: Arc::new([Key::new(&clock.random_bytes())]), clock: clock.clone() }
    }

    /// Seals a secret for this place.
    #[must_use]
    pub fn seal(&self, table: &str, row: &str, field: &str, secret: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE_BYTES] = self.clock.random_bytes();
        let key = &self.keys[0];
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

    /// Opens what was sealed for this place.
    pub fn open(&self, table: &str, row: &str, field: &str, sealed: &[u8]) -> Result<Vec<u8>, VaultError> {
        let (&form, rest) = sealed.split_first().ok_or(VaultError::Damaged)?;
        let (id, rest) = rest.split_first_chunk::<4>().ok_or(VaultError::Damaged)?;
        let (nonce, ciphertext) = rest.split_first_chunk::<NONCE_BYTES>().ok_or(VaultError::Damaged)?;
        if form != FORM {
            return Err(VaultError::Damaged);
        }
        let key = self.keys.iter().find(|key| key.id == *id).ok_or(VaultError::OtherKey)?;
        let payload = Payload { msg: ciphertext, aad: &place(table, row, field) };
        key.cipher.decrypt(&XNonce::from(*nonce), payload).map_err(|_| VaultError::Damaged)
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Vault({} keys)", self.keys.len())
    }
}

impl Key {
    fn new(bytes: &[u8; KEY_BYTES]) -> Self {
        let digest = Sha256::new().chain_update(b"tidings key id").chain_update(bytes).finalize();
        let mut id = KeyId::default();
        id.copy_from_slice(&digest[..size_of::<KeyId>()]);
        Self { id, cipher: XChaCha20Poly1305::new(bytes.into()) }
    }
}

/// What is authenticated beside the secret; NUL is in none of the parts, so different places never look alike.
fn place(table: &str, row: &str, field: &str) -> Vec<u8> {
    [table, row, field].join("\0").into_bytes()
}

fn parse_keys(text: &str) -> Option<Vec<Key>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let keys: Vec<Key> =
        lines.map(|line| Some(Key::new(&STANDARD.decode(line).ok()?.try_into().ok()?))).collect::<Option<_>>()?;
    Some(keys).filter(|keys| !keys.is_empty())
}

/// Makes the file with a new key, whole or not at all. When another process is faster, its file stays.
fn make_key_file(path: &Path, clock: &Clock) -> std::io::Result<()> {
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    std::fs::create_dir_all(directory)?;
    let unique = u64::from_be_bytes(clock.random_bytes());
    let draft = directory.join(format!(".secret.{}.{unique:x}", std::process::id()));
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
    let written = writeln!(file, "{}", STANDARD.encode(clock.random_bytes::<KEY_BYTES>()))
        .and_then(|()| file.sync_all())
        // Unlike a rename, a link never replaces a key that is already there.
        .and_then(|()| std::fs::hard_link(&draft, path))
        .and_then(|()| std::fs::File::open(directory)?.sync_all());
    std::fs::remove_file(&draft)?;
    written.or_else(|error| if error.kind() == std::io::ErrorKind::AlreadyExists { Ok(()) } else { Err(error) })
}

fn warn_when_readable_by_others(path: &Path) {
    let mode = std::fs::metadata(path).map_or(0, |data| data.permissions().mode());
    if mode & 0o077 != 0 {
        tracing::warn!(path = %path.display(), "the key file can be read by other users; run chmod 600 on it");
    }
}

#[cfg(test)]
#[path = "vault_tests.rs"]
mod tests;
