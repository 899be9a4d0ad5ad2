//! `tidings tail`: deliveries as they are made and as they end, line by line.

use std::collections::HashMap;
use std::time::Duration;

use clap::Args;
use serde_json::Value;

use super::ask::Wanted;
use super::remote::Remote;
use super::show::{cell, rows};

/// The newest deliveries that are looked at each time; older ones are not followed any more.
const NEWEST: &str = "500";

/// Arguments of `tidings tail`.
#[derive(Debug, Args)]
pub struct Tail {
    #[command(flatten)]
    wanted: Wanted,
    /// Seconds between two looks
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..=3600))]
    every: u64,
    /// Print each as JSON, one a line
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    remote: Remote,
}

/// Follows until it is interrupted. What was there before is not printed, but how it goes on is.
///
/// # Errors
/// A sentence: what the server said, or why it said nothing.
pub async fn run(args: Tail) -> Result<(), String> {
    let server = args.remote.server()?;
    let path = args.wanted.path(NEWEST, None);
    let mut seen: Option<Seen> = None;
    loop {
        let page = server.get(&path).await?;
        let (changed, now) = changes(rows(&page), seen.as_ref());
        for row in changed {
            super::answer(&if args.json { row.to_string() } else { line(row) })?;
        }
        seen = Some(now);
        tokio::time::sleep(Duration::from_secs(args.every)).await;
    }
}

/// Where each delivery stood at the last look.
type Seen = HashMap<String, (String, u64)>;

/// What is new or has moved since the last look, oldest first; nothing at the first one.
fn changes<'r>(rows: &'r [Value], before: Option<&Seen>) -> (Vec<&'r Value>, Seen) {
    let stands = |row: &Value| {
        let status = row["status"].as_str().unwrap_or_default().to_owned();
        (status, row["attempt_count"].as_u64().unwrap_or_default())
    };
    let now: Seen = rows.iter().map(|row| (cell(&row["id"]), stands(row))).collect();
    let Some(before) = before else { return (Vec::new(), now) };
    let moved = |row: &&Value| before.get(&cell(&row["id"])) != Some(&stands(row));
    (rows.iter().rev().filter(moved).collect(), now)
}

fn line(row: &Value) -> String {
    let last = if row["http_status"].is_null() { cell(&row["error"]) } else { cell(&row["http_status"]) };
    let parts = [cell(&row["id"]), cell(&row["status"]), last, cell(&row["event_type"]), cell(&row["webhook_name"])];
    let [id, status, last, event_type, webhook] = parts;
    let attempts = row["attempt_count"].as_u64().unwrap_or_default();
    format!("{id}  {status:<9}  attempt {attempts:<3} {last:<15}  {event_type}  {webhook}")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_is_new_or_moved_is_told() {
        let row =
            |id: &str, status: &str, attempts: u64| json!({ "id": id, "status": status, "attempt_count": attempts });
        let first = [row("b", "pending", 1), row("a", "delivered", 1)];
        let (told, seen) = changes(&first, None);
        assert!(told.is_empty());
        let second = [row("c", "pending", 0), row("b", "pending", 2), row("a", "delivered", 1)];
        let (told, seen) = changes(&second, Some(&seen));
        assert_eq!(told, [&second[1], &second[0]]);
        assert!(changes(&second, Some(&seen)).0.is_empty());
    }
}
