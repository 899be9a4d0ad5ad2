//! The figures that stand above the charts. Each leads to the rows that it speaks of.

use leptos::prelude::*;

use super::Subject;
use super::span::{Span, minute};
use super::words::{attempts, counted, millis, succeeded};
use crate::domain::time::Timestamp;
use crate::server::app::overview::Figures;
use crate::web::pages::numbers::{duration, grouped};

/// A minute, in milliseconds: what waits for less is gone before anybody looks for it.
const MINUTE_MS: i64 = 60_000;

/// All of them.
pub fn tiles(figures: &Figures, subject: &Subject, span: &Span, now: Timestamp) -> AnyView {
    let (total, log) = (&figures.total, subject.log());
    let rows = |status| span.all_rows(&log, &[("status", status)]);
    // The log that it leads to has a row for each attempt.
    let attempts = counted(attempts(total), "attempt", "attempts");
    let made = match total.skipped {
        0 => attempts,
        held => format!("{attempts}, {} held back", grouped(held)),
    };
    let failed = counted(total.failures(), "failed attempt", "failed attempts");
    let p95 = match total.latency(0.95) {
        None => "nothing was answered 2xx".to_owned(),
        p95 => format!("95 of 100 within {}", millis(p95)),
    };
    let (events, troubles) = match subject {
        Subject::Webhook(_) => (None, None),
        Subject::Workspace { troubled } => {
            let href = span.all_rows("/events", &[]);
            let events = tile("Events in", grouped(total.events), "accepted through the API".to_owned(), href);
            (Some(events), Some(troubles(*troubled)))
        }
    };
    view! {
        <div class="tiles">
            {events}
            {tile("Deliveries made", grouped(total.made), made, rows("all"))}
            {tile("Attempts that succeeded", succeeded(total), failed, rows("failed"))}
            {tile("Median latency", millis(total.latency(0.5)), p95, rows("succeeded"))}
            {oldest(figures, &log, now)}
            {troubles}
        </div>
    }
    .into_any()
}

/// How old the oldest delivery is that is not over, whatever it waits for; and how late the one is that could have been
/// sent first.
fn oldest(figures: &Figures, log: &str, now: Timestamp) -> AnyView {
    let since = |moment: Timestamp| u64::try_from((now.0 - moment.0) / 1000).unwrap_or_default();
    let late = match figures.overdue_since.map(since) {
        None | Some(0) => "nothing is overdue".to_owned(),
        Some(late) => format!("longest overdue {}", rounded(late)),
    };
    let mut href = format!("{log}?status=pending");
    let figure = match figures.oldest.since {
        None => "None".to_owned(),
        Some(made) => {
            // The log shows the newest first; this is where its last rows are.
            if now.0 - made.0 >= MINUTE_MS {
                let query = [("to", format!("{}Z", minute(made.plus_ms(MINUTE_MS))))];
                href = format!(
                    "{href}&{}",
                    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish()
                );
            }
            let more = if figures.oldest.more { " or more" } else { "" };
            match since(made) {
                0 => format!("under 1 s{more}"),
                age => format!("{}{more}", rounded(age)),
            }
        }
    };
    tile("Oldest waiting", figure, late, href)
}

/// Seconds matter below a minute only.
fn rounded(seconds: u64) -> String {
    duration(if seconds < 60 { seconds } else { seconds - seconds % 60 })
}

fn troubles(troubled: usize) -> AnyView {
    let about = "failing or disabled by the system".to_owned();
    tile("Webhooks in trouble", troubled.to_string(), about, "/notices".to_owned())
}

fn tile(name: &'static str, figure: String, about: String, href: String) -> AnyView {
    view! {
        <a class="tile" href=href>
            <span class="muted">{name}</span>
            <span class="figure">{figure}</span>
            <span class="muted small">{about}</span>
        </a>
    }
    .into_any()
}
