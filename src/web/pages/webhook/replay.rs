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
use crate::domain::replay::{DEFAULT_RATE, Wanted};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::replay::{self, Asked, Gap, PlanView};
use crate::server::app::{AppError, Fault, WebhookView};
use crate::web::actions::replay::{BeginReplay, SettleMissed};
use crate::web::components::{Button, Card, Field, LinkButton, Look, Notice, Select, Sign, Tone};
use crate::web::pages::frame::{Page, Section, fault_summary, member};
use crate::web::pages::logs::{self, moment};
use crate::web::pages::moment::absolute;
use crate::web::pages::numbers::{duration, grouped};
use crate::web::request::{Flash, Next, Visit};

/// What the form holds, as typed.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// Begin of the period, UTC.
    pub from: String,
    /// Its end, UTC.
    pub to: String,
    /// What is taken.
    pub status: String,
    /// Deliveries a second.
    pub rate: String,
}

impl Form {
    fn read(query: &ParamsMap) -> Self {
        let get = |name: &str| query.get(name).unwrap_or_default().trim().to_owned();
        Self { from: get("from"), to: get("to"), status: get("status"), rate: get("rate") }
    }

    fn asked(&self) -> Result<Asked, AppError> {
        let mut faults = Vec::new();
        let mut time = |name: &str, text: &str| {
            let parsed = moment(text);
            if parsed.is_none() && !text.is_empty() {
                faults.push(Fault::new(format!("/{name}"), "Write the time as 2024-05-08T13:41, in UTC."));
            }
            parsed
        };
        let (from, to) = (time("from", &self.from), time("to", &self.to));
        let rate = if self.rate.is_empty() { Some(DEFAULT_RATE) } else { self.rate.parse().ok() };
        if rate.is_none() {
            faults.push(Fault::new("/rate_per_second", "Write a whole number from 1 to 10,000."));
        }
        AppError::check(faults)?;
        let wanted = Wanted::parse(&self.status).unwrap_or_default();
        Ok(Asked { from, to, wanted, rate_per_second: rate.unwrap_or(DEFAULT_RATE), dry_run: false })
    }
}

/// The address of the plan for what a webhook missed.
pub(super) fn missed_href(id: WebhookId, gap: &Gap) -> String {
    let to = gap.to.map(|to| format!("&to={}", field(to.plus_ms(999)))).unwrap_or_default();
    format!("/webhooks/{id}/replay?from={}{to}&status=missing&plan=1#plan", field(gap.from))
}

/// A moment as a `datetime-local` field takes it, cut to the second.
fn field(at: Timestamp) -> String {
    let time = jiff::Timestamp::from_millisecond(at.0);
    time.map(|time| time.strftime("%Y-%m-%dT%H:%M:%S").to_string()).unwrap_or_default()
}

/// What happens when the form is posted.
pub async fn begin(visit: &Visit, text: &str, form: &Form) -> Result<Next, AppError> {
    let id: WebhookId = text.parse().map_err(|_| AppError::NotFound("webhook"))?;
    let made = replay::begin(&visit.state, &visit.actor, id, &form.asked()?).await?;
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
        let form = Form::read(&query);
        let planned = if query.get("plan").is_some() { Some(plan(&visit, webhook.id, &form).await) } else { None };
        let (plan, faults) = match planned {
            None => (None, flash.faults),
            Some(Ok(plan)) => (Some(plan), flash.faults),
            Some(Err(AppError::Invalid(faults))) => (None, faults),
            Some(Err(error)) => return Err(error),
        };
        let body = view! {
            <div class="stack">
                {fault_summary(&faults, |pointer| Some(format!("#{}", field_of(pointer))))}
                {progress::open(&visit, webhook.id).await?}
                {choose(&webhook, &form, &faults, plan.is_some())}
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
    replay::dry_run(&visit.state, &visit.actor, id, &form.asked()?).await
}

fn choose(webhook: &WebhookView, form: &Form, faults: &[Fault], planned: bool) -> AnyView {
    let look = if planned { Look::Plain } else { Look::Primary };
    let fault = |pointer: &str| faults.iter().find(|fault| fault.pointer == pointer).map(|fault| fault.detail.clone());
    let wanted = Wanted::parse(&form.status).unwrap_or_default().as_str();
    let rate = if form.rate.is_empty() { DEFAULT_RATE.to_string() } else { form.rate.clone() };
    view! {
        <Card title="What to replay" about="By the time at which events were received, in UTC. Nothing is sent before you have seen the plan.">
            <form class="form" method="get" action=format!("/webhooks/{}/replay#plan", webhook.id)>
                <input type="hidden" name="plan" value="1" />
                <div class="fields two">
                    <Select name="status" label="Deliveries" options=kinds() value=wanted />
                    <Field
                        name="rate"
                        label="Deliveries a second"
                        kind="number"
                        value=rate
                        fault=fault("/rate_per_second")
                        hint="1 to 10,000. The webhook's own limits hold as well."
                    />
                    <Field
                        name="from"
                        label="From (UTC)"
                        kind="datetime-local"
                        value=form.from.clone()
                        fault=fault("/from")
                        hint="Empty: all that is kept."
                    />
                    <Field
                        name="to"
                        label="Until (UTC)"
                        kind="datetime-local"
                        value=form.to.clone()
                        fault=fault("/to")
                        hint="Empty: now."
                    />
                </div>
                <div class="row"><Button text="Show the plan" look=look /></div>
            </form>
        </Card>
    }
    .into_any()
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
            {waiting(webhook, plan)}
            {start(webhook, form, plan)}
        </Card>
    }
    .into_any()
}

