//! `/api-keys`: the keys that platforms post events with.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;
use serde::{Deserialize, Serialize};

use super::curl;
use super::frame::{Page, Section, fault_summary, member};
use super::moment::{ShortMoment, absolute};
use crate::domain::ids::KeyId;
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::app::AppError;
use crate::server::app::keys::{self, NewKey};
use crate::server::store::ApiKey;
use crate::web::actions::keys::{CreateKey, RevokeKey};
use crate::web::components::{
    Badge, Button, Card, Check, CodeBlock, Empty, Field, Heads, LinkButton, Look, Problem, Select, Sign, Tone, Value,
    table,
};
use crate::web::request::{Flash, Next, Typed, Visit, public_url};

const PATH: &str = "/api-keys";
const NEW: &str = "/api-keys/new";
const ABOUT: &str = "Programs use keys to post events and to call the API.";

/// What was typed into the form for a new key.
#[derive(Serialize, Deserialize)]
pub struct TypedKey {
    /// Its name.
    pub name: String,
    /// Words of its scopes.
    pub scopes: Vec<String>,
    /// Days until it ends; empty: never.
    pub expires: String,
}

impl Typed for TypedKey {
    const FORM: &'static str = "key";
}

impl Default for TypedKey {
    fn default() -> Self {
        Self { name: String::new(), scopes: vec![Scope::EventsWrite.as_str().to_owned()], expires: String::new() }
    }
}

/// Makes a key; the list shows it once.
pub async fn create(visit: &Visit, typed: TypedKey) -> Result<Next, AppError> {
    let days = typed.expires.parse::<i64>().ok().filter(|days| (1..=3_660).contains(days));
    let expires_at = days.map(|days| visit.state.clock.now().plus_ms(days * 86_400_000));
    let scopes = typed.scopes.iter().filter_map(|word| Scope::parse(word)).collect();
    let new = NewKey { name: typed.name.clone(), scopes, expires_at };
    let (key, text) = match keys::create(&visit.state, &visit.actor, new).await {
        Ok(made) => made,
        Err(error) => return Ok(Next::telling(NEW, Flash::refused(&error).keeping(&typed))),
    };
    let told = match visit.show_once(PATH, &text).await {
        Ok(()) => Flash::done(format!("The key “{}” is made.", key.name)),
        Err(_) => Flash::failed(format!(
            "The key “{}” is made, but cannot be shown now. Revoke it and make another one.",
            key.name
        )),
    };
    Ok(Next::telling(PATH, told))
}

/// Where it is asked whether this key is to be revoked; for something that is no id, the list.
#[must_use]
pub fn revoke_page(id: &str) -> String {
    id.parse::<KeyId>().map_or_else(|_| PATH.to_owned(), |id| format!("{PATH}/{id}/revoke"))
}

/// The list; after one was made, with that key, once.
pub fn page() -> AnyView {
    member(async |visit, _| {
        visit.actor.require(Scope::Admin)?;
        let keys = keys::list(&visit.state, &visit.actor).await?;
        let now = visit.state.clock.now();
        let made = visit.shown_once(PATH).await?.map(|key| made(&key));
        let list = if keys.is_empty() {
            let about = "Make one with the scope events:write, and your platform can post its events.";
            view! {
                <Empty title="No API keys yet" about=about sign=Sign::Key>
                    <LinkButton href="/api-keys/new" text="Create API key" look=Look::Primary sign=Sign::Plus />
                </Empty>
            }
            .into_any()
        } else {
            keys_table(keys, now).into_any()
        };
        let body = view! { <div class="stack">{made}{list}</div> };
        Ok(Page::new(Section::Keys, "API keys", body).about(ABOUT).actions(view! {
            <LinkButton href="/api-keys/new" text="Create API key" look=Look::Primary sign=Sign::Plus />
        }))
    })
}

fn made(key: &str) -> AnyView {
    let code = curl::post_event(&public_url(), Some(key), &curl::event("message.delivered", None, None));
    view! {
        <Card title="Your new key" about="It is shown only now. Store it where your platform keeps its secrets.">
            <p class="new-key"><Value text=key.to_owned() id="new-key" /></p>
            <CodeBlock code=code caption="Try it" id="curl" />
        </Card>
    }
    .into_any()
}

fn state_of(key: &ApiKey, now: Timestamp) -> AnyView {
    if key.revoked_at.is_some() {
        return view! { <Badge text="Revoked" sign=Sign::Ring /> }.into_any();
    }
    if key.expires_at.is_some_and(|at| at <= now) {
        return view! { <Badge text="Expired" sign=Sign::Ring /> }.into_any();
    }
    view! { <Badge text="Active" tone=Tone::Good sign=Sign::Dot /> }.into_any()
}

