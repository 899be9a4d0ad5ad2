//! First run and sign-in.

use axum::http::request::Parts;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use serde::{Deserialize, Serialize};

use super::frame::{Brand, fault_summary};
use super::tab_title::TabTitle;
use crate::server::app::{accounts, set_up};
use crate::web::actions::accounts::{SetUp, SignIn};
use crate::web::components::{Button, Field, Look, Notice, Tone};
use crate::web::request::{Flash, Typed, Visit, see_other, state};

/// What was typed into the form of the first account.
#[derive(Default, Serialize, Deserialize)]
pub struct TypedSignUp {
    /// The mail address.
    pub email: String,
    /// The workspace's name.
    pub workspace_name: String,
    /// The set-up token.
    pub token: String,
}

impl Typed for TypedSignUp {
    const FORM: &'static str = "sign-up";
}

/// What was typed into the form for signing in.
#[derive(Default, Serialize, Deserialize)]
pub struct TypedSignIn {
    /// The mail address.
    pub email: String,
}

impl Typed for TypedSignIn {
    const FORM: &'static str = "sign-in";
}

/// `/setup`: the first account and workspace; closed afterwards.
pub fn set_up() -> AnyView {
    Suspend::new(async move {
        if !accounts::is_first_run(&state()).await.unwrap_or(false) {
            see_other("/sign-in");
            return ().into_any();
        }
        set_up_form(&Flash::take())
    })
    .into_any()
}

/// Asked where others can reach the server; in the link of the log it stands already.
fn token_field(typed: &TypedSignUp, flash: &Flash) -> Option<impl IntoView + use<>> {
    set_up::token(&state())?;
    let typed = Some(typed.token.clone()).filter(|token| !token.is_empty());
    Some(view! {
        <Field
            name="token"
            label="Set-up token"
            value=typed.unwrap_or_else(|| asked("token"))
            hint="From the server's log: the line account.set_up at its start."
            autocomplete="off"
            required=true
            fault=flash.fault("/token")
        />
    })
}

/// A value of the address.
fn asked(name: &str) -> String {
    let request = use_context::<Parts>();
    let query = request.as_ref().and_then(|request| request.uri.query()).unwrap_or_default();
    let found = url::form_urlencoded::parse(query.as_bytes()).find(|(known, _)| known == name);
    found.map(|(_, value)| value.into_owned()).unwrap_or_default()
}

fn set_up_form(flash: &Flash) -> AnyView {
    let typed: TypedSignUp = flash.typed().unwrap_or_default();
    let about = "This server is new. Make the first account; it owns the workspace. Then sign-up is closed.";
    let token = token_field(&typed, flash);
    let form = view! {
        <form class="form" method="post" action=SetUp::url()>
            {token}
            <Field
                name="email"
                label="E-mail"
                kind="email"
                value=typed.email
                autocomplete="username"
                required=true
                autofocus=true
                fault=flash.fault("/email")
            />
            <Field
                name="password"
                label="Password"
                kind="password"
                hint="At least 12 characters. A few words that only you would put together are good."
                autocomplete="new-password"
                required=true
                fault=flash.fault("/password")
            />
            <Field
                name="workspace_name"
                label="Workspace name"
                value=typed.workspace_name
                placeholder="Acme"
                hint="Your company or team. It can be changed later."
                autocomplete="organization"
                required=true
                fault=flash.fault("/workspace_name").or_else(|| flash.fault("/workspace"))
            />
            <Button text="Create account" look=Look::Primary />
        </form>
    };
    gate("Welcome to Tidings", about, flash, form.into_any())
}

/// `/sign-in`, with the page to go to afterwards as `next`.
pub fn sign_in() -> AnyView {
    Suspend::new(async move {
        let next = asked("next");
        match Visit::begin().await {
            Ok(_) => {
                see_other(crate::web::request::safe_path(&next).unwrap_or("/"));
                return ().into_any();
            }
            Err(crate::web::request::Refusal::FirstRun) => {
                see_other("/setup");
                return ().into_any();
            }
            Err(_) => {}
        }
        sign_in_form(&Flash::take(), next)
    })
    .into_any()
}

fn sign_in_form(flash: &Flash, next: String) -> AnyView {
    let typed: TypedSignIn = flash.typed().unwrap_or_default();
    let form = view! {
        <form class="form" method="post" action=SignIn::url()>
            <input type="hidden" name="next" value=next />
            <Field
                name="email"
                label="E-mail"
                kind="email"
                value=typed.email
                autocomplete="username"
                required=true
                autofocus=true
                fault=flash.fault("/email")
            />
            <Field
                name="password"
                label="Password"
                kind="password"
                autocomplete="current-password"
                required=true
                fault=flash.fault("/password")
            />
            <Button text="Sign in" look=Look::Primary />
        </form>
    };
    gate("Sign in", "", flash, form.into_any())
}

fn gate(title: &'static str, about: &'static str, flash: &Flash, form: AnyView) -> AnyView {
    let tone = if flash.failed { Tone::Bad } else { Tone::Good };
    let message = flash.message.clone().map(|text| view! { <Notice tone=tone><p>{text}</p></Notice> });
    let field = |pointer: &str| Some(format!("#{}", pointer.trim_start_matches('/')));
    view! {
        <TabTitle page=title />
        <main class="gate" id="main">
            <Brand />
            <div class="card">
                <div class="head">
                    <h1>{title}</h1>
                    {(!about.is_empty()).then(|| view! { <p>{about}</p> })}
                </div>
                {message}
                {fault_summary(&flash.faults, field)}
                {form}
            </div>
        </main>
    }
    .into_any()
}
