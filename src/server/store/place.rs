//! Where a SQLite file is: who serves it, whether its path still leads to it, and whether it may be made.
//!
//! Two servers on one file would each take the other's leases for those of a run that is over. A server therefore locks a
//! file beside it. The lock is the operating system's: it ends with the process, however that ends. SQLite's own locks are
//! on the database file itself and know nothing of it; other commands do not ask for it.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// Why a server may not use a SQLite file.
#[derive(Debug, thiserror::Error)]
pub enum PlaceError {
    /// Another server has it.
    #[error(
        "another server uses the database {}{}; stop that one first, or give this one a database of its own with \
         TIDINGS_DATABASE_URL",
        path.display(), by(holder)
    )]
    InUse {
        /// The database.
        path: PathBuf,
        /// What the other wrote about itself; may be empty.
        holder: String,
    },
    /// The lock could not be taken.
    #[error("cannot lock the database with {}: {source}", path.display())]
    Lock {
        /// The file that is locked.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// There is a key for a database that is not there.
    #[error(
        "there is no database at {}, but there is the key file {}, which belongs to one: put the database back from a \
         backup, or let TIDINGS_DATABASE_URL name where it is. To begin with an empty one, start once with --new-database",
        path.display(), key_file.display()
    )]
    KeyWithoutDatabase {
        /// Where the database would be made.
        path: PathBuf,
        /// The key file.
        key_file: PathBuf,
    },
}

fn by(holder: &str) -> String {
    let holder = holder.trim();
    if holder.is_empty() { String::new() } else { format!(" ({holder})") }
}

/// What people call this process: the machine and its number.
#[must_use]
pub fn this_process() -> String {
    let host = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let host = Some(host.trim()).filter(|host| !host.is_empty()).unwrap_or("unnamed machine");
    format!("{host}, process {}", std::process::id())
}

/// The file of a URL; `None`: PostgreSQL.
/// The size of the disk that a SQLite file is on; `None` with PostgreSQL, or when the system does not say.
#[must_use]
pub fn disk_bytes(url: &str) -> Option<u64> {
    let place = file_of(url)?.parent()?;
    let place = if place.as_os_str().is_empty() { Path::new(".") } else { place };
    let stat = rustix::fs::statvfs(place).ok()?;
    Some(stat.f_blocks.saturating_mul(stat.f_frsize))
}

fn file_of(url: &str) -> Option<&Path> {
    url.strip_prefix("sqlite://").map(Path::new)
}

/// Refuses to make a database where a key shows that there was one. PostgreSQL is asked for its tables, not for a file, and
/// its key file is given to a node before it starts.
pub fn check_new(url: &str, key_file: &Path) -> Result<(), PlaceError> {
    let Some(path) = file_of(url) else { return Ok(()) };
    // In this order: who makes both makes the database first.
    let has_key = key_file.exists();
    let is_there = std::fs::metadata(path).is_ok_and(|data| data.len() > 0);
    if has_key && !is_there {
        return Err(PlaceError::KeyWithoutDatabase { path: path.to_owned(), key_file: key_file.to_owned() });
    }
    Ok(())
}

/// Makes the directory of this file, where it is missing, for this user alone: what is in it is nobody else's to read.
///
/// # Errors
/// What the system says.
pub fn make_directory(file: &Path) -> std::io::Result<()> {
    match file.parent().filter(|directory| !directory.as_os_str().is_empty()) {
        Some(directory) => std::fs::DirBuilder::new().recursive(true).mode(0o700).create(directory),
        None => Ok(()),
    }
}

/// Makes this file, where it is missing, empty and for this user alone. SQLite gives the files beside it the same mode.
pub(super) fn make_file(file: &Path) -> std::io::Result<()> {
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(file) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// The right of one server to a SQLite file; ends with the value or the process.
#[derive(Debug)]
pub struct ServerLock {
    _file: File,
}

impl ServerLock {
    /// Takes it; `None`: PostgreSQL, which many servers use.
    pub fn take(url: &str) -> Result<Option<Self>, PlaceError> {
        let Some(database) = file_of(url) else { return Ok(None) };
        let path = lock_path(database);
        let failed = |source| PlaceError::Lock { path: path.clone(), source };
        make_directory(&path).map_err(failed)?;
        let open = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(&path);
        let mut file = open.map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                let _ = file.read_to_string(&mut holder);
                return Err(PlaceError::InUse { path: database.to_owned(), holder });
            }
            Err(TryLockError::Error(source)) if source.kind() == std::io::ErrorKind::Unsupported => {
                tracing::warn!(path = %path.display(), "store.lock.unsupported: nothing keeps a second server away");
            }
            Err(TryLockError::Error(source)) => return Err(failed(source)),
        }
        // Only for who comes second; without it the lock is the same.
        let _ = file.set_len(0).and_then(|()| file.rewind()).and_then(|()| writeln!(file, "{}", this_process()));
        Ok(Some(Self { _file: file }))
    }
}

