//! An event type as a form of the pages writes it: fields come from the sample, people add what they mean.

use std::collections::BTreeMap;

use crate::catalogue::OwnType;
use crate::domain::json::{self, Value};
use crate::server::app::{Actor, AppError, Fault};
use crate::server::state::AppState;

use super::own::{create, replace};
use super::{EventTypeView, own};

/// What the form holds.
#[derive(Debug, Clone, Default)]
pub struct TypeForm {
    /// The type's name.
    pub name: String,
    /// Its name for people; empty: the same.
    pub label: String,
    /// When it happens.
    pub description: String,
    /// Under which heading pages list it.
    pub group: String,
    /// The sample's data, JSON.
    pub data: String,
    /// The sample's profile, JSON; may be empty.
    pub profile: String,
    /// What fields mean, by name.
    pub meanings: BTreeMap<String, String>,
    /// The type as it was when the form was shown.
    pub base: Option<OwnType>,
}

impl TypeForm {
    /// Whether this field still has what the form was shown with.
    #[must_use]
    pub fn is_as_shown(&self, field: &str) -> bool {
        let Some(base) = &self.base else { return false };
        let text = |typed: &str, shown: &str| typed.trim() == shown;
        let json = |typed: &str, shown: &str| compact(typed) == compact(shown);
        match field {
            "label" => text(&self.label, &base.label),
            "description" => text(&self.description, &base.description),
            "group" => text(&self.group, &base.group),
            "data" => json(&self.data, &base.data),
            "profile" => json(&self.profile, base.profile.as_deref().unwrap_or_default()),
            _ => false,
        }
    }

    /// Whether the meaning of this field of the data still is what the form was shown with.
    #[must_use]
    pub fn means_as_shown(&self, name: &str) -> bool {
        let mut fields = self.base.iter().flat_map(|base| &base.fields);
        let shown = fields.find(|field| field.name == name).map(|field| field.meaning.as_str());
        shown == self.meanings.get(name).map(|typed| typed.trim())
    }
}

/// The JSON without blanks; what is none, as it is. Nothing and the empty object are the same.
fn compact(typed: &str) -> String {
    let typed = typed.trim();
    match json::parse(typed, json::DEPTH) {
        Ok(Value::Object(members)) if members.is_empty() => String::new(),
        Ok(value) => own::written(&value),
        Err(_) => typed.to_owned(),
    }
}

/// Makes the type, or with `known` changes it.
///
/// # Errors
/// Names every fault; pointers are those of the API's object.
pub async fn save(state: &AppState, actor: &Actor, form: &TypeForm, known: bool) -> Result<EventTypeView, AppError> {
    let mut faults = Vec::new();
    let data = object(&form.data, "data", &mut faults);
    let profile = object(&form.profile, "profile", &mut faults);
    AppError::check(faults)?;
    let profile = if profile == "{}" { String::new() } else { format!(",\"profile\":{profile}") };
    let name = form.name.trim();
    let text = |text: &str| {
        let mut out = String::new();
        json::write_string(text.trim(), &mut out);
        out
    };
    let fields: Vec<String> = fields(&data)
        .iter()
        .map(|(name, kind, example)| {
            let meaning = form.meanings.get(name).map(String::as_str).unwrap_or_default();
            format!(
                "{{\"name\":{},\"kind\":\"{kind}\",\"meaning\":{},\"example\":{example}}}",
                text(name),
                text(meaning)
            )
        })
        .collect();
    let body = format!(
        "{{\"label\":{},\"description\":{},\"group\":{},\"fields\":[{}],\"sample\":{{\"data\":{data}{profile}}}}}",
        text(&form.label),
        text(&form.description),
        text(&form.group),
        fields.join(","),
    );
    if known {
        replace(state, actor, name, form.base.clone(), &body).await
    } else {
        create(state, actor, name, &body).await
    }
}

/// The text of an object; empty is the empty one.
fn object(typed: &str, name: &str, faults: &mut Vec<Fault>) -> String {
    let typed = typed.trim();
    if typed.is_empty() {
        return "{}".to_owned();
    }
    let pointer = format!("/sample/{name}");
    match json::parse(typed, json::DEPTH) {
        Ok(Value::Object(_)) => {}
        Ok(_) => faults.push(Fault::new(pointer, "This must be a JSON object, such as {\"amount\": 12.50}.")),
        Err(fault) => {
            let detail = format!("Line {}, column {}: {}.", fault.line, fault.column, fault.message);
            faults.push(Fault::new(pointer, detail));
        }
    }
    typed.to_owned()
}

/// Name, kind and example of the members that can be fields.
fn fields(data: &str) -> Vec<(String, &'static str, String)> {
    let Ok(Value::Object(members)) = json::parse(data, json::DEPTH) else { return Vec::new() };
    let field = |(name, value): (std::borrow::Cow<'_, str>, Value<'_>)| {
        let kind = match &value {
            Value::Number(_) => "number",
            Value::Bool(_) => "boolean",
            Value::Object(_) => "object",
            Value::Array(_) => "list",
            Value::String(_) | Value::Null => "text",
        };
        let mut example = String::new();
        json::write(&value, &mut example);
        (name.into_owned(), kind, example)
    };
    members.into_iter().map(field).filter(|(name, ..)| own::is_field_name(name)).collect()
}
