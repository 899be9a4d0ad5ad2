//! `/webhooks/{id}/activity`: who did what to a webhook.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use serde_json::Value;

use super::asked;
use super::tabs::{self, Tab};
use crate::domain::activity::Action;
use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;
use crate::server::app::AppError;
use crate::server::app::activity::{self, ActivityView};
use crate::web::components::{Empty, Heads, Pager, Sign, table};
use crate::web::pages::frame::member;
use crate::web::pages::moment::Moment;
use crate::web::pages::trail::{Pages, Trail, cursor_above};
use crate::web::request::Visit;

const ROWS: u32 = 50;

/// The page.
pub fn page() -> AnyView {
    let (params, query) = (use_params_map().get_untracked(), use_query_map().get_untracked());
    member(async move |visit, flash| {
        let webhook = asked(&visit, params.get("id")).await?;
        let list = list(&visit, webhook.id, &Trail::read(&query)).await?;
        let body = view! { <div class="stack">{list}</div> };
        tabs::page(&visit, &flash, &webhook, Tab::Activity, body).await
    })
}

/// The record of a webhook, a page of it.
pub async fn list(visit: &Visit, id: WebhookId, trail: &Trail) -> Result<AnyView, AppError> {
    let found = activity::of_webhook(&visit.state, &visit.actor, id, trail.below(), ROWS).await?;
    if found.data.is_empty() {
        let about = "Changes of this webhook are written down from now on.";
        return Ok(view! { <Empty title="Nothing yet" about=about sign=Sign::Log /> }.into_any());
    }
    let (count, now) = (found.data.len(), visit.state.clock.now());
    let first = found.data.first().map(|entry| cursor_above(entry.id));
    let rows = found.data.into_iter().map(|entry| row(entry, now)).collect_view();
    let base = format!("/webhooks/{id}/activity");
    // Cursors need no escapes.
    let pair = |(name, value): &(&str, &str)| format!("{name}={value}");
    let href = |more: &[(&str, &str)]| match more {
        [] => base.clone(),
        more => format!("{base}?{}", more.iter().map(pair).collect::<Vec<_>>().join("&")),
    };
    let Pages { newest, newer, older, .. } = trail.pages(first, found.next_cursor, href);
    let shown = if count == 1 { "1 entry".to_owned() } else { format!("{count} entries") };
    let pager = (older.is_some() || newest.is_some())
        .then(|| view! { <Pager shown=shown newest=newest newer=newer older=older /> });
    Ok(view! { {table("table", Heads::of(&["What", "Who", "When"]), rows)} {pager} }.into_any())
}

fn row(entry: ActivityView, now: Timestamp) -> AnyView {
    let more = more(&entry).map(|text| view! { <span class="muted small">{text}</span> });
    let what = match entry.action {
        Action::DeliveryResent | Action::DeliveryCancelled if !entry.subject.is_empty() => {
            let href = format!("/deliveries/{}", entry.subject);
            view! { <a class="main-link" href=href>{entry.action.label()}</a> }.into_any()
        }
        Action::WebhookTested if entry.webhook_id.is_some() => {
            let webhook = entry.webhook_id.map(|id| id.to_string()).unwrap_or_default();
            let href = format!("/webhooks/{webhook}/deliveries?test=true");
            view! { <a class="main-link" href=href>{entry.action.label()}</a> }.into_any()
        }
        _ => entry.action.label().into_any(),
    };
    let kind = (entry.actor.kind == "api_key").then(|| view! { <span class="muted small">"API key"</span> });
    let who = entry.actor.name.unwrap_or_else(|| "Tidings".to_owned());
    view! {
        <tr>
            <th scope="row" data-label="What"><span class="cell"><span>{what}</span>{more}</span></th>
            <td data-label="Who"><span class="cell"><span>{who}</span>{kind}</span></td>
            <td data-label="When"><Moment at=entry.created_at now=now /></td>
        </tr>
    }
    .into_any()
}

/// What the entry's details say, in words.
fn more(entry: &ActivityView) -> Option<String> {
    let details = &entry.details;
    if entry.action == Action::WebhookTested {
        let events = details.get("events").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        let events = events.collect::<Vec<_>>().join(", ");
        return Some(match details.get("error").and_then(Value::as_str) {
            Some(error) => format!("{events}: {error}"),
            None => format!("{events}: arrived"),
        });
    }
    if let Some(Value::Array(fields)) = details.get("fields") {
        let names: Vec<&str> = fields.iter().filter_map(Value::as_str).collect();
        return Some(names.join(", "));
    }
    if let Some(reason) = details.get("reason").and_then(Value::as_str) {
        return Some(reason.to_owned());
    }
    let number = |name: &str| details.get(name).and_then(Value::as_u64);
    match (number("cancelled"), number("deliveries"), number("overlap_s")) {
        (Some(count @ 1..), ..) => Some(format!("Waiting deliveries cancelled: {count}")),
        (_, Some(count), _) => Some(format!("Deliveries: {count}")),
        (.., Some(0)) => Some("The old one ended at once".to_owned()),
        (.., Some(seconds)) => Some(format!("The old one signs too for {} h", seconds / 3_600)),
        _ => None,
    }
}
