//! `/audit/webhook-logs/replay`: what a replay of the period would do to each webhook, before they are begun together.
//! All of the plan stands in the address.

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

use super::asked::{Asked, Place};
use super::zone::Zone;
use crate::domain::ids::WebhookId;
use crate::domain::replay::Wanted;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::log::Outcome;
use crate::server::app::replay::across::{self, Begun, Planned, Plans};
use crate::server::app::replay::{self, PlanView, ReplayView};
use crate::server::app::{AppError, notices};
use crate::web::actions::replay::BeginReplays;
use crate::web::components::badge::WebhookState;
use crate::web::components::{Button, Card, Empty, Heads, LinkButton, Look, Notice, Sign, Tone, table};
use crate::web::pages::frame::{Page, Section, fault_summary, member};
use crate::web::pages::numbers::{duration, grouped};
use crate::web::pages::replay_form::{Form, again, many, place_of, planned, waiting};
use crate::web::pages::webhook::replay::state_badge;
use crate::web::request::{Flash, Next, Visit, header};

/// The path below the logs.
pub const UNDER: &str = "/replay";
/// Filters of the log that a replay knows nothing of.
const OTHERS: [&str; 6] = ["event_type", "product", "channel", "code", "q", "payload"];
/// Open replays that are looked for.
const OPEN: u32 = 100;

/// What is asked for: a view of the logs, of which the period and the webhook count, and how to replay.
struct Wish {
    asked: Asked,
    zone: Zone,
    form: Form,
}

impl Wish {
    fn of(asked: Asked, zone: Zone, take: &str, rate: &str) -> Self {
        // Who looks at what was delivered wants that again; anybody else, what was not.
        let default = if asked.outcomes == [Outcome::Succeeded] { Wanted::Any } else { Wanted::Failed };
        let (from, to) = (asked.text("from").to_owned(), asked.text("to").to_owned());
        let form = Form { from, to, take: Wanted::parse(take).unwrap_or(default), rate: rate.trim().to_owned() };
        Self { asked, zone, form }
    }

    /// The webhook that it is about; `None`: any.
    fn only(&self) -> Result<Option<WebhookId>, AppError> {
        match self.asked.text("webhook_id") {
            "" => Ok(None),
            id => id.parse().map(Some).map_err(|_| AppError::NotFound("webhook")),
        }
    }

    /// Whether all that is not in the form of the plan means something.
    fn is_readable(&self) -> bool {
        ["status", "zone", "test"].iter().all(|name| self.asked.fault(name, &self.zone).is_none())
    }

    fn href(&self) -> String {
        self.asked.under(UNDER, &[("take", self.form.take.as_str()), ("rate", &self.form.rate)])
    }

    /// What goes along with the form: the rest of the view.
    fn rest(&self) -> Vec<(String, String)> {
        let rest = self.asked.with("from", "").with("to", "").query(&[]);
        url::form_urlencoded::parse(rest.as_bytes()).into_owned().collect()
    }
}

/// The page.
pub fn page() -> AnyView {
    let query = use_query_map().get_untracked();
    member(async move |visit, flash| {
        visit.actor.require(Scope::WebhooksWrite)?;
        let get = |name: &str| query.get(name).unwrap_or_default();
        let wish = Wish::of(Asked::read(Place::workspace(), &query), Zone::of(&query), &get("take"), &get("rate"));
        if !wish.is_readable() {
            let page = Page::new(Section::Logs, "Replay", super::unreadable(&wish.asked));
            return Ok(page.crumb("Webhook logs", wish.asked.href(&[])));
        }
        let (plans, faults) = planned(plans(&visit, &wish).await, flash.faults)?;
        let action = format!("{}{UNDER}#plan", super::PATH);
        let now = Now { replays: open(&visit).await?, failing: failing(&visit).await? };
        let body = view! {
            <div class="stack">
                {fault_summary(&faults, |pointer| Some(place_of(pointer)))}
                {under_way(&visit, &now.replays).await?}
                {wish.form.card(&wish.zone, &faults, action, wish.rest(), plans.is_some())}
                {plans.map(|plans| plan(&wish, &plans, &now))}
            </div>
        };
        Ok(Page::new(Section::Logs, "Replay", body)
            .about("Sends what was missed or has failed, again or for the first time: one replay for each webhook.")
            .crumb("Webhook logs", wish.asked.href(&[])))
    })
}

