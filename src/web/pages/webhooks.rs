//! `/webhooks`: all webhooks, what can be done to several at once, and set-ups that wait to be finished.

mod asked;
pub mod bulk;
mod rows;
mod unfinished;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

use self::asked::{Asked, ORDERS, ROWS, STATES};
use super::frame::{Page, Section, fault_summary, member};
use crate::catalogue;
use crate::domain::webhook::{ANY_EVENT, WebhookConfig};
use crate::domain::workspace::Scope;
use crate::server::app::webhooks::ListedPage;
use crate::server::app::{AppError, drafts, webhooks};
use crate::web::actions::webhooks::ChangeWebhooks;
use crate::web::components::{Button, Empty, LinkButton, Look, Sign};
use crate::web::request::{Flash, Visit};

/// The list.
pub fn page() -> AnyView {
    let query = use_query_map().get_untracked();
    member(async move |visit, flash| build(&visit, &flash, &Asked::read(&query)).await)
}

async fn build(visit: &Visit, flash: &Flash, asked: &Asked) -> Result<Page, AppError> {
    let wanted = asked.for_store();
    let found = webhooks::listed(&visit.state, &visit.actor, &wanted, asked.skipped(), ROWS).await?;
    let may = visit.may(Scope::WebhooksWrite);
    let drafts = if may { drafts::list(&visit.state, &visit.actor).await? } else { Vec::new() };
    let now = visit.state.clock.now();
    let narrowed = asked.filters() || asked.page > 1;
    let filters = (narrowed || found.data.len() > 3).then(|| filters(asked));
    let list = if found.data.is_empty() {
        nothing(narrowed, may).into_any()
    } else {
        let table = rows::view(&found, asked, may, now);
        let list = if may { selectable(asked, table) } else { table };
        view! { {list} {pager(&found, asked)} }.into_any()
    };
    let body = view! {
        <div class="stack">
            {fault_summary(&flash.faults, |_| None)}
            {unfinished::view(drafts, now)}
            {filters}
            {list}
        </div>
    };
    let about = "Webhooks forward the events you choose to an endpoint of yours, as they happen.";
    let page = Page::new(Section::Forwarding, "Event forwarding", body).about(about).wide();
    Ok(if may {
        page.actions(view! {
            <LinkButton href="/webhooks/new" text="Create webhook" look=Look::Primary sign=Sign::Plus />
        })
    } else {
        page
    })
}

/// The table in a form with what can be done to the webhooks that are ticked.
fn selectable(asked: &Asked, table: AnyView) -> AnyView {
    let button = |text: &'static str, intent: &'static str| {
        view! { <Button text=text look=Look::Small name="intent" value=intent /> }
    };
    view! {
        <form class="stack-s" method="post" action=ChangeWebhooks::url()>
            <input type="hidden" name="back" value=asked.href() />
            {table}
            <div class="row bulk">
                <span class="muted small">"With the selected:"</span>
                {button("Activate", "activate")}
                {button("Pause", "pause")}
                {button("Duplicate", "duplicate")}
                {button("Delete…", "delete")}
            </div>
        </form>
    }
    .into_any()
}

fn pager(found: &ListedPage, asked: &Asked) -> Option<AnyView> {
    if !found.more && asked.page == 1 {
        return None;
    }
    let first = asked.skipped() as usize + 1;
    let shown = format!("Webhooks {first} to {}", first + found.data.len() - 1);
    let link = |page: u32, text: &'static str| {
        view! { <LinkButton href=asked.page_href(page) text=text look=Look::Small /> }
    };
    let before = (asked.page > 1).then(|| link(asked.page - 1, "← Previous"));
    let after = found.more.then(|| link(asked.page + 1, "Next →"));
    let view = view! {
        <nav class="pager" aria-label="Pages"><span>{shown}</span><span class="row">{before}{after}</span></nav>
    };
    Some(view.into_any())
}

/// `1 webhook`, `2 webhooks`.
pub fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

fn nothing(filtered: bool, may: bool) -> impl IntoView {
    if filtered {
        return view! {
            <Empty title="No webhook matches" about="No webhook has this state or name." sign=Sign::Forward>
                <LinkButton href="/webhooks" text="Clear filters" />
            </Empty>
        }
        .into_any();
    }
    let about = "A webhook sends the events you choose to your endpoint: name it, pick events, test it, activate it.";
    let button = may.then(
        || view! { <LinkButton href="/webhooks/new" text="Create webhook" look=Look::Primary sign=Sign::Plus /> },
    );
    view! {
        <Empty title="No webhooks yet" about=about sign=Sign::Forward>
            {button}
            <LinkButton href="/catalogue" text="See all events" />
        </Empty>
    }
    .into_any()
}

fn filters(asked: &Asked) -> AnyView {
    let option = |value: &'static str, text: &'static str, chosen: &str| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{text}</option> }
    };
    let states = STATES.map(|(word, name)| option(word, name, asked.status)).collect_view();
    let orders = ORDERS.map(|(word, name, ..)| option(word, name, asked.sort)).collect_view();
    view! {
        <form class="list-filters" method="get" action="/webhooks" role="search">
            <label class="visually-hidden" for="q">"Name or id"</label>
            <input class="input" type="search" id="q" name="q" value=asked.q.clone() placeholder="Search by name or id" />
            <label class="visually-hidden" for="status">"State"</label>
            <select class="select" id="status" name="status">{states}</select>
            <select class="select narrow-only" name="sort" aria-label="Sorted by">{orders}</select>
            <Button text="Filter" />
        </form>
    }
    .into_any()
}

/// Host of an endpoint: enough to tell webhooks apart in a list.
#[must_use]
pub fn host(url: &str) -> String {
    url::Url::parse(url)
        .ok()
        .and_then(|url| url.host_str().map(str::to_owned))
        .unwrap_or_else(|| "No endpoint".to_owned())
}

/// How many of the catalogue's events a webhook takes.
#[must_use]
pub fn events_in_short(config: &WebhookConfig) -> String {
    if config.events.iter().any(|row| row.event_type == ANY_EVENT) {
        return "All events".to_owned();
    }
    match config.events.as_slice() {
        [] => "No events".to_owned(),
        [one] => one.event_type.clone(),
        rows => format!("{} of {} events", rows.len(), catalogue::event_types().count()),
    }
}
