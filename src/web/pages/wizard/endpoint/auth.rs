//! How the receiver knows who is sending.

use leptos::prelude::*;

use crate::domain::auth_kind::AuthKind;
use crate::server::app::AuthView;
use crate::web::components::{Button, Card, Field, Problem, RadioCard, Select, Value};
use crate::web::pages::wizard::Stand;

const KEPT: &str = "••••••••  (kept; type to replace)";

/// The card of authentication. `secret`: what the webhook will sign with, unless it has its own page for that.
pub fn card(stand: &Stand, secret: Option<String>) -> AnyView {
    let auth = &stand.draft.auth;
    let chosen = stand.draft.input.auth.kind.unwrap_or(AuthKind::Signed);
    let is = |kind: AuthKind| chosen == kind;
    view! {
        <Card
            title="Authentication"
            about="How your endpoint knows that a request is ours. Every request is also signed, whatever you choose."
            id="auth"
        >
            <fieldset class="cards">
                <legend class="visually-hidden">"Authentication"</legend>
                <Problem id="auth-fault" text=stand.fault("/auth").or_else(|| stand.fault("/auth/kind")) />
                <RadioCard
                    name="endpoint[auth_kind]"
                    value="signed"
                    text="Signed payload"
                    about="An HMAC over id, time and body (Standard Webhooks); nothing secret travels."
                    checked=is(AuthKind::Signed)
                >
                    {signed(stand, secret)}
                </RadioCard>
                <RadioCard
                    name="endpoint[auth_kind]"
                    value="basic"
                    text="Basic Auth"
                    about="Authorization: Basic with a user name and password, or the text already encoded."
                    checked=is(AuthKind::Basic)
                >
                    {basic(stand, auth)}
                </RadioCard>
                <RadioCard
                    name="endpoint[auth_kind]"
                    value="bearer"
                    text="Bearer token"
                    about="Authorization: Bearer with a token of your endpoint."
                    checked=is(AuthKind::Bearer)
                >
                    <Field
                        name="endpoint[token]"
                        label="Token"
                        kind="password"
                        placeholder=kept(auth.token_set)
                        fault=stand.fault("/auth/token")
                        autocomplete="new-password"
                        mono=true
                    />
                </RadioCard>
                <RadioCard
                    name="endpoint[auth_kind]"
                    value="header"
                    text="Custom header"
                    about="A header of your endpoint's choice, such as X-Api-Key."
                    checked=is(AuthKind::Header)
                >
                    {custom_header(stand, auth)}
                </RadioCard>
                <RadioCard
                    name="endpoint[auth_kind]"
                    value="oauth2"
                    text="OAuth 2.0"
                    about="Authorization: Bearer with a token that we fetch with client credentials and renew in time."
                    checked=is(AuthKind::Oauth2)
                >
                    {oauth2(stand, auth)}
                </RadioCard>
                <RadioCard
                    name="endpoint[auth_kind]"
                    value="none"
                    text="None"
                    about="The endpoint takes requests from anybody who knows its address."
                    remark="Not recommended"
                    checked=is(AuthKind::None)
                />
            </fieldset>
        </Card>
    }
    .into_any()
}

fn kept(set: bool) -> &'static str {
    if set { KEPT } else { "" }
}

fn signed(stand: &Stand, secret: Option<String>) -> AnyView {
    let shown = match (secret, stand.draft.webhook_id) {
        (Some(secret), _) => view! {
            <div class="field">
                <span class="label">"Signing secret"</span>
                <Value text=secret id="signing-secret" />
                <p class="hint">
                    "Give it to your receiver before the test: test and webhook sign with it. "
                    "Once saved, the webhook's page shows it after your password."
                </p>
            </div>
        }
        .into_any(),
        (None, Some(id)) => {
            let href = format!("/webhooks/{id}/secret");
            view! { <p>"The signing secret stays as it is. " <a href=href>"Show signing secret"</a></p> }.into_any()
        }
        (None, None) => ().into_any(),
    };
    view! {
        <div class="stack-s small">
            <p>
                "Each request carries " <code>"webhook-id"</code> ", " <code>"webhook-timestamp"</code> " and "
                <code>"webhook-signature"</code>
                ": HMAC-SHA256 of " <code>"id.timestamp.body"</code>
                ". The public " <code>"standardwebhooks"</code> " libraries verify it in one line. "
                <a href="/docs/receiving" target="_blank">"Code in eight languages"</a>
            </p>
            {shown}
        </div>
    }
    .into_any()
}

fn basic(stand: &Stand, auth: &AuthView) -> AnyView {
    view! {
        <div class="pair">
            <Field
                name="endpoint[username]"
                label="User name"
                value=auth.username.clone().unwrap_or_default()
                fault=stand.fault("/auth/username")
            />
            <Field
                name="endpoint[password]"
                label="Password"
                kind="password"
                placeholder=kept(auth.password_set)
                fault=stand.fault("/auth/password")
                autocomplete="new-password"
            />
        </div>
        <Field
            name="endpoint[encoded]"
            label="Or encoded credentials"
            kind="password"
            hint="The base64 text of user:password, sent unchanged. When filled in, it replaces the two above."
            placeholder=kept(auth.encoded_set)
            fault=stand.fault("/auth/encoded")
            autocomplete="new-password"
            mono=true
        />
    }
    .into_any()
}

fn oauth2(stand: &Stand, auth: &AuthView) -> AnyView {
    let way = auth.client_auth.unwrap_or_default().as_str();
    let ways = [("basic", "In the Authorization header"), ("body", "In the form that is posted")];
    view! {
        <Field
            name="endpoint[token_url]"
            label="Token URL"
            value=auth.token_url.clone().unwrap_or_default()
            placeholder="https://login.example.com/oauth/token"
            fault=stand.fault("/auth/token_url")
            mono=true
            maxlength=2048u32
        />
        <div class="pair">
            <Field
                name="endpoint[client_id]"
                label="Client ID"
                value=auth.client_id.clone().unwrap_or_default()
                fault=stand.fault("/auth/client_id")
                mono=true
            />
            <Field
                name="endpoint[client_secret]"
                label="Client secret"
                kind="password"
                placeholder=kept(auth.client_secret_set)
                fault=stand.fault("/auth/client_secret")
                autocomplete="new-password"
                mono=true
            />
            <Field
                name="endpoint[scope]"
                label="Scope"
                value=auth.scope.clone().unwrap_or_default()
                fault=stand.fault("/auth/scope")
                optional=true
                mono=true
            />
            <Field
                name="endpoint[audience]"
                label="Audience"
                value=auth.audience.clone().unwrap_or_default()
                fault=stand.fault("/auth/audience")
                optional=true
                mono=true
            />
            <Select
                name="endpoint[client_auth]"
                label="How the secret is shown"
                options=ways.map(|(value, text)| (value.to_owned(), text.to_owned())).to_vec()
                value=way
            />
        </div>
        <div class="row">
            <Button text="Fetch token" name="intent" value="token" unchecked=true />
        </div>
    }
    .into_any()
}

fn custom_header(stand: &Stand, auth: &AuthView) -> AnyView {
    view! {
        <div class="pair">
            <Field
                name="endpoint[header_name]"
                label="Header name"
                value=auth.name.clone().unwrap_or_default()
                placeholder="X-Api-Key"
                fault=stand.fault("/auth/name")
                mono=true
            />
            <Field
                name="endpoint[header_value]"
                label="Value"
                kind="password"
                placeholder=kept(auth.value_set)
                fault=stand.fault("/auth/value")
                autocomplete="new-password"
                mono=true
            />
        </div>
    }
    .into_any()
}
