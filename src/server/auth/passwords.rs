//! Passwords.

/// Why a password could not be hashed.
#[derive(Debug, thiserror::Error)]
#[error("the password could not be hashed: {reason}")]
pub struct PasswordError {
    /// What the hash function said.
    pub reason: String,
}

/// Says in a sentence what is wrong with a new password, if anything is.
pub fn check_new(password: &str) -> Result<(), &'static str> {
    todo!("{}", password.len())
}

/// Hashes and verifies passwords, a few at a time; clones share the limit.
#[derive(Clone)]
pub struct Passwords {}

impl Passwords {
    /// With the number of processors as the limit.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }

    /// The Argon2id hash in PHC form, with a random salt.
    pub async fn hash(&self, password: String) -> Result<String, PasswordError> {
        todo!("{}", password.len())
    }

    /// Whether the password fits; `None` (no such user) takes as long and is false.
    pub async fn verify(&self, password: String, phc: Option<String>) -> bool {
        todo!("{} {phc:?}", password.len())
    }
}

impl Default for Passwords {
    fn default() -> Self {
        Self::new()
    }
}
