//! Several lines of text for machines.

use leptos::prelude::*;

use crate::web::components::{Problem, ties};

/// The field itself, for pages with a label of their own.
///
/// The library writes what stands in a `textarea` into the page as it is, so that a text like `</textarea><form …>` would
/// become part of the page. Therefore this is the only place that makes one, and it escapes.
#[component]
pub fn Area(
    /// Field name.
    #[prop(into)]
    name: String,
    /// Its id.
    #[prop(into)]
    id: String,
    /// What it holds.
    #[prop(into)]
    value: String,
    /// Whether it cannot be changed.
    readonly: bool,
    /// Lines shown.
    rows: u32,
    /// Whether something is wrong with it.
    invalid: bool,
    /// Ids of what is said about it.
    described: Option<String>,
) -> AnyView {
    // Browsers leave out one line break at the start.
    let text = format!("\n{}", html_escape::encode_text(&value));
    #[expect(clippy::disallowed_methods, reason = "the one place, with the text escaped")]
    view! {
        <textarea
            class="textarea code"
            id=id
            name=name
            rows=rows
            readonly=readonly
            spellcheck="false"
            autocapitalize="none"
            autocomplete="off"
            aria-invalid=invalid.then_some("true")
            aria-describedby=described
            inner_html=text
        ></textarea>
    }
    .into_any()
}

/// The field with its label and what is wrong with it.
#[component]
pub fn TextArea(
    /// Field name.
    #[prop(into)]
    name: String,
    /// Its id.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// What it holds.
    #[prop(into)]
    value: String,
    /// What is wrong with it.
    #[prop(default = None)]
    fault: Option<String>,
    /// Whether it cannot be changed.
    #[prop(optional)]
    readonly: bool,
    /// Lines shown.
    #[prop(default = 12)]
    rows: u32,
) -> AnyView {
    let ties = ties(&id, false, fault.is_some());
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <Area name id value readonly rows invalid=fault.is_some() described=ties.described />
            <Problem id=ties.fault_id text=fault />
        </div>
    }
    .into_any()
}
