//! What a failure means and what to try: one sentence each for every code and every class of HTTP status.

use http::StatusCode;
use url::Url;

use super::SendFailure;
use super::later;
use crate::domain::attempt::{ErrorCode, Headers, MASK};
use crate::domain::auth_kind::AuthKind;
use crate::domain::own_failure::OwnFailure;
use crate::domain::time::Timestamp;

/// A failure with the advice that belongs to its code.
#[must_use]
pub fn failure(code: ErrorCode, message: String) -> SendFailure {
    let advice = advice(&code, AuthKind::None);
    SendFailure { code, message, advice, exchange: None }
}

/// A failure of this server.
#[must_use]
pub fn own(cause: OwnFailure) -> SendFailure {
    failure(ErrorCode::Own(cause), cause.sentence().to_owned())
}

/// The failure that an answer other than 2xx is, which came at `at`.
#[must_use]
pub fn of_status(status: u16, headers: &Headers, auth: AuthKind, url: &str, at: Timestamp) -> SendFailure {
    let name = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason()).unwrap_or_default();
    let answered = format!("{status} {name}").trim_end().to_owned();
    let (code, message) = match (is_redirect(status), target(url, headers)) {
        (false, _) => (ErrorCode::Http(status), format!("The endpoint answered {answered}.")),
        (true, Some(target)) => (
            ErrorCode::Redirect,
            format!("The endpoint answered {answered} and points to {target}; redirects are not followed."),
        ),
        (true, None) => (ErrorCode::Redirect, format!("The endpoint answered {answered}; redirects are not followed.")),
    };
    let advice = advice_on(&code, auth, url, headers, at);
    SendFailure { code, message, advice, exchange: None }
}

/// Whether a status sends somebody elsewhere. 304 speaks of a copy that nobody has.
#[must_use]
pub fn is_redirect(status: u16) -> bool {
    (300..400).contains(&status) && status != 304
}

/// Where an answer to this URL redirects to, as a whole URL; `None` also where a secret in it was masked.
#[must_use]
pub fn target(url: &str, headers: &Headers) -> Option<String> {
    let (_, location) = headers.0.iter().find(|(name, value)| name == "location" && !value.contains(MASK))?;
    let target = Url::parse(url).ok()?.join(location).ok()?;
    matches!(target.scheme(), "http" | "https").then(|| target.into())
}

/// What to try after a request to this URL that was answered, if it was, with these headers at `at`.
#[must_use]
pub fn advice_on(code: &ErrorCode, auth: AuthKind, url: &str, headers: &Headers, at: Timestamp) -> Option<String> {
    let target = target(url, headers).filter(|_| *code == ErrorCode::Redirect);
    let redirected = target.map(|target| format!("Use this URL as the endpoint, if it is yours: {target}"));
    let advice = redirected.or_else(|| advice(code, auth))?;
    let asked = later::asked(headers).filter(|_| matches!(code, ErrorCode::Http(429 | 503)));
    Some(asked.map_or_else(|| advice.clone(), |asked| format!("{advice} {}", asked.told(at))))
}