/// Beside the file that the path leads to in the end, so that two names of one file have one lock.
fn lock_path(database: &Path) -> PathBuf {
    let target = std::fs::canonicalize(database).unwrap_or_else(|_| {
        let directory = database.parent().and_then(|directory| std::fs::canonicalize(directory).ok());
        match (directory, database.file_name()) {
            (Some(directory), Some(name)) => directory.join(name),
            _ => database.to_owned(),
        }
    });
    let mut path = target.into_os_string();
    path.push(".lock");
    PathBuf::from(path)
}

/// The file that is open, as its path named it.
#[derive(Debug)]
pub(super) struct Place {
    path: PathBuf,
    /// Device and inode.
    file: (u64, u64),
    lost: AtomicBool,
}

impl Place {
    /// The file that was just opened at this path.
    pub fn of(path: &Path) -> std::io::Result<Self> {
        let path = std::path::absolute(path)?;
        let file = identity(&path).ok_or(std::io::ErrorKind::NotFound)?;
        Ok(Self { path, file, lost: AtomicBool::new(false) })
    }

    /// Whether the path still leads there. What is written to a file that nobody can find any more is lost.
    pub fn check(&self) -> std::io::Result<()> {
        let lost = identity(&self.path) != Some(self.file);
        if lost != self.lost.swap(lost, Ordering::Relaxed) {
            if lost {
                tracing::error!(path = %self.path.display(), "store.file_lost: it was deleted or replaced; nothing is taken");
            } else {
                tracing::info!(path = %self.path.display(), "store.file_found");
            }
        }
        if !lost {
            return Ok(());
        }
        let path = self.path.display();
        let told = format!(
            "the database file {path} was deleted or replaced while the server runs: put the same file back, or stop the \
             server and restore a backup"
        );
        Err(std::io::Error::new(std::io::ErrorKind::NotFound, told))
    }
}

fn identity(path: &Path) -> Option<(u64, u64)> {
    std::fs::metadata(path).ok().map(|data| (data.dev(), data.ino()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(path: &Path) -> String {
        format!("sqlite://{}", path.display())
    }

    #[test]
    fn one_server_has_a_file_whatever_it_is_called() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("data/tidings.db");
        let lock = ServerLock::take(&url(&path)).unwrap();
        let error = ServerLock::take(&url(&path)).unwrap_err().to_string();
        assert!(error.contains("tidings.db") && error.contains(&format!("process {}", std::process::id())), "{error}");
        std::fs::write(&path, "x").unwrap();
        let other = home.path().join("link.db");
        std::os::unix::fs::symlink(&path, &other).unwrap();
        assert!(matches!(ServerLock::take(&url(&other)), Err(PlaceError::InUse { .. })));
        drop(lock);
        assert!(ServerLock::take(&url(&other)).unwrap().is_some());
        assert!(ServerLock::take("postgres://u@h/d").unwrap().is_none());
    }

    #[test]
    fn no_database_is_made_where_a_key_shows_that_there_was_one() {
        let home = tempfile::tempdir().unwrap();
        let (path, key) = (home.path().join("tidings.db"), home.path().join("secret.key"));
        assert!(check_new(&url(&path), &key).is_ok());
        std::fs::write(&key, "k").unwrap();
        let error = check_new(&url(&path), &key).unwrap_err().to_string();
        assert!(error.contains("--new-database") && error.contains("secret.key"), "{error}");
        std::fs::write(&path, "").unwrap();
        assert!(check_new(&url(&path), &key).is_err(), "an empty file is no database either");
        std::fs::write(&path, "SQLite").unwrap();
        assert!(check_new(&url(&path), &key).is_ok());
        assert!(check_new("postgres://u@h/d", &key).is_ok(), "its key file is given to it");
    }

    #[test]
    fn a_file_that_was_moved_away_is_found_again_when_it_is_back() {
        let home = tempfile::tempdir().unwrap();
        let (path, aside) = (home.path().join("tidings.db"), home.path().join("aside"));
        std::fs::write(&path, "1").unwrap();
        let place = Place::of(&path).unwrap();
        assert!(place.check().is_ok());
        std::fs::rename(&path, &aside).unwrap();
        assert!(place.check().unwrap_err().to_string().contains("deleted or replaced"));
        std::fs::write(&path, "2").unwrap();
        assert!(place.check().is_err(), "another file is not the one");
        std::fs::rename(&aside, &path).unwrap();
        assert!(place.check().is_ok());
    }
}
