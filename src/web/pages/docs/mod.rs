//! Pages for developers of receivers, readable without an account.

pub mod api;
pub mod events;
pub mod receiving;

use leptos::prelude::*;

use super::tab_title::TabTitle;
use crate::server::state::AppState;
use crate::web::components::{Icon, Sign};

/// The catalogue is for everybody only where the operator says so.
fn open(build: impl FnOnce() -> AnyView) -> AnyView {
    match use_context::<AppState>() {
        Some(state) if state.config.public_docs => build(),
        _ => super::not_found::page().into_any(),
    }
}

/// A page of text with its heading.
pub fn frame(title: &'static str, about: &'static str, body: impl IntoView + 'static) -> AnyView {
    view! {
        <TabTitle page=title />
        <header class="docs-head">
            <a href="/" class="row"><Icon sign=Sign::Forward size=18 />"Tidings"</a>
            <nav class="row" aria-label="For developers">
                <a href="/docs/api">"API"</a>
                <a href="/docs/receiving">"Receiving webhooks"</a>
            </nav>
        </header>
        <main class="docs" id="main">
            <h1>{title}</h1>
            <p class="muted">{about}</p>
            {body.into_any()}
        </main>
    }
    .into_any()
}
