//! From the error of a library to the failure that people read: which code, and what happened. Sentences hold what an
//! endpoint, a proxy or the system said, never a library's own names of things ([`in_words`]).

use std::error::Error;
use std::fmt::{Debug, Write as _};
use std::io::{self, ErrorKind};
use std::time::Duration;

use rustix::io::Errno;
use rustls::{AlertDescription, CertificateError, InvalidMessage};

use super::SendFailure;
use super::diagnosis;
use super::resolve::LookupError;
use super::tls::Shown;
use super::tunnel::TunnelError;
use crate::domain::attempt::ErrorCode;
use crate::domain::own_failure::OwnFailure;

/// In which step something failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// The name is being resolved.
    Resolving,
    /// TCP, to the endpoint or as a proxy's business.
    Connecting,
    /// TLS.
    Handshake,
    /// Request and answer.
    Answer,
}

/// The time is up; `waited` is all of it.
pub(super) fn timed_out(phase: Phase, waited: Duration) -> SendFailure {
    let ms = waited.as_millis();
    let (code, message) = match phase {
        Phase::Resolving => {
            let message = format!("The name server of this server did not answer within {ms} ms.");
            (ErrorCode::Own(OwnFailure::Resolver), message)
        }
        Phase::Connecting => (ErrorCode::ConnectTimeout, format!("No connection was made within {ms} ms.")),
        Phase::Handshake => (
            ErrorCode::TlsTimeout,
            format!("The endpoint took the connection and did not finish the TLS handshake within {ms} ms."),
        ),
        Phase::Answer => (ErrorCode::ResponseTimeout, format!("The endpoint did not answer within {ms} ms.")),
    };
    diagnosis::failure(code, message)
}

pub(super) fn of_lookup(error: &LookupError) -> SendFailure {
    let code = match error {
        LookupError::NotFound { .. } => ErrorCode::DnsNotFound,
        LookupError::Unanswered { .. } => ErrorCode::Own(OwnFailure::Resolver),
        LookupError::Blocked { .. } => ErrorCode::BlockedAddress,
    };
    diagnosis::failure(code, error.to_string())
}

pub(super) fn of_tunnel(error: &TunnelError) -> SendFailure {
    let code = match error {
        TunnelError::Target(error) => return of_io(error, Phase::Connecting),
        TunnelError::Down(error) if lacking(error).is_some() => return of_io(error, Phase::Connecting),
        TunnelError::Unreachable { refused: true, .. } => ErrorCode::ConnectRefused,
        TunnelError::Unreachable { .. } | TunnelError::Family(_) => ErrorCode::ConnectFailed,
        TunnelError::Down(_)
        | TunnelError::Login { .. }
        | TunnelError::Refused { .. }
        | TunnelError::Odd(_)
        | TunnelError::Bind { .. } => ErrorCode::Own(OwnFailure::Proxy),
    };
    diagnosis::failure(code, error.to_string())
}

/// What this machine lacks, where an error of the system says so: nothing reached the endpoint.
fn lacking(error: &io::Error) -> Option<OwnFailure> {
    match Errno::from_io_error(error)? {
        Errno::MFILE | Errno::NFILE => Some(OwnFailure::Descriptors),
        Errno::NOMEM | Errno::NOBUFS => Some(OwnFailure::Memory),
        Errno::ADDRNOTAVAIL => Some(OwnFailure::LocalAddresses),
        _ => None,
    }
}

fn is_hang_up(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted | ErrorKind::BrokenPipe | ErrorKind::UnexpectedEof
    )
}

