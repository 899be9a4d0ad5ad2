//! What pages and actions know of the request they answer: who asks, and how to answer with a redirect.

mod act;
mod cookies;
mod flash;
mod once;
mod visit;

pub use act::{Next, act, confirm_then, open_act, sign_in_then, with_query};
pub use cookies::{find, header, keep};
pub use flash::{Flash, Typed};
pub use visit::{Refusal, Visit, client, forget_session, give_session, public_url, safe_path, state};

use axum::http::header::{ACCEPT, LOCATION, RETRY_AFTER};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

use crate::server::auth::{cookie, tokens};

/// Answers with 303 to this path. A server function called by a script gets the header that its client follows.
pub fn see_other(path: &str) {
    let (Some(request), Some(answer)) = (use_context::<Parts>(), use_context::<ResponseOptions>()) else { return };
    let Ok(location) = HeaderValue::from_str(path) else { return };
    answer.insert_header(LOCATION, location);
    let accepted = request.headers.get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if accepted.contains("application/json") && !accepted.contains("text/html") {
        answer.insert_header(HeaderName::from_static("serverfnredirect"), HeaderValue::from_static(""));
    } else {
        answer.set_status(StatusCode::SEE_OTHER);
    }
}

/// Makes the page a 429 that says when to come back.
fn too_many(retry_after_s: u64) {
    status(StatusCode::TOO_MANY_REQUESTS);
    if let Some(answer) = use_context::<ResponseOptions>() {
        answer.insert_header(RETRY_AFTER, HeaderValue::from(retry_after_s));
    }
}

/// The path of the page at this place.
fn page_path(place: &str) -> &str {
    place.split(['?', '#']).next().unwrap_or_default()
}

/// The path of the page that is asked for.
fn this_page() -> String {
    use_context::<Parts>().map(|request| request.uri.path().to_owned()).unwrap_or_default()
}

/// Stands for the session of the request, good or not.
fn session_name() -> String {
    let header = cookies::header();
    cookie::read(&public_url(), &header)
        .map_or_else(|| "nobody".to_owned(), |token| tokens::text_of(&tokens::hash(token)))
}

/// Sets the status of the page.
pub fn status(code: StatusCode) {
    if let Some(answer) = use_context::<ResponseOptions>() {
        answer.set_status(code);
    }
}
