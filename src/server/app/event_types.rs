//! The event types a workspace can choose, with samples and what each payload format makes of them.

mod form;
mod own;

use serde::Serialize;
use serde_json::value::RawValue;

use crate::catalogue::{self, EventType, Field, OwnType};
use crate::domain::event::Event;
use crate::domain::ids::{EventId, TypeId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookConfig;
use crate::server::engine::version::{self, Compiled};
use crate::template::Effort;

use super::if_match::tag_of;
use super::{Actor, AppError};
use crate::server::state::AppState;

pub use form::{TypeForm, save};
pub use own::{create, delete, update};

/// The moment at which every sample happens, so that documentation does not change from day to day.
const SAMPLE_TIME: Timestamp = Timestamp(1_715_175_712_445);

/// An event type as the API shows it.
#[derive(Debug, Serialize)]
pub struct EventTypeView {
    /// Its name.
    #[serde(rename = "type")]
    pub name: String,
    /// Its name for people.
    pub label: String,
    /// When it happens.
    pub description: String,
    /// Its family.
    pub group: String,
    /// Channels it happens on; empty: none in particular.
    pub channels: &'static [&'static str],
    /// What its data is expected to hold.
    pub fields: Vec<FieldView>,
    /// Whether every workspace has it.
    pub built_in: bool,
    /// An event of this type, as one could post it.
    pub sample: Box<RawValue>,
    /// The sample in every payload format.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "as_object")]
    pub payloads: Vec<(&'static str, Box<RawValue>)>,
}

/// The tag of an event type as it is shown.
#[must_use]
pub fn tag(shown: &EventTypeView) -> String {
    tag_of(shown)
}

/// A field of an event type's data.
#[derive(Debug, Serialize)]
pub struct FieldView {
    name: String,
    kind: String,
    meaning: String,
    example: Box<RawValue>,
}

fn as_object<S: serde::Serializer>(
    payloads: &[(&'static str, Box<RawValue>)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(payloads.iter().map(|(format, body)| (format, body)))
}

/// All event types, family by family; the workspace's own last.
pub fn list(state: &AppState, actor: &Actor) -> Result<Vec<EventTypeView>, AppError> {
    let words = state.engine.vocabulary(actor.workspace_id);
    let built_in = catalogue::event_types().map(|known| with_payloads(view(known)?, &sample(known)?));
    built_in.chain(words.types.iter().map(own_view)).collect()
}

/// One event type, with its sample in every payload format.
pub fn get(state: &AppState, actor: &Actor, name: &str) -> Result<EventTypeView, AppError> {
    if let Some(known) = catalogue::find(name) {
        return with_payloads(view(known)?, &sample(known)?);
    }
    let words = state.engine.vocabulary(actor.workspace_id);
    own_view(words.find(name).ok_or(AppError::NotFound("event type"))?)
}

fn with_payloads(mut view: EventTypeView, event: &Event) -> Result<EventTypeView, AppError> {
    for format in catalogue::formats() {
        view.payloads.push((format.id, raw(payload(format.id, event)?)?));
    }
    Ok(view)
}

fn own_view(own: &OwnType) -> Result<EventTypeView, AppError> {
    let event = own.sample(EventId::from_parts(0, 0), SAMPLE_TIME);
    let field = |field: &catalogue::OwnField| {
        let (name, kind, meaning) = (field.name.clone(), field.kind.clone(), field.meaning.clone());
        Ok(FieldView { name, kind, meaning, example: raw(field.example.clone())? })
    };
    let view = EventTypeView {
        name: own.name.clone(),
        label: own.label.clone(),
        description: own.description.clone(),
        group: own.group.clone(),
        channels: &[],
        fields: own.fields.iter().map(field).collect::<Result<_, AppError>>()?,
        built_in: false,
        sample: raw(postable(&event)?)?,
        payloads: Vec::new(),
    };
    with_payloads(view, &event)
}

fn view(event_type: &'static EventType) -> Result<EventTypeView, AppError> {
    let field = |field: &Field| {
        Ok(FieldView {
            name: field.name.to_owned(),
            kind: field.kind.to_owned(),
            meaning: field.meaning.to_owned(),
            example: raw(field.example.to_owned())?,
        })
    };
    Ok(EventTypeView {
        name: event_type.name.to_owned(),
        label: event_type.label.to_owned(),
        description: event_type.description.to_owned(),
        group: event_type.group.to_owned(),
        channels: event_type.channels,
        fields: event_type.fields().map(field).collect::<Result<_, AppError>>()?,
        built_in: true,
        sample: raw(postable(&sample(event_type)?)?)?,
        payloads: Vec::new(),
    })
}

fn sample(event_type: &EventType) -> Result<Event, AppError> {
    let event = catalogue::sample_event(event_type.name, EventId::from_parts(0, 0), SAMPLE_TIME);
    let mut event = event.ok_or(AppError::NotFound("event type"))?;
    event.data = Some(catalogue::sample_json(event_type, false));
    Ok(event)
}

/// The event as one could post it.
fn postable(event: &Event) -> Result<String, AppError> {
    #[derive(Serialize)]
    struct Envelope<'a> {
        #[serde(rename = "type")]
        event_type: &'a str,
        time: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        product: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        channel: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        source: Option<&'a str>,
        data: Option<Box<RawValue>>,
        profile: Option<Box<RawValue>>,
    }
    let envelope = Envelope {
        event_type: &event.event_type,
        time: event.time.to_string(),
        product: event.product.as_deref(),
        channel: event.channel.as_deref(),
        source: event.source.as_deref(),
        data: event.data.clone().map(raw).transpose()?,
        profile: event.profile.clone().map(raw).transpose()?,
    };
    serde_json::to_string(&envelope).map_err(|error| AppError::Internal(error.to_string()))
}

fn payload(format: &str, event: &Event) -> Result<String, AppError> {
    let config = WebhookConfig { name: "Example".to_owned(), format: format.to_owned(), ..WebhookConfig::default() };
    let document = version::document(&config, WorkspaceId::from_parts(0, 0), "Example");
    let compiled = Compiled::parse(&document).map_err(|error| AppError::Internal(error.to_string()))?;
    let body = compiled.render(event, WebhookId::from_parts(0, 0), Effort::Full);
    body.map_err(|error| AppError::Internal(error.to_string()))
}

fn raw(text: String) -> Result<Box<RawValue>, AppError> {
    RawValue::from_string(text).map_err(|error| AppError::Internal(error.to_string()))
}
