//! The event picker: search, and groups that are ticked at once without a round trip.

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;

use super::dom;

/// Wraps the groups of check boxes that the server wrote. Without it the groups' buttons post the form instead.
#[island]
pub fn EventPicker(
    /// The groups.
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    let ready = RwSignal::new(false);
    let found = RwSignal::new(None::<usize>);
    Effect::new(move || ready.set(true));
    let search = move |event: ev::Event| {
        let typed = event_target_value(&event);
        if let Some(root) = root.get_untracked() {
            let shown = dom::show_matching(&root, &typed);
            found.set((!typed.trim().is_empty()).then_some(shown));
        }
    };
    let change = move |_| {
        if let Some(root) = root.get_untracked() {
            dom::count_groups(&root);
        }
    };
    let said = move || match found.get() {
        None => String::new(),
        Some(0) => "No event matches".to_owned(),
        Some(1) => "1 event matches".to_owned(),
        Some(count) => format!("{count} events match"),
    };
    view! {
        <div class="stack-s" node_ref=root on:change=change on:click=move |event| dom::toggle_group(&event)>
            <div class="picker-search" hidden=move || !ready.get()>
                <input
                    class="input"
                    type="search"
                    placeholder="Search events"
                    aria-label="Search events"
                    autocomplete="off"
                    on:input=search
                    on:keydown=move |event| {
                        if event.key() == "Enter" {
                            event.prevent_default();
                        }
                    }
                />
                <span class="muted small" role="status">{said}</span>
            </div>
            {children()}
        </div>
    }
}
