//! Extra headers.

use leptos::prelude::*;

use crate::web::components::{Button, Card, Look, Problem};
use crate::web::pages::wizard::Stand;

/// Empty rows for headers that are not there yet.
const SPARE_HEADERS: usize = 2;

/// The card of extra headers.
pub fn card(stand: &Stand) -> AnyView {
    let known = stand.draft.input.config.headers.iter().map(|(name, value)| (name.clone(), value.clone()));
    let spare = std::iter::repeat_n((String::new(), String::new()), SPARE_HEADERS);
    let rows = known
        .chain(spare)
        .enumerate()
        .map(|(index, (name, value))| {
            let number = index + 1;
            view! {
                <div class="header-row">
                    <input
                        class="input mono"
                        name="header_names[]"
                        value=name
                        placeholder="X-Env"
                        aria-label=format!("Name of header {number}")
                        autocomplete="off"
                        spellcheck="false"
                    />
                    <input
                        class="input mono"
                        name="header_values[]"
                        value=value
                        placeholder="prod"
                        aria-label=format!("Value of header {number}")
                        autocomplete="off"
                        spellcheck="false"
                    />
                </div>
            }
        })
        .collect_view();
    let faults = stand
        .draft
        .faults
        .iter()
        .filter(|fault| stand.checked && fault.pointer.starts_with("/headers"))
        .enumerate()
        .map(|(index, fault)| view! { <Problem id=format!("headers-fault-{index}") text=Some(fault.detail.clone()) /> })
        .collect_view();
    let about = "Sent with every request, names as typed; readable for members. Secrets belong under Authentication.";
    view! {
        <Card title="Extra headers" about=about id="headers">
            {faults}
            <div class="fields stack-s">{rows}</div>
            <div class="row">
                <Button text="More rows" look=Look::Small name="intent" value="stay:headers" unchecked=true />
            </div>
        </Card>
    }
    .into_any()
}
