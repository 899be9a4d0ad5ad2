//! What narrows the log: links for the outcomes, the form of filters, and a chip for each that is set.

use leptos::prelude::*;

use super::asked::Asked;
use super::zone::{COMMON, Zone};
use crate::catalogue::Vocabulary;
use crate::domain::event::CHANNELS;
use crate::server::app::log::Outcome;
use crate::web::components::{Button, Check, Field, LinkButton, Look, Select};

/// How an attempt, or a test, can end.
const ATTEMPTED: [Outcome; 2] = [Outcome::Failed, Outcome::Succeeded];

const TABS: [(&[Outcome], &str); 6] = [
    (&[Outcome::Failed], "Failed"),
    (&[Outcome::Succeeded], "Succeeded"),
    (&[Outcome::Failed, Outcome::Succeeded], "All attempts"),
    (&[Outcome::Waiting], "Waiting"),
    (&[Outcome::HeldBack], "Held back"),
    (&[Outcome::Cancelled], "Cancelled"),
];

/// The word of people for an outcome.
#[must_use]
pub fn name_of(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Failed => "Failed",
        Outcome::Succeeded => "Succeeded",
        Outcome::Waiting => "Waiting",
        Outcome::HeldBack => "Held back",
        Outcome::Cancelled => "Cancelled",
    }
}

/// Whether tests are shown, or what is real.
pub fn kinds(asked: &Asked) -> AnyView {
    let link = |tests: bool, text: &'static str| {
        let current = (asked.tests() == tests).then_some("page");
        view! { <li><a href=asked.kind(tests).href(&[]) aria-current=current>{text}</a></li> }
    };
    view! { <nav class="spans" aria-label="Test or real"><ul>{link(false, "Real")} {link(true, "Tests")}</ul></nav> }
        .into_any()
}

/// One click to each outcome.
pub fn tabs(asked: &Asked) -> AnyView {
    let links = TABS
        .into_iter()
        .filter(|(outcomes, _)| !asked.tests() || outcomes.iter().all(|outcome| ATTEMPTED.contains(outcome)))
        .map(|(outcomes, text)| {
            let text = if asked.tests() && outcomes.len() > 1 { "All tests" } else { text };
            let current = (asked.outcomes == outcomes).then_some("page");
            // An id shows all outcomes: who wants those of one leaves it.
            let rest = if asked.by_id() { asked.with("q", "") } else { asked.clone() };
            view! { <a href=rest.showing(outcomes).href(&[]) aria-current=current>{text}</a> }
        })
        .collect_view();
    view! { <nav class="tabs" aria-label="Outcome">{links}</nav> }.into_any()
}

/// Why no tab is the one that is shown.
pub fn by_id() -> AnyView {
    view! { <p class="muted small">"An id is looked for among all outcomes. A tab leaves the id."</p> }.into_any()
}

/// The form.
pub fn form(asked: &Asked, zone: &Zone, names: Vec<(String, String)>, words: &Vocabulary) -> AnyView {
    let own = |text: &str| asked.text(text).to_owned();
    let types = choices("All event types", own("event_type"), words.type_names());
    let field = |name: &'static str, label: String, kind: &'static str, example: &'static str| {
        let value = if kind == "text" { own(name) } else { zone.field(asked.text(name)) };
        let fault = asked.fault(name, zone);
        view! { <Field name=name label=label kind=kind value=value placeholder=example fault=fault /> }
    };
    let webhook = asked.place.webhook.is_none().then(|| {
        let mut webhooks = vec![(String::new(), "All webhooks".to_owned())];
        if !own("webhook_id").is_empty() && !names.iter().any(|(id, _)| *id == own("webhook_id")) {
            webhooks.push((own("webhook_id"), own("webhook_id")));
        }
        webhooks.extend(names);
        let fault = asked.fault("webhook_id", zone);
        view! { <Select name="webhook_id" label="Webhook" options=webhooks value=own("webhook_id") fault=fault /> }
    });
    let tests = asked.tests();
    let (id, example) =
        if tests { ("Id", "tst_…, webhook-id") } else { ("Id or address", "evt_…, ada@example.com") };
    view! {
        <form class="filters" method="get" action=asked.place.path.clone() role="search">
            {tests.then(|| view! { <input type="hidden" name="test" value="true" /> })}
            {webhook}
            <Select name="event_type" label="Event type" options=types value=own("event_type") />
            {field("code", "HTTP code or error".to_owned(), "text", "404, 5xx, dns_not_found")}
            {field("q", id.to_owned(), "text", example)}
            {field("from", format!("From ({})", zone.name), "datetime-local", "")}
            {field("to", format!("Until ({})", zone.name), "datetime-local", "")}
            <div class="row"><Button text="Apply" /><LinkButton href=asked.cleared() text="Clear" look=Look::Quiet /></div>
            {more(asked, zone, words)}
        </form>
    }
    .into_any()
}

