//! `/audit/webhook-logs`: one row for each attempt. All of the view stands in the address.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;

use super::attempts::{attempts_table, deliveries_table};
use super::frame::{Page, Section, member};
use super::webhooks::count;
use crate::catalogue::Vocabulary;
use crate::domain::delivery::DeliveryStatus;
use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;
use crate::server::app::{AppError, log, webhooks};
use crate::server::store::{DeliveryFilter, HttpFilter, WebhookFilter};
use crate::web::components::{Button, Empty, Field, LinkButton, Look, Pager, Select, Sign};
use crate::web::request::Visit;

/// Rows of a page.
pub const ROWS: u32 = 30;
const PATH: &str = "/audit/webhook-logs";

/// What the address asks for, as it stands there.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    status: String,
    webhook_id: String,
    event_type: String,
    code: String,
    from: String,
    to: String,
    q: String,
}

impl Asked {
    /// Reads an address.
    pub fn read(query: &ParamsMap) -> Self {
        let get = |name: &str| query.get(name).unwrap_or_default().trim().to_owned();
        let status = match get("status").as_str() {
            word @ ("all" | "succeeded" | "pending" | "skipped" | "cancelled") => word.to_owned(),
            _ => "failed".to_owned(),
        };
        Self {
            status,
            webhook_id: get("webhook_id"),
            event_type: get("event_type"),
            code: get("code"),
            from: get("from"),
            to: get("to"),
            q: get("q"),
        }
    }

    fn pairs(&self) -> [(&'static str, &str); 7] {
        [
            ("status", &self.status),
            ("webhook_id", &self.webhook_id),
            ("event_type", &self.event_type),
            ("code", &self.code),
            ("from", &self.from),
            ("to", &self.to),
            ("q", &self.q),
        ]
    }

    /// All attempts of a webhook.
    pub fn of_webhook(id: WebhookId) -> Self {
        Self { status: "all".to_owned(), webhook_id: id.to_string(), ..Self::default() }
    }

    /// The address of this view with some parts replaced; an empty text takes a part away.
    pub fn href(&self, changes: &[(&str, &str)]) -> String {
        let query = self.query(changes);
        if query.is_empty() { PATH.to_owned() } else { format!("{PATH}?{query}") }
    }

    /// What stands in that address behind the path.
    pub fn query(&self, changes: &[(&str, &str)]) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let changed = |name: &str| changes.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        for (name, value) in self.pairs() {
            let value = changed(name).unwrap_or(value);
            if !value.is_empty() && (name, value) != ("status", "failed") {
                query.append_pair(name, value);
            }
        }
        if let Some(cursor) = changed("cursor") {
            query.append_pair("cursor", cursor);
        }
        query.finish()
    }

    /// Deliveries of this status are listed, which may have no attempt; `None`: attempts are.
    pub fn deliveries(&self) -> Option<DeliveryStatus> {
        DeliveryStatus::parse(&self.status).filter(|status| *status != DeliveryStatus::Failed)
    }

    /// What it asks of deliveries and attempts.
    pub fn filter(&self) -> DeliveryFilter {
        let text = |value: &str| Some(value.to_owned()).filter(|value| !value.is_empty());
        let http_status = http_filter(&self.code);
        DeliveryFilter {
            webhook_id: self.webhook_id.parse::<WebhookId>().ok(),
            event_type: text(&self.event_type),
            error: if http_status.is_none() { text(&self.code) } else { None },
            http_status,
            attempt_failed: match self.status.as_str() {
                "failed" => Some(true),
                "succeeded" => Some(false),
                _ => None,
            },
            status: self.deliveries(),
            from: moment(&self.from),
            to: moment(&self.to),
            q: text(&self.q),
            ..DeliveryFilter::default()
        }
    }
}

/// `404` or `5xx`.
fn http_filter(text: &str) -> Option<HttpFilter> {
    if let Some(class) = text.strip_suffix("xx") {
        return class.parse().ok().filter(|class| (1..=5).contains(class)).map(HttpFilter::Class);
    }
    text.parse().ok().filter(|status| (100..600).contains(status)).map(HttpFilter::Exactly)
}

/// What a `datetime-local` field posts, read as UTC.
pub(super) fn moment(text: &str) -> Option<Timestamp> {
    let time: jiff::civil::DateTime = text.trim_end_matches('Z').parse().ok()?;
    let zoned = time.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
    Some(Timestamp(zoned.timestamp().as_millisecond()))
}

