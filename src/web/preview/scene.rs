//! Everything that placeholders can speak of, as one JSON text.

use crate::catalogue::Format;
use crate::domain::event::Event;
use crate::domain::json;
use crate::domain::webhook::FormatOptions;

/// Default templates name the ids of a message also for events that are not about one: they become null there.
const IDS: &str = r#"["message_id","message_uid""#;

/// The names around an event.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// `webhook_name`
    pub webhook_name: &'a str,
    /// `webhook_id`
    pub webhook_id: &'a str,
    /// `workspace`
    pub workspace: &'a str,
    /// `workspace_id`
    pub workspace_id: &'a str,
}

impl Default for Names<'_> {
    fn default() -> Self {
        Self { webhook_name: "Webhook", webhook_id: "wh_…", workspace: "Workspace", workspace_id: "ws_…" }
    }
}

/// The scene of an event as this format writes it; `known` are the fields of `data` that are expected.
#[must_use]
pub fn scene<'a>(
    event: &Event,
    names: &Names<'_>,
    format: &Format,
    options: &FormatOptions,
    known: impl IntoIterator<Item = &'a (impl AsRef<str> + ?Sized + 'a)>,
) -> String {
    let channel = event.channel.as_deref();
    let (id, time) = (event.id.to_string(), event.time);
    let wire_event = format.wire_event(&event.event_type, channel, options);
    let mut out = Object(String::from("{"));
    for (name, value) in [
        ("event", Some(event.event_type.as_str())),
        ("event_id", Some(id.as_str())),
        ("id", event.sender_id.as_deref()),
        ("product", event.product.as_deref()),
        ("channel", channel),
        ("source", event.source.as_deref()),
        ("webhook_name", Some(names.webhook_name)),
        ("webhook_id", Some(names.webhook_id)),
        ("workspace", Some(names.workspace)),
        ("workspace_id", Some(names.workspace_id)),
        ("wire_event", Some(wire_event.as_ref())),
        ("wire_channel", channel.map(|channel| format.wire_channel(channel))),
    ] {
        if let Some(value) = value {
            json::write_string(value, out.member(name));
        }
    }
    out.member("time_ns").push_str(&time.nanos.to_string());
    out.member("time_digits").push_str(&time.digits.to_string());
    out.member("data").push_str(event.data.as_deref().unwrap_or("{}"));
    out.member("profile").push_str(event.profile.as_deref().unwrap_or("{}"));
    let list = out.member("known");
    list.push_str(IDS);
    for name in known {
        list.push(',');
        json::write_string(name.as_ref(), list);
    }
    list.push_str("]}");
    out.0
}

struct Object(String);

impl Object {
    /// Begins a member; its value is written next.
    fn member(&mut self, name: &str) -> &mut String {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        json::write_string(name, &mut self.0);
        self.0.push(':');
        &mut self.0
    }
}
