//! The replay under way, and the ones before it.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::domain::ids::WebhookId;
use crate::domain::replay::{ReplayStatus, Wanted};
use crate::server::app::AppError;
use crate::server::app::replay::{self, ReplayView};
use crate::web::actions::replay::ChangeReplay;
use crate::web::components::{Badge, Button, Card, Heads, LinkButton, Look, Sign, Tone, table};
use crate::web::pages::moment::{ShortMoment, absolute};
use crate::web::pages::numbers::{duration, grouped};
use crate::web::request::Visit;

const SHOWN: u32 = 20;

/// The replay that is not over, with its buttons.
pub(super) async fn open(visit: &Visit, id: WebhookId) -> Result<Option<AnyView>, AppError> {
    let newest = replay::list(&visit.state, &visit.actor, Some(id), None, 1).await?.data;
    Ok(newest.into_iter().find(|replay| replay.status.is_open()).map(|replay| card(&replay)))
}

fn card(replay: &ReplayView) -> AnyView {
    let (done, total) = (replay.done, replay.total.max(replay.done));
    let least = if replay.total_is_exact { "" } else { "at least " };
    let text = format!("{} of {least}{} queued", grouped(done), grouped(total));
    let left = match replay.status {
        ReplayStatus::Running => replay.remaining_s.map(|seconds| format!(", about {} left", duration(seconds))),
        _ => None,
    };
    let note = replay.note.clone().map(|note| view! { <p class="muted">{note}</p> });
    let switch = match replay.status {
        ReplayStatus::Running => ("Pause", "pause"),
        _ => ("Resume", "resume"),
    };
    let filter = &replay.filter;
    let about = format!(
        "{}, events received from {} to {}, {} a second.",
        kind(filter.status),
        absolute(filter.from),
        absolute(filter.to),
        grouped(u64::from(replay.rate_per_second)),
    );
    view! {
        <Card title="Replay under way" about=about id="under-way">
            <div class="stack-s">
                <div class="row">{state_badge(replay.status)} <span id="progress">{text}{left}</span></div>
                <progress class="progress" max=total.max(1) value=done aria-labelledby="progress"></progress>
                {note}
            </div>
            <form class="row" method="post" action=ChangeReplay::url()>
                <input type="hidden" name="id" value=replay.id.to_string() />
                <input type="hidden" name="webhook" value=replay.webhook_id.to_string() />
                <LinkButton href=format!("/webhooks/{}/replay", replay.webhook_id) text="Reload" sign=Sign::Again />
                <Button text=switch.0 name="intent" value=switch.1 />
                <Button text="Cancel replay" look=Look::Danger name="intent" value="cancel" />
            </form>
        </Card>
    }
    .into_any()
}

/// The replays that are over.
pub(super) async fn earlier(visit: &Visit, id: WebhookId) -> Result<Option<AnyView>, AppError> {
    let now = visit.state.clock.now();
    let all = replay::list(&visit.state, &visit.actor, Some(id), None, SHOWN).await?.data;
    let over: Vec<_> = all.into_iter().filter(|replay| !replay.status.is_open()).collect();
    if over.is_empty() {
        return Ok(None);
    }
    let rows = over
        .into_iter()
        .map(|replay| {
            let period = format!("{} to {}", absolute(replay.filter.from), absolute(replay.filter.to));
            view! {
                <tr>
                    <th scope="row" data-label="Begun"><ShortMoment at=replay.created_at now=now /></th>
                    <td data-label="State">{state_badge(replay.status)}</td>
                    <td data-label="Deliveries">{kind(replay.filter.status)}</td>
                    <td data-label="Events received">{period}</td>
                    <td data-label="Queued" class="end">{grouped(replay.done)}</td>
                </tr>
            }
        })
        .collect_view();
    let view = view! {
        <section class="stack-s">
            <h2>"Earlier replays"</h2>
            {table("table", Heads::of(&["Begun", "State", "Deliveries", "Events received"]).end("Queued"), rows)}
        </section>
    };
    Ok(Some(view.into_any()))
}

fn kind(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Failed => "Failed and cancelled",
        Wanted::Missing => "Missing",
        Wanted::Any => "Everything",
    }
}

/// Where a replay stands.
#[must_use]
pub fn state_badge(status: ReplayStatus) -> AnyView {
    let (text, tone, sign) = match status {
        ReplayStatus::Running => ("Running", Tone::Accent, Sign::Clock),
        ReplayStatus::Paused => ("Paused", Tone::Warn, Sign::Pause),
        ReplayStatus::Finished => ("Finished", Tone::Good, Sign::Tick),
        ReplayStatus::Cancelled => ("Cancelled", Tone::Plain, Sign::Ring),
    };
    view! { <Badge text=text tone=tone sign=sign /> }.into_any()
}
