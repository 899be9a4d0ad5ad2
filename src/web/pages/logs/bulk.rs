//! `/audit/webhook-logs/bulk`: how many deliveries a change is meant for, before it is made.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

use super::asked::{Asked, Place};
use super::zone::Zone;
use crate::domain::ids::{DeliveryId, TestId};
use crate::domain::workspace::Scope;
use crate::server::app::AppError;
use crate::server::app::log::bulk::{self, Change, MOST, Matching};
use crate::server::app::log::export::Format;
use crate::web::actions::log::ChangeMatching;
use crate::web::components::{Button, Card, Empty, LinkButton, Look, Sign};
use crate::web::pages::frame::{Page, Section, member};
use crate::web::pages::numbers::grouped;
use crate::web::request::{Flash, Next, Visit, header, safe_path};

/// What the intent to make a file begins with; its format follows.
pub const EXPORT: &str = "export-";
/// Most rows that an address names for a file: proxies do not take longer ones. Live makes a page longer than it was.
pub const FILE_ROWS: usize = 90;

/// The page.
pub fn page() -> AnyView {
    let query = use_query_map().get_untracked();
    member(async move |visit, _| {
        visit.actor.require(Scope::WebhooksWrite)?;
        let change = Change::parse(&query.get("intent").unwrap_or_default()).unwrap_or(Change::Resend);
        let asked = Asked::read(Place::workspace(), &query);
        let zone = Zone::of(&query);
        let title = if change == Change::Resend { "Send again?" } else { "Cancel what waits?" };
        let body = if asked.is_readable(&zone) {
            let found = matching(&visit, &asked, &zone, change).await?;
            if found.ids.is_empty() { nothing(&asked, change, &found) } else { question(&asked, change, &found) }
        } else {
            super::empty::unreadable(&asked)
        };
        Ok(Page::new(Section::Logs, title, body).crumb("Webhook logs", asked.href(&[])))
    })
}

async fn matching(visit: &Visit, asked: &Asked, zone: &Zone, change: Change) -> Result<Matching, AppError> {
    if asked.tests() {
        // Nothing can be done to tests, and no delivery is meant.
        return Ok(Matching::default());
    }
    bulk::matching(&visit.state, &visit.actor, &asked.filter(zone), &asked.outcomes, change).await
}

fn nothing(asked: &Asked, change: Change, found: &Matching) -> AnyView {
    let (title, sign) =
        if found.more { ("None among the newest rows", Sign::Clock) } else { ("There is nothing to do", Sign::Tick) };
    view! {
        <Empty title=title about=none(change, found) sign=sign>
            <LinkButton href=asked.href(&[]) text="Back to the logs" />
        </Empty>
    }
    .into_any()
}

/// Why nothing was found.
fn none(change: Change, found: &Matching) -> String {
    if found.more {
        let done = if change == Change::Resend { "sent again" } else { "cancelled" };
        let rows = match found.looked {
            0 => "the newest rows".to_owned(),
            looked => format!("the newest {} rows", grouped(looked as u64)),
        };
        return format!(
            "No delivery of {rows} can be {done}; older rows were not looked at. Narrow the list, to Failed or Waiting or \
             to a period, and try again."
        );
    }
    let about = match change {
        Change::Resend => {
            "None of these deliveries has failed, was cancelled or waits for a later attempt: they arrived, or are being sent."
        }
        Change::Cancel => "None of these deliveries waits.",
    };
    about.to_owned()
}

/// What the change leaves to a later one.
fn limit(found: &Matching) -> String {
    if found.ids.len() >= MOST {
        return format!(
            "At most {} are taken at once, the newest first; repeat it for the rest.",
            grouped(MOST as u64)
        );
    }
    format!(
        "Only the newest {} rows of the list were looked at. For older ones, narrow the list to a period.",
        grouped(found.looked as u64)
    )
}

fn question(asked: &Asked, change: Change, found: &Matching) -> AnyView {
    let many = count(found);
    let about = match change {
        Change::Resend => format!(
            "This sends {many} again that failed for good, were cancelled or wait for a later attempt, each with its \
             whole retry schedule. What arrived is left alone: to send that again, replay it."
        ),
        Change::Cancel => {
            format!("This cancels {many} that wait for an attempt. What is being sent right now goes on.")
        }
    };
    let limit = found.more.then(|| view! { <p>{limit(found)}</p> });
    let (text, look) = match change {
        Change::Resend => (format!("Resend {many}"), Look::Primary),
        Change::Cancel => (format!("Cancel {many}"), Look::Destroy),
    };
    view! {
        <Card title=text.clone() about=about danger=change == Change::Cancel>
            {limit}
            <form class="form" method="post" action=ChangeMatching::url()>
                <input type="hidden" name="view" value=asked.query(&[]) />
                <input type="hidden" name="intent" value=change.as_str() />
                <div class="row">
                    <Button text=text look=look />
                    <LinkButton href=asked.href(&[]) text="Back" look=Look::Quiet />
                </div>
            </form>
        </Card>
    }
    .into_any()
}

