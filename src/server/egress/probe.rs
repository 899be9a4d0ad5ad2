//! Looks step by step whether an endpoint can be reached, through the same guard and with the same TLS as a delivery.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout_at};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use url::{Host, Url};

use super::certificate;
use super::guard::AddressPolicy;
use super::resolve::{self, LookupError, Names};
use super::watch::{self, Phase, millis};
use super::{SendFailure, diagnosis, failure, tunnel};
use crate::domain::attempt::{Check, ErrorCode, Timing};
use crate::domain::time::Timestamp;
use crate::server::config::WayOut;

const DAY_MS: i64 = 86_400_000;

/// What a probe found.
#[derive(Debug, Clone, PartialEq)]
pub struct Probe {
    /// `https`, `dns`, `address`, `connect`, `tls`, up to the first that failed.
    pub checks: Vec<Check>,
    /// Real times of name resolution, connection and handshake.
    pub timing: Timing,
    /// Why the endpoint cannot be reached.
    pub result: Result<(), SendFailure>,
}

impl Probe {
    /// One that came no further than its first check.
    pub(super) fn failed(name: &str, failure: SendFailure) -> Self {
        let check = Check { name: name.to_owned(), ok: false, detail: failure.message.clone() };
        Self { checks: vec![check], timing: Timing::default(), result: Err(failure) }
    }
}

/// What a probe needs to come through.
pub(super) struct Line<'a> {
    pub names: &'a Names,
    pub tls: TlsConnector,
    /// `None`: directly.
    pub way: Option<&'a WayOut>,
    pub now: Timestamp,
}

/// A probe on its way.
struct Steps<'a> {
    line: Line<'a>,
    policy: &'a AddressPolicy,
    url: &'a Url,
    deadline: Instant,
    timeout: Duration,
    timing: Timing,
    checks: Vec<Check>,
}

