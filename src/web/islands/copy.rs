//! Copies the text of another element.

use std::time::Duration;

use leptos::prelude::*;

use super::dom;
use crate::web::components::icon::{Icon, Sign};

/// Copies the text of the element with this id, and says so.
#[island]
pub fn CopyButton(
    /// Id of the element whose text is copied.
    target: String,
) -> impl IntoView {
    let ready = RwSignal::new(false);
    let copied = RwSignal::new(false);
    Effect::new(move || ready.set(true));
    let copy = move |_| {
        if dom::copy_text_of(&target) {
            copied.set(true);
            set_timeout(move || copied.set(false), Duration::from_secs(2));
        }
    };
    let text = move || if copied.get() { "Copied" } else { "Copy" };
    view! {
        <button
            type="button"
            class="copy"
            class:done=move || copied.get()
            data-ready=move || if ready.get() { "true" } else { "false" }
            on:click=copy
        >
            <Icon sign=Sign::Copy size=13 />
            {text}
        </button>
        <span class="visually-hidden" role="status">{move || copied.get().then_some("Copied")}</span>
    }
}