async fn plans(visit: &Visit, wish: &Wish) -> Result<Plans, AppError> {
    across::plans(&visit.state, &visit.actor, wish.only()?, &wish.form.read(&wish.zone)?).await
}

/// How webhooks stand now.
struct Now {
    replays: HashMap<WebhookId, ReplayView>,
    failing: HashSet<WebhookId>,
}

async fn failing(visit: &Visit) -> Result<HashSet<WebhookId>, AppError> {
    let notices = notices::list(&visit.state, &visit.actor).await?;
    Ok(notices.into_iter().map(|notice| notice.webhook_id).collect())
}

async fn open(visit: &Visit) -> Result<HashMap<WebhookId, ReplayView>, AppError> {
    let all = replay::list(&visit.state, &visit.actor, None, None, OPEN).await?.data;
    Ok(all.into_iter().filter(|one| one.status.is_open()).map(|one| (one.webhook_id, one)).collect())
}

async fn under_way(visit: &Visit, open: &HashMap<WebhookId, ReplayView>) -> Result<Option<AnyView>, AppError> {
    if open.is_empty() {
        return Ok(None);
    }
    let known = super::known_webhooks(visit).await?;
    let rows = known.into_iter().filter_map(|webhook| {
        let one = open.get(&webhook.id)?;
        let href = format!("/webhooks/{}/replay", webhook.id);
        let least = if one.total_is_exact { "" } else { "at least " };
        let done = format!("{} of {least}{}", grouped(one.done), grouped(one.total.max(one.done)));
        Some(view! {
            <tr>
                <th scope="row" data-label="Webhook"><a class="main-link" href=href>{webhook.config.name}</a></th>
                <td data-label="State">{state_badge(one.status)}</td>
                <td data-label="Queued" class="end">{done}</td>
            </tr>
        })
    });
    let rows = rows.collect_view();
    Ok(Some(
        view! {
            <Card title="Replays under way" about="Pause or cancel one on the page of its webhook." id="under-way">
                {table("table", Heads::of(&["Webhook", "State"]).end("Queued"), rows)}
            </Card>
        }
        .into_any(),
    ))
}

/// A replay goes by period and outcome; whoever narrowed the log further must not take it for more.
fn wider(wish: &Wish) -> Option<impl IntoView + use<>> {
    let narrowed = OTHERS.iter().any(|name| !wish.asked.text(name).is_empty());
    let href = wish.asked.under("/bulk", &[("intent", "resend")]);
    narrowed.then(|| {
        view! {
            <Notice title="A replay is wider than your view of the log" tone=Tone::Warn>
                <p>
                    "It takes the whole period: the other filters do not narrow it. To send only what matches them, "
                    <a href=href>"resend what has failed"</a> "."
                </p>
            </Notice>
        }
    })
}

fn plan(wish: &Wish, plans: &Plans, now: &Now) -> AnyView {
    if plans.rows.is_empty() {
        return view! {
            {wider(wish)}
            <Empty title="There is nothing to replay" about="No webhook has such deliveries in this period." sign=Sign::Tick>
                <LinkButton href=wish.asked.href(&[]) text="Back to the logs" />
            </Empty>
            {on_the_way(wish, plans)}
        }
        .into_any();
    }
    let ready = plans.rows.iter().filter(|row| obstacle(row, now).is_none()).count();
    let rows = plans.rows.iter().map(|row| line(row, now)).collect_view();
    let heads = Heads::default().hidden("Selected").and(&["Webhook", "State"]);
    let heads = heads.end("Sent again").end("New").end("On their way").end("Takes about");
    view! {
        {wider(wish)}
        <Card title="Plan" id="plan" about="What replays would do now. Untick a webhook to leave it out.">
            <form class="form" method="post" action=BeginReplays::url()>
                <input type="hidden" name="view" value=wish.asked.query(&[]) />
                <input type="hidden" name="take" value=wish.form.take.as_str() />
                <input type="hidden" name="rate" value=wish.form.rate.clone() />
                {table("table pick replays", heads, rows)}
                {rest(wish, plans)}
                {(wish.form.take == Wanted::Any).then(again)}
                <div class="row">
                    {(ready > 0).then(|| view! { <Button text="Start the replays" look=Look::Primary sign=Sign::Again /> })}
                    <LinkButton href=wish.asked.href(&[]) text="Back" look=Look::Quiet />
                </div>
            </form>
        </Card>
    }
    .into_any()
}