fn count(found: &Matching) -> String {
    let many = grouped(found.ids.len() as u64);
    match (found.ids.len(), found.more) {
        (1, false) => "1 delivery".to_owned(),
        (_, false) => format!("{many} deliveries"),
        (_, true) => format!("the newest {many} deliveries"),
    }
}

fn told(change: Change, asked: usize, changed: u64) -> Flash {
    let some = grouped(changed);
    let what = if change == Change::Resend { "queued to be sent again" } else { "cancelled" };
    let rest = (asked as u64).saturating_sub(changed);
    let left = match (rest, change) {
        (0, _) => String::new(),
        (_, Change::Resend) => {
            format!(" {} left out: about to be sent, held back, or the webhook is off.", grouped(rest))
        }
        (_, Change::Cancel) => format!(" {} left out: over already, or being sent right now.", grouped(rest)),
    };
    Flash::done(format!("{some} {} {what}.{left}", if changed == 1 { "delivery" } else { "deliveries" }))
}

fn nothing_ticked() -> AppError {
    AppError::Conflict("Tick at least one row first.".to_owned())
}

/// To the file of these rows.
fn file(rows: &[String], format: Format) -> Result<Next, AppError> {
    let rows: Vec<&str> = rows.iter().filter_map(|row| row.rsplit('.').next()).collect();
    if rows.is_empty() {
        return Err(nothing_ticked());
    }
    if rows.len() > FILE_ROWS {
        let most = format!("Tick at most {FILE_ROWS} rows for a file, or export all that match.");
        return Err(AppError::Conflict(most));
    }
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("format", format.extension()).append_pair("rows", &rows.join("."));
    if rows.iter().all(|row| row.parse::<TestId>().is_ok()) {
        query.append_pair("test", "true");
    }
    Ok(Next::to(format!("{}/export?{}", super::PATH, query.finish())))
}

/// What a person needs for this: a file is made of what they can read anyway.
#[must_use]
pub fn needs(intent: &str) -> Scope {
    if intent.starts_with(EXPORT) { Scope::LogsRead } else { Scope::WebhooksWrite }
}

/// What happens to the rows that were ticked.
///
/// # Errors
/// When the person may not.
pub async fn selected(visit: &Visit, ids: &[String], intent: &str, back: &str) -> Result<Next, AppError> {
    let page = safe_path(back).unwrap_or(super::PATH).to_owned();
    if let Some(format) = intent.strip_prefix(EXPORT).and_then(Format::parse) {
        return file(ids, format);
    }
    // A row names its delivery, and behind a dot its attempt.
    let delivery = |row: &String| row.split('.').next()?.parse().ok();
    let mut ids: Vec<DeliveryId> = ids.iter().filter_map(delivery).collect();
    ids.sort_unstable_by_key(ToString::to_string);
    ids.dedup();
    let change = Change::parse(intent).ok_or_else(|| AppError::invalid("/intent", "Choose what to do."))?;
    if ids.is_empty() {
        return Err(nothing_ticked());
    }
    let changed = bulk::apply(&visit.state, &visit.actor, &ids, change).await?;
    Ok(Next::telling(page, told(change, ids.len(), changed)))
}

/// What happens to all that match.
///
/// # Errors
/// When the person may not.
pub async fn all(visit: &Visit, query: &str, intent: &str) -> Result<Next, AppError> {
    let asked = Asked::parse(Place::workspace(), query);
    let change = Change::parse(intent).ok_or_else(|| AppError::invalid("/intent", "Choose what to do."))?;
    let zone = Zone::chosen(asked.text("zone"), &header());
    if !asked.is_readable(&zone) {
        return Err(AppError::Conflict("A filter cannot be read, so nothing was done.".to_owned()));
    }
    let found = matching(visit, &asked, &zone, change).await?;
    let changed = bulk::apply(&visit.state, &visit.actor, &found.ids, change).await?;
    Ok(Next::telling(asked.href(&[]), told(change, found.ids.len(), changed)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::TypeId;

    fn found(ids: usize, more: bool, looked: usize) -> Matching {
        Matching { ids: (0..ids as u64).map(|number| DeliveryId::from_parts(number, 1)).collect(), more, looked }
    }

    #[test]
    fn what_was_not_looked_at_is_not_said_to_be_done() {
        assert!(none(Change::Resend, &found(0, false, 70)).starts_with("None of these deliveries has failed"));
        let far = none(Change::Resend, &found(0, true, 30_000));
        assert!(far.contains("the newest 30,000 rows can be sent again") && far.contains("Narrow the list"), "{far}");
        assert!(limit(&found(3, true, 30_000)).starts_with("Only the newest 30,000 rows"));
        assert!(limit(&found(MOST, true, 20_000)).contains("repeat it for the rest"));
    }
}
