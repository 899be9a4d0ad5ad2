//! `/events`: what was accepted, and what became of it.

pub mod entry;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;

use super::frame::{Page, Section, member};
use super::logs::zone::Zone;
use super::logs::{choices, earlier, moment};
use super::moment::Moment;
use super::trail::{Pages, Trail, cursor_above};
use super::webhooks::count;
use crate::catalogue::Vocabulary;
use crate::domain::delivery::DeliveryStatus;
use crate::domain::event::CHANNELS;
use crate::domain::ids::{EventId, TypeId};
use crate::domain::time::Timestamp;
use crate::server::app::AppError;
use crate::server::app::log::{self, EventLine};
use crate::server::store::{EventFilter, Period, Search};
use crate::web::components::{
    Badge, Button, Empty, Field, Heads, LinkButton, Look, Pager, Problem, Select, Sign, Tone, table,
};
use crate::web::request::Visit;

const ROWS: u32 = 30;
const PATH: &str = "/events";

/// What the address asks for, as it stands there.
#[derive(Debug, Clone, Default)]
struct Asked {
    unmatched: bool,
    /// What stands there for that, where it means nothing.
    unknown: String,
    event_type: String,
    product: String,
    channel: String,
    from: String,
    to: String,
    q: String,
}

impl Asked {
    fn read(query: &ParamsMap) -> Self {
        let get = |name: &str| query.get(name).unwrap_or_default().trim().to_owned();
        let unmatched = get("unmatched");
        Self {
            unmatched: unmatched == "true",
            unknown: Some(unmatched).filter(|text| !["", "true", "false"].contains(&text.as_str())).unwrap_or_default(),
            event_type: get("type"),
            product: get("product"),
            channel: get("channel"),
            from: get("from"),
            to: get("to"),
            q: get("q"),
        }
    }

    fn pairs(&self) -> [(&'static str, &str); 6] {
        [
            ("type", &self.event_type),
            ("product", &self.product),
            ("channel", &self.channel),
            ("from", &self.from),
            ("to", &self.to),
            ("q", &self.q),
        ]
    }

    /// What is wrong with a filter, if anything.
    fn fault(&self, name: &str) -> Option<&'static str> {
        let unread = |text: &str| !text.is_empty() && moment(text).is_none();
        match name {
            "unmatched" if !self.unknown.is_empty() => Some("Write unmatched=true, or choose a tab."),
            "channel" if !self.channel.is_empty() && !CHANNELS.contains(&self.channel.as_str()) => {
                Some("There is no such channel. Choose one from the list.")
            }
            "from" if unread(&self.from) => Some("Write the time as 2024-05-08T13:41."),
            "to" if unread(&self.to) => Some("Write the time as 2024-05-08T13:41."),
            "to" if moment(&self.from).zip(moment(&self.to)).is_some_and(|(from, to)| to < from) => {
                Some("This is before the time in From.")
            }
            _ => None,
        }
    }

    fn is_narrowed(&self) -> bool {
        self.pairs().iter().any(|(_, value)| !value.is_empty())
    }

    /// The address of this view, or of the other tab.
    fn href(&self, unmatched: bool, more: &[(&str, &str)]) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if unmatched {
            query.append_pair("unmatched", "true");
        }
        for (name, value) in self.pairs().into_iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        query.extend_pairs(more);
        let query = query.finish();
        if query.is_empty() { PATH.to_owned() } else { format!("{PATH}?{query}") }
    }

    fn filter(&self) -> EventFilter {
        let text = |value: &str| Some(value.to_owned()).filter(|value| !value.is_empty());
        EventFilter {
            event_type: text(&self.event_type),
            product: text(&self.product),
            channel: text(&self.channel),
            period: Period::new(moment(&self.from), moment(&self.to)),
            q: Search::new(&self.q),
            unmatched: self.unmatched,
        }
    }
}

/// The page.
pub fn page() -> AnyView {
    let query = use_query_map().get_untracked();
    member(async move |visit, _| build(&visit, &Asked::read(&query), &Trail::read(&query)).await)
}

