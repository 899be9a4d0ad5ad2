//! The editor of a template while somebody types: the very code that renders deliveries says what is wrong with it and
//! what it makes of an event.

use leptos::html::Div;
use leptos::prelude::*;

use super::live;

/// Wraps the editor that the server wrote. Without it faults and preview come with the button Preview.
#[island]
pub fn LiveTemplate(
    /// The editor.
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    Effect::new(move || {
        if let Some(root) = root.get() {
            live::wake(&root);
        }
    });
    view! {
        <div
            class="live"
            node_ref=root
            on:input=move |event| live::typed(&event)
            on:click=move |event| live::clicked(&event)
            on:keydown=move |event| live::key(&event)
        >
            {children()}
        </div>
    }
}
