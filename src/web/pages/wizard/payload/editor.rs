//! The editor of one event's template: text, faults and preview side by side, the placeholders above.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::super::{FORM, steps};
use super::{Kind, Stand, locked, locked_notice, panes, rows};
use crate::catalogue::{Format, Vocabulary};
use crate::domain::event::Event;
use crate::domain::ids::{DraftId, EventId};
use crate::domain::webhook::{Subscription, WebhookConfig};
use crate::domain::workspace::Scope;
use crate::server::app::{AppError, drafts, log};
use crate::server::assets;
use crate::server::store::EventRow;
use crate::web::actions::wizard::SaveTemplate;
use crate::web::components::{Badge, Button, Look, Tone};
use crate::web::islands::payload::LiveTemplate;
use crate::web::pages::frame::{Page, Section, member};
use crate::web::pages::wizard::step::Place;
use crate::web::preview::{Names, Shown, default_for, render};

/// How many real events the preview offers.
const RECENT: u32 = 10;

/// What the editor shows.
pub struct Editing {
    /// The event type.
    pub kind: Kind,
    /// The template's text.
    pub text: String,
    /// Whether the webhook has a template of its own for it.
    pub customised: bool,
    /// Whether it cannot be changed.
    pub locked: bool,
    /// Whether a replaced template can be brought back.
    pub undo: bool,
    /// Real events of the type, newest first.
    pub recent: Vec<EventRow>,
    /// The one that is shown; `None`: the sample.
    pub chosen: Option<EventId>,
    /// Why the event shown would not be sent with this template.
    pub note: Option<String>,
    /// What the template is tried on.
    pub scene: String,
    /// What it makes of it.
    pub shown: Shown,
}

/// `/webhooks/new/{draft}/payload/{type}`
pub fn page() -> AnyView {
    let params = use_params_map().get_untracked();
    let query = use_query_map().get_untracked();
    member(async move |visit, flash| {
        let id: DraftId = params.get("draft").unwrap_or_default().parse().map_err(|_| AppError::NotFound("draft"))?;
        let event_type = params.get("type").unwrap_or_default();
        let draft = drafts::get(&visit.state, &visit.actor, id).await?;
        let stand = Stand { visit, draft, flash, checked: false, asks: None };
        let chosen = query.get("event").and_then(|id| id.parse::<EventId>().ok());
        let editing = editing(&stand, &event_type, chosen).await?;
        Ok(build(&stand, &editing))
    })
}

async fn editing(stand: &Stand, event_type: &str, chosen: Option<EventId>) -> Result<Editing, AppError> {
    let (state, actor) = (&stand.visit.state, &stand.visit.actor);
    let config = &stand.draft.input.config;
    let row = config.events.iter().find(|row| row.event_type == event_type);
    let row = row.ok_or(AppError::NotFound("event of this webhook"))?;
    let may = stand.visit.may(Scope::LogsRead);
    let recent = if may { log::recent_events(state, actor, event_type, RECENT).await? } else { Vec::new() };
    let mut kind = Kind::of(&stand.visit.vocabulary(), config, row);
    kind.learn(&recent);
    let event = match chosen.filter(|_| may) {
        Some(id) => real(stand, &recent, id).await?,
        None => None,
    };
    let scene = scene(stand, &kind, event.as_ref().unwrap_or(&kind.sample));
    let text = row.template.clone().unwrap_or_else(|| kind.default_template(config));
    let note = event.as_ref().filter(|_| row.template.is_none()).and_then(|event| other_default(config, event, &text));
    Ok(Editing {
        note,
        shown: render(&scene, &text),
        scene,
        text,
        customised: row.template.is_some(),
        locked: locked(stand),
        undo: stand.draft.replaced.contains(&row.event_type),
        chosen: event.map(|event| event.id),
        recent,
        kind,
    })
}

