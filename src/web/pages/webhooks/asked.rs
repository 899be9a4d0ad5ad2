//! What the address of the list asks for: filters, order and page.

use leptos_router::params::ParamsMap;

use crate::domain::webhook::WebhookStatus;
use crate::server::store::{Order, WebhooksAsked};
use crate::web::components::Way;

/// Webhooks of a page.
pub const ROWS: u32 = 50;
/// In `status`, for active webhooks that only fail.
const FAILING: &str = "failing";

/// Words of the address, names, and which end comes first unless the address says otherwise.
pub const ORDERS: [(&str, &str, Order, Way); 4] = [
    ("created", "Newest", Order::Created, Way::Down),
    ("name", "Name", Order::Name, Way::Up),
    ("state", "State", Order::State, Way::Up),
    ("last", "Last attempt", Order::LastAttempt, Way::Down),
];

/// Words of `status` and their names.
pub const STATES: [(&str, &str); 7] = [
    ("", "All states"),
    (FAILING, "Failing"),
    ("active", "Active"),
    ("paused", "Paused"),
    ("disabled", "Disabled"),
    ("inactive", "Inactive"),
    ("draft", "Draft"),
];

/// What the address asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// A part of a name, or an id; empty: any.
    pub q: String,
    /// A word of [`STATES`].
    pub status: &'static str,
    /// A word of [`ORDERS`].
    pub sort: &'static str,
    /// Which end comes first.
    pub way: Way,
    /// From 1.
    pub page: u32,
}

impl Asked {
    /// Reads the address; what it cannot read is left at the default.
    pub fn read(query: &ParamsMap) -> Self {
        let text = |name: &str| query.get(name).unwrap_or_default();
        let known = STATES.into_iter().find(|(word, _)| *word == text("status"));
        let (sort, _, _, first) = ORDERS.into_iter().find(|(word, ..)| *word == text("sort")).unwrap_or(ORDERS[0]);
        let way = match text("order").as_str() {
            "asc" => Way::Up,
            "desc" => Way::Down,
            _ => first,
        };
        Self {
            q: text("q").trim().to_owned(),
            status: known.map_or("", |(word, _)| word),
            sort,
            way,
            page: text("page").parse().unwrap_or(1).clamp(1, 100_000),
        }
    }

    /// Whether it shows fewer than all.
    pub fn filters(&self) -> bool {
        !self.q.is_empty() || !self.status.is_empty()
    }

    /// As the store understands it.
    pub fn for_store(&self) -> WebhooksAsked {
        let order = ORDERS.into_iter().find(|(word, ..)| *word == self.sort).map_or(Order::Created, |known| known.2);
        WebhooksAsked {
            status: WebhookStatus::parse(self.status),
            failing: self.status == FAILING,
            q: Some(self.q.clone()).filter(|q| !q.is_empty()),
            order,
            descending: self.way == Way::Down,
        }
    }

    /// Webhooks before this page.
    pub fn skipped(&self) -> u32 {
        (self.page - 1) * ROWS
    }

    /// The address of this.
    pub fn href(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let usual = ORDERS.into_iter().find(|(word, ..)| *word == self.sort).map(|known| known.3);
        let order = if self.way == Way::Up { "asc" } else { "desc" };
        for (name, value, wanted) in [
            ("q", self.q.as_str(), !self.q.is_empty()),
            ("status", self.status, !self.status.is_empty()),
            ("sort", self.sort, self.sort != ORDERS[0].0),
            ("order", order, usual != Some(self.way)),
            ("page", self.page.to_string().as_str(), self.page > 1),
        ] {
            if wanted {
                query.append_pair(name, value);
            }
        }
        let query = query.finish();
        if query.is_empty() { "/webhooks".to_owned() } else { format!("/webhooks?{query}") }
    }

    /// The address of another page.
    pub fn page_href(&self, page: u32) -> String {
        Self { page, ..self.clone() }.href()
    }

    /// The address of the list sorted by this column, and how it is sorted by it now: a second visit turns it round.
    pub fn sorted_by(&self, word: &'static str) -> (String, Option<Way>) {
        let usual = ORDERS.into_iter().find(|(known, ..)| *known == word).map_or(Way::Up, |known| known.3);
        let now = (self.sort == word).then_some(self.way);
        let way = match now {
            Some(Way::Up) => Way::Down,
            Some(Way::Down) => Way::Up,
            None => usual,
        };
        (Self { sort: word, way, page: 1, ..self.clone() }.href(), now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Asked {
        let mut query = ParamsMap::new();
        for (name, value) in pairs {
            query.insert((*name).to_owned(), (*value).to_owned());
        }
        Asked::read(&query)
    }

    #[test]
    fn an_address_reads_as_it_was_written() {
        for href in [
            "/webhooks",
            "/webhooks?q=a+b&status=failing",
            "/webhooks?sort=name",
            "/webhooks?sort=last&order=asc&page=3",
            "/webhooks?order=asc",
        ] {
            let (_, query) = href.split_once('?').unwrap_or((href, ""));
            let pairs: Vec<_> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
            let pairs: Vec<_> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            assert_eq!(read(&pairs).href(), href);
        }
        assert_eq!(read(&[("sort", "size"), ("page", "0"), ("status", "odd"), ("order", "up")]).href(), "/webhooks");
    }

    #[test]
    fn a_heading_turns_its_order_round() {
        let asked = read(&[("page", "2"), ("q", "a")]);
        assert_eq!(asked.sorted_by("name"), ("/webhooks?q=a&sort=name".to_owned(), None));
        let asked = read(&[("sort", "name")]);
        assert_eq!(asked.sorted_by("name"), ("/webhooks?sort=name&order=desc".to_owned(), Some(Way::Up)));
        assert_eq!(asked.sorted_by("last").0, "/webhooks?sort=last");
        assert!(read(&[("sort", "last")]).for_store().descending);
    }
}
