//! The charts of what failed most, and of who did most.

use leptos::prelude::*;

use super::span::Span;
use super::view::OUTCOMES;
use super::words::{attempts, counted, float, millis, percent, succeeded};
use crate::domain::attempt::ErrorCode;
use crate::server::store::{Busy, Counts};
use crate::web::components::chart::{Rank, Series, Told, ranked};
use crate::web::components::{Card, Heads, table};
use crate::web::pages::numbers::grouped;

/// Most bars of a chart.
const MOST: usize = 10;
const FAILED: [Series; 1] = [Series { name: "Failed attempts", class: "bad" }];

/// What is said beside the legend where more had something than the chart has bars for.
fn top(all: usize, of: &str) -> String {
    if all > MOST { format!("the first {MOST} of {all} {of}") } else { String::new() }
}

/// Failures by their kind, the most frequent first; nothing where none failed.
pub fn failures(total: &Counts, log: &str, span: &Span) -> Option<AnyView> {
    const TITLE: &str = "Failures by kind";
    let all = total.failures();
    let mut kinds: Vec<_> = total.failed.iter().filter(|(_, count)| **count > 0).collect();
    kinds.sort_by_key(|(kind, count)| (std::cmp::Reverse(**count), **kind));
    let shares: Vec<String> = kinds.iter().map(|(_, count)| percent(**count, all)).collect();
    let kinds: Vec<Rank> =
        kinds.iter().zip(&shares).map(|((kind, count), share)| of_kind(**kind, **count, share, log, span)).collect();
    let most = kinds.first()?;
    let told = Told {
        title: TITLE,
        summary: format!(
            "{} of {} {}; most often {}: {}",
            counted(all, "failed attempt", "failed attempts"),
            counted(kinds.len() as u64, "kind", "kinds"),
            span.told(),
            most.name,
            most.texts.concat(),
        ),
        top: top(kinds.len(), "kinds"),
    };
    let rows = kinds.iter().zip(shares).map(|(kind, share)| {
        view! {
            <tr>
                <th scope="row" data-label="Kind"><code>{kind.name.clone()}</code></th>
                <td class="end" data-label="Attempts"><a href=kind.href.clone()>{kind.sum.clone()}</a></td>
                <td class="end" data-label="Share">{share}</td>
            </tr>
        }
    });
    let heads = Heads::of(&["Kind"]).end("Attempts").end("Share").caption(TITLE);
    let numbers = table("table", heads, rows.collect_view());
    let shown = &kinds[..kinds.len().min(MOST)];
    Some(view! { <Card title=TITLE id="failures">{ranked(&told, &FAILED, shown, numbers)}</Card> }.into_any())
}

fn of_kind(kind: u8, count: u64, share: &str, log: &str, span: &Span) -> Rank {
    let name = ErrorCode::kind_word(kind);
    let href = span.all_rows(log, &[("code", &name)]);
    let text = format!("{} ({share})", grouped(count));
    Rank { name, values: vec![float(count)], texts: vec![text], sum: grouped(count), href }
}

/// Webhooks that sent, most attempts first; nothing where none did.
pub fn busiest(all: &[Busy], log: &str, span: &Span) -> Option<AnyView> {
    const TITLE: &str = "Busiest webhooks";
    let sent: Vec<&Busy> = all.iter().filter(|busy| attempts(&busy.counts) > 0).collect();
    let first = sent.first()?;
    let told = Told {
        title: TITLE,
        summary: format!(
            "{} {}; most by {}: {}, {} of them failed",
            counted(sent.len() as u64, "webhook sent", "webhooks sent"),
            span.told(),
            name(first),
            counted(attempts(&first.counts), "attempt", "attempts"),
            grouped(first.counts.failures()),
        ),
        top: top(sent.len(), "webhooks"),
    };
    let shown = &sent[..sent.len().min(MOST)];
    let bars: Vec<Rank> = shown.iter().map(|busy| of_webhook(busy, log, span)).collect();
    let rows = shown.iter().map(|busy| row(busy, log, span));
    let heads = Heads::of(&["Webhook"]).end("Attempts").end("Failed").end("Succeeded").end("p95").caption(TITLE);
    let numbers = table("table", heads, rows.collect_view());
    Some(view! { <Card title=TITLE id="busiest">{ranked(&told, &OUTCOMES, &bars, numbers)}</Card> }.into_any())
}

fn name(busy: &Busy) -> String {
    let name = if busy.name.is_empty() { busy.webhook_id.to_string() } else { busy.name.clone() };
    if busy.deleted { name + " (deleted)" } else { name }
}

fn of_webhook(busy: &Busy, log: &str, span: &Span) -> Rank {
    let numbers = [busy.counts.succeeded(), busy.counts.failures()];
    Rank {
        name: name(busy),
        values: numbers.map(float).to_vec(),
        texts: numbers.map(grouped).to_vec(),
        sum: grouped(attempts(&busy.counts)),
        href: rows_of(busy, "all", log, span),
    }
}

fn rows_of(busy: &Busy, status: &str, log: &str, span: &Span) -> String {
    span.all_rows(log, &[("status", status), ("webhook_id", &busy.webhook_id.to_string())])
}

fn row(busy: &Busy, log: &str, span: &Span) -> impl IntoView + use<> {
    let counts = &busy.counts;
    let href = |status| rows_of(busy, status, log, span);
    // What was deleted has no page any more, only its rows in the log.
    let page = (!busy.deleted).then(|| format!("/webhooks/{}", busy.webhook_id));
    let name = match page {
        Some(page) => view! { <a class="main-link" href=page>{name(busy)}</a> }.into_any(),
        None => name(busy).into_any(),
    };
    view! {
        <tr>
            <th scope="row" data-label="Webhook">{name}</th>
            <td class="end" data-label="Attempts"><a href=href("all")>{grouped(attempts(counts))}</a></td>
            <td class="end" data-label="Failed"><a href=href("failed")>{grouped(counts.failures())}</a></td>
            <td class="end" data-label="Succeeded"><a href=href("succeeded")>{succeeded(counts)}</a></td>
            <td class="end" data-label="p95"><a href=href("succeeded")>{millis(counts.latency(0.95))}</a></td>
        </tr>
    }
}
