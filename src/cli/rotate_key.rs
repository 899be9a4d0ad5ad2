//! `tidings rotate-key`: a new key for stored secrets, beside a running server or without one.
//!
//! The new key is first added to the key file as one that only opens. When every node that lives has told that it knows
//! it, it becomes the first, which seals, and everything stored is sealed with it; no node meets a secret that it cannot
//! open. A key file with several keys is a rotation under way: every run goes on with it from wherever the last one
//! stopped, and ends when no value has another key than the first.

use std::path::Path;
use std::time::{Duration, Instant};

use clap::Args;
use uuid::Uuid;

use crate::server::auth::key_file::KeyFile;
use crate::server::auth::vault::{KeyId, Vault};
use crate::server::clock::Clock;
use crate::server::config::Settings;
use crate::server::store::{Node, SealedColumn, Store, StoreError};

/// Rows that are read and written at once: the server waits no longer for its turn than these take.
const STEP: u32 = 50;
/// A node that was heard of within this time lives, in milliseconds.
const ALIVE_MS: i64 = 10_000;
/// Between two looks at what nodes know.
const PAUSE: Duration = Duration::from_millis(500);
/// Unreadable values that are named.
const NAMED: usize = 10;

/// Arguments of `tidings rotate-key`.
#[derive(Args)]
pub struct RotateKey {
    /// Forget the old keys when nothing is sealed with them any more
    #[arg(long)]
    remove_old: bool,
    /// With --remove-old: for how long nothing may turn up that an old key sealed
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    wait: u64,
    /// For how long the nodes that live may take to know the new key
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    wait_nodes: u64,
    /// Go on although a node does not know the new key: its deliveries wait until it does
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    settings: Settings,
}

/// Makes a key unless a rotation is under way, seals every stored secret with it, and says what is left to do.
///
/// # Errors
/// A sentence: when settings, key file or database are not usable, another run is at work, or a value cannot be read. The
/// old keys then stay.
pub async fn run(args: RotateKey) -> Result<(), String> {
    let config = super::load(args.settings)?;
    let path = config.key_file().map_err(|error| error.to_string())?;
    let store = super::open_current(&config).await?;
    let nodes = Nodes { store: &store, patience: Duration::from_secs(args.wait_nodes), force: args.force };
    let done = rotate(&nodes, &path, args.remove_old.then(|| Duration::from_secs(args.wait))).await;
    store.close().await;
    super::answer(&done?)
}

/// The nodes that must know a key before it is used.
struct Nodes<'a> {
    store: &'a Store,
    patience: Duration,
    force: bool,
}

