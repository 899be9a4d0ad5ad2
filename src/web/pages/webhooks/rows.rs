//! The table of webhooks.

use leptos::prelude::*;

use super::asked::Asked;
use super::{events_in_short, host};
use crate::domain::time::Timestamp;
use crate::server::app::webhooks::{ListedPage, ListedView};
use crate::server::store::Counts;
use crate::web::components::badge::{Badge, WebhookState};
use crate::web::components::chart::spark;
use crate::web::components::{Heads, Sign, Tone, table};
use crate::web::pages::moment::ShortMoment;
use crate::web::pages::numbers::grouped;

/// The table; with `select`, each row can be ticked.
pub fn view(page: &ListedPage, asked: &Asked, select: bool, now: Timestamp) -> AnyView {
    let sort = |heads: Heads, text, word| {
        let (href, now) = asked.sorted_by(word);
        heads.sort(text, href, now)
    };
    let heads = if select { Heads::default().hidden("Selected") } else { Heads::default() };
    let heads = sort(sort(heads, "Name", "name"), "State", "state").and(&["Endpoint", "Events", "Last 24 hours"]);
    let heads = sort(heads, "Last attempt", "last");
    let since = page.since.to_string().chars().take(16).collect::<String>();
    let rows = page.data.iter().map(|listed| row(listed, &since, select, now)).collect_view();
    table("table webhooks", heads, rows)
}

fn row(listed: &ListedView, since: &str, select: bool, now: Timestamp) -> AnyView {
    let webhook = &listed.webhook;
    let (id, name) = (webhook.id.to_string(), webhook.config.name.clone());
    let picked = select.then(|| {
        let label = format!("Select {name}");
        view! { <td class="picked"><input type="checkbox" name="ids[]" value=id.clone() aria-label=label /></td> }
    });
    let last = match listed.last_attempt_at {
        Some(at) => view! { <ShortMoment at=at now=now /> }.into_any(),
        None => "None yet".into_any(),
    };
    let unreadable = webhook.unreadable.then(|| {
        let title = "This server cannot read what it keeps of this webhook: its events wait.";
        view! { <span title=title><Badge text="Unreadable" tone=Tone::Bad sign=Sign::Alert /></span> }
    });
    view! {
        <tr>
            {picked}
            <th scope="row" data-label="Name">
                <span class="cell">
                    <a class="main-link" href=format!("/webhooks/{id}")>{name}</a>
                    <span class="id">{id.clone()}</span>
                </span>
            </th>
            <td data-label="State"><WebhookState status=webhook.status failing=listed.failing />{unreadable}</td>
            <td data-label="Endpoint">{host(&webhook.config.url)}</td>
            <td data-label="Events" class="nowrap">{events_in_short(&webhook.config)}</td>
            <td data-label="Last 24 hours">{figures(&id, listed.hours.as_deref(), since)}</td>
            <td data-label="Last attempt" class="muted nowrap">{last}</td>
        </tr>
    }
    .into_any()
}

/// What it tried in the last hours, with the way to these attempts.
fn figures(id: &str, hours: Option<&[Counts]>, since: &str) -> AnyView {
    let Some(hours) = hours else { return view! { <span class="muted">"No attempts"</span> }.into_any() };
    let slots: Vec<_> = hours.iter().map(|counts| (counts.succeeded(), counts.failures())).collect();
    let (good, bad) = slots.iter().fold((0, 0), |(good, bad), slot| (good + slot.0, bad + slot.1));
    let attempts = format!("{} {}", grouped(good + bad), if good + bad == 1 { "attempt" } else { "attempts" });
    let text = match bad {
        0 => attempts,
        _ => format!("{} of {attempts} failed", grouped(bad)),
    };
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("status", "all").append_pair("zone", "UTC").append_pair("from", since);
    let href = format!("/webhooks/{id}/deliveries?{}", query.finish());
    view! { <a class="spark-link" href=href>{spark(&slots)}<span class="small nowrap">{text}</span></a> }.into_any()
}
