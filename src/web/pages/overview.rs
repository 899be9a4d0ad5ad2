//! `/`: what to do first, and where things stand. All of the view stands in the address.

pub mod steps;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use self::steps::Steps;
use super::figures::{self, Span, Subject};
use super::frame::{Page, Section, member};
use crate::server::app::{AppError, notices, overview};
use crate::web::request::Visit;

/// The overview.
pub fn page() -> AnyView {
    let query = use_query_map().get_untracked();
    member(async move |visit, _| {
        let span = Span::read(&query, visit.state.clock.now());
        build(&visit, &span).await
    })
}

async fn build(visit: &Visit, span: &Span) -> Result<Page, AppError> {
    let steps = Steps::now(visit).await?;
    let checklist = (!steps.done()).then(|| steps.card());
    let body = if steps.event {
        let figures = overview::figures(&visit.state, &visit.actor, None, span.range).await?;
        let troubled = notices::list(&visit.state, &visit.actor).await?.len();
        let now = visit.state.clock.now();
        let shown = figures::view(&figures, &Subject::Workspace { troubled }, span, now);
        view! { <div class="stack">{checklist}{span.choice("/")}{shown}</div> }.into_any()
    } else {
        view! { <div class="stack">{checklist}</div> }.into_any()
    };
    Ok(Page::new(Section::Overview, "Overview", body)
        .about("Events come in through the API and go out to your webhooks."))
}
