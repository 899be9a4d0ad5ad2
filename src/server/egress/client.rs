//! Sends requests. Connections are kept for each route apart, so that one opened under one rule is never used under
//! another.
//!
//! A request goes over a kept connection where there is one. Where that turns out to have been closed before a byte of
//! the answer came, it is sent once more at once, over a fresh one: most likely it never arrived, and if it did, the
//! repeat carries the same `webhook-id`. What happens on a fresh connection is what happened. Timing tells of the
//! connection that was opened for the request; over a kept one nothing was resolved, connected or shaken.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use http::header::{ACCEPT, HOST};
use http::{Extensions, HeaderValue, Request};
use http_body_util::Full;
use moka::sync::Cache;
use reqwest::Client;
use rustls::ClientConfig;
use rustls::client::Resumption;
use tokio::sync::Semaphore;
use tokio_rustls::TlsConnector;
use url::Url;

use super::connect::Steps;
use super::connection::{self, Body, Connection, Kept, Received, Span, TypedNames, Unanswered, millis};
use super::guard::{AddressPolicy, UrlFault};
use super::own::OwnAddresses;
use super::probe::{self, Probe};
use super::resolve::Names;
use super::route::Route;
use super::target::Target;
use super::{Outgoing, SendFailure, Sent, answer, diagnosis, tls};
use crate::domain::attempt::{ErrorCode, Timing};
use crate::domain::own_failure::OwnFailure;
use crate::server::clock::Clock;
use crate::server::config::{Config, WayOut};

/// Routes whose connections are kept, and how long an unused one is remembered.
const ROUTES: u64 = 256;
const ROUTE_IDLE: Duration = Duration::from_mins(10);
/// TLS sessions kept for each client certificate.
const SESSIONS: usize = 64;

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
    typed: TypedNames,
    way_out: Option<Arc<WayOut>>,
    doors: Cache<Arc<Route>, Arc<Door>>,
    room: Arc<Semaphore>,
    own: OwnAddresses,
}

/// What the requests of one route share.
struct Door {
    tls: TlsConnector,
    /// `None`: directly.
    way: Option<Arc<WayOut>>,
    kept: Arc<Kept>,
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
        let doors = Cache::builder().max_capacity(ROUTES).time_to_idle(ROUTE_IDLE).build();
        let room = Arc::new(Semaphore::new(connection::TOTAL));
        Ok(Self {
            clock: clock.clone(),
            tls,
            names,
            typed: TypedNames::new(),
            way_out,
            doors,
            room,
            own: OwnAddresses::of(config),
        })
    }

    /// Sends one request by this route. The attempt starts now.
    pub async fn send(&self, route: &Arc<Route>, outgoing: Outgoing) -> Sent {
        let span = Span::of(outgoing.timeout);
        let mut timing = Timing::default();
        let received = self.exchange(route, &outgoing, span, &mut timing).await;
        timing.first_byte = received.as_ref().ok().map(|received| received.first_byte);
        timing.total = millis(span.start);
        Sent { timing, result: received.map(|received| answer::kept(received, self.clock.now())) }
    }

    async fn exchange(
        &self,
        route: &Arc<Route>,
        outgoing: &Outgoing,
        span: Span,
        timing: &mut Timing,
    ) -> Result<Received, SendFailure> {
        let target = target(&route.policy, &outgoing.url)?;
        let door = self.door(route)?;
        let typed = self.typed.noted(&outgoing.typed).await;
        if let Some(kept) = door.kept.take(&target.place) {
            match door.over(kept, &target, outgoing, typed.clone(), span).await {
                Err(Unanswered { unheard: true, .. }) => {}
                done => return done.map_err(|unanswered| unanswered.failure),
            }
        }
        let mut steps = self.steps(&door, &route.policy, &target, span);
        // On the heap: most requests do not need it, and all would carry its size.
        let opened = Box::pin(steps.all()).await;
        *timing = steps.timing;
        let done = door.over(opened?, &target, outgoing, typed, span).await;
        done.map_err(|unanswered| unanswered.failure)
    }

    fn steps<'a>(&'a self, door: &'a Door, policy: &'a AddressPolicy, target: &'a Target, span: Span) -> Steps<'a> {
        let (names, tls, way) = (&self.names, &door.tls, door.way.as_deref());
        Steps { names, tls, way, policy, own: &self.own, target, span, timing: Timing::default() }
    }

    fn door(&self, route: &Arc<Route>) -> Result<Arc<Door>, SendFailure> {
        if let Some(door) = self.doors.get(route) {
            return Ok(door);
        }
        let opened = self.doors.try_get_with_by_ref(route, || self.open(route).map(Arc::new));
        opened.map_err(|failure| SendFailure::clone(&failure))
    }

    fn open(&self, route: &Route) -> Result<Door, SendFailure> {
        let tls = TlsConnector::from(Arc::new(self.tls_of(route)?));
        Ok(Door { tls, way: self.way_of(route)?, kept: Kept::new(Arc::clone(&self.room)) })
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
            return Err(diagnosis::failure(ErrorCode::Own(OwnFailure::Proxy), message));
        }
        Ok(self.way_out.clone().filter(|_| route.static_ip))
    }

    /// Looks whether the endpoint can be reached: name, address, connection and TLS, each timed, nothing sent.
    pub async fn probe(&self, route: &Arc<Route>, url: &Url, timeout: Duration) -> Probe {
        let span = Span::of(timeout);
        let target = match Target::of(url) {
            Ok(target) => target,
            Err(fault) => return Probe::failed("https", invalid(fault)),
        };
        match self.door(route) {
            Ok(door) => probe::run(self.steps(&door, &route.policy, &target, span), url, self.clock.now()).await,
            Err(failure) => Probe::failed("connect", failure),
        }
    }
}

