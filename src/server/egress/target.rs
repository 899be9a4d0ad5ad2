//! A URL as it is sent to: which host and port, with which `Host`, path and name for TLS.
//!
//! Made when a URL is checked and made again when a request is sent: what passes the one cannot fail in the other.

use std::net::IpAddr;

use http::{HeaderValue, Uri};
use rustls::pki_types::ServerName;
use url::{Host, Url};

use super::guard::UrlFault;

/// What a connection leads to; requests to one place may share it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Place {
    /// Whether TLS is spoken.
    pub secure: bool,
    /// The name, or the address without brackets.
    pub host: String,
    /// The port.
    pub port: u16,
}

/// Where requests to a URL go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    /// Host and port.
    pub place: Place,
    /// The address where the URL holds one itself.
    pub literal: Option<IpAddr>,
    /// Whom the certificate must name.
    pub name: ServerName<'static>,
    /// What `Host` says.
    pub header: HeaderValue,
    /// Path and query, as the request line has them.
    pub path: Uri,
}

impl Target {
    /// That of a URL.
    ///
    /// # Errors
    /// When no request can be sent there, in a sentence for whoever typed it.
    pub fn of(url: &Url) -> Result<Self, UrlFault> {
        let (host, literal) = match url.host() {
            Some(Host::Ipv4(address)) => (address.to_string(), Some(IpAddr::V4(address))),
            Some(Host::Ipv6(address)) => (address.to_string(), Some(IpAddr::V6(address))),
            Some(Host::Domain(name)) => (name.to_owned(), None),
            None => return fault("The URL has no host. Write it like https://example.com/hooks.".to_owned()),
        };
        let name = ServerName::try_from(host.clone()).ok().filter(|_| literal.is_some() || has_parts(&host));
        let Some(name) = name else { return fault(bad_name(&host)) };
        let named = url.host_str().unwrap_or_default();
        let authority = url.port().map_or_else(|| named.to_owned(), |port| format!("{named}:{port}"));
        let (Ok(header), Ok(path)) = (HeaderValue::from_str(&authority), path(url).parse()) else {
            return fault("The URL holds characters that cannot be sent; write them in the %20 form.".to_owned());
        };
        let secure = url.scheme() == "https";
        let port = url.port().unwrap_or(if secure { 443 } else { 80 });
        Ok(Self { place: Place { secure, host, port }, literal, name, header, path })
    }
}

fn path(url: &Url) -> String {
    url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()))
}

fn fault<T>(message: String) -> Result<T, UrlFault> {
    Err(UrlFault { message })
}

/// Whether a host name has nothing but parts of letters, digits, hyphens and underscores; one dot may end it. A name for a
/// certificate may be a mere dot or asterisk, which nothing can be sent to.
fn has_parts(host: &str) -> bool {
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    host.strip_suffix('.').unwrap_or(host).split('.').all(|part| !part.is_empty() && letters(part))
}

/// What is wrong with a host name that does not pass as one.
fn bad_name(host: &str) -> String {
    const LABEL: usize = 63;
    const WHOLE: usize = 253;
    let odd = host.chars().find(|letter| !(letter.is_ascii_alphanumeric() || "-_.".contains(*letter)));
    let label = host.split('.').find(|label| label.len() > LABEL);
    let reason = match (odd, label) {
        (Some('{' | '}'), _) => {
            "holds braces: placeholders are filled in templates only, so write the host itself".to_owned()
        }
        (Some(odd), _) => format!("holds the character {odd}, which no host name can have"),
        (None, Some(label)) => {
            format!("has a part of {} characters between two dots; at most {LABEL} are possible", label.len())
        }
        (None, None) if host.len() > WHOLE => format!("has {} characters; at most {WHOLE} are possible", host.len()),
        (None, None) => "has a part that is empty, or that begins or ends with a hyphen".to_owned(),
    };
    format!("The host of the URL {reason}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(url: &str) -> Result<Target, UrlFault> {
        Target::of(&Url::parse(url).unwrap())
    }

    #[test]
    fn a_target_holds_all_that_a_request_needs() {
        let one = target("https://Example.com:8443/a b?c={d}&e=\"f\"").unwrap();
        assert_eq!((one.place.secure, one.place.host.as_str(), one.place.port), (true, "example.com", 8443));
        assert_eq!((one.header.to_str().unwrap(), one.literal), ("example.com:8443", None));
        assert_eq!(one.path.to_string(), "/a%20b?c={d}&e=%22f%22");
        let two = target("http://[::1]").unwrap();
        assert_eq!((two.place.secure, two.place.host.as_str(), two.place.port), (false, "::1", 80));
        assert_eq!((two.header.to_str().unwrap(), two.path.to_string().as_str()), ("[::1]", "/"));
        assert_eq!(two.literal, "::1".parse().ok());
        assert_eq!(target("https://_hooks.exämple.com.").unwrap().place.host, "_hooks.xn--exmple-cua.com.");
    }

    #[test]
    fn hosts_that_nothing_can_be_sent_to_are_named() {
        let long = format!("https://{}.example.com/", "a".repeat(64));
        let longer = format!("https://{}example.com/", "abcdefg.".repeat(40));
        for (url, words) in [
            ("https://{account}.example.com/", "placeholders are filled in templates only"),
            ("https://exa\"mple.com/", "holds the character \""),
            ("https://exa'mple.com/", "holds the character '"),
            ("https://exa`mple.com/", "holds the character `"),
            (&long, "a part of 64 characters"),
            (&longer, "at most 253"),
            ("https://a..example.com/", "is empty"),
            ("https://-a.example.com/", "hyphen"),
            ("http://.", "is empty"),
            ("http://../", "is empty"),
            ("http://*", "holds the character *"),
            ("http://*.example.com/", "holds the character *"),
        ] {
            let told = target(url).unwrap_err().message;
            assert!(told.contains(words), "{url}: {told}");
        }
    }
}
