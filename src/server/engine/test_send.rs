//! The test event: the same rendering, signing and way out as a delivery, with every phase checked and told.
//!
//! A test is no delivery: no event, no retry, no disabling. Who asks for it keeps what came out.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use url::Url;

use crate::catalogue;
use crate::domain::attempt::{AttemptError, Check, ErrorCode, ShownRequest, TestResult, Timing};
use crate::domain::auth_kind::AuthKind;
use crate::domain::event::Event;
use crate::domain::ids::{DeliveryId, TypeId, WebhookId, WorkspaceId};
use crate::domain::webhook::{ANY_EVENT, WebhookConfig};
use crate::server::egress::request::{self, Credentials, Envelope, Logged};
use crate::server::egress::signing::SigningKey;
use crate::server::egress::{Outgoing, Route, SendFailure, Sent, diagnosis, veil};

use super::access::Access;
use super::handle::Engine;
use super::inner::Inner;
use super::version::{Compiled, RenderError};

/// What is tested: a configuration, saved or not.
pub struct TestPlan {
    /// The webhook's id, or the one it would have.
    pub webhook_id: WebhookId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// What is configured.
    pub config: WebhookConfig,
    /// How it authenticates.
    pub credentials: Credentials,
    /// Headers of its own whose values are secret.
    pub secret_headers: BTreeMap<String, String>,
    /// Signing keys.
    pub keys: Vec<SigningKey>,
    /// How its requests go out.
    pub route: Arc<Route>,
    /// Its version's document.
    pub document: String,
    /// The event types to send; empty: each distinct endpoint with its first.
    pub event_types: Vec<String>,
    /// Samples of event types that are not in the catalogue, by name.
    pub own_samples: BTreeMap<String, Event>,
}

impl TestPlan {
    /// The host of each request that it makes.
    #[must_use]
    pub fn hosts(&self) -> Vec<String> {
        let host = |(url, _): (String, String)| Url::parse(&url).ok().and_then(|url| Some(url.host_str()?.to_owned()));
        targets(self).into_iter().filter_map(host).collect()
    }
}

impl Engine {
    /// Sends the tests one after the other. Answers one result for each, in order; none when no row has an endpoint.
    pub async fn test(&self, plan: &TestPlan) -> Vec<TestResult> {
        let mut results = Vec::new();
        for (url, event_type) in targets(plan) {
            results.push(Box::pin(one(self.inner(), plan, &url, &event_type)).await);
        }
        results
    }
}

fn targets(plan: &TestPlan) -> Vec<(String, String)> {
    let owned = |(url, event_type): (&str, &str)| (url.to_owned(), event_type.to_owned());
    if plan.event_types.is_empty() {
        return plan.config.endpoints().into_iter().map(owned).collect();
    }
    let target = |name: &String| {
        let url = plan.config.row(name).and_then(|row| plan.config.endpoint(row));
        (url.unwrap_or_default().to_owned(), name.clone())
    };
    plan.event_types.iter().map(target).collect()
}

/// Collects what is found on the way to a result.
struct Report(TestResult);

impl Report {
    fn check(&mut self, name: &str, detail: impl Into<String>) {
        self.0.checks.push(Check { name: name.to_owned(), ok: true, detail: detail.into() });
    }

    fn fail(mut self, name: &str, failure: SendFailure) -> TestResult {
        self.0.checks.push(Check { name: name.to_owned(), ok: false, detail: failure.message.clone() });
        self.stop(failure)
    }

    fn stop(mut self, failure: SendFailure) -> TestResult {
        self.0.ok = false;
        if let Some(exchange) = failure.exchange {
            (self.0.request, self.0.response) = (Some(exchange.request), exchange.response);
        }
        self.0.advice = failure.advice;
        self.0.error = Some(AttemptError { code: failure.code.word(), message: failure.message });
        self.0
    }
}

async fn one(inner: &Inner, plan: &TestPlan, url: &str, event_type: &str) -> TestResult {
    let mut report = Report(TestResult {
        id: inner.clock.id(),
        ok: true,
        event_type: event_type.to_owned(),
        url: url.to_owned(),
        checks: Vec::new(),
        request: None,
        response: None,
        timing_ms: Timing::default(),
        error: None,
        advice: None,
    });
    let invalid =
        |message: String| SendFailure { code: ErrorCode::InvalidConfiguration, message, advice: None, exchange: None };
    if url.is_empty() {
        return report.fail("fields", invalid(format!("No endpoint is given for {event_type}.")));
    }
    report.check("fields", "The endpoint and the event are given.");
    let parsed = match plan.route.policy.check_url(url) {
        Ok(parsed) => parsed,
        Err(fault) => {
            let name = if url.starts_with("https:") { "address" } else { "https" };
            return report.fail(name, invalid(fault.to_string()));
        }
    };
    let timeout = Duration::from_millis(u64::from(plan.config.settings.timeout_ms));
    let probe = inner.egress.probe(&plan.route, &parsed, timeout).await;
    report.0.checks.extend(probe.checks);
    report.0.timing_ms = probe.timing;
    if let Err(failure) = probe.result {
        return report.stop(failure);
    }
    let Some(event) = sample(inner, plan, event_type) else {
        return report.fail("payload", invalid(format!("There is no sample of {event_type}.")));
    };
    match payload(inner, plan, event).await {
        Ok((body, content_type)) => {
            let prepared = Prepared { url: parsed, body: Bytes::from(body), content_type, timeout };
            send(inner, plan, report, prepared).await
        }
        Err(error) => {
            let code = error.own().map_or(ErrorCode::TemplateError, ErrorCode::Own);
            report.fail("payload", SendFailure { code, message: error.to_string(), advice: None, exchange: None })
        }
    }
}

