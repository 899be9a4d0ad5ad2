//! The vault: places, damage, key files.

use std::os::unix::fs::PermissionsExt as _;

use super::*;
use crate::server::auth::key_file::KeyFile;

fn directory() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn a_secret_opens_only_in_its_place() {
    let vault = Vault::for_tests(&Clock::system());
    let sealed = vault.seal("webhooks", "wh_1", "secret", b"whsec_x");
    assert_eq!(vault.open("webhooks", "wh_1", "secret", &sealed).unwrap()[..], *b"whsec_x");
    for (table, row, field) in
        [("webhooks", "wh_2", "secret"), ("webhooks", "wh_1", "auth"), ("drafts", "wh_1", "secret")]
    {
        assert!(matches!(vault.open(table, row, field, &sealed), Err(VaultError::Damaged)));
    }
    assert_ne!(sealed, vault.seal("webhooks", "wh_1", "secret", b"whsec_x"), "nonces differ");
    assert!(!sealed.windows(5).any(|bytes| bytes == b"whsec"));
}

#[test]
fn damage_and_other_keys_are_told_apart() {
    let vault = Vault::for_tests(&Clock::system());
    let sealed = vault.seal("t", "r", "f", b"secret");
    for length in 0..sealed.len() {
        assert!(vault.open("t", "r", "f", &sealed[..length]).is_err());
    }
    let mut changed = sealed.clone();
    *changed.last_mut().unwrap() ^= 1;
    assert!(matches!(vault.open("t", "r", "f", &changed), Err(VaultError::Damaged)));
    let other = Vault::for_tests(&Clock::system());
    assert!(matches!(other.open("t", "r", "f", &sealed), Err(VaultError::OtherKey)));
}

#[test]
fn a_missing_key_file_is_made_for_its_owner_only() {
    let directory = directory();
    let path = directory.path().join("deep/er/secret.key");
    let clock = Clock::system();
    let sealed = Vault::open_or_create(&path, false, &clock).unwrap().seal("t", "r", "f", b"x");
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let again = Vault::open_or_create(&path, true, &clock).unwrap();
    assert_eq!(again.open("t", "r", "f", &sealed).unwrap()[..], *b"x");
    assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing is left over");
}

#[test]
fn two_processes_at_once_agree_on_one_key() {
    let directory = directory();
    let path = directory.path().join("secret.key");
    let vaults: Vec<Vault> = std::thread::scope(|scope| {
        let open = || Vault::open_or_create(&path, false, &Clock::system()).unwrap();
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(open)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let sealed = vaults[0].seal("t", "r", "f", b"x");
    assert!(vaults.iter().all(|vault| vault.open("t", "r", "f", &sealed).is_ok()));
}

#[test]
fn a_lost_or_wrong_key_file_says_what_to_do() {
    let directory = directory();
    let path = directory.path().join("secret.key");
    let clock = Clock::system();
    let error = Vault::open_or_create(&path, true, &clock).unwrap_err();
    assert!(error.to_string().contains("TIDINGS_SECRET_KEY_FILE"), "{error}");
    assert!(!path.exists());
    for text in ["", "hello", "AAAA"] {
        std::fs::write(&path, text).unwrap();
        assert!(matches!(Vault::open_or_create(&path, false, &clock), Err(VaultError::BadKey { .. })));
    }
}

#[test]
fn the_first_key_seals_all_open_and_a_running_vault_follows_the_file() {
    let directory = directory();
    let path = directory.path().join("secret.key");
    let clock = Clock::system();
    let running = Vault::open_or_create(&path, false, &clock).unwrap();
    let (first, sealed) = (running.sealing_key(), running.seal("t", "r", "f", b"x"));
    let file = KeyFile::lock(&path).unwrap();
    assert!(matches!(KeyFile::lock(&path), Err(VaultError::Busy { .. })));
    file.add_key(&clock).unwrap();
    assert_eq!(file.count().unwrap(), 2);
    // Known, and not used before every node knows it.
    let coming = file.coming().unwrap().unwrap();
    assert_eq!((running.sealing_key(), running.known_keys()), (first, vec![first, coming]));
    file.put_first(&clock).unwrap();
    assert_eq!((file.coming().unwrap(), running.known_keys()), (None, vec![coming, first]));
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(std::fs::read_dir(directory.path()).unwrap().count(), 1, "nothing is left over");

    // What another process sealed with the new key opens, and what is sealed from now on has it too.
    let other = Vault::open_or_create(&path, true, &clock).unwrap();
    assert_eq!(running.open("t", "r", "f", &other.seal("t", "r", "f", b"y")).unwrap()[..], *b"y");
    assert_ne!(running.sealing_key(), first);
    assert_eq!(running.seal("t", "r", "f", b"z")[1..5], other.sealing_key());
    assert_eq!(running.open("t", "r", "f", &sealed).unwrap()[..], *b"x");

    file.keep_first(&clock).unwrap();
    let later = Vault::open_or_create(&path, true, &clock).unwrap();
    assert!(matches!(later.open("t", "r", "f", &sealed), Err(VaultError::OtherKey)));
    assert_eq!(later.sealing_key(), running.sealing_key());
    // A file that is damaged or away while the server runs takes nothing from it.
    std::fs::write(&path, "oops").unwrap();
    assert_eq!(later.sealing_key(), running.sealing_key());
    std::fs::remove_file(&path).unwrap();
    drop(file);
    assert_eq!(later.sealing_key(), running.sealing_key());
    assert!(matches!(KeyFile::lock(&path), Err(VaultError::File { .. })));
}