/// A real event: one of the recent ones, or an older one that was asked for by its address.
async fn real(stand: &Stand, recent: &[EventRow], id: EventId) -> Result<Option<Event>, AppError> {
    if let Some(row) = recent.iter().find(|row| row.event.id == id) {
        return Ok(Some(row.event.clone()));
    }
    match log::event(&stand.visit.state, &stand.visit.actor, id).await {
        Ok(found) => Ok(Some(found.detail.event)),
        Err(AppError::NotFound(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A default depends on the channel, and the text field shows that of the first one.
fn other_default(config: &WebhookConfig, event: &Event, text: &str) -> Option<String> {
    let channel = event.channel.as_deref();
    let default = default_for(&event.event_type, channel, &config.format, &config.format_options);
    let channel = channel.map_or_else(|| "no channel".to_owned(), |channel| format!("the channel {channel}"));
    (default != text).then(|| {
        format!(
            "This event has {channel}, for which the format has another default template. Change this one and it is \
             sent for every channel."
        )
    })
}

fn scene(stand: &Stand, kind: &Kind, event: &Event) -> String {
    let config = &stand.draft.input.config;
    let webhook_id = stand.draft.webhook_id.map_or_else(|| "wh_…".to_owned(), |id| id.to_string());
    let workspace = &stand.visit.who.workspace;
    let names = Names {
        webhook_name: &config.name,
        webhook_id: &webhook_id,
        workspace: &workspace.name,
        workspace_id: &workspace.id.to_string(),
    };
    kind.scene(config, event, &names)
}

fn build(stand: &Stand, editing: &Editing) -> Page {
    let config = &stand.draft.input.config;
    let kind = &editing.kind;
    let template = panes::template(editing, others(&stand.visit.vocabulary(), config, kind));
    let preview = panes::preview(editing, stand.visit.state.clock.now());
    let scene = editing.scene.clone();
    let body = view! {
        <div class="stack">
            {steps(stand, Place::Payload)}
            {locked_notice(stand)}
            <form class="form" id=FORM method="post" action=SaveTemplate::url()>
                {stand.hidden()}
                <input type="hidden" name="event_type" value=kind.name.clone() />
                <LiveTemplate>
                    <div class="editor">{template}{preview}</div>
                    <div hidden id="scene">{scene}</div>
                </LiveTemplate>
                {foot(editing.locked)}
            </form>
            {assets::code_editor().map(|src| view! { <script type="module" src=src></script> })}
        </div>
    };
    let href = Place::Payload.href(stand.draft.id);
    Page::new(Section::Forwarding, format!("Payload: {}", kind.label), body)
        .about(about(config, editing))
        .crumb("Event forwarding", "/webhooks")
        .crumb(if config.name.is_empty() { "New webhook".to_owned() } else { config.name.clone() }, href)
        .badge(badge(editing))
        .wide()
}

fn badge(editing: &Editing) -> AnyView {
    match editing.customised {
        true => view! { <Badge text="Customised" tone=Tone::Accent /> }.into_any(),
        false => view! { <Badge text="Default" /> }.into_any(),
    }
}

fn about(config: &WebhookConfig, editing: &Editing) -> String {
    let format = Format::find(&config.format).map_or(config.format.as_str(), |format| format.label);
    let wire = editing.kind.wire_name(config).map(|wire| format!(", sent as “{wire}”")).unwrap_or_default();
    let from = if editing.customised { None } else { rows::origin(config, &editing.kind) };
    let from = from.map(|from| format!(" Template: {from}.")).unwrap_or_default();
    format!("{}{wire}. Format: {format}.{from}", editing.kind.name)
}

/// The webhook's other events, whose templates can be copied.
fn others(words: &Vocabulary, config: &WebhookConfig, kind: &Kind) -> Vec<(String, String)> {
    let others = config.events.iter().filter(|row| row.event_type != kind.name);
    let text = |row: &Subscription| {
        let state = if row.template.is_some() { "customised" } else { "default" };
        format!("{} ({state})", Kind::of(words, config, row).label)
    };
    others.map(|row| (row.event_type.clone(), text(row))).collect()
}

fn foot(locked: bool) -> AnyView {
    let save = (!locked).then(|| view! { <Button text="Save" look=Look::Primary name="intent" value="save" /> });
    view! {
        <div class="form-foot">
            <Button text="Back to all events" name="intent" value="back" unchecked=true />
            <span class="end">{save}</span>
        </div>
    }
    .into_any()
}
