//! What narrows the log: links for the outcomes, the form of filters, and a chip for each that is set.

use leptos::prelude::*;

use super::asked::Asked;
use super::zone::{COMMON, Zone};
use crate::catalogue::Vocabulary;
use crate::domain::event::CHANNELS;
use crate::server::app::log::Outcome;
use crate::web::components::{Button, Check, Field, LinkButton, Look, Problem, Select};

/// Filters that fewer people need.
const MORE: [&str; 6] = ["webhook_id", "event_type", "code", "product", "channel", "payload"];

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

/// One click to each outcome, and to tests or what is real.
pub fn kinds(asked: &Asked, zone: &Zone) -> AnyView {
    let link = |tests: bool, text: &'static str| {
        let current = (asked.tests() == tests).then_some("page");
        view! { <li><a href=asked.kind(tests).href(&[]) aria-current=current>{text}</a></li> }
    };
    view! {
        <div class="kinds">
            {tabs(asked)}
            <nav class="spans" aria-label="Test or real"><ul>{link(false, "Real")} {link(true, "Tests")}</ul></nav>
        </div>
        <Problem id="test-fault" text=asked.fault("test", zone) />
    }
    .into_any()
}

fn tabs(asked: &Asked) -> AnyView {
    let links = TABS
        .into_iter()
        .filter(|(outcomes, _)| outcomes.iter().all(|outcome| asked.known().contains(outcome)))
        .map(|(outcomes, text)| {
            let text = if asked.tests() && outcomes.len() > 1 { "All tests" } else { text };
            let current = (asked.outcomes == outcomes && asked.unknown().is_empty()).then_some("page");
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

/// The form: what most people look by in sight, the rest folded.
pub fn form(asked: &Asked, zone: &Zone, names: Vec<(String, String)>, words: &Vocabulary) -> AnyView {
    let tests = asked.tests();
    let (id, example) =
        if tests { ("Id", "tst_…, webhook-id") } else { ("Id or address", "evt_…, ada@example.com") };
    view! {
        <form class="filters" method="get" action=asked.place.path.clone() role="search">
            {tests.then(|| view! { <input type="hidden" name="test" value="true" /> })}
            {field(asked, zone, "q", id.to_owned(), example)}
            {field(asked, zone, "from", format!("From ({})", zone.name), "")}
            {field(asked, zone, "to", format!("Until ({})", zone.name), "")}
            <div class="row"><Button text="Apply" /><LinkButton href=asked.cleared() text="Clear" look=Look::Quiet /></div>
            {more(asked, zone, names, words)}
        </form>
    }
    .into_any()
}

fn field(asked: &Asked, zone: &Zone, name: &'static str, label: String, example: &'static str) -> AnyView {
    let (kind, value) = match name {
        "from" | "to" => ("datetime-local", zone.field(asked.text(name))),
        _ => ("text", asked.text(name).to_owned()),
    };
    let fault = asked.fault(name, zone);
    view! { <Field name=name label=label kind=kind value=value placeholder=example fault=fault /> }.into_any()
}

fn select(
    asked: &Asked,
    zone: &Zone,
    name: &'static str,
    label: &'static str,
    options: Vec<(String, String)>,
) -> AnyView {
    let fault = asked.fault(name, zone);
    view! { <Select name=name label=label options=options value=asked.text(name) fault=fault /> }.into_any()
}

/// Words to choose from, behind one for all of them; what is chosen is there even if nobody knows it.
pub fn choices(all: &str, chosen: &str, known: Vec<&str>) -> Vec<(String, String)> {
    let mut options = vec![(String::new(), all.to_owned())];
    let more = Some(chosen).filter(|chosen| !chosen.is_empty() && !known.contains(chosen));
    options.extend(more.into_iter().chain(known.iter().copied()).map(|name| (name.to_owned(), name.to_owned())));
    options
}

/// What fewer people need; open while one of it is set.
fn more(asked: &Asked, zone: &Zone, names: Vec<(String, String)>, words: &Vocabulary) -> impl IntoView + use<> {
    let own = |text: &str| asked.text(text).to_owned();
    let several = asked.outcomes.len() > 1 && asked.outcomes != ATTEMPTED && !asked.by_id();
    let faulty = ["status", "zone"].iter().any(|name| asked.fault(name, zone).is_some());
    let open = several || faulty || MORE.iter().any(|name| !asked.text(name).is_empty());
    let webhook = asked.place.webhook.is_none().then(|| {
        let mut webhooks = vec![(String::new(), "All webhooks".to_owned())];
        if !own("webhook_id").is_empty() && !names.iter().any(|(id, _)| *id == own("webhook_id")) {
            webhooks.push((own("webhook_id"), own("webhook_id")));
        }
        webhooks.extend(names);
        select(asked, zone, "webhook_id", "Webhook", webhooks)
    });
    let types = choices("All event types", asked.text("event_type"), words.type_names());
    // A test carries no event that somebody sent.
    let of_events = (!asked.tests()).then(|| {
        let products = choices("All products", asked.text("product"), words.all_products());
        let channels = choices("All channels", asked.text("channel"), CHANNELS.to_vec());
        view! {
            {select(asked, zone, "product", "Product", products)}
            {select(asked, zone, "channel", "Channel", channels)}
            {field(asked, zone, "payload", "Value in the event".to_owned(), "user.city=Riga")}
        }
    });
    view! {
        <details class="more-filters" open=open>
            <summary>"More filters"</summary>
            <div class="filter-grid">
                {webhook}
                {select(asked, zone, "event_type", "Event type", types)}
                {field(asked, zone, "code", "HTTP code or error".to_owned(), "404, 5xx, dns_not_found")}
                {of_events}
                {zones(asked, zone)}
                {statuses(asked, zone)}
            </div>
        </details>
    }
}

fn zones(asked: &Asked, zone: &Zone) -> AnyView {
    let fault = asked.fault("zone", zone);
    // What cannot be read stands there all the same.
    let chosen = if fault.is_some() { asked.text("zone") } else { &zone.name };
    let mut zones: Vec<(String, String)> = Vec::new();
    if !COMMON.contains(&chosen) {
        zones.push((chosen.to_owned(), chosen.to_owned()));
    }
    zones.extend(COMMON.into_iter().map(|name| (name.to_owned(), name.replace('_', " "))));
    view! { <Select name="zone" label="Time zone" options=zones value=chosen fault=fault /> }.into_any()
}

fn statuses(asked: &Asked, zone: &Zone) -> AnyView {
    let outcomes = asked.known().iter().map(|outcome| {
        let checked = asked.ticked().contains(outcome);
        view! { <Check name="status" value=outcome.as_str() text=name_of(*outcome) checked=checked /> }
    });
    let outcomes = outcomes.collect_view();
    let fault = asked.fault("status", zone);
    let described = fault.is_some().then_some("status-fault");
    view! {
        <fieldset class="outcomes" aria-describedby=described>
            <legend>"Status"</legend>
            <div class="row">{outcomes}</div>
            <Problem id="status-fault" text=fault />
        </fieldset>
    }
    .into_any()
}

/// A chip for each filter, with a cross.
pub fn chips(asked: &Asked, zone: &Zone, names: &[(String, String)]) -> Option<impl IntoView + use<>> {
    let unknown = Some(asked.unknown()).filter(|words| !words.is_empty());
    let unknown = unknown.map(|words| chip(format!("Status: {words}"), asked.without_unknown().href(&[])));
    let chips: Vec<_> = asked
        .set()
        .map(|(name, value)| {
            let known = names.iter().find(|(id, _)| id == value).map(|(_, name)| name.clone());
            let (text, without) = if name == "test" && asked.tests() {
                ("Tests".to_owned(), asked.kind(false))
            } else {
                let limit = || zone.field(value).replace('T', " ");
                let value =
                    known.unwrap_or_else(|| if matches!(name, "from" | "to") { limit() } else { value.to_owned() });
                (format!("{}: {value}", chip_name(name)), asked.with(name, ""))
            };
            chip(text, without.href(&[]))
        })
        .chain(unknown)
        .collect();
    (!chips.is_empty()).then(|| view! { <div class="chips">{chips}</div> })
}

fn chip(text: String, without: String) -> AnyView {
    let label = format!("Remove the filter {text}");
    view! {
        <span class="chip">
            {text}
            <a href=without aria-label=label>"×"</a>
        </span>
    }
    .into_any()
}

fn chip_name(name: &str) -> &'static str {
    match name {
        "test" => "Test",
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
