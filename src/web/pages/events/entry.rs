//! `/events/{id}`: one event, where it went, and why it did not go elsewhere.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

use crate::domain::event::Event;
use crate::domain::ids::EventId;
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::app::AppError;
use crate::server::app::log::{self, EventView, NotMatched};
use crate::server::store::DeliveryRow;
use crate::web::actions::log::SendEvent;
use crate::web::components::badge::DeliveryState;
use crate::web::components::{Button, Card, Empty, Heads, LinkButton, Look, Sign, Value, code_tabs, table};
use crate::web::pages::exchange::{both_forms, pretty};
use crate::web::pages::frame::{Page, Section, member};
use crate::web::pages::logs::rows::state_line;
use crate::web::pages::logs::zone::Zone;
use crate::web::pages::moment::Moment;
use crate::web::pages::webhooks::count;
use crate::web::request::Visit;

/// The page.
pub fn page() -> AnyView {
    let params = use_params_map().get_untracked();
    member(async move |visit, _| {
        let id: EventId = params.get("id").unwrap_or_default().parse().map_err(|_| AppError::NotFound("event"))?;
        let view = log::event(&visit.state, &visit.actor, id).await?;
        Ok(build(&visit, view))
    })
}

fn build(visit: &Visit, view: EventView) -> Page {
    let now = visit.state.clock.now();
    let (event, received_at) = (view.detail.event, view.detail.received_at);
    let deliveries = if view.detail.deliveries.is_empty() {
        let about = "No webhook selected it when it was accepted. Why stands below.";
        view! { <Empty title="No webhook took it" about=about sign=Sign::Tray /> }.into_any()
    } else {
        let rows = view
            .detail
            .deliveries
            .iter()
            .map(|row| delivery_row(row, view.paused.contains(&row.webhook_id)))
            .collect_view();
        table("table", Heads::of(&["Webhook", "Status", "What came of it"]), rows)
    };
    let data = [("data", "Data", &event.data), ("profile", "Profile", &event.profile)];
    let documents = data.into_iter().filter_map(|(id, title, text)| Some(document(id, title, text.clone()?)));
    let documents = documents.collect_view();
    let body = view! {
        <div class="columns">
            <div class="stack">
                <section class="stack-s">
                    <h2>"Deliveries"</h2>
                    {deliveries}
                </section>
                {not_matched(&event, view.not_matched, visit.may(Scope::WebhooksWrite))}
            </div>
            <div class="stack">{facts(&event, received_at, now)}{documents}</div>
        </div>
    };
    Page::new(Section::Events, event.event_type, body).crumb("Events", "/events").wide()
}

fn delivery_row(row: &DeliveryRow, paused: bool) -> AnyView {
    let http = row.http_status.map(|status| format!("HTTP {status}"));
    let last = http.or_else(|| row.error.clone()).map(|last| format!("{last} · "));
    view! {
        <tr>
            <th scope="row" data-label="Webhook">
                <a class="main-link" href=format!("/deliveries/{}", row.id)>{row.webhook_name.clone()}</a>
            </th>
            <td data-label="Status"><DeliveryState status=row.status /></td>
            <td data-label="What came of it">
                <span class="cell">
                    {state_line(row, &Zone::utc(), paused)}
                    <span class="muted small">{last}{count(row.attempt_count as usize, "attempt")}</span>
                </span>
            </td>
        </tr>
    }
    .into_any()
}

fn facts(event: &Event, received_at: Timestamp, now: Timestamp) -> AnyView {
    let lines = [("Product", &event.product), ("Channel", &event.channel), ("Source", &event.source)];
    let lines = lines.into_iter().map(|(name, text)| {
        let text = text.clone().unwrap_or_else(|| "–".to_owned());
        view! { <dt>{name}</dt><dd>{text}</dd> }
    });
    let lines = lines.collect_view();
    let sender = event.sender_id.clone().map(|id| {
        view! { <dt>"Sender's ID"</dt><dd><Value text=id id="sender-id" /></dd> }
    });
    view! {
        <Card title="Event">
            <dl class="list">
                <dt>"Event ID"</dt>
                <dd><Value text=event.id.to_string() id="event-id" /></dd>
                {sender}
                <dt>"Type"</dt>
                <dd><a class="mono" href=format!("/catalogue/{}", event.event_type)>{event.event_type.clone()}</a></dd>
                <dt>"Happened"</dt>
                <dd>{event.time.to_string()}</dd>
                <dt>"Received"</dt>
                <dd><Moment at=received_at now=now /></dd>
                {lines}
            </dl>
        </Card>
    }
    .into_any()
}

fn document(id: &'static str, title: &'static str, raw: String) -> AnyView {
    let pretty = pretty(&raw).unwrap_or_else(|| raw.clone());
    view! { <Card title=title>{code_tabs(id, title, both_forms(pretty, raw).into_iter())}</Card> }.into_any()
}

fn not_matched(event: &Event, webhooks: Vec<NotMatched>, may: bool) -> Option<AnyView> {
    if webhooks.is_empty() {
        return None;
    }
    let rows = webhooks.into_iter().map(|webhook| row(event.id, webhook, may)).collect_view();
    let heads = Heads::of(&["Webhook", "Why not, as it is set up now"]).hidden("Send");
    let section = view! {
        <section class="stack-s">
            <h2>"Webhooks it did not go to"</h2>
            {table("table", heads, rows)}
        </section>
    };
    Some(section.into_any())
}

fn row(event: EventId, webhook: NotMatched, may: bool) -> AnyView {
    let href = format!("/webhooks/{}", webhook.webhook_id);
    let label = format!("Send this event to {}", webhook.webhook_name);
    let replay = format!("Replay a period to {}", webhook.webhook_name);
    let buttons = (may && webhook.takes_requests).then(|| {
        view! {
            <form class="row" method="post" action=SendEvent::url()>
                <input type="hidden" name="event" value=event.to_string() />
                <input type="hidden" name="webhook" value=webhook.webhook_id.to_string() />
                <Button text="Send it" look=Look::Small label=label />
                <LinkButton href=format!("{href}/replay") text="Replay…" look=Look::Small label=replay />
            </form>
        }
    });
    view! {
        <tr>
            <th scope="row" data-label="Webhook"><a class="main-link" href=href>{webhook.webhook_name}</a></th>
            <td data-label="Why not">{sentence(&webhook.reason)}</td>
            <td class="end">{buttons}</td>
        </tr>
    }
    .into_any()
}

/// The reason of the API as a sentence.
fn sentence(reason: &str) -> String {
    let mut letters = reason.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{}.", letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn reasons_are_sentences() {
        assert_eq!(sentence("channel sms is not selected"), "Channel sms is not selected.");
        assert_eq!(sentence(""), ".");
    }
}