/// What the table leaves out.
fn rest(wish: &Wish, plans: &Plans) -> impl IntoView + use<> {
    let idle = (plans.idle > 0).then(|| {
        let (many, have) = if plans.idle == 1 { ("webhook", "has") } else { ("webhooks", "have") };
        format!("{} other {many} {have} nothing to replay in this period.", grouped(plans.idle as u64))
    });
    let more = plans.more.then(|| format!("Only the newest {} webhooks are looked at.", across::MOST));
    let texts = [idle, more].map(|text| text.map(|text| view! { <p class="muted small">{text}</p> }));
    view! { {texts.collect_view()} {on_the_way(wish, plans)} }
}

/// What a replay leaves alone, and how to send that now.
fn on_the_way(wish: &Wish, plans: &Plans) -> Option<impl IntoView + use<>> {
    let href = wish.asked.showing(&[Outcome::Waiting]).under("/bulk", &[("intent", "resend")]);
    plans.waiting.then(|| waiting(href))
}

/// Why no replay of this webhook can begin.
fn obstacle(row: &Planned, now: &Now) -> Option<&'static str> {
    if !matches!(row.status, WebhookStatus::Active | WebhookStatus::Paused) {
        return Some("Activate it first.");
    }
    now.replays.contains_key(&row.id).then_some("A replay is under way.")
}

fn line(row: &Planned, now: &Now) -> impl IntoView + use<> {
    let PlanView { resend, new, waiting, duration_s, exact, .. } = row.plan;
    let number = move |count| if exact { grouped(count) } else { format!("{}+", grouped(count)) };
    let takes = if exact { duration(duration_s) } else { format!("{} or more", duration(duration_s)) };
    let obstacle = obstacle(row, now);
    let (id, name) = (row.id.to_string(), row.name.clone());
    let label = format!("Replay {name}");
    view! {
        <tr>
            <td class="picked">
                <input
                    type="checkbox"
                    name="ids[]"
                    value=id.clone()
                    aria-label=label
                    checked=obstacle.is_none()
                    disabled=obstacle.is_some()
                />
            </td>
            <th scope="row" data-label="Webhook">
                <span class="cell">
                    <a class="main-link" href=format!("/webhooks/{id}")>{name}</a>
                    {obstacle.map(|text| view! { <span class="muted small">{text}</span> })}
                </span>
            </th>
            <td data-label="State"><WebhookState status=row.status failing=now.failing.contains(&row.id) /></td>
            <td data-label="Sent again" class="end">{number(resend)}</td>
            <td data-label="New" class="end">{number(new)}</td>
            <td data-label="On their way" class="end">{number(waiting)}</td>
            <td data-label="Takes about" class="end">{takes}</td>
        </tr>
    }
}

/// What happens when the plan is confirmed.
///
/// # Errors
/// When the person may not, or nothing was ticked.
pub async fn begin(visit: &Visit, view: &str, take: &str, rate: &str, ids: &[String]) -> Result<Next, AppError> {
    let asked = Asked::parse(Place::workspace(), view);
    let zone = Zone::chosen(asked.text("zone"), &header());
    let wish = Wish::of(asked, zone, take, rate);
    let mut ids: Vec<WebhookId> = ids.iter().filter_map(|id| id.parse().ok()).collect();
    ids.sort_unstable_by_key(ToString::to_string);
    ids.dedup();
    if ids.is_empty() {
        return Err(AppError::Conflict("Tick at least one webhook first.".to_owned()));
    }
    let begun = across::begin(&visit.state, &visit.actor, &ids, &wish.form.read(&wish.zone)?).await?;
    let told = told(&begun);
    let flash = if begun.replays.is_empty() { Flash::failed(told) } else { Flash::done(told) };
    Ok(Next::telling(wish.href(), flash))
}

fn told(begun: &Begun) -> String {
    let total = many(begun.replays.iter().map(|replay| replay.total).sum());
    let first = match begun.replays.len() {
        0 => "No replay has begun.".to_owned(),
        1 => format!("1 replay has begun: {total} to queue."),
        count => format!("{count} replays have begun: {total} to queue."),
    };
    let refused = begun.refused.iter().map(|(id, why)| format!(" Not for {id}: {why}"));
    let reload = if begun.replays.is_empty() { "" } else { " Reload this page to see how far they are." };
    format!("{first}{}{reload}", refused.collect::<String>())
}
