//! `/webhooks/{id}/replay`: choose a period, see what a replay would do, run it, watch it. All of the plan stands in
//! the address.

mod progress;

pub use progress::state_badge;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;

use super::{asked, change, tabs};
use crate::domain::ids::{ReplayId, WebhookId};
use crate::domain::replay::Wanted;
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::replay::{self, Gap, PlanView};
use crate::server::app::{AppError, WebhookView};
use crate::web::actions::replay::{BeginReplay, SettleMissed};
use crate::web::components::{Button, Card, LinkButton, Look, Notice, Sign, Tone};
use crate::web::pages::frame::{Page, Section, fault_summary, member};
use crate::web::pages::logs::{self, zone::Zone};
use crate::web::pages::moment::absolute;
use crate::web::pages::numbers::{duration, grouped};
use crate::web::pages::replay_form::{Form, again, many, place_of, planned, waiting};
use crate::web::request::{Flash, Next, Visit};

/// Times on this page.
fn zone() -> Zone {
    Zone::utc()
}

fn read(query: &ParamsMap) -> Form {
    let get = |name: &str| query.get(name).unwrap_or_default().trim().to_owned();
    Form { from: get("from"), to: get("to"), take: Wanted::parse(&get("take")).unwrap_or_default(), rate: get("rate") }
}

/// The address of the plan that the form asks for.
#[must_use]
pub fn href(id: &str, form: &Form) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("plan", "1").append_pair("take", form.take.as_str());
    let texts = [("from", &form.from), ("to", &form.to), ("rate", &form.rate)];
    query.extend_pairs(texts.into_iter().filter(|(_, text)| !text.is_empty()));
    format!("{}/replay?{}", change::page_of(id), query.finish())
}

/// The address of the plan for what a webhook missed.
pub(super) fn missed_href(id: WebhookId, gap: &Gap) -> String {
    let to = gap.to.map(|to| field(to.plus_ms(999))).unwrap_or_default();
    let form = Form { from: field(gap.from), to, take: Wanted::Missing, rate: String::new() };
    format!("{}#plan", href(&id.to_string(), &form))
}

/// A moment as a `datetime-local` field takes it, cut to the second.
fn field(at: Timestamp) -> String {
    let time = jiff::Timestamp::from_millisecond(at.0);
    time.map(|time| time.strftime("%Y-%m-%dT%H:%M:%S").to_string()).unwrap_or_default()
}

/// What happens when the form is posted.
pub async fn begin(visit: &Visit, text: &str, form: &Form) -> Result<Next, AppError> {
    let id: WebhookId = text.parse().map_err(|_| AppError::NotFound("webhook"))?;
    let made = replay::begin(&visit.state, &visit.actor, id, &form.read(&zone())?).await?;
    let page = format!("{}/replay", change::page_of(text));
    let told = format!("The replay has begun: {} to queue. Reload this page to see how far it is.", many(made.total));
    Ok(Next::telling(page, Flash::done(told)))
}

/// What the buttons of a replay do.
pub async fn state(visit: &Visit, text: &str, page: String, intent: &str) -> Result<Next, AppError> {
    let id: ReplayId = text.parse().map_err(|_| AppError::NotFound("replay"))?;
    let told = match intent {
        "pause" => {
            replay::pause(&visit.state, &visit.actor, id).await?;
            "The replay is paused. What it queued is still sent."
        }
        "resume" => {
            replay::resume(&visit.state, &visit.actor, id).await?;
            "The replay goes on."
        }
        _ => {
            replay::cancel(&visit.state, &visit.actor, id).await?;
            "The replay is cancelled. What it queued is still sent."
        }
    };
    Ok(Next::telling(page, Flash::done(told)))
}

/// What the button beside the offer does.
pub async fn settle(visit: &Visit, text: &str) -> Result<Next, AppError> {
    let id: WebhookId = text.parse().map_err(|_| AppError::NotFound("webhook"))?;
    replay::settle(&visit.state, &visit.actor, id).await?;
    Ok(Next::to(change::page_of(text)))
}

/// Offers to replay what the webhook missed while it was off.
pub(super) async fn offer(visit: &Visit, webhook: &WebhookView) -> Result<Option<AnyView>, AppError> {
    let Some(gap) = replay::gap(&visit.state, &visit.actor, webhook.id, webhook.status).await? else { return Ok(None) };
    let until = gap.to.map(|to| format!(" to {}", absolute(to))).unwrap_or_default();
    let text =
        format!("It was off from {}{until}. Events of that time were stored, but not matched.", absolute(gap.from));
    let id = webhook.id;
    let buttons = visit.may(Scope::WebhooksWrite).then(|| {
        view! {
            <div class="row">
                <LinkButton href=missed_href(id, &gap) text="Replay what was missed" sign=Sign::Again />
                <form method="post" action=SettleMissed::url()>
                    <input type="hidden" name="id" value=id.to_string() />
                    <Button text="Not needed" look=Look::Quiet />
                </form>
            </div>
        }
    });
    Ok(Some(
        view! { <Notice title="This webhook missed events" tone=Tone::Accent><p>{text}</p>{buttons}</Notice> }
            .into_any(),
    ))
}