fn keys_table(keys: Vec<ApiKey>, now: Timestamp) -> AnyView {
    let rows = keys
        .into_iter()
        .map(|key| {
            let live = key.revoked_at.is_none();
            let scopes = key.scopes.iter().map(|scope| scope.as_str()).collect::<Vec<_>>().join(", ");
            let expires = key.expires_at.map_or_else(|| "Never".to_owned(), absolute);
            let used = match key.last_used_at {
                Some(at) => view! { <ShortMoment at=at now=now /> }.into_any(),
                None => view! { "Never" }.into_any(),
            };
            let label = format!("Revoke {}", key.name);
            let revoke = revoke_page(&key.id.to_string());
            let revoke = live.then(|| view! { <LinkButton href=revoke text="Revoke…" look=Look::Small label=label /> });
            view! {
                <tr>
                    <th scope="row" data-label="Name">
                        <span class="cell">
                            <span class="main-link">{key.name.clone()}</span>
                            <span class="id nowrap">{format!("{}…", key.prefix)}</span>
                        </span>
                    </th>
                    <td data-label="State">{state_of(&key, now)}</td>
                    <td data-label="Scopes" class="small mono">{scopes}</td>
                    <td data-label="Last used" class="muted nowrap">{used}</td>
                    <td data-label="Expires" class="muted">{expires}</td>
                    <td class="end">{revoke}</td>
                </tr>
            }
        })
        .collect_view();
    table("table", Heads::of(&["Name", "State", "Scopes", "Last used", "Expires"]).hidden("Actions"), rows)
}

fn about_scope(scope: Scope) -> &'static str {
    match scope {
        Scope::EventsWrite => "Post events.",
        Scope::WebhooksRead => "Read webhooks.",
        Scope::WebhooksWrite => "Change and test webhooks, read signing secrets; with logs:read also resend.",
        Scope::LogsRead => "Read events and deliveries.",
        Scope::Admin => "Workspace, members and keys.",
    }
}

/// The form for a new key.
pub fn new() -> AnyView {
    member(async |visit, flash| {
        visit.actor.require(Scope::Admin)?;
        visit.actor.require_recent_proof(visit.state.clock.now())?;
        let body = view! { <div class="stack">{form(&flash)}</div> };
        Ok(Page::new(Section::Keys, "Create API key", body).crumb("API keys", "/api-keys"))
    })
}

fn form(flash: &Flash) -> AnyView {
    let typed: TypedKey = flash.typed().unwrap_or_default();
    let scopes = Scope::ALL
        .into_iter()
        .map(|scope| {
            let checked = typed.scopes.iter().any(|word| word == scope.as_str());
            view! {
                <Check
                    name="scopes[]"
                    value=scope.as_str()
                    text=scope.as_str()
                    about=about_scope(scope)
                    checked=checked
                />
            }
        })
        .collect_view();
    let lives = [("", "Never"), ("30", "After 30 days"), ("90", "After 90 days"), ("365", "After a year")];
    let lives = lives.map(|(value, text)| (value.to_owned(), text.to_owned())).to_vec();
    let anchor = |pointer: &str| Some(format!("#{}", pointer.trim_start_matches('/')));
    view! {
        {fault_summary(&flash.faults, anchor)}
        <Card title="New key">
            <form class="form" method="post" action=CreateKey::url()>
                <div class="fields">
                    <Field
                        name="name"
                        label="Name"
                        hint="What uses it, so that you know which one to revoke."
                        placeholder="Messaging platform, production"
                        value=typed.name
                        fault=flash.fault("/name")
                        maxlength=100u32
                        autofocus=true
                        required=true
                    />
                    <fieldset class="field" id="scopes">
                        <legend class="label">"What it may do"</legend>
                        <Problem id="scopes-fault" text=flash.fault("/scopes") />
                        <div class="stack-s">{scopes}</div>
                    </fieldset>
                    <Select name="expires" label="Expires" options=lives value=typed.expires />
                </div>
                <div class="form-foot">
                    <a class="button quiet" href="/api-keys">"Cancel"</a>
                    <span class="end"><Button text="Create key" look=Look::Primary /></span>
                </div>
            </form>
        </Card>
    }
    .into_any()
}

/// The question before a key is revoked.
pub fn revoke() -> AnyView {
    let params = use_params_map().get_untracked();
    member(async move |visit, _| {
        visit.actor.require(Scope::Admin)?;
        visit.actor.require_recent_proof(visit.state.clock.now())?;
        let missing = || AppError::NotFound("API key");
        let id: KeyId = params.get("id").unwrap_or_default().parse().map_err(|_| missing())?;
        let keys = keys::list(&visit.state, &visit.actor).await?;
        let key = keys.into_iter().find(|key| key.id == id).ok_or_else(missing)?;
        let about = "Programs that use it are refused from the next request on. This cannot be undone.";
        let body = view! {
            <Card title=format!("Revoke “{}”?", key.name) about=about danger=true>
                <form class="row" method="post" action=RevokeKey::url()>
                    <input type="hidden" name="id" value=id.to_string() />
                    <Button text="Revoke key" look=Look::Destroy />
                    <LinkButton href="/api-keys" text="Keep it" />
                </form>
            </Card>
        };
        Ok(Page::new(Section::Keys, "Revoke API key", body).crumb("API keys", "/api-keys"))
    })
}
