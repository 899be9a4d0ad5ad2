//! What no page answers to.

use axum::http::StatusCode;
use axum::http::request::Parts;
use leptos::prelude::*;
use leptos_meta::Title;

use super::frame::Brand;
use crate::web::components::LinkButton;
use crate::web::request::status;

/// Says what was looked for.
pub fn page() -> AnyView {
    status(StatusCode::NOT_FOUND);
    let asked = use_context::<Parts>().map(|request| request.uri.path().to_owned()).unwrap_or_default();
    view! {
        <Title text="Page not found · Tidings" />
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