async fn build(visit: &Visit, asked: &Asked, trail: &Trail) -> Result<Page, AppError> {
    let readable = ["unmatched", "channel", "from", "to"].into_iter().all(|name| asked.fault(name).is_none());
    let list = if readable { list(visit, asked, trail).await? } else { unreadable() };
    let words = visit.state.engine.vocabulary(visit.actor.workspace_id);
    let body = view! { <div class="stack">{tabs(asked)}{filters(asked, &words)}{list}</div> };
    let about = "Everything that was accepted, newest first, and where it went. Times are UTC.";
    Ok(Page::new(Section::Events, "Events", body).about(about).wide())
}

async fn list(visit: &Visit, asked: &Asked, trail: &Trail) -> Result<AnyView, AppError> {
    let found = log::event_lines(&visit.state, &visit.actor, &asked.filter(), trail.below(), ROWS).await?;
    let first = found.data.first().map(|line| cursor_above(line.row.event.id));
    let next = found.next_cursor.as_deref().and_then(|next| next.parse().ok()).map(EventId::uuid);
    let href = |more: &[(&str, &str)]| asked.href(asked.unmatched, more);
    let Pages { newest, newer, older, .. } = trail.pages(first, found.next_cursor, href);
    if found.data.is_empty() {
        return Ok(match (older, next) {
            (Some(href), Some(next)) => earlier(&Zone::utc(), false, next, href),
            _ => nothing(asked, newest),
        });
    }
    let (shown, now) = (count(found.data.len(), "event"), visit.state.clock.now());
    Ok(view! { {events_table(found.data, now)} <Pager shown=shown newest=newest newer=newer older=older /> }.into_any())
}

/// Instead of events that nobody asked for.
fn unreadable() -> AnyView {
    view! {
        <Empty title="Nothing is shown" about="A filter cannot be read. Correct it, or clear all." sign=Sign::Tray>
            <LinkButton href=PATH text="Clear filters" />
        </Empty>
    }
    .into_any()
}

fn tabs(asked: &Asked) -> AnyView {
    let links = [(false, "All events"), (true, "No webhook took them")].map(|(unmatched, text)| {
        let current = (asked.unmatched == unmatched && asked.unknown.is_empty()).then_some("page");
        view! { <a href=asked.href(unmatched, &[]) aria-current=current>{text}</a> }
    });
    let fault = asked.fault("unmatched").map(str::to_owned);
    view! {
        <nav class="tabs" aria-label="Which events">{links.collect_view()}</nav>
        <Problem id="unmatched-fault" text=fault />
    }
    .into_any()
}

fn filters(asked: &Asked, words: &Vocabulary) -> AnyView {
    let fault = |name: &str| asked.fault(name).map(str::to_owned);
    let types = choices("All event types", &asked.event_type, words.type_names());
    let products = choices("All products", &asked.product, words.all_products());
    let channels = choices("All channels", &asked.channel, CHANNELS.to_vec());
    let time = |name: &'static str, label: &'static str, text: &str| {
        let fault = fault(name);
        view! { <Field name=name label=label kind="datetime-local" value=Zone::utc().field(text) fault=fault /> }
    };
    let unmatched = asked.unmatched.then(|| view! { <input type="hidden" name="unmatched" value="true" /> });
    let more = [&asked.event_type, &asked.product, &asked.channel].into_iter().any(|text| !text.is_empty());
    view! {
        <form class="filters" method="get" action=PATH role="search">
            {unmatched}
            <Field name="q" label="Id or address" value=asked.q.clone() placeholder="evt_…, ada@example.com" />
            {time("from", "From (UTC)", &asked.from)}
            {time("to", "Until (UTC)", &asked.to)}
            <div class="row"><Button text="Apply" /><LinkButton href=PATH text="Clear" look=Look::Quiet /></div>
            <details class="more-filters" open=more>
                <summary>"More filters"</summary>
                <div class="filter-grid">
                    <Select name="type" label="Event type" options=types value=asked.event_type.clone() />
                    <Select name="product" label="Product" options=products value=asked.product.clone() />
                    <Select name="channel" label="Channel" options=channels value=asked.channel.clone() fault=fault("channel") />
                </div>
            </details>
        </form>
    }
    .into_any()
}

