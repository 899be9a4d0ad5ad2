//! Event types of a workspace's own: made, changed, deleted.

use crate::catalogue::own::{NAME_LIMIT, is_type_name};
use crate::catalogue::{self, OwnField, OwnType};
use crate::domain::activity::Action;
use crate::domain::event::EVENT_LIMIT_BYTES;
use crate::domain::json::{self, Value};
use crate::domain::workspace::Scope;
use crate::server::app::activity::{self, Entry};
use crate::server::app::read::{Members, Reader, member};
use crate::server::app::{Actor, AppError, IfMatch, ROUNDS, merge_patch, overlap, three_way, webhook_read};
use crate::server::state::AppState;
use crate::server::store::StoreError;

use super::{EventTypeView, own_view};

/// The list of a type whose entries have a key, and that key.
const FIELDS: (&str, &str) = ("fields", "name");
/// Most own event types of a workspace.
const TYPES_LIMIT: usize = 500;
/// Most fields of one.
const FIELDS_LIMIT: usize = 200;
const LABEL_LIMIT: usize = 100;
const TEXT_LIMIT: usize = 500;
const KINDS: [&str; 5] = ["text", "number", "boolean", "object", "list"];
const DEFAULT_GROUP: &str = "Own events";

/// Adds an event type of this name.
pub async fn create(state: &AppState, actor: &Actor, name: &str, body: &str) -> Result<EventTypeView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    not_built_in(name)?;
    if !is_type_name(name) {
        let detail = format!(
            "An event type is named by two or more words of a-z, 0-9 and _ joined by dots, such as order.paid, \
             with at most {NAME_LIMIT} characters."
        );
        return Err(AppError::invalid("/type", detail));
    }
    let own = read(name, &webhook_read::parse(body).map_err(AppError::Invalid)?)?;
    if state.store.own_types(actor.workspace_id).await?.len() >= TYPES_LIMIT {
        return Err(AppError::Conflict(format!("A workspace has at most {TYPES_LIMIT} event types of its own.")));
    }
    let entry = Entry::new(Action::EventTypeCreated).subject(name).row(state, actor);
    state.store.insert_own_type(actor.workspace_id, &own, &entry).await.map_err(|error| match error {
        StoreError::TypeTaken => AppError::Conflict(format!("This workspace already has an event type {name}.")),
        other => other.into(),
    })?;
    state.engine.reload().await;
    tracing::info!(workspace = %actor.workspace_id, event_type = name, "event_type.made");
    own_view(&own)
}

/// Applies a JSON merge patch to the API's object.
pub async fn update(
    state: &AppState,
    actor: &Actor,
    name: &str,
    patch: &str,
    only: &IfMatch,
) -> Result<EventTypeView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    not_built_in(name)?;
    let base = stored(state, actor, name).await?;
    let target = input_text(&base);
    let patch = webhook_read::parse(patch).map_err(AppError::Invalid)?;
    if !matches!(patch, Value::Object(_)) {
        return Err(AppError::invalid("", "A merge patch must be an object."));
    }
    let merged = merge_patch::merge(webhook_read::parse(&target).map_err(AppError::Invalid)?, patch);
    write(state, actor, &base, &read(name, &merged)?, only).await
}

/// Changes it as this object says, which was made from `base`: what others changed since is kept.
pub async fn replace(
    state: &AppState,
    actor: &Actor,
    name: &str,
    base: Option<OwnType>,
    body: &str,
) -> Result<EventTypeView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    not_built_in(name)?;
    let base = match base {
        Some(base) => base,
        None => stored(state, actor, name).await?,
    };
    let mine = read(name, &webhook_read::parse(body).map_err(AppError::Invalid)?)?;
    write(state, actor, &base, &mine, &IfMatch::default()).await
}

/// The type as it is stored.
async fn stored(state: &AppState, actor: &Actor, name: &str) -> Result<OwnType, AppError> {
    let types = state.store.own_types(actor.workspace_id).await?;
    types.into_iter().find(|own| own.name == name).ok_or(AppError::NotFound("event type"))
}

