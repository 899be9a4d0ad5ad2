//! `/webhooks/{id}/security`: how a webhook proves who it is, and where its requests come from.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::asked;
use super::tabs::{self, Tab, edit};
use crate::domain::workspace::Scope;
use crate::server::app::WebhookView;
use crate::server::egress::signing::V1A;
use crate::web::components::{Card, LinkButton, Look};
use crate::web::pages::frame::member;
use crate::web::pages::moment::absolute;

const MASKED: &str = "••••••••";

/// The page.
pub fn page() -> AnyView {
    let params = use_params_map().get_untracked();
    member(async move |visit, flash| {
        let webhook = asked(&visit, params.get("id")).await?;
        let may = visit.may(Scope::WebhooksWrite);
        let body = view! { <div class="columns even">{signing(&webhook, may)} {authentication(&webhook, may)}</div> };
        tabs::page(&visit, &flash, &webhook, Tab::Security, body).await
    })
}

fn signing(webhook: &WebhookView, may: bool) -> AnyView {
    let id = webhook.id;
    let both = webhook.config.settings.signatures.iter().any(|kind| kind == V1A);
    let signatures = if both { "v1 (HMAC) and v1a (Ed25519)" } else { "v1 (HMAC)" };
    let rotation = webhook.rotates_until.map(|until| {
        view! { <dt>"Rotation"</dt><dd>{format!("The old secret signs too until {}", absolute(until))}</dd> }
    });
    let buttons = may.then(|| {
        view! {
            <div class="row">
                <LinkButton href=format!("/webhooks/{id}/secret") text="Show or rotate" label="Show signing secret" />
                <LinkButton href=format!("/webhooks/{id}/options") text="Signatures" label="Choose signatures" look=Look::Quiet />
            </div>
        }
    });
    view! {
        <Card title="Signing" about="Every request is signed, so that the receiver knows that it comes from here.">
            <dl class="list">
                <dt>"Secret"</dt>
                <dd><code>"whsec_"{MASKED}</code></dd>
                <dt>"Signatures"</dt>
                <dd>{signatures}</dd>
                {rotation}
            </dl>
            {buttons}
        </Card>
    }
    .into_any()
}

fn authentication(webhook: &WebhookView, may: bool) -> AnyView {
    let auth = &webhook.auth;
    let secret = |set: bool| set.then(|| MASKED.to_owned());
    let certificate = auth.client_certificate.as_ref();
    let certificate = certificate.map(|shown| format!("{}; its key is kept", shown.line()));
    let lines = [
        ("User name", auth.username.clone()),
        ("Password", secret(auth.password_set)),
        ("Encoded credentials", secret(auth.encoded_set)),
        ("Token", secret(auth.token_set)),
        ("Header", auth.name.clone()),
        ("Value", secret(auth.value_set)),
        ("Token URL", auth.token_url.clone()),
        ("Client id", auth.client_id.clone()),
        ("Client secret", secret(auth.client_secret_set)),
        ("Scope", auth.scope.clone()),
        ("Audience", auth.audience.clone()),
        ("Client certificate", certificate),
    ];
    let lines = lines.into_iter().filter_map(|(name, value)| Some(view! { <dt>{name}</dt><dd>{value?}</dd> }));
    let lines = lines.collect_view();
    let way = if webhook.config.settings.static_ip { "The static IP address" } else { "Any address of this server" };
    let button = may.then(|| edit(webhook.id, "endpoint", "Edit endpoint", Look::Plain));
    view! {
        <Card title="Authentication" about="What the endpoint asks for besides the signature.">
            <dl class="list">
                <dt>"Kind"</dt>
                <dd>{auth.kind.label()}</dd>
                {lines}
                <dt>"Comes from"</dt>
                <dd>{way}</dd>
            </dl>
            {button}
        </Card>
    }
    .into_any()
}
