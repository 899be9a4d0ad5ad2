//! Tiles and charts of a workspace or of one webhook. Each number leads to the rows that it counts.

use leptos::prelude::*;

use super::Subject;
use super::ranks::{busiest, failures};
use super::span::Span;
use super::tiles::tiles;
use super::words::{attempts, float, millis};
use crate::domain::time::Timestamp;
use crate::server::app::overview::Figures;
use crate::server::store::Counts;
use crate::web::components::Card;
use crate::web::components::chart::{Series, Slot, Told, bars, lines};
use crate::web::pages::numbers::grouped;

/// How an attempt can end.
pub const OUTCOMES: [Series; 2] =
    [Series { name: "Answered 2xx", class: "good" }, Series { name: "Failed", class: "bad" }];
const LATENCY: [Series; 2] = [Series { name: "p50", class: "first" }, Series { name: "p95", class: "second" }];

/// All of it.
pub fn view(figures: &Figures, subject: &Subject, span: &Span, now: Timestamp) -> AnyView {
    let log = subject.log();
    view! {
        {tiles(figures, subject, span, now)}
        {over_time(figures, &log, span)}
        {latency(figures, &log, span)}
        {failures(&figures.total, &log, span)}
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

/// The stretch with the largest of these values, and that value; `None` where there is none above zero.
fn peak(figures: &Figures, value: impl Fn(&Counts) -> f64) -> Option<(usize, f64)> {
    let values = figures.slots.iter().map(value).enumerate().filter(|(_, value)| *value > 0.0);
    // Of equal ones the first.
    values.reduce(|most, next| if next.1 > most.1 { next } else { most })
}

fn over_time(figures: &Figures, log: &str, span: &Span) -> AnyView {
    let total = &figures.total;
    let Some((busiest, _)) = peak(figures, |counts| float(attempts(counts))) else {
        return view! {
            <Card title="Attempts" id="attempts"><p class="muted">{format!("None {}.", span.told())}</p></Card>
        }
        .into_any();
    };
    let most = grouped(attempts(&figures.slots[busiest]));
    let worst = peak(figures, |counts| float(counts.failures())).map(|(place, _)| {
        format!(", most failures from {} on: {}", span.label(place), grouped(figures.slots[place].failures()))
    });
    let told = Told {
        title: "Attempts",
        summary: format!(
            "{} attempts answered 2xx, {} failed, {}; most from {} on: {most}{}",
            grouped(total.succeeded()),
            grouped(total.failures()),
            span.told(),
            span.label(busiest),
            worst.unwrap_or_default(),
        ),
        top: format!("at most {most}"),
    };
    let slots = slots(figures, log, span, "all", |counts| {
        let numbers = [counts.succeeded(), counts.failures()];
        (numbers.map(|number| Some(float(number))).to_vec(), numbers.map(grouped).to_vec())
    });
    view! { <Card title="Attempts" id="attempts">{bars(&told, &OUTCOMES, &slots, span.label(span.range.slots))}</Card> }
        .into_any()
}

fn latency(figures: &Figures, log: &str, span: &Span) -> Option<AnyView> {
    const TITLE: &str = "Latency of successful attempts";
    let total = &figures.total;
    let (place, slowest) = peak(figures, |counts| counts.latency(0.95).unwrap_or_default())?;
    let slowest = millis(Some(slowest));
    let told = Told {
        title: TITLE,
        summary: format!(
            "{TITLE} {}: p50 {}, p95 {}; p95 was highest from {} on: {slowest}",
            span.told(),
            millis(total.latency(0.5)),
            millis(total.latency(0.95)),
            span.label(place),
        ),
        top: format!("at most {slowest}"),
    };
    let slots = slots(figures, log, span, "succeeded", |counts| {
        let values = [counts.latency(0.5), counts.latency(0.95)];
        (values.to_vec(), values.map(millis).to_vec())
    });
    Some(
        view! { <Card title=TITLE id="latency">{lines(&told, &LATENCY, &slots, span.label(span.range.slots))}</Card> }
            .into_any(),
    )
}
