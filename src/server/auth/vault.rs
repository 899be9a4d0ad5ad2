//! Secrets at rest.

use std::path::{Path, PathBuf};

use crate::server::clock::Clock;

/// Why a secret cannot be sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The key file is missing although the database holds secrets.
    #[error("the key file {} is missing, but the database holds secrets sealed with it: put the file back, or point TIDINGS_SECRET_KEY_FILE to it", path.display())]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The key file cannot be read or made.
    #[error("the key file {} cannot be used: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The key file holds something else.
    #[error("the key file {} does not hold a key", path.display())]
    BadKey {
        /// The file.
        path: PathBuf,
    },
    /// A secret that was sealed with another key.
    #[error("the secret was sealed with another key")]
    OtherKey,
    /// A secret that was changed, or belongs to another place.
    #[error("the secret is damaged or belongs to another place")]
    Damaged,
}

/// Seals and opens secrets; each is bound to its table, row and field.
#[derive(Clone)]
pub struct Vault {}

impl Vault {
    /// Reads the key file; makes it when it is missing, unless the database already holds secrets.
    pub fn open_or_create(path: &Path, database_has_secrets: bool, clock: &Clock) -> Result<Self, VaultError> {
        todo!("{path:?} {database_has_secrets} {clock:?}")
    }

    /// Seals a secret for this place.
    #[must_use]
    pub fn seal(&self, table: &str, row: &str, field: &str, secret: &[u8]) -> Vec<u8> {
        todo!("{table} {row} {field} {}", secret.len())
    }

    /// Opens what was sealed for this place.
    pub fn open(&self, table: &str, row: &str, field: &str, sealed: &[u8]) -> Result<Vec<u8>, VaultError> {
        todo!("{table} {row} {field} {}", sealed.len())
    }
}
