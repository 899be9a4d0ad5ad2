//! No sentence holds a library's own names of things.

use std::sync::Arc;

use rustls::pki_types::{ServerName, UnixTime};
use rustls::{EncryptedClientHelloError, Error as TlsError, OtherError, PeerIncompatible, PeerMisbehaved};

use super::*;
use crate::server::egress::testing::assert_plain;

/// An error whose `Debug` looks like this.
#[derive(Debug, thiserror::Error)]
#[error("{self:?}")]
enum Foreign {
    CaUsedAsEndEntity,
    TrailingData(Kind),
    CertExpired { _time: u64 },
}

#[derive(Debug)]
enum Kind {
    Time,
}

fn other(error: Foreign) -> CertificateError {
    CertificateError::Other(OtherError(Arc::new(error)))
}

fn certificates() -> Vec<CertificateError> {
    let time = UnixTime::since_unix_epoch(Duration::from_secs(1));
    let expected = ServerName::try_from("example.com").unwrap();
    let presented = vec!["DnsName(\"other.example\")".to_owned()];
    vec![
        CertificateError::BadEncoding,
        CertificateError::ExpiredContext { time, not_after: time },
        CertificateError::NotValidYetContext { time, not_before: time },
        CertificateError::Revoked,
        CertificateError::UnhandledCriticalExtension,
        CertificateError::UnknownIssuer,
        CertificateError::UnknownRevocationStatus,
        CertificateError::ExpiredRevocationListContext { time, next_update: time },
        CertificateError::BadSignature,
        CertificateError::UnsupportedSignatureAlgorithmContext {
            signature_algorithm_id: vec![1, 2],
            supported_algorithms: Vec::new(),
        },
        CertificateError::NotValidForNameContext { expected, presented },
        CertificateError::InvalidPurpose,
        CertificateError::ApplicationVerificationFailure,
        other(Foreign::CaUsedAsEndEntity),
        other(Foreign::TrailingData(Kind::Time)),
        other(Foreign::CertExpired { _time: 1 }),
    ]
}

fn tls_errors() -> Vec<TlsError> {
    let mut errors: Vec<_> = certificates().into_iter().map(TlsError::InvalidCertificate).collect();
    errors.extend((0..=255).map(|alert| TlsError::AlertReceived(AlertDescription::from(alert))));
    errors.extend([
        TlsError::InvalidMessage(InvalidMessage::InvalidContentType),
        TlsError::InvalidMessage(InvalidMessage::MissingData("ServerName")),
        TlsError::PeerIncompatible(PeerIncompatible::NoCipherSuitesInCommon),
        TlsError::PeerMisbehaved(PeerMisbehaved::TooMuchEarlyDataReceived),
        TlsError::InvalidEncryptedClientHello(EncryptedClientHelloError::InvalidConfigList),
        TlsError::NoCertificatesPresented,
        TlsError::PeerSentOversizedRecord,
        TlsError::General("Whatever(\"x\")".to_owned()),
        TlsError::Other(OtherError(Arc::new(Foreign::TrailingData(Kind::Time)))),
    ]);
    errors
}

#[test]
fn no_failure_of_tls_is_told_in_a_librarys_words() {
    let shown = Shown { chain: "It showed one certificate.".to_owned(), names: vec!["other.example".to_owned()] };
    for error in tls_errors() {
        for shown in [None, Some(&shown)] {
            let failure = of_handshake(&io::Error::new(ErrorKind::InvalidData, error.clone()), shown);
            assert_plain(&failure.message);
            assert!(failure.message.ends_with('.') && failure.advice.is_some(), "{failure:?}");
        }
    }
    let told = |error| of_handshake(&io::Error::other(error), Some(&shown)).message;
    let incompatible = TlsError::PeerIncompatible(PeerIncompatible::NoCipherSuitesInCommon);
    assert_eq!(told(incompatible), "The TLS handshake failed: peer incompatible: no cipher suites in common.");
    let foreign = TlsError::InvalidCertificate(other(Foreign::CaUsedAsEndEntity));
    assert!(told(foreign).contains("certificate of an authority"));
    let alert = told(TlsError::AlertReceived(AlertDescription::HandshakeFailure));
    assert_eq!(alert, "The endpoint broke off the TLS handshake: handshake failure.");
}

#[test]
fn what_this_machine_lacks_is_no_failure_of_the_endpoint() {
    for (errno, cause) in [
        (Errno::MFILE, OwnFailure::Descriptors),
        (Errno::NFILE, OwnFailure::Descriptors),
        (Errno::NOMEM, OwnFailure::Memory),
        (Errno::NOBUFS, OwnFailure::Memory),
        (Errno::ADDRNOTAVAIL, OwnFailure::LocalAddresses),
    ] {
        let error = || io::Error::from_raw_os_error(errno.raw_os_error());
        let phases = [Phase::Connecting, Phase::Handshake, Phase::Answer].map(|phase| of_io(&error(), phase));
        let proxies = [TunnelError::Down(error()), TunnelError::Target(error())].map(|error| of_tunnel(&error));
        for failure in phases.into_iter().chain(proxies) {
            assert_eq!((failure.code.own(), failure.code.word().as_str()), (Some(cause), "out_of_resources"));
            assert!(!failure.code.is_sickness() && failure.message.starts_with("This server"), "{failure:?}");
        }
    }
    for errno in [Errno::CONNREFUSED, Errno::HOSTUNREACH, Errno::CONNRESET, Errno::TIMEDOUT] {
        let error = io::Error::from_raw_os_error(errno.raw_os_error());
        assert_eq!(of_io(&error, Phase::Connecting).code.own(), None, "{errno:?}");
    }
}

#[test]
fn each_step_runs_out_of_time_in_its_own_words() {
    let code = |phase| timed_out(phase, Duration::from_secs(5)).code.word();
    let phases = [Phase::Resolving, Phase::Connecting, Phase::Handshake, Phase::Answer];
    assert_eq!(phases.map(code), ["resolver_failed", "connect_timeout", "tls_timeout", "response_timeout"]);
}