/// A replay leaves alone what waits for its next attempt; the log can send that now.
fn waiting(webhook: &WebhookView, plan: &PlanView) -> Option<impl IntoView + use<>> {
    let href = format!("{}/bulk?intent=resend&status=pending&webhook_id={}", logs::PATH, webhook.id);
    (plan.waiting > 0).then(|| {
        view! {
            <p class="muted">
                "What is on its way keeps its retry schedule and is not part of this. "
                <a href=href>"Send now what waits"</a>
            </p>
        }
    })
}

fn start(webhook: &WebhookView, form: &Form, plan: &PlanView) -> AnyView {
    if plan.deliveries == 0 && plan.exact {
        return view! { <p class="muted">"There is nothing to replay in this period."</p> }.into_any();
    }
    if !matches!(webhook.status, WebhookStatus::Active | WebhookStatus::Paused) {
        return view! { <p class="muted">"Activate the webhook first: a replay needs an active or paused one."</p> }
            .into_any();
    }
    let note = (plan.status == Wanted::Any).then(|| {
        view! {
            <p class="muted">
                "What was delivered before arrives again, under the same webhook-id: a receiver that remembers ids ignores it."
            </p>
        }
    });
    view! {
        {note}
        <form class="row" method="post" action=BeginReplay::url()>
            <input type="hidden" name="id" value=webhook.id.to_string() />
            <input type="hidden" name="status" value=plan.status.as_str() />
            <input type="hidden" name="from" value=field(plan.from) />
            <input type="hidden" name="to" value=form.to.clone() />
            <input type="hidden" name="rate" value=plan.rate_per_second.to_string() />
            <Button text="Start the replay" look=Look::Primary sign=Sign::Again />
        </form>
    }
    .into_any()
}

/// The name of the field that a fault is about.
#[must_use]
pub fn field_of(pointer: &str) -> &str {
    match pointer.trim_start_matches('/') {
        "rate_per_second" => "rate",
        name => name,
    }
}

/// What a replay may take, with words for it.
pub fn kinds() -> Vec<(String, String)> {
    let kinds = [
        ("failed", "Failed and cancelled deliveries"),
        ("missing", "Events that match now and have no delivery"),
        ("any", "Everything: both, and what was delivered"),
    ];
    kinds.map(|(value, text)| (value.to_owned(), text.to_owned())).to_vec()
}

/// So many deliveries.
#[must_use]
pub fn many(count: u64) -> String {
    format!("{} {}", grouped(count), if count == 1 { "delivery" } else { "deliveries" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_says_what_is_wrong() {
        let form = Form { from: "soon".to_owned(), rate: "fast".to_owned(), ..Form::default() };
        let Err(AppError::Invalid(faults)) = form.asked() else { panic!("it must be refused") };
        assert_eq!(
            faults.iter().map(|fault| fault.pointer.as_str()).collect::<Vec<_>>(),
            ["/from", "/rate_per_second"]
        );
        let form = Form { from: field(Timestamp(1_715_175_660_999)), status: "any".to_owned(), ..Form::default() };
        let asked = form.asked().expect("a period");
        assert_eq!((asked.from, asked.wanted), (Some(Timestamp(1_715_175_660_000)), Wanted::Any));
    }
}