impl Nodes<'_> {
    /// Waits until of every node that lives this is true of its keys.
    async fn all(&self, path: &Path, what: &str, knows: impl Fn(&[KeyId]) -> bool) -> Result<(), String> {
        let deadline = Instant::now() + self.patience;
        let mut told = false;
        loop {
            let names = self.without(&knows).await?;
            if names.is_empty() {
                return Ok(());
            }
            let names = names.join("\n  ");
            if self.force {
                eprintln!(
                    "Going on, though these nodes do not {what} yet; what they cannot open waits there:\n  {names}"
                );
                return Ok(());
            }
            if Instant::now() >= deadline {
                return Err(format!(
                    "these nodes do not {what} yet:\n  {names}\nCopy {} to their machines, then run this again: it goes on \
                     from here. To go on without them: --force",
                    path.display()
                ));
            }
            if !std::mem::replace(&mut told, true) {
                eprintln!("Waiting until these nodes {what}:\n  {names}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Names of nodes that live and of whose keys this is not true.
    async fn without(&self, knows: impl Fn(&[KeyId]) -> bool) -> Result<Vec<String>, String> {
        let failed = |error: StoreError| error.to_string();
        let now = self.store.database_time().await.map_err(failed)?.unwrap_or_else(|| Clock::system().now());
        let nodes = self.store.nodes(now.plus_ms(-ALIVE_MS)).await.map_err(failed)?;
        let lacking = nodes.into_iter().filter(|node| !knows(&node.keys));
        let name = |node: Node| {
            let name = if node.name.is_empty() { "a node of an older version" } else { node.name.as_str() };
            format!("{name} ({})", node.id)
        };
        Ok(lacking.map(name).collect())
    }
}

/// `remove_after`: forget the old keys once nothing they sealed has turned up for so long.
async fn rotate(nodes: &Nodes<'_>, path: &Path, remove_after: Option<Duration>) -> Result<String, String> {
    let told = |error: crate::server::auth::vault::VaultError| error.to_string();
    let clock = Clock::system();
    // Before the lock, so that a lost key file is told as such.
    Vault::open_or_create(path, true, &clock).map_err(told)?;
    let file = KeyFile::lock(path).map_err(told)?;
    if file.count().map_err(told)? == 1 {
        if remove_after.is_some() {
            return Ok(format!("{} holds one key: there is no old one to remove.", path.display()));
        }
        file.add_key(&clock).map_err(told)?;
        eprintln!("{} has a new key.", path.display());
    }
    if let Some(coming) = file.coming().map_err(told)? {
        nodes.all(path, "know the new key", |keys| keys.contains(&coming)).await?;
        file.put_first(&clock).map_err(told)?;
    }
    let vault = Vault::open_or_create(path, true, &clock).map_err(told)?;
    let (store, first) = (nodes.store, vault.sealing_key());
    // Of an operator's own key it was not asked yet.
    nodes.all(path, "know the new key", |keys| keys.contains(&first)).await?;
    if remove_after.is_some() {
        nodes.all(path, "seal with the new key", |keys| keys.first() == Some(&first)).await?;
    }
    let mut count = seal_all(store, &vault).await?;
    let Some(wait) = remove_after else {
        let next = "Keep the old key until backups made before now are no longer needed, then: tidings rotate-key --remove-old";
        return Ok(format!("{count} stored values sealed with the new key; none is left that has another.\n{next}"));
    };
    // A request that began before may still write what it read then.
    loop {
        tokio::time::sleep(wait).await;
        match seal_all(store, &vault).await? {
            0 => break,
            more => count += more,
        }
    }
    file.keep_first(&clock).map_err(told)?;
    Ok(format!("{count} stored values sealed with the new key; {} holds only that one now.", path.display()))
}

/// Goes over everything until nothing is left that has another key; answers how many values were sealed.
async fn seal_all(store: &Store, vault: &Vault) -> Result<u64, String> {
    let mut count = 0;
    loop {
        let mut round = 0;
        for column in SealedColumn::ALL {
            round += seal_column(store, vault, column).await?;
        }
        if round == 0 {
            return Ok(count);
        }
        count += round;
    }
}

async fn seal_column(store: &Store, vault: &Vault, column: SealedColumn) -> Result<u64, String> {
    let (key, mut after, mut count, mut unreadable) = (vault.sealing_key(), Uuid::nil(), 0, Vec::new());
    loop {
        let found = store.sealed_otherwise(column, key, after, STEP).await.map_err(|error| error.to_string())?;
        let Some(last) = found.last() else { break };
        after = last.row;
        let mut values = Vec::with_capacity(found.len());
        for value in found {
            let (table, row, field) = column.place(value.row);
            match vault.open(table, &row, field, &value.sealed) {
                Ok(plain) => values.push((value, vault.seal(table, &row, field, &plain))),
                Err(error) => unreadable.push(format!("{table} {row} {field}: {error}")),
            }
        }
        count += store.replace_sealed(column, &values).await.map_err(|error| error.to_string())?;
    }
    if unreadable.is_empty() {
        return Ok(count);
    }
    let named = unreadable.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join("\n");
    Err(format!("{} values cannot be read, so the old keys stay:\n{named}", unreadable.len()))
}
