//! Events, products, channels and templates.

use crate::domain::event::CHANNELS;
use crate::domain::ids::{EventId, TypeId, WebhookId, WorkspaceId};
use crate::domain::policy::Customisation;
use crate::domain::time::Timestamp;
use crate::domain::webhook::{ANY_EVENT, Subscription, WebhookConfig};
use crate::server::app::read::unknown;
use crate::server::engine::version::{self, Compiled, RenderError};
use crate::template::{Effort, Template};

use super::Check;

impl Check<'_> {
    pub(super) fn rows(&mut self) {
        let config = &self.input.config;
        let products = self.words.all_products();
        if config.events.is_empty() && !self.draft {
            self.reader.fault("/events", "Choose at least one event type.");
        }
        for (index, row) in config.events.iter().enumerate() {
            let pointer = format!("/events/{index}");
            self.event_type(row, index, &pointer);
            if let Some(url) = &row.url {
                self.url(&format!("{pointer}/url"), url);
            }
            for (part, list, known) in
                [("products", &row.products, &products[..]), ("channels", &row.channels, &CHANNELS[..])]
            {
                self.selection(list.as_deref().unwrap_or_default(), known, &format!("{pointer}/{part}"));
            }
            if let Some(template) = &row.template {
                self.template(row, template, &format!("{pointer}/template"));
            }
        }
        self.selection(&config.products, &products, "/products");
        self.selection(&config.channels, &CHANNELS, "/channels");
    }

    fn event_type(&mut self, row: &Subscription, index: usize, pointer: &str) {
        let name = row.event_type.as_str();
        let pointer = format!("{pointer}/type");
        if name.is_empty() {
            self.reader.fault(&pointer, "The event type is missing.");
        } else if name != ANY_EVENT && !self.words.knows(name) {
            let words = self.words;
            self.reader.fault(&pointer, unknown("event type", name, &words.type_names()));
        } else if let Some(first) = self.input.config.events.iter().position(|other| other.event_type == name)
            && first < index
        {
            self.reader.fault(&pointer, format!("{name} stands in this list already, at /events/{first}."));
        }
    }

    fn selection(&mut self, chosen: &[String], known: &[&str], pointer: &str) {
        let what = if known == CHANNELS { "channel" } else { "product" };
        for (index, word) in chosen.iter().enumerate() {
            if !known.contains(&word.as_str()) {
                self.reader.fault(&format!("{pointer}/{index}"), unknown(what, word, known));
            } else if chosen[..index].contains(word) {
                self.reader.fault(&format!("{pointer}/{index}"), format!("{word} stands in this list already."));
            }
        }
    }

    fn template(&mut self, row: &Subscription, text: &str, pointer: &str) {
        if self.policy.payload_customisation == Customisation::Locked {
            let detail = "The policy payload_customisation is locked: the format's own template is sent. \
                          Leave this out.";
            self.reader.fault(pointer, detail);
        } else if text.trim().is_empty() {
            self.reader.fault(pointer, "The template is empty. Leave it out to send the format's own.");
        } else if let Err(fault) = Template::parse(text) {
            self.reader.fault(pointer, fault.to_string());
        } else if let Some(fault) = self.too_heavy(row) {
            self.reader.fault(pointer, fault);
        }
    }

    /// What is wrong with a template that costs too much with the sample already: the events that come are larger.
    fn too_heavy(&self, row: &Subscription) -> Option<String> {
        let name = if row.event_type == ANY_EVENT { "message.sent" } else { &row.event_type };
        let event = self.words.sample_event(name, EventId::from_parts(0, 0), Timestamp(0))?;
        let config = WebhookConfig { events: vec![row.clone()], ..self.input.config.clone() };
        let document = version::document(&config, WorkspaceId::from_parts(0, 0), "");
        let compiled = Compiled::parse(&document).ok()?;
        match compiled.render(&event, WebhookId::from_parts(0, 0), Effort::Full) {
            Err(RenderError::Body(fault)) => Some(format!("With the sample of {name}, {fault}.")),
            _ => None,
        }
    }
}
