//! A time that figures speak of: its stretches, and the addresses of the rows that lie in them.

use crate::domain::time::Timestamp;
use crate::server::app::overview::Range;
use crate::server::store::HOUR_MS;

/// A time to speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its stretches.
    pub range: Range,
}

impl Span {
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

    /// A stretch as people read it: when it begins.
    pub fn label(&self, slot: usize) -> String {
        let form = if self.range.step_ms < 24 * HOUR_MS { "%-d %b %H:%M" } else { "%-d %b" };
        jiff::Timestamp::from_millisecond(self.range.start(slot).0)
            .map_or_else(|_| String::new(), |time| time.strftime(form).to_string())
    }

    /// All of it, in a sentence: `from 21 Nov 04:00 until 22 Nov 04:00 UTC`.
    pub fn told(&self) -> String {
        format!("from {} until {} UTC", self.label(0), self.label(self.range.slots))
    }
}

/// `2026-11-21T12:05`, as fields for moments hold it; UTC.
pub fn minute(at: Timestamp) -> String {
    at.to_string().chars().take(16).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_covers_its_stretch() {
        let day = |text: &str| text.parse::<Timestamp>().expect("a time");
        let (from, to) = (day("2027-01-01T00:00:00Z"), day("2027-01-02T00:00:00Z"));
        let span = Span { range: Range::between(from, to, Timestamp(1_800_000_123_456)) };
        assert_eq!(
            span.rows("/events", 1, 2, &[("a", "b c")]),
            "/events?a=b+c&from=2027-01-01T01%3A00Z&to=2027-01-01T02%3A00Z"
        );
        assert_eq!((span.label(1).as_str(), span.range.slots), ("1 Jan 01:00", 24));
        assert_eq!(span.told(), "from 1 Jan 00:00 until 2 Jan 00:00 UTC");
    }
}
