//! `tidings retention`: when what was too old was last erased, and the answer to its question whether the clock is right.

use clap::Args;

use crate::domain::time::Timestamp;
use crate::server::clock::Clock;
use crate::server::config::Settings;
use crate::server::engine::retention_hold::{is_jump, told};
use crate::server::store::Store;

/// Arguments of `tidings retention`.
#[derive(Args)]
pub struct Retention {
    /// The clock is right: what is too old by it may be erased
    #[arg(long)]
    confirm: bool,
    #[command(flatten)]
    settings: Settings,
}

/// Prints how it stands, or answers the question.
///
/// # Errors
/// A sentence: when the settings or the database are not usable.
pub async fn run(args: Retention) -> Result<(), String> {
    let config = super::load(args.settings)?;
    let store = super::open_current(&config).await?;
    let said = answer(&store, config.retention_days, args.confirm).await;
    store.close().await;
    super::answer(&said?)
}

async fn answer(store: &Store, days: u32, confirm: bool) -> Result<String, String> {
    let failed = |error: crate::server::store::StoreError| error.to_string();
    let state = store.retention_state().await.map_err(failed)?;
    let now = store.database_time().await.map_err(failed)?.unwrap_or_else(|| Clock::system().now());
    // Who asked had that time, which may be another than this machine's now.
    let time = state.asked.unwrap_or(now);
    let before = |time: Timestamp| time.plus_ms(-i64::from(days) * 86_400_000);
    let Some(at) = state.at else { return Ok("Retention has not run yet.".to_owned()) };
    if !is_jump(&state, time) {
        return Ok(format!("Retention last ran at {at}: what was received before {} is erased.", before(at)));
    }
    if !confirm {
        return Ok(format!(
            "{}\nIt last ran at {at}. If it is {time} now, run: tidings retention --confirm\nThen everything received \
             before {} is erased, and what of it still waits is given up. If it is not, set the clock right: nothing is lost.",
            told(time.0 - at.0),
            before(time)
        ));
    }
    store.allow_retention(time).await.map_err(failed)?;
    Ok(format!("What was received before {} is erased within a minute or two of a running server.", before(time)))
}
