//! Client certificates: what a webhook shows when its endpoint asks for one during the TLS handshake.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;

use rustls::client::ResolvesClientCert;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use rustls::{Error, InconsistentKeys};
use serde::{Deserialize, Serialize};
use x509_parser::extensions::GeneralName;

use super::failure::in_words;
use crate::domain::time::Timestamp;

/// Longest certificate (with its chain) and longest key, in bytes.
pub const PEM_LIMIT: usize = 65_536;

/// Certificates of an endpoint's chain, and characters of their names, that are repeated.
const CHAIN_WORDS: usize = 5;
const NAME_WORDS: usize = 120;
/// Names of a certificate that are repeated.
const NAMES: usize = 20;

/// A certificate and its key, both as PEM. Serialised only to be sealed and to be compared.
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct ClientCertificate {
    /// The certificate, then those that lead from it to its authority.
    pub certificate_pem: String,
    /// PKCS#8, PKCS#1 or SEC1, without a passphrase.
    pub private_key_pem: String,
}

impl fmt::Debug for ClientCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ClientCertificate")
    }
}

/// What is wrong, in a sentence, with the one or the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CertificateFault {
    /// The certificate.
    Certificate(String),
    /// The key.
    Key(String),
}

/// What a certificate says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateFacts {
    /// Whose it is, such as `CN=tidings, O=Example`.
    pub subject: String,
    /// When it ends.
    pub expires_at: Timestamp,
}

impl ClientCertificate {
    /// Whether both can be read and belong together.
    ///
    /// # Errors
    /// What is wrong, and with which of the two.
    pub fn check(&self) -> Result<(), CertificateFault> {
        self.certified().map(drop)
    }

    /// The certificate and its key, as TLS takes them.
    pub(super) fn resolver(&self) -> Result<Arc<dyn ResolvesClientCert>, CertificateFault> {
        Ok(Arc::new(SingleCertAndKey::from(self.certified()?)))
    }

    fn certified(&self) -> Result<CertifiedKey, CertificateFault> {
        let chain = chain(&self.certificate_pem)?;
        let key = key(&self.private_key_pem)?;
        let made = CertifiedKey::from_der(chain, key, &ring::default_provider());
        made.map_err(|error| match error {
            Error::InconsistentKeys(InconsistentKeys::KeyMismatch) => CertificateFault::Key(
                "This key does not belong to the certificate. Of a chain, the certificate of the key comes first."
                    .to_owned(),
            ),
            Error::InvalidCertificate(_) => unreadable("The first certificate cannot be read."),
            other => CertificateFault::Key(format!("This key cannot be used: {}.", in_words(&other))),
        })
    }
}

fn unreadable(detail: &str) -> CertificateFault {
    CertificateFault::Certificate(detail.to_owned())
}

fn chain(pem: &str) -> Result<Vec<CertificateDer<'static>>, CertificateFault> {
    let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem.as_bytes()).collect();
    let chain =
        chain.map_err(|error| CertificateFault::Certificate(format!("This is not PEM: {}.", in_words(&error))))?;
    if chain.is_empty() {
        let key = pem.contains("PRIVATE KEY-----");
        return Err(unreadable(match key {
            true => "This is a key. The certificate begins with -----BEGIN CERTIFICATE-----.",
            false => "There is no certificate. Paste the PEM text that begins with -----BEGIN CERTIFICATE-----.",
        }));
    }
    if facts(pem).is_none() {
        return Err(unreadable("The first certificate cannot be read."));
    }
    Ok(chain)
}

fn key(pem: &str) -> Result<PrivateKeyDer<'static>, CertificateFault> {
    PrivateKeyDer::from_pem_slice(pem.as_bytes()).map_err(|_| {
        let detail = if pem.contains("ENCRYPTED") {
            "This key has a passphrase. Remove it first: openssl pkey -in key.pem -out plain.pem"
        } else if pem.contains("BEGIN CERTIFICATE") {
            "This is a certificate. The key begins with -----BEGIN PRIVATE KEY----- or the like."
        } else {
            "There is no private key. Paste the PEM text that begins with -----BEGIN PRIVATE KEY----- or the like."
        };
        CertificateFault::Key(detail.to_owned())
    })
}

/// What the first certificate of a PEM text says about itself; `None`: it cannot be read.
#[must_use]
pub fn facts(certificate_pem: &str) -> Option<CertificateFacts> {
    let first = CertificateDer::pem_slice_iter(certificate_pem.as_bytes()).next()?.ok()?;
    let (_, certificate) = x509_parser::parse_x509_certificate(&first).ok()?;
    Some(CertificateFacts { subject: certificate.subject().to_string(), expires_at: end(&first)? })
}