fn events_table(lines: Vec<EventLine>, now: Timestamp) -> AnyView {
    let rows = lines.into_iter().map(|line| table_row(line, now)).collect_view();
    table(
        "table log events",
        Heads::of(&["Received", "Event type and ID", "Product", "Channel", "What became of it"]),
        rows,
    )
}

fn table_row(line: EventLine, now: Timestamp) -> AnyView {
    let event = line.row.event;
    let href = format!("/events/{}", event.id);
    let or_none = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
    view! {
        <tr>
            <th scope="row" data-label="Received">
                <a class="main-link" href=href><Moment at=line.row.received_at now=now /></a>
            </th>
            <td data-label="Event">
                <span class="cell">
                    <a class="mono" href=format!("/catalogue/{}", event.event_type)>{event.event_type.clone()}</a>
                    <span class="id">{event.sender_id.unwrap_or_else(|| event.id.to_string())}</span>
                </span>
            </td>
            <td data-label="Product">{or_none(event.product)}</td>
            <td data-label="Channel">{or_none(event.channel)}</td>
            <td data-label="What became of it">{outcomes(&line.outcomes)}</td>
        </tr>
    }
    .into_any()
}

/// A word for each status that a delivery of the event stands in.
fn outcomes(outcomes: &[(DeliveryStatus, u32)]) -> AnyView {
    if outcomes.is_empty() {
        return view! { <Badge text="No webhook took it" sign=Sign::Dashed /> }.into_any();
    }
    let badges = outcomes.iter().map(|(status, number)| {
        let (tone, sign) = match status {
            DeliveryStatus::Delivered => (Tone::Good, Sign::Tick),
            DeliveryStatus::Failed => (Tone::Bad, Sign::Cross),
            DeliveryStatus::Pending => (Tone::Warn, Sign::Clock),
            DeliveryStatus::Cancelled => (Tone::Plain, Sign::Ring),
            DeliveryStatus::Skipped => (Tone::Plain, Sign::Dashed),
        };
        view! { <Badge text=format!("{number} {}", status.as_str()) tone=tone sign=sign /> }
    });
    view! { <span class="row">{badges.collect_view()}</span> }.into_any()
}

fn nothing(asked: &Asked, newest: Option<String>) -> AnyView {
    let (title, about) = match (newest.is_some(), asked.is_narrowed(), asked.unmatched) {
        (true, _, _) => ("No older events", "The list ends here."),
        (_, true, _) => ("No event matches", "Nothing fits all of these filters."),
        (_, _, true) => ("Nothing was left over", "Every event that is kept went to a webhook."),
        _ => ("No event yet", "Events appear here as they are accepted. Make an API key to post the first one."),
    };
    let button = match newest {
        Some(href) => view! { <LinkButton href=href text="Newest" /> },
        None if asked.is_narrowed() => view! { <LinkButton href=PATH text="Clear filters" /> },
        None if asked.unmatched => view! { <LinkButton href=PATH text="All events" /> },
        None => view! { <LinkButton href="/api-keys" text="API keys" look=Look::Primary /> },
    };
    view! { <Empty title=title about=about sign=Sign::Tray>{button}</Empty> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_holds_the_whole_view() {
        let asked = Asked { unmatched: true, q: "a b&c".to_owned(), channel: "sms".to_owned(), ..Asked::default() };
        assert_eq!(asked.href(true, &[]), "/events?unmatched=true&channel=sms&q=a+b%26c");
        assert!(asked.href(false, &[("cursor", "evt_1")]).ends_with("?channel=sms&q=a+b%26c&cursor=evt_1"));
        assert!(asked.filter().unmatched && asked.filter().event_type.is_none());
        assert_eq!(Asked::default().href(false, &[]), "/events");
    }
}
