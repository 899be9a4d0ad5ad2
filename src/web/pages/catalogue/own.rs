//! Event types of a workspace's own: made, changed, shown.

use std::collections::{BTreeMap, HashMap};

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::catalogue::{self, OwnType};
use crate::domain::workspace::Scope;
use crate::server::app::event_types::{self, EventTypeView, TypeForm};
use crate::server::app::{AppError, overlap};
use crate::web::actions::catalogue::{DeleteEventType, SaveEventType};
use crate::web::components::{Button, Card, CodeBlock, CodeTab, Field, LinkButton, Look, Sign, code_tabs};
use crate::web::pages::frame::{Page, Section, fault_summary, member};
use crate::web::pages::text_area::TextArea;
use crate::web::preview::indented;
use crate::web::request::{Flash, Next, Typed, Visit};

/// What the form posts.
pub struct Posted {
    /// The name of the type that is changed; empty: a new one.
    pub known: String,
    /// Its fields.
    pub fields: HashMap<String, String>,
    /// What the fields of its data mean.
    pub meanings: HashMap<String, String>,
    /// The type as the form showed it.
    pub shown: String,
}

/// What was typed: all that differs from what was shown.
#[derive(Default, Serialize, Deserialize)]
struct TypedType {
    name: Option<String>,
    label: Option<String>,
    description: Option<String>,
    group: Option<String>,
    data: Option<String>,
    profile: Option<String>,
    meanings: BTreeMap<String, String>,
}

impl Typed for TypedType {
    const FORM: &'static str = "event-type";
}

/// What the form does.
pub async fn save(visit: &Visit, posted: Posted) -> Result<Next, AppError> {
    let Posted { known, fields, meanings, shown } = posted;
    let text = |name: &str| fields.get(name).cloned().unwrap_or_default();
    let form = TypeForm {
        name: if known.is_empty() { text("name").trim().to_owned() } else { known.clone() },
        label: text("label"),
        description: text("description"),
        group: text("group"),
        data: text("data"),
        profile: text("profile"),
        meanings: meanings.into_iter().collect(),
        base: serde_json::from_str(&shown).ok(),
    };
    let error = match event_types::save(&visit.state, &visit.actor, &form, !known.is_empty()).await {
        Ok(made) => {
            let told = Flash::done(format!("“{}” is saved. Webhooks can select it.", made.label));
            return Ok(Next::telling(format!("/catalogue/{}", made.name), told));
        }
        Err(AppError::Overlap(overlaps)) => AppError::Invalid(overlap::faults(&overlaps)),
        Err(other) => other,
    };
    let page = if known.is_empty() { "/catalogue/new".to_owned() } else { format!("/catalogue/{known}/edit") };
    // What was left as it was shown is shown as it is now.
    let typed = |name: &str| fields.get(name).filter(|_| !form.is_as_shown(name)).cloned();
    let meanings = form.meanings.iter().filter(|(name, _)| !form.means_as_shown(name));
    let typed = TypedType {
        name: typed("name"),
        label: typed("label"),
        description: typed("description"),
        group: typed("group"),
        data: typed("data"),
        profile: typed("profile"),
        meanings: meanings.map(|(name, meaning)| (name.clone(), meaning.clone())).collect(),
    };
    Ok(Next::telling(page, Flash::refused(&error).keeping(&typed)))
}

/// `/catalogue/new`
pub fn new() -> AnyView {
    member(async |visit, flash| {
        visit.actor.require(Scope::WebhooksWrite)?;
        let body = view! { <div class="stack">{form(&flash, None)}</div> };
        Ok(Page::new(Section::Catalogue, "Add event type", body).crumb("Event catalogue", "/catalogue"))
    })
}

/// `/catalogue/{type}/edit`
pub fn edit() -> AnyView {
    let params = use_params_map().get_untracked();
    member(async move |visit, flash| {
        visit.actor.require(Scope::WebhooksWrite)?;
        let name = params.get("type").unwrap_or_default();
        let words = visit.state.engine.vocabulary(visit.actor.workspace_id);
        let own = words.find(&name).ok_or(AppError::NotFound("event type"))?;
        let body = view! { <div class="stack">{form(&flash, Some(own))}{deletion(own)}</div> };
        let page = Page::new(Section::Catalogue, format!("Edit {}", own.label), body);
        Ok(page.crumb("Event catalogue", "/catalogue").crumb(own.label.clone(), format!("/catalogue/{name}")))
    })
}

fn anchor(pointer: &str) -> Option<String> {
    let field = pointer.rsplit('/').next().filter(|_| !pointer.starts_with("/fields"))?;
    let field = if field == "type" { "name" } else { field };
    Some(format!("#fields[{field}]"))
}

