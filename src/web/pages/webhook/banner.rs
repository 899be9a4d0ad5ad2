//! Above the tabs of a webhook that is not simply well: how it stands, why, what happens next, and the button that helps.

use leptos::prelude::*;

use super::remedy::Remedy;
use super::replay::{self, waiting_href};
use super::tabs::{edit, switch};
use crate::domain::delivery::DeliveryStatus;
use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::log;
use crate::server::app::replay::PlanView;
use crate::server::app::webhooks::{self, Failures, MOST_COUNTED, Waiting};
use crate::server::app::{AppError, WebhookView};
use crate::server::engine::BreakerState;
use crate::server::store::DeliveryFilter;
use crate::web::components::{LinkButton, Look, Notice, Tone};
use crate::web::pages::moment::absolute;
use crate::web::pages::numbers::grouped;
use crate::web::request::Visit;

/// The banner; none when the webhook is active, its newest attempt did not fail and it has missed nothing.
///
/// # Errors
/// When what waits or was missed cannot be read.
pub async fn view(
    visit: &Visit,
    webhook: &WebhookView,
    failures: Option<&Failures>,
) -> Result<Option<AnyView>, AppError> {
    let id = webhook.id;
    let (tone, title, text, button) = match webhook.status {
        WebhookStatus::Active => match failures {
            Some(failures) => return fails(visit, webhook, failures).await.map(Some),
            None => {
                if let Some(breaker) = &webhook.breaker {
                    return Ok(Some(sick(visit, webhook, breaker)));
                }
                let (missed, later) = (replay::offer(visit, webhook).await?, later(visit, id).await?);
                return Ok((missed.is_some() || later.is_some()).then(|| view! { {missed}{later} }.into_any()));
            }
        },
        WebhookStatus::Paused => {
            let waiting = webhooks::waiting(&visit.state, &visit.actor, id).await?;
            match &webhook.paused_reason {
                None => (Tone::Warn, "Paused", vec![paused(waiting)], activate(id)),
                Some(reason) => {
                    let first = edit(id, "payload", "Edit payload", Look::Primary);
                    let again = switch(id, &[("Activate", "activate", Look::Plain)]);
                    let button = view! { <div class="row">{first}{again}</div> };
                    (Tone::Bad, "Paused by the system", vec![reason.clone(), paused(waiting)], button.into_any())
                }
            }
        }
        WebhookStatus::Disabled | WebhookStatus::Inactive => {
            let missed = webhooks::missed(&visit.state, &visit.actor, webhook).await?;
            let (tone, title) = match webhook.status {
                WebhookStatus::Disabled => (Tone::Bad, "Disabled by the system"),
                _ => (Tone::Plain, "Inactive"),
            };
            let last = last_failure(visit, webhook).await?;
            (tone, title, off(webhook, missed.as_ref()), back(id, missed.as_ref(), last))
        }
        WebhookStatus::Draft => {
            (Tone::Plain, "Draft", vec!["It receives nothing until you activate it.".to_owned()], activate(id))
        }
    };
    let text = text.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
    let button = visit.may(Scope::WebhooksWrite).then_some(button);
    Ok(Some(view! { <Notice title=title tone=tone>{text}{button}</Notice> }.into_any()))
}

async fn fails(visit: &Visit, webhook: &WebhookView, failures: &Failures) -> Result<AnyView, AppError> {
    let id = webhook.id;
    let passed = webhook.tested_at.filter(|at| *at > failures.last);
    let waiting = webhooks::waiting(&visit.state, &visit.actor, id).await?;
    let delivery = format!("/deliveries/{}", failures.delivery_id);
    let (title, tone) = match failures.failing_since {
        Some(since) => (format!("Failing since {}", absolute(since)), Tone::Bad),
        None => (last(failures.attempts), Tone::Warn),
    };
    let next = next(failures, waiting, webhook.breaker.is_some());
    let next = match failures.failing_since {
        Some(_) => format!("{}. {next}", last(failures.attempts)),
        None => next,
    };
    let breaker = webhook.breaker.as_ref().map(|breaker| view! { <p>{held(breaker, visit.state.clock.now())}</p> });
    let passed_text = passed.map(|at| {
        let next = match waiting.deliveries {
            0 => "The next event tells whether it is mended.",
            _ => "Send now what waits: its first success ends this.",
        };
        view! { <p>{format!("A test has passed since, on {}. {next}", absolute(at))}</p> }
    });
    let changed = (failures.changed && passed.is_none()).then(|| {
        view! { <p>"The webhook was changed since: the next attempt, or a test event, tells whether that helped."</p> }
    });
    let button = visit.may(Scope::WebhooksWrite).then(|| match (passed, waiting.deliveries) {
        (Some(_), 0) => ().into_any(),
        (Some(_), _) => send_waiting(id),
        (None, _) if failures.changed => Remedy::Test.button(id),
        (None, _) => Remedy::of(&failures.code).button(id),
    });
    let try_now = webhook.breaker.as_ref().filter(|_| visit.may(Scope::WebhooksWrite)).map(|_| try_now(id));
    let view = view! {
        <Notice title=title tone=tone>
            <p>{failures.message.clone()} " " {failures.advice.clone()}</p>
            {changed}
            {passed_text}
            {breaker}
            <p>{next}</p>
            <div class="row">{button}{try_now}<LinkButton href=delivery text="Open the last failure" look=Look::Quiet /></div>
        </Notice>
    };
    Ok(view.into_any())
}

