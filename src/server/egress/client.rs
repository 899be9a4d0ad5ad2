//! Sends requests: one HTTP client per route, so that a connection opened under one rule is never used under another.

use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use moka::sync::Cache;
use reqwest::{Client, Request, Response};
use rustls::ClientConfig;
use rustls::client::Resumption;
use tokio::time::{Instant, timeout_at};
use tokio_rustls::TlsConnector;
use url::Url;

use super::answer;
use super::detour::{Connector, Detour};
use super::failure;
use super::probe::{self, Line, Probe};
use super::resolve::{GuardedResolver, Names};
use super::route::Route;
use super::tls;
use super::watch::{self, WatchLayer};
use super::{Outgoing, SendFailure, Sent, diagnosis};
use crate::domain::attempt::{ErrorCode, Timing};
use crate::server::clock::Clock;
use crate::server::config::{Config, WayOut};

/// Shorter than most servers keep theirs open (five seconds is common): a request on a connection that is just being
/// closed is a failed attempt.
pub(super) const POOL_IDLE: Duration = Duration::from_secs(4);
/// As many as a webhook has in flight by default.
pub(super) const POOL_PER_HOST: usize = 32;
/// Routes with clients of their own, and how long an unused client stays.
const CLIENTS: u64 = 256;
/// TLS sessions kept for each client certificate.
const SESSIONS: usize = 64;
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
    names: Names,
    way_out: Option<Arc<WayOut>>,
    pools: Cache<Arc<Route>, Pool>,
}

