//! `/settings/data`: how long things are kept, one person's data, and the end of the workspace.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

use super::erasure::ERASE;
use super::frame::{Page, Section, fault_summary, member};
use super::moment::absolute;
use super::numbers::{bytes, grouped};
use crate::domain::workspace::{Role, Scope};
use crate::server::app::data::{self, PersonView, RetentionView};
use crate::server::app::{AppError, Fault};
use crate::web::actions::data::ErasePerson;
use crate::web::components::{Button, Card, Field, LinkButton, Look};
use crate::web::request::{Flash, Next, Visit};

/// Where the page is.
pub const PATH: &str = "/settings/data";

/// What the button below a person's data does.
pub async fn erase(visit: &Visit, person: &str) -> Result<Next, AppError> {
    let done = data::erase_person(&visit.state, &visit.actor, person).await?;
    let left = match done.in_flight {
        0 => String::new(),
        count => {
            format!(" {} being sent at this moment: erase again in a minute.", many(count, "event is", "events are"))
        }
    };
    let told = format!(
        "Erased: {}, {}, {}.{left}",
        many(done.events, "event", "events"),
        many(done.deliveries, "delivery", "deliveries"),
        many(done.attempts, "attempt", "attempts"),
    );
    Ok(Next::telling(PATH, Flash::done(told)))
}

/// The page with what is found about this person.
#[must_use]
pub fn with_person(person: &str) -> String {
    let person: String = url::form_urlencoded::byte_serialize(person.as_bytes()).collect();
    format!("{PATH}?person={person}")
}

/// The page.
pub fn page() -> AnyView {
    let query = use_query_map().get_untracked();
    member(async move |visit, flash| {
        visit.actor.require(Scope::Admin)?;
        let days = query.get("days").and_then(|days| days.parse().ok()).filter(|days| (1..=3_650).contains(days));
        let retention = data::retention(&visit.state, &visit.actor, days).await?;
        let asked = query.get("person").filter(|person| !person.trim().is_empty());
        let (person, faults) = match &asked {
            None => (None, flash.faults.clone()),
            Some(person) => match data::find_person(&visit.state, &visit.actor, person).await {
                Ok(found) => (Some(found), flash.faults.clone()),
                Err(AppError::Invalid(faults)) => (None, faults),
                Err(error) => return Err(error),
            },
        };
        let body = view! {
            <div class="stack">
                {fault_summary(&faults, |_| None)}
                {kept(&retention, days)}
                {one_person(asked.unwrap_or_default(), person, &faults)}
                {end(&visit)}
            </div>
        };
        Ok(Page::new(Section::Settings, "Data", body)
            .about("How long events are kept, and how to erase them before.")
            .crumb("Workspace settings", "/settings"))
    })
}

fn kept(retention: &RetentionView, if_days: Option<u32>) -> AnyView {
    let oldest = retention.oldest_event_at.map_or_else(|| "There is none.".to_owned(), absolute);
    let limit = retention
        .max_bytes
        .map_or_else(|| "No limit".to_owned(), |limit| format!("The oldest go above {}", bytes(limit)));
    let preview = &retention.preview;
    let question = match if_days {
        Some(days) => format!("If events were kept for {days} days"),
        None => "In the next 24 hours".to_owned(),
    };
    let answer = format!(
        "{} would go, with {}; {} would end as failed, reason expired.",
        many(preview.events, "event", "events"),
        many(preview.deliveries, "delivery", "deliveries"),
        many(preview.waiting, "waiting delivery", "waiting deliveries"),
    );
    let rows = [
        ("Kept for", format!("{} days", retention.days)),
        ("Size", limit),
        ("Database", format!("about {}, all workspaces together", bytes(retention.database_bytes))),
        ("Oldest event", oldest),
    ];
    let rows = rows.map(|(name, value)| view! { <dt>{name}</dt><dd>{value}</dd> }).collect_view();
    view! {
        <Card
            title="Retention"
            about="Events go with their deliveries and attempts. The operator of this server sets it: TIDINGS_RETENTION_DAYS and TIDINGS_RETENTION_BYTES."
        >
            <dl class="list">{rows}<dt>{question}</dt><dd>{answer}</dd></dl>
            <form class="form" method="get" action=PATH>
                <div class="fields">
                    <Field
                        name="days"
                        label="What would go if events were kept for so many days?"
                        kind="number"
                        value=if_days.map(|days| days.to_string()).unwrap_or_default()
                    />
                </div>
                <div class="row"><Button text="Count" /></div>
            </form>
        </Card>
    }
    .into_any()
}

fn one_person(asked: String, found: Option<PersonView>, faults: &[Fault]) -> AnyView {
    let fault = faults.iter().find(|fault| fault.pointer == "/person").map(|fault| fault.detail.clone());
    view! {
        <Card
            title="One person's data"
            about="Found by the exact value of email, to, from, phone, user_id, subscriber_id or profile_id in an event's data."
            id="person-data"
        >
            <form class="form" method="get" action=format!("{PATH}#person-data")>
                <div class="fields">
                    <Field
                        name="person"
                        label="Mail address, phone number or id"
                        value=asked
                        fault=fault
                        placeholder="ada@example.com"
                    />
                </div>
                <div class="row"><Button text="Find" /></div>
            </form>
            {found.map(found_person)}
        </Card>
    }
    .into_any()
}

fn found_person(found: PersonView) -> AnyView {
    if found.events == 0 {
        return view! { <p class="muted">"Nothing is kept about this person."</p> }.into_any();
    }
    let text = format!(
        "{}, {} ({} of them waiting), {}.",
        many(found.events, "event", "events"),
        many(found.deliveries, "delivery", "deliveries"),
        grouped(found.waiting),
        many(found.attempts, "attempt", "attempts"),
    );
    let log: String = url::form_urlencoded::byte_serialize(found.person.as_bytes()).collect();
    view! {
        <div class="stack-s" role="status">
            <p>{text}</p>
            <p class="muted">
                "These events go whole, with what they hold about others. What waits is not sent. This cannot be undone."
            </p>
        </div>
        <form class="row" method="post" action=ErasePerson::url()>
            <input type="hidden" name="person" value=found.person.clone() />
            <Button text="Erase this person's data" look=Look::Destroy />
            <LinkButton href=format!("/audit/webhook-logs?status=all&q={log}") text="Show in the log" />
        </form>
    }
    .into_any()
}

fn end(visit: &Visit) -> Option<AnyView> {
    if visit.who.role != Role::Owner || visit.who.erased_at.is_some() {
        return None;
    }
    let about = "Webhooks, events, deliveries, logs, API keys and members: everything goes in 24 hours, unless it is taken back.";
    let view = view! {
        <Card title="Erase this workspace" about=about danger=true>
            <div class="row"><LinkButton href=ERASE text="Erase workspace…" /></div>
        </Card>
    };
    Some(view.into_any())
}

fn many(count: u64, one: &str, more: &str) -> String {
    format!("{} {}", grouped(count), if count == 1 { one } else { more })
}
