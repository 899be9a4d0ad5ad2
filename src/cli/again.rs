//! `tidings resend` and `tidings replay`: what was sent, or should have been, once more.

use std::time::Duration;

use clap::Args;
use serde_json::{Value, json};

use super::remote::{Remote, Server, segment};
use super::show::lines;

/// How long to wait between two looks at a replay.
const LOOK_AGAIN: Duration = Duration::from_millis(500);

/// Arguments of `tidings resend`.
#[derive(Debug, Args)]
pub struct Resend {
    /// Deliveries (dlv_…), each sent again under its webhook-id; with --webhook events (evt_…)
    #[arg(required = true)]
    ids: Vec<String>,
    /// Make new deliveries of these events to this webhook, with its configuration of now
    #[arg(long, value_name = "ID")]
    webhook: Option<String>,
    /// Print the API's answers, one a line
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    remote: Remote,
}

/// Arguments of `tidings replay`.
#[derive(Debug, Args)]
pub struct Replay {
    /// The webhook
    webhook: String,
    /// Of events received at this time or later, such as 2024-05-08T13:41:52Z; left out: all that are kept
    #[arg(long)]
    from: Option<String>,
    /// Of events received before this time; left out: now
    #[arg(long)]
    to: Option<String>,
    /// What to take: failed, missing or any
    #[arg(long, default_value = "failed")]
    status: String,
    /// Deliveries queued a second
    #[arg(long)]
    rate: Option<u32>,
    /// Only count
    #[arg(long)]
    dry_run: bool,
    /// Wait until it is over
    #[arg(long, conflicts_with = "dry_run")]
    wait: bool,
    /// Print the API's answer
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    remote: Remote,
}

/// Sends again; goes on after a refusal, so that one of many does not hold up the others.
///
/// # Errors
/// A sentence: how many were refused, each of which was told on stderr.
pub async fn resend(args: Resend) -> Result<(), String> {
    let server = args.remote.server()?;
    let mut refused = 0;
    for id in &args.ids {
        let done = match &args.webhook {
            None => server.post(&format!("/deliveries/{}/resend", segment(id)), None).await,
            Some(webhook) => {
                let body = json!({ "webhook_id": webhook }).to_string();
                server.post(&format!("/events/{}/send", segment(id)), Some(body)).await
            }
        };
        match done {
            Ok(delivery) if args.json => super::answer(&delivery.to_string())?,
            Ok(delivery) => super::answer(&format!("{} queued", super::show::cell(&delivery["id"])))?,
            Err(error) => {
                refused += 1;
                eprintln!("{id}: {}", String::from(error));
            }
        }
    }
    if refused == 0 { Ok(()) } else { Err(format!("{refused} of {} were not sent again", args.ids.len())) }
}

/// Begins a replay, or counts what it would do.
///
/// # Errors
/// A sentence: what the server said, or that the replay ended otherwise than finished.
pub async fn replay(args: Replay) -> Result<(), String> {
    let server = args.remote.server()?;
    let mut asked = json!({ "status": args.status, "dry_run": args.dry_run });
    let more = [("from", args.from.map(Value::from)), ("to", args.to.map(Value::from))];
    for (name, value) in more.into_iter().chain([("rate_per_second", args.rate.map(Value::from))]) {
        if let Some(value) = value {
            asked[name] = value;
        }
    }
    let path = format!("/webhooks/{}/replay", segment(&args.webhook));
    let mut replay = server.post(&path, Some(asked.to_string())).await?;
    if args.wait {
        replay = over(&server, replay).await?;
    }
    super::answer(&if args.json { replay.to_string() } else { lines(&replay, &[]) })?;
    match replay["status"].as_str() {
        Some(status @ ("paused" | "cancelled")) if args.wait => Err(format!("the replay is {status}")),
        _ => Ok(()),
    }
}

/// The replay when it does not run any more.
async fn over(server: &Server, mut replay: Value) -> Result<Value, String> {
    let path = format!("/replays/{}", replay["id"].as_str().unwrap_or_default());
    while replay["status"] == "running" {
        tokio::time::sleep(LOOK_AGAIN).await;
        replay = server.get(&path).await?;
    }
    Ok(replay)
}
