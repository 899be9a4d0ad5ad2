//! The address guard: which addresses a workspace's webhooks may be sent to.
//!
//! Users type URLs and this server sends requests to them, from inside somebody's network. So nothing but the public
//! internet is reachable unless the operator opens a range. A URL is checked when it is saved (`check_url`), again
//! before each request, and every address that its name resolves to is checked at the moment of connecting
//! (`check_ip`): a name that changes its answer in between gains nothing.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::IpNet;
use url::{Host, Url};

use super::target::Target;
use super::{invisible, ranges};
use crate::domain::policy::{Policy, PrivateTargets, UrlScheme};
use crate::server::config::Config;

/// Longest endpoint, in characters.
pub const URL_LIMIT: usize = 2_048;

/// Ports of other protocols, some of which would take a request for their own commands. Browsers send nothing to them
/// either: these are the "bad ports" of the fetch standard, <https://fetch.spec.whatwg.org/#port-blocking>, but for 1, 7 and 9,
/// behind which nothing acts on what it gets.
const BLOCKED_PORTS: [u16; 80] = [
    0, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111,
    113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540,
    548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000,
    6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
];

/// Which addresses may be sent to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct AddressPolicy {
    /// Special ranges that are allowed all the same.
    pub allow: Vec<IpNet>,
    /// Whether plain `http` is.
    pub allow_http: bool,
}

/// What is wrong with an endpoint's URL.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct UrlFault {
    /// In a sentence, for the person who typed it.
    pub message: String,
}

/// An address that may not be sent to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{address} is in {range}, which is {name}. {}", way_out(*metadata))]
pub struct Blocked {
    /// The address.
    pub address: IpAddr,
    /// The range it is in.
    pub range: IpNet,
    /// What the range is.
    pub name: &'static str,
    /// Whether only an entry for this very address opens it.
    pub metadata: bool,
}

/// What has to be done for a blocked address to be reached.
pub(super) const WAY_OUT: &str = "Webhooks reach such addresses only if the operator of this server lists the range in \
    TIDINGS_ALLOW_CIDRS and the workspace's policy private_targets allows it.";

fn way_out(metadata: bool) -> &'static str {
    if metadata {
        "Webhooks reach it only if the operator of this server lists this very address in TIDINGS_ALLOW_CIDRS."
    } else {
        WAY_OUT
    }
}

impl AddressPolicy {
    /// What the server's settings and the workspace's policy allow together.
    #[must_use]
    pub fn of(config: &Config, policy: &Policy) -> Self {
        let allow = match policy.private_targets {
            None => config.allow_cidrs.clone(),
            Some(PrivateTargets::Deny) => Vec::new(),
            Some(PrivateTargets::AllowList) => narrowed(&policy.private_cidrs, &config.allow_cidrs),
        };
        Self { allow, allow_http: config.allow_http && policy.url_scheme != Some(UrlScheme::HttpsOnly) }
    }

    /// Checks everything about an endpoint that can be told without asking the network, also that a request can be made
    /// for it.
    pub fn check_url(&self, text: &str) -> Result<Url, UrlFault> {
        let text = text.trim_matches(|letter: char| letter.is_ascii_whitespace());
        check_text(text)?;
        let url = Url::parse(text).map_err(|error| {
            let reason = error.to_string();
            UrlFault { message: format!("This is not a URL: {reason}. Write it like https://example.com/hooks.") }
        })?;
        self.check_scheme(&url)?;
        check_parts(text, &url)?;
        Target::of(&url)?;
        self.check_host(&url)?;
        Ok(url)
    }

    /// What can change after a URL was saved: whether its scheme and its literal address are allowed.
    pub(super) fn check_again(&self, url: &Url) -> Result<(), UrlFault> {
        self.check_scheme(url)?;
        self.check_host(url)
    }

    /// Whether requests may be sent with the scheme of this URL.
    pub(super) fn check_scheme(&self, url: &Url) -> Result<(), UrlFault> {
        match url.scheme() {
            "https" => Ok(()),
            "http" if self.allow_http => Ok(()),
            "http" => fault(
                "Plain http:// is not allowed here; use https://. The operator of this server can allow it with \
                 TIDINGS_ALLOW_HTTP=true, and the workspace with its policy url_scheme.",
            ),
            other => fault(&format!("Endpoints begin with https://; `{other}:` cannot be sent to.")),
        }
    }