/// An endpoint that looks sick, of which no attempt is known any more.
fn sick(visit: &Visit, webhook: &WebhookView, breaker: &BreakerState) -> AnyView {
    let title = format!("Failing since {}", absolute(breaker.open_since));
    let button = visit.may(Scope::WebhooksWrite).then(|| try_now(webhook.id));
    let text = held(breaker, visit.state.clock.now());
    view! { <Notice title=title tone=Tone::Bad><p>{text}</p>{button}</Notice> }.into_any()
}

/// What happens to deliveries while the endpoint looks sick.
fn held(breaker: &BreakerState, now: Timestamp) -> String {
    let BreakerState { endpoint, open_since, next_probe_at } = breaker;
    let next = if *next_probe_at > now { format!("on {}", absolute(*next_probe_at)) } else { "now".to_owned() };
    format!(
        "Since {} only one request at a time goes to {endpoint}, to find out whether it works again; the next one is due \
         {next}. What waits uses up none of its attempts meanwhile, and is sent once a request succeeds.",
        absolute(*open_since)
    )
}

fn try_now(id: WebhookId) -> AnyView {
    switch(id, &[("Try now", "probe", Look::Plain)])
}

fn send_waiting(id: WebhookId) -> AnyView {
    view! { <LinkButton href=waiting_href(id) text="Send now what waits" look=Look::Primary /> }.into_any()
}

/// Deliveries that are looked at for [`later`], the newest ones.
const LOOKED_AT: u32 = 500;
/// Whoever waits no longer than this needs no button.
const SOON_MS: i64 = 60_000;

/// What still waits for another try although the webhook works again.
async fn later(visit: &Visit, id: WebhookId) -> Result<Option<AnyView>, AppError> {
    if !visit.may(Scope::LogsRead) {
        return Ok(None);
    }
    let filter =
        DeliveryFilter { webhook_id: Some(id), status: vec![DeliveryStatus::Pending], ..DeliveryFilter::default() };
    let now = visit.state.clock.now();
    let found = log::deliveries(&visit.state, &visit.actor, &filter, None, LOOKED_AT).await?;
    let due: Vec<Timestamp> = found.data.iter().filter_map(|row| row.next_attempt_at).filter(|at| *at > now).collect();
    let Some(last) = due.iter().max().filter(|at| **at > now.plus_ms(SOON_MS)) else { return Ok(None) };
    let more = if found.next_cursor.is_some() { " or more" } else { "" };
    let (noun, its) = if due.len() == 1 { ("delivery waits", "its") } else { ("deliveries wait", "their") };
    let title = format!("{}{more} {noun} for {its} next try", grouped(due.len() as u64));
    let text = format!(
        "The last of these tries is due on {}. If the endpoint works again, none has to wait so long.",
        absolute(*last)
    );
    let button = visit.may(Scope::WebhooksWrite).then(|| send_waiting(id));
    Ok(Some(view! { <Notice title=title tone=Tone::Warn><p>{text}</p>{button}</Notice> }.into_any()))
}

