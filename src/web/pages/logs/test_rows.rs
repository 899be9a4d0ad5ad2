//! The log of tests: one row for each request, with what it found a click away.

use leptos::prelude::*;

use super::asked::Asked;
use super::zone::Zone;
use super::{ROWS, selectable, whole};
use crate::domain::ids::{AttemptId, TypeId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::ANY_EVENT;
use crate::server::app::{AppError, test_log};
use crate::server::store::{Cursor, TestRow};
use crate::web::components::badge::AttemptState;
use crate::web::components::{Empty, Heads, LinkButton, Look, Pager, Sign, table};
use crate::web::islands::time::Ago;
use crate::web::pages::test_result::sample_name;
use crate::web::pages::trail::{Pages, Trail};
use crate::web::request::Visit;

/// A page of them.
///
/// # Errors
/// When they cannot be read.
pub async fn list(visit: &Visit, asked: &Asked, zone: &Zone, trail: &Trail) -> Result<AnyView, AppError> {
    let cursor = trail.in_log();
    let found = test_log::tests(&visit.state, &visit.actor, &asked.filter(zone), cursor, ROWS).await?;
    if found.rows.is_empty() {
        return Ok(empty(asked, cursor.is_some()));
    }
    let shown = match found.rows.len() {
        1 => format!("1 test, times in {}", zone.name),
        many => format!("{many} tests, times in {}", zone.name),
    };
    let first = found.rows.first().map(|test| trail.above_row(test.id.uuid()));
    let next = found.onward().map(Cursor::text::<AttemptId>);
    let Pages { here, newest, newer, older } = trail.pages(first, next, |more| asked.href(more));
    let (back, now) = (here.address(|more| asked.in_workspace().query(more)), visit.state.clock.now());
    let rows = found.rows.into_iter().map(|test| row(test, zone, now, &back)).collect_view();
    let heads = Heads::default().hidden("Selected").and(&["Occurrence date", "Status", "Webhook name and ID"]);
    let table = table("table log pick", heads.and(&["Error content", "Event and endpoint"]), rows);
    Ok(view! {
        {selectable(here.address(|more| asked.href(more)), false, table)}
        <Pager shown=shown newest=newest newer=newer older=older />
        {whole(asked, false)}
    }
    .into_any())
}

fn row(test: TestRow, zone: &Zone, now: Timestamp, back: &str) -> AnyView {
    let at = test.created_at;
    let name = if test.webhook_name.is_empty() { "No name".to_owned() } else { test.webhook_name };
    let webhook = match test.webhook_id {
        Some(id) => view! {
            <a class="main-link" href=format!("/webhooks/{id}")>{name}</a>
            <span class="id">{id.to_string()}</span>
        }
        .into_any(),
        None => view! { <span>{name}</span><span class="muted small">"Not saved as a webhook"</span> }.into_any(),
    };
    let event = if test.event_type == ANY_EVENT {
        view! { <span>{sample_name(&test.event_type)}</span> }.into_any()
    } else {
        view! { <a class="mono" href=format!("/catalogue/{}", test.event_type)>{test.event_type.clone()}</a> }
            .into_any()
    };
    let label = format!("Select the test of {}, {}", sample_name(&test.event_type), zone.shown(at));
    view! {
        <tr id=format!("row-{}", test.id.uuid())>
            <td class="picked"><input type="checkbox" name="ids[]" value=test.id.to_string() aria-label=label /></td>
            <th scope="row" data-label="Occurrence date">
                <a class="main-link" href=format!("/tests/{}?{back}", test.id)>
                    <time datetime=at.to_string() title=format!("{} {}", zone.shown(at), zone.name) class="cell">
                        <span class="nowrap">{zone.shown(at)}</span>
                        <span class="muted small"><Ago moment_ms=at.0 now_ms=now.0 /></span>
                    </time>
                </a>
            </th>
            <td data-label="Status">
                <span class="cell">
                    <AttemptState http_status=test.http_status error=test.error />
                    <span class="muted small nowrap">{format!("{} ms", test.duration_ms)}</span>
                </span>
            </td>
            <td data-label="Webhook">
                <span class="cell">{webhook}<span class="muted small">"Sent by " {test.who}</span></span>
            </td>
            <td data-label="Error content" class="error-cell">
                <span class="clamp">{test.error_message.unwrap_or_else(|| "–".to_owned())}</span>
            </td>
            <td data-label="Event, endpoint" class="payload-cell">
                <span class="cell">
                    {event}
                    <code class="clamp">{test.url}</code>
                </span>
            </td>
        </tr>
    }
    .into_any()
}

fn empty(asked: &Asked, further: bool) -> AnyView {
    if further {
        return view! {
            <Empty title="No older tests" about="The list ends here." sign=Sign::Log>
                <LinkButton href=asked.href(&[]) text="Newest" />
            </Empty>
        }
        .into_any();
    }
    let cleared = asked.cleared();
    if asked.href(&[]) != cleared {
        return view! {
            <Empty title="No test matches" about="No test fits all of these filters." sign=Sign::Log>
                <LinkButton href=cleared text="Clear filters" />
            </Empty>
        }
        .into_any();
    }
    let about = "Each test event stands here with what was sent and answered, whoever sent it and whether it arrived.";
    let (href, text) = match asked.place.webhook {
        Some(id) => (format!("/webhooks/{id}/test"), "Test event"),
        None => ("/webhooks".to_owned(), "Open webhooks"),
    };
    view! {
        <Empty title="No test has been sent yet" about=about sign=Sign::Send>
            <LinkButton href=href text=text look=Look::Primary />
        </Empty>
    }
    .into_any()
}
