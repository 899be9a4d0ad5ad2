//! From the error of a library to the failure that people read: which code, and what happened.

use std::error::Error;
use std::io::{self, ErrorKind};
use std::time::Duration;

use rustix::io::Errno;
use rustls::{AlertDescription, CertificateError, InvalidMessage};

use super::SendFailure;
use super::diagnosis;
use super::resolve::LookupError;
use super::tunnel::TunnelError;
use super::watch::{self, Phase};
use crate::domain::attempt::ErrorCode;
use crate::domain::own_failure::OwnFailure;

/// The failure behind an error, found along its sources.
pub(super) fn classify(error: &(dyn Error + 'static), phase: Phase) -> SendFailure {
    let mut next = Some(error);
    let mut last = error;
    while let Some(error) = next {
        if let Some(failure) = of_known(error, phase) {
            return failure;
        }
        last = error;
        next = error.source();
    }
    let code = if is_connecting(phase) { ErrorCode::ConnectFailed } else { ErrorCode::Internal };
    diagnosis::failure(code, format!("The request could not be sent: {last}."))
}

/// The time is up; `waited` is all of it.
pub(super) fn timed_out(phase: Phase, waited: Duration) -> SendFailure {
    let ms = waited.as_millis();
    match phase {
        Phase::Resolving => {
            diagnosis::failure(ErrorCode::DnsNotFound, format!("No name server answered within {ms} ms."))
        }
        Phase::Proxying => {
            let message = format!("The proxy of the static address accepted no connection within {ms} ms.");
            diagnosis::failure(ErrorCode::ProxyFailed, message)
        }
        Phase::Connecting => {
            diagnosis::failure(ErrorCode::ConnectTimeout, format!("No connection was made within {ms} ms."))
        }
        Phase::NoConnection | Phase::Connected => {
            diagnosis::failure(ErrorCode::ResponseTimeout, format!("The endpoint did not answer within {ms} ms."))
        }
    }
}

fn is_connecting(phase: Phase) -> bool {
    matches!(phase, Phase::Resolving | Phase::Proxying | Phase::Connecting)
}

fn is_hang_up(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted | ErrorKind::BrokenPipe | ErrorKind::UnexpectedEof
    )
}

fn of_known(error: &(dyn Error + 'static), phase: Phase) -> Option<SendFailure> {
    if let Some(error) = error.downcast_ref::<LookupError>() {
        return Some(of_lookup(error));
    }
    if let Some(error) = error.downcast_ref::<TunnelError>() {
        return Some(of_tunnel(error));
    }
    if let Some(error) = error.downcast_ref::<rustls::Error>() {
        return Some(of_tls(error));
    }
    if let Some(error) = error.downcast_ref::<io::Error>() {
        return Some(of_io(error, phase));
    }
    of_http(error.downcast_ref::<hyper::Error>()?)
}

/// What this machine lacked, where an error of the system says so: it never reached the endpoint.
fn own(error: &io::Error) -> Option<OwnFailure> {
    match Errno::from_io_error(error)? {
        Errno::MFILE | Errno::NFILE => Some(OwnFailure::Descriptors),
        Errno::NOMEM | Errno::NOBUFS => Some(OwnFailure::Memory),
        Errno::ADDRNOTAVAIL => Some(OwnFailure::LocalAddresses),
        _ => None,
    }
}

pub(super) fn of_lookup(error: &LookupError) -> SendFailure {
    if let LookupError::NotFound { source: Some(source), .. } = error
        && let Some(cause) = own(source)
    {
        return diagnosis::own(cause);
    }
    let code = match error {
        LookupError::NotFound { .. } => ErrorCode::DnsNotFound,
        LookupError::Blocked { .. } => ErrorCode::BlockedAddress,
    };
    diagnosis::failure(code, error.to_string())
}

pub(super) fn of_tunnel(error: &TunnelError) -> SendFailure {
    if let TunnelError::Down(source) = error
        && let Some(cause) = own(source)
    {
        return diagnosis::own(cause);
    }
    let code = match error {
        TunnelError::Target(error) => return of_io(error, Phase::Connecting),
        TunnelError::Unreachable { refused: true, .. } => ErrorCode::ConnectRefused,
        TunnelError::Unreachable { .. } | TunnelError::Family(_) => ErrorCode::ConnectFailed,
        TunnelError::Down(_)
        | TunnelError::Login { .. }
        | TunnelError::Refused { .. }
        | TunnelError::Odd(_)
        | TunnelError::Bind { .. } => ErrorCode::ProxyFailed,
    };
    diagnosis::failure(code, error.to_string())
}

pub(super) fn of_io(error: &io::Error, phase: Phase) -> SendFailure {
    // An I/O error can carry another one, which is not among its sources.
    if let Some(inner) = error.get_ref()
        && let Some(failure) = of_known(inner, phase)
    {
        return failure;
    }
    if let Some(cause) = own(error) {
        return diagnosis::own(cause);
    }
    let connecting = is_connecting(phase);
    let (code, message) = match error.kind() {
        ErrorKind::ConnectionRefused => {
            (ErrorCode::ConnectRefused, "The host refused the connection: nothing listens at this port.".to_owned())
        }
        ErrorKind::TimedOut if connecting => (ErrorCode::ConnectTimeout, "The host did not answer.".to_owned()),
        ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable => {
            (ErrorCode::ConnectFailed, "The host cannot be reached from this server.".to_owned())
        }
        kind if is_hang_up(kind) && connecting => {
            (ErrorCode::TlsFailed, "The connection was closed during the TLS handshake.".to_owned())
        }
        kind if is_hang_up(kind) => {
            (ErrorCode::ClosedEarly, "The endpoint closed the connection before it answered.".to_owned())
        }
        _ if connecting => (ErrorCode::ConnectFailed, format!("The connection failed: {error}.")),
        _ => (ErrorCode::ClosedEarly, format!("The connection broke: {error}.")),
    };
    diagnosis::failure(code, message)
}

fn of_tls(error: &rustls::Error) -> SendFailure {
    let (code, message) = match error {
        rustls::Error::InvalidCertificate(fault) => {
            let (code, message) = of_certificate(fault);
            (code, watch::chain().map_or_else(|| message.clone(), |chain| format!("{message} {chain}")))
        }
        rustls::Error::InvalidMessage(InvalidMessage::InvalidContentType) => {
            (ErrorCode::TlsFailed, "The endpoint does not speak TLS at this port.".to_owned())
        }
        rustls::Error::AlertReceived(alert) => of_alert(*alert),
        other => (ErrorCode::TlsFailed, format!("The TLS handshake failed: {other}.")),
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
            let message = format!("The endpoint does not accept the client certificate: {alert:?}.");
            (ErrorCode::TlsClientCertificate, message)
        }
        _ => (ErrorCode::TlsFailed, format!("The endpoint broke off the TLS handshake: {alert:?}.")),
    }
}

