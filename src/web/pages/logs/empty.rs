//! What stands where there are no rows, or no more.

use leptos::prelude::*;
use uuid::Uuid;

use super::asked::Asked;
use super::zone::Zone;
use crate::domain::time::Timestamp;
use crate::server::app::AppError;
use crate::server::app::log::{self, Outcome};
use crate::server::store::{DeliveryFilter, FAR, WINDOW};
use crate::web::components::{Empty, LinkButton, Look, Sign};
use crate::web::pages::numbers::grouped;
use crate::web::request::Visit;

/// Instead of rows that nobody asked for.
pub fn unreadable(asked: &Asked) -> AnyView {
    view! {
        <Empty title="Nothing is shown" about="A filter cannot be read. Correct it, or clear all." sign=Sign::Log>
            <LinkButton href=asked.cleared() text="Clear filters" />
        </Empty>
    }
    .into_any()
}

/// How far was looked where no index knows the filters.
pub fn looked(zone: &Zone, far: bool, next: Uuid, href: &str) -> AnyView {
    let about = format!(
        "Looked at {} rows at most, back to {}. Older rows may match too.",
        grouped(if far { FAR } else { WINDOW }.into()),
        moment_of(zone, next)
    );
    view! {
        <Empty title="Nothing more in the newest rows" about=about sign=Sign::Clock>
            <LinkButton href=further(href) text="Look further back" />
        </Empty>
    }
    .into_any()
}

/// This page, looked for further back; once somebody asked for that, addresses say so.
fn further(href: &str) -> String {
    const FURTHER: &str = "&far=true";
    if href.contains(FURTHER) { href.to_owned() } else { format!("{href}{FURTHER}") }
}

/// How far the rows of a search reach that finds many events; `any`: there are some.
pub fn earlier(zone: &Zone, any: bool, floor: Uuid, href: String) -> AnyView {
    let back = moment_of(zone, floor);
    let (about, href) = if any {
        (format!("So far these are all rows of its events back to {back}. Those of earlier events come next."), href)
    } else {
        (format!("None of its events back to {back} fits. Earlier ones may."), further(&href))
    };
    view! {
        <Empty title="The search finds more events" about=about sign=Sign::Clock>
            <LinkButton href=href text="Earlier events" />
        </Empty>
    }
    .into_any()
}

/// When this id was made.
fn moment_of(zone: &Zone, id: Uuid) -> String {
    let unix_ms = i64::try_from(id.as_u128() >> 80).unwrap_or(0);
    format!("{} ({})", zone.shown(Timestamp(unix_ms)), zone.name)
}

/// Instead of a list without rows: why there are none, and where there are some.
///
/// # Errors
/// When it cannot be told whether there are any.
pub async fn empty(visit: &Visit, asked: &Asked, further: bool) -> Result<AnyView, AppError> {
    let any = !log::attempts(&visit.state, &visit.actor, &DeliveryFilter::default(), None, 1).await?.data.is_empty();
    let attempts = [Outcome::Failed, Outcome::Succeeded];
    let all = asked.showing(&attempts).href(&[]);
    let any_outcome = (asked.outcomes != Outcome::ALL).then(|| {
        view! { <LinkButton href=asked.showing(&Outcome::ALL).href(&[]) text="Any outcome" /> }
    });
    let clear = asked.cleared();
    let view = if further {
        view! {
            <Empty title="No older rows" about="The list ends here." sign=Sign::Log>
                <LinkButton href=asked.href(&[]) text="Newest" />
            </Empty>
        }
        .into_any()
    } else if !any && asked.outcomes.iter().all(|outcome| attempts.contains(outcome)) {
        view! {
            <Empty
                title="Nothing has been sent yet"
                about="As soon as an event matches an active webhook, every attempt to deliver it stands here."
                sign=Sign::Log
            >
                <LinkButton href="/webhooks" text="Open webhooks" look=Look::Primary />
            </Empty>
        }
        .into_any()
    } else if asked.set().next().is_some() {
        view! {
            <Empty title="No row matches" about="Nothing fits all of these filters." sign=Sign::Log>
                {any_outcome}
                <LinkButton href=clear text="Clear filters" />
            </Empty>
        }
        .into_any()
    } else {
        let (title, about) = nothing(&asked.outcomes);
        view! {
            <Empty title=title about=about sign=Sign::Tick>
                <LinkButton href=all text="Show all attempts" />
            </Empty>
        }
        .into_any()
    };
    Ok(view)
}

fn nothing(outcomes: &[Outcome]) -> (&'static str, &'static str) {
    match outcomes {
        [Outcome::Failed] => ("No failed attempts", "Everything that was sent has arrived."),
        [Outcome::Waiting] => ("Nothing waits", "Every delivery is over, or being sent right now."),
        [Outcome::HeldBack] => ("Nothing was held back", "No option of a webhook has kept an event from it."),
        [Outcome::Cancelled] => ("Nothing was cancelled", "No webhook went away before its deliveries."),
        [Outcome::Succeeded] => ("No successful attempts", "Nothing has arrived so far."),
        _ => ("Nothing here", "There are no rows of these kinds."),
    }
}
