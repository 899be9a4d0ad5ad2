//! Tiles, charts and tables of a workspace or of one webhook. Each number leads to the rows that it counts.

use leptos::prelude::*;

use super::Subject;
use super::span::Span;
use crate::domain::attempt::ErrorCode;
use crate::domain::time::Timestamp;
use crate::server::app::overview::Figures;
use crate::server::store::{Busy, Counts};
use crate::web::components::chart::{Series, Slot, bars, lines, share_bar};
use crate::web::components::{Card, Heads, table};
use crate::web::pages::numbers::{duration, grouped};

const OUTCOMES: [Series; 2] = [Series { name: "Answered 2xx", class: "good" }, Series { name: "Failed", class: "bad" }];
const LATENCY: [Series; 2] = [Series { name: "p50", class: "first" }, Series { name: "p95", class: "second" }];
/// Rows of the table of webhooks.
const BUSIEST: usize = 10;

/// All of it.
pub fn view(figures: &Figures, subject: &Subject, span: &Span, now: Timestamp) -> AnyView {
    let log = subject.log();
    let outcomes = slots(figures, &log, span, "all", |counts| {
        let numbers = [counts.succeeded(), counts.failures()];
        (numbers.map(|number| Some(float(number))).to_vec(), numbers.map(grouped).to_vec())
    });
    let latency = slots(figures, &log, span, "succeeded", |counts| {
        let values = [counts.latency(0.5), counts.latency(0.95)];
        (values.to_vec(), values.map(millis).to_vec())
    });
    let total = &figures.total;
    let summary = format!("{} attempts answered 2xx, {} failed", grouped(total.succeeded()), grouped(total.failures()));
    let speed = format!("Latency: p50 {}, p95 {}", millis(total.latency(0.5)), millis(total.latency(0.95)));
    let most = figures.slots.iter().map(|counts| counts.succeeded() + counts.failures()).max().unwrap_or_default();
    let slowest = figures
        .slots
        .iter()
        .filter_map(|counts| counts.latency(0.95))
        .fold(None, |most: Option<f64>, ms| Some(most.map_or(ms, |most| most.max(ms))));
    view! {
        {tiles(figures, subject, span, now)}
        <Card title="Attempts" id="attempts">
            {bars(summary, &OUTCOMES, &outcomes, format!("at most {}", grouped(most)))}
        </Card>
        {slowest.map(|_| view! {
            <Card title="Latency of successful attempts" id="latency">
                {lines(speed, &LATENCY, &latency, format!("at most {}", millis(slowest)))}
            </Card>
        })}
        {errors(total, &log, span)}
        {busiest(&figures.busiest, &log, span)}
    }
    .into_any()
}

fn slots(
    figures: &Figures,
    log: &str,
    span: &Span,
    status: &str,
    values: impl Fn(&Counts) -> (Vec<Option<f64>>, Vec<String>),
) -> Vec<Slot> {
    let slot = |(place, counts): (usize, &Counts)| {
        let (values, texts) = values(counts);
        let href = span.rows(log, place, place + 1, &[("status", status)]);
        Slot { label: span.label(place), values, texts, href }
    };
    figures.slots.iter().enumerate().map(slot).collect()
}

fn tiles(figures: &Figures, subject: &Subject, span: &Span, now: Timestamp) -> AnyView {
    let (total, log) = (&figures.total, subject.log());
    let rows = |status| span.all_rows(&log, &[("status", status)]);
    // The log that it leads to has a row for each attempt.
    let attempts = total.succeeded() + total.failures();
    let attempts = format!("{} {}", grouped(attempts), if attempts == 1 { "attempt" } else { "attempts" });
    let made = match total.skipped {
        0 => attempts,
        held => format!("{attempts}, {} held back", grouped(held)),
    };
    let failed = format!("{} failed attempts", grouped(total.failures()));
    let late = figures.overdue_since.map(|since| u64::try_from((now.0 - since.0) / 1000).unwrap_or_default());
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
            {tile("Attempts that succeeded", percent(total), failed, rows("failed"))}
            {tile("Median latency", millis(total.latency(0.5)), p95, rows("succeeded"))}
            {tile(
                "Longest overdue",
                late.map_or_else(|| "None".to_owned(), duration),
                "of what could be sent now".to_owned(),
                format!("{log}?status=pending"),
            )}
            {troubles}
        </div>
    }
    .into_any()
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

fn errors(total: &Counts, log: &str, span: &Span) -> Option<AnyView> {
    let all = total.failures();
    if all == 0 {
        return None;
    }
    let mut kinds: Vec<_> = total.failed.iter().collect();
    kinds.sort_by_key(|(kind, count)| (std::cmp::Reverse(**count), **kind));
    let rows = kinds.into_iter().map(|(kind, count)| {
        let word = ErrorCode::kind_word(*kind);
        let href = span.all_rows(log, &[("code", &word)]);
        view! {
            <tr>
                <th scope="row" data-label="Kind"><code>{word}</code></th>
                <td class="end" data-label="Attempts"><a href=href>{grouped(*count)}</a></td>
                <td data-label="Share">{share_bar("bad", float(*count) / float(all))}</td>
            </tr>
        }
    });
    let heads = Heads::of(&["Kind"]).end("Attempts").hidden("Share");
    Some(
        view! { <Card title="Failures by kind" id="failures">{table("table", heads, rows.collect_view())}</Card> }
            .into_any(),
    )
}

fn busiest(all: &[Busy], log: &str, span: &Span) -> Option<AnyView> {
    if all.is_empty() {
        return None;
    }
    let rows = all.iter().take(BUSIEST).map(|busy| {
        let (id, counts) = (busy.webhook_id.to_string(), &busy.counts);
        let href = |status| span.all_rows(log, &[("status", status), ("webhook_id", &id)]);
        let name = if busy.name.is_empty() { id.clone() } else { busy.name.clone() };
        view! {
            <tr>
                <th scope="row" data-label="Webhook"><a class="main-link" href=format!("/webhooks/{id}")>{name}</a></th>
                <td class="end" data-label="Attempts">
                    <a href=href("all")>{grouped(counts.succeeded() + counts.failures())}</a>
                </td>
                <td class="end" data-label="Failed"><a href=href("failed")>{grouped(counts.failures())}</a></td>
                <td class="end" data-label="Succeeded"><a href=href("succeeded")>{percent(counts)}</a></td>
                <td class="end" data-label="p95"><a href=href("succeeded")>{millis(counts.latency(0.95))}</a></td>
            </tr>
        }
    });
    let heads = Heads::of(&["Webhook"]).end("Attempts").end("Failed").end("Succeeded").end("p95");
    Some(
        view! { <Card title="Busiest webhooks" id="busiest">{table("table", heads, rows.collect_view())}</Card> }
            .into_any(),
    )
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn float(count: u64) -> f64 {
    count as f64
}

/// `99.9 %`, rounded down: 100 % means every one.
fn percent(counts: &Counts) -> String {
    let (good, all) = (counts.succeeded(), counts.succeeded() + counts.failures());
    match (good * 1000).checked_div(all) {
        None => "–".to_owned(),
        Some(0) if good == 0 => "0 %".to_owned(),
        Some(1000) => "100 %".to_owned(),
        Some(tenths) => format!("{}.{} %", tenths / 10, tenths % 10),
    }
}

/// `12 ms`, `1.5 s`.
fn millis(ms: Option<f64>) -> String {
    match ms {
        None => "–".to_owned(),
        Some(ms) if ms < 1_000.0 => format!("{ms:.0} ms"),
        Some(ms) => format!("{:.1} s", ms / 1_000.0),
    }
}
