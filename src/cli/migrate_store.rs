//! `tidings migrate-store`: from SQLite to PostgreSQL, or back.

use clap::Args;

use crate::server::clock::Clock;
use crate::server::store::Store;

/// A server that was heard of within this time is running.
const RUNNING_MS: i64 = 60_000;

/// Arguments of `tidings migrate-store`.
#[derive(Args)]
pub struct MigrateStore {
    /// The database to read, written as for the server; it is not changed
    #[arg(long, value_name = "URL")]
    from: String,
    /// The database to fill: it must hold nothing; what is missing of it is made
    #[arg(long, value_name = "URL")]
    to: String,
}

/// Copies everything and counts it.
///
/// # Errors
/// A sentence: when a server still uses the source, a database cannot be used, or the target is not empty. The target then
/// holds no rows.
pub async fn run(args: MigrateStore) -> Result<(), String> {
    let source = Store::open_unchanged(&args.from).await;
    let source = source.map_err(|error| format!("cannot open the database to read: {error}"))?;
    let schema = source.schema().await.map_err(|error| error.to_string())?;
    if let Some(obstacle) = schema.obstacle() {
        return Err(format!("the database to read cannot be used: {obstacle}"));
    }
    let heard = source.last_heartbeat().await.map_err(|error| error.to_string())?;
    if heard.is_some_and(|at| at.plus_ms(RUNNING_MS) > Clock::system().now()) {
        let told = "a server uses the database to read, or did within the last minute: stop it, so that nothing is left behind";
        return Err(told.to_owned());
    }
    let target = Store::open(&args.to).await.map_err(|error| format!("cannot open the database to fill: {error}"))?;
    let (mut tables, mut rows) = (0_u32, 0);
    let told = |table: &str, read: u64| {
        eprintln!("{table}: {read}");
        tables += 1;
        rows += read;
    };
    let copied = source.copy_into(&target, told).await;
    source.close().await;
    target.close().await;
    copied.map_err(|error| error.to_string())?;
    eprintln!("Stored secrets need the same key file as before: point TIDINGS_SECRET_KEY_FILE to it.");
    super::answer(&format!("{rows} rows in {tables} tables copied and counted."))
}