/// The page.
pub fn page() -> AnyView {
    let query = use_query_map().get_untracked();
    member(async move |visit, _| build(&visit, &Asked::read(&query), query.get("cursor")).await)
}

async fn build(visit: &Visit, asked: &Asked, cursor: Option<String>) -> Result<Page, AppError> {
    let (table, rows, next_cursor) = match asked.deliveries() {
        Some(_) => {
            let from = cursor.as_deref().and_then(|cursor| cursor.parse().ok());
            let found = log::deliveries(&visit.state, &visit.actor, &asked.filter(), from, ROWS).await?;
            let many = found.data.len();
            let shown = (many, if many == 1 { "1 delivery".to_owned() } else { format!("{many} deliveries") });
            (deliveries_table(found.data, asked, visit.state.clock.now()), shown, found.next_cursor)
        }
        None => {
            let from = cursor.as_deref().and_then(|cursor| cursor.parse().ok());
            let found = log::attempts(&visit.state, &visit.actor, &asked.filter(), from, ROWS).await?;
            let shown = (found.data.len(), count(found.data.len(), "attempt"));
            (attempts_table(visit, found.data, asked).await, shown, found.next_cursor)
        }
    };
    let names: Vec<(String, String)> = webhooks::list(&visit.state, &visit.actor, &WebhookFilter::default(), None, 500)
        .await?
        .data
        .into_iter()
        .map(|webhook| (webhook.id.to_string(), webhook.config.name))
        .collect();
    let (rows, shown) = rows;
    let older = next_cursor.map(|cursor| asked.href(&[("cursor", &cursor)]));
    let newest = cursor.is_some().then(|| asked.href(&[]));
    let list = if rows == 0 {
        empty(visit, asked, cursor.is_some()).await?
    } else {
        view! { {table} <Pager shown=shown newest=newest older=older /> }.into_any()
    };
    let chips = chips(asked, &names);
    let body = view! {
        <div class="stack">
            {tabs(asked)}
            {filters(asked, names, &visit.state.engine.vocabulary(visit.actor.workspace_id))}
            {chips}
            {list}
        </div>
    };
    let about =
        "Every request that was sent to an endpoint, and what waits or was not sent, newest first. Times are UTC.";
    Ok(Page::new(Section::Logs, "Webhook logs", body).about(about).wide())
}

fn tabs(asked: &Asked) -> AnyView {
    let links = [
        ("failed", "Failed"),
        ("succeeded", "Succeeded"),
        ("all", "All attempts"),
        ("pending", "Waiting"),
        ("skipped", "Held back"),
        ("cancelled", "Cancelled"),
    ]
    .into_iter()
    .map(|(word, text)| {
        let current = (asked.status == word).then_some("page");
        view! { <a href=asked.href(&[("status", word)]) aria-current=current>{text}</a> }
    })
    .collect_view();
    view! { <nav class="tabs" aria-label="Outcome">{links}</nav> }.into_any()
}

fn filters(asked: &Asked, names: Vec<(String, String)>, words: &Vocabulary) -> AnyView {
    let mut webhooks = vec![(String::new(), "All webhooks".to_owned())];
    if !asked.webhook_id.is_empty() && !names.iter().any(|(id, _)| *id == asked.webhook_id) {
        webhooks.push((asked.webhook_id.clone(), asked.webhook_id.clone()));
    }
    webhooks.extend(names);
    let mut types = vec![(String::new(), "All event types".to_owned())];
    types.extend(words.type_names().into_iter().map(|name| (name.to_owned(), name.to_owned())));
    view! {
        <form class="filters" method="get" action=PATH role="search">
            <input type="hidden" name="status" value=asked.status.clone() />
            <Select name="webhook_id" label="Webhook" options=webhooks value=asked.webhook_id.clone() />
            <Select name="event_type" label="Event type" options=types value=asked.event_type.clone() />
            <Field name="code" label="Status" value=asked.code.clone() placeholder="404, 5xx, dns_not_found" />
            <Field name="from" label="From (UTC)" kind="datetime-local" value=asked.from.clone() />
            <Field name="to" label="Until (UTC)" kind="datetime-local" value=asked.to.clone() />
            <Field name="q" label="Id or address" value=asked.q.clone() placeholder="evt_…, ada@example.com" />
            <div class="row"><Button text="Apply" /><LinkButton href=PATH text="Clear" look=Look::Quiet /></div>
        </form>
    }
    .into_any()
}

