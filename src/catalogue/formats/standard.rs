//! `standard`: our own envelope, one template for every event.

use super::{Channels, Format, Row, Switch, row};

/// The template of every event.
pub const TEMPLATE: &str = r#"{
  "event": "{{wire_event}}",
  "timestamp": "{{time | iso}}",
  "data": {
    "message_id": "{{message_uid | or: message_id | string}}",
    "status": "{{wire_event | lower}}",
    "details": "{{details}}"
  }
}"#;

/// The same with the time in Unix seconds.
pub const TEMPLATE_UNIX: &str = r#"{
  "event": "{{wire_event}}",
  "timestamp": "{{time | unix}}",
  "data": {
    "message_id": "{{message_uid | or: message_id | string}}",
    "status": "{{wire_event | lower}}",
    "details": "{{details}}"
  }
}"#;

pub static FORMAT: Format = Format {
    id: "standard",
    label: "Standard",
    description: "One envelope for all events: event, timestamp, and data with message id, status and details.",
    content_type: "application/json",
    // Every event has the same template, which depends on a switch: see `Format::template`.
    rows: &[],
    channel_words: &[],
};

const fn word_of(event: &'static str, wire: &'static str) -> Row {
    row(event, Channels::Any, wire, "", TEMPLATE)
}

static WORDS: [Row; 17] = [
    word_of("message.sent", "Sent"),
    word_of("message.delivered", "Delivered"),
    word_of("message.read", "Read"),
    word_of("message.opened", "Read").or(Switch::OpensNotAsRead, "Opened"),
    word_of("message.clicked", "Clicked"),
    word_of("message.failed", "Failed"),
    word_of("message.bounced", "Failed"),
    word_of("message.complained", "Complained"),
    word_of("message.unsubscribed", "Unsubscribed"),
    word_of("list.subscribed", "List subscribed"),
    word_of("list.confirmed", "List confirmed"),
    word_of("list.unsubscribed", "List unsubscribed"),
    word_of("channel.opted_in", "Channel opted in"),
    word_of("channel.opted_out", "Channel opted out"),
    word_of("preference.opted_in", "Preference opted in"),
    word_of("preference.opted_out", "Preference opted out"),
    word_of("contact.created", "Contact created"),
];

/// What the standard format calls a built-in event.
pub fn word(event_type: &str) -> Option<&'static Row> {
    WORDS.iter().find(|row| row.event == event_type)
}
