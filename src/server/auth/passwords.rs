//! Passwords: Argon2id, a few at a time.
//!
//! A hash costs tens of milliseconds of a processor and 19 MiB. It runs on a blocking thread, and its permit moves
//! into that thread: a caller that goes away does not make room for another hash before this one ends.

use std::sync::{Arc, LazyLock};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Semaphore;

/// Fewest characters of a new password.
pub const SHORTEST: usize = 12;
/// Most characters of a password: more is no safer, only slower to send.
pub const LONGEST: usize = 256;

/// Verified when there is no such user, so that the answer takes as long.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now("the password of nobody").unwrap_or_default());

/// Why a password could not be hashed.
#[derive(Debug, thiserror::Error)]
#[error("the password could not be hashed: {reason}")]
pub struct PasswordError {
    /// What the hash function said.
    pub reason: String,
}

/// Says in a sentence what is wrong with a new password, if anything is.
pub fn check_new(password: &str) -> Result<(), &'static str> {
    match password.chars().count() {
        0 => Err("Enter a password."),
        1..SHORTEST => Err("Use at least 12 characters; a few words in a row are easy to remember."),
        SHORTEST..=LONGEST if password.trim().is_empty() => Err("Use more than spaces."),
        SHORTEST..=LONGEST => Ok(()),
        _ => Err("Use at most 256 characters."),
    }
}

/// Hashes and verifies passwords; clones share the limit.
#[derive(Clone)]
pub struct Passwords {
    room: Arc<Semaphore>,
}

impl Passwords {
    /// As many at a time as there are processors.
    #[must_use]
    pub fn new() -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self { room: Arc::new(Semaphore::new(processors)) }
    }

    /// The Argon2id hash in PHC form, with a random salt.
    pub async fn hash(&self, password: String) -> Result<String, PasswordError> {
        let password = SecretString::from(password);
        self.run(move || hash_now(password.expose_secret())).await?
    }

    /// Whether the password fits; `None` (no such user) takes as long and is false.
    pub async fn verify(&self, password: String, phc: Option<String>) -> bool {
        if password.chars().count() > LONGEST {
            return false;
        }
        let password = SecretString::from(password);
        self.run(move || verify_now(password.expose_secret(), phc.as_deref())).await.unwrap_or(false)
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, PasswordError> {
        let failed = |reason: String| PasswordError { reason };
        let permit = self.room.clone().acquire_owned().await.map_err(|error| failed(error.to_string()))?;
        let task = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            work()
        });
        task.await.map_err(|error| failed(error.to_string()))
    }
}

impl Default for Passwords {
    fn default() -> Self {
        Self::new()
    }
}

/// Whether a stored hash was made with other parameters than new ones are, and should be replaced at sign-in.
#[must_use]
pub fn is_outdated(phc: &str) -> bool {
    let Ok(hash) = PasswordHash::new(phc) else { return true };
    let current = Argon2::default();
    let params = current.params();
    hash.algorithm.as_str() != Algorithm::Argon2id.as_str()
        || hash.params.get_decimal("m") != Some(params.m_cost())
        || hash.params.get_decimal("t") != Some(params.t_cost())
        || hash.params.get_decimal("p") != Some(params.p_cost())
}

fn hash_now(password: &str) -> Result<String, PasswordError> {
    let hash: PasswordHash = Argon2::default()
        .hash_password(password.as_bytes())
        .map_err(|error| PasswordError { reason: error.to_string() })?;
    Ok(hash.to_string())
}

fn verify_now(password: &str, phc: Option<&str>) -> bool {
    let nobody = NOBODY.as_str();
    let fits = Argon2::default().verify_password(password.as_bytes(), phc.unwrap_or(nobody)).is_ok();
    fits && phc.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_right_password_fits() {
        let passwords = Passwords::new();
        let phc = passwords.hash("correct horse battery".to_owned()).await.unwrap();
        assert!(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{phc}");
        assert!(!is_outdated(&phc));
        assert!(is_outdated(&phc.replace("m=19456", "m=9728")));
        assert!(passwords.verify("correct horse battery".to_owned(), Some(phc.clone())).await);
        assert!(!passwords.verify("correct horse batterz".to_owned(), Some(phc)).await);
        assert!(!passwords.verify("the password of nobody".to_owned(), None).await);
        assert!(!passwords.verify("x".to_owned(), Some("not a hash".to_owned())).await);
    }

    #[test]
    fn new_passwords_have_a_length() {
        assert!(check_new("").is_err());
        assert!(check_new("elevenchars").is_err());
        assert!(check_new("twelve chars").is_ok());
        assert!(check_new("                ").is_err());
        assert!(check_new(&"ä".repeat(200)).is_ok());
        assert!(check_new(&"a".repeat(257)).is_err());
    }
}
