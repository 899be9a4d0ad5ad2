//! First run and sign-in.

use axum::http::request::Parts;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use serde::{Deserialize, Serialize};

use super::frame::{Brand, fault_summary};
use super::tab_title::TabTitle;
use crate::server::app::accounts;
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

fn set_up_form(flash: &Flash) -> AnyView {
    let typed: TypedSignUp = flash.typed().unwrap_or_default();
    let about = "This server is new. Make the first account; it owns the workspace. Then sign-up is closed.";
    let form = view! {
        <form class="form" method="post" action=SetUp::url()>
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
        let request = use_context::<Parts>();
        let query = request.as_ref().and_then(|request| request.uri.query()).unwrap_or_default();
        let next = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "next");
        let next = next.map(|(_, value)| value.into_owned()).unwrap_or_default();
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
