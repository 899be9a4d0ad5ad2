//! Step 2 saved: which events, products and channels.

use super::{Form, lead};
use crate::catalogue::{self, Vocabulary};
use crate::domain::webhook::Subscription;
use crate::server::app::{AppError, WebhookInput};
use crate::web::pages::wizard::step::Place;
use crate::web::request::{Next, Visit};

/// What was ticked.
pub struct Chosen {
    /// Event types, or `*`.
    pub events: Vec<String>,
    /// Products.
    pub products: Vec<String>,
    /// Channels.
    pub channels: Vec<String>,
}

/// Saves events, products and channels. `all:GROUP` and `none:GROUP` tick and untick a group.
pub async fn events(visit: &Visit, form: Form, chosen: &Chosen, intent: &str) -> Result<Next, AppError> {
    let words = visit.state.engine.vocabulary(visit.actor.workspace_id);
    let ticked = ticked(&chosen.events, intent, &words);
    let change = |input: &mut WebhookInput| {
        let before = std::mem::take(&mut input.config.events);
        let row = |name: &String| {
            let known = before.iter().find(|row| row.event_type == *name).cloned();
            known.unwrap_or_else(|| Subscription { event_type: name.clone(), ..Subscription::default() })
        };
        input.config.events = ticked.iter().map(row).collect();
        input.config.products.clone_from(&chosen.products);
        input.config.channels.clone_from(&chosen.channels);
    };
    let draft = form.save(visit, change).await?;
    if let Some(name) = intent.strip_prefix("narrow:") {
        return Ok(Next::to(super::super::events::narrow::href(draft.id, name)));
    }
    let anchor = intent.split_once(':').filter(|(verb, _)| matches!(*verb, "all" | "none"));
    let intent = anchor.map_or_else(|| intent.to_owned(), |(_, group)| format!("stay:{}", slug(group)));
    Ok(lead(&draft, Place::Events, &intent))
}

/// A group's name as an anchor.
pub fn slug(text: &str) -> String {
    text.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' }).collect()
}

/// The ticked types in the order of the catalogue, types unknown to it last.
fn ticked(events: &[String], intent: &str, words: &Vocabulary) -> Vec<String> {
    let (add, remove) = (intent.strip_prefix("all:"), intent.strip_prefix("none:"));
    let narrowed = intent.strip_prefix("narrow:");
    let own = words.types.iter().map(|own| (own.name.as_str(), own.group.as_str()));
    let known: Vec<_> = catalogue::event_types().map(|known| (known.name, known.group)).chain(own).collect();
    let mut names: Vec<String> = known
        .iter()
        .filter(|(name, group)| {
            let listed = narrowed == Some(*name) || events.iter().any(|event| event == name);
            (listed || add == Some(*group)) && remove != Some(*group)
        })
        .map(|(name, _)| (*name).to_owned())
        .collect();
    for name in events {
        if !names.contains(name) && !known.iter().any(|(known, _)| known == name) {
            names.push(name.clone());
        }
    }
    names
}

/// Products and channels of one event.
pub struct Narrowed {
    /// Whether it has products of its own.
    pub own_products: bool,
    /// Those.
    pub products: Vec<String>,
    /// Whether it has channels of its own.
    pub own_channels: bool,
    /// Those.
    pub channels: Vec<String>,
}

/// Saves the products and channels of one event's row.
pub async fn narrow(visit: &Visit, form: Form, event_type: &str, narrowed: &Narrowed) -> Result<Next, AppError> {
    let change = |input: &mut WebhookInput| {
        let row = input.config.events.iter_mut().find(|row| row.event_type == event_type);
        if let Some(row) = row {
            row.products = narrowed.own_products.then(|| narrowed.products.clone());
            row.channels = narrowed.own_channels.then(|| narrowed.channels.clone());
        }
    };
    let draft = form.save(visit, change).await?;
    if !draft.apart.is_empty() {
        return Ok(lead(&draft, Place::Events, "stay"));
    }
    Ok(Next::to(format!("{}#row-{event_type}", Place::Events.href(draft.id))))
}
