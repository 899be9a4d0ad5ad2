//! The sender: one job, one HTTP request, one outcome. It knows nothing of the table.
//!
//! A failure of this server is no outcome: the job goes back to the table unsent, its lane pauses a moment, and neither
//! an attempt nor the breaker hears of it.

use std::sync::Arc;

use bytes::Bytes;
use tracing::Instrument;

use crate::domain::attempt::{ErrorCode, SHORT_BODY_LIMIT, Timing};
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::retry::{self, Next};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::server::egress::request::{self, Envelope};
use crate::server::egress::{Answer, Outgoing, SendFailure, Sent, diagnosis, veil};
use crate::server::store::{After, Finished, NewAttempt};
use crate::server::telemetry::otlp;

use super::access::Access;
use super::breaker::{Health, Turn};
use super::committer::Work;
use super::inner::Inner;
use super::lanes::{Job, LaneKey};
use super::matching::Live;
use super::outcomes::{Outcome, Place};
use super::own_failures::NotSent;
use super::template_failures::IN_A_ROW;

/// Sends one job and hands its outcome to the committer.
pub async fn run(inner: Arc<Inner>, key: LaneKey, job: Job, mut place: Place) {
    let directory = inner.directory();
    let live = directory.find(job.webhook_id).filter(|live| live.sends());
    let lease_holds = inner.clock.now() < job.lease_until;
    let (Some(live), true) = (live, lease_holds) else {
        // The webhook changed its state, or the job waited too long here: back to the table.
        inner.lanes().done(&key, job.probe, None, inner.clock.now());
        inner.release(vec![job]).await;
        inner.pump();
        return;
    };
    let span = otlp::attempt(job.webhook_id, job.delivery_id, job.attempt_count + 1);
    let made = match attempt(&inner, live, &key, &job, &place).instrument(span.clone()).await {
        Ok(made) => made,
        Err(not_sent) => {
            otlp::tried(&span, None, Some(not_sent.cause.word()));
            return put_off(&inner, &key, job, not_sent).await;
        }
    };
    otlp::tried(&span, made.row.http_status, made.row.error_code.as_deref());
    let health = made.health;
    let cause = made.row.error_code.clone().unwrap_or_else(|| "a success".to_owned());
    let unrenderable = is_template_error(&made) && job.version_id == live.version_id;
    let mut finished = conclude(&inner, live, &job, made);
    shorten(&mut finished.attempt, finished.after);
    place.shrink(&finished.attempt);
    if let Some(work) = inner.work() {
        // The channel only closes after the last sender is gone.
        let _ = work.send(Work::Record(Box::new(Outcome { finished, place }))).await;
    }
    if unrenderable && inner.template_failures.failed(job.webhook_id, job.version_id) {
        inner.pause(job.workspace_id, job.webhook_id, &template_fails()).await;
    }
    let ((turn, back), hungry) = {
        let mut lanes = inner.lanes();
        (lanes.done(&key, job.probe, Some(health), inner.clock.now()), lanes.is_hungry(&key))
    };
    if hungry || turn != Turn::None {
        inner.wake.notify_one();
    }
    tell(&inner, &key, turn, &cause);
    inner.release(back).await;
    inner.pump();
}

/// Gives a job back that could not be sent by a failure of this server, and with it what waits in its lane.
async fn put_off(inner: &Arc<Inner>, key: &LaneKey, job: Job, NotSent { cause, message }: NotSent) {
    inner.meters.own_failure(cause);
    let now = inner.clock.now();
    if let Some(times) = inner.own_failures.to_tell(cause, now) {
        let cause = cause.word();
        tracing::error!(cause, error = message, times, webhook = %key.webhook, delivery = %job.delivery_id, "send.own_failure");
    }
    let (mut back, due) = if cause.is_of_one_delivery() {
        (inner.lanes().done(key, job.probe, None, now).1, now.plus_ms(cause.longest_wait_ms()))
    } else {
        inner.lanes().stumbled(key, job.probe, cause.longest_wait_ms(), now)
    };
    back.push(job);
    inner.release_until(back, due).await;
    inner.pump();
}

