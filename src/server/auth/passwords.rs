//! Passwords: Argon2id, a few at a time.
//!
//! A hash costs tens of milliseconds of a processor and 19 MiB. It runs on a blocking thread, and its permit moves
//! into that thread: a caller that goes away does not make room for another hash before this one ends. Each permit has
//! one block of memory, allocated at its first use, wiped after each hash and used again: an allocator does not give
//! large freed blocks back reliably, so that a new block for each try would let strangers fill the memory.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Semaphore;

/// Fewest characters of a new password.
pub const SHORTEST: usize = 12;
/// Most characters of a password: more is no safer, only slower to send.
pub const LONGEST: usize = 256;

/// Verified when there is no such user, so that the answer takes as long.
static NOBODY: OnceLock<String> = OnceLock::new();

/// The working memory of one hash.
type Memory = Vec<Block>;

/// Why a password could not be hashed.
#[derive(Debug, thiserror::Error)]
#[error("the password could not be hashed: {reason}")]
pub struct PasswordError {
    /// What the hash function said.
    pub reason: String,
}

/// Characters of a new password that are looked at for how easily it is guessed: more would only take longer.
const LOOKED_AT: usize = 64;

/// Says in a sentence what is wrong with a new password, if anything is. `about` are words that an attacker would try first:
/// the person's address, the workspace's name.
pub fn check_new(password: &str, about: &[&str]) -> Result<(), &'static str> {
    match password.chars().count() {
        0 => Err("Enter a password."),
        1..SHORTEST => Err("Use at least 12 characters; a few words in a row are easy to remember."),
        SHORTEST..=LONGEST if is_easy(password, about) => {
            Err("This password is one of the first that somebody would try. A few words in a row are easy to remember.")
        }
        SHORTEST..=LONGEST => Ok(()),
        _ => Err("Use at most 256 characters."),
    }
}

/// Whether a million guesses are enough.
fn is_easy(password: &str, about: &[&str]) -> bool {
    let start: String = password.chars().take(LOOKED_AT).collect();
    let parts = about.iter().flat_map(|word| word.split('@')).chain(about.iter().copied());
    let about: Vec<&str> = parts.chain(["tidings"]).collect();
    zxcvbn::zxcvbn(&start, &about).score() < zxcvbn::Score::Two
}

/// Hashes and verifies passwords; clones share the limit.
#[derive(Clone)]
pub struct Passwords {
    room: Arc<Semaphore>,
    /// The memory that no hash uses now; at most one for each permit.
    free: Arc<Mutex<Vec<Memory>>>,
}

impl Passwords {
    /// As many at a time as there are processors.
    #[must_use]
    pub fn new() -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self { room: Arc::new(Semaphore::new(processors)), free: Arc::default() }
    }

    /// The Argon2id hash in PHC form, with a random salt.
    pub async fn hash(&self, password: String) -> Result<String, PasswordError> {
        let password = SecretString::from(password);
        self.run(move |memory| hash_now(memory, password.expose_secret())).await?
    }

    /// Whether the password fits; `None` (no such user) takes as long and is false.
    pub async fn verify(&self, password: String, phc: Option<String>) -> bool {
        if password.chars().count() > LONGEST {
            return false;
        }
        let password = SecretString::from(password);
        self.run(move |memory| verify_now(memory, password.expose_secret(), phc.as_deref())).await.unwrap_or(false)
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Memory) -> T + Send + 'static,
    ) -> Result<T, PasswordError> {
        let permit = self.room.clone().acquire_owned().await.map_err(failed)?;
        let free = self.free.clone();
        let task = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            let taken = free.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let mut memory = taken.unwrap_or_default();
            let done = work(&mut memory);
            memory.fill(Block::new());
            free.lock().unwrap_or_else(PoisonError::into_inner).push(memory);
            done
        });
        task.await.map_err(failed)
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

fn failed(error: impl std::fmt::Display) -> PasswordError {
    PasswordError { reason: error.to_string() }
}

