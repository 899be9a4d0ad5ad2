//! `/webhooks`: all webhooks, and set-ups that wait to be finished.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

use super::frame::{Page, Section, member};
use super::moment::ShortMoment;
use super::wizard::step::Place;
use crate::catalogue;
use crate::domain::time::Timestamp;
use crate::domain::webhook::{ANY_EVENT, WebhookConfig, WebhookStatus};
use crate::domain::workspace::Scope;
use crate::server::app::drafts::{self, DraftView};
use crate::server::app::{AppError, WebhookView, webhooks};
use crate::server::store::WebhookFilter;
use crate::web::actions::wizard::DiscardDraft;
use crate::web::components::badge::WebhookState;
use crate::web::components::{Badge, Button, Card, Empty, Heads, LinkButton, Look, Pager, Sign, table};
use crate::web::request::Visit;

const ROWS: u32 = 50;

/// The list.
pub fn page() -> AnyView {
    let query = use_query_map().get_untracked();
    member(async move |visit, _| {
        let status = query.get("status").and_then(|word| WebhookStatus::parse(&word));
        let text = query.get("q").filter(|text| !text.trim().is_empty());
        let filter = WebhookFilter { status, q: text };
        build(&visit, filter, query.get("cursor")).await
    })
}

async fn build(visit: &Visit, filter: WebhookFilter, cursor: Option<String>) -> Result<Page, AppError> {
    let from = cursor.as_deref().and_then(|cursor| cursor.parse().ok());
    let found = webhooks::list(&visit.state, &visit.actor, &filter, from, ROWS).await?;
    let may = visit.may(Scope::WebhooksWrite);
    let drafts = if may { drafts::list(&visit.state, &visit.actor).await? } else { Vec::new() };
    let now = visit.state.clock.now();
    let list_is_short = found.data.len() < 4;
    let filtered = filter.status.is_some() || filter.q.is_some() || cursor.is_some();
    let list = if found.data.is_empty() {
        nothing(filtered, may).into_any()
    } else {
        let older = found.next_cursor.map(|cursor| format!("/webhooks?{}", query_of(&filter, Some(&cursor))));
        let newest = cursor.is_some().then(|| format!("/webhooks?{}", query_of(&filter, None)));
        let shown = count(found.data.len(), "webhook");
        let pager =
            (older.is_some() || newest.is_some()).then(|| view! { <Pager shown=shown newest=newest older=older /> });
        view! { {webhooks_table(found.data, now)} {pager} }.into_any()
    };
    let filters = (filtered || !list_is_short).then(|| filters(&filter));
    let body = view! { <div class="stack">{unfinished(drafts, now)}{filters}{list}</div> };
    let about = "Webhooks forward the events you choose to an endpoint of yours, as they happen.";
    let page = Page::new(Section::Forwarding, "Event forwarding", body).about(about);
    Ok(if may {
        page.actions(view! {
            <LinkButton href="/webhooks/new" text="Create webhook" look=Look::Primary sign=Sign::Plus />
        })
    } else {
        page
    })
}

fn query_of(filter: &WebhookFilter, cursor: Option<&str>) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    if let Some(status) = filter.status {
        query.append_pair("status", status.as_str());
    }
    if let Some(text) = &filter.q {
        query.append_pair("q", text);
    }
    if let Some(cursor) = cursor {
        query.append_pair("cursor", cursor);
    }
    query.finish()
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

fn filters(filter: &WebhookFilter) -> AnyView {
    let states = WebhookStatus::ALL
        .into_iter()
        .map(|status| {
            let selected = filter.status == Some(status);
            let mut name = status.as_str().to_owned();
            name[..1].make_ascii_uppercase();
            view! { <option value=status.as_str() selected=selected>{name}</option> }
        })
        .collect_view();
    let text = filter.q.clone().unwrap_or_default();
    view! {
        <form class="list-filters" method="get" action="/webhooks" role="search">
            <label class="visually-hidden" for="q">"Name or id"</label>
            <input class="input" type="search" id="q" name="q" value=text placeholder="Search by name or id" />
            <label class="visually-hidden" for="status">"State"</label>
            <select class="select" id="status" name="status">
                <option value="">"All states"</option>
                {states}
            </select>
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
        .unwrap_or_else(|| "no endpoint".to_owned())
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

fn webhooks_table(webhooks: Vec<WebhookView>, now: Timestamp) -> AnyView {
    let rows = webhooks
        .into_iter()
        .map(|webhook| {
            let href = format!("/webhooks/{}", webhook.id);
            let log = format!("/audit/webhook-logs?status=all&webhook_id={}", webhook.id);
            let label = format!("Logs of {}", webhook.config.name);
            view! {
                <tr>
                    <th scope="row" data-label="Name">
                        <span class="cell">
                            <a class="main-link" href=href>{webhook.config.name.clone()}</a>
                            <span class="id">{webhook.id.to_string()}</span>
                        </span>
                    </th>
                    <td data-label="State"><WebhookState status=webhook.status /></td>
                    <td data-label="Endpoint">{host(&webhook.config.url)}</td>
                    <td data-label="Events">{events_in_short(&webhook.config)}</td>
                    <td data-label="Changed" class="muted nowrap"><ShortMoment at=webhook.updated_at now=now /></td>
                    <td class="end"><LinkButton href=log text="Logs" look=Look::Small label=label /></td>
                </tr>
            }
        })
        .collect_view();
    table("table", Heads::of(&["Name", "State", "Endpoint", "Events", "Changed"]).hidden("Actions"), rows)
}

fn unfinished(drafts: Vec<DraftView>, now: Timestamp) -> Option<impl IntoView> {
    if drafts.is_empty() {
        return None;
    }
    let rows = drafts.into_iter().map(|draft| unfinished_row(&draft, now)).collect_view();
    let about = "Nothing of these is in effect yet. Continue where you stopped, or discard them.";
    Some(view! { <Card title="Unfinished" about=about><ul class="unfinished">{rows}</ul></Card> })
}

fn unfinished_row(draft: &DraftView, now: Timestamp) -> AnyView {
    let name = match draft.input.config.name.as_str() {
        "" => "Unnamed webhook".to_owned(),
        name => name.to_owned(),
    };
    let kind = if draft.webhook_id.is_some() { "Edit" } else { "New" };
    let first = Place::ALL.into_iter().find(|place| place.faulty(draft)).unwrap_or(Place::Review);
    let label = format!("Discard {name}");
    view! {
        <li class="spread">
            <div class="row">
                <b>{name}</b>
                <Badge text=kind />
                <span class="muted small">"saved " <ShortMoment at=draft.updated_at now=now /></span>
            </div>
            <div class="row">
                <LinkButton href=first.href(draft.id) text="Continue" look=Look::Small />
                <form method="post" action=DiscardDraft::url()>
                    <input type="hidden" name="draft" value=draft.id.to_string() />
                    <Button text="Discard" look=Look::Small label=label />
                </form>
            </div>
        </li>
    }
    .into_any()
}
