//! The file of the keys that seal stored secrets: 32 bytes in base64 on each line, the first seals, all of them open. A
//! line that begins with `~` holds a key that is to become the first as soon as every node knows it.

use std::fs::File;
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::vault::{self, KeyId, VaultError};
use crate::server::clock::Clock;
use crate::server::store::make_directory;

pub(super) const KEY_BYTES: usize = 32;
/// Before a key that is not to seal yet. No letter of base64: a key may begin with any of those.
const COMING: char = '~';

/// A line of the file.
#[derive(Clone, Copy)]
struct Line {
    key: [u8; KEY_BYTES],
    coming: bool,
}

/// How a file that was replaced or written to is told from the one that was read: device, inode, length, time of change.
pub(super) type Mark = (u64, u64, u64, i64, i64);

/// `None` when the file cannot be looked at.
pub(super) fn mark(path: &Path) -> Option<Mark> {
    let data = std::fs::metadata(path).ok()?;
    Some((data.dev(), data.ino(), data.len(), data.mtime(), data.mtime_nsec()))
}

/// The keys in the order of the file; `None` when there is no file.
pub(super) fn read(path: &Path) -> Result<Option<Vec<[u8; KEY_BYTES]>>, VaultError> {
    Ok(read_lines(path)?.map(|lines| lines.iter().map(|line| line.key).collect()))
}

fn read_lines(path: &Path) -> Result<Option<Vec<Line>>, VaultError> {
    match std::fs::read_to_string(path) {
        Ok(text) => parse(&text).map(Some).ok_or_else(|| VaultError::BadKey { path: path.to_owned() }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(VaultError::File { path: path.to_owned(), source }),
    }
}

/// Those that seal first, whatever the order.
fn parse(text: &str) -> Option<Vec<Line>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut lines: Vec<Line> = lines.map(parse_line).collect::<Option<_>>()?;
    lines.sort_by_key(|line| line.coming);
    Some(lines).filter(|lines| !lines.is_empty())
}

fn parse_line(text: &str) -> Option<Line> {
    let (text, coming) = text.strip_prefix(COMING).map_or((text, false), |rest| (rest.trim(), true));
    Some(Line { key: STANDARD.decode(text).ok()?.try_into().ok()?, coming })
}

/// Makes the file with a new key, whole or not at all. When another process is faster, its file stays.
pub(super) fn create(path: &Path, clock: &Clock) -> std::io::Result<()> {
    let directory = directory_of(path);
    make_directory(path)?;
    let draft = write_draft(directory, &[Line { key: clock.random_bytes(), coming: false }], clock)?;
    // Unlike a rename, a link never replaces a key that is already there.
    let written = std::fs::hard_link(&draft, path).and_then(|()| File::open(directory)?.sync_all());
    std::fs::remove_file(&draft)?;
    written.or_else(|error| if error.kind() == std::io::ErrorKind::AlreadyExists { Ok(()) } else { Err(error) })
}

fn directory_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// A file on disk with these keys, readable for its owner only.
fn write_draft(directory: &Path, lines: &[Line], clock: &Clock) -> std::io::Result<PathBuf> {
    let unique = u64::from_be_bytes(clock.random_bytes());
    let draft = directory.join(format!(".secret.{}.{unique:x}", std::process::id()));
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
    let mark = |line: &Line| if line.coming { COMING.to_string() } else { String::new() };
    let text: String = lines.iter().map(|line| mark(line) + &STANDARD.encode(line.key) + "\n").collect();
    if let Err(error) = file.write_all(text.as_bytes()).and_then(|()| file.sync_all()) {
        let _ = std::fs::remove_file(&draft);
        return Err(error);
    }
    Ok(draft)
}

/// Tells the log when others than the owner can read the file.
pub(super) fn warn_when_readable_by_others(path: &Path) {
    let mode = std::fs::metadata(path).map_or(0, |data| data.permissions().mode());
    if mode & 0o077 != 0 {
        tracing::warn!(path = %path.display(), "the key file can be read by other users; run chmod 600 on it");
    }
}