/// The page.
pub fn page() -> AnyView {
    let params = leptos_router::hooks::use_params_map().get_untracked();
    let query = use_query_map().get_untracked();
    member(async move |visit, flash| {
        visit.actor.require(Scope::WebhooksWrite)?;
        let webhook = asked(&visit, params.get("id")).await?;
        let form = read(&query);
        let (plan, faults) = match query.get("plan") {
            Some(_) => planned(plan(&visit, webhook.id, &form).await, flash.faults)?,
            None => (None, flash.faults),
        };
        let action = format!("/webhooks/{}/replay#plan", webhook.id);
        let hidden = vec![("plan".to_owned(), "1".to_owned())];
        let body = view! {
            <div class="stack">
                {fault_summary(&faults, |pointer| Some(place_of(pointer)))}
                {progress::open(&visit, webhook.id).await?}
                {form.card(&zone(), &faults, action, hidden, plan.is_some())}
                {plan.map(|plan| plan_card(&webhook, &form, &plan))}
                {progress::earlier(&visit, webhook.id).await?}
            </div>
        };
        Ok(Page::new(Section::Forwarding, "Replay", body)
            .about("Sends what was missed or has failed, again or for the first time.")
            .crumb("Event forwarding", "/webhooks")
            .crumb(webhook.config.name.clone(), format!("/webhooks/{}", webhook.id))
            .badge(tabs::state(&visit, &webhook).await?))
    })
}

async fn plan(visit: &Visit, id: WebhookId, form: &Form) -> Result<PlanView, AppError> {
    replay::dry_run(&visit.state, &visit.actor, id, &form.read(&zone())?).await
}

fn plan_card(webhook: &WebhookView, form: &Form, plan: &PlanView) -> AnyView {
    let span = match (plan.first_at, plan.last_at) {
        (Some(first), Some(last)) => format!("{} to {}", absolute(first), absolute(last)),
        _ => "–".to_owned(),
    };
    let least = if plan.exact { "" } else { "at least " };
    let deliveries = format!("{least}{}", grouped(plan.deliveries));
    let rows = [
        ("Deliveries", deliveries),
        ("Of them sent again", grouped(plan.resend)),
        ("Of them new", grouped(plan.new)),
        ("Events of the period", format!("{least}{}", grouped(plan.events))),
        ("Events received", span),
        ("On their way already", grouped(plan.waiting)),
        ("Held back by options", grouped(plan.held_back)),
        ("Expected duration", format!("{least}{} at {} a second", duration(plan.duration_s), plan.rate_per_second)),
    ];
    let rows = rows.map(|(name, value)| view! { <dt>{name}</dt><dd>{value}</dd> }).collect_view();
    view! {
        <Card title="Plan" id="plan" about="What a replay would do now.">
            <dl class="list">{rows}</dl>
            {(plan.waiting > 0).then(|| waiting(waiting_href(webhook.id)))}
            {start(webhook, form, plan)}
        </Card>
    }
    .into_any()
}

/// Where what waits for its next attempt can be sent now.
pub(super) fn waiting_href(id: WebhookId) -> String {
    format!("{}/bulk?intent=resend&status=pending&webhook_id={id}", logs::PATH)
}

fn start(webhook: &WebhookView, form: &Form, plan: &PlanView) -> AnyView {
    if plan.deliveries == 0 && plan.exact {
        return view! { <p class="muted">"There is nothing to replay in this period."</p> }.into_any();
    }
    if !matches!(webhook.status, WebhookStatus::Active | WebhookStatus::Paused) {
        return view! { <p class="muted">"Activate the webhook first: a replay needs an active or paused one."</p> }
            .into_any();
    }
    view! {
        {(plan.status == Wanted::Any).then(again)}
        <form class="row" method="post" action=BeginReplay::url()>
            <input type="hidden" name="id" value=webhook.id.to_string() />
            <input type="hidden" name="take" value=plan.status.as_str() />
            <input type="hidden" name="from" value=field(plan.from) />
            <input type="hidden" name="to" value=form.to.clone() />
            <input type="hidden" name="rate" value=plan.rate_per_second.to_string() />
            <Button text="Start the replay" look=Look::Primary sign=Sign::Again />
        </form>
    }
    .into_any()
}
