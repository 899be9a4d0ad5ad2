//! Attempts that the database refused to record: above the log, because they are not in it.

use leptos::prelude::*;

use crate::server::app::AppError;
use crate::server::app::log;
use crate::server::store::RefusedOutcome;
use crate::web::components::{Notice, Tone};
use crate::web::request::Visit;

/// The list; nothing when there are none.
///
/// # Errors
/// When they cannot be read.
pub async fn notice(visit: &Visit) -> Result<Option<AnyView>, AppError> {
    let refused = log::refused(&visit.state, &visit.actor).await?;
    if refused.is_empty() {
        return Ok(None);
    }
    let items = refused.iter().map(item).collect_view();
    Ok(Some(
        view! {
            <Notice title="The database refused to record these attempts" tone=Tone::Warn>
                <p>
                    "The requests were made. Their deliveries went on as they were answered, but the attempts are not in the log \
                     below. Whoever runs this server finds the database\u{2019}s own words in the server\u{2019}s log."
                </p>
                <ul>{items}</ul>
            </Notice>
        }
        .into_any(),
    ))
}

fn item(refused: &RefusedOutcome) -> AnyView {
    let href = format!("/deliveries/{}", refused.delivery_id);
    let attempt = &refused.attempt;
    let answer = match (attempt.http_status, &attempt.error_message) {
        (_, Some(message)) => message.clone(),
        (Some(status), None) => format!("The endpoint answered {status}."),
        (None, None) => String::new(),
    };
    let stays = (!refused.moved).then_some(" The delivery could not move on and is not sent again.");
    view! {
        <li>
            <a href=href>{refused.delivery_id.to_string()}</a>
            {format!(", attempt {} at {}: {answer}", attempt.number, attempt.started_at)}
            {stays}
        </li>
    }
    .into_any()
}
