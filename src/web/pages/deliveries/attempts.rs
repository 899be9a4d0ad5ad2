//! The timeline: attempts that were made, newest first, below the times of those to come.

use leptos::prelude::*;

use crate::domain::delivery::DeliveryStatus;
use crate::domain::retry::RETRY_AFTER_LIMIT_MS;
use crate::domain::time::Timestamp;
use crate::server::app::log::{AttemptView, DeliveryView};
use crate::server::egress::{asked_wait_ms, diagnosis};
use crate::web::components::badge::AttemptState;
use crate::web::components::{Card, Empty, Notice, Sign, Tone};
use crate::web::pages::exchange::{advice, body, milliseconds, request_head, response_side, timings};
use crate::web::pages::logs::zone::Zone;
use crate::web::pages::moment::moments;
use crate::web::pages::moved::moved;

/// The failure in which nothing was sent to the endpoint, only to the token endpoint.
const TOKEN_FAILED: &str = "oauth_token_failed";

/// Attempts, and the times of the next ones. `change`: where a person who may change the webhook goes on from there.
pub fn timeline(delivery: &DeliveryView, zone: &Zone, now: Timestamp, change: Option<&str>) -> AnyView {
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
    let items = (0..=last).rev().map(|place| item(delivery, zone, place, change)).collect_view();
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

fn item(delivery: &DeliveryView, zone: &Zone, place: usize, change: Option<&str>) -> AnyView {
    let Some(attempt) = delivery.attempts.get(place) else { return ().into_any() };
    let (number, last) = (attempt.number, place + 1 == delivery.attempts.len());
    let target = change.filter(|_| last).zip(redirected(delivery, attempt));
    // The notice with the button says what to try.
    let advised = attempt.advice.clone().filter(|_| target.is_none());
    let moved = target.map(|(back, target)| {
        moved(delivery.row.webhook_id, attempt.request.url.clone(), target, Some(back.to_owned()))
    });
    let id = format!("attempt-{number}");
    let error = attempt.error.clone();
    let message = error.clone().map(|error| {
        view! { <Notice title=error.code tone=Tone::Bad><p>{error.message}</p></Notice> }
    });
    // The endpoint's, not that of a token endpoint.
    let token = error.as_ref().is_some_and(|error| error.code == TOKEN_FAILED);
    let status = attempt.response.as_ref().map(|response| response.status).filter(|_| !token);
    let sent = match token && !attempt.request.body.is_empty() {
        true => body(&format!("{id}-request"), attempt.request.body.clone()),
        false => view! { <p class="small"><a href="#payload">"Body, curl and what was signed"</a></p> }.into_any(),
    };
    let response = attempt.response.clone().map(|response| response_side(&id, response).into_any());
    let response = response.unwrap_or_else(|| {
        view! { <div class="side"><h3>"Response"</h3><p class="muted">"No answer came back."</p></div> }.into_any()
    });
    view! {
        <li>
            <details class="attempt" open=last>
                <summary>
                    <b>{format!("Attempt {number}")}</b>
                    <AttemptState http_status=status error=error.map(|error| error.code) />
                    <span class="muted small">{zone.told(attempt.started_at)}</span>
                    <span class="muted small">{milliseconds(attempt.timing_ms.total)}</span>
                </summary>
                // Inside: a browser opens what holds the place that an address names, not what is that place.
                <div class="inside" id=id.clone()>
                    {message}
                    {advice(advised)}
                    {moved}
                    {what_next(delivery, zone, place).map(|text| view! { <p class="muted small">{text}</p> })}
                    {timings(attempt.timing_ms)}
                    <div class="sides">
                        <div class="side">
                            <h3>{if token { "Request for the token" } else { "Request" }}</h3>
                            {request_head(&attempt.request)}
                            {sent}
                        </div>
                        {response}
                    </div>
                </div>
            </details>
        </li>
    }
    .into_any()
}

/// Where the endpoint redirected this attempt to, while it is the webhook's endpoint.
fn redirected(delivery: &DeliveryView, attempt: &AttemptView) -> Option<String> {
    let response = attempt.response.as_ref().filter(|response| diagnosis::is_redirect(response.status))?;
    let url = &attempt.request.url;
    diagnosis::target(url, &response.headers).filter(|target| delivery.endpoints.contains(url) && target != url)
}

/// When the next attempt came or comes, and why then.
fn what_next(delivery: &DeliveryView, zone: &Zone, place: usize) -> Option<String> {
    let attempt = delivery.attempts.get(place)?;
    let why = why(attempt, delivery.row.round_start, delivery.schedule.as_ref())
        .map(|why| format!(", {why}"))
        .unwrap_or_default();
    if let Some(next) = delivery.attempts.get(place + 1) {
        let wait = milliseconds(ms_between(attempt.started_at, next.started_at));
        return Some(format!("Attempt {} began {wait} later{why}.", next.number));
    }
    let at = delivery.row.next_attempt_at.filter(|_| !delivery.paused && delivery.probe.is_none())?;
    Some(format!("Attempt {} is due on {}{why}.", attempt.number + 1, zone.told(at)))
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
fn ms_between(from: Timestamp, to: Timestamp) -> f64 {
    to.0.saturating_sub(from.0) as f64
}

/// Why the attempt after this one has its time; of attempts before the last resend only what the answer tells is known, and
/// of a schedule that was changed since, only that it waited no shorter than the answer asked for.
fn why(attempt: &AttemptView, round_start: u32, schedule: Option<&(Vec<u32>, Timestamp)>) -> Option<String> {
    if attempt.error.is_none() {
        return Some("because somebody asked to send it again".to_owned());
    }
    if attempt.number == round_start {
        return Some(
            "outside the retry schedule: somebody asked, or it found out whether the endpoint works again".to_owned(),
        );
    }
    let place = attempt.number.checked_sub(round_start + 1);
    let scheduled = place.map(|_| "on the retry schedule of the webhook".to_owned());
    let Some((asked_ms, value)) = retry_after(attempt) else { return scheduled };
    let asked = format!("the answer asked for with Retry-After: {value}");
    let waits = schedule.filter(|(_, since)| *since <= attempt.started_at).map(|(waits, _)| waits);
    let wait_ms = waits.zip(place).and_then(|(waits, place)| waits.get(usize::try_from(place).ok()?));
    match (scheduled, wait_ms.map(|wait_s| i64::from(*wait_s) * 1_000)) {
        // Both move by a tenth: that of the schedule to both sides, what was asked for only to later.
        (_, Some(wait_ms)) if asked_ms * 10 >= wait_ms * 11 => Some(format!("because {asked}")),
        (scheduled, Some(wait_ms)) if asked_ms * 11 <= wait_ms * 9 => scheduled,
        (Some(scheduled), _) => Some(format!("{scheduled}, no earlier than {asked}")),
        (None, _) => Some(format!("no earlier than {asked}")),
    }
}

/// How long the answer asked to wait, in milliseconds and in its own words.
fn retry_after(attempt: &AttemptView) -> Option<(i64, &str)> {
    let response = attempt.response.as_ref().filter(|response| matches!(response.status, 429 | 503))?;
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of at most a minute")]
    let answered = attempt.started_at.plus_ms(attempt.timing_ms.total as i64);
    let asked_ms = asked_wait_ms(&response.headers, answered)?.min(RETRY_AFTER_LIMIT_MS);
    let found = response.headers.0.iter().find(|(name, _)| name.eq_ignore_ascii_case("retry-after"));
    found.map(|(_, value)| (asked_ms, value.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attempt::{AttemptError, Headers, ShownRequest, ShownResponse, Timing};
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
        let told = |attempt: AttemptView, round_start| why(&attempt, round_start, None).unwrap_or_default();
        assert_eq!(told(attempt(1, 500, &[]), 0), "on the retry schedule of the webhook");
        let both = "on the retry schedule of the webhook, no earlier than the answer asked for with Retry-After: 120";
        assert_eq!(told(attempt(1, 503, &[("retry-after", "120")]), 0), both);
        assert!(told(attempt(1, 503, &[("retry-after", "120")]), 2).starts_with("no earlier"));
        assert_eq!(told(attempt(1, 500, &[("retry-after", "120")]), 0), "on the retry schedule of the webhook");
        assert_eq!(told(attempt(1, 503, &[("retry-after", "soon")]), 0), "on the retry schedule of the webhook");
        assert!(told(attempt(2, 200, &[]), 0).contains("asked"));
        assert!(told(attempt(2, 500, &[]), 2).contains("asked"));
        assert_eq!(told(attempt(1, 500, &[]), 2), "");
    }

    #[test]
    fn the_longer_one_of_schedule_and_answer_has_decided() {
        let told = |number, round_start, wait_s, changed_at| {
            let asked = attempt(number, 429, &[("retry-after", "100")]);
            why(&asked, round_start, Some(&(vec![5, wait_s], Timestamp(changed_at)))).unwrap_or_default()
        };
        let (answer, schedule) = ("because the answer asked", "on the retry schedule of the webhook");
        assert!(told(2, 0, 90, 0).starts_with(answer));
        assert_eq!(told(2, 0, 123, 0), schedule);
        assert!(told(2, 0, 110, 0).starts_with("on the retry schedule of the webhook, no earlier"), "either may have");
        assert!(told(2, 0, 123, 1).contains("no earlier"), "the schedule was another one");
        assert!(told(5, 4, 3_600, 0).starts_with(answer), "the first of its round");
    }
}
