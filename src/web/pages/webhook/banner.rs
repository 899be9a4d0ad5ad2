//! Above the tabs of a webhook that is not simply well: how it stands, why, what happens next, and the button that helps.

use leptos::prelude::*;

use super::replay;
use super::tabs::{edit, switch};
use crate::domain::attempt::ErrorCode;
use crate::domain::ids::WebhookId;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::replay::PlanView;
use crate::server::app::webhooks::{self, Failures, MOST_COUNTED, Waiting};
use crate::server::app::{AppError, WebhookView};
use crate::web::components::{LinkButton, Look, Notice, Sign, Tone};
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
            Some(failures) => return fails(visit, id, failures).await.map(Some),
            None => return replay::offer(visit, webhook).await,
        },
        WebhookStatus::Paused => {
            let waiting = webhooks::waiting(&visit.state, &visit.actor, id).await?;
            (Tone::Warn, "Paused", vec![paused(waiting)], activate(id))
        }
        WebhookStatus::Disabled | WebhookStatus::Inactive => {
            let missed = webhooks::missed(&visit.state, &visit.actor, webhook).await?;
            let (tone, title) = match webhook.status {
                WebhookStatus::Disabled => (Tone::Bad, "Disabled by the system"),
                _ => (Tone::Plain, "Inactive"),
            };
            (tone, title, off(webhook, missed.as_ref()), back(id, missed.as_ref()))
        }
        WebhookStatus::Draft => {
            (Tone::Plain, "Draft", vec!["It receives nothing until you activate it.".to_owned()], activate(id))
        }
    };
    let text = text.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
    let button = visit.may(Scope::WebhooksWrite).then_some(button);
    Ok(Some(view! { <Notice title=title tone=tone>{text}{button}</Notice> }.into_any()))
}

async fn fails(visit: &Visit, id: WebhookId, failures: &Failures) -> Result<AnyView, AppError> {
    let waiting = webhooks::waiting(&visit.state, &visit.actor, id).await?;
    let delivery = format!("/deliveries/{}", failures.delivery_id);
    let (title, tone) = match failures.failing_since {
        Some(since) => (format!("Failing since {}", absolute(since)), Tone::Bad),
        None => (last(failures.attempts), Tone::Warn),
    };
    let next = match failures.failing_since {
        Some(_) => format!("{}. {}", last(failures.attempts), next(failures, waiting)),
        None => next(failures, waiting),
    };
    let changed = failures.changed.then(|| {
        view! { <p>"The webhook was changed since: the next attempt, or a test event, tells whether that helped."</p> }
    });
    let button = visit.may(Scope::WebhooksWrite).then(|| {
        let remedy = if failures.changed { Remedy::Test } else { Remedy::of(&failures.code) };
        remedy.button(id)
    });
    let view = view! {
        <Notice title=title tone=tone>
            <p>{failures.message.clone()} " " {failures.advice.clone()}</p>
            {changed}
            <p>{next}</p>
            <div class="row">{button}<LinkButton href=delivery text="Open the last failure" look=Look::Quiet /></div>
        </Notice>
    };
    Ok(view.into_any())
}

fn last(attempts: u32) -> String {
    match attempts {
        1 => "The last attempt has failed".to_owned(),
        many => format!("The last {} attempts have failed", at_most(many)),
    }
}

/// What happens when nobody does anything.
fn next(failures: &Failures, waiting: Waiting) -> String {
    let next = match (waiting.deliveries, waiting.next) {
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

fn back(id: WebhookId, missed: Option<&PlanView>) -> AnyView {
    match missed {
        Some(plan) if plan.new > 0 => switch(
            id,
            &[
                ("Activate and replay…", "activate-and-replay", Look::Primary),
                ("Activate only", "activate", Look::Quiet),
            ],
        ),
        _ => activate(id),
    }
}

fn wait(number: u32) -> String {
    format!("{} {}", at_most(number), if number == 1 { "delivery waits" } else { "deliveries wait" })
}

fn at_most(number: u32) -> String {
    let more = if number >= MOST_COUNTED { " or more" } else { "" };
    format!("{}{more}", grouped(u64::from(number)))
}

/// What a person can do about a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Remedy {
    /// Something about the address or the credentials is wrong.
    Endpoint,
    /// The body is wrong.
    Payload,
    /// The receiver has to be mended; a test tells when it is.
    Test,
    /// It gets too much at a time.
    Options,
}

impl Remedy {
    fn of(code: &ErrorCode) -> Self {
        match code {
            ErrorCode::TemplateError | ErrorCode::Http(400 | 413 | 415 | 422) => Self::Payload,
            ErrorCode::Http(429) => Self::Options,
            ErrorCode::Http(408 | 500..)
            | ErrorCode::ConnectRefused
            | ErrorCode::ConnectTimeout
            | ErrorCode::ConnectFailed
            | ErrorCode::TlsExpired
            | ErrorCode::TlsUntrusted
            | ErrorCode::TlsFailed
            | ErrorCode::ResponseTimeout
            | ErrorCode::ClosedEarly
            | ErrorCode::ProxyFailed
            | ErrorCode::Internal => Self::Test,
            ErrorCode::Http(_)
            | ErrorCode::DnsNotFound
            | ErrorCode::BlockedAddress
            | ErrorCode::TlsNameMismatch
            | ErrorCode::TlsClientCertificate
            | ErrorCode::Redirect
            | ErrorCode::BadResponse
            | ErrorCode::OauthTokenFailed
            | ErrorCode::InvalidConfiguration => Self::Endpoint,
        }
    }

    fn button(self, id: WebhookId) -> AnyView {
        match self {
            Self::Endpoint => edit(id, "endpoint", "Edit endpoint", Look::Primary),
            Self::Payload => edit(id, "payload", "Edit payload", Look::Primary),
            Self::Options => {
                view! { <LinkButton href=format!("/webhooks/{id}/options") text="Change options" look=Look::Primary /> }
                    .into_any()
            }
            Self::Test => view! {
                <LinkButton href=format!("/webhooks/{id}/test") text="Send a test event" look=Look::Primary sign=Sign::Send />
            }
            .into_any(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_button_is_for_who_can_help() {
        for (word, remedy) in [
            ("http_401", Remedy::Endpoint),
            ("oauth_token_failed", Remedy::Endpoint),
            ("http_422", Remedy::Payload),
            ("template_error", Remedy::Payload),
            ("http_503", Remedy::Test),
            ("response_timeout", Remedy::Test),
            ("http_429", Remedy::Options),
        ] {
            assert_eq!(Remedy::of(&ErrorCode::parse(word)), remedy, "{word}");
        }
    }

    #[test]
    fn numbers_that_were_not_counted_to_the_end_say_so() {
        assert_eq!([wait(1), wait(2)], ["1 delivery waits", "2 deliveries wait"]);
        assert_eq!(wait(MOST_COUNTED), "1,000 or more deliveries wait");
    }
}
