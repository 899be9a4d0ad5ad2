//! What a workspace adds to the catalogue: event types and products of its own.

use serde::{Deserialize, Serialize};

use super::event_types::{event_types, find};
use crate::domain::event::{Event, PRODUCTS};
use crate::domain::ids::EventId;
use crate::domain::time::{EventTime, Timestamp};

/// Most characters of an event type's name, and of a product's.
pub const NAME_LIMIT: usize = 64;

/// An event type that a workspace made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnType {
    /// Its name in API and templates, such as `order.paid`.
    pub name: String,
    /// Its name for people.
    pub label: String,
    /// When it happens, in a sentence; may be empty.
    pub description: String,
    /// The family under which pages list it.
    pub group: String,
    /// What its data is expected to hold.
    pub fields: Vec<OwnField>,
    /// The sample's `data`: the text of a JSON object.
    pub data: String,
    /// The sample's `profile`, if it has one.
    pub profile: Option<String>,
}

/// A field of an own event type's data.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnField {
    /// Its name in `data`.
    pub name: String,
    /// `text`, `number`, `boolean`, `object` or `list`.
    pub kind: String,
    /// What it means.
    pub meaning: String,
    /// An example, as JSON.
    pub example: String,
}

impl OwnType {
    /// An event of this type, as its sample shows it.
    #[must_use]
    pub fn sample(&self, id: EventId, now: Timestamp) -> Event {
        Event {
            id,
            sender_id: None,
            event_type: self.name.clone(),
            time: EventTime::from_timestamp(now),
            product: None,
            channel: None,
            source: None,
            data: Some(self.data.clone()),
            profile: self.profile.clone(),
        }
    }
}

/// The words that a workspace knows beside the built-in ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Its event types, by name.
    pub types: Vec<OwnType>,
    /// Its products, in the order it gave them.
    pub products: Vec<String>,
}

impl Vocabulary {
    /// The own event type of this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&OwnType> {
        self.types.iter().find(|own| own.name == name)
    }

    /// Whether events of this type can be posted and chosen.
    #[must_use]
    pub fn knows(&self, name: &str) -> bool {
        find(name).is_some() || self.find(name).is_some()
    }

    /// The names of all event types, the built-in ones first.
    #[must_use]
    pub fn type_names(&self) -> Vec<&str> {
        event_types().map(|built_in| built_in.name).chain(self.types.iter().map(|own| own.name.as_str())).collect()
    }

    /// Whether events can come from this product.
    #[must_use]
    pub fn knows_product(&self, name: &str) -> bool {
        PRODUCTS.contains(&name) || self.products.iter().any(|own| own == name)
    }

    /// All products, the built-in ones first.
    #[must_use]
    pub fn all_products(&self) -> Vec<&str> {
        PRODUCTS.into_iter().chain(self.products.iter().map(String::as_str)).collect()
    }

    /// The names of the fields that data of this type is expected to hold.
    #[must_use]
    pub fn field_names(&self, name: &str) -> Vec<&str> {
        match (find(name), self.find(name)) {
            (Some(built_in), _) => built_in.field_names.to_vec(),
            (None, Some(own)) => own.fields.iter().map(|field| field.name.as_str()).collect(),
            (None, None) => Vec::new(),
        }
    }

    /// A test event of this type, built-in or own.
    #[must_use]
    pub fn sample_event(&self, name: &str, id: EventId, now: Timestamp) -> Option<Event> {
        super::sample_event(name, id, now).or_else(|| self.find(name).map(|own| own.sample(id, now)))
    }
}

/// Whether this can name an event type: two or more words of a-z, 0-9 and _, joined by dots.
#[must_use]
pub fn is_type_name(name: &str) -> bool {
    name.len() <= NAME_LIMIT && name.contains('.') && name.split('.').all(is_word)
}

/// Whether this can name a product: a word of a-z, 0-9 and _.
#[must_use]
pub fn is_product_name(name: &str) -> bool {
    name.len() <= NAME_LIMIT && is_word(name)
}

fn is_word(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|first| first.is_ascii_lowercase())
        && letters.all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_as_the_built_in_ones() {
        assert!(event_types().all(|built_in| is_type_name(built_in.name)));
        assert!(PRODUCTS.into_iter().all(is_product_name));
        assert!(is_type_name("order.paid") && is_type_name("a.b2_c.d"));
        for wrong in ["order", "Order.paid", "order.", ".paid", "order..paid", "order.2", "order paid.x", "ö.x", "*"] {
            assert!(!is_type_name(wrong), "{wrong}");
        }
        assert!(!is_type_name(&format!("a.{}", "b".repeat(NAME_LIMIT))));
        assert!(!is_product_name("a.b") && !is_product_name(""));
    }
}
