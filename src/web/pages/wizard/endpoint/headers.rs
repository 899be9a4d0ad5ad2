//! Extra headers.

use leptos::prelude::*;

use crate::web::components::{Button, Card, Look, Problem};
use crate::web::pages::wizard::Stand;

/// Empty rows for headers that are not there yet.
const SPARE_HEADERS: usize = 2;

/// The card of extra headers.
pub fn card(stand: &Stand) -> AnyView {
    let input = &stand.draft.input;
    let plain = input.config.headers.iter().map(|(name, value)| (name.clone(), value.clone(), false));
    let secret = input.auth.headers.keys().map(|name| (name.clone(), String::new(), true));
    let spare = std::iter::repeat_n((String::new(), String::new(), false), SPARE_HEADERS);
    let rows = plain
        .chain(secret)
        .chain(spare)
        .enumerate()
        .map(|(index, (name, value, secret))| {
            let number = index + 1;
            let placeholder = if secret { "unchanged" } else { "prod" };
            view! {
                <div class="header-row">
                    <input
                        class="input mono"
                        name=format!("headers[{index}][name]")
                        value=name
                        placeholder="X-Env"
                        aria-label=format!("Name of header {number}")
                        autocomplete="off"
                        spellcheck="false"
                    />
                    <input
                        class="input mono"
                        name=format!("headers[{index}][value]")
                        value=value
                        placeholder=placeholder
                        aria-label=format!("Value of header {number}")
                        autocomplete="off"
                        spellcheck="false"
                    />
                    <label class="check small">
                        <input
                            type="checkbox"
                            name=format!("headers[{index}][secret]")
                            value="true"
                            checked=secret
                            aria-label=format!("Header {number} is secret")
                        />
                        "Secret"
                    </label>
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
    let about = "Sent with every request, names as typed. Members can read the values; those of secret ones are sealed and never shown again.";
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