async fn write(
    state: &AppState,
    actor: &Actor,
    base: &OwnType,
    mine: &OwnType,
    only: &IfMatch,
) -> Result<EventTypeView, AppError> {
    for _ in 0..ROUNDS {
        let now = stored(state, actor, &base.name).await?;
        only.check(&super::tag(&own_view(&now)?))?;
        let (ours, others) = (document(mine)?, document(&now)?);
        let mut merged = three_way::merge(Some(&document(base)?), &ours, &others);
        if !merged.overlaps.is_empty() {
            return Err(overlap::refused(state, actor.workspace_id, None, merged.overlaps).await?);
        }
        let paths = activity::paths(&others, &merged.value);
        three_way::as_list(&mut merged.value, FIELDS.0, &ours);
        let own: OwnType =
            serde_json::from_value(merged.value).map_err(|error| AppError::Internal(error.to_string()))?;
        let entry = Entry::new(Action::EventTypeChanged).subject(&own.name).with("paths", paths).row(state, actor);
        if state.store.replace_own_type(actor.workspace_id, [&now, &own], &entry).await? {
            state.engine.reload().await;
            tracing::info!(workspace = %actor.workspace_id, event_type = own.name, "event_type.changed");
            return own_view(&own);
        }
    }
    Err(AppError::busy())
}

/// The type as an object whose parts can be compared.
fn document(own: &OwnType) -> Result<serde_json::Value, AppError> {
    let mut value = serde_json::to_value(own).map_err(|error| AppError::Internal(error.to_string()))?;
    three_way::by_key(&mut value, FIELDS.0, FIELDS.1);
    Ok(value)
}

/// Deletes it, unless a webhook selects it by name. Its events stay in the log.
pub async fn delete(state: &AppState, actor: &Actor, name: &str, only: &IfMatch) -> Result<(), AppError> {
    actor.require(Scope::WebhooksWrite)?;
    not_built_in(name)?;
    let before = stored(state, actor, name).await?;
    only.check(&super::tag(&own_view(&before)?))?;
    let selects = state.engine.webhooks_of(actor.workspace_id).into_iter();
    let mut selects: Vec<String> = selects
        .filter(|live| live.config.events.iter().any(|row| row.event_type == name))
        .map(|live| format!("“{}”", live.config.name))
        .collect();
    if !selects.is_empty() {
        selects.sort();
        let detail = format!("{name} is selected by {}. Remove it there first.", selects.join(", "));
        return Err(AppError::Conflict(detail));
    }
    let entry = Entry::new(Action::EventTypeDeleted).subject(name).row(state, actor);
    if !state.store.delete_own_type(actor.workspace_id, &before, &entry).await? {
        return Err(AppError::busy());
    }
    state.engine.reload().await;
    tracing::info!(workspace = %actor.workspace_id, event_type = name, "event_type.deleted");
    Ok(())
}

fn not_built_in(name: &str) -> Result<(), AppError> {
    if catalogue::find(name).is_some() || name == "webhook.test" {
        let detail = format!("{name} is built in and cannot be changed. Choose another name for an event of your own.");
        return Err(AppError::Conflict(detail));
    }
    Ok(())
}

/// The stored type as the object that is posted.
fn input_text(own: &OwnType) -> String {
    let text = |text: &str| {
        let mut out = String::new();
        json::write_string(text, &mut out);
        out
    };
    let field = |field: &OwnField| {
        let (name, kind, meaning) = (text(&field.name), text(&field.kind), text(&field.meaning));
        format!("{{\"name\":{name},\"kind\":{kind},\"meaning\":{meaning},\"example\":{}}}", field.example)
    };
    let fields: Vec<String> = own.fields.iter().map(field).collect();
    let profile = own.profile.as_ref().map_or_else(String::new, |profile| format!(",\"profile\":{profile}"));
    format!(
        "{{\"label\":{},\"description\":{},\"group\":{},\"fields\":[{}],\"sample\":{{\"data\":{}{profile}}}}}",
        text(&own.label),
        text(&own.description),
        text(&own.group),
        fields.join(","),
        own.data,
    )
}

