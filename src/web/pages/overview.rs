//! `/`: what to do first, and where things stand. All of the view stands in the address.

pub mod steps;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use self::steps::Steps;
use super::figures::{self, Asked, Subject};
use super::frame::{Page, Section, member};
use crate::server::app::{AppError, notices, overview};
use crate::web::request::Visit;

/// The overview.
pub fn page() -> AnyView {
    let query = use_query_map().get_untracked();
    member(async move |visit, _| {
        let asked = Asked::read(&query, visit.state.clock.now());
        build(&visit, &asked).await
    })
}

async fn build(visit: &Visit, asked: &Asked) -> Result<Page, AppError> {
    let steps = Steps::now(visit).await?;
    let checklist = (!steps.done()).then(|| steps.card());
    let shown = match (&asked.span, steps.event) {
        (Some(span), true) => {
            let figures = overview::figures(&visit.state, &visit.actor, None, span.range).await?;
            let troubled = notices::list(&visit.state, &visit.actor).await?.len();
            Some(figures::view(&figures, &Subject::Workspace { troubled }, span, visit.state.clock.now()))
        }
        _ => None,
    };
    let choice = steps.event.then(|| asked.choice("/"));
    let body = view! { <div class="stack">{checklist}{choice}{shown}</div> };
    Ok(Page::new(Section::Overview, "Overview", body)
        .about("Events come in through the API and go out to your webhooks."))
}
