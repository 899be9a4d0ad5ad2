//! `tidings backup`: the SQLite database in one file, beside a running server or without one.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::server::config::Settings;
use crate::server::store::{Schema, Store};

const POSTGRES: &str = "this is a PostgreSQL database: make its backups with pg_dump, or with what your provider has";

/// Arguments of `tidings backup`.
#[derive(Args)]
pub struct Backup {
    /// The file to make; it must not exist yet
    file: PathBuf,
    #[command(flatten)]
    settings: Settings,
}

/// Makes the file, readable only for its owner, and looks through it.
///
/// # Errors
/// A sentence: when there is no SQLite database, the file exists, or the copy failed or is damaged; no file is then left.
pub async fn run(args: Backup) -> Result<(), String> {
    let config = super::load(args.settings)?;
    if !config.database_url.starts_with("sqlite://") {
        return Err(POSTGRES.to_owned());
    }
    let store = Store::open_unchanged(&config.database_url).await;
    let store = store.map_err(|error| format!("cannot open the database: {error}"))?;
    if matches!(store.schema().await, Ok(Schema::Missing) | Err(_)) {
        return Err("there is no database of Tidings".to_owned());
    }
    let made = make_private(&args.file).and_then(|file| file.sync_all());
    made.map_err(|error| format!("cannot make {}: {error}", args.file.display()))?;
    let written = write(&store, &args.file).await;
    store.close().await;
    if written.is_err() {
        // Half a copy is worse than none.
        let _ = std::fs::remove_file(&args.file);
    }
    let bytes = written?;
    if let Ok(key_file) = config.key_file() {
        eprintln!("Stored secrets need the key file {} too: keep a copy of it elsewhere.", key_file.display());
    }
    super::answer(&format!("{}: {bytes} bytes, checked", args.file.display()))
}

fn make_private(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

async fn write(store: &Store, file: &Path) -> Result<u64, String> {
    let failed = |error: &dyn std::fmt::Display| format!("cannot write {}: {error}", file.display());
    store.backup(file).await.map_err(|error| failed(&error))?;
    let copy = Store::open_unchanged(&format!("sqlite://{}", file.display())).await;
    let copy = copy.map_err(|error| failed(&error))?;
    let damage = copy.damage().await.map_err(|error| failed(&error))?;
    copy.close().await;
    if !damage.is_empty() {
        return Err(format!("the database is damaged; see `tidings doctor`:\n{}", damage.join("\n")));
    }
    // On disk before it is called done.
    let on_disk = File::open(file).and_then(|file| file.sync_all().and_then(|()| file.metadata()));
    Ok(on_disk.map_err(|error| failed(&error))?.len())
}
