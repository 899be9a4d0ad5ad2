//! What the address of the page of logs asks for: all of the view stands in it.

mod faults;

use leptos_router::params::ParamsMap;

use super::code::Code;
use super::zone::Zone;
use crate::domain::ids::{AttemptId, DeliveryId, EventId, WebhookId};
use crate::domain::payload::PayloadIs;
use crate::server::app::log::Outcome;
use crate::server::store::{DeliveryFilter, Period, Search};

/// Where the logs are shown: alone, or on the page of one webhook.
#[derive(Debug, Clone)]
pub struct Place {
    /// The path of the page.
    pub path: String,
    /// The webhook that it is about.
    pub webhook: Option<WebhookId>,
}

impl Place {
    /// The logs of the workspace.
    #[must_use]
    pub fn workspace() -> Self {
        Self { path: super::PATH.to_owned(), webhook: None }
    }

    /// The deliveries of this webhook, on a page of this path.
    #[must_use]
    pub fn of_webhook(webhook: WebhookId, path: impl Into<String>) -> Self {
        Self { path: path.into(), webhook: Some(webhook) }
    }
}

/// Names of the filters that hold a text.
pub const TEXTS: [&str; 11] =
    ["test", "webhook_id", "event_type", "product", "channel", "code", "from", "to", "zone", "q", "payload"];

/// How a test can end, and what stands in the log of them unless the address says otherwise.
const TESTED: [Outcome; 2] = [Outcome::Failed, Outcome::Succeeded];

/// What the address asks for, as it stands there.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Where.
    pub place: Place,
    /// Which rows: those of the tab, or whatever there is where an id says which.
    pub outcomes: Vec<Outcome>,
    tab: Vec<Outcome>,
    /// Words for a status that mean nothing here, with commas between them.
    unknown: String,
    texts: [String; TEXTS.len()],
}

impl Asked {
    /// Reads the query of an address.
    #[must_use]
    pub fn read(place: Place, query: &ParamsMap) -> Self {
        let pairs: Vec<(String, String)> = TEXTS
            .iter()
            .filter_map(|name| Some(((*name).to_owned(), query.get(name)?)))
            .chain(query.get_all("status").unwrap_or_default().into_iter().map(|word| ("status".to_owned(), word)))
            .collect();
        Self::of(place, &pairs)
    }

    /// Reads the text behind the question mark.
    #[must_use]
    pub fn parse(place: Place, query: &str) -> Self {
        let pairs: Vec<_> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        Self::of(place, &pairs)
    }

    fn of(place: Place, pairs: &[(String, String)]) -> Self {
        let tests = pairs.iter().any(|(name, value)| name == "test" && value.trim() == "true");
        let (mut outcomes, unknown) = statuses(pairs, tests);
        if outcomes.is_empty() {
            // What went wrong is what people come for.
            outcomes.extend(if tests { &TESTED[..] } else { &[Outcome::Failed] });
        }
        let text = |name: &str| {
            let found = pairs.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
        };
        let texts = TEXTS.map(|name| match name {
            "test" if text(name) == "false" => String::new(),
            "webhook_id" if place.webhook.is_some() => String::new(),
            _ => text(name),
        });
        Self { place, outcomes: Vec::new(), tab: outcomes, unknown, texts }.settled()
    }

    fn settled(mut self) -> Self {
        self.outcomes = if self.by_id() { Outcome::ALL.to_vec() } else { self.tab.clone() };
        self
    }

    /// Whether it asks for what one id names: then nobody has to know what became of that.
    #[must_use]
    pub fn by_id(&self) -> bool {
        let id = self.text("q").to_lowercase();
        !self.tests()
            && (id.parse::<DeliveryId>().is_ok() || id.parse::<EventId>().is_ok() || id.parse::<AttemptId>().is_ok())
    }

