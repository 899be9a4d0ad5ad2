//! Text for machines, with a button that copies it.

use std::borrow::Cow;

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

/// A panel of [`code_tabs`].
pub struct CodeTab {
    /// Unique among them.
    pub id: &'static str,
    /// On the tab.
    pub label: &'static str,
    /// Above the code.
    pub caption: Cow<'static, str>,
    /// The code.
    pub code: String,
}

/// Several codes of which one is shown. The style sheet does that, so it works without a script. `group` is unique in the
/// page.
pub fn code_tabs(group: &str, legend: &'static str, tabs: impl Iterator<Item = CodeTab>) -> AnyView {
    let tabs = tabs
        .enumerate()
        .map(|(index, tab)| {
            let id = format!("{group}-{}", tab.id);
            view! {
                <div class="tab">
                    <input type="radio" name=group.to_owned() id=id.clone() checked=index == 0 />
                    <label for=id.clone()>{tab.label}</label>
                    <div class="panel">
                        <CodeBlock code=tab.code caption=tab.caption id=format!("{id}-code") />
                    </div>
                </div>
            }
        })
        .collect_view();
    view! { <fieldset class="code-tabs"><legend class="visually-hidden">{legend}</legend>{tabs}</fieldset> }.into_any()
}