fn form(flash: &Flash, own: Option<&OwnType>) -> AnyView {
    let typed: TypedType = flash.typed().unwrap_or_default();
    let kept = |typed: &Option<String>, stored: Option<&str>| {
        typed.clone().or_else(|| stored.map(str::to_owned)).unwrap_or_default()
    };
    let name = match own {
        Some(own) => view! {
            <input type="hidden" name="known" value=own.name.clone() />
            <input type="hidden" name="shown" value=serde_json::to_string(own).unwrap_or_default() />
        }
        .into_any(),
        None => view! {
            <Field
                name="fields[name]"
                label="Name"
                hint="Words joined by dots. It cannot be changed later."
                placeholder="order.paid"
                value=kept(&typed.name, None)
                fault=flash.fault("/type")
                mono=true
                maxlength=64u32
                autofocus=true
                required=true
            />
        }
        .into_any(),
    };
    let meanings = own.map(|own| meanings(&typed, own));
    let data = own.map(|own| indented(&own.data));
    let profile = own.and_then(|own| own.profile.as_deref()).filter(|profile| *profile != "{}").map(indented);
    view! {
        {fault_summary(&flash.faults, anchor)}
        <form class="form" method="post" action=SaveEventType::url()>
            <Card title="Event type">
                <div class="fields">
                    {name}
                    <Field
                        name="fields[label]"
                        label="Label"
                        hint="For people. Left empty, the name serves."
                        value=kept(&typed.label, own.map(|own| own.label.as_str()))
                        fault=flash.fault("/label")
                        maxlength=100u32
                    />
                    <Field
                        name="fields[description]"
                        label="When it happens"
                        optional=true
                        value=kept(&typed.description, own.map(|own| own.description.as_str()))
                        fault=flash.fault("/description")
                        maxlength=500u32
                    />
                    <Field
                        name="fields[group]"
                        label="Group"
                        hint="The heading under which pages list it."
                        placeholder="Own events"
                        optional=true
                        value=kept(&typed.group, own.map(|own| own.group.as_str()))
                        fault=flash.fault("/group")
                        maxlength=100u32
                    />
                </div>
            </Card>
            <Card title="Sample" about="What an event of this type carries. Its members become the fields of the type.">
                <div class="pair">
                    <TextArea
                        name="fields[data]"
                        id="fields[data]"
                        label="data"
                        value=kept(&typed.data, data.as_deref())
                        fault=flash.fault("/sample/data")
                    />
                    <TextArea
                        name="fields[profile]"
                        id="fields[profile]"
                        label="profile (optional)"
                        value=kept(&typed.profile, profile.as_deref())
                        fault=flash.fault("/sample/profile")
                    />
                </div>
            </Card>
            {meanings}
            <div class="form-foot">
                <LinkButton href="/catalogue" text="Cancel" />
                <span class="end"><Button text="Save event type" look=Look::Primary /></span>
            </div>
        </form>
    }
    .into_any()
}

fn meanings(typed: &TypedType, own: &OwnType) -> AnyView {
    let rows = own
        .fields
        .iter()
        .map(|field| {
            view! {
                <Field
                    name=format!("meanings[{}]", field.name)
                    label=format!("{} ({})", field.name, field.kind)
                    value=typed.meanings.get(&field.name).unwrap_or(&field.meaning).clone()
                    maxlength=500u32
                />
            }
        })
        .collect_view();
    view! {
        <Card title="What the fields mean" about="Shown in the catalogue and beside the payload editor.">
            <div class="fields">{rows}</div>
        </Card>
    }
    .into_any()
}

fn deletion(own: &OwnType) -> AnyView {
    let about = "It can no longer be posted or chosen. A type that a webhook selects stays until it is removed there.";
    view! {
        <Card title="Delete" about=about danger=true>
            <form class="row" method="post" action=DeleteEventType::url()>
                <input type="hidden" name="name" value=own.name.clone() />
                <Button text="Delete event type" look=Look::Destroy />
            </form>
        </Card>
    }
    .into_any()
}

/// The page of an own type.
pub fn entry(visit: &Visit, own: &OwnType, shown: &EventTypeView) -> Page {
    let fields = own.fields.iter();
    let fields = fields.map(|field| [&field.name, &field.kind, &field.meaning, &field.example].map(String::as_str));
    let body = view! {
        <div class="stack">
            <Card title="Fields of data">
                {super::fields(fields)}
            </Card>
            {super::subscribers(visit, &own.name)}
            <Card title="Payload in every format" about="The sample, indented for reading; it is sent compact.">
                {payloads(shown)}
            </Card>
            <Card title="Event, as posted">
                <CodeBlock code=indented(shown.sample.get()) caption="JSON" id="event" />
            </Card>
        </div>
    };
    let page = Page::new(Section::Catalogue, own.label.clone(), body)
        .about(format!("{} {}", own.name, own.description))
        .crumb("Event catalogue", "/catalogue");
    let edit = format!("/catalogue/{}/edit", own.name);
    let actions = view! { <LinkButton href=edit text="Edit" sign=Sign::Edit /> };
    if visit.may(Scope::WebhooksWrite) { page.actions(actions) } else { page }
}

fn payloads(shown: &EventTypeView) -> AnyView {
    let tab = |(format, body): &(&'static str, Box<RawValue>)| {
        let label = catalogue::Format::find(format).map_or(*format, |format| format.label);
        CodeTab { id: format, label, caption: label.into(), code: indented(body.get()) }
    };
    code_tabs("format", "Format", shown.payloads.iter().map(tab))
}
