//! `/deliveries/{id}`: one event on its way to one webhook, with every attempt's request and answer.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

use super::frame::{Page, Section, member};
use super::moment::{Moment, absolute, moments};
use super::test_result::{advice, indented_block, milliseconds, request_side, response_side, timings};
use crate::domain::delivery::DeliveryStatus;
use crate::domain::ids::DeliveryId;
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::app::AppError;
use crate::server::app::log::{self, AttemptView, DeliveryView};
use crate::server::store::DeliveryRow;
use crate::web::actions::log::ChangeDelivery;
use crate::web::components::badge::{AttemptState, DeliveryState};
use crate::web::components::{Button, Card, Empty, Look, Notice, Sign, Tone, Value};
use crate::web::request::Visit;

/// The page.
pub fn page() -> AnyView {
    let params = use_params_map().get_untracked();
    member(async move |visit, _| {
        let id: DeliveryId =
            params.get("id").unwrap_or_default().parse().map_err(|_| AppError::NotFound("delivery"))?;
        let delivery = log::delivery(&visit.state, &visit.actor, id).await?;
        Ok(build(&visit, delivery))
    })
}

fn build(visit: &Visit, delivery: DeliveryView) -> Page {
    let now = visit.state.clock.now();
    let row = delivery.row.clone();
    let crumb = format!("/webhooks/{}", row.webhook_id);
    let body = view! {
        <div class="stack">
            {standing(&row)}
            {upcoming(&delivery.upcoming, row.attempt_count + 1, now)}
            <div class="columns">
                <section class="stack-s">
                    <h2>"Attempts"</h2>
                    {attempts(&delivery)}
                </section>
                <div class="stack">{facts(&delivery, now)}{event(&delivery)}</div>
            </div>
        </div>
    };
    let page = Page::new(Section::Logs, row.event_type.clone(), body)
        .crumb("Webhook logs", "/audit/webhook-logs?status=all")
        .crumb(row.webhook_name.clone(), crumb)
        .badge(view! { <DeliveryState status=row.status /> })
        .wide();
    if visit.may(Scope::WebhooksWrite) { page.actions(buttons(&row)) } else { page }
}

fn buttons(row: &DeliveryRow) -> impl IntoView + use<> {
    let (text, intent, look, sign) = match row.status {
        DeliveryStatus::Skipped => return ().into_any(),
        DeliveryStatus::Pending => ("Cancel delivery", "cancel", Look::Danger, Sign::Cross),
        _ => ("Resend", "resend", Look::Primary, Sign::Again),
    };
    view! {
        <form method="post" action=ChangeDelivery::url()>
            <input type="hidden" name="id" value=row.id.to_string() />
            <Button text=text look=look sign=sign name="intent" value=intent />
        </form>
    }
    .into_any()
}

fn standing(row: &DeliveryRow) -> Option<impl IntoView + use<>> {
    let reason = row.reason.map(|reason| reason.sentence().to_owned());
    let (tone, title, text) = match row.status {
        DeliveryStatus::Delivered => return None,
        DeliveryStatus::Pending => {
            let next = row.next_attempt_at.map(|at| format!("The next attempt is due on {}.", absolute(at)));
            let text = next.unwrap_or_else(|| "An attempt is on its way or about to begin.".to_owned());
            (Tone::Warn, "Waiting", text)
        }
        DeliveryStatus::Failed => (Tone::Bad, "Given up", reason.unwrap_or_default()),
        DeliveryStatus::Cancelled => (Tone::Plain, "Cancelled", reason.unwrap_or_default()),
        DeliveryStatus::Skipped => (Tone::Plain, "Skipped", reason.unwrap_or_default()),
    };
    Some(view! { <Notice title=title tone=tone><p>{text}</p></Notice> })
}

/// The attempts to come, when there is more than the one that the notice above names.
fn upcoming(times: &[Timestamp], first: u32, now: Timestamp) -> Option<impl IntoView + use<>> {
    (times.len() > 1).then(|| {
        view! {
            <Card title="Next attempts" about="As the schedule goes on while attempts fail; each moves by up to a tenth of its wait.">
                {moments(times, first, now)}
            </Card>
        }
    })
}

