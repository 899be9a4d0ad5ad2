//! `tidings send`: posts the events of a file, in as few calls as the API allows.

use std::io::{IsTerminal, Read};
use std::path::PathBuf;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use crate::domain::event::{CALL_LIMIT_BYTES, CALL_LIMIT_EVENTS};
use crate::domain::json;

/// Room for the brackets and commas around the events.
const CALL_BYTES: usize = CALL_LIMIT_BYTES - 64 * 1024;

/// Arguments of `tidings send`.
#[derive(Debug, Args)]
pub struct Send {
    /// A file of events: one JSON object, a JSON array, {"events":[…]}, or one object a line; - reads standard input
    file: PathBuf,
    /// The server
    #[arg(long, env = "TIDINGS_URL", default_value = "http://127.0.0.1:3000")]
    url: String,
    /// An API key with the scope events:write
    #[arg(long, env = "TIDINGS_API_KEY", hide_env_values = true)]
    key: String,
}

/// Posts the events and prints how many were accepted.
///
/// # Errors
/// A sentence: when the file is not readable, an event is refused (with what the server said), or no answer came.
pub async fn run(args: Send) -> Result<(), String> {
    let text = read(&args.file)?;
    let events = split(&text)?;
    let target = format!("{}/api/v1/events", args.url.trim_end_matches('/'));
    let client = client()?;
    let bar = progress(events.len());
    let (mut accepted, mut duplicates) = (0, 0);
    for call in calls(&events) {
        let answer = post(&client, &target, &args.key, call).await.map_err(|error| {
            format!("{error}\nBefore that, {accepted} events were accepted; to send all again is safe for events with an id.")
        })?;
        let count = |name: &str| answer.get(name).and_then(serde_json::Value::as_u64).unwrap_or_default();
        accepted += count("accepted");
        duplicates += count("duplicates");
        bar.inc(call.len() as u64);
    }
    bar.finish_and_clear();
    println!("{accepted} events accepted, {duplicates} of {} were duplicates.", events.len());
    Ok(())
}

fn read(file: &PathBuf) -> Result<String, String> {
    if file.as_os_str() == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map_err(|error| format!("cannot read standard input: {error}"))?;
        return Ok(text);
    }
    std::fs::read_to_string(file).map_err(|error| format!("cannot read {}: {error}", file.display()))
}

/// The single events of the text, as they stand in it.
fn split(text: &str) -> Result<Vec<&str>, String> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Err("there is no event in the file".to_owned());
    }
    if trimmed.starts_with('[') {
        return json::elements(trimmed).map_err(|fault| fault.to_string());
    }
    if let Ok(members) = json::members(trimmed) {
        let inner = members.iter().find(|(name, _)| name == "events").map(|(_, raw)| *raw);
        return inner.map_or(Ok(vec![trimmed]), |raw| json::elements(raw).map_err(|fault| fault.to_string()));
    }
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(index, line)| match json::members(line.trim()) {
            Ok(_) => Ok(line.trim()),
            Err(fault) => Err(format!("line {} is not a JSON object: {fault}", index + 1)),
        })
        .collect()
}

/// Cuts the events into calls within the API's limits; an event that is too large alone is the server's to refuse.
fn calls<'a>(events: &'a [&'a str]) -> impl Iterator<Item = &'a [&'a str]> {
    let mut rest = events;
    std::iter::from_fn(move || {
        let mut bytes = 0;
        let fits = |event: &&&str| {
            bytes += event.len() + 1;
            bytes <= CALL_BYTES
        };
        let count = rest.iter().take(CALL_LIMIT_EVENTS).take_while(fits).count().max(1).min(rest.len());
        let (call, later) = rest.split_at(count);
        rest = later;
        (!call.is_empty()).then_some(call)
    })
}

#[expect(clippy::disallowed_methods, reason = "it talks to the operator's own server, not to a webhook's endpoint")]
fn client() -> Result<reqwest::Client, String> {
    reqwest::Client::builder().build().map_err(|error| format!("cannot make the HTTP client: {error}"))
}

async fn post(client: &reqwest::Client, target: &str, key: &str, events: &[&str]) -> Result<serde_json::Value, String> {
    let body = format!("[{}]", events.join(","));
    let request = client.post(target).bearer_auth(key).header("content-type", "application/json").body(body);
    let answer = request.send().await.map_err(|error| format!("no answer from {target}: {error}"))?;
    let status = answer.status();
    let text = answer.text().await.map_err(|error| format!("the answer of {target} broke off: {error}"))?;
    if !status.is_success() {
        return Err(format!("the server answered {status}: {text}"));
    }
    serde_json::from_str(&text).map_err(|_| format!("{target} is not a Tidings server"))
}

fn progress(total: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(total as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} events  {per_sec}  {eta} left") {
        bar.set_style(style);
    }
    bar
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_four_forms_are_taken_apart() {
        let one = r#"{"type":"a"}"#;
        assert_eq!(split(one), Ok(vec![one]));
        assert_eq!(split(r#" [{"type":"a"}, {"type":"b"}] "#), Ok(vec![one, r#"{"type":"b"}"#]));
        assert_eq!(split(r#"{"events":[{"type":"a"}]}"#), Ok(vec![one]));
        assert_eq!(split("{\"type\":\"a\"}\n\n{\"type\":\"a\"}\r\n"), Ok(vec![one, one]));
    }

    #[test]
    fn a_bad_line_is_named() {
        let error = split("{\"type\":\"a\"}\n{oops}\n").expect_err("a fault");
        assert!(error.starts_with("line 2 "), "{error}");
        assert!(split("  \n").is_err());
    }

    #[test]
    fn calls_stay_within_the_limits_and_lose_nothing() {
        let small = vec!["{}"; 2_500];
        assert_eq!(calls(&small).map(<[&str]>::len).collect::<Vec<_>>(), [1_000, 1_000, 500]);
        let large = "x".repeat(CALL_BYTES / 2);
        let large = vec![large.as_str(); 3];
        assert_eq!(calls(&large).map(<[&str]>::len).collect::<Vec<_>>(), [1, 1, 1]);
        assert_eq!(calls(&[]).count(), 0);
    }
}
