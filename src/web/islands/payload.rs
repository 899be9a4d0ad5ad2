//! The preview beside a template: the very code that renders deliveries, run in the browser while somebody types.

use leptos::ev;
use leptos::prelude::*;

use super::dom;
use crate::domain::webhook::FormatOptions;
use crate::web::preview::{indented, preview};

/// The preview of one template. The server has rendered the first one; typing renders it again.
#[island]
pub fn LivePreview(
    /// Id of the text field.
    source: String,
    /// Whose sample is used.
    event_type: String,
    /// Payload format.
    format: String,
    /// Its switches.
    options: FormatOptions,
    /// For the placeholder of that name.
    webhook_name: String,
    /// What the server rendered.
    first_body: String,
    /// Whether it could not.
    first_broken: bool,
    /// What it warned of.
    first_warnings: Vec<String>,
) -> impl IntoView {
    let body = RwSignal::new(first_body);
    let broken = RwSignal::new(first_broken);
    let warnings = RwSignal::new(first_warnings);
    Effect::new(move || {
        let (source, event_type, format) = (source.clone(), event_type.clone(), format.clone());
        let webhook_name = webhook_name.clone();
        let listener = window_event_listener(ev::input, move |event| {
            let Some(text) = dom::typed_in(&event, &source) else { return };
            let shown = preview(&event_type, &format, &options, &webhook_name, &text);
            broken.set(shown.body.is_err());
            body.set(shown.body.map_or_else(|fault| fault, |body| indented(&body)));
            warnings.set(shown.warnings);
        });
        on_cleanup(move || listener.remove());
    });
    let list = move || warnings.get().into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    view! {
        <div class="field">
            <span class="label">"Preview with the sample"</span>
            <figure class="code-block preview" class:broken=move || broken.get()>
                <pre tabindex="0" aria-live="polite"><code>{move || body.get()}</code></pre>
            </figure>
            <ul class="hint warnings">{list}</ul>
        </div>
    }
}