/// What to try, as far as code and authentication tell.
#[must_use]
pub fn advice(code: &ErrorCode, auth: AuthKind) -> Option<String> {
    let advice = match code {
        ErrorCode::Http(status) => of_http(*status, auth),
        ErrorCode::DnsNotFound => {
            "Check the spelling of the host name, and that it is in public DNS: `dig HOST` must show an address."
        }
        ErrorCode::ConnectRefused => {
            "Check the port, and that the endpoint runs and listens on its public address, not only on localhost."
        }
        ErrorCode::ConnectTimeout => {
            "A firewall probably drops the request: allow connections from this server to the endpoint's port."
        }
        ErrorCode::ConnectFailed => "Check that the host can be reached from the internet at this address and port.",
        ErrorCode::BlockedAddress => {
            "Use an endpoint with a public https address. Whoever runs this server can open a private range with \
             TIDINGS_ALLOW_CIDRS, and plain http with TIDINGS_ALLOW_HTTP."
        }
        ErrorCode::TlsExpired => "Renew the endpoint's certificate, and check the clock of its host.",
        ErrorCode::TlsUntrusted => {
            "Usually the intermediate certificate is missing: `openssl s_client -connect HOST:443 -showcerts` must \
             show the whole chain. For a private authority, the operator of this server sets TIDINGS_EXTRA_CA_FILE."
        }
        ErrorCode::TlsNameMismatch => {
            "Use the host name that the certificate is for, or get a certificate for the host name in the URL."
        }
        ErrorCode::TlsFailed => {
            "Check that the port speaks https (plain http has another one) and offers TLS 1.2 or 1.3."
        }
        ErrorCode::TlsClientCertificate => {
            "Give the webhook the client certificate and key that the endpoint knows, with its whole chain."
        }
        ErrorCode::ResponseTimeout => {
            "Answer with 2xx first and do the work afterwards, or allow a longer timeout in the webhook's options."
        }
        ErrorCode::Redirect => "Use the URL at the end of the redirects as the endpoint.",
        ErrorCode::ClosedEarly => {
            "Look into the log of the endpoint, or of the proxy before it: it gave up in the middle of the request."
        }
        ErrorCode::BadResponse => {
            "Check that the port speaks HTTP (https has another one) and that its headers are of a usual size."
        }
        ErrorCode::TemplateError => "Open the webhook's payload and check the template of this event.",
        ErrorCode::OauthTokenFailed => "Check token URL, client id and client secret.",
        ErrorCode::TlsTimeout => {
            "Check that the port speaks https (plain http has another one), and that no firewall between swallows TLS."
        }
        ErrorCode::Own(OwnFailure::Resolver) => {
            "This is no fault of the endpoint, unless the name servers of its domain are down: `dig HOST` on this \
             server shows what is wrong. Deliveries wait until names can be looked up and use up no attempt."
        }
        ErrorCode::Own(OwnFailure::Descriptors | OwnFailure::Memory | OwnFailure::LocalAddresses) => {
            "This is no fault of the endpoint: the operator of this server has to look at its limits. Deliveries wait \
             and use up no attempt."
        }
        ErrorCode::ProxyFailed | ErrorCode::Own(OwnFailure::Proxy) => {
            "This is no fault of the endpoint: the operator of this server has to look at TIDINGS_STATIC_EGRESS. Deliveries \
             wait and use up no attempt."
        }
        ErrorCode::InvalidConfiguration => "Open the webhook and complete what its pages mark.",
        ErrorCode::Internal
        | ErrorCode::Own(OwnFailure::Store | OwnFailure::Stored | OwnFailure::Key | OwnFailure::Interrupted) => {
            "This is a fault of this server; its log says more."
        }
    };
    Some(advice.to_owned())
}

fn of_http(status: u16, auth: AuthKind) -> &'static str {
    match status {
        401 | 403 => unauthorised(auth),
        400 | 415 | 422 => {
            "The endpoint did not like the request: its answer may say why. Compare the payload with what it expects."
        }
        304 => {
            "304 speaks of a copy that the sender is supposed to have, which no POST has: the endpoint, or a cache before \
             it, must answer with 2xx."
        }
        404 => "Check the path of the URL; the host is right, but it has nothing there.",
        405 => "The endpoint must accept POST at this URL; check the path and the method it is set up for.",
        408 | 504 => "The endpoint, or a proxy before it, ran out of time: answer with 2xx first and work afterwards.",
        410 => "The endpoint says that it is gone for good, which disables the webhook. Enter its new URL.",
        411 => "The endpoint, or a proxy before it, refuses the request's framing; look into its log.",
        413 => "Raise the endpoint's limit on the size of a body, or send less: shorten the payload's template.",
        429 => "The endpoint asks for fewer requests; set a rate limit in the webhook's options.",
        503 => "The endpoint is overloaded or down for maintenance. Deliveries are tried again.",
        502 => "A proxy before the endpoint cannot reach it: check that the application behind it runs.",
        500..=599 => "The endpoint failed while it handled the request: its own log says why.",
        100..=199 => "The endpoint must answer with a final status, 2xx for success.",
        _ => "The endpoint refused the request: its answer and its log may say why. Success is any 2xx.",
    }
}

