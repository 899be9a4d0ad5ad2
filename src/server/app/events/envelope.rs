//! One event: its envelope is checked, its data and profile are kept as they came.

use std::borrow::Cow;

use uuid::Uuid;

use crate::catalogue::Vocabulary;
use crate::domain::event::{CHANNELS, CONSENT_SOURCES, Event};
use crate::domain::ids::{EventId, TypeId};
use crate::domain::json::{self, Value};
use crate::domain::search;
use crate::domain::time::{EventTime, Timestamp};
use crate::server::app::Fault;
use crate::server::app::read::{below, kind, unknown};
use crate::server::engine::Incoming;

use super::parse::{Part, not_json};

const MEMBERS: [&str; 8] = ["id", "type", "time", "product", "channel", "source", "data", "profile"];
const ID_LIMIT: usize = 128;

/// Reads one event; adds what is wrong with it to `faults` and answers `None` then.
pub(super) fn read(part: &Part<'_>, now: Timestamp, words: &Vocabulary, faults: &mut Vec<Fault>) -> Option<Incoming> {
    let before = faults.len();
    let mut envelope = Envelope { part, words, faults };
    let split;
    let members = if let Some(members) = &part.members {
        members
    } else {
        split = envelope.split()?;
        &split
    };
    let event = envelope.event(members, now);
    if faults.len() > before {
        return None;
    }
    let terms = search::terms(event.data.as_deref());
    Some(Incoming { event, terms })
}

struct Envelope<'p, 'f> {
    part: &'p Part<'p>,
    words: &'p Vocabulary,
    faults: &'f mut Vec<Fault>,
}

impl<'p> Envelope<'p, '_> {
    fn fault(&mut self, name: &str, detail: impl AsRef<str>) {
        let pointer = if name.is_empty() { self.part.pointer.clone() } else { below(&self.part.pointer, name) };
        let line = self.part.line.map(|line| format!("Line {line}: ")).unwrap_or_default();
        self.faults.push(Fault::new(pointer, format!("{line}{}", detail.as_ref())));
    }

    fn split(&mut self) -> Option<Vec<(Cow<'p, str>, &'p str)>> {
        if !self.part.text.starts_with('{')
            && let Ok(value) = json::parse(self.part.text, json::DEPTH)
        {
            self.fault("", format!("An event must be an object, not {}.", kind(&value)));
            return None;
        }
        match json::members(self.part.text) {
            Ok(members) => Some(members),
            Err(fault) => {
                self.fault("", not_json(&fault));
                None
            }
        }
    }

    fn event(&mut self, members: &[(Cow<'_, str>, &str)], now: Timestamp) -> Event {
        let mut event = Event {
            id: EventId::from_uuid(Uuid::nil()),
            sender_id: None,
            event_type: String::new(),
            time: EventTime::from_timestamp(now),
            product: None,
            channel: None,
            source: None,
            data: None,
            profile: None,
        };
        for (name, raw) in members {
            match name.as_ref() {
                // Left out on purpose.
                name if *raw == "null" && name != "type" && MEMBERS.contains(&name) => {}
                "type" => event.event_type = self.event_type(raw).unwrap_or_default(),
                "id" => event.sender_id = self.sender_id(raw),
                "time" => event.time = self.time(raw).unwrap_or(event.time),
                "product" => event.product = self.product(raw),
                "channel" => event.channel = self.word("channel", raw, &CHANNELS),
                "source" => event.source = self.text("source", raw).map(Cow::into_owned),
                "data" => event.data = self.object("data", raw),
                "profile" => event.profile = self.object("profile", raw),
                name => {
                    let sentence = unknown("member", name, &MEMBERS);
                    self.fault(name, format!("{sentence} Fields of your own go into data."));
                }
            }
        }
        if !members.iter().any(|(name, _)| name == "type") {
            self.fault("type", "The event type is missing.");
        }
        self.consent_source(&event);
        event
    }

    /// A text of the envelope; what it unescapes to holds no U+0000.
    fn text<'r>(&mut self, name: &str, raw: &'r str) -> Option<Cow<'r, str>> {
        match json::parse(raw, 1) {
            Ok(Value::String(text)) if text.contains('\0') => {
                self.fault(name, format!("{name} cannot hold the character U+0000."));
                None
            }
            Ok(Value::String(text)) => Some(text),
            Ok(value) => {
                self.fault(name, format!("{name} must be a text, not {}.", kind(&value)));
                None
            }
            Err(_) => {
                let what = if raw.starts_with('[') { "a list" } else { "an object" };
                self.fault(name, format!("{name} must be a text, not {what}."));
                None
            }
        }
    }

    fn event_type(&mut self, raw: &str) -> Option<String> {
        let name = self.text("type", raw)?;
        if name == "webhook.test" {
            self.fault("type", "webhook.test is sent by the test of a webhook and cannot be posted.");
            return None;
        }
        if !self.words.knows(&name) {
            self.fault("type", unknown("event type", &name, &self.words.type_names()));
            return None;
        }
        Some(name.into_owned())
    }

    fn sender_id(&mut self, raw: &str) -> Option<String> {
        let id = self.text("id", raw)?;
        let length = id.chars().count();
        if length == 0 || length > ID_LIMIT {
            self.fault("id", format!("id must have 1 to {ID_LIMIT} characters; this one has {length}."));
        } else if id.chars().any(char::is_control) {
            self.fault("id", "id cannot hold control characters.");
        } else {
            return Some(id.into_owned());
        }
        None
    }

    fn time(&mut self, raw: &str) -> Option<EventTime> {
        let time = match json::parse(raw, 1) {
            Ok(Value::String(text)) => text.parse().ok(),
            Ok(Value::Number(literal)) => literal.parse().ok().and_then(|number| EventTime::from_unix(number).ok()),
            _ => None,
        };
        if time.is_none() {
            let detail = "time must be RFC 3339, such as \"2024-05-08T13:41:52.445Z\", or a whole number of Unix \
                          seconds or milliseconds, in the years 1678 to 2262.";
            self.fault("time", detail);
        }
        time
    }

    fn product(&mut self, raw: &str) -> Option<String> {
        let product = self.text("product", raw)?;
        if self.words.knows_product(&product) {
            return Some(product.into_owned());
        }
        self.fault("product", unknown("product", &product, &self.words.all_products()));
        None
    }

    fn word(&mut self, name: &str, raw: &str, known: &[&str]) -> Option<String> {
        let word = self.text(name, raw)?;
        if known.contains(&word.as_ref()) {
            return Some(word.into_owned());
        }
        self.fault(name, unknown(name, &word, known));
        None
    }

    fn object(&mut self, name: &str, raw: &str) -> Option<String> {
        if raw.starts_with('{') {
            return Some(raw.to_owned());
        }
        let what = json::parse(raw, json::DEPTH).map_or("something else", |value| kind(&value));
        self.fault(name, format!("{name} must be an object, not {what}."));
        None
    }

    /// Changes of consent say where they come from in known words.
    fn consent_source(&mut self, event: &Event) {
        let consent = event.event_type.starts_with("channel.") || event.event_type.starts_with("preference.");
        if let Some(source) = &event.source
            && consent
            && !CONSENT_SOURCES.contains(&source.as_str())
        {
            self.fault("source", unknown("source of a consent change", source, &CONSENT_SOURCES));
        }
    }
}
