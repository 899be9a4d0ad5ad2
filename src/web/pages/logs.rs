//! `/audit/webhook-logs`: one row for each attempt. All of the view stands in the address. The page of a webhook shows
//! the same, kept to it.

pub mod asked;
pub mod bulk;
mod code;
mod empty;
mod narrow;
mod refused;
pub mod replay;
pub mod rows;
mod test_rows;
pub mod views;
pub mod zone;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;
use uuid::Uuid;

use super::frame::{Page, Section, member};
use super::trail::{Pages, Trail};
use crate::domain::ids::AttemptId;
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::app::log::export::Format;
use crate::server::app::log::{self, Entry, Outcome};
use crate::server::app::{AppError, WebhookView, webhooks};
use crate::server::assets;
use crate::server::store::{Cursor, DeliveryFilter, Slice, WebhookFilter};
use crate::web::actions::log::ChangeSelected;
use crate::web::components::{Button, Icon, LinkButton, Look, Pager, Sign};
use crate::web::request::Visit;

use asked::{Asked, Place};
pub(super) use empty::earlier;
use empty::{empty, looked, unreadable};
pub(super) use narrow::choices;
use rows::{KNOWN, Setting, entries_table};
use zone::Zone;

/// Rows of a page.
pub const ROWS: u32 = 30;
/// The path of the page.
pub const PATH: &str = "/audit/webhook-logs";

/// What a `datetime-local` field posts, read as UTC.
pub(super) fn moment(text: &str) -> Option<Timestamp> {
    Zone::utc().moment(text)
}

/// The page.
pub fn page() -> AnyView {
    let query = use_query_map().get_untracked();
    member(async move |visit, _| {
        let body = view(&visit, Place::workspace(), &query).await?;
        let about = "Every request that was sent to an endpoint, and what waits or was not sent, newest first.";
        Ok(Page::new(Section::Logs, "Webhook logs", body).about(about).wide())
    })
}

/// The logs at this place, as the query of the address asks for them.
///
/// # Errors
/// When they cannot be read.
pub async fn view(visit: &Visit, place: Place, query: &ParamsMap) -> Result<AnyView, AppError> {
    let (asked, zone) = (Asked::read(place, query), Zone::of(query));
    let trail = Trail::read(query);
    let cursor = trail.in_log();
    // Before anything is read: what is written meanwhile comes after it.
    let position = position(visit.state.clock.now());
    let known = known_webhooks(visit).await?;
    let names: Vec<_> = known.iter().map(|webhook| (webhook.id.to_string(), webhook.config.name.clone())).collect();
    let vocabulary = visit.vocabulary();
    let chips = narrow::chips(&asked, &zone, &names);
    let readable = asked.is_readable(&zone);
    let list = if !readable {
        unreadable(&asked)
    } else if asked.tests() {
        test_rows::list(visit, &asked, &zone, &trail).await?
    } else {
        let filter = DeliveryFilter { far: trail.far(), ..asked.filter(&zone) };
        let found = log::entries::entries(&visit.state, &visit.actor, &filter, &asked.outcomes, cursor, ROWS).await?;
        // A question about the payload looks far by itself.
        let far = filter.far || filter.payload.is_some();
        let mut setting = Setting::of(visit, asked.clone(), zone.clone(), &known);
        (setting.select, setting.trail) = (true, trail);
        list(visit, &asked, setting, found, far).await?
    };
    let views = views::saved(visit, &asked).await?;
    let refused = refused::notice(visit).await?;
    Ok(view! {
        <div class="stack">
            {refused}
            {narrow::kinds(&asked, &zone)}
            {asked.by_id().then(narrow::by_id)}
            {narrow::form(&asked, &zone, names, &vocabulary)}
            {chips}
            <div class="log-tools">
                {views}
                {(cursor.is_none() && !asked.tests() && readable).then(|| live(&asked, position))}
            </div>
            <div class="stack-s" id="log">{list}</div>
        </div>
    }
    .into_any())
}

/// Where in the log this moment is: before the ids that are made from then on.
#[must_use]
pub fn position(now: Timestamp) -> Uuid {
    Uuid::from_u128(u128::try_from(now.0).unwrap_or(0) << 80)
}

/// What a script makes of this page, where there is one; only attempts come by themselves.
fn live(asked: &Asked, position: Uuid) -> Option<impl IntoView + use<>> {
    let attempts = asked.outcomes.iter().all(|outcome| matches!(outcome, Outcome::Failed | Outcome::Succeeded));
    let stream = asked.elsewhere("/stream", &[]);
    let script = assets::live_script().filter(|_| attempts);
    script.map(|script| {
        view! {
            <div class="row live-bar" id="live-bar" data-stream=stream data-after=position.to_string() hidden>
                <button type="button" class="button small" id="live-toggle" aria-pressed="false">
                    <Icon sign=Sign::Dot size=13 />
                    "Live"
                </button>
                <button type="button" class="button small" id="live-more" hidden></button>
                <span class="muted small" id="live-status" role="status"></span>
            </div>
            <script type="module" src=script></script>
        }
    })
}

