//! Copies the text of another element.

use leptos::prelude::*;

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
        let text = document().get_element_by_id(&target).and_then(|element| element.text_content());
        if let Some(text) = text {
            // A promise that nobody waits for: without the permission nothing happens, as with any copy command.
            let _ = window().navigator().clipboard().write_text(&text);
            copied.set(true);
            set_timeout(move || copied.set(false), std::time::Duration::from_secs(2));
        }
    };
    view! {
        <button
            type="button"
            class="copy"
            class:done=move || copied.get()
            data-ready=move || if ready.get() { "true" } else { "false" }
            on:click=copy
        >
            <Icon sign=Sign::Copy size=13 />
            <span role="status">{move || if copied.get() { "Copied" } else { "Copy" }}</span>
        </button>
    }
}
