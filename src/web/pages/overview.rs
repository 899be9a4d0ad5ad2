//! `/`: what to do first, and where things stand.

use leptos::prelude::*;

use super::frame::{Page, Section, member};
use crate::domain::delivery::DeliveryStatus;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::{AppError, keys, log, webhooks};
use crate::server::store::{DeliveryFilter, EventFilter, WebhookFilter};
use crate::web::components::{Card, Icon, LinkButton, Look, Sign};
use crate::web::request::Visit;

/// The overview.
pub fn page() -> AnyView {
    member(async |visit, _| build(&visit).await)
}

struct Facts {
    has_key: Option<bool>,
    has_event: bool,
    webhooks: usize,
    active: usize,
    troubled: usize,
    failed: usize,
}

const COUNTED: u32 = 100;

async fn facts(visit: &Visit) -> Result<Facts, AppError> {
    let (state, actor) = (&visit.state, &visit.actor);
    let has_key = if visit.may(Scope::Admin) {
        let live = keys::list(state, actor).await?.iter().any(|key| key.revoked_at.is_none());
        Some(live)
    } else {
        None
    };
    let all = webhooks::list(state, actor, &WebhookFilter::default(), None, COUNTED).await?.data;
    let count = |status: WebhookStatus| all.iter().filter(|webhook| webhook.status == status).count();
    let since = Some(state.clock.now().plus_ms(-86_400_000));
    let failed = DeliveryFilter { status: vec![DeliveryStatus::Failed], from: since, ..DeliveryFilter::default() };
    Ok(Facts {
        has_key,
        has_event: !log::events(state, actor, &EventFilter::default(), None, 1).await?.data.is_empty(),
        webhooks: all.len(),
        active: count(WebhookStatus::Active),
        troubled: count(WebhookStatus::Disabled),
        failed: log::deliveries(state, actor, &failed, None, COUNTED).await?.data.len(),
    })
}

async fn build(visit: &Visit) -> Result<Page, AppError> {
    let facts = facts(visit).await?;
    let begun = facts.webhooks > 0 && facts.has_event && facts.has_key != Some(false);
    let checklist = (!begun).then(|| checklist(&facts));
    let body = view! { <div class="stack">{checklist}{tiles(&facts)}</div> };
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

fn checklist(facts: &Facts) -> AnyView {
    let key = facts.has_key.map(|has| {
        todo(
            has,
            "Create an API key",
            "Your platform sends its events with it. It is shown once, with a curl to try it.",
            "/api-keys/new",
            "Create API key",
        )
    });
    let webhook = todo(
        facts.webhooks > 0,
        "Create a webhook",
        "Choose events, give an endpoint, see a test event arrive, activate.",
        "/webhooks/new",
        "Create webhook",
    );
    let event = todo(
        facts.has_event,
        "Post a first event",
        "The page of your webhook has a curl for it; then watch the log.",
        "/webhooks",
        "Open webhooks",
    );
    view! { <Card title="Get started"><ol class="checklist">{webhook}{key}{event}</ol></Card> }.into_any()
}

fn at_most(count: usize) -> String {
    if count >= COUNTED as usize { format!("{COUNTED}+") } else { count.to_string() }
}

fn tiles(facts: &Facts) -> AnyView {
    let of = format!("of {} in this workspace", at_most(facts.webhooks));
    let disabled = (facts.troubled > 0).then(|| {
        view! {
            <a class="tile" href="/webhooks?status=disabled">
                <span class="muted">"Disabled webhooks"</span>
                <span class="figure">{facts.troubled}</span>
                <span class="muted small">"They receive nothing"</span>
            </a>
        }
    });
    view! {
        <div class="tiles">
            <a class="tile" href="/webhooks">
                <span class="muted">"Active webhooks"</span>
                <span class="figure">{at_most(facts.active)}</span>
                <span class="muted small">{of}</span>
            </a>
            <a class="tile" href="/audit/webhook-logs">
                <span class="muted">"Deliveries given up, last 24 hours"</span>
                <span class="figure">{at_most(facts.failed)}</span>
                <span class="muted small">"Open the failed attempts"</span>
            </a>
            {disabled}
        </div>
        <div class="row">
            <LinkButton href="/audit/webhook-logs?status=all" text="Webhook logs" look=Look::Plain sign=Sign::Log />
            <LinkButton href="/catalogue" text="Event catalogue" look=Look::Plain sign=Sign::Book />
        </div>
    }
    .into_any()
}