fn choices(all: &str, chosen: String, known: Vec<&str>) -> Vec<(String, String)> {
    let mut options = vec![(String::new(), all.to_owned())];
    if !chosen.is_empty() && !known.contains(&chosen.as_str()) {
        options.push((chosen.clone(), chosen));
    }
    options.extend(known.into_iter().map(|name| (name.to_owned(), name.to_owned())));
    options
}

/// What fewer people need; open while one of it is set.
fn more(asked: &Asked, zone: &Zone, words: &Vocabulary) -> impl IntoView + use<> {
    let own = |text: &str| asked.text(text).to_owned();
    let set = ["product", "channel", "payload"].iter().any(|name| !asked.text(name).is_empty());
    let tests = asked.tests();
    let products = choices("All products", own("product"), words.all_products());
    let channels = choices("All channels", own("channel"), CHANNELS.to_vec());
    let mut zones: Vec<(String, String)> = Vec::new();
    if !COMMON.contains(&zone.name.as_str()) {
        zones.push((zone.name.clone(), zone.name.clone()));
    }
    zones.extend(COMMON.into_iter().map(|name| (name.to_owned(), name.replace('_', " "))));
    let outcomes = Outcome::ALL
        .into_iter()
        .filter(|outcome| !tests || ATTEMPTED.contains(outcome))
        .map(|outcome| {
            let checked = asked.outcomes.contains(&outcome);
            view! { <Check name="status" value=outcome.as_str() text=name_of(outcome) checked=checked /> }
        })
        .collect_view();
    let several = asked.outcomes.len() > 1 && asked.outcomes != ATTEMPTED && !asked.by_id();
    // A test carries no event that somebody sent.
    let of_events = (!tests).then(|| {
        view! {
            <Select name="product" label="Product" options=products value=own("product") />
            <Select name="channel" label="Channel" options=channels value=own("channel") />
            <Field
                name="payload"
                label="Value in the event"
                value=own("payload")
                placeholder="user.city=Riga"
                fault=asked.fault("payload", zone)
            />
        }
    });
    view! {
        <details class="more-filters" open=set || several>
            <summary>"More filters"</summary>
            <div class="filter-grid">
                {of_events}
                <Select name="zone" label="Time zone" options=zones value=zone.name.clone() />
                <fieldset class="outcomes">
                    <legend>"Status"</legend>
                    <div class="row">{outcomes}</div>
                </fieldset>
            </div>
        </details>
    }
}

/// A chip for each filter, with a cross.
pub fn chips(asked: &Asked, zone: &Zone, names: &[(String, String)]) -> Option<impl IntoView + use<>> {
    let chips: Vec<_> = asked
        .set()
        .map(|(name, value)| {
            let known = names.iter().find(|(id, _)| id == value).map(|(_, name)| name.clone());
            let (text, without) = if name == "test" {
                ("Tests".to_owned(), asked.kind(false))
            } else {
                let limit = || zone.field(value).replace('T', " ");
                let value =
                    known.unwrap_or_else(|| if matches!(name, "from" | "to") { limit() } else { value.to_owned() });
                (format!("{}: {value}", chip_name(name)), asked.with(name, ""))
            };
            let label = format!("Remove the filter {text}");
            view! {
                <span class="chip">
                    {text}
                    <a href=without.href(&[]) aria-label=label>"×"</a>
                </span>
            }
        })
        .collect();
    (!chips.is_empty()).then(|| view! { <div class="chips">{chips}</div> })
}

fn chip_name(name: &str) -> &'static str {
    match name {
        "webhook_id" => "Webhook",
        "event_type" => "Event",
        "product" => "Product",
        "channel" => "Channel",
        "code" => "Code",
        "from" => "From",
        "to" => "Until",
        "payload" => "Value",
        _ => "Id or address",
    }
}
