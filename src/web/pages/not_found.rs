//! What no page answers to.

use axum::http::StatusCode;
use axum::http::request::Parts;
use leptos::prelude::*;

use super::frame::Brand;
use super::tab_title::TabTitle;
use crate::web::components::LinkButton;
use crate::web::request::status;

/// Says what was looked for.
pub fn page() -> AnyView {
    status(StatusCode::NOT_FOUND);
    let asked = use_context::<Parts>().map(|request| request.uri.path().to_owned()).unwrap_or_default();
    view! {
        <TabTitle page="Page not found" />
        <main class="gate">
            <Brand />
            <div class="card">
                <div class="head"><h1>"Page not found"</h1></div>
                <p>"There is no page at " <code>{asked}</code> "."</p>
                <LinkButton href="/webhooks" text="Go to Event forwarding" />
            </div>
        </main>
    }
    .into_any()
}