    fn check_host(&self, url: &Url) -> Result<(), UrlFault> {
        if let Some(port) = url.port().filter(|port| BLOCKED_PORTS.binary_search(port).is_ok()) {
            return fault(&format!("Port {port} belongs to another protocol than HTTP; nothing is sent to it."));
        }
        let blocked = match url.host() {
            Some(Host::Ipv4(address)) => self.check_ip(IpAddr::V4(address)).err(),
            Some(Host::Ipv6(address)) => self.check_ip(IpAddr::V6(address)).err(),
            Some(Host::Domain(name)) if is_localhost(name) => {
                // Either family may answer.
                let v6 = self.check_ip(IpAddr::V6(Ipv6Addr::LOCALHOST)).err();
                v6.and_then(|_| self.check_ip(IpAddr::V4(Ipv4Addr::LOCALHOST)).err())
            }
            Some(Host::Domain(_)) => None,
            None => return fault("The URL has no host. Write it like https://example.com/hooks."),
        };
        blocked.map_or(Ok(()), |blocked| Err(UrlFault { message: blocked.to_string() }))
    }

    /// Whether this address may be sent to.
    pub fn check_ip(&self, address: IpAddr) -> Result<(), Blocked> {
        let Some(special) = ranges::special(address) else { return Ok(()) };
        let plain = ranges::plain(address);
        let opens = |range: &IpNet| {
            let wide_enough = |ip: &IpAddr| range.contains(ip) && (!special.metadata || *range == IpNet::from(*ip));
            wide_enough(&plain) || wide_enough(&address)
        };
        if self.allow.iter().any(opens) {
            return Ok(());
        }
        Err(Blocked { address, range: special.range, name: special.name, metadata: special.metadata })
    }
}

/// The wanted ranges as far as they lie within the server's own.
fn narrowed(wanted: &[String], server: &[IpNet]) -> Vec<IpNet> {
    let wanted = wanted
        .iter()
        .filter_map(|text| text.parse::<IpNet>().or_else(|_| text.parse::<IpAddr>().map(IpNet::from)).ok());
    let both = wanted.flat_map(|range| {
        server.iter().filter_map(move |own| match (own.contains(&range), range.contains(own)) {
            (true, _) => Some(range),
            (false, true) => Some(*own),
            (false, false) => None,
        })
    });
    both.collect()
}

fn is_localhost(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    name == "localhost" || name.ends_with(".localhost")
}

fn fault<T>(message: &str) -> Result<T, UrlFault> {
    Err(UrlFault { message: message.to_owned() })
}

/// URL parsers forgive much; what they would silently repair is refused, since the person meant something else.
fn check_text(text: &str) -> Result<(), UrlFault> {
    if text.is_empty() {
        return fault("Enter the URL of the endpoint, such as https://example.com/hooks.");
    }
    if let Some(fault) = invisible::at_an_end("The URL", text) {
        return Err(UrlFault { message: fault });
    }
    if text.chars().count() > URL_LIMIT {
        return fault("The URL is too long: at most 2,048 characters.");
    }
    if text.chars().any(|letter| letter.is_control() || letter.is_whitespace() || letter == '\\') {
        return fault("The URL holds a space, a backslash or a control character; write %20 for a space.");
    }
    if lacks_scheme(text) {
        return fault(&format!("The URL must begin with https://; put https:// before it: https://{text}"));
    }
    let Some((scheme, rest)) = text.split_once(':') else {
        return fault("The URL must begin with https://, as in https://example.com/hooks.");
    };
    let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    if web && rest.strip_prefix("//").is_none_or(|host| host.starts_with('/')) {
        return fault("After the scheme come two slashes and a host, as in https://example.com/hooks.");
    }
    Ok(())
}

/// Whether it begins with a host where a scheme should be, as in `example.com/hooks` or `localhost:4000`.
fn lacks_scheme(text: &str) -> bool {
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.rsplit_once(':').unwrap_or((host, "0"));
    let bare = !name.is_empty() && !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    bare && (name.contains('.') || name.starts_with('[') || is_localhost(name))
}

fn check_parts(text: &str, url: &Url) -> Result<(), UrlFault> {
    let authority = text.split_once("//").map_or("", |(_, rest)| rest);
    let authority = authority.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') || !url.username().is_empty() || url.password().is_some() {
        return fault(
            "The URL holds a user name or password; leave it out and choose Basic Auth as authentication instead.",
        );
    }
    if url.fragment().is_some() {
        return fault("The URL holds a fragment (`#…`), which is never sent; leave it out.");
    }
    if url.port() == Some(0) {
        return fault("Port 0 cannot be sent to; use a port from 1 to 65535.");
    }
    Ok(())
}

#[cfg(test)]
#[path = "guard_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "guard_ranges_tests.rs"]
mod ranges_tests;
