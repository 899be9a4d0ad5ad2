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
    use crate::web::pages::catalogue::own::{Posted, save};
    use crate::web::request::act;

    let posted = Posted { known, fields, meanings, shown };
    act(Scope::WebhooksWrite, "/catalogue".to_owned(), async move |visit| save(&visit, posted).await).await
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