fn of_certificate(fault: &CertificateError) -> (ErrorCode, String) {
    match fault {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            (ErrorCode::TlsExpired, "The endpoint's certificate has expired.".to_owned())
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            (ErrorCode::TlsExpired, "The endpoint's certificate is not valid yet.".to_owned())
        }
        CertificateError::NotValidForName => {
            (ErrorCode::TlsNameMismatch, "The endpoint's certificate is for another name.".to_owned())
        }
        CertificateError::NotValidForNameContext { expected, presented } => (
            ErrorCode::TlsNameMismatch,
            format!(
                "The endpoint's certificate is not for {} but for {}.",
                expected.to_str(),
                if presented.is_empty() { "no name".to_owned() } else { presented.join(", ") }
            ),
        ),
        CertificateError::UnknownIssuer => {
            (ErrorCode::TlsUntrusted, "The endpoint's certificate comes from an issuer that is not trusted.".to_owned())
        }
        CertificateError::Revoked => {
            (ErrorCode::TlsUntrusted, "The endpoint's certificate has been revoked.".to_owned())
        }
        other => (ErrorCode::TlsUntrusted, format!("The endpoint's certificate cannot be trusted: {other}.")),
    }
}

fn of_http(error: &hyper::Error) -> Option<SendFailure> {
    if error.is_parse_too_large() {
        let message = "The headers of the answer are too large.".to_owned();
        return Some(diagnosis::failure(ErrorCode::BadResponse, message));
    }
    if error.is_parse() {
        let message = "The answer is not HTTP/1.1.".to_owned();
        return Some(diagnosis::failure(ErrorCode::BadResponse, message));
    }
    let closed = error.is_incomplete_message() || error.is_canceled() || error.is_closed();
    closed.then(|| {
        let message = "The endpoint closed the connection before it answered.".to_owned();
        diagnosis::failure(ErrorCode::ClosedEarly, message)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_this_machine_lacks_is_no_failure_of_the_endpoint() {
        for (errno, cause) in [
            (Errno::MFILE, OwnFailure::Descriptors),
            (Errno::NFILE, OwnFailure::Descriptors),
            (Errno::NOMEM, OwnFailure::Memory),
            (Errno::NOBUFS, OwnFailure::Memory),
            (Errno::ADDRNOTAVAIL, OwnFailure::LocalAddresses),
        ] {
            let system = || io::Error::from_raw_os_error(errno.raw_os_error());
            let lookup = LookupError::NotFound { host: "example.com".to_owned(), source: Some(system()) };
            for error in [
                Box::new(system()) as Box<dyn Error>,
                Box::new(io::Error::other(system())),
                Box::new(lookup),
                Box::new(TunnelError::Down(system())),
                Box::new(TunnelError::Target(system())),
            ] {
                let failure = classify(&*error, Phase::Connecting);
                assert_eq!(failure.code.own(), Some(cause), "{error:?}");
                assert!(!failure.code.is_sickness() && failure.message.starts_with("This server"), "{failure:?}");
            }
        }
        for errno in [Errno::CONNREFUSED, Errno::HOSTUNREACH, Errno::CONNRESET, Errno::TIMEDOUT] {
            let error = io::Error::from_raw_os_error(errno.raw_os_error());
            assert_eq!(classify(&error, Phase::Connecting).code.own(), None, "{errno:?}");
        }
    }
}
