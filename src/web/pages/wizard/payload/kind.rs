//! What the payload pages know of an event type, wherever it is defined.

use crate::catalogue::{self, Format, Vocabulary};
use crate::domain::event::Event;
use crate::domain::ids::{EventId, TypeId};
use crate::domain::json;
use crate::domain::time::{EventTime, Timestamp};
use crate::domain::webhook::{ANY_EVENT, Subscription, WebhookConfig};
use crate::server::store::EventRow;
use crate::web::preview::{Names, Shown, default_for, render, scene};

/// One that never changes, so that a preview does not either.
const SAMPLE_TIME: Timestamp = Timestamp(1_715_175_712_445);

/// Most fields that are listed; events may hold thousands.
const FIELD_LIMIT: usize = 100;

/// A field that events of a type are expected to hold.
#[derive(Debug, Clone)]
pub struct KnownField {
    /// Its name in `data`.
    pub name: String,
    /// What it means.
    pub meaning: String,
}

/// An event type, as a row of a webhook has it.
#[derive(Debug, Clone)]
pub struct Kind {
    /// Its name; `*` for all others.
    pub name: String,
    /// Its name for people.
    pub label: String,
    /// Channels on which this row gets it, the first one standing for all; empty: none in particular.
    pub channels: Vec<String>,
    /// Expected fields of `data`.
    pub fields: Vec<KnownField>,
    /// A sample as this row would get it.
    pub sample: Event,
}

impl Kind {
    /// The kind of this row.
    #[must_use]
    pub fn of(words: &Vocabulary, config: &WebhookConfig, row: &Subscription) -> Self {
        let any = row.event_type == ANY_EVENT;
        let known = if any { catalogue::event_types().next() } else { catalogue::find(&row.event_type) };
        let chosen = row.channels.as_ref().unwrap_or(&config.channels);
        let mut channels: Vec<String> =
            known.into_iter().flat_map(|known| known.channels).map(|channel| (*channel).to_owned()).collect();
        if channels.iter().any(|channel| chosen.contains(channel)) {
            channels.retain(|channel| chosen.contains(channel));
        }
        let fields = known.into_iter().flat_map(catalogue::EventType::fields);
        let fields = fields.map(|field| (field.name, field.meaning));
        let own = words.find(&row.event_type);
        let own_fields = own.into_iter().flat_map(|own| &own.fields);
        let fields = fields.chain(own_fields.map(|field| (field.name.as_str(), field.meaning.as_str())));
        let fields =
            fields.map(|(name, meaning)| KnownField { name: name.to_owned(), meaning: meaning.to_owned() }).collect();
        let label = match known {
            _ if any => "All other events".to_owned(),
            Some(known) => known.label.to_owned(),
            None => own.map_or(&row.event_type, |own| &own.label).clone(),
        };
        let products = row.products.as_ref().unwrap_or(&config.products);
        let mut sample = sample(words, known.map_or(row.event_type.as_str(), |known| known.name));
        sample.channel = channels.first().cloned();
        sample.product = products.first().cloned().or(sample.product);
        Self { name: row.event_type.clone(), label, channels, fields, sample }
    }

    /// Adds the fields that these events hold besides the expected ones.
    pub fn learn(&mut self, events: &[EventRow]) {
        for name in events.iter().flat_map(|row| keys(row.event.data.as_deref())) {
            if self.fields.len() < FIELD_LIMIT && !self.fields.iter().any(|known| known.name == name) {
                self.fields.push(KnownField { name, meaning: "Found in recent events".to_owned() });
            }
        }
    }

    /// Names of profile attributes: of the sample and of these events.
    #[must_use]
    pub fn attributes(&self, events: &[EventRow]) -> Vec<String> {
        let profiles = std::iter::once(&self.sample).chain(events.iter().map(|row| &row.event));
        let mut found: Vec<String> = Vec::new();
        for name in profiles.flat_map(|event| keys(event.profile.as_deref())) {
            if found.len() < FIELD_LIMIT && !found.contains(&name) {
                found.push(name);
            }
        }
        found
    }

    /// The format's default template, indented.
    #[must_use]
    pub fn default_template(&self, config: &WebhookConfig) -> String {
        default_for(&self.name, self.channels.first().map(String::as_str), &config.format, &config.format_options)
    }

    /// The event as the format names it.
    #[must_use]
    pub fn wire_name(&self, config: &WebhookConfig) -> Option<String> {
        let format = Format::find(&config.format).filter(|_| self.name != ANY_EVENT)?;
        let channel = self.channels.first().map(String::as_str);
        Some(format.wire_event(&self.name, channel, &config.format_options).into_owned())
    }

    /// Names of the expected fields, and what else an event holds.
    pub fn field_names(&self) -> impl Iterator<Item = &String> {
        self.fields.iter().map(|field| &field.name)
    }

    /// The scene of an event of this kind, for [`render`].
    #[must_use]
    pub fn scene(&self, config: &WebhookConfig, event: &Event, names: &Names<'_>) -> String {
        let Some(format) = Format::find(&config.format) else { return "{}".to_owned() };
        scene(event, names, format, &config.format_options, self.field_names())
    }

    /// What this template makes of the sample.
    #[must_use]
    pub fn try_on_sample(&self, config: &WebhookConfig, names: &Names<'_>, template: &str) -> Shown {
        render(&self.scene(config, &self.sample, names), template)
    }
}

/// Names of an object's members that a placeholder can spell.
fn keys(object: Option<&str>) -> Vec<String> {
    let members = object.and_then(|text| json::members(text).ok()).unwrap_or_default();
    members.into_iter().map(|(name, _)| name.into_owned()).filter(|name| !name.contains(['\'', '"', '\\'])).collect()
}

fn sample(words: &Vocabulary, name: &str) -> Event {
    let id = EventId::from_parts(SAMPLE_TIME.0.unsigned_abs(), 0);
    words.sample_event(name, id, SAMPLE_TIME).unwrap_or_else(|| Event {
        id,
        sender_id: None,
        event_type: name.to_owned(),
        time: EventTime::from_timestamp(SAMPLE_TIME),
        product: None,
        channel: None,
        source: None,
        data: None,
        profile: None,
    })
}
