//! `/notices`: webhooks that need attention; and the line about them on every other page.

use leptos::prelude::*;

use super::frame::{Page, Section, member};
use super::moment::Moment;
use crate::domain::time::Timestamp;
use crate::server::app::notices::{self, NoticeView};
use crate::web::components::{Empty, Heads, Notice, Sign, Tone, table};
use crate::web::request::Visit;

/// The page.
pub fn page() -> AnyView {
    member(async move |visit, _| {
        let (found, now) = (notices::list(&visit.state, &visit.actor).await?, visit.state.clock.now());
        let body = if found.is_empty() {
            let about = "No webhook is failing, and none was disabled or paused by the system.";
            view! { <Empty title="Nothing needs attention" about=about sign=Sign::Tick /> }.into_any()
        } else {
            let rows = found.into_iter().map(|notice| row(notice, now)).collect_view();
            table("table", Heads::of(&["Webhook", "What", "Since", "Last notice"]), rows)
        };
        Ok(Page::new(Section::Forwarding, "Notices", body)
            .about("Webhooks that fail, or were disabled or paused by the system, until that is over.")
            .crumb("Event forwarding", "/webhooks")
            .quiet())
    })
}

fn row(notice: NoticeView, now: Timestamp) -> AnyView {
    let href = format!("/webhooks/{}", notice.webhook_id);
    let options = format!("{href}/options");
    let told = match notice.told_at {
        Some(at) => view! { <Moment at=at now=now /> }.into_any(),
        None => view! { <a href=options>"Choose who gets mail"</a> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row" data-label="Webhook"><a class="main-link" href=href>{notice.webhook_name}</a></th>
            <td data-label="What">{what(notice.kind)}</td>
            <td data-label="Since"><Moment at=notice.since now=now /></td>
            <td data-label="Last notice">{told}</td>
        </tr>
    }
    .into_any()
}

fn what(kind: &str) -> &'static str {
    match kind {
        "webhook.disabled" => "Disabled by the system",
        "webhook.paused" => "Paused by the system",
        _ => "Failing",
    }
}

/// One line when webhooks need attention.
pub async fn banner(visit: &Visit) -> Option<AnyView> {
    let found = notices::list(&visit.state, &visit.actor).await.ok()?;
    let (text, href, link) = match found.as_slice() {
        [] => return None,
        [one] => {
            let state = match one.kind {
                "webhook.disabled" => "was disabled by the system",
                "webhook.paused" => "was paused by the system",
                _ => "is failing",
            };
            (format!("“{}” {state}.", one.webhook_name), format!("/webhooks/{}", one.webhook_id), "Look at it")
        }
        many => (format!("{} webhooks need attention.", many.len()), "/notices".to_owned(), "Look at them"),
    };
    Some(view! { <Notice tone=Tone::Warn><p>{text} " " <a href=href>{link}</a></p></Notice> }.into_any())
}