/// The key file while one process changes it. Whoever only reads it needs no lock: it is replaced whole.
pub struct KeyFile {
    path: PathBuf,
    directory: File,
}

impl KeyFile {
    /// Takes the lock, which ends with the value or the process.
    ///
    /// # Errors
    /// When there is no such file, or another process has the lock.
    pub fn lock(path: &Path) -> Result<Self, VaultError> {
        let failed = |source| VaultError::File { path: path.to_owned(), source };
        // A link is followed, so that the file behind it is replaced and not the link.
        let path = std::fs::canonicalize(path).map_err(failed)?;
        let directory = File::open(directory_of(&path)).map_err(failed)?;
        match directory.try_lock() {
            Ok(()) => Ok(Self { path, directory }),
            Err(std::fs::TryLockError::WouldBlock) => Err(VaultError::Busy { path }),
            Err(std::fs::TryLockError::Error(source)) => Err(failed(source)),
        }
    }

    /// How many keys the file holds.
    pub fn count(&self) -> Result<usize, VaultError> {
        Ok(self.lines()?.len())
    }

    /// The key that is to become the first, if there is one.
    pub fn coming(&self) -> Result<Option<KeyId>, VaultError> {
        Ok(self.lines()?.iter().find(|line| line.coming).map(|line| vault::key_id(&line.key)))
    }

    /// Adds a new key that opens, and does not seal yet.
    pub fn add_key(&self, clock: &Clock) -> Result<(), VaultError> {
        let mut lines = self.lines()?;
        lines.push(Line { key: clock.random_bytes(), coming: true });
        self.replace(&lines, clock)
    }

    /// Puts the key that was added first; those that are there go on opening.
    pub fn put_first(&self, clock: &Clock) -> Result<(), VaultError> {
        let (coming, others): (Vec<Line>, Vec<Line>) = self.lines()?.into_iter().partition(|line| line.coming);
        let lines = coming.into_iter().map(|line| Line { coming: false, ..line }).chain(others);
        self.replace(&lines.collect::<Vec<_>>(), clock)
    }

    /// Forgets all keys but the first.
    pub fn keep_first(&self, clock: &Clock) -> Result<(), VaultError> {
        self.replace(&self.lines()?[..1], clock)
    }

    fn lines(&self) -> Result<Vec<Line>, VaultError> {
        read_lines(&self.path)?.ok_or_else(|| VaultError::Missing { path: self.path.clone() })
    }

    /// The new file has the old one's owner and mode: a server that runs as somebody else must be able to read it.
    fn replace(&self, lines: &[Line], clock: &Clock) -> Result<(), VaultError> {
        let replace = || {
            let before = std::fs::metadata(&self.path)?;
            let draft = write_draft(directory_of(&self.path), lines, clock)?;
            let replaced = std::os::unix::fs::chown(&draft, Some(before.uid()), Some(before.gid()))
                .and_then(|()| std::fs::set_permissions(&draft, before.permissions()))
                .and_then(|()| std::fs::rename(&draft, &self.path));
            if replaced.is_err() {
                let _ = std::fs::remove_file(&draft);
            }
            replaced.and_then(|()| self.directory.sync_all())
        };
        replace().map_err(|source| VaultError::File { path: self.path.clone(), source })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_may_begin_with_any_letter_of_base64() {
        for first in 0..=u8::MAX {
            let mut key = [7; KEY_BYTES];
            key[0] = first;
            let text = STANDARD.encode(key);
            let plain = parse(&text).expect("a key");
            assert!(!plain[0].coming && plain[0].key == key, "{text}");
            let coming = parse(&format!("{COMING}{text}")).expect("a key to come");
            assert!(coming[0].coming && coming[0].key == key, "{text}");
        }
    }
}
