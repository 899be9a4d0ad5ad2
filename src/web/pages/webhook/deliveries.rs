//! `/webhooks/{id}/deliveries`: the log of a webhook, with everything that the log of the workspace can do.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::asked;
use super::tabs::{self, Tab};
use crate::web::pages::frame::member;
use crate::web::pages::logs::{self, asked::Place};

/// The page.
pub fn page() -> AnyView {
    let (params, query) = (use_params_map().get_untracked(), use_query_map().get_untracked());
    member(async move |visit, flash| {
        let webhook = asked(&visit, params.get("id")).await?;
        let place = Place::of_webhook(webhook.id, Tab::Deliveries.href(webhook.id));
        let log = logs::view(&visit, place, &query).await?;
        tabs::page(&visit, &flash, &webhook, Tab::Deliveries, log).await
    })
}