fn read(name: &str, value: &Value<'_>) -> Result<OwnType, AppError> {
    // What GET answers can be sent back: the members that cannot be chosen are passed over.
    const KNOWN: [&str; 9] =
        ["type", "label", "description", "group", "channels", "fields", "built_in", "sample", "payloads"];
    let mut reader = Reader::default();
    let members = reader.object(value, "", &KNOWN);
    if let Some(given) = member(members, "type").and_then(|given| reader.text(given, "/type"))
        && given != name
    {
        reader.fault("/type", format!("The address says {name}. An event type keeps its name."));
    }
    let label = text(&mut reader, members, "label", "", LABEL_LIMIT);
    let group = text(&mut reader, members, "group", "", LABEL_LIMIT);
    let mut own = OwnType {
        name: name.to_owned(),
        label: if label.is_empty() { name.to_owned() } else { label },
        description: text(&mut reader, members, "description", "", TEXT_LIMIT),
        group: if group.is_empty() { DEFAULT_GROUP.to_owned() } else { group },
        fields: member(members, "fields").map_or_else(Vec::new, |list| fields(&mut reader, list)),
        data: "{}".to_owned(),
        profile: None,
    };
    if let Some(sample) = member(members, "sample") {
        read_sample(&mut reader, sample, &mut own);
    }
    AppError::check(reader.faults)?;
    Ok(own)
}

fn text(reader: &mut Reader, members: &Members<'_>, name: &str, below: &str, limit: usize) -> String {
    let pointer = format!("{below}/{name}");
    let text = member(members, name).and_then(|value| reader.text(value, &pointer)).unwrap_or_default();
    let text = text.trim().to_owned();
    if text.chars().count() > limit {
        reader.fault(&pointer, format!("{name} has at most {limit} characters."));
    } else if text.chars().any(char::is_control) {
        reader.fault(&pointer, format!("{name} cannot hold control characters such as line breaks."));
    }
    text
}

fn fields(reader: &mut Reader, list: &Value<'_>) -> Vec<OwnField> {
    let list = reader.array(list, "/fields");
    if list.len() > FIELDS_LIMIT {
        reader.fault("/fields", format!("An event type has at most {FIELDS_LIMIT} fields."));
        return Vec::new();
    }
    let mut found: Vec<OwnField> = Vec::new();
    for (index, value) in list.iter().enumerate() {
        let pointer = format!("/fields/{index}");
        let members = reader.object(value, &pointer, &["name", "kind", "meaning", "example"]);
        let name = text(reader, members, "name", &pointer, NAME_LIMIT);
        if !is_field_name(&name) {
            let detail = "A field is named by letters, digits and _, beginning with a letter, such as amount.";
            reader.fault(&format!("{pointer}/name"), detail);
        } else if found.iter().any(|field| field.name == name) {
            reader.fault(&format!("{pointer}/name"), format!("{name} stands in this list already."));
        }
        let kind = member(members, "kind").and_then(|kind| {
            let known = |word: &str| KINDS.into_iter().find(|kind| *kind == word);
            reader.word(kind, &format!("{pointer}/kind"), &KINDS, known)
        });
        let meaning = text(reader, members, "meaning", &pointer, TEXT_LIMIT);
        let example = member(members, "example").map_or_else(|| "null".to_owned(), written);
        found.push(OwnField { name, kind: kind.unwrap_or("text").to_owned(), meaning, example });
    }
    found
}

pub(super) fn is_field_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}

fn read_sample(reader: &mut Reader, value: &Value<'_>, own: &mut OwnType) {
    let members = reader.object(value, "/sample", &["type", "time", "data", "profile"]);
    for (name, place) in [("data", &mut own.data), ("profile", own.profile.get_or_insert_default())] {
        let pointer = format!("/sample/{name}");
        match member(members, name) {
            Some(object @ Value::Object(_)) => *place = written(object),
            Some(_) => reader.fault(&pointer, format!("{name} of the sample must be a JSON object.")),
            None => {}
        }
        if place.len() > EVENT_LIMIT_BYTES / 4 {
            reader.fault(&pointer, format!("{name} of the sample has at most {} KiB.", EVENT_LIMIT_BYTES / 4 / 1024));
        }
    }
    own.profile = own.profile.take().filter(|profile| !profile.is_empty());
}

pub(super) fn written(value: &Value<'_>) -> String {
    let mut out = String::new();
    json::write(value, &mut out);
    out
}
