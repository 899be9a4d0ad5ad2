//! How long ago something was.

use std::time::Duration;

use leptos::prelude::*;

use super::dom;

/// How far a moment lies from now, in words.
#[must_use]
pub fn distance(moment_ms: i64, now_ms: i64) -> String {
    let seconds = (now_ms - moment_ms) / 1000;
    let (amount, unit) = match seconds.unsigned_abs() {
        0..=4 => return "just now".to_owned(),
        amount @ 5..=59 => (amount, "s"),
        amount @ 60..=3599 => (amount / 60, " min"),
        amount @ 3600..=86_399 => (amount / 3600, " h"),
        amount => (amount / 86_400, " d"),
    };
    if seconds < 0 { format!("in {amount}{unit}") } else { format!("{amount}{unit} ago") }
}

/// Keeps the words up to date; the server has written the first ones.
#[island]
pub fn Ago(
    /// The moment, in Unix milliseconds.
    moment_ms: i64,
    /// What the server's clock said.
    now_ms: i64,
) -> impl IntoView {
    let words = RwSignal::new(distance(moment_ms, now_ms));
    Effect::new(move || {
        let opened = opened_for_ms();
        let tick = move || {
            let gone = opened_for_ms() - opened;
            words.set(distance(moment_ms, now_ms.saturating_add(gone)));
        };
        let handle = set_interval_with_handle(tick, Duration::from_secs(15));
        on_cleanup(move || {
            if let Ok(handle) = handle {
                handle.clear();
            }
        });
    });
    view! { <span>{move || words.get()}</span> }
}

/// Only differences count, so that a wrong clock in the browser does no harm.
#[expect(clippy::cast_possible_truncation, reason = "a page is not open for longer than an i64 of milliseconds")]
fn opened_for_ms() -> i64 {
    dom::since_opening_ms() as i64
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn distances_are_told_in_one_unit() {
        assert_eq!(distance(0, 1_000), "just now");
        assert_eq!(distance(0, 59_999), "59s ago");
        assert_eq!(distance(0, 3_600_000), "1 h ago");
        assert_eq!(distance(0, 200_000_000), "2 d ago");
        assert_eq!(distance(90_000, 0), "in 1 min");
    }
}
