//! Event types of a workspace's own.

use std::collections::HashMap;

use leptos::prelude::*;

use super::Failure;

/// Makes an event type, or with `known` changes the one of this name.
#[server(prefix = "/actions", endpoint = "event-type")]
pub async fn save_event_type(
    #[server(default)] known: String,
    #[server(default)] fields: HashMap<String, String>,
    #[server(default)] meanings: HashMap<String, String>,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::server::app::event_types::{TypeForm, save};
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
            base: None,
        };
        match save(&visit.state, &visit.actor, &form, !known.is_empty()).await {
            Ok(made) => {
                let told = Flash::done(format!("“{}” is saved. Webhooks can select it.", made.label));
                Ok(Next::telling(format!("/catalogue/{}", made.name), told))
            }
            Err(error) => {
                let page =
                    if known.is_empty() { "/catalogue/new".to_owned() } else { format!("/catalogue/{known}/edit") };
                let typed = fields.iter().fold(Flash::refused(&error), |flash, (name, value)| flash.with(name, value));
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
