//! Event types of a workspace's own.

use std::collections::HashMap;

use leptos::prelude::*;

use super::Failure;

/// Makes an event type, or with `known` changes the one of this name, which was as `shown` when the form was.
#[server(prefix = "/actions", endpoint = "event-type")]
pub async fn save_event_type(
    #[server(default)] known: String,
    #[server(default)] fields: HashMap<String, String>,
    #[server(default)] meanings: HashMap<String, String>,
    #[server(default)] shown: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::server::app::event_types::{TypeForm, save};
    use crate::server::app::{AppError, overlap};
    use crate::web::request::{Flash, Next, act};

    act(Scope::WebhooksWrite, "/catalogue".to_owned(), async move |visit| {
        let text = |name: &str| fields.get(name).cloned().unwrap_or_default();
        let name = if known.is_empty() { text("name").trim().to_owned() } else { known.clone() };
        let form = TypeForm {
            name: name.clone(),
            label: text("label"),
            description: text("description"),
            group: text("group"),
            data: text("data"),
            profile: text("profile"),
            meanings: meanings.into_iter().collect(),
            base: serde_json::from_str(&shown).ok(),
        };
        match save(&visit.state, &visit.actor, &form, !known.is_empty()).await {
            Ok(made) => {
                let told = Flash::done(format!("“{}” is saved. Webhooks can select it.", made.label));
                Ok(Next::telling(format!("/catalogue/{}", made.name), told))
            }
            Err(error) => {
                let error = match error {
                    AppError::Overlap(overlaps) => AppError::Invalid(overlap::faults(&overlaps)),
                    other => other,
                };
                let page =
                    if known.is_empty() { "/catalogue/new".to_owned() } else { format!("/catalogue/{known}/edit") };
                // What was left as it was shown is shown as it is now.
                let typed = fields.iter().filter(|(name, _)| !form.is_as_shown(name));
                let told = typed.fold(Flash::refused(&error), |flash, (name, value)| flash.with(name, value));
                let meanings = form.meanings.iter().filter(|(name, _)| !form.means_as_shown(name));
                let typed =
                    meanings.fold(told, |flash, (name, value)| flash.with(&format!("meaning of {name}"), value));
                Ok(Next::telling(page, typed))
            }
        }
    })
    .await
}

/// Deletes an event type.
#[server(prefix = "/actions", endpoint = "event-type-delete")]
pub async fn delete_event_type(#[server(default)] name: String) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::server::app::IfMatch;
    use crate::web::request::{Flash, Next, act};

    act(Scope::WebhooksWrite, format!("/catalogue/{name}"), async move |visit| {
        crate::server::app::event_types::delete(&visit.state, &visit.actor, &name, &IfMatch::default()).await?;
        Ok(Next::telling("/catalogue", Flash::done(format!("{name} is deleted. Its events stay in the log."))))
    })
    .await
}
