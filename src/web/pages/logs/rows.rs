//! The table of the log: a row for each attempt, and for each delivery that nothing was sent for.

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;

use super::asked::Asked;
use super::zone::Zone;
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::ids::{DeliveryId, WebhookId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::server::app::log::Entry;
use crate::server::app::{AppError, WebhookView, log};
use crate::server::store::{DeliveryRow, LogRow};
use crate::web::components::badge::{AttemptState, DeliveryState};
use crate::web::components::{Heads, table};
use crate::web::islands::time::{Ago, distance};
use crate::web::pages::trail::Trail;
use crate::web::request::Visit;

/// Most webhooks that the log knows by name.
pub const KNOWN: u32 = 500;

/// How often a webhook tries a delivery.
#[derive(Debug, Clone, Copy)]
pub struct Tries {
    /// By its present schedule.
    pub most: u32,
    /// When it was last changed: before that it may have been another number.
    pub since: Timestamp,
}

/// What a table of the log is written with.
pub struct Setting {
    /// The person's time zone.
    pub zone: Zone,
    /// Now.
    pub now: Timestamp,
    /// Whether rows can be selected.
    pub select: bool,
    /// Whether a script puts the rows into a page: what they hold then stays as it is.
    pub live: bool,
    /// The list that the rows are of: the page of a delivery leads on through it.
    pub asked: Asked,
    /// Where the rows lie in that list.
    pub trail: Trail,
    /// Whether all webhooks are known, so that one that is not was deleted.
    pub all_known: bool,
    /// How often each webhook tries, where it still exists.
    pub tries: HashMap<WebhookId, Tries>,
    /// Webhooks that are paused: what waits for them goes on waiting.
    pub paused: HashSet<WebhookId>,
}

impl Setting {
    /// For this visit and these webhooks.
    #[must_use]
    pub fn of(visit: &Visit, asked: Asked, zone: Zone, webhooks: &[WebhookView]) -> Self {
        let tries = |webhook: &WebhookView| {
            let waits = webhook.config.settings.retry_schedule_s.len();
            let most = u32::try_from(waits).unwrap_or(u32::MAX).saturating_add(1);
            (webhook.id, Tries { most, since: webhook.updated_at })
        };
        Self {
            asked,
            zone,
            now: visit.state.clock.now(),
            select: false,
            live: false,
            trail: Trail::default(),
            all_known: webhooks.len() < KNOWN as usize,
            tries: webhooks.iter().map(tries).collect(),
            paused: webhooks
                .iter()
                .filter(|webhook| webhook.status == WebhookStatus::Paused)
                .map(|one| one.id)
                .collect(),
        }
    }
}

/// The table.
///
/// # Errors
/// When the bodies cannot be read.
pub async fn entries_table(visit: &Visit, setting: &Setting, rows: Vec<Entry>) -> Result<AnyView, AppError> {
    let rows = rows_of(visit, setting, rows).await?;
    let heads = if setting.select { Heads::default().hidden("Selected") } else { Heads::default() };
    let heads = heads.and(&["Occurrence date", "Status", "Webhook name and ID", "Error content"]);
    // On the page of a webhook its name is the heading; style/log.css leaves the column out, also of rows that come later.
    let class = match (setting.select, setting.asked.place.webhook.is_some()) {
        (true, true) => "table log pick own",
        (true, false) => "table log pick",
        (false, true) => "table log own",
        (false, false) => "table log",
    };
    Ok(table(class, heads.and(&["Webhook payload"]), rows))
}

/// Its rows alone.
///
/// # Errors
/// When the bodies cannot be read.
pub async fn rows_of(visit: &Visit, setting: &Setting, rows: Vec<Entry>) -> Result<Vec<AnyView>, AppError> {
    let mut ids: Vec<DeliveryId> = rows.iter().map(|row| row.delivery().id).collect();
    ids.sort_unstable_by_key(ToString::to_string);
    ids.dedup();
    let bodies = log::entries::bodies(&visit.state, &visit.actor, &ids).await?;
    let list = setting.trail.address(|more| setting.asked.in_workspace().query(more));
    let view = |entry: Entry| {
        let body = bodies.get(&entry.delivery().id).map_or("", String::as_str);
        row(setting, entry, body, &list)
    };
    Ok(rows.into_iter().map(view).collect())
}

fn row(setting: &Setting, entry: Entry, body: &str, list: &str) -> AnyView {
    let id = entry.id().to_string();
    let delivery = entry.delivery().clone();
    // What can be done is done to deliveries; a file is made of rows, which an attempt's own id names.
    let value = match &entry {
        Entry::Attempt(row) => format!("{}.{}", delivery.id, row.attempt.id),
        Entry::Delivery(_) => delivery.id.to_string(),
    };
    let (at, anchor, state, error) = match entry {
        Entry::Attempt(row) => attempt(setting, *row),
        Entry::Delivery(row) => unsent(setting, &row),
    };
    let href = format!("/deliveries/{}?{list}{anchor}", delivery.id);
    let label = format!("Select {} to {}, {}", delivery.event_type, delivery.webhook_name, setting.zone.shown(at));
    let picked = setting.select.then(|| {
        view! { <td class="picked"><input type="checkbox" name="ids[]" value=value aria-label=label /></td> }
    });
    let ago = if setting.live {
        distance(at.0, setting.now.0).into_any()
    } else {
        view! { <Ago moment_ms=at.0 now_ms=setting.now.0 /> }.into_any()
    };
    let webhook = if setting.all_known && !setting.tries.contains_key(&delivery.webhook_id) {
        view! { <span>{delivery.webhook_name}</span><span class="muted small">"Deleted"</span> }.into_any()
    } else {
        view! { <a class="main-link" href=format!("/webhooks/{}", delivery.webhook_id)>{delivery.webhook_name}</a> }
            .into_any()
    };
    let excerpt: String = body.chars().take(160).collect();
    view! {
        <tr id=format!("row-{id}")>
            {picked}
            <th scope="row" data-label="Occurrence date">
                <a class="main-link" href=href>
                    <time datetime=at.to_string() title=format!("{} {}", setting.zone.shown(at), setting.zone.name) class="cell">
                        <span class="nowrap">{setting.zone.shown(at)}</span>
                        <span class="muted small">{ago}</span>
                    </time>
                </a>
            </th>
            <td data-label="Status">{state}</td>
            <td data-label="Webhook">
                <span class="cell">
                    {webhook}
                    <span class="id">{delivery.webhook_id.to_string()}</span>
                </span>
            </td>
            <td data-label="Error content" class="error-cell">{error}</td>
            <td data-label="Event, payload" class="payload-cell">
                <span class="cell">
                    <a class="mono" href=format!("/catalogue/{}", delivery.event_type)>{delivery.event_type.clone()}</a>
                    <code class="clamp">{excerpt}</code>
                </span>
            </td>
        </tr>
    }
    .into_any()
}

type Told = (Timestamp, String, AnyView, AnyView);

fn attempt(setting: &Setting, row: LogRow) -> Told {
    let (attempt, delivery) = (row.attempt, row.delivery);
    let tries = setting.tries.get(&delivery.webhook_id).copied();
    let number = match out_of(&delivery, attempt.number, attempt.started_at, tries) {
        Some(most) => format!("Attempt {} of {most}", attempt.number),
        None => format!("Attempt {}", attempt.number),
    };
    let took = format!("{:.0} ms", attempt.timing.total);
    let state = view! {
        <span class="cell">
            <AttemptState http_status=attempt.http_status error=attempt.error_code.clone() />
            <span class="muted small nowrap">{number}</span>
            <span class="muted small nowrap">{took}</span>
        </span>
    };
    let next = next_line(setting, &delivery, attempt.number, attempt.error_code.is_some());
    let answer = attempt.response_body.split_whitespace().collect::<Vec<_>>().join(" ");
    let answer = (!answer.is_empty()).then(|| view! { <code class="clamp">{answer}</code> });
    let error = view! {
        <span class="cell">
            <span class="clamp">{attempt.error_message.unwrap_or_else(|| "–".to_owned())}</span>
            {answer}
            {next.map(|text| view! { <span class="muted small">{text}</span> })}
        </span>
    };
    (attempt.started_at, format!("#attempt-{}", attempt.number), state.into_any(), error.into_any())
}

/// How many attempts there were to be at most when this one was made; `None`: nobody knows any more. Only the present round
/// of a delivery is known, and a schedule only as it is now.
fn out_of(row: &DeliveryRow, number: u32, at: Timestamp, tries: Option<Tries>) -> Option<u32> {
    if number <= row.round_start {
        return None;
    }
    if row.reason == Some(Reason::AttemptsExhausted) {
        return Some(row.attempt_count);
    }
    // What the last attempt of one that waits is out of is decided by the schedule as it is now.
    let next = row.status == DeliveryStatus::Pending && number == row.attempt_count;
    let most = tries.filter(|tries| next || tries.since <= at)?.most.saturating_add(row.round_start);
    Some(most).filter(|most| *most >= number)
}

/// What became of the delivery after this attempt.
fn next_line(setting: &Setting, row: &DeliveryRow, number: u32, failed: bool) -> Option<String> {
    let last = row.attempt_count;
    match (row.status, row.next_attempt_at) {
        (DeliveryStatus::Delivered, _) if failed => Some(format!("Delivered on attempt {last}")),
        (DeliveryStatus::Failed, _) if number < last => Some(format!("Given up after attempt {last}")),
        // The next try is told where the last one is.
        (DeliveryStatus::Pending, _) if number < last => None,
        (DeliveryStatus::Pending, Some(_)) if setting.paused.contains(&row.webhook_id) => {
            Some("Waits: the webhook is paused".to_owned())
        }
        (DeliveryStatus::Pending, Some(at)) => Some(format!("Next try {}", setting.zone.shown(at))),
        (DeliveryStatus::Failed, _) => Some("Given up".to_owned()),
        _ => None,
    }
}

fn unsent(setting: &Setting, row: &DeliveryRow) -> Told {
    let reason = state_line(row, &setting.zone, setting.paused.contains(&row.webhook_id));
    let state = view! { <DeliveryState status=row.status /> };
    let error = view! { <span class="clamp">{reason}</span> };
    (row.created_at, String::new(), state.into_any(), error.into_any())
}

/// Why a delivery stands where it does, or what comes next.
#[must_use]
pub fn state_line(row: &DeliveryRow, zone: &Zone, paused: bool) -> String {
    match (row.reason, row.status, row.next_attempt_at) {
        (Some(reason), _, _) => reason.sentence().to_owned(),
        (None, DeliveryStatus::Pending, Some(_)) if paused => {
            "The webhook is paused. It is sent when the webhook is active again.".to_owned()
        }
        (None, DeliveryStatus::Pending, Some(at)) => {
            format!("Attempt {} is due on {} ({}).", row.attempt_count + 1, zone.shown(at), zone.name)
        }
        (None, DeliveryStatus::Pending, None) => {
            format!("Attempt {} is on its way or about to begin.", row.attempt_count + 1)
        }
        _ => "It arrived.".to_owned(),
    }
}
