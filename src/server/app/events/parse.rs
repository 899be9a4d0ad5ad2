//! The body of a call: one event, `{"events":[…]}`, an array, or NDJSON. All or nothing, every fault at once.

use std::borrow::Cow;

use crate::catalogue::Vocabulary;
use crate::domain::event::{CALL_LIMIT_BYTES, CALL_LIMIT_EVENTS, EVENT_LIMIT_BYTES};
use crate::domain::json;
use crate::domain::time::Timestamp;
use crate::server::app::{AppError, Fault};
use crate::server::engine::Incoming;

use super::envelope;

/// At most so many faults are told; the rest would only repeat them.
const FAULT_LIMIT: usize = 100;

/// Reads the events of one call; `now` is the time of those that tell none.
///
/// # Errors
/// [`AppError::Invalid`] with every fault of every event, [`AppError::TooLarge`], [`AppError::UnsupportedMediaType`].
pub fn parse(
    body: &[u8],
    content_type: Option<&str>,
    now: Timestamp,
    words: &Vocabulary,
) -> Result<Vec<Incoming>, AppError> {
    let ndjson = is_ndjson(content_type)?;
    if body.len() > CALL_LIMIT_BYTES {
        return Err(AppError::TooLarge(format!("A call has at most 8 MiB; this one has {} bytes.", body.len())));
    }
    let text = str::from_utf8(body).map_err(|error| {
        AppError::invalid("", format!("The body is not valid UTF-8 (byte {}).", error.valid_up_to()))
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let parts = if ndjson { lines(text) } else { json_parts(text)? };
    check_limits(&parts)?;
    let mut faults = Vec::new();
    let mut events = Vec::with_capacity(parts.len());
    for part in &parts {
        events.extend(envelope::read(part, now, words, &mut faults));
        if faults.len() >= FAULT_LIMIT {
            faults.truncate(FAULT_LIMIT);
            break;
        }
    }
    AppError::check(faults)?;
    Ok(events)
}

/// One event's own text.
pub(super) struct Part<'a> {
    /// The text.
    pub text: &'a str,
    /// Its members, when they were split already.
    pub members: Option<Vec<(Cow<'a, str>, &'a str)>>,
    /// The pointer to it.
    pub pointer: String,
    /// The line it stands on, of NDJSON.
    pub line: Option<usize>,
}

fn is_ndjson(content_type: Option<&str>) -> Result<bool, AppError> {
    let Some(content_type) = content_type else { return Ok(false) };
    let mut parts = content_type.split(';').map(str::trim);
    let essence = parts.next().unwrap_or_default().to_ascii_lowercase();
    let charset = parts.find_map(|part| part.to_ascii_lowercase().strip_prefix("charset=").map(ToOwned::to_owned));
    let utf8 = charset.is_none_or(|charset| matches!(charset.trim_matches('"'), "utf-8" | "utf8" | "us-ascii"));
    match essence.as_str() {
        "application/json" if utf8 => Ok(false),
        "application/x-ndjson" | "application/ndjson" if utf8 => Ok(true),
        _ => Err(AppError::UnsupportedMediaType(format!(
            "Events are read as application/json or application/x-ndjson in UTF-8, not as {content_type}."
        ))),
    }
}

fn lines(text: &str) -> Vec<Part<'_>> {
    let lines = text.split('\n').enumerate().map(|(index, line)| (index + 1, line.trim_ascii()));
    let lines = lines.filter(|(_, line)| !line.is_empty()).enumerate();
    lines
        .map(|(index, (line, text))| Part { text, members: None, pointer: format!("/{index}"), line: Some(line) })
        .collect()
}

fn json_parts(text: &str) -> Result<Vec<Part<'_>>, AppError> {
    let text = text.trim_ascii();
    match text.as_bytes().first() {
        Some(b'[') => elements(text, ""),
        Some(b'{') => object(text),
        None => Err(AppError::invalid("", "The body is empty. Post an event, a list of events, or {\"events\":[…]}.")),
        Some(_) => {
            let fault = json::parse(text, 1).err();
            let detail = fault.map_or_else(
                || "The body must be an event, a list of events, or {\"events\":[…]}.".to_owned(),
                |fault| not_json(&fault),
            );
            Err(AppError::invalid("", detail))
        }
    }
}

fn elements<'a>(text: &'a str, pointer: &str) -> Result<Vec<Part<'a>>, AppError> {
    let elements = json::elements(text).map_err(|fault| AppError::invalid(pointer, not_json(&fault)))?;
    let part = |(index, text)| Part { text, members: None, pointer: format!("{pointer}/{index}"), line: None };
    Ok(elements.into_iter().enumerate().map(part).collect())
}

fn object(text: &str) -> Result<Vec<Part<'_>>, AppError> {
    let wraps = |members: &[(Cow<'_, str>, &str)]| {
        let has = |wanted: &str| members.iter().any(|(name, _)| name == wanted);
        has("events") && !has("type")
    };
    // The wrapper and its list may make a sound event nest too deep for one of its own.
    let members = match json::members(text) {
        Ok(members) => members,
        Err(fault) => json::members_within(text, json::DEPTH + 2)
            .ok()
            .filter(|members| wraps(members))
            .ok_or_else(|| AppError::invalid("", not_json(&fault)))?,
    };
    if !wraps(&members) {
        return Ok(vec![Part { text, members: Some(members), pointer: String::new(), line: None }]);
    }
    let mut faults = Vec::new();
    let mut list = "";
    for (name, raw) in &members {
        if name == "events" {
            list = raw;
        } else {
            faults.push(Fault::new(
                crate::server::app::read::below("", name),
                "Beside events nothing else can stand here.",
            ));
        }
    }
    AppError::check(faults)?;
    if !list.starts_with('[') {
        return Err(AppError::invalid("/events", "events must be a list."));
    }
    elements(list, "/events")
}

pub(super) fn not_json(fault: &json::Fault) -> String {
    format!("This is not valid JSON: {} (line {}, column {}).", fault.message, fault.line, fault.column)
}

fn check_limits(parts: &[Part<'_>]) -> Result<(), AppError> {
    if parts.is_empty() {
        return Err(AppError::invalid("", "The call has no event; 1 to 1,000 are taken."));
    }
    if parts.len() > CALL_LIMIT_EVENTS {
        let detail = format!("A call takes 1 to 1,000 events; this one has {}.", parts.len());
        return Err(AppError::invalid("", detail));
    }
    if let Some((index, part)) = parts.iter().enumerate().find(|(_, part)| part.text.len() > EVENT_LIMIT_BYTES) {
        let size = part.text.len();
        let detail = format!("An event has at most 256 KiB; event {index} of this call has {size} bytes.");
        return Err(AppError::TooLarge(detail));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