/// Tells the log what happened to the breaker. Of the endpoint only the host, since an address may be a secret.
fn tell(inner: &Inner, key: &LaneKey, turn: Turn, cause: &str) {
    let host = url::Url::parse(&key.url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    match turn {
        Turn::None | Turn::ProbeFailed => {}
        Turn::Opened => tracing::warn!(webhook = %key.webhook, endpoint = host, cause, "breaker.opened"),
        Turn::Healed { since } => {
            let open_s = (inner.clock.now().0 - since.0) / 1_000;
            tracing::info!(webhook = %key.webhook, endpoint = host, cause, open_s, "breaker.closed");
        }
    }
}

/// What one attempt gave.
struct Made {
    row: NewAttempt,
    failure: Option<SendFailure>,
    retry_after_ms: Option<i64>,
    health: Health,
    /// The token was refused and a new one is worth a try at once.
    renewed: bool,
}

async fn attempt(inner: &Inner, live: &Live, key: &LaneKey, job: &Job, place: &Place) -> Result<Made, NotSent> {
    let compiled = inner.compiled(live, job.version_id).await;
    let compiled = compiled.map_err(|error| NotSent { cause: error.own(), message: error.to_string() })?;
    let started_at = inner.clock.now();
    let number = job.attempt_count + 1;
    let mut row = blank(inner, number, started_at, &key.url);
    let body = match inner.renderer.render(job.workspace_id, &compiled, &job.event, job.webhook_id).await {
        Ok(body) => {
            inner.template_failures.worked(job.webhook_id);
            Bytes::from(body)
        }
        Err(error) => {
            let (code, message) = (ErrorCode::TemplateError, error.to_string());
            return match error.own() {
                Some(cause) => Err(NotSent { cause, message }),
                None => failed(row, SendFailure { code, message, advice: None, exchange: None }),
            };
        }
    };
    let content_type = compiled.content_type();
    // Checked when saved, when read from there, and once more for every address at connect.
    let url = match live.url(&key.url) {
        Ok(url) => url,
        Err(fault) => {
            let code = ErrorCode::BlockedAddress;
            return failed(row, SendFailure { code, message: fault.to_string(), advice: None, exchange: None });
        }
    };
    let timeout = std::time::Duration::from_millis(u64::from(live.config.settings.timeout_ms));
    let access = match Access::of(inner, &live.route, &live.credentials, timeout).await {
        Ok(access) => access,
        Err(failure) => return failed(row, failure),
    };
    let delivery_id = job.delivery_id.to_string();
    let envelope = Envelope {
        delivery_id: &delivery_id,
        attempt: number,
        test: false,
        // Receivers compare it with what time it is, of which their machines know as much as ours.
        unix_s: inner.clock.machine_now().unix_seconds(),
        content_type,
        keys: live.keys_at(started_at),
        credentials: &access.credentials,
        extra_headers: &live.config.headers,
        secret_headers: &live.secret_headers,
    };
    let built = request::build(&envelope, &body);
    row.headers = built.shown_extra;
    row.signature = built.signature;
    let outgoing = Outgoing { url, headers: built.headers, typed: built.typed, body, timeout };
    let mut sent = inner.egress.send(&live.route, outgoing).await;
    veil::hide(&envelope, &mut sent);
    if let Ok(answer) = &mut sent.result {
        place.cut(answer);
    }
    let renewed = access.is_stale(inner, &live.route, &sent).await;
    Ok(Made { renewed, ..classify(row, sent, live, inner.clock.now())? })
}

fn blank(inner: &Inner, number: u32, started_at: Timestamp, url: &str) -> NewAttempt {
    NewAttempt {
        id: inner.clock.id(),
        number,
        started_at,
        url: url.to_owned(),
        headers: String::new(),
        signature: String::new(),
        http_status: None,
        response_headers: String::new(),
        response_body: String::new(),
        truncated: false,
        error_code: None,
        error_message: None,
        timing: Timing::default(),
    }
}

fn failed(mut row: NewAttempt, failure: SendFailure) -> Result<Made, NotSent> {
    if let Some(cause) = failure.code.own() {
        return Err(NotSent { cause, message: failure.message });
    }
    row.error_code = Some(failure.code.word());
    row.error_message = Some(failure.message.clone());
    if let Some(exchange) = &failure.exchange {
        // No request to the endpoint was made of which anything else could be kept.
        row.headers = serde_json::to_string(exchange).unwrap_or_default();
    }
    let health = if failure.code.is_sickness() { Health::Sick } else { Health::Choosy };
    Ok(Made { row, failure: Some(failure), retry_after_ms: None, health, renewed: false })
}

fn classify(mut row: NewAttempt, sent: Sent, live: &Live, now: Timestamp) -> Result<Made, NotSent> {
    row.timing = sent.timing;
    let answer = match sent.result {
        Ok(answer) => answer,
        Err(failure) => return failed(row, failure),
    };
    let retry_after_ms = answer.retry_after_ms.filter(|_| matches!(answer.status, 429 | 503));
    let kind = live.credentials.kind();
    let failure = (!(200..300).contains(&answer.status))
        .then(|| diagnosis::of_status(answer.status, &answer.headers, kind, &row.url, now));
    keep(&mut row, answer);
    match failure {
        None => Ok(Made { row, failure: None, retry_after_ms: None, health: Health::Well, renewed: false }),
        Some(failure) => Ok(Made { retry_after_ms, ..failed(row, failure)? }),
    }
}

fn keep(row: &mut NewAttempt, answer: Answer) {
    row.http_status = Some(answer.status);
    row.response_headers = serde_json::to_string(&answer.headers).unwrap_or_default();
    row.response_body = answer.body;
    row.truncated = answer.truncated;
}

/// Shortens the answer where the log needs no more of it: of successes, and of failures between the first and the last.
fn shorten(attempt: &mut NewAttempt, after: After) {
    let between = attempt.number > 1 && matches!(after, After::RetryAt(_) | After::Waits(_));
    if (between || after == After::Delivered) && attempt.response_body.len() > SHORT_BODY_LIMIT {
        attempt.response_body.truncate(attempt.response_body.floor_char_boundary(SHORT_BODY_LIMIT));
        attempt.response_body.shrink_to_fit();
        attempt.truncated = true;
    }
}

fn is_template_error(made: &Made) -> bool {
    made.failure.as_ref().is_some_and(|failure| failure.code == ErrorCode::TemplateError)
}

/// Why the system pauses a webhook.
fn template_fails() -> String {
    format!("The template could not be rendered for {IN_A_ROW} events in a row. The log says why.")
}

/// What follows the attempt, by the pure rules of [`retry`] and the webhook's present state.
fn conclude(inner: &Inner, live: &Live, job: &Job, made: Made) -> Finished {
    let after = match &made.failure {
        None => After::Delivered,
        Some(_) if is_template_error(&made) => After::Ended(DeliveryStatus::Failed, Reason::TemplateError),
        Some(_) if job.probe && made.health == Health::Sick => waits_on(retry_or_cancel(inner, job, 0)),
        Some(failure) => {
            let round_number = made.row.number.saturating_sub(job.round_start);
            let schedule = &live.config.settings.retry_schedule_s;
            match retry::after_failure(schedule, round_number, &failure.code, made.retry_after_ms, inner.clock.jitter())
            {
                Next::GiveUp => After::Ended(DeliveryStatus::Failed, Reason::AttemptsExhausted),
                Next::Gone => After::Ended(DeliveryStatus::Failed, Reason::Gone),
                Next::After(_) if made.renewed => retry_or_cancel(inner, job, 0),
                Next::After(ms) => retry_or_cancel(inner, job, ms),
            }
        }
    };
    Finished {
        workspace_id: job.workspace_id,
        delivery_id: job.delivery_id,
        webhook_id: job.webhook_id,
        attempt: made.row,
        after,
    }
}

/// A probe of a receiver that is still sick takes nothing from its delivery's schedule.
fn waits_on(after: After) -> After {
    if let After::RetryAt(due) = after { After::Waits(due) } else { after }
}

/// A webhook that went away during the attempt gets no further one.
fn retry_or_cancel(inner: &Inner, job: &Job, ms: i64) -> After {
    let cancelled = match inner.directory().find(job.webhook_id).map(|live| live.status) {
        None => Some(Reason::WebhookDeleted),
        Some(WebhookStatus::Disabled) => Some(Reason::WebhookDisabled),
        Some(WebhookStatus::Inactive | WebhookStatus::Draft) => Some(Reason::WebhookInactive),
        Some(WebhookStatus::Active | WebhookStatus::Paused) => None,
    };
    match cancelled {
        Some(reason) => After::Ended(DeliveryStatus::Cancelled, reason),
        None => After::RetryAt(inner.clock.now().plus_ms(ms)),
    }
}
