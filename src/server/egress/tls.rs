//! Which certificates are trusted: the system's, and those of `TIDINGS_EXTRA_CA_FILE`; and which ones were refused.

use std::cell::RefCell;
use std::future::Future;
use std::path::Path;
use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, SignatureScheme};
use rustls_platform_verifier::Verifier;

use super::certificate;
use super::client::EgressError;

tokio::task_local! {
    /// Where the verifier, which knows nothing of the connection it is asked for, leaves what it refused.
    static REFUSED: RefCell<Option<Shown>>;
}

/// What an endpoint showed, for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    /// Its certificates, in a sentence.
    pub chain: String,
    /// The names that the first of them is for.
    pub names: Vec<String>,
}

/// Runs a handshake; answers with it which certificates were refused.
pub(super) async fn telling<T>(handshake: impl Future<Output = T>) -> (T, Option<Shown>) {
    let both = async {
        let done = handshake.await;
        (done, REFUSED.with(RefCell::take))
    };
    REFUSED.scope(RefCell::default(), both).await
}

/// The TLS configuration of all outgoing connections.
pub(super) fn client_config(extra_ca_file: Option<&Path>) -> Result<ClientConfig, EgressError> {
    let provider = Arc::new(ring::default_provider());
    let extra = extra_ca_file.map(read_certificates).transpose()?.unwrap_or_default();
    let verifier: Arc<dyn ServerCertVerifier> = match Verifier::new_with_extra_roots(extra, provider.clone()) {
        Ok(verifier) => Arc::new(Telling { verifier }),
        Err(Error::General(reason)) => {
            // A bare container: plain http must still work.
            tracing::warn!(
                reason,
                "no certificates are trusted, so every https endpoint will fail; \
                            install the package ca-certificates or set TIDINGS_EXTRA_CA_FILE"
            );
            Arc::new(NothingTrusted { provider: provider.clone() })
        }
        Err(error) => return Err(EgressError::ExtraCa(error.to_string())),
    };
    let builder = ClientConfig::builder_with_provider(provider);
    let builder = builder.with_safe_default_protocol_versions().map_err(|error| EgressError::Tls(error.to_string()))?;
    let mut config = builder.dangerous().with_custom_certificate_verifier(verifier).with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

fn read_certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, EgressError> {
    let failed = |reason: String| EgressError::ExtraCa(format!("{} cannot be used: {reason}", path.display()));
    let pem = std::fs::read(path).map_err(|error| failed(error.to_string()))?;
    let certificates: Vec<_> =
        CertificateDer::pem_slice_iter(&pem).collect::<Result<_, _>>().map_err(|error| failed(error.to_string()))?;
    if certificates.is_empty() {
        return Err(failed("it holds no PEM certificate".to_owned()));
    }
    Ok(certificates)
}

/// Notes which certificates it refuses.
#[derive(Debug)]
struct Telling {
    verifier: Verifier,
}

impl ServerCertVerifier for Telling {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let verified = self.verifier.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now);
        if verified.is_err() {
            let shown: Vec<_> = std::iter::once(end_entity).chain(intermediates).collect();
            let shown = Shown { chain: certificate::chain_in_words(&shown), names: certificate::names(end_entity) };
            // Outside of `telling` nobody asks.
            let _ = REFUSED.try_with(|refused| refused.replace(Some(shown)));
        }
        verified
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.verifier.verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.verifier.verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.verifier.supported_verify_schemes()
    }
}

/// Refuses every certificate, as the verifier of a machine without a single root would.
#[derive(Debug)]
struct NothingTrusted {
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for NothingTrusted {
    fn verify_server_cert(
        &self,
        _end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Err(CertificateError::UnknownIssuer.into())
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _certificate: &CertificateDer<'_>,
        _signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(CertificateError::UnknownIssuer.into())
    }

    fn verify_tls13_signature(
        &self,
        _message: &[u8],
        _certificate: &CertificateDer<'_>,
        _signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(CertificateError::UnknownIssuer.into())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
