//! The time that the address asks for, `range=24h` or `range=custom&from=…&to=…`, and the links and fields that ask for
//! another. What cannot be read is a fault at its place and stays as it was typed; then there are no figures, for those of
//! another time would pass for the ones asked for.

use leptos::prelude::*;
use leptos_router::params::ParamsMap;

use super::span::{Span, minute};
use crate::domain::time::Timestamp;
use crate::server::app::overview::Range;
use crate::server::store::{HOUR_MS, MINUTES_MS};
use crate::web::components::{Button, Field, Look, Problem};
use crate::web::pages::logs::moment;

/// Word in the address, name, length of a stretch in milliseconds, number of stretches.
const RANGES: [(&str, &str, i64, usize); 4] = [
    ("1h", "1 hour", MINUTES_MS, 12),
    ("24h", "24 hours", HOUR_MS, 24),
    ("7d", "7 days", 6 * HOUR_MS, 28),
    ("30d", "30 days", 24 * HOUR_MS, 30),
];
const CUSTOM: &str = "custom";
/// What the overview speaks of unless the address says otherwise.
const USUAL: &str = "24h";
/// How far from now a moment may be: a century.
const FAR_MS: i64 = 100 * 365 * 24 * HOUR_MS;

/// What the address asks for.
#[derive(Debug)]
pub struct Asked {
    word: String,
    fault: Option<String>,
    from: Limit,
    to: Limit,
    /// The time, unless there is a fault.
    pub span: Option<Span>,
}

#[derive(Debug, Default)]
struct Limit {
    text: String,
    fault: Option<String>,
}

impl Limit {
    /// The moment that it names; notes what is wrong with it.
    fn moment(&mut self, now: Timestamp, missing: &str) -> Option<Timestamp> {
        let at = moment(&self.text);
        self.fault = match at {
            None if self.text.is_empty() => Some(missing.to_owned()),
            None => Some("Write the time as 2024-05-08T13:41.".to_owned()),
            Some(at) if (at.0 - now.0).abs() > FAR_MS => Some("This is more than a century away.".to_owned()),
            Some(_) => None,
        };
        at.filter(|_| self.fault.is_none())
    }
}

impl Asked {
    /// Reads the query of an address.
    pub fn read(query: &ParamsMap, now: Timestamp) -> Self {
        let text = |name| query.get(name).unwrap_or_default().trim().to_owned();
        let limit = |name| Limit { text: text(name), fault: None };
        let (from, to) = (limit("from"), limit("to"));
        let word = match text("range") {
            word if !word.is_empty() => word,
            _ if from.text.is_empty() && to.text.is_empty() => USUAL.to_owned(),
            _ => CUSTOM.to_owned(),
        };
        let asked = Self { word, fault: None, from, to, span: None };
        if asked.is_custom() { asked.custom(now) } else { asked.named(now) }
    }

    fn is_custom(&self) -> bool {
        self.word == CUSTOM
    }

    fn named(mut self, now: Timestamp) -> Self {
        let known = RANGES.into_iter().find(|range| range.0 == self.word);
        self.span = known.map(|(_, _, step, slots)| Span { range: Range::latest(now, step, slots) });
        self.fault = known.is_none().then(|| format!("There is no range “{}”. Choose one of these.", self.word));
        self
    }

    fn custom(mut self, now: Timestamp) -> Self {
        let from = self.from.moment(now, "Say when the time begins.");
        let to = self.to.moment(now, "Say when the time ends.");
        let Some((from, to)) = from.zip(to) else { return self };
        if to <= from {
            self.to.fault = Some("This is not after the time in From.".to_owned());
        } else {
            self.span = Some(Span { range: Range::between(from, to, now) });
        }
        self
    }

    /// Links and a form to choose another time, on the page of this path.
    pub fn choice(&self, path: &str) -> AnyView {
        let links = RANGES.map(|(word, name, ..)| {
            let current = (word == self.word).then_some("page");
            view! { <li><a href=format!("{path}?range={word}") aria-current=current>{name}</a></li> }
        });
        view! {
            <nav class="spans" aria-label="Time">
                <ul>{links.collect_view()}</ul>
                <details open=self.is_custom()>
                    <summary>"Custom"</summary>
                    {self.form(path)}
                </details>
                <Problem id="range-fault" text=self.fault.clone() />
            </nav>
        }
        .into_any()
    }

    fn form(&self, path: &str) -> AnyView {
        let stretches = self.span.map(|span| (minute(span.range.from), minute(span.range.end())));
        let (from, to) = match stretches {
            Some(shown) => shown,
            None => (typed(&self.from), typed(&self.to)),
        };
        let (early, late) = (self.from.fault.clone(), self.to.fault.clone());
        let (first, second) = (early.is_some(), early.is_none() && late.is_some());
        view! {
            <form method="get" action=path.to_owned() class="row">
                <input type="hidden" name="range" value=CUSTOM />
                <Field
                    name="from"
                    label="From (UTC)"
                    kind="datetime-local"
                    value=from
                    fault=early
                    autofocus=first
                    required=true
                />
                <Field
                    name="to"
                    label="Until (UTC)"
                    kind="datetime-local"
                    value=to
                    fault=late
                    autofocus=second
                    required=true
                />
                <Button text="Show" look=Look::Plain />
            </form>
        }
        .into_any()
    }
}

/// What was typed; of a moment with a `Z` behind it, as our links have it, what a field for moments can hold.
fn typed(limit: &Limit) -> String {
    limit.text.trim_end_matches('Z').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_800_000_123_456);

    fn read(pairs: &[(&str, &str)]) -> Asked {
        let mut query = ParamsMap::new();
        for (name, value) in pairs {
            query.insert((*name).to_owned(), (*value).to_owned());
        }
        Asked::read(&query, NOW)
    }

    #[test]
    fn a_day_is_meant_unless_something_is_asked_for() {
        for (pairs, slots) in [
            (&[][..], Some(24)),
            (&[("range", "")], Some(24)),
            (&[("range", "7d")], Some(28)),
            (&[("from", "2027-01-01T00:00"), ("to", "2027-01-02T00:00Z")], Some(24)),
            (&[("range", "3 moons")], None),
        ] {
            let asked = read(pairs);
            assert_eq!(asked.span.map(|span| span.range.slots), slots, "{pairs:?}");
            assert_eq!(asked.fault.is_some(), slots.is_none());
        }
    }

    #[test]
    fn what_cannot_be_read_is_a_fault_at_its_field() {
        for (from, to, early, late) in [
            ("2027-01-02T00:00", "2027-01-01T00:00", None, Some("This is not after the time in From.")),
            ("2027-01-02T00:00", "2027-01-02T00:00", None, Some("This is not after the time in From.")),
            ("2027-01-02T00:00", "x", None, Some("Write the time as 2024-05-08T13:41.")),
            ("", "", Some("Say when the time begins."), Some("Say when the time ends.")),
            (
                "0001-01-01T00:00",
                "9999-01-01T00:00",
                Some("This is more than a century away."),
                Some("This is more than a century away."),
            ),
        ] {
            let asked = read(&[("range", "custom"), ("from", from), ("to", to)]);
            assert_eq!((asked.from.fault.as_deref(), asked.to.fault.as_deref()), (early, late), "{from} {to}");
            assert_eq!((asked.span, asked.from.text.as_str(), asked.to.text.as_str()), (None, from, to));
        }
    }
}
