//! Configuration versions: what a delivery's body depends on, frozen.
//!
//! A version's document is JSON: the webhook's and the workspace's names, the payload format with its switches, and
//! the templates that differ from the format's. Together with the event it determines every byte of the body, for
//! ever: a change of any of it makes a new version, and a change of what this program renders from the same document
//! must raise [`RENDERER`] and keep the old way beside it.

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use serde::{Deserialize, Serialize};

use crate::catalogue::Format;
use crate::domain::event::Event;
use crate::domain::ids::{VersionId, WebhookId, WorkspaceId};
use crate::domain::json;
use crate::domain::own_failure::OwnFailure;
use crate::domain::webhook::{FormatOptions, WebhookConfig};
use crate::server::store::StoreError;
use crate::template::{Context, Effort, Template, TooLarge};

/// The way of rendering that new versions are made for.
pub const RENDERER: u32 = 1;

/// Depth to which stored events are parsed; intake has refused deeper ones.
const DEPTH: usize = 66;

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Document {
    renderer: u32,
    webhook_name: String,
    workspace_id: WorkspaceId,
    workspace_name: String,
    format: String,
    format_options: FormatOptions,
    templates: BTreeMap<String, String>,
}

/// The document of a webhook's configuration as it stands.
#[must_use]
pub fn document(config: &WebhookConfig, workspace_id: WorkspaceId, workspace_name: &str) -> String {
    let templates =
        config.events.iter().filter_map(|row| Some((row.event_type.clone(), row.template.clone()?))).collect();
    let document = Document {
        renderer: RENDERER,
        webhook_name: config.name.clone(),
        workspace_id,
        workspace_name: workspace_name.to_owned(),
        format: config.format.clone(),
        format_options: config.format_options,
        templates,
    };
    serde_json::to_string(&document).unwrap_or_default()
}

fn tree(text: Option<&str>) -> Result<json::Value<'_>, RenderError> {
    text.map_or_else(
        || Ok(json::Value::Object(Vec::new())),
        |text| json::parse(text, DEPTH).map_err(|fault| RenderError::Event(fault.to_string())),
    )
}

/// Why a body could not be made: the template's fault, or ours ([`RenderError::own`]); never the receiver's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// The stored document does not parse.
    #[error("the stored configuration version cannot be read: {0}")]
    Document(String),
    /// A template does not parse.
    #[error("the template does not parse: {0}")]
    Template(String),
    /// The stored event does not parse.
    #[error("the stored event cannot be read: {0}")]
    Event(String),
    /// The body would be too large, or cost more than it may.
    #[error(transparent)]
    Body(#[from] TooLarge),
    /// This server stopped while it made the body.
    #[error("this server stopped before the payload was made: {0}")]
    Interrupted(String),
}

impl RenderError {
    /// What failed here, where it is no fault of the customer's template.
    #[must_use]
    pub fn own(&self) -> Option<OwnFailure> {
        match self {
            Self::Document(_) | Self::Event(_) => Some(OwnFailure::Stored),
            Self::Interrupted(_) => Some(OwnFailure::Interrupted),
            Self::Template(_) | Self::Body(_) => None,
        }
    }
}

/// Why there is no version to render with: a failure of this server, whichever it is.
#[derive(Debug, thiserror::Error)]
pub enum VersionError {
    /// The database did not hand it out.
    #[error("the configuration version was not read: {0}")]
    Store(#[from] StoreError),
    /// It is not in the table.
    #[error("the configuration version {0} is missing")]
    Missing(VersionId),
    /// What is in the table cannot be used.
    #[error("the configuration version {0} cannot be used: {1}")]
    Unreadable(VersionId, RenderError),
}

impl VersionError {
    /// What failed.
    #[must_use]
    pub fn own(&self) -> OwnFailure {
        match self {
            Self::Store(_) => OwnFailure::Store,
            Self::Missing(_) | Self::Unreadable(..) => OwnFailure::Stored,
        }
    }
}

type Key = (String, Option<String>);

/// A version ready to render: templates are parsed once, when first needed.
#[derive(Debug)]
pub struct Compiled {
    document: Document,
    format: &'static Format,
    templates: RwLock<HashMap<Key, Arc<Template>>>,
}

impl Compiled {
    /// Reads a version's document.
    ///
    /// # Errors
    /// When it is not one, or names a format that this program does not know.
    pub fn parse(text: &str) -> Result<Self, RenderError> {
        let document: Document =
            serde_json::from_str(text).map_err(|error| RenderError::Document(error.to_string()))?;
        let format = Format::find(&document.format)
            .ok_or_else(|| RenderError::Document(format!("there is no payload format {}", document.format)))?;
        Ok(Self { document, format, templates: RwLock::default() })
    }

    /// The content type of every body of this version.
    #[must_use]
    pub fn content_type(&self) -> &'static str {
        self.format.content_type
    }

    /// The body of this event for this webhook: the same bytes at any time. Who serves others meanwhile leaves the full
    /// effort to the [`Renderer`](super::renderer::Renderer).
    ///
    /// # Errors
    /// When a template or the event cannot be read, or the body would cost more than this.
    pub fn render(&self, event: &Event, webhook_id: WebhookId, effort: Effort) -> Result<String, RenderError> {
        let template = self.template(event)?;
        let (data, profile) = (tree(event.data.as_deref())?, tree(event.profile.as_deref())?);
        let channel = event.channel.as_deref();
        let options = &self.document.format_options;
        let wire_event = self.format.wire_event(&event.event_type, channel, options);
        let wire_channel = channel.map(|channel| self.format.wire_channel(channel));
        let context = Context {
            event_type: &event.event_type,
            event_id: &event.id.to_string(),
            sender_id: event.sender_id.as_deref(),
            time: event.time,
            product: event.product.as_deref(),
            channel,
            source: event.source.as_deref(),
            webhook_name: &self.document.webhook_name,
            webhook_id: &webhook_id.to_string(),
            workspace: &self.document.workspace_name,
            workspace_id: &self.document.workspace_id.to_string(),
            wire_event: &wire_event,
            wire_channel,
            data: &data,
            profile: &profile,
        };
        Ok(template.render_with(&context, effort)?)
    }

    /// The text of the template that this event is rendered with.
    #[must_use]
    pub fn template_text(&self, event: &Event) -> &str {
        let default =
            || self.format.template(&event.event_type, event.channel.as_deref(), &self.document.format_options);
        self.own_template(&event.event_type).unwrap_or_else(default)
    }

    fn own_template(&self, event_type: &str) -> Option<&str> {
        let templates = &self.document.templates;
        templates.get(event_type).or_else(|| templates.get("*")).map(String::as_str)
    }

    fn template(&self, event: &Event) -> Result<Arc<Template>, RenderError> {
        let own = self.own_template(&event.event_type).is_some();
        let channel = if own { None } else { event.channel.clone() };
        let key = (event.event_type.clone(), channel);
        if let Some(known) = self.templates.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Arc::clone(known));
        }
        let parsed =
            Template::parse(self.template_text(event)).map_err(|fault| RenderError::Template(fault.to_string()))?;
        let parsed = Arc::new(parsed);
        self.templates.write().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&parsed));
        Ok(parsed)
    }
}
