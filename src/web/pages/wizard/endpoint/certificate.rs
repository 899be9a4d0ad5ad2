//! A client certificate, beside any kind of authentication.

use leptos::prelude::*;

use crate::web::components::Card;
use crate::web::pages::text_area::TextArea;
use crate::web::pages::wizard::Stand;

const CERTIFICATE: &str = "/auth/client_certificate/certificate_pem";
const KEY: &str = "/auth/client_certificate/private_key_pem";

/// The card; closed while there is none.
pub fn card(stand: &Stand) -> AnyView {
    let shown = stand.draft.auth.client_certificate.clone();
    let (faulty, given) = (stand.fault(CERTIFICATE).or_else(|| stand.fault(KEY)).is_some(), shown.is_some());
    let line = shown.as_ref().map(|shown| view! { <p class="small">{shown.line()}</p> });
    let kept = shown.as_ref().is_some_and(|shown| shown.private_key_set);
    let key_label = if kept { "Private key (kept; paste to replace)" } else { "Private key" };
    view! {
        <Card
            title="Client certificate"
            about="For endpoints that ask for one in the TLS handshake (mutual TLS). It goes beside any authentication."
            id="client-certificate"
        >
            {line}
            <details open=given || faulty>
                <summary>{if given { "Certificate and key" } else { "Add a certificate" }}</summary>
                <div class="fields">
                    <TextArea
                        name="endpoint[certificate_pem]"
                        id="endpoint[certificate_pem]"
                        label="Certificate, then its chain (PEM); empty for none"
                        value=shown.map(|shown| shown.certificate_pem).unwrap_or_default()
                        fault=stand.fault(CERTIFICATE)
                        rows=5
                    />
                    <TextArea
                        name="endpoint[private_key_pem]"
                        id="endpoint[private_key_pem]"
                        label=key_label
                        value=""
                        fault=stand.fault(KEY)
                        rows=4
                    />
                    <p class="hint">"The key is encrypted at rest and never shown again. It must not have a passphrase."</p>
                </div>
            </details>
        </Card>
    }
    .into_any()
}
