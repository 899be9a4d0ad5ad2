//! The built-in event types: one table a family, and one dictionary of the fields that their data may hold.

mod fields;
mod lists;
mod messages;

pub use fields::{FIELDS, Field};

/// An event type that every workspace has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EventType {
    /// Its name in API and templates, such as `message.delivered`.
    pub name: &'static str,
    /// Its name for people.
    pub label: &'static str,
    /// When it happens, in a sentence.
    pub description: &'static str,
    /// The family under which pages list it.
    pub group: &'static str,
    /// Channels it happens on; empty: none in particular.
    pub channels: &'static [&'static str],
    /// Products it comes from; empty: none in particular.
    pub products: &'static [&'static str],
    /// The fields that its data is expected to hold, by name; senders may add others.
    pub field_names: &'static [&'static str],
    /// What name-like fields of its sample say.
    pub sample_name: &'static str,
}

impl EventType {
    /// The fields that its data is expected to hold.
    pub fn fields(&self) -> impl Iterator<Item = &'static Field> {
        self.field_names.iter().filter_map(|name| FIELDS.iter().find(|field| field.name == *name))
    }
}

/// All built-in event types, family by family.
pub fn event_types() -> impl Iterator<Item = &'static EventType> {
    messages::TYPES.iter().chain(&lists::TYPES)
}

/// The built-in event type of this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static EventType> {
    event_types().find(|event_type| event_type.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::{CHANNELS, PRODUCTS};
    use std::collections::HashSet;

    #[test]
    fn every_name_is_there_once_and_every_word_is_known() {
        let mut seen = HashSet::new();
        for event_type in event_types() {
            assert!(seen.insert(event_type.name), "{}", event_type.name);
            assert_eq!(event_type.fields().count(), event_type.field_names.len(), "{}", event_type.name);
            assert!(event_type.products.iter().all(|product| PRODUCTS.contains(product)), "{}", event_type.name);
            assert!(event_type.channels.iter().all(|channel| CHANNELS.contains(channel)), "{}", event_type.name);
        }
        assert_eq!(seen.len(), 22, "seventeen of the source documents and five that comparable platforms have");
    }
}