fn attempts(delivery: &DeliveryView) -> AnyView {
    let last = delivery.attempts.last().map(|attempt| attempt.number);
    if last.is_none() {
        return view! {
            <Empty title="No attempt yet" about="Attempts appear here as they are made. Reload to look again." sign=Sign::Clock />
        }
        .into_any();
    }
    let items = delivery
        .attempts
        .iter()
        .rev()
        .map(|attempt| attempt_item(attempt, last == Some(attempt.number)))
        .collect_view();
    view! { <ol class="timeline">{items}</ol> }.into_any()
}

fn attempt_item(attempt: &AttemptView, open: bool) -> AnyView {
    let number = attempt.number;
    let id = format!("attempt-{number}");
    let error = attempt.error.clone();
    let message = error.clone().map(|error| {
        view! { <Notice title=error.code tone=Tone::Bad><p>{error.message}</p></Notice> }
    });
    let status = attempt.response.as_ref().map(|response| response.status);
    let response = attempt.response.clone().map(|response| response_side(&id, response).into_any());
    let response = response.unwrap_or_else(|| {
        view! { <div class="side"><h3>"Response"</h3><p class="muted">"No answer came back."</p></div> }.into_any()
    });
    view! {
        <li>
            <details class="attempt" id=id.clone() open=open>
                <summary>
                    <b>{format!("Attempt {number}")}</b>
                    <AttemptState http_status=status error=error.map(|error| error.code) />
                    <span class="muted small">{absolute(attempt.started_at)}</span>
                    <span class="muted small">{milliseconds(attempt.timing_ms.total)}</span>
                </summary>
                <div class="inside">
                    {message}
                    {advice(attempt.advice.clone())}
                    {timings(attempt.timing_ms)}
                    <div class="sides">{request_side(&id, attempt.request.clone())}{response}</div>
                </div>
            </details>
        </li>
    }
    .into_any()
}

fn facts(delivery: &DeliveryView, now: Timestamp) -> AnyView {
    let row = &delivery.row;
    let webhook = format!("/webhooks/{}", row.webhook_id);
    let or_none = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
    view! {
        <Card title="Delivery">
            <dl class="list">
                <dt>"Delivery ID"</dt>
                <dd><Value text=row.id.to_string() id="delivery-id" /></dd>
                <dt>"Webhook"</dt>
                <dd><a href=webhook>{row.webhook_name.clone()}</a></dd>
                <dt>"Attempts"</dt>
                <dd>{row.attempt_count}</dd>
                <dt>"Made"</dt>
                <dd><Moment at=row.created_at now=now /></dd>
                <dt>"Product"</dt>
                <dd>{or_none(&row.product)}</dd>
                <dt>"Channel"</dt>
                <dd>{or_none(&row.channel)}</dd>
            </dl>
        </Card>
    }
    .into_any()
}

fn event(delivery: &DeliveryView) -> AnyView {
    let event = &delivery.event;
    let body = match &delivery.body {
        Ok(body) => body.clone(),
        Err(reason) => format!("The payload cannot be rendered: {reason}"),
    };
    let data = event.data.clone().unwrap_or_else(|| "{}".to_owned());
    let sent = if delivery.attempts.is_empty() { "To be sent" } else { "Sent" };
    let template = delivery.configured_at.map(|at| {
        view! {
            <p class="muted small">
                {sent} " with the template of " <time datetime=at.to_string()>{absolute(at)}</time>
                ". Changes made later do not touch it."
            </p>
        }
    });
    let sender = event.sender_id.clone().map(|id| {
        view! { <dt>"Sender's ID"</dt><dd><Value text=id id="sender-id" /></dd> }
    });
    view! {
        <Card title="Event">
            <dl class="list">
                <dt>"Event ID"</dt>
                <dd><Value text=event.id.to_string() id="event-id" /></dd>
                {sender}
                <dt>"Happened"</dt>
                <dd>{event.time.to_string()}</dd>
            </dl>
            {indented_block("Data as received", data, "event-data")}
            {indented_block("Payload sent", body, "payload")}
            {template}
        </Card>
    }
    .into_any()
}