async fn payload(inner: &Inner, plan: &TestPlan, event: Event) -> Result<(String, &'static str), RenderError> {
    let compiled = Arc::new(Compiled::parse(&plan.document)?);
    let body = inner.renderer.render(plan.workspace_id, &compiled, &Arc::new(event), plan.webhook_id).await?;
    Ok((body, compiled.content_type()))
}

fn sample(inner: &Inner, plan: &TestPlan, event_type: &str) -> Option<Event> {
    let name = if event_type == ANY_EVENT { "message.sent" } else { event_type };
    let own = plan.own_samples.get(name).cloned();
    let mut event = own.or_else(|| catalogue::sample_event(name, inner.clock.id(), inner.clock.now()))?;
    // As the webhook would get it: from a product and on a channel that it takes.
    let row = plan.config.row(event_type);
    let products = row.and_then(|row| row.products.as_ref()).unwrap_or(&plan.config.products);
    let channels = row.and_then(|row| row.channels.as_ref()).unwrap_or(&plan.config.channels);
    take_from(products, catalogue::find(name).map_or(&[], |known| known.products), &mut event.product);
    take_from(channels, catalogue::find(name).map_or(&[], |known| known.channels), &mut event.channel);
    Some(event)
}

/// Puts a word that is taken in the place of one that is not; best one that the event type knows.
fn take_from(taken: &[String], known: &[&str], word: &mut Option<String>) {
    let fits = word.as_ref().is_some_and(|word| taken.contains(word));
    if !taken.is_empty() && !fits {
        *word = taken.iter().find(|word| known.contains(&word.as_str())).or(taken.first()).cloned();
    }
}

/// A request that is ready but for its headers.
struct Prepared {
    url: Url,
    body: Bytes,
    content_type: &'static str,
    timeout: Duration,
}

/// What the check named `auth` says when it passes.
fn authentication(kind: AuthKind) -> &'static str {
    match kind {
        AuthKind::None => "Nothing beside the signature is sent. This is not recommended.",
        AuthKind::Signed => "The request is signed and carries nothing else.",
        AuthKind::Basic => "Basic credentials are sent.",
        AuthKind::Bearer => "A bearer token is sent.",
        AuthKind::Header => "The custom header is sent.",
        AuthKind::Oauth2 => "A token was fetched from the token endpoint and is sent.",
    }
}

/// A request that was sent, and what came of it.
struct Tried {
    shown: ShownRequest,
    sent: Sent,
    /// The token was refused, and another one is worth a try.
    stale: bool,
}

async fn send(inner: &Inner, plan: &TestPlan, mut report: Report, prepared: Prepared) -> TestResult {
    let mut tried = match tried(inner, plan, &report, &prepared).await {
        Ok(tried) => tried,
        Err(failure) => return report.fail("auth", failure),
    };
    if tried.stale {
        // As the next attempt of a delivery would.
        tried = match self::tried(inner, plan, &report, &prepared).await {
            Ok(tried) => tried,
            Err(failure) => return report.fail("auth", failure),
        };
    }
    let mutual = prepared.url.scheme() == "https" && plan.route.certificate.is_some();
    let shown = if mutual { " The client certificate is shown to who asks for it." } else { "" };
    report.check("auth", format!("{}{shown}", authentication(plan.credentials.kind())));
    report.check("payload", format!("The payload is valid JSON of {} bytes.", prepared.body.len()));
    report.0.request = Some(tried.shown);
    report.0.timing_ms.first_byte = tried.sent.timing.first_byte;
    report.0.timing_ms.total += tried.sent.timing.total;
    let answer = match tried.sent.result {
        Ok(answer) => answer,
        Err(failure) => return report.fail("response", failure),
    };
    let (status, kind, now) = (answer.status, plan.credentials.kind(), inner.clock.now());
    let failure = (!(200..300).contains(&status))
        .then(|| diagnosis::of_status(status, &answer.headers, kind, &report.0.url, now));
    report.0.response = Some(answer.into());
    match failure {
        Some(failure) => report.fail("response", failure),
        None => {
            report.check("response", format!("The endpoint answered {status}."));
            report.0
        }
    }
}

/// Sends the request once.
async fn tried(inner: &Inner, plan: &TestPlan, report: &Report, prepared: &Prepared) -> Result<Tried, SendFailure> {
    let Prepared { url, body, content_type, timeout } = prepared;
    let delivery_id = DeliveryId::from_uuid(report.0.id.uuid()).to_string();
    let unix_s = inner.clock.now().unix_seconds();
    let access = Access::of(inner, &plan.route, &plan.credentials, *timeout).await?;
    let envelope = Envelope {
        delivery_id: &delivery_id,
        attempt: 1,
        test: true,
        unix_s,
        content_type,
        keys: &plan.keys,
        credentials: &access.credentials,
        extra_headers: &plan.config.headers,
        secret_headers: &plan.secret_headers,
    };
    let built = request::build(&envelope, body);
    let logged = Logged {
        delivery_id: &delivery_id,
        attempt: 1,
        test: true,
        unix_s,
        content_type,
        shown_extra: &built.shown_extra,
        signature: &built.signature,
    };
    let shown = ShownRequest {
        method: "POST".to_owned(),
        url: report.0.url.clone(),
        headers: request::shown_headers(&logged),
        body: String::from_utf8_lossy(body).into_owned(),
    };
    let (url, body, timeout) = (url.clone(), body.clone(), *timeout);
    let outgoing = Outgoing { url, headers: built.headers, typed: built.typed, body, timeout };
    let mut sent = inner.egress.send(&plan.route, outgoing).await;
    veil::hide(&envelope, &mut sent);
    let stale = access.is_stale(inner, &plan.route, &sent).await;
    Ok(Tried { shown, sent, stale })
}
