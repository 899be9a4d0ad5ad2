//! Looks step by step whether an endpoint can be reached: the steps of a delivery's own connection, each with what it
//! found.

use std::net::{IpAddr, SocketAddr};

use tokio::net::TcpStream;
use tokio_rustls::client::TlsStream;
use url::Url;

use super::certificate;
use super::connect::Steps;
use super::connection::millis;
use super::{SendFailure, diagnosis};
use crate::domain::attempt::{Check, ErrorCode, Timing};
use crate::domain::time::Timestamp;

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

/// A step that failed: its name and why.
type Failed = (&'static str, SendFailure);

pub(super) async fn run(mut steps: Steps<'_>, url: &Url, now: Timestamp) -> Probe {
    let start = steps.span.start;
    let mut checks = Vec::new();
    let result = all(&mut steps, url, now, &mut checks).await.map_err(|(name, failure)| {
        checks.push(Check { name: name.to_owned(), ok: false, detail: failure.message.clone() });
        failure
    });
    Probe { checks, timing: Timing { total: millis(start), ..steps.timing }, result }
}

async fn all(steps: &mut Steps<'_>, url: &Url, now: Timestamp, checks: &mut Vec<Check>) -> Result<(), Failed> {
    let mut passed = |name: &str, detail| checks.push(Check { name: name.to_owned(), ok: true, detail });
    passed("https", scheme(steps, url)?);
    let found = steps.resolve().await.map_err(|failure| ("dns", failure))?;
    let host = &steps.target.place.host;
    let allowed = steps.allowed(&found);
    passed(
        "dns",
        match (steps.target.literal, &allowed) {
            (Some(address), _) => format!("The URL holds the address {address} itself."),
            (None, Ok(allowed)) => format!("{host} leads to {}.", listed(allowed)),
            (None, Err(_)) => format!("{host} has an address."),
        },
    );
    let allowed = allowed.map_err(|failure| ("address", failure))?;
    passed("address", format!("{} may be sent to.", listed(&allowed)));
    let (stream, address) = steps.connect(allowed).await.map_err(|failure| ("connect", failure))?;
    passed("connect", accepted(steps, address));
    if steps.target.place.secure {
        let session = steps.handshake(stream).await.map_err(|failure| ("tls", failure))?;
        passed("tls", described(&session, now));
    }
    Ok(())
}

fn scheme(steps: &Steps<'_>, url: &Url) -> Result<String, Failed> {
    steps
        .policy
        .check_scheme(url)
        .map_err(|fault| ("https", diagnosis::failure(ErrorCode::BlockedAddress, fault.message)))?;
    Ok(match steps.target.place.secure {
        true => "The URL is https.".to_owned(),
        false => "Plain http is allowed here; anyone on the way can read it.".to_owned(),
    })
}

fn accepted(steps: &Steps<'_>, address: SocketAddr) -> String {
    let by = if steps.way.is_some() { ", by the static way out" } else { "" };
    format!("{address} accepts connections{by}.")
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
