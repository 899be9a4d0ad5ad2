//! The table of attempts, as the log and the pages of webhooks show it.

use leptos::prelude::*;

use super::logs::Asked;
use super::moment::{Moment, absolute};
use crate::domain::delivery::DeliveryStatus;
use crate::domain::ids::{DeliveryId, TypeId};
use crate::domain::time::Timestamp;
use crate::server::app::log;
use crate::server::store::{DeliveryRow, LogRow};
use crate::web::components::badge::{AttemptState, DeliveryState};
use crate::web::components::{Heads, table};
use crate::web::request::Visit;

/// One row for each attempt, newest first, of the list that was asked for.
pub async fn attempts_table(visit: &Visit, rows: Vec<LogRow>, asked: &Asked) -> AnyView {
    let now = visit.state.clock.now();
    let query = rows.first().map(|row| query_at(asked, row.attempt.id)).unwrap_or_default();
    let mut views = Vec::with_capacity(rows.len());
    let mut bodies: Vec<(DeliveryId, String)> = Vec::new();
    for row in rows {
        let id = row.delivery.id;
        let known = bodies.iter().find(|(known, _)| *known == id).map(|(_, body)| body.clone());
        let body = match known {
            Some(body) => body,
            None => {
                // The body is not stored: it is rendered from the version and the event, as for every attempt.
                let body = log::delivery(&visit.state, &visit.actor, id).await.ok();
                let body = body.and_then(|delivery| delivery.body.ok()).unwrap_or_default();
                bodies.push((id, body.clone()));
                body
            }
        };
        views.push(table_row(row, &body, &query, now));
    }
    table(
        "table log",
        Heads::of(&[
            "Occurrence date",
            "Status",
            "Webhook name and ID",
            "Event type",
            "Error content",
            "Webhook payload",
        ]),
        views,
    )
}

/// The list's query with a cursor just before its first row, so that it finds these rows again when newer ones have come.
fn query_at<T: TypeId + std::fmt::Display>(asked: &Asked, first: T) -> String {
    let before = uuid::Uuid::from_u128(first.uuid().as_u128().saturating_add(1));
    asked.query(&[("cursor", &T::from_uuid(before).to_string())])
}

fn table_row(row: LogRow, body: &str, query: &str, now: Timestamp) -> AnyView {
    let (attempt, delivery) = (row.attempt, row.delivery);
    let href = format!("/deliveries/{}?{query}#attempt-{}", delivery.id, attempt.number);
    let webhook = format!("/webhooks/{}", delivery.webhook_id);
    let event = format!("/catalogue/{}", delivery.event_type);
    let excerpt: String = body.chars().take(160).collect();
    let next = next_line(delivery.status, delivery.next_attempt_at);
    view! {
        <tr>
            <th scope="row" data-label="Occurrence date">
                <a class="main-link" href=href><Moment at=attempt.started_at now=now /></a>
            </th>
            <td data-label="Status">
                <span class="cell">
                    <AttemptState http_status=attempt.http_status error=attempt.error_code />
                    <span class="muted small nowrap">{format!("Attempt {}", attempt.number)}</span>
                </span>
            </td>
            <td data-label="Webhook">
                <span class="cell">
                    <a class="main-link" href=webhook>{delivery.webhook_name}</a>
                    <span class="id">{delivery.webhook_id.to_string()}</span>
                </span>
            </td>
            <td data-label="Event type"><a class="mono" href=event>{delivery.event_type}</a></td>
            <td data-label="Error content" class="error-cell">
                <span class="cell">
                    <span class="clamp">{attempt.error_message.unwrap_or_else(|| "–".to_owned())}</span>
                    {next}
                </span>
            </td>
            <td data-label="Payload" class="payload-cell"><code class="clamp">{excerpt}</code></td>
        </tr>
    }
    .into_any()
}

/// One row for each delivery, newest first, of the list that was asked for: for those that may have no attempt.
pub fn deliveries_table(rows: Vec<DeliveryRow>, asked: &Asked, now: Timestamp) -> AnyView {
    let query = rows.first().map(|row| query_at(asked, row.id)).unwrap_or_default();
    let rows = rows.into_iter().map(|row| delivery_row(row, &query, now)).collect_view();
    table("table log", Heads::of(&["Occurrence date", "Status", "Webhook name and ID", "Event type", "Reason"]), rows)
}

/// Why a delivery stands where it does, or what comes next.
pub fn state_line(row: &DeliveryRow) -> String {
    match (row.reason, row.status) {
        (Some(reason), _) => reason.sentence().to_owned(),
        (None, DeliveryStatus::Pending) => match row.next_attempt_at {
            Some(at) => format!("Attempt {} is due on {}.", row.attempt_count + 1, absolute(at)),
            None => format!("Attempt {} is on its way or about to begin.", row.attempt_count + 1),
        },
        _ => "–".to_owned(),
    }
}

fn delivery_row(row: DeliveryRow, query: &str, now: Timestamp) -> AnyView {
    let event = format!("/catalogue/{}", row.event_type);
    let reason = state_line(&row);
    view! {
        <tr>
            <th scope="row" data-label="Occurrence date">
                <a class="main-link" href=format!("/deliveries/{}?{query}", row.id)><Moment at=row.created_at now=now /></a>
            </th>
            <td data-label="Status"><DeliveryState status=row.status /></td>
            <td data-label="Webhook">
                <span class="cell">
                    <a class="main-link" href=format!("/webhooks/{}", row.webhook_id)>{row.webhook_name}</a>
                    <span class="id">{row.webhook_id.to_string()}</span>
                </span>
            </td>
            <td data-label="Event type"><a class="mono" href=event>{row.event_type}</a></td>
            <td data-label="Reason">{reason}</td>
        </tr>
    }
    .into_any()
}

fn next_line(status: DeliveryStatus, next: Option<Timestamp>) -> Option<impl IntoView> {
    let text = match (status, next) {
        (DeliveryStatus::Pending, Some(at)) => format!("Next try {}", absolute(at)),
        (DeliveryStatus::Failed, _) => "Given up".to_owned(),
        _ => return None,
    };
    Some(view! { <span class="muted small">{text}</span> })
}