/// The newest attempt that failed, of a webhook that the system has disabled.
async fn last_failure(visit: &Visit, webhook: &WebhookView) -> Result<Option<Failure>, AppError> {
    if webhook.status != WebhookStatus::Disabled || !visit.may(Scope::LogsRead) {
        return Ok(None);
    }
    let filter =
        DeliveryFilter { webhook_id: Some(webhook.id), attempt_failed: Some(true), ..DeliveryFilter::default() };
    let found = log::attempts(&visit.state, &visit.actor, &filter, None, 1).await?;
    Ok(found.data.into_iter().next().map(|row| Failure {
        href: format!("/deliveries/{}#attempt-{}", row.delivery.id, row.attempt.number),
        // Activated as it is, it would be told so again.
        gone: row.attempt.http_status == Some(410) && webhook.tested_at.is_none_or(|at| at < row.attempt.started_at),
    }))
}

/// An attempt that failed.
struct Failure {
    href: String,
    /// Whether the endpoint said that it is gone for good, and no test has passed since.
    gone: bool,
}

fn last(attempts: u32) -> String {
    match attempts {
        1 => "The last attempt has failed".to_owned(),
        many => format!("The last {} attempts have failed", at_most(many)),
    }
}

/// What happens when nobody does anything.
fn next(failures: &Failures, waiting: Waiting, sick: bool) -> String {
    let next = match (waiting.deliveries, waiting.next) {
        (number, _) if sick && number > 0 => format!("{}.", wait(number)),
        (0, _) => "Nothing waits for it: the next event is the next attempt.".to_owned(),
        (number, Some(at)) => format!("{}; the next attempt is due on {}.", wait(number), absolute(at)),
        (number, None) => format!("{}; the next attempt is due now.", wait(number)),
    };
    let end = failures.disabled_at.map(|at| format!(" Unless one succeeds, it is disabled on {}.", absolute(at)));
    format!("{next}{}", end.unwrap_or_default())
}

fn paused(waiting: Waiting) -> String {
    let wait = match waiting.deliveries {
        0 => "Nothing waits so far.".to_owned(),
        number => format!("{}.", wait(number)),
    };
    format!("{wait} Events are still matched; their deliveries are sent when you activate the webhook again.")
}

fn off(webhook: &WebhookView, missed: Option<&PlanView>) -> Vec<String> {
    let since = missed.map(|plan| format!(" since {}", absolute(plan.from))).unwrap_or_default();
    let mut text = match &webhook.disabled_reason {
        Some(reason) => {
            vec![reason.clone(), format!("Events are stored, but not matched{since}; what waited was cancelled.")]
        }
        None => vec![format!("Switched off by a member: events are stored, but not matched{since}.")],
    };
    if let Some(plan) = missed.filter(|plan| plan.new > 0) {
        let least = if plan.exact { "" } else { "At least " };
        let events =
            if plan.new == 1 { "event that it would have got has" } else { "events that it would have got have" };
        text.push(format!("{least}{} {events} come in since then.", grouped(plan.new)));
    }
    text
}

fn activate(id: WebhookId) -> AnyView {
    switch(id, &[("Activate", "activate", Look::Primary)])
}

fn back(id: WebhookId, missed: Option<&PlanView>, failure: Option<Failure>) -> AnyView {
    let gone = failure.as_ref().is_some_and(|failure| failure.gone);
    let first = gone.then(|| edit(id, "endpoint", "Edit endpoint", Look::Primary));
    let look = if gone { Look::Plain } else { Look::Primary };
    let again = match missed {
        Some(plan) if plan.new > 0 => switch(
            id,
            &[("Activate and replay…", "activate-and-replay", look), ("Activate only", "activate", Look::Quiet)],
        ),
        _ => switch(id, &[("Activate", "activate", look)]),
    };
    let failure = failure.map(|failure| {
        view! { <LinkButton href=failure.href text="Open the last failure" look=Look::Quiet /> }
    });
    view! { <div class="row">{first}{again}{failure}</div> }.into_any()
}

fn wait(number: u32) -> String {
    format!("{} {}", at_most(number), if number == 1 { "delivery waits" } else { "deliveries wait" })
}

fn at_most(number: u32) -> String {
    let more = if number >= MOST_COUNTED { " or more" } else { "" };
    format!("{}{more}", grouped(u64::from(number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_were_not_counted_to_the_end_say_so() {
        assert_eq!([wait(1), wait(2)], ["1 delivery waits", "2 deliveries wait"]);
        assert_eq!(wait(MOST_COUNTED), "1,000 or more deliveries wait");
    }
}