fn chips(asked: &Asked, names: &[(String, String)]) -> Option<impl IntoView + use<>> {
    let chips: Vec<_> = asked
        .pairs()
        .into_iter()
        .filter(|(name, value)| *name != "status" && !value.is_empty())
        .map(|(name, value)| {
            let known = names.iter().find(|(id, _)| id == value).map(|(_, name)| name.clone());
            let text = format!("{}: {}", chip_name(name), known.unwrap_or_else(|| value.to_owned()));
            let label = format!("Remove the filter {text}");
            view! {
                <span class="chip">
                    {text}
                    <a href=asked.href(&[(name, "")]) aria-label=label>"×"</a>
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
        "code" => "Status",
        "from" => "From",
        "to" => "Until",
        _ => "Id or address",
    }
}

async fn empty(visit: &Visit, asked: &Asked, further: bool) -> Result<AnyView, AppError> {
    let narrowed = asked.pairs().iter().any(|(name, value)| *name != "status" && !value.is_empty());
    let any = !log::attempts(&visit.state, &visit.actor, &DeliveryFilter::default(), None, 1).await?.data.is_empty();
    let view = if further {
        let href = asked.href(&[]);
        view! {
            <Empty title="No older attempts" about="The list ends here." sign=Sign::Log>
                <LinkButton href=href text="Newest" />
            </Empty>
        }
        .into_any()
    } else if !any && asked.deliveries().is_none() {
        view! {
            <Empty
                title="Nothing has been sent yet"
                about="As soon as an event matches an active webhook, every attempt to deliver it stands here."
                sign=Sign::Log
            >
                <LinkButton href="/webhooks" text="Open webhooks" look=Look::Primary />
            </Empty>
        }
        .into_any()
    } else if narrowed {
        view! {
            <Empty title="No attempt matches" about="Nothing fits all of these filters." sign=Sign::Log>
                <LinkButton href=asked.href(&[("status", "all")]) text="Any outcome" />
                <LinkButton href=PATH text="Clear filters" />
            </Empty>
        }
        .into_any()
    } else {
        let (title, about) = match asked.status.as_str() {
            "failed" => ("No failed attempts", "Everything that was sent has arrived."),
            "pending" => ("Nothing waits", "Every delivery is over, or being sent right now."),
            "skipped" => ("Nothing was held back", "No option of a webhook has kept an event from it."),
            "cancelled" => ("Nothing was cancelled", "No webhook went away before its deliveries."),
            _ => ("No successful attempts", "Nothing has arrived so far."),
        };
        view! {
            <Empty title=title about=about sign=Sign::Tick>
                <LinkButton href=asked.href(&[("status", "all")]) text="Show all" />
            </Empty>
        }
        .into_any()
    };
    Ok(view)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> Asked {
        Asked { status: "all".to_owned(), code: "5xx".to_owned(), q: "a b&c".to_owned(), ..Asked::default() }
    }

    #[test]
    fn the_address_holds_the_whole_view() {
        assert_eq!(asked().href(&[]), "/audit/webhook-logs?status=all&code=5xx&q=a+b%26c");
        assert_eq!(asked().href(&[("status", "failed"), ("code", ""), ("q", "")]), "/audit/webhook-logs");
        assert!(asked().href(&[("cursor", "att_1")]).ends_with("&cursor=att_1"));
    }

    #[test]
    fn a_status_is_a_number_a_class_or_a_word() {
        assert_eq!(asked().filter().http_status, Some(HttpFilter::Class(5)));
        let word = Asked { code: "dns_not_found".to_owned(), ..Asked::default() }.filter();
        assert_eq!((word.http_status, word.error.as_deref()), (None, Some("dns_not_found")));
        assert_eq!(http_filter("404"), Some(HttpFilter::Exactly(404)));
        assert_eq!(http_filter("9xx"), None);
    }

    #[test]
    fn times_are_read_as_utc() {
        assert_eq!(moment("2024-05-08T13:41"), Some(Timestamp(1_715_175_660_000)));
        assert_eq!(moment("soon"), None);
    }
}
