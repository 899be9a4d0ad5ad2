//! Moments: the same form everywhere, UTC on the server, with the distance from now beside it.

use leptos::prelude::*;

use crate::domain::time::Timestamp;
use crate::web::islands::time::Ago;

/// `21 Nov 2026, 05:27:34 UTC`.
#[must_use]
pub fn absolute(at: Timestamp) -> String {
    jiff::Timestamp::from_millisecond(at.0)
        .map_or_else(|_| at.to_string(), |time| time.strftime("%-d %b %Y, %H:%M:%S UTC").to_string())
}

/// A moment with its distance from now.
#[component]
pub fn Moment(
    /// How it is told; without it, as [`absolute`] does.
    #[prop(optional, into)]
    told: Option<String>,
    /// The moment.
    at: Timestamp,
    /// The server's clock.
    now: Timestamp,
) -> AnyView {
    view! {
        <time datetime=at.to_string() class="cell">
            <span class="moment">{told.unwrap_or_else(|| absolute(at))}</span>
            <span class="muted small"><Ago moment_ms=at.0 now_ms=now.0 /></span>
        </time>
    }
    .into_any()
}

/// Only the distance; the moment itself in the title.
#[component]
pub fn ShortMoment(
    /// The moment.
    at: Timestamp,
    /// The server's clock.
    now: Timestamp,
) -> AnyView {
    view! { <time datetime=at.to_string() title=absolute(at)><Ago moment_ms=at.0 now_ms=now.0 /></time> }.into_any()
}

/// Moments one after the other, numbered from `first`, each as `told` says it.
#[must_use]
pub fn moments(times: &[Timestamp], first: u32, now: Timestamp, told: impl Fn(Timestamp) -> String) -> AnyView {
    let items = times.iter().map(|at| view! { <li><Moment told=told(*at) at=*at now=now /></li> }).collect_view();
    view! { <ol class="moments" start=first>{items}</ol> }.into_any()
}