pub(super) fn of_io(error: &io::Error, phase: Phase) -> SendFailure {
    if let Some(cause) = lacking(error) {
        return diagnosis::own(cause);
    }
    let (code, message) = match (error.kind(), phase) {
        (ErrorKind::ConnectionRefused, _) => {
            (ErrorCode::ConnectRefused, "The host refused the connection: nothing listens at this port.".to_owned())
        }
        (ErrorKind::TimedOut, Phase::Connecting) => (ErrorCode::ConnectTimeout, "The host did not answer.".to_owned()),
        (ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable, _) => {
            (ErrorCode::ConnectFailed, "The host cannot be reached from this server.".to_owned())
        }
        (kind, Phase::Handshake) if is_hang_up(kind) => {
            (ErrorCode::TlsFailed, "The connection was closed during the TLS handshake.".to_owned())
        }
        (kind, Phase::Answer) if is_hang_up(kind) => return closed_early(),
        (kind, _) if is_hang_up(kind) => {
            (ErrorCode::ConnectFailed, "The connection was closed as soon as it was made.".to_owned())
        }
        (_, Phase::Handshake) => (ErrorCode::TlsFailed, format!("The TLS handshake broke off: {error}.")),
        (_, Phase::Answer) => (ErrorCode::ClosedEarly, format!("The connection broke: {error}.")),
        _ => (ErrorCode::ConnectFailed, format!("The connection failed: {error}.")),
    };
    diagnosis::failure(code, message)
}

fn closed_early() -> SendFailure {
    let message = "The endpoint closed the connection before it answered.".to_owned();
    diagnosis::failure(ErrorCode::ClosedEarly, message)
}

/// The failure of a handshake in which these certificates were refused, if any were.
pub(super) fn of_handshake(error: &io::Error, shown: Option<&Shown>) -> SendFailure {
    match inner_tls(error) {
        Some(error) => of_tls(error, shown),
        None => of_io(error, Phase::Handshake),
    }
}

/// An I/O error can carry another one, which is not among its sources.
fn inner_tls(error: &io::Error) -> Option<&rustls::Error> {
    error.get_ref()?.downcast_ref()
}

fn of_tls(error: &rustls::Error, shown: Option<&Shown>) -> SendFailure {
    let (code, message) = match error {
        rustls::Error::InvalidCertificate(fault) => {
            let (code, mut message) = of_certificate(fault, shown);
            if let Some(shown) = shown {
                // Writing to a text cannot fail.
                let _ = write!(message, " {}", shown.chain);
            }
            (code, message)
        }
        rustls::Error::InvalidMessage(InvalidMessage::InvalidContentType) => {
            (ErrorCode::TlsFailed, "The endpoint does not speak TLS at this port.".to_owned())
        }
        rustls::Error::AlertReceived(alert) => of_alert(*alert),
        other => (ErrorCode::TlsFailed, format!("The TLS handshake failed: {}.", in_words(other))),
    };
    diagnosis::failure(code, message)
}

fn of_alert(alert: AlertDescription) -> (ErrorCode, String) {
    match alert {
        AlertDescription::CertificateRequired => {
            (ErrorCode::TlsClientCertificate, "The endpoint wants a client certificate.".to_owned())
        }
        AlertDescription::BadCertificate
        | AlertDescription::UnsupportedCertificate
        | AlertDescription::CertificateRevoked
        | AlertDescription::CertificateExpired
        | AlertDescription::CertificateUnknown
        | AlertDescription::UnknownCA
        | AlertDescription::DecryptError
        | AlertDescription::AccessDenied => {
            let message = format!("The endpoint does not accept the client certificate: {}.", in_words(&alert));
            (ErrorCode::TlsClientCertificate, message)
        }
        _ => (ErrorCode::TlsFailed, format!("The endpoint broke off the TLS handshake: {}.", in_words(&alert))),
    }
}

