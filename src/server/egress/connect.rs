//! The steps to a connection: name, address, TCP or the static way out, TLS. Each is timed and ends with the attempt.
//!
//! Every address is checked by the guard right before it is connected to. Where a name has several, the next one is
//! tried [`STAGGER`] after the one before, or as soon as that one failed, IP versions in turn (RFC 8305), and the first
//! that answers is taken; a proxy is asked for one after the other.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep, timeout_at};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::connection::{Connection, Span, Stream, millis};
use super::failure::{self, Phase};
use super::guard::AddressPolicy;
use super::own::OwnAddresses;
use super::resolve::{self, Names};
use super::target::Target;
use super::tunnel::{self, TunnelError};
use super::{SendFailure, diagnosis, tls};
use crate::domain::attempt::{ErrorCode, Timing};
use crate::server::config::WayOut;

/// Between the beginnings of attempts at two addresses of a name.
const STAGGER: Duration = Duration::from_millis(250);
/// Most addresses of a name that are tried.
const ADDRESSES: usize = 16;

/// On the way to an endpoint.
pub(super) struct Steps<'a> {
    pub names: &'a Names,
    pub tls: &'a TlsConnector,
    /// `None`: directly.
    pub way: Option<&'a WayOut>,
    pub policy: &'a AddressPolicy,
    pub own: &'a OwnAddresses,
    pub target: &'a Target,
    pub span: Span,
    /// Of the steps so far; one that failed counts.
    pub timing: Timing,
}