/// The connections of one route.
#[derive(Clone)]
enum Pool {
    Direct(Client),
    Detour(Box<Detour>),
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
        Self::with_names(config, clock, Names::system())
    }

    /// The same with another resolver.
    pub fn with_names(config: &Config, clock: &Clock, names: Names) -> Result<Self, EgressError> {
        let tls = Arc::new(tls::client_config(config.extra_ca_file.as_deref())?);
        let way_out = config.static_egress.clone().map(Arc::new);
        let pools = Cache::builder().max_capacity(CLIENTS).time_to_idle(CLIENT_IDLE).build();
        Ok(Self { clock: clock.clone(), tls, names, way_out, pools })
    }

    /// Sends one request by this route. The attempt starts now.
    pub async fn send(&self, route: &Arc<Route>, outgoing: Outgoing) -> Sent {
        let start = Instant::now();
        let span = Span { start, deadline: start + outgoing.timeout, timeout: outgoing.timeout };
        watch::over(self.send_watched(route, outgoing, span)).await
    }

    async fn send_watched(&self, route: &Arc<Route>, outgoing: Outgoing, span: Span) -> Sent {
        let response = self.response(route, &outgoing, span).await;
        let first_byte = response.is_ok().then(|| watch::millis(span.start));
        let result = match response {
            Ok(response) => Ok(answer::read(response, span.deadline, self.clock.now()).await),
            Err(failure) => Err(failure),
        };
        let timing = Timing { first_byte, total: watch::millis(span.start), ..watch::timing() };
        Sent { timing, result }
    }

    async fn response(&self, route: &Arc<Route>, outgoing: &Outgoing, span: Span) -> Result<Response, SendFailure> {
        // A literal address never reaches the resolver, and the rules may have changed since the URL was saved.
        route
            .policy
            .check_again(&outgoing.url)
            .map_err(|fault| diagnosis::failure(ErrorCode::BlockedAddress, fault.message))?;
        let pool = self.pool(route)?;
        // Sent once, whatever happens: on a connection that was open from before nobody can tell whether the endpoint saw
        // the request before it closed, and a repeat that stands nowhere would be one too many.
        let sending = async {
            match &pool {
                Pool::Direct(client) => direct(client, outgoing).await.map_err(|error| classified(&error)),
                Pool::Detour(client) => client.send(outgoing).await.map_err(|error| classified(error.as_ref())),
            }
        };
        let done = timeout_at(span.deadline, sending).await;
        done.unwrap_or_else(|_| Err(failure::timed_out(watch::phase(), span.timeout)))
    }

    fn pool(&self, route: &Arc<Route>) -> Result<Pool, SendFailure> {
        if let Some(pool) = self.pools.get(route) {
            return Ok(pool);
        }
        let opened = self.pools.try_get_with_by_ref(route, || self.open(route));
        opened.map_err(|failure| (*failure).clone())
    }

    fn open(&self, route: &Arc<Route>) -> Result<Pool, SendFailure> {
        let tls = self.tls_of(route)?;
        match self.way_of(route)? {
            None => self.client(route, tls).map(Pool::Direct).map_err(|error| {
                diagnosis::failure(ErrorCode::Internal, format!("No HTTP client could be made: {error}."))
            }),
            Some(way) => {
                let connector = Connector { names: self.names.clone(), route: route.clone(), way };
                Ok(Pool::Detour(Box::new(Detour::new(connector, tls))))
            }
        }
    }

    fn tls_of(&self, route: &Route) -> Result<ClientConfig, SendFailure> {
        let mut config = (*self.tls).clone();
        if let Some(certificate) = &route.certificate {
            config.client_auth_cert_resolver = certificate.resolver().map_err(|_| {
                let message = "The webhook's client certificate cannot be used.".to_owned();
                diagnosis::failure(ErrorCode::InvalidConfiguration, message)
            })?;
            // A session that one certificate has begun must never be resumed for another.
            config.resumption = Resumption::in_memory_sessions(SESSIONS);
        }
        Ok(config)
    }

    /// The static way out, for a route that takes it. A request never goes another way than its webhook asks for.
    fn way_of(&self, route: &Route) -> Result<Option<Arc<WayOut>>, SendFailure> {
        if route.static_ip && self.way_out.is_none() {
            let message = "The webhook asks for the static address, which this server no longer has.".to_owned();
            return Err(diagnosis::failure(ErrorCode::ProxyFailed, message));
        }
        Ok(self.way_out.clone().filter(|_| route.static_ip))
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that makes clients for endpoints")]
    fn client(&self, route: &Arc<Route>, tls: ClientConfig) -> Result<Client, reqwest::Error> {
        Client::builder()
            .tls_backend_preconfigured(tls)
            .dns_resolver(GuardedResolver { names: self.names.clone(), route: route.clone() })
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
    pub async fn probe(&self, route: &Route, url: &Url, timeout: Duration) -> Probe {
        let (way, tls) = match self.way_of(route).and_then(|way| Ok((way, self.tls_of(route)?))) {
            Ok(both) => both,
            Err(failure) => return Probe::failed("connect", failure),
        };
        let tls = TlsConnector::from(Arc::new(tls));
        let line = Line { names: &self.names, tls, way: way.as_deref(), now: self.clock.now() };
        probe::run(line, &route.policy, url, timeout).await
    }
}

/// The client of our own command line towards its own server, which is nobody's endpoint: no guard, no redirects.
#[expect(clippy::disallowed_methods, reason = "it talks to the operator's own server, not to a webhook's endpoint")]
pub fn own_client(extra_ca_file: Option<&Path>, timeout: Duration) -> Result<Client, EgressError> {
    let builder = Client::builder().tls_backend_preconfigured(tls::client_config(extra_ca_file)?);
    let builder = builder.no_proxy().redirect(reqwest::redirect::Policy::none()).timeout(timeout);
    builder.build().map_err(|error| EgressError::Tls(error.to_string()))
}

fn classified(error: &(dyn Error + 'static)) -> SendFailure {
    failure::classify(error, watch::phase())
}

async fn direct(client: &Client, outgoing: &Outgoing) -> Result<Response, reqwest::Error> {
    let mut request = Request::new(http::Method::POST, outgoing.url.clone());
    request.headers_mut().reserve(outgoing.headers.len());
    for (name, value) in &outgoing.headers {
        request.headers_mut().append(name, value.clone());
    }
    *request.body_mut() = Some(outgoing.body.clone().into());
    client.execute(request).await
}

#[cfg(test)]
#[path = "client_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "client_tls_tests.rs"]
mod tls_tests;