/// When a certificate ends; `None`: it cannot be read.
pub(super) fn end(certificate: &CertificateDer<'_>) -> Option<Timestamp> {
    let (_, certificate) = x509_parser::parse_x509_certificate(certificate).ok()?;
    certificate.validity().not_after.timestamp().checked_mul(1_000).map(Timestamp)
}

/// What an endpoint showed, for people: each certificate, by whom, and from when to when.
pub(super) fn chain_in_words(shown: &[&CertificateDer<'_>]) -> String {
    let each = shown.iter().take(CHAIN_WORDS).map(|certificate| {
        let Ok((_, certificate)) = x509_parser::parse_x509_certificate(certificate) else {
            return "one that cannot be read".to_owned();
        };
        let validity = certificate.validity();
        let date = |seconds: i64| Timestamp(seconds.saturating_mul(1_000)).date();
        format!(
            "{} (issued by {}, valid from {} to {})",
            named(&certificate.subject().to_string()),
            named(&certificate.issuer().to_string()),
            date(validity.not_before.timestamp()),
            date(validity.not_after.timestamp())
        )
    });
    let each: Vec<String> = each.collect();
    let count = match shown.len() {
        1 => "one certificate".to_owned(),
        count => format!("{count} certificates"),
    };
    format!("It showed {count}: {}.", each.join("; "))
}

/// The names that a certificate is for: hosts and addresses.
pub(super) fn names(certificate: &CertificateDer<'_>) -> Vec<String> {
    let Ok((_, certificate)) = x509_parser::parse_x509_certificate(certificate) else { return Vec::new() };
    let Ok(Some(alternatives)) = certificate.subject_alternative_name() else { return Vec::new() };
    let names = alternatives.value.general_names.iter().filter_map(|name| match name {
        GeneralName::DNSName(name) => Some(named(name)),
        GeneralName::IPAddress(bytes) => address(bytes).map(|address| address.to_string()),
        _ => None,
    });
    names.take(NAMES).collect()
}

fn address(bytes: &[u8]) -> Option<IpAddr> {
    let four = <[u8; 4]>::try_from(bytes).ok().map(IpAddr::from);
    four.or_else(|| <[u8; 16]>::try_from(bytes).ok().map(IpAddr::from))
}

/// A name of a certificate, cut where it is too long to be read.
fn named(name: &str) -> String {
    match name.trim() {
        "" => "no name".to_owned(),
        name => name.chars().filter(|letter| !letter.is_control()).take(NAME_WORDS).collect(),
    }
}

#[cfg(test)]
mod tests {
    use rcgen::{CertificateParams, DnType, KeyPair, date_time_ymd};

    use super::*;

    fn made(name: &str) -> ClientCertificate {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.distinguished_name.push(DnType::CommonName, name);
        params.not_after = date_time_ymd(2030, 1, 2);
        let key = KeyPair::generate().unwrap();
        let certificate_pem = params.self_signed(&key).unwrap().pem();
        ClientCertificate { certificate_pem, private_key_pem: key.serialize_pem() }
    }

    #[test]
    fn a_pair_that_fits_is_good_and_says_whose_it_is() {
        let pair = made("tidings");
        assert_eq!(pair.check(), Ok(()));
        let facts = facts(&pair.certificate_pem).unwrap();
        assert!(facts.subject.contains("CN=tidings"), "{}", facts.subject);
        assert_eq!(facts.expires_at.to_string(), "2030-01-02T00:00:00.000Z");
        let chain =
            ClientCertificate { certificate_pem: pair.certificate_pem.clone() + &made("b").certificate_pem, ..pair };
        assert_eq!(chain.check(), Ok(()));
    }

    #[test]
    fn each_fault_is_named_and_told_with_its_field() {
        let (one, other) = (made("one"), made("other"));
        let with = |certificate: &str, key: &str| ClientCertificate {
            certificate_pem: certificate.to_owned(),
            private_key_pem: key.to_owned(),
        };
        let encrypted = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n";
        let nonsense = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        for (pair, words, certificate) in [
            (with("", &one.private_key_pem), "no certificate", true),
            (with(&one.private_key_pem, &one.private_key_pem), "This is a key", true),
            (with(nonsense, &one.private_key_pem), "cannot be read", true),
            (with(&one.certificate_pem, ""), "no private key", false),
            (with(&one.certificate_pem, &one.certificate_pem), "This is a certificate", false),
            (with(&one.certificate_pem, encrypted), "passphrase", false),
            (with(&one.certificate_pem, &other.private_key_pem), "does not belong", false),
            (with(&(other.certificate_pem.clone() + &one.certificate_pem), &one.private_key_pem), "comes first", false),
        ] {
            let (found, told) = match pair.check().unwrap_err() {
                CertificateFault::Certificate(told) => (true, told),
                CertificateFault::Key(told) => (false, told),
            };
            assert!(found == certificate && told.contains(words), "{words}: {told}");
        }
    }

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(format!("{:?}", made("a")), "ClientCertificate");
    }
}