fn of_certificate(fault: &CertificateError, shown: Option<&Shown>) -> (ErrorCode, String) {
    let (code, message) = match fault {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            (ErrorCode::TlsExpired, "The endpoint's certificate has expired.")
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            (ErrorCode::TlsExpired, "The endpoint's certificate is not valid yet.")
        }
        CertificateError::NotValidForName => {
            (ErrorCode::TlsNameMismatch, "The endpoint's certificate is for another name.")
        }
        CertificateError::NotValidForNameContext { expected, .. } => {
            let names = shown.map(|shown| shown.names.join(", ")).filter(|names| !names.is_empty());
            let names = names.unwrap_or_else(|| "no name".to_owned());
            let message = format!("The endpoint's certificate is not for {} but for {names}.", expected.to_str());
            return (ErrorCode::TlsNameMismatch, message);
        }
        CertificateError::UnknownIssuer => {
            (ErrorCode::TlsUntrusted, "The endpoint's certificate comes from an issuer that is not trusted.")
        }
        CertificateError::Revoked => (ErrorCode::TlsUntrusted, "The endpoint's certificate has been revoked."),
        CertificateError::InvalidPurpose | CertificateError::InvalidPurposeContext { .. } => {
            (ErrorCode::TlsUntrusted, "The endpoint's certificate is not meant for servers.")
        }
        other => match in_words(other) {
            words if words.ends_with("ca used as end entity") => (
                ErrorCode::TlsUntrusted,
                "The endpoint shows the certificate of an authority (CA:TRUE) as its own, which nobody can trust: issue \
                 one for the endpoint.",
            ),
            words => {
                return (ErrorCode::TlsUntrusted, format!("The endpoint's certificate cannot be trusted: {words}."));
            }
        },
    };
    (code, message.to_owned())
}

/// What a library's error is called, in words: `Other(OtherError(BadDer))` is `bad der`.
pub(super) fn in_words(error: &impl Debug) -> String {
    let text = format!("{error:?}");
    let names = text.split('(').map(|part| part.split(|letter: char| !letter.is_ascii_alphanumeric()).next());
    let names = names.map_while(|name| name.filter(|name| name.starts_with(|first: char| first.is_ascii_uppercase())));
    let told: Vec<String> =
        names.filter(|name| !matches!(*name, "Other" | "OtherError" | "General")).map(spaced).collect();
    if told.is_empty() { "it cannot be understood".to_owned() } else { told.join(": ") }
}

/// `NoCipherSuitesInCommon` as words.
fn spaced(name: &str) -> String {
    let name = name.strip_suffix("Context").unwrap_or(name);
    let mut words = String::with_capacity(name.len() + 8);
    let mut before = ' ';
    for letter in name.chars() {
        let begins = letter.is_ascii_uppercase() && !before.is_ascii_uppercase();
        if begins && before != ' ' {
            words.push(' ');
        }
        words.push(letter.to_ascii_lowercase());
        before = letter;
    }
    words
}

/// The failure of a request on an open connection.
pub(super) fn of_http(error: &hyper::Error) -> SendFailure {
    if error.is_parse_too_large() {
        let message = "The headers of the answer are too large.".to_owned();
        return diagnosis::failure(ErrorCode::BadResponse, message);
    }
    if error.is_parse() {
        let message = "The answer is not HTTP/1.1.".to_owned();
        return diagnosis::failure(ErrorCode::BadResponse, message);
    }
    match inner_io(error) {
        Some(error) => inner_tls(error).map_or_else(|| of_io(error, Phase::Answer), |error| of_tls(error, None)),
        None => closed_early(),
    }
}

/// Whether the connection ended, rather than that something else came of it.
pub(super) fn is_closed(error: &hyper::Error) -> bool {
    let hung_up = inner_io(error).map(|error| is_hang_up(error.kind()));
    hung_up.unwrap_or_else(|| error.is_incomplete_message() || error.is_canceled() || error.is_closed())
}

fn inner_io(error: &hyper::Error) -> Option<&io::Error> {
    let mut next = error.source();
    while let Some(error) = next {
        if let Some(error) = error.downcast_ref() {
            return Some(error);
        }
        next = error.source();
    }
    None
}

#[cfg(test)]
#[path = "failure_tests.rs"]
mod tests;