impl Door {
    /// Sends the request over this connection, which is kept if it can be used again.
    async fn over(
        &self,
        mut connection: Connection,
        target: &Target,
        outgoing: &Outgoing,
        typed: Extensions,
        span: Span,
    ) -> Result<Received, Unanswered> {
        let received = connection.exchange(request(target, outgoing, typed), span).await?;
        if !received.truncated {
            self.kept.put(&target.place, connection);
        }
        Ok(received)
    }
}

/// Where a URL leads. The rules may have changed since it was saved, and a literal address never reaches the resolver.
fn target(policy: &AddressPolicy, url: &Url) -> Result<Target, SendFailure> {
    let blocked = |message| diagnosis::failure(ErrorCode::BlockedAddress, message);
    policy.check_again(url).map_err(|fault| blocked(fault.message))?;
    Target::of(url).map_err(invalid)
}

fn invalid(fault: UrlFault) -> SendFailure {
    diagnosis::failure(ErrorCode::InvalidConfiguration, fault.message)
}

fn request(target: &Target, outgoing: &Outgoing, typed: Extensions) -> Request<Body> {
    let mut request = Request::new(Full::new(outgoing.body.clone()));
    *request.method_mut() = http::Method::POST;
    *request.uri_mut() = target.path.clone();
    *request.extensions_mut() = typed;
    let headers = request.headers_mut();
    headers.reserve(outgoing.headers.len() + 2);
    headers.insert(HOST, target.header.clone());
    for (name, value) in &outgoing.headers {
        headers.append(name, value.clone());
    }
    headers.entry(ACCEPT).or_insert(HeaderValue::from_static("*/*"));
    request
}

/// The client of our own command line towards its own server, which is nobody's endpoint: no guard, no redirects.
#[expect(clippy::disallowed_methods, reason = "it talks to the operator's own server, not to a webhook's endpoint")]
pub fn own_client(extra_ca_file: Option<&Path>, timeout: Duration) -> Result<Client, EgressError> {
    let builder = Client::builder().tls_backend_preconfigured(tls::client_config(extra_ca_file)?);
    let builder = builder.no_proxy().redirect(reqwest::redirect::Policy::none()).timeout(timeout);
    builder.build().map_err(|error| EgressError::Tls(error.to_string()))
}

#[cfg(test)]
#[path = "client_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "client_kept_tests.rs"]
mod kept_tests;

#[cfg(test)]
#[path = "client_names_tests.rs"]
mod names_tests;

#[cfg(test)]
#[path = "client_tls_tests.rs"]
mod tls_tests;
