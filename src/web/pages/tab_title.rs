//! The title of the document, which the browser shows in its tab.

use leptos::prelude::*;

/// The document's title: the page, then the product.
///
/// The library writes a title into the document as it is, so that a name like `</title><form …>` would become part of the
/// page. Therefore this is the only place that may set one, and it escapes.
#[component]
pub fn TabTitle(#[prop(into)] page: String) -> impl IntoView {
    let text = format!("{} · Tidings", html_escape::encode_text(&page));
    #[expect(clippy::disallowed_methods, reason = "the one place, with the text escaped")]
    leptos_meta::Title(leptos_meta::TitleProps::builder().text(text).build())
}
