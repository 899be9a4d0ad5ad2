//! What the forms of the payload step change in a draft, and where they lead.

use super::{Kind, editor_href, row_id};
use crate::catalogue::{Format, Vocabulary};
use crate::domain::webhook::{Subscription, WebhookConfig};
use crate::server::app::drafts::{self, DraftView, Rewrite};
use crate::server::app::{AppError, WebhookInput};
use crate::web::pages::wizard::choose;
use crate::web::pages::wizard::save::{Form, lead};
use crate::web::pages::wizard::step::Place;
use crate::web::request::{Flash, Next, Visit};

/// Saves the format and its switches. Customised templates stay.
pub async fn format(
    visit: &Visit,
    form: Form,
    format: &str,
    options: &[String],
    intent: &str,
) -> Result<Next, AppError> {
    let mut changed = false;
    let change = |input: &mut WebhookInput| {
        let config = &mut input.config;
        if Format::find(format).is_some() {
            changed = config.format != format;
            format.clone_into(&mut config.format);
        }
        let on = |name: &str| options.iter().any(|option| option == name);
        config.format_options.opens_as_read = on("opens_as_read");
        config.format_options.unix_seconds = on("unix_seconds");
        config.format_options.latin_complaint = on("latin_complaint");
        config.format_options.full_event_type = on("full_event_type");
    };
    let view = form.save(visit, change).await?;
    let told = changed.then(|| told(&view.input.config));
    if let Some(event_type) = intent.strip_prefix("edit:") {
        return Ok(Next::to(editor_href(view.id, event_type)));
    }
    if intent == "format" {
        let here = format!("{}#templates", Place::Payload.href(view.id));
        return Ok(told.map_or_else(|| Next::to(&here), |told| Next::telling(&here, told)));
    }
    let next = lead(&view, Place::Payload, intent);
    Ok(match told {
        Some(told) if !customised(&view.input.config).is_empty() && intent != "close" => next.with(told),
        _ => next,
    })
}

fn customised(config: &WebhookConfig) -> Vec<&str> {
    config.events.iter().filter(|row| row.template.is_some()).map(|row| row.event_type.as_str()).collect()
}

fn told(config: &WebhookConfig) -> Flash {
    let label = Format::find(&config.format).map_or(config.format.as_str(), |format| format.label);
    let kept = match customised(config).as_slice() {
        [] => String::new(),
        [one] => format!(" {one} keeps its customised template."),
        some => format!(" These keep their customised templates: {}.", some.join(", ")),
    };
    Flash::done(format!("The payload format is now {label}.{kept}"))
}

/// What the form of the editor posts.
#[derive(Debug, Default)]
pub struct Typed {
    /// The draft.
    pub draft: String,
    /// Its revision when the form was shown.
    pub seen: String,
    /// Whose template it is.
    pub event_type: String,
    /// The template; `None`: it could not be changed.
    pub template: Option<String>,
    /// The event that the preview shows; empty: the sample.
    pub event: String,
    /// The event whose template is copied.
    pub from: String,
    /// What is to be done.
    pub intent: String,
}

/// Saves the template of an event, or replaces it. One that equals the default is not kept: it follows the format.
pub async fn template(visit: &Visit, typed: Typed) -> Result<Next, AppError> {
    let form = Form::read(&typed.draft, &typed.seen)?;
    let draft = drafts::get(&visit.state, &visit.actor, form.id).await?;
    let here = editor_href(draft.id, &typed.event_type);
    let here = if typed.event.is_empty() { here } else { format!("{here}?event={}", typed.event) };
    let words = visit.vocabulary();
    let config = &draft.input.config;
    let row = config.events.iter().find(|row| row.event_type == typed.event_type);
    let row = row.ok_or(AppError::NotFound("event of this webhook"))?;
    let text = match &typed.template {
        Some(text) => own(&words, config, row, text),
        None => row.template.clone(),
    };
    let (rewrite, told) = match typed.intent.as_str() {
        "reset" => (Rewrite::Replace { typed: text, by: None }, Some("The default template is back.".to_owned())),
        "undo" => (Rewrite::Undo { typed: text }, Some("The replaced template is back.".to_owned())),
        "copy" => {
            let Some(from) = config.events.iter().find(|row| row.event_type == typed.from) else {
                return Ok(Next::to(here));
            };
            let kind = Kind::of(&words, config, from);
            let copy = from.template.clone().unwrap_or_else(|| kind.default_template(config));
            let by = own(&words, config, row, &copy);
            (Rewrite::Replace { typed: text, by }, Some(format!("Copied from {}.", kind.label)))
        }
        _ => (Rewrite::Write(text), None),
    };
    let saved = drafts::rewrite(&visit.state, &visit.actor, draft.id, &typed.event_type, form.seen, rewrite).await;
    let saved = match saved {
        Err(error @ AppError::Forbidden(_)) => return Ok(Next::telling(here, Flash::refused(&error))),
        saved => saved?,
    };
    Ok(match told {
        _ if !saved.apart.is_empty() => Next::to(choose::href(saved.id)),
        Some(told) => Next::telling(here, Flash::done(told)),
        None => onward(&saved, &typed, here),
    })
}

fn onward(draft: &DraftView, typed: &Typed, here: String) -> Next {
    let list = format!("{}#{}", Place::Payload.href(draft.id), row_id(&typed.event_type));
    let faulty = draft.faults.iter().any(|fault| {
        let index = fault.pointer.strip_prefix("/events/").and_then(|rest| rest.strip_suffix("/template"));
        let row = index.and_then(|index| draft.input.config.events.get(index.parse::<usize>().ok()?));
        row.is_some_and(|row| row.event_type == typed.event_type)
    });
    match typed.intent.as_str() {
        "preview" => Next::to(format!("{here}#preview")),
        "" | "save" if faulty => Next::to(format!("{here}#template")),
        "" | "save" | "back" => Next::to(list),
        intent => lead(draft, Place::Payload, intent),
    }
}

/// The text as a template of its own, unless it is the default.
fn own(words: &Vocabulary, config: &WebhookConfig, row: &Subscription, text: &str) -> Option<String> {
    let text = text.replace("\r\n", "\n");
    let same = Kind::of(words, config, row).default_template(config).trim() == text.trim();
    (!same).then_some(text)
}
