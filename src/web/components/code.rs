//! Text for machines, with a button that copies it.

use leptos::prelude::*;

use crate::web::islands::copy::CopyButton;

/// A block of code with a caption.
#[component]
pub fn CodeBlock(
    /// The text. The copy button is only told where it stands, so that it may be a secret.
    #[prop(into)]
    code: String,
    /// What it is.
    #[prop(into)]
    caption: String,
    /// Its id, which the copy button reads it by.
    #[prop(into)]
    id: String,
) -> AnyView {
    view! {
        <figure class="code-block">
            <figcaption>
                <span>{caption}</span>
                <CopyButton target=id.clone() />
            </figcaption>
            <pre tabindex="0"><code id=id>{code}</code></pre>
        </figure>
    }
    .into_any()
}

/// An id, address or secret with a copy button.
#[component]
pub fn Value(
    /// The text.
    #[prop(into)]
    text: String,
    /// Its id in the page, which the copy button reads it by.
    #[prop(into)]
    id: String,
) -> AnyView {
    view! {
        <span class="value">
            <code id=id.clone()>{text}</code>
            <CopyButton target=id />
        </span>
    }
    .into_any()
}