fn unauthorised(auth: AuthKind) -> &'static str {
    match auth {
        AuthKind::None => "The endpoint wants authentication and this webhook has none: choose the kind it expects.",
        AuthKind::Basic => "Check user name and password, and that the endpoint expects Basic authentication.",
        AuthKind::Bearer => "Check the token: it may be mistyped, expired or lack a right at the endpoint.",
        AuthKind::Oauth2 => {
            "The token was fetched and the endpoint does not take it: check scope and audience, and the client's rights."
        }
        AuthKind::Header => "Check the name and the value of the header that carries the key.",
        AuthKind::Signed => {
            "Check that the endpoint verifies with this webhook's signing secret, over the raw body, with its clock \
             right; or choose the authentication it expects besides."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const URL: &str = "https://example.com/a";

    #[test]
    fn a_redirect_names_its_target() {
        let headers = Headers(vec![("location".to_owned(), "https://example.com/new".to_owned())]);
        let failure = of_status(308, &headers, AuthKind::None, URL, Timestamp(0));
        assert_eq!(failure.code, ErrorCode::Redirect);
        assert!(failure.message.contains("308 Permanent Redirect"), "{}", failure.message);
        assert!(failure.advice.unwrap().contains("https://example.com/new"));
        let cached = of_status(304, &headers, AuthKind::None, URL, Timestamp(0));
        assert_eq!((cached.code.word().as_str(), cached.message.contains("redirect")), ("http_304", false));
        for (location, whole) in [
            ("/b?c", Some("https://example.com/b?c")),
            ("b", Some("https://example.com/b")),
            ("//other.example/b", Some("https://other.example/b")),
            ("http://example.com/a", Some("http://example.com/a")),
            ("javascript:alert(1)", None),
            ("https://", None),
            ("/b?token=***", None),
        ] {
            let headers = Headers(vec![("location".to_owned(), location.to_owned())]);
            assert_eq!(target(URL, &headers).as_deref(), whole, "{location}");
        }
    }

    #[test]
    fn every_status_and_kind_has_its_advice() {
        for status in (100..200).chain(300..=599).chain([999]) {
            for auth in AuthKind::ALL {
                let failure = of_status(status, &Headers::default(), auth, URL, Timestamp(0));
                assert!(failure.message.ends_with('.') && failure.advice.is_some(), "{failure:?}");
            }
        }
        let advice = |auth| of_status(401, &Headers::default(), auth, URL, Timestamp(0)).advice;
        assert_ne!(advice(AuthKind::Basic), advice(AuthKind::Bearer));
        assert_eq!(of_status(404, &Headers::default(), AuthKind::None, URL, Timestamp(0)).code.word(), "http_404");
    }

    #[test]
    fn the_advice_says_what_retry_after_asked_for_and_what_comes_of_it() {
        let advice = |status, value: &str| {
            let headers = Headers(vec![("retry-after".to_owned(), value.to_owned())]);
            of_status(status, &headers, AuthKind::None, URL, Timestamp(0)).advice.unwrap()
        };
        for status in [429, 503] {
            assert!(advice(status, "120").contains("wait for 120 seconds; the next attempt waits at least that long"));
            assert!(advice(status, "soon").contains("`soon`, could not be read"));
        }
        assert!(!advice(500, "120").contains("120"), "it is obeyed for those two only");
    }
}
