//! Sends requests: one HTTP client per address policy, so that a connection opened under one rule is never used
//! under another.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use moka::sync::Cache;
use reqwest::{Client, Request, Response};
use rustls::ClientConfig;
use tokio::time::{Instant, timeout_at};
use tokio_rustls::TlsConnector;
use url::Url;

use super::answer;
use super::failure;
use super::guard::AddressPolicy;
use super::probe::{self, Probe};
use super::resolve::GuardedResolver;
use super::tls;
use super::watch::{self, WatchLayer};
use super::{Outgoing, SendFailure, Sent, diagnosis};
use crate::domain::attempt::{ErrorCode, Timing};
use crate::server::clock::Clock;
use crate::server::config::Config;

/// Shorter than most servers keep theirs open (five seconds is common): a request on a connection that is just being
/// closed is a failed attempt.
const POOL_IDLE: Duration = Duration::from_secs(4);
/// As many as a webhook has in flight by default.
const POOL_PER_HOST: usize = 32;
/// Policies with clients of their own, and how long an unused client stays.
const CLIENTS: u64 = 256;
const CLIENT_IDLE: Duration = Duration::from_mins(10);

/// Why the way out cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum EgressError {
    /// The file of extra certificates cannot be used.
    #[error("TIDINGS_EXTRA_CA_FILE: {0}")]
    ExtraCa(String),
    /// TLS cannot be set up.
    #[error("TLS cannot be set up: {0}")]
    Tls(String),
}

/// The way out; clones share their connections.
#[derive(Clone)]
pub struct Egress {
    clock: Clock,
    tls: Arc<ClientConfig>,
    clients: Cache<AddressPolicy, Client>,
}

/// Where one attempt stands in time.
#[derive(Clone, Copy)]
struct Span {
    start: Instant,
    deadline: Instant,
    timeout: Duration,
}

impl Egress {
    /// Opens the way out: reads the certificates to trust.
    pub fn new(config: &Config, clock: &Clock) -> Result<Self, EgressError> {
        let tls = Arc::new(tls::client_config(config.extra_ca_file.as_deref())?);
        let clients = Cache::builder().max_capacity(CLIENTS).time_to_idle(CLIENT_IDLE).build();
        Ok(Self { clock: clock.clone(), tls, clients })
    }

    /// Sends one request under this policy. The attempt starts now.
    pub async fn send(&self, policy: &Arc<AddressPolicy>, outgoing: Outgoing) -> Sent {
        let start = Instant::now();
        let span = Span { start, deadline: start + outgoing.timeout, timeout: outgoing.timeout };
        watch::over(self.send_watched(policy, outgoing, span)).await
    }

    async fn send_watched(&self, policy: &Arc<AddressPolicy>, outgoing: Outgoing, span: Span) -> Sent {
        let response = self.response(policy, &outgoing, span).await;
        let first_byte = response.is_ok().then(|| watch::millis(span.start));
        let result = match response {
            Ok(response) => Ok(answer::read(response, span.deadline, self.clock.now()).await),
            Err(failure) => Err(failure),
        };
        let timing = Timing { first_byte, total: watch::millis(span.start), ..watch::timing() };
        Sent { timing, result }
    }

    async fn response(
        &self,
        policy: &Arc<AddressPolicy>,
        outgoing: &Outgoing,
        span: Span,
    ) -> Result<Response, SendFailure> {
        // A literal address never reaches the resolver, and the rules may have changed since the URL was saved.
        policy
            .check_again(&outgoing.url)
            .map_err(|fault| diagnosis::failure(ErrorCode::BlockedAddress, fault.message))?;
        let client = self.client_of(policy)?;
        // Sent once, whatever happens: on a connection that was open from before nobody can tell whether the endpoint saw
        // the request before it closed, and a repeat that stands nowhere would be one too many.
        execute(&client, outgoing, span).await?.map_err(|error| failure::classify(&error, watch::phase()))
    }

    fn client_of(&self, policy: &Arc<AddressPolicy>) -> Result<Client, SendFailure> {
        if let Some(client) = self.clients.get(policy.as_ref()) {
            return Ok(client);
        }
        let made = self.clients.try_get_with_by_ref(policy.as_ref(), || self.client(policy));
        made.map_err(|error| diagnosis::failure(ErrorCode::Internal, format!("No HTTP client could be made: {error}.")))
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that makes clients for endpoints")]
    fn client(&self, policy: &Arc<AddressPolicy>) -> Result<Client, reqwest::Error> {
        Client::builder()
            .tls_backend_preconfigured((*self.tls).clone())
            .dns_resolver(GuardedResolver { policy: policy.clone() })
            .connector_layer(WatchLayer)
            .http1_only()
            // Names mean the same in either case; receivers that compare them letter by letter expect this one.
            .http1_title_case_headers()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .pool_idle_timeout(POOL_IDLE)
            .pool_max_idle_per_host(POOL_PER_HOST)
            .build()
    }

    /// Looks whether the endpoint can be reached: name, address, connection and TLS, each timed, nothing sent.
    pub async fn probe(&self, policy: &AddressPolicy, url: &Url, timeout: Duration) -> Probe {
        probe::run(&TlsConnector::from(self.tls.clone()), policy, url, timeout).await
    }
}

/// The client of our own command line towards its own server, which is nobody's endpoint: no guard, no redirects.
#[expect(clippy::disallowed_methods, reason = "it talks to the operator's own server, not to a webhook's endpoint")]
pub fn own_client(extra_ca_file: Option<&Path>, timeout: Duration) -> Result<Client, EgressError> {
    let builder = Client::builder().tls_backend_preconfigured(tls::client_config(extra_ca_file)?);
    let builder = builder.no_proxy().redirect(reqwest::redirect::Policy::none()).timeout(timeout);
    builder.build().map_err(|error| EgressError::Tls(error.to_string()))
}

/// Sends once; the outer failure is the deadline's.
async fn execute(
    client: &Client,
    outgoing: &Outgoing,
    span: Span,
) -> Result<Result<Response, reqwest::Error>, SendFailure> {
    let mut request = Request::new(http::Method::POST, outgoing.url.clone());
    request.headers_mut().reserve(outgoing.headers.len());
    for (name, value) in &outgoing.headers {
        request.headers_mut().append(name, value.clone());
    }
    *request.body_mut() = Some(outgoing.body.clone().into());
    timeout_at(span.deadline, client.execute(request))
        .await
        .map_err(|_| failure::timed_out(watch::phase(), span.timeout))
}

#[cfg(test)]
#[path = "client_tests.rs"]
mod tests;
