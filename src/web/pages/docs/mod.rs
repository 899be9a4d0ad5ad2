//! Pages for developers of receivers, readable without an account.

pub mod receiving;

use leptos::prelude::*;
use leptos_meta::Title;

use crate::web::components::Icon;
use crate::web::components::Sign;

/// A page of text with its heading.
pub fn frame(title: &'static str, about: &'static str, body: impl IntoView + 'static) -> AnyView {
    view! {
        <Title text=format!("{title} · Tidings") />
        <header class="docs-head">
            <a href="/" class="row"><Icon sign=Sign::Forward size=18 />"Tidings"</a>
        </header>
        <main class="docs" id="main">
            <h1>{title}</h1>
            <p class="muted">{about}</p>
            {body.into_any()}
        </main>
    }
    .into_any()
}