    /// The text of a filter; empty: it is not set.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        TEXTS.iter().position(|known| *known == name).map_or("", |place| &self.texts[place])
    }

    /// Whether it asks for tests of endpoints instead of deliveries.
    #[must_use]
    pub fn tests(&self) -> bool {
        self.text("test") == "true"
    }

    /// The same view of tests, or of what is real, without what the other does not have.
    #[must_use]
    pub fn kind(&self, tests: bool) -> Self {
        if tests == self.tests() {
            return if tests { self.clone() } else { self.with("test", "") };
        }
        let (word, outcomes) = if tests { ("true", &TESTED[..]) } else { ("", &[Outcome::Failed][..]) };
        let other = self.with("product", "").with("channel", "").with("payload", "");
        other.with("test", word).showing(outcomes)
    }

    /// The address of the same page without filters.
    #[must_use]
    pub fn cleared(&self) -> String {
        Self::parse(self.place.clone(), if self.tests() { "test=true" } else { "" }).href(&[])
    }

    /// The filters that are set, and hold rows back.
    pub fn set(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let pairs = TEXTS.iter().zip(&self.texts).map(|(name, text)| (*name, text.as_str()));
        pairs.filter(|(name, text)| *name != "zone" && !text.is_empty())
    }

    /// The same view with another text of a filter; empty: without it.
    #[must_use]
    pub fn with(&self, name: &str, text: &str) -> Self {
        let mut other = self.clone();
        if let Some(place) = TEXTS.iter().position(|known| *known == name) {
            text.clone_into(&mut other.texts[place]);
        }
        other.settled()
    }

    /// The rows that are ticked: those of the tab, also where an id says which are shown.
    #[must_use]
    pub fn ticked(&self) -> &[Outcome] {
        &self.tab
    }

    /// The same view of other rows.
    #[must_use]
    pub fn showing(&self, outcomes: &[Outcome]) -> Self {
        Self { tab: outcomes.to_vec(), unknown: String::new(), ..self.clone() }.settled()
    }

    /// The text behind the question mark, with more of it.
    #[must_use]
    pub fn query(&self, more: &[(&str, &str)]) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        match self.tab[..] {
            [Outcome::Failed] if !self.tests() => {}
            [Outcome::Failed, Outcome::Succeeded] if self.tests() => {}
            [Outcome::Failed, Outcome::Succeeded] => {
                query.append_pair("status", "all");
            }
            _ => {
                query.extend_pairs(self.tab.iter().map(|outcome| ("status", outcome.as_str())));
            }
        }
        if !self.unknown.is_empty() {
            query.append_pair("status", &self.unknown);
        }
        for (name, text) in TEXTS.iter().zip(&self.texts).filter(|(_, text)| !text.is_empty()) {
            query.append_pair(name, text);
        }
        query.extend_pairs(more);
        query.finish()
    }

    /// The address of this view.
    #[must_use]
    pub fn href(&self, more: &[(&str, &str)]) -> String {
        self.under("", more)
    }

    /// The address of something below this page that keeps its filters.
    #[must_use]
    pub fn under(&self, path: &str, more: &[(&str, &str)]) -> String {
        let query = self.query(more);
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{path}{mark}{query}", self.place.path)
    }

    /// The address of a saved view: here, where it keeps to the webhook that this place is about, else in the workspace's
    /// logs.
    #[must_use]
    pub fn opening(&self, saved: &str) -> String {
        let view = Self::parse(Place::workspace(), saved);
        match self.place.webhook {
            Some(own) if view.text("webhook_id").parse() == Ok(own) => Self::parse(self.place.clone(), saved).href(&[]),
            _ => view.href(&[]),
        }
    }

    /// The same view among the logs of the workspace.
    #[must_use]
    pub fn in_workspace(&self) -> Self {
        let asked = Self { place: Place::workspace(), ..self.clone() };
        match self.place.webhook {
            Some(webhook) => asked.with("webhook_id", &webhook.to_string()),
            None => asked,
        }
    }

    /// The address of something of the workspace's logs that keeps the filters, also those of the place.
    #[must_use]
    pub fn elsewhere(&self, path: &str, more: &[(&str, &str)]) -> String {
        self.in_workspace().under(path, more)
    }

    /// As the store knows it; times are those of `zone`. Ask [`Self::is_readable`] first: texts that mean nothing
    /// hold nothing back.
    #[must_use]
    pub fn filter(&self, zone: &Zone) -> DeliveryFilter {
        let text = |name: &str| Some(self.text(name).to_owned()).filter(|text| !text.is_empty());
        let (http_status, error) = match Code::read(self.text("code")) {
            Ok(Code::Status(status)) => (Some(status), None),
            Ok(Code::Error(word)) => (None, Some(word)),
            Err(_) => (None, None),
        };
        DeliveryFilter {
            webhook_id: self.place.webhook.or_else(|| self.text("webhook_id").parse().ok()),
            event_type: text("event_type"),
            product: text("product"),
            channel: text("channel"),
            error,
            http_status,
            period: Period::new(zone.moment(self.text("from")), zone.moment(self.text("to"))),
            q: Search::new(self.text("q")),
            payload: PayloadIs::parse(self.text("payload")),
            attempt_failed: match self.outcomes[..] {
                [outcome] if self.tests() => Some(outcome == Outcome::Failed),
                _ => None,
            },
            ..DeliveryFilter::default()
        }
    }
}

/// The outcomes that addresses name, in the order of pages, and the words that name none.
fn statuses(pairs: &[(String, String)], tests: bool) -> (Vec<Outcome>, String) {
    let (mut named, mut unknown) = (Vec::new(), Vec::new());
    let values = pairs.iter().filter(|(name, _)| name == "status").flat_map(|(_, value)| value.split(','));
    for word in values.map(str::trim).filter(|word| !word.is_empty()) {
        match Outcome::parse(word) {
            Some(outcome) if !tests || TESTED.contains(&outcome) => named.push(outcome),
            None if word == "all" => named.extend(TESTED),
            _ => unknown.push(word),
        }
    }
    (Outcome::ALL.into_iter().filter(|outcome| named.contains(outcome)).collect(), unknown.join(","))
}

#[cfg(test)]
mod tests;
