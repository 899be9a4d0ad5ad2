//! Step 3: where to send, and how to prove who is sending.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::{FORM, Stand, foot};
use crate::domain::auth_kind::AuthKind;
use crate::server::app::AuthView;
use crate::web::actions::wizard::SaveEndpoint;
use crate::web::components::{Button, Card, Field, Look, Notice, Problem, RadioCard, Tone};

/// Empty rows for headers that are not there yet.
const SPARE_HEADERS: usize = 2;
const KEPT: &str = "••••••••  (kept; type to replace)";

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
        pointer if pointer.starts_with("/auth") => "auth",
        pointer if pointer.starts_with("/headers") => "headers",
        _ => "endpoint[url]",
    };
    field.to_owned()
}

/// The step.
pub fn view(stand: &Stand) -> AnyView {
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
    view! {
        {ask}
        <form class="form" id=FORM method="post" action=SaveEndpoint::url()>
            <input type="hidden" name="draft" value=stand.id() />
            {url(stand)}
            {auth(stand)}
            {headers(stand)}
            {foot(false, "Continue")}
        </form>
    }
    .into_any()
}

fn url(stand: &Stand) -> AnyView {
    let config = &stand.visit.state.config;
    let about = if config.allow_http {
        "Requests are POST with a JSON body. This server also takes plain http and the address ranges its operator opened."
    } else {
        "Requests are POST with a JSON body. The endpoint must be https and reachable from this server."
    };
    view! {
        <Card title="Endpoint" about=about>
            <div class="fields">
                <Field
                    name="endpoint[url]"
                    label="URL"
                    value=stand.draft.input.config.url.clone()
                    placeholder="https://example.com/hooks"
                    autofocus=stand.asks.is_none()
                    fault=stand.fault("/url")
                    mono=true
                    maxlength=2048u32
                />
            </div>
        </Card>
    }
    .into_any()
}

fn auth(stand: &Stand) -> AnyView {
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
                    {signed()}
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

fn signed() -> AnyView {
    view! {
        <div class="stack-s small">
            <p>
                "Each request carries " <code>"webhook-id"</code> ", " <code>"webhook-timestamp"</code> " and "
                <code>"webhook-signature"</code>
                ". To verify, compute HMAC-SHA256 of " <code>"id.timestamp.body"</code>
                " with the webhook's signing secret and compare in constant time; the public "
                <code>"standardwebhooks"</code> " libraries for many languages do it in one line."
            </p>
            <p class="muted">
                "The secret is made when the webhook is saved; its page shows it after your password."
            </p>
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

fn headers(stand: &Stand) -> AnyView {
    let known = stand.draft.input.config.headers.iter().map(|(name, value)| (name.clone(), value.clone()));
    let spare = std::iter::repeat_n((String::new(), String::new()), SPARE_HEADERS);
    let rows = known
        .chain(spare)
        .enumerate()
        .map(|(index, (name, value))| {
            let number = index + 1;
            view! {
                <div class="header-row">
                    <input
                        class="input mono"
                        name="header_names[]"
                        value=name
                        placeholder="X-Env"
                        aria-label=format!("Name of header {number}")
                        autocomplete="off"
                        spellcheck="false"
                    />
                    <input
                        class="input mono"
                        name="header_values[]"
                        value=value
                        placeholder="prod"
                        aria-label=format!("Value of header {number}")
                        autocomplete="off"
                        spellcheck="false"
                    />
                </div>
            }
        })
        .collect_view();
    let faults = stand
        .draft
        .faults
        .iter()
        .filter(|fault| stand.checked && fault.pointer.starts_with("/headers"))
        .enumerate()
        .map(|(index, fault)| view! { <Problem id=format!("headers-fault-{index}") text=Some(fault.detail.clone()) /> })
        .collect_view();
    let about = "Sent with every request, readable for members. Secrets belong under Authentication.";
    view! {
        <Card title="Extra headers" about=about id="headers">
            {faults}
            <div class="fields stack-s">{rows}</div>
            <div class="row">
                <Button text="More rows" look=Look::Small name="intent" value="stay:headers" unchecked=true />
            </div>
        </Card>
    }
    .into_any()
}
