//! The timeline: attempts that were made, newest first, below the times of those to come.

use leptos::prelude::*;

use crate::domain::attempt::Headers;
use crate::domain::delivery::DeliveryStatus;
use crate::domain::time::Timestamp;
use crate::server::app::log::{AttemptView, DeliveryView};
use crate::web::components::badge::AttemptState;
use crate::web::components::{Card, Empty, Notice, Sign, Tone};
use crate::web::pages::exchange::{advice, milliseconds, request_head, response_side, timings};
use crate::web::pages::logs::zone::Zone;
use crate::web::pages::moment::moments;

/// Attempts, and the times of the next ones.
pub fn timeline(delivery: &DeliveryView, zone: &Zone, now: Timestamp) -> AnyView {
    if delivery.attempts.is_empty() {
        let (title, about) = match delivery.row.status {
            DeliveryStatus::Pending => {
                ("No attempt yet", "Attempts appear here as they are made. Reload to look again.")
            }
            _ => ("No attempt was made", "Nothing left for the endpoint."),
        };
        return view! { {upcoming(delivery, zone, now)} <Empty title=title about=about sign=Sign::Clock /> }.into_any();
    }
    let last = delivery.attempts.len() - 1;
    let items = (0..=last).rev().map(|place| item(delivery, zone, place, place == last)).collect_view();
    view! { {upcoming(delivery, zone, now)} <ol class="timeline">{items}</ol> }.into_any()
}

/// The attempts to come, when there is more than the one that the page's notice names.
fn upcoming(delivery: &DeliveryView, zone: &Zone, now: Timestamp) -> Option<impl IntoView + use<>> {
    let (times, first) = (&delivery.upcoming, delivery.row.attempt_count + 1);
    (times.len() > 1).then(|| {
        view! {
            <Card title="Next attempts" about="As the schedule goes on while attempts fail; each moves by up to a tenth of its wait.">
                {moments(times, first, now, |at| zone.told(at))}
            </Card>
        }
    })
}

fn item(delivery: &DeliveryView, zone: &Zone, place: usize, open: bool) -> AnyView {
    let Some(attempt) = delivery.attempts.get(place) else { return ().into_any() };
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
            <details class="attempt" open=open>
                <summary>
                    <b>{format!("Attempt {number}")}</b>
                    <AttemptState http_status=status error=error.map(|error| error.code) />
                    <span class="muted small">{zone.told(attempt.started_at)}</span>
                    <span class="muted small">{milliseconds(attempt.timing_ms.total)}</span>
                </summary>
                // Inside: a browser opens what holds the place that an address names, not what is that place.
                <div class="inside" id=id.clone()>
                    {message}
                    {advice(attempt.advice.clone())}
                    {what_next(delivery, zone, place).map(|text| view! { <p class="muted small">{text}</p> })}
                    {timings(attempt.timing_ms)}
                    <div class="sides">
                        <div class="side">
                            <h3>"Request"</h3>
                            {request_head(&attempt.request)}
                            <p class="small"><a href="#payload">"Body, curl and what was signed"</a></p>
                        </div>
                        {response}
                    </div>
                </div>
            </details>
        </li>
    }
    .into_any()
}

/// When the next attempt came or comes, and why then.
fn what_next(delivery: &DeliveryView, zone: &Zone, place: usize) -> Option<String> {
    let attempt = delivery.attempts.get(place)?;
    let why = why(attempt, delivery.row.round_start).map(|why| format!(", {why}")).unwrap_or_default();
    if let Some(next) = delivery.attempts.get(place + 1) {
        let wait = milliseconds(ms_between(attempt.started_at, next.started_at));
        return Some(format!("Attempt {} began {wait} later{why}.", next.number));
    }
    let at = delivery.row.next_attempt_at.filter(|_| !delivery.paused)?;
    Some(format!("Attempt {} is due on {}{why}.", attempt.number + 1, zone.told(at)))
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
fn ms_between(from: Timestamp, to: Timestamp) -> f64 {
    to.0.saturating_sub(from.0) as f64
}

/// Why the attempt after this one has its time; of attempts before the last resend only what the answer tells is known.
fn why(attempt: &AttemptView, round_start: u32) -> Option<String> {
    if attempt.error.is_none() || attempt.number == round_start {
        return Some("because somebody asked to send it again".to_owned());
    }
    let response = attempt.response.as_ref().filter(|response| matches!(response.status, 429 | 503));
    let asked = response.and_then(|response| retry_after(&response.headers));
    let asked = asked.map(|value| format!("no earlier than the answer asked for with Retry-After: {value}"));
    let schedule = (attempt.number > round_start).then(|| "on the retry schedule of the webhook".to_owned());
    match (schedule, asked) {
        (Some(schedule), Some(asked)) => Some(format!("{schedule}, {asked}")),
        (schedule, asked) => schedule.or(asked),
    }
}

fn retry_after(headers: &Headers) -> Option<&str> {
    let found = headers.0.iter().find(|(name, _)| name.eq_ignore_ascii_case("retry-after"));
    found.map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attempt::{AttemptError, ShownRequest, ShownResponse, Timing};
    use crate::domain::ids::{AttemptId, TypeId};

    fn attempt(number: u32, status: u16, headers: &[(&str, &str)]) -> AttemptView {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let request = ShownRequest {
            method: "POST".to_owned(),
            url: String::new(),
            headers: Headers::default(),
            body: String::new(),
        };
        let response = ShownResponse { status, headers: Headers(headers), body: String::new(), truncated: false };
        let error = AttemptError { code: format!("http_{status}"), message: String::new() };
        AttemptView {
            id: AttemptId::from_parts(1, 1),
            number,
            started_at: Timestamp(0),
            request,
            response: Some(response),
            timing_ms: Timing::default(),
            error: (status >= 300).then_some(error),
            advice: None,
        }
    }

    #[test]
    fn the_reason_of_the_next_time_is_told_where_it_is_known() {
        let told = |attempt: AttemptView, round_start| why(&attempt, round_start).unwrap_or_default();
        assert_eq!(told(attempt(1, 500, &[]), 0), "on the retry schedule of the webhook");
        let both = "on the retry schedule of the webhook, no earlier than the answer asked for with Retry-After: 120";
        assert_eq!(told(attempt(1, 503, &[("retry-after", "120")]), 0), both);
        assert!(told(attempt(1, 503, &[("retry-after", "120")]), 2).starts_with("no earlier"));
        assert_eq!(told(attempt(1, 500, &[("retry-after", "120")]), 0), "on the retry schedule of the webhook");
        assert!(told(attempt(2, 200, &[]), 0).contains("asked"));
        assert!(told(attempt(2, 500, &[]), 2).contains("asked"));
        assert_eq!(told(attempt(1, 500, &[]), 2), "");
    }
}
