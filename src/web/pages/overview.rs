//! `/`: what to do first, and where things stand. All of the view stands in the address.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::figures::{self, Span, Subject};
use super::frame::{Page, Section, member};
use crate::domain::workspace::Scope;
use crate::server::app::{AppError, keys, log, notices, overview, webhooks};
use crate::server::store::{EventFilter, WebhookFilter};
use crate::web::components::{Card, Icon, LinkButton, Sign};
use crate::web::request::Visit;

/// The overview.
pub fn page() -> AnyView {
    let query = use_query_map().get_untracked();
    member(async move |visit, _| {
        let span = Span::read(&query, visit.state.clock.now());
        build(&visit, &span).await
    })
}

/// What a workspace needs before anything can happen.
struct Steps {
    key: Option<bool>,
    event: bool,
    webhook: bool,
}

async fn steps(visit: &Visit) -> Result<Steps, AppError> {
    let (state, actor) = (&visit.state, &visit.actor);
    let key = if visit.may(Scope::Admin) {
        let live = keys::list(state, actor).await?.iter().any(|key| key.revoked_at.is_none());
        Some(live)
    } else {
        None
    };
    Ok(Steps {
        key,
        event: !log::events(state, actor, &EventFilter::default(), None, 1).await?.data.is_empty(),
        webhook: !webhooks::list(state, actor, &WebhookFilter::default(), None, 1).await?.data.is_empty(),
    })
}

async fn build(visit: &Visit, span: &Span) -> Result<Page, AppError> {
    let steps = steps(visit).await?;
    let begun = steps.webhook && steps.event && steps.key != Some(false);
    let checklist = (!begun).then(|| checklist(&steps));
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

fn todo(done: bool, title: &'static str, about: &'static str, href: &'static str, button: &'static str) -> AnyView {
    view! {
        <li class=if done { "done" } else { "" }>
            <span class="mark" aria-hidden="true">{done.then(|| view! { <Icon sign=Sign::Tick size=15 /> })}</span>
            <div>
                <h3>{title}{done.then(|| view! { <span class="visually-hidden">" (done)"</span> })}</h3>
                <p class="muted">{about}</p>
            </div>
            {(!done).then(|| view! { <LinkButton href=href text=button /> })}
        </li>
    }
    .into_any()
}

fn checklist(steps: &Steps) -> AnyView {
    let key = steps.key.map(|has| {
        todo(
            has,
            "Create an API key",
            "Your platform sends its events with it. It is shown once, with a curl to try it.",
            "/api-keys/new",
            "Create API key",
        )
    });
    let webhook = todo(
        steps.webhook,
        "Create a webhook",
        "Choose events, give an endpoint, see a test event arrive, activate.",
        "/webhooks/new",
        "Create webhook",
    );
    let event = todo(
        steps.event,
        "Post a first event",
        "The page of your webhook has a curl for it; then watch the log.",
        "/webhooks",
        "Open webhooks",
    );
    view! { <Card title="Get started"><ol class="checklist">{webhook}{key}{event}</ol></Card> }.into_any()
}