/// The output of Argon2 in memory that is kept; it grows only when the parameters want more.
fn output(memory: &mut Memory, argon: &Argon2<'_>, password: &str, salt: &[u8]) -> Result<Output, PasswordError> {
    let blocks = argon.params().block_count();
    if memory.len() < blocks {
        // A new vector, so that the smaller one is not copied and both are not held at once.
        *memory = Memory::new();
        *memory = vec![Block::new(); blocks];
    }
    let mut buffer = [0_u8; Output::MAX_LENGTH];
    let length = argon.params().output_len().unwrap_or(Params::DEFAULT_OUTPUT_LEN);
    let out = buffer.get_mut(..length).ok_or_else(|| failed("the hash is too long"))?;
    argon.hash_password_into_with_memory(password.as_bytes(), salt, out, memory.as_mut_slice()).map_err(failed)?;
    Output::new(out).map_err(failed)
}

fn hash_now(memory: &mut Memory, password: &str) -> Result<String, PasswordError> {
    let argon = Argon2::default();
    let salt = Salt::new(&argon2::password_hash::try_generate_salt().map_err(failed)?).map_err(failed)?;
    let hash = PasswordHash {
        algorithm: Algorithm::default().ident(),
        version: Some(Version::default().into()),
        params: ParamsString::try_from(argon.params()).map_err(failed)?,
        hash: Some(output(memory, &argon, password, &salt)?),
        salt: Some(salt),
    };
    Ok(hash.to_string())
}

/// The password of a stored hash; `None`: what is stored is no hash that we know.
fn fits(memory: &mut Memory, password: &str, phc: &str) -> Option<bool> {
    let hash = PasswordHash::new(phc).ok()?;
    let algorithm = Algorithm::try_from(hash.algorithm.as_str()).ok()?;
    let version = hash.version.map_or(Some(Version::default()), |version| Version::try_from(version).ok())?;
    let argon = Argon2::new(algorithm, version, Params::try_from(&hash).ok()?);
    let (salt, wanted) = (hash.salt?, hash.hash?);
    // `Output` compares in constant time.
    Some(output(memory, &argon, password, &salt).ok()? == wanted)
}

fn verify_now(memory: &mut Memory, password: &str, phc: Option<&str>) -> bool {
    let Some(phc) = phc else {
        let nobody = NOBODY.get_or_init(|| hash_now(memory, "the password of nobody").unwrap_or_default());
        fits(memory, password, nobody);
        return false;
    };
    fits(memory, password, phc).unwrap_or(false)
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

    /// Runs in a process of its own: other tests need memory too.
    #[test]
    fn a_hundred_tries_leave_the_memory_as_it_was() {
        let name = "server::auth::passwords::tests::a_hundred_tries_in_this_process";
        let done = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", name, "--ignored"])
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&done.stdout);
        assert!(done.status.success() && told.contains("1 passed"), "{told}");
    }

    #[tokio::test(flavor = "multi_thread")]
    #[ignore = "run by a_hundred_tries_leave_the_memory_as_it_was"]
    async fn a_hundred_tries_in_this_process() {
        let resident = || {
            let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
            let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
            line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<usize>().ok()).unwrap_or_default() / 1024
        };
        let passwords = Passwords { room: Arc::new(Semaphore::new(2)), free: Arc::default() };
        let before = resident();
        let tries: Vec<_> = (0..100)
            .map(|_| {
                let passwords = passwords.clone();
                tokio::spawn(async move { passwords.verify("some password".to_owned(), None).await })
            })
            .collect();
        for one in tries {
            assert!(!one.await.unwrap());
        }
        let after = resident();
        assert!(after <= before + 60, "{before} MiB before, {after} MiB after");
        assert!(passwords.free.lock().unwrap().len() <= 2);
        let wiped = |memory: &Memory| memory.iter().all(|block| block.as_ref().iter().all(|word| *word == 0));
        assert!(passwords.free.lock().unwrap().iter().all(wiped));
    }

    #[test]
    fn new_passwords_have_a_length() {
        let about = ["owner@example.com", "Acme Hooks"];
        for good in ["twelve chars", "correct horse battery", "ä#7kQ-zz/Tü9"] {
            assert_eq!(check_new(good, &about), Ok(()), "{good}");
        }
        let (long, same) = ("a".repeat(257), "ä".repeat(200));
        let easy =
            ["passwordpassword", "password1234", "qwertyuiop123", "123456789012", "owner@example.com", "Acme Hooks 1"];
        for bad in ["", "elevenchars", "                ", &long, &same].into_iter().chain(easy) {
            assert!(check_new(bad, &about).is_err(), "{bad}");
        }
    }
}