/// The webhooks of the workspace, by which rows are named.
async fn known_webhooks(visit: &Visit) -> Result<Vec<WebhookView>, AppError> {
    Ok(webhooks::list(&visit.state, &visit.actor, &WebhookFilter::default(), None, KNOWN).await?.data)
}

/// The newest attempts of a webhook, without filters; times are UTC, as all others on its page.
///
/// # Errors
/// When they cannot be read.
pub async fn newest(visit: &Visit, webhook: &WebhookView, limit: u32) -> Result<Option<AnyView>, AppError> {
    let filter = DeliveryFilter { webhook_id: Some(webhook.id), ..DeliveryFilter::default() };
    let outcomes = [Outcome::Failed, Outcome::Succeeded];
    let found = log::entries::entries(&visit.state, &visit.actor, &filter, &outcomes, None, limit).await?;
    if found.rows.is_empty() {
        return Ok(None);
    }
    let asked = Asked::parse(Place::of_webhook(webhook.id, PATH), "status=all");
    let setting = Setting::of(visit, asked, Zone::utc(), std::slice::from_ref(webhook));
    Ok(Some(entries_table(visit, &setting, found.rows).await?))
}

async fn list(
    visit: &Visit,
    asked: &Asked,
    mut setting: Setting,
    found: Slice<Entry>,
    far: bool,
) -> Result<AnyView, AppError> {
    let first = found.rows.first().map(|row| setting.trail.above_row(row.id()));
    let next = found.onward().map(Cursor::text::<AttemptId>);
    let Pages { here, newest, newer, older } = setting.trail.pages(first, next, |more| asked.href(more));
    setting.trail = here;
    let many = found.rows.len();
    let onward = older.clone().unwrap_or_default();
    let looked = match (found.next, found.block.floor) {
        (Some(next), _) => found.cut.then(|| looked(&setting.zone, far, next, &onward)),
        (None, floor) => floor.map(|floor| earlier(&setting.zone, many > 0, floor, onward)),
    };
    if many == 0 {
        let empty = match looked {
            Some(looked) => looked,
            None => empty(visit, asked, newest.is_some()).await?,
        };
        return Ok(empty);
    }
    let attempts = asked.outcomes.iter().all(|outcome| matches!(outcome, Outcome::Failed | Outcome::Succeeded));
    let noun = match (attempts, many) {
        (true, 1) => "attempt",
        (true, _) => "attempts",
        (false, 1) => "row",
        (false, _) => "rows",
    };
    let shown = format!("{many} {noun}, times in {}", setting.zone.name);
    let older = older.filter(|_| looked.is_none());
    let table = entries_table(visit, &setting, found.rows).await?;
    let may = visit.may(Scope::WebhooksWrite);
    Ok(view! {
        {selectable(setting.trail.address(|more| asked.href(more)), may, table)}
        <Pager shown=shown newest=newest newer=newer older=older />
        {looked}
        {whole(asked, may)}
    }
    .into_any())
}

/// The table in a form with what can be done to the rows that are ticked: a file can always be made of them, and whoever
/// may change deliveries does it to theirs.
fn selectable(back: String, changes: bool, table: AnyView) -> AnyView {
    // A script makes the button that ticks all rows of the page.
    let script = assets::live_script().map(|script| view! { <script type="module" src=script></script> });
    let changes = changes.then(|| {
        view! {
            <Button text="Resend" look=Look::Small name="intent" value="resend" />
            <Button text="Cancel delivery" look=Look::Small name="intent" value="cancel" />
        }
    });
    let export = |format: Format| format!("{}{}", bulk::EXPORT, format.extension());
    view! {
        <form class="stack-s" method="post" action=ChangeSelected::url()>
            <input type="hidden" name="back" value=back />
            {table}
            <div class="row bulk">
                <button type="button" class="button small" id="pick-all" hidden>"Select page"</button>
                <span class="muted small">"With the selected:"</span>
                {changes}
                <Button text="Export CSV" look=Look::Small name="intent" value=export(Format::Csv) />
                <Button text="Export JSON Lines" look=Look::Small name="intent" value=export(Format::Ndjson) />
            </div>
            {script}
        </form>
    }
    .into_any()
}

/// What can be done to all that matches.
fn whole(asked: &Asked, may: bool) -> AnyView {
    let link = |path: &str, more: &[(&str, &str)], text: &'static str| {
        view! { <LinkButton href=asked.elsewhere(path, more) text=text look=Look::Small /> }
    };
    let changes = may.then(|| {
        view! {
            {link("/bulk", &[("intent", "resend")], "Resend…")}
            {link("/bulk", &[("intent", "cancel")], "Cancel…")}
            {link(replay::UNDER, &[], "Replay…")}
        }
    });
    view! {
        <div class="row bulk">
            <span class="muted small">"With all that match:"</span>
            {changes}
            {link("/export", &[("format", "csv")], "Export CSV")}
            {link("/export", &[("format", "ndjson")], "Export JSON Lines")}
        </div>
    }
    .into_any()
}
