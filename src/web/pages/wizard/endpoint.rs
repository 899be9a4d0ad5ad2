//! Step 3: where to send, and how to prove who is sending.

mod auth;
mod certificate;
mod headers;
mod target;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::{FORM, Stand, foot};
use crate::server::app::{AppError, drafts};
use crate::web::actions::wizard::SaveEndpoint;
use crate::web::components::{Notice, Tone};
use crate::web::pages::static_ip;

/// The field that a fault is about.
#[must_use]
pub fn field_id(pointer: &str) -> String {
    let field = match pointer {
        "/auth/username" => "endpoint[username]",
        "/auth/password" => "endpoint[password]",
        "/auth/encoded" => "endpoint[encoded]",
        "/auth/token" => "endpoint[token]",
        "/auth/name" => "endpoint[header_name]",
        "/auth/value" => "endpoint[header_value]",
        "/auth/token_url" => "endpoint[token_url]",
        "/auth/client_id" => "endpoint[client_id]",
        "/auth/client_secret" => "endpoint[client_secret]",
        "/auth/scope" => "endpoint[scope]",
        "/auth/audience" => "endpoint[audience]",
        "/auth/client_certificate/certificate_pem" => "endpoint[certificate_pem]",
        "/auth/client_certificate/private_key_pem" => "endpoint[private_key_pem]",
        pointer if pointer.starts_with("/auth") => "auth",
        pointer if pointer.starts_with("/headers") => "headers",
        "/settings/static_ip" => "static-ip",
        pointer if pointer.starts_with("/events") => "targets",
        _ => "endpoint[url]",
    };
    field.to_owned()
}

/// The step.
pub async fn view(stand: &Stand) -> Result<AnyView, AppError> {
    let secret = drafts::signing_secret(&stand.visit.state, &stand.visit.actor, stand.draft.id).await?;
    let ask = (stand.asks.as_deref() == Some("http")).then(|| {
        view! {
            <Notice title="The secret would travel unencrypted" tone=Tone::Warn focus=true>
                <p>
                    "The endpoint is plain http, so anybody on the way can read the credentials and the events. "
                    "Use https if you can."
                </p>
                <div class="row">
                    <button class="button" type="submit" form=FORM name="intent" value="continue">
                        "Continue with plain http"
                    </button>
                </div>
            </Notice>
        }
    });
    let (config, chosen) = (&stand.visit.state.config, stand.draft.input.config.settings.static_ip);
    let body = view! {
        {ask}
        <form class="form" id=FORM method="post" action=SaveEndpoint::url()>
            {stand.hidden()}
            {target::card(stand)}
            {auth::card(stand, secret)}
            {certificate::card(stand)}
            {headers::card(stand)}
            {static_ip::card(config, "endpoint[static_ip]", chosen, stand.fault("/settings/static_ip"))}
            {foot(false, "Continue")}
        </form>
    };
    Ok(body.into_any())
}