impl Steps<'_> {
    /// All of them.
    pub async fn all(&mut self) -> Result<Connection, SendFailure> {
        let found = self.resolve().await?;
        let allowed = self.allowed(&found)?;
        let (stream, _) = self.connect(allowed).await?;
        let stream = match self.target.place.secure {
            true => Stream::Secure(Box::new(self.handshake(stream).await?)),
            false => Stream::Plain(stream),
        };
        Connection::over(stream).await
    }

    /// All addresses of the host, blocked ones included.
    pub async fn resolve(&mut self) -> Result<Vec<IpAddr>, SendFailure> {
        if let Some(address) = self.target.literal {
            return Ok(vec![address]);
        }
        let start = Instant::now();
        let found = timeout_at(self.span.deadline, self.names.lookup(&self.target.place.host)).await;
        self.timing.dns = Some(millis(start));
        let found = found.map_err(|_| failure::timed_out(Phase::Resolving, self.span.timeout))?;
        found.map_err(|error| failure::of_lookup(&error))
    }

    /// Those that may be sent to.
    pub fn allowed(&self, found: &[IpAddr]) -> Result<Vec<IpAddr>, SendFailure> {
        let allowed = resolve::filter(self.policy, &self.target.place.host, found);
        let mut allowed = allowed.map_err(|error| match (error, self.target.literal) {
            (resolve::LookupError::Blocked { blocked, .. }, Some(_)) => {
                diagnosis::failure(ErrorCode::BlockedAddress, blocked.to_string())
            }
            (error, _) => failure::of_lookup(&error),
        })?;
        allowed.retain(|address| !self.own.hold(*address, self.target.place.port));
        if allowed.is_empty() {
            let message = "This endpoint is the server that would send to it.".to_owned();
            return Err(diagnosis::failure(ErrorCode::BlockedAddress, message));
        }
        Ok(allowed)
    }

    /// A connection to one of them.
    pub async fn connect(&mut self, allowed: Vec<IpAddr>) -> Result<(TcpStream, SocketAddr), SendFailure> {
        let allowed = match self.way {
            Some(way) => tunnel::suitable(way, allowed).map_err(|error| failure::of_tunnel(&error))?,
            None => allowed,
        };
        let start = Instant::now();
        let connected = timeout_at(self.span.deadline, self.race(allowed)).await;
        self.timing.connect = Some(millis(start));
        connected.map_err(|_| failure::timed_out(Phase::Connecting, self.span.timeout))?
    }

    async fn race(&self, allowed: Vec<IpAddr>) -> Result<(TcpStream, SocketAddr), SendFailure> {
        let overlap = matches!(self.way, None | Some(WayOut::Bind(_)));
        let mut waiting = in_turn(allowed).into_iter().map(|address| SocketAddr::new(address, self.target.place.port));
        let mut running = FuturesUnordered::new();
        let mut failed: Option<SendFailure> = None;
        loop {
            running.extend(waiting.next().map(|address| self.open(address)));
            let next = tokio::select! {
                biased;
                next = running.next() => next,
                () = sleep(STAGGER), if overlap && waiting.len() > 0 => continue,
            };
            match next {
                Some(Ok(connected)) => return Ok(connected),
                Some(Err((failure, true))) => return Err(failure),
                Some(Err((failure, false))) => {
                    // What an address answered says more than that another one could not be tried.
                    let ours = failed.as_ref().is_none_or(|failed| failed.code.own().is_some());
                    failed = if ours { Some(failure) } else { failed };
                }
                None if waiting.len() == 0 => {
                    let nothing = "There is no address to connect to.".to_owned();
                    return Err(failed.unwrap_or_else(|| diagnosis::failure(ErrorCode::ConnectFailed, nothing)));
                }
                None => {}
            }
        }
    }

    /// A connection to this address; with a failure, whether it makes other addresses useless.
    async fn open(&self, address: SocketAddr) -> Result<(TcpStream, SocketAddr), (SendFailure, bool)> {
        let opened = match self.way {
            Some(way) => tunnel::open(way, address, self.span.deadline).await.map_err(|error| {
                let other = matches!(error, TunnelError::Unreachable { .. } | TunnelError::Target(_));
                (failure::of_tunnel(&error), !other)
            }),
            None => {
                TcpStream::connect(address).await.map_err(|error| (failure::of_io(&error, Phase::Connecting), false))
            }
        };
        let stream = opened?;
        // Only a matter of speed.
        let _ = stream.set_nodelay(true);
        Ok((stream, address))
    }

    /// TLS over it.
    pub async fn handshake(&mut self, stream: TcpStream) -> Result<TlsStream<TcpStream>, SendFailure> {
        let start = Instant::now();
        let shaking = tls::telling(self.tls.connect(self.target.name.clone(), stream));
        let done = timeout_at(self.span.deadline, shaking).await;
        self.timing.tls = Some(millis(start));
        let (shaken, shown) = done.map_err(|_| failure::timed_out(Phase::Handshake, self.span.timeout))?;
        shaken.map_err(|error| failure::of_handshake(&error, shown.as_ref()))
    }
}

/// The first of them first, then IP versions in turn.
fn in_turn(addresses: Vec<IpAddr>) -> Vec<IpAddr> {
    let first = addresses.first().is_some_and(IpAddr::is_ipv4);
    let (own, other): (Vec<_>, Vec<_>) = addresses.into_iter().partition(|address| address.is_ipv4() == first);
    let mut turns = Vec::with_capacity(own.len() + other.len());
    for turn in 0..own.len().max(other.len()) {
        turns.extend(own.get(turn).into_iter().chain(other.get(turn)));
    }
    turns.truncate(ADDRESSES);
    turns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ip_versions_take_turns() {
        let table = [
            ("::1 ::2 10.0.0.1", "::1 10.0.0.1 ::2"),
            ("10.0.0.1 10.0.0.2 ::1 ::2 ::3", "10.0.0.1 ::1 10.0.0.2 ::2 ::3"),
            ("10.0.0.1", "10.0.0.1"),
            ("", ""),
        ];
        let read = |text: &str| text.split_whitespace().map(|one| one.parse().unwrap()).collect::<Vec<IpAddr>>();
        for (found, wanted) in table {
            assert_eq!(in_turn(read(found)), read(wanted), "{found}");
        }
        assert_eq!(in_turn(vec![IpAddr::from([10, 0, 0, 1]); 100]).len(), ADDRESSES);
    }
}
