//! The time that figures speak of, as the address says it: `range=24h`, or `range=custom&from=…&to=…`.

use leptos::prelude::*;
use leptos_router::params::ParamsMap;

use crate::domain::time::Timestamp;
use crate::server::app::overview::Range;
use crate::server::store::{HOUR_MS, MINUTES_MS};
use crate::web::components::{Button, Look};
use crate::web::pages::logs::moment;

/// Word in the address, name, length of a stretch in milliseconds, number of stretches.
const RANGES: [(&str, &str, i64, usize); 4] = [
    ("1h", "1 hour", MINUTES_MS, 12),
    ("24h", "24 hours", HOUR_MS, 24),
    ("7d", "7 days", 6 * HOUR_MS, 28),
    ("30d", "30 days", 24 * HOUR_MS, 30),
];
const CUSTOM: &str = "custom";

/// A time to speak of.
pub struct Span {
    word: &'static str,
    /// Its stretches.
    pub range: Range,
}

impl Span {
    /// What the address asks for; 24 hours when it asks for nothing that can be read.
    pub fn read(query: &ParamsMap, now: Timestamp) -> Self {
        let word = query.get("range").unwrap_or_default();
        let limits = (moment(&query.get("from").unwrap_or_default()), moment(&query.get("to").unwrap_or_default()));
        if word == CUSTOM
            && let (Some(from), Some(to)) = limits
            && from < to
        {
            return Self { word: CUSTOM, range: Range::between(from, to, now) };
        }
        let (word, _, step, slots) = RANGES.into_iter().find(|range| range.0 == word).unwrap_or(RANGES[1]);
        Self { word, range: Range::latest(now, step, slots) }
    }

    /// The address, from `path` on, of a list of what lies in these stretches, from `first` until before `end`. Whatever
    /// zone the list is read in, its limits say that they are UTC.
    pub fn rows(&self, path: &str, first: usize, end: usize, more: &[(&str, &str)]) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(more);
        let limit = |place| format!("{}Z", minute(self.range.start(place)));
        query.append_pair("from", &limit(first)).append_pair("to", &limit(end));
        let joint = if path.contains('?') { '&' } else { '?' };
        format!("{path}{joint}{}", query.finish())
    }

    /// The same of the whole time.
    pub fn all_rows(&self, path: &str, more: &[(&str, &str)]) -> String {
        self.rows(path, 0, self.range.slots, more)
    }

    /// A stretch as people read it.
    pub fn label(&self, slot: usize) -> String {
        let form = if self.range.step_ms < 24 * HOUR_MS { "%-d %b %H:%M" } else { "%-d %b" };
        jiff::Timestamp::from_millisecond(self.range.start(slot).0)
            .map_or_else(|_| String::new(), |time| time.strftime(form).to_string())
    }

    /// Links and a form to choose another time, on the page of this path.
    pub fn choice(&self, path: &str) -> AnyView {
        let links = RANGES.map(|(word, name, ..)| {
            let current = (word == self.word).then_some("page");
            view! { <li><a href=format!("{path}?range={word}") aria-current=current>{name}</a></li> }
        });
        let (from, to) = (minute(self.range.from), minute(self.range.end()));
        view! {
            <div class="spans">
                <ul>{links.collect_view()}</ul>
                <details open=self.word == CUSTOM>
                    <summary>"Custom"</summary>
                    <form method="get" action=path.to_owned() class="row">
                        <input type="hidden" name="range" value=CUSTOM />
                        <label>"From (UTC) " <input type="datetime-local" name="from" value=from required /></label>
                        <label>"To (UTC) " <input type="datetime-local" name="to" value=to required /></label>
                        <Button text="Show" look=Look::Plain />
                    </form>
                </details>
            </div>
        }
        .into_any()
    }
}

/// `2026-11-21T12:05`, as fields for moments hold it; UTC.
fn minute(at: Timestamp) -> String {
    at.to_string().chars().take(16).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_800_000_123_456);

    fn read(pairs: &[(&str, &str)]) -> Span {
        let mut query = ParamsMap::new();
        for (name, value) in pairs {
            query.insert((*name).to_owned(), (*value).to_owned());
        }
        Span::read(&query, NOW)
    }

    #[test]
    fn what_cannot_be_read_is_a_day() {
        for pairs in
            [&[][..], &[("range", "3 moons")], &[("range", "custom"), ("from", "2027-01-02T00:00"), ("to", "x")]]
        {
            assert_eq!((read(pairs).word, read(pairs).range.slots), ("24h", 24));
        }
    }

    #[test]
    fn a_link_covers_its_stretch() {
        let span = read(&[("range", "custom"), ("from", "2027-01-01T00:00"), ("to", "2027-01-02T00:00")]);
        assert_eq!(
            span.rows("/events", 1, 2, &[("a", "b c")]),
            "/events?a=b+c&from=2027-01-01T01%3A00Z&to=2027-01-01T02%3A00Z"
        );
        assert_eq!((span.label(1).as_str(), span.range.slots), ("1 Jan 01:00", 24));
    }
}
