//! Payload formats: how an event is written for a receiver. Each is a table of rows, in its own file.
//!
//! A row says for an event type, and the channels it names, what the event is called on the wire, what people call it,
//! and which template makes the body. A pair of type and channel that a format has no row for is written as the
//! `standard` format writes it. Nothing here is code per event.

mod cloudevents;
mod enkod;
mod expertsender;
mod notificationapi;
mod standard;
mod xtremepush;

use std::borrow::Cow;

use crate::domain::webhook::FormatOptions;

/// A payload format.
#[derive(Debug)]
pub struct Format {
    /// The word of the API.
    pub id: &'static str,
    /// The name for people.
    pub label: &'static str,
    /// What it is for, in a sentence.
    pub description: &'static str,
    /// Content type of the request.
    pub content_type: &'static str,
    rows: &'static [Row],
    channel_words: &'static [(&'static str, &'static str)],
}

/// Which channels a row is about.
#[derive(Debug, Clone, Copy)]
enum Channels {
    /// Any, or none.
    Any,
    /// These.
    Only(&'static [&'static str]),
    /// These, or none: the event is not about a message of a channel.
    OrNone(&'static [&'static str]),
}

impl Channels {
    fn take(self, channel: Option<&str>) -> bool {
        match (self, channel) {
            (Self::Any, _) | (Self::OrNone(_), None) => true,
            (Self::Only(_), None) => false,
            (Self::Only(some) | Self::OrNone(some), Some(channel)) => some.contains(&channel),
        }
    }
}

/// A switch of a webhook that gives a row another wire name.
#[derive(Debug, Clone, Copy)]
enum Switch {
    OpensNotAsRead,
    LatinComplaint,
    FullEventType,
}

impl Switch {
    fn is_on(self, options: FormatOptions) -> bool {
        match self {
            Self::OpensNotAsRead => !options.opens_as_read,
            Self::LatinComplaint => options.latin_complaint,
            Self::FullEventType => options.full_event_type,
        }
    }
}

#[derive(Debug)]
struct Row {
    event: &'static str,
    channels: Channels,
    wire: &'static str,
    other_wire: Option<(Switch, &'static str)>,
    label: &'static str,
    template: &'static str,
}

const fn row(
    event: &'static str,
    channels: Channels,
    wire: &'static str,
    label: &'static str,
    template: &'static str,
) -> Row {
    Row { event, channels, wire, other_wire: None, label, template }
}

impl Row {
    const fn or(mut self, switch: Switch, wire: &'static str) -> Self {
        self.other_wire = Some((switch, wire));
        self
    }
}

static FORMATS: [&Format; 6] = [
    &standard::FORMAT,
    &expertsender::FORMAT,
    &notificationapi::FORMAT,
    &enkod::FORMAT,
    &xtremepush::FORMAT,
    &cloudevents::FORMAT,
];

/// All formats, the default first.
#[must_use]
pub fn formats() -> &'static [&'static Format] {
    &FORMATS
}

impl Format {
    /// The format of this id.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Format> {
        FORMATS.into_iter().find(|format| format.id == id)
    }

    fn row(&self, event_type: &str, channel: Option<&str>) -> Option<&'static Row> {
        self.rows.iter().find(|row| (row.event == event_type || row.event == "*") && row.channels.take(channel))
    }

    /// Whether the format has a way of its own for this event; if not, it is written as `standard` does.
    #[must_use]
    pub fn knows(&self, event_type: &str, channel: Option<&str>) -> bool {
        self.id == standard::FORMAT.id || self.row(event_type, channel).is_some()
    }

    /// What people call this event in the format's own product, where that has a name.
    #[must_use]
    pub fn event_label(&self, event_type: &str, channel: Option<&str>) -> Option<&'static str> {
        self.row(event_type, channel).map(|row| row.label).filter(|label| !label.is_empty())
    }

    /// The default template.
    #[must_use]
    pub fn template(&self, event_type: &str, channel: Option<&str>, options: &FormatOptions) -> &'static str {
        match self.row(event_type, channel) {
            Some(row) => row.template,
            None if options.unix_seconds => standard::TEMPLATE_UNIX,
            None => standard::TEMPLATE,
        }
    }

    /// What the event is called on the wire.
    #[must_use]
    pub fn wire_event<'a>(&self, event_type: &'a str, channel: Option<&str>, options: &FormatOptions) -> Cow<'a, str> {
        let row = self.row(event_type, channel).or_else(|| standard::word(event_type));
        let Some(row) = row.filter(|row| !row.wire.is_empty()) else { return Cow::Borrowed(event_type) };
        match row.other_wire {
            Some((switch, other)) if switch.is_on(*options) => Cow::Borrowed(other),
            _ => Cow::Borrowed(row.wire),
        }
    }

    /// What the channel is called on the wire; one without a word of its own keeps its name.
    #[must_use]
    pub fn wire_channel<'a>(&self, channel: &'a str) -> &'a str {
        self.channel_words.iter().find(|(name, _)| *name == channel).map_or(channel, |(_, word)| word)
    }
}