/// A step that failed: its name and why.
type Failed = (&'static str, SendFailure);

pub(super) async fn run(line: Line<'_>, policy: &AddressPolicy, url: &Url, timeout: Duration) -> Probe {
    let start = Instant::now();
    let deadline = start + timeout;
    let mut steps = Steps { line, policy, url, deadline, timeout, timing: Timing::default(), checks: Vec::new() };
    let result = watch::over(steps.all()).await.map_err(|(name, failure)| {
        steps.checks.push(Check { name: name.to_owned(), ok: false, detail: failure.message.clone() });
        failure
    });
    steps.timing.total = millis(start);
    Probe { checks: steps.checks, timing: steps.timing, result }
}

impl Steps<'_> {
    async fn all(&mut self) -> Result<(), Failed> {
        self.scheme()?;
        let host = self.url.host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        let found = self.resolve(&host).await?;
        let allowed = self.filter(&host, &found)?;
        let connection = self.connect(&allowed).await?;
        if self.url.scheme() == "https" {
            self.handshake(host, connection).await?;
        }
        Ok(())
    }

    fn passed(&mut self, name: &str, detail: String) {
        self.checks.push(Check { name: name.to_owned(), ok: true, detail });
    }

    fn scheme(&mut self) -> Result<(), Failed> {
        let blocked = |message| ("https", diagnosis::failure(ErrorCode::BlockedAddress, message));
        match self.url.scheme() {
            "https" => self.passed("https", "The URL is https.".to_owned()),
            "http" if self.policy.allow_http => {
                self.passed("https", "Plain http is allowed here; anyone on the way can read it.".to_owned());
            }
            _ => return Err(blocked(self.policy.check_again(self.url).err().map_or_else(String::new, |f| f.message))),
        }
        Ok(())
    }

    async fn resolve(&mut self, host: &str) -> Result<Vec<IpAddr>, Failed> {
        let literal = match self.url.host() {
            Some(Host::Ipv4(address)) => Some(IpAddr::V4(address)),
            Some(Host::Ipv6(address)) => Some(IpAddr::V6(address)),
            _ => None,
        };
        if let Some(address) = literal {
            self.passed("dns", format!("The URL holds the address {address} itself."));
            return Ok(vec![address]);
        }
        let start = Instant::now();
        let found = timeout_at(self.deadline, self.line.names.lookup(host)).await;
        self.timing.dns = Some(millis(start));
        let found = found
            .map_err(|_| ("dns", failure::timed_out(Phase::Resolving, self.timeout)))?
            .map_err(|error| ("dns", failure::of_lookup(&error)))?;
        self.passed("dns", format!("{host} leads to {}.", listed(&found)));
        Ok(found)
    }

    fn filter(&mut self, host: &str, found: &[IpAddr]) -> Result<Vec<IpAddr>, Failed> {
        let allowed = resolve::filter(self.policy, host, found).map_err(|error| {
            let message = match &error {
                LookupError::Blocked { blocked, .. } if self.url.domain().is_none() => blocked.to_string(),
                error => error.to_string(),
            };
            ("address", diagnosis::failure(ErrorCode::BlockedAddress, message))
        })?;
        self.passed("address", format!("{} may be sent to.", listed(&allowed)));
        match self.line.way {
            Some(way) => tunnel::suitable(way, allowed).map_err(|error| ("connect", failure::of_tunnel(&error))),
            None => Ok(allowed),
        }
    }

    /// Tries one address after the other; each gets its share of the time that is left.
    async fn connect(&mut self, allowed: &[IpAddr]) -> Result<TcpStream, Failed> {
        let port = self.url.port_or_known_default().unwrap_or(443);
        let mut last = None;
        for (tried, address) in allowed.iter().enumerate() {
            let start = Instant::now();
            let left = u32::try_from(allowed.len() - tried).unwrap_or(1);
            let share = start + self.deadline.saturating_duration_since(start) / left;
            let target = SocketAddr::new(*address, port);
            let attempt = timeout_at(share, self.open(target)).await;
            self.timing.connect = Some(millis(start));
            match attempt {
                Ok(Ok(connection)) => {
                    let by = if self.line.way.is_some() { ", by the static way out" } else { "" };
                    self.passed("connect", format!("{target} accepts connections{by}."));
                    return Ok(connection);
                }
                Ok(Err(failure)) => last = Some(failure),
                Err(_) => last = Some(failure::timed_out(watch::phase(), self.timeout)),
            }
        }
        let nothing = || diagnosis::failure(ErrorCode::ConnectFailed, "There is no address to connect to.".to_owned());
        Err(("connect", last.unwrap_or_else(nothing)))
    }

    async fn open(&self, target: SocketAddr) -> Result<TcpStream, SendFailure> {
        watch::enter(Phase::Connecting);
        match self.line.way {
            Some(way) => tunnel::open(way, target).await.map_err(|error| failure::of_tunnel(&error)),
            None => TcpStream::connect(target).await.map_err(|error| failure::of_io(&error, Phase::Connecting)),
        }
    }

    async fn handshake(&mut self, host: String, connection: TcpStream) -> Result<(), Failed> {
        let bad_name = |_| ("tls", diagnosis::failure(ErrorCode::TlsNameMismatch, "TLS needs a host name.".to_owned()));
        let name = ServerName::try_from(host).map_err(bad_name)?;
        let start = Instant::now();
        let done = timeout_at(self.deadline, self.line.tls.connect(name, connection)).await;
        self.timing.tls = Some(millis(start));
        let session = done
            .unwrap_or_else(|_| Err(io::Error::new(io::ErrorKind::TimedOut, "the TLS handshake took too long")))
            .map_err(|error| ("tls", failure::of_io(&error, Phase::Connecting)))?;
        self.passed("tls", described(&session, self.line.now));
        Ok(())
    }
}

fn listed(addresses: &[IpAddr]) -> String {
    addresses.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn described(session: &TlsStream<TcpStream>, now: Timestamp) -> String {
    let (_, state) = session.get_ref();
    let version = match state.protocol_version() {
        Some(rustls::ProtocolVersion::TLSv1_2) => "TLS 1.2",
        _ => "TLS 1.3",
    };
    let end = state.peer_certificates().and_then(|chain| certificate::end(chain.first()?));
    end.map_or_else(
        || format!("{version}."),
        |end| {
            let days = (end.0 - now.0) / DAY_MS;
            format!("{version}; the certificate is valid until {}, for {days} more days.", end.date())
        },
    )
}
