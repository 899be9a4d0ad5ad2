//! `tidings send`: posts the events of a file, in as few calls as the API allows.

use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Deserialize;

use crate::domain::event::{CALL_LIMIT_BYTES, CALL_LIMIT_EVENTS};
use crate::domain::json;

use super::remote::{Fault, Remote, Server};

/// Room for the brackets and commas around the events.
const CALL_BYTES: usize = CALL_LIMIT_BYTES - 64 * 1024;
/// Arguments of `tidings send`.
#[derive(Debug, Args)]
pub struct Send {
    /// A file of events: one JSON object, a JSON array, {"events":[…]}, or one object a line; - reads standard input
    file: PathBuf,
    #[command(flatten)]
    remote: Remote,
}

/// The part of the API's answer that is counted.
#[derive(Deserialize)]
struct Answer {
    accepted: u64,
    duplicates: u64,
}

/// One event and where it stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Event<'a> {
    text: &'a str,
    line: usize,
}

/// Posts the events and prints how many were accepted.
///
/// # Errors
/// A sentence: when the file is not readable, an event is refused (with what the server said), or no answer came.
pub async fn run(args: Send) -> Result<(), String> {
    let server = args.remote.server()?;
    let text = read(&args.file)?;
    let events = split(text.strip_prefix('\u{feff}').unwrap_or(&text))?;
    let bar = progress(events.len());
    let (mut accepted, mut duplicates) = (0, 0);
    for call in calls(&events) {
        let answer = post(&server, call).await.map_err(|error| {
            bar.abandon();
            format!("{error}{}", standing(accepted + duplicates))
        })?;
        accepted += answer.accepted;
        duplicates += answer.duplicates;
        bar.inc(call.len() as u64);
    }
    bar.finish_and_clear();
    let sent = count(events.len() as u64);
    super::answer(&format!("{sent} sent: {accepted} accepted, {duplicates} already known."))
}

fn standing(done: u64) -> String {
    if done == 0 {
        return String::new();
    }
    format!("\nBefore that, {} went through. To send all again is safe for events that have an id.", count(done))
}

fn count(number: u64) -> String {
    if number == 1 { "1 event".to_owned() } else { format!("{number} events") }
}

fn read(file: &Path) -> Result<String, String> {
    if file.as_os_str() == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map_err(|error| format!("cannot read standard input: {error}"))?;
        return Ok(text);
    }
    std::fs::read_to_string(file).map_err(|error| format!("cannot read {}: {error}", file.display()))
}

/// The single events of the text, as they stand in it.
fn split(text: &str) -> Result<Vec<Event<'_>>, String> {
    let trimmed = text.trim();
    let events = match trimmed.as_bytes().first() {
        None => return Err("there is no event in the file".to_owned()),
        Some(b'[') => list(text, trimmed)?,
        Some(_) => match json::members(trimmed) {
            Ok(members) => match members.iter().find(|(name, _)| name == "events") {
                Some((_, inner)) if !members.iter().any(|(name, _)| name == "type") => list(text, inner)?,
                _ => vec![trimmed],
            },
            Err(fault) => lines(trimmed).map_err(|line| line.unwrap_or_else(|| place(text, trimmed, &fault)))?,
        },
    };
    if events.is_empty() {
        return Err("there is no event in the file".to_owned());
    }
    let mut cursor = (0, 1);
    Ok(events.into_iter().map(|event| Event { text: event, line: line_of(text, event, &mut cursor) }).collect())
}

fn list<'a>(text: &str, raw: &'a str) -> Result<Vec<&'a str>, String> {
    json::elements(raw).map_err(|fault| place(text, raw, &fault))
}

/// One event a line; `Err(None)`: not even the first line is one, so the text is not of that form.
fn lines(text: &str) -> Result<Vec<&str>, Option<String>> {
    let mut events = Vec::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        if let Err(fault) = json::members(line.trim()) {
            let told = format!("line {}, column {}: {}", index + 1, fault.column, fault.message);
            return Err(Some(told).filter(|_| !events.is_empty()));
        }
        events.push(line.trim());
    }
    Ok(events)
}

/// A fault in a part of the text, told with its place in the whole.
fn place(text: &str, part: &str, fault: &json::Fault) -> String {
    let before = line_of(text, part, &mut (0, 1)) - 1;
    format!("line {}, column {}: {}", before + fault.line, fault.column, fault.message)
}

/// The line of a part of the text, counting on from an earlier part.
fn line_of(text: &str, part: &str, cursor: &mut (usize, usize)) -> usize {
    let offset = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len());
    let (from, line) = *cursor;
    let passed = text.get(from.min(offset)..offset).unwrap_or_default().matches('\n').count();
    *cursor = (offset, line + passed);
    line + passed
}

/// Cuts the events into calls within the API's limits; an event that is too large alone is the server's to refuse.
fn calls<'a>(events: &'a [Event<'a>]) -> impl Iterator<Item = &'a [Event<'a>]> {
    let mut rest = events;
    std::iter::from_fn(move || {
        let mut bytes = 0;
        let fits = |event: &&Event<'_>| {
            bytes += event.text.len() + 1;
            bytes <= CALL_BYTES
        };
        let count = rest.iter().take(CALL_LIMIT_EVENTS).take_while(fits).count().max(1).min(rest.len());
        let (call, later) = rest.split_at(count);
        rest = later;
        (!call.is_empty()).then_some(call)
    })
}

async fn post(server: &Server, events: &[Event<'_>]) -> Result<Answer, String> {
    let mut body = String::with_capacity(events.iter().map(|event| event.text.len() + 1).sum::<usize>() + 1);
    for event in events {
        body.push(if body.is_empty() { '[' } else { ',' });
        body.push_str(event.text);
    }
    body.push(']');
    // The lines of the file instead of the places in the call.
    let answer = server.post("/events", Some(body)).await;
    let answer = answer.map_err(|refused| refused.sentence(|fault| at_line(fault, events)))?;
    serde_json::from_value(answer).map_err(|_| "this is not a Tidings server".to_owned())
}

fn at_line(fault: &Fault, events: &[Event<'_>]) -> String {
    let place = fault.pointer.strip_prefix('/').map(|rest| rest.split_once('/').unwrap_or((rest, "")));
    let event = place.and_then(|(index, field)| Some((events.get(index.parse::<usize>().ok()?)?, field)));
    match event {
        Some((event, "")) => format!("line {}: {}", event.line, fault.detail),
        Some((event, field)) => format!("line {}, {field}: {}", event.line, fault.detail),
        None => format!("{} {}", fault.pointer, fault.detail).trim().to_owned(),
    }
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
#[path = "send_tests.rs"]
mod tests;
