//! One endpoint for all events, or one for each.

use leptos::prelude::*;

use crate::catalogue;
use crate::domain::webhook::{ANY_EVENT, EndpointMode, Subscription};
use crate::web::components::{Card, Field, RadioCard};
use crate::web::pages::wizard::Stand;

/// The card of the endpoint.
pub fn card(stand: &Stand) -> AnyView {
    let input = &stand.draft.input.config;
    let about = if stand.visit.state.config.allow_http {
        "Requests are POST with a JSON body. This server also takes plain http and the address ranges its operator opened."
    } else {
        "Requests are POST with a JSON body. The endpoint must be https and reachable from this server."
    };
    let separate = input.endpoint_mode == EndpointMode::Separate;
    let rows = input.events.iter().enumerate().map(|(index, row)| own_url(stand, index, row)).collect_view();
    let rows = if input.events.is_empty() {
        view! { <p class="muted">"Choose events first; each gets its field here."</p> }.into_any()
    } else {
        rows.into_any()
    };
    view! {
        <Card title="Endpoint" about=about>
            <div class="fields">
                <Field
                    name="endpoint[url]"
                    label="URL"
                    value=input.url.clone()
                    placeholder="https://example.com/hooks"
                    autofocus=stand.asks.is_none()
                    fault=stand.fault("/url")
                    mono=true
                    maxlength=2048u32
                />
                <fieldset class="cards" id="targets">
                    <legend class="visually-hidden">"One URL or several"</legend>
                    <RadioCard
                        name="endpoint[mode]"
                        value="common"
                        text="One URL for all events"
                        about="Every event goes to the URL above."
                        checked=!separate
                    />
                    <RadioCard
                        name="endpoint[mode]"
                        value="separate"
                        text="A URL for each event"
                        about="An event without a URL of its own goes to the URL above; without either it is not sent."
                        checked=separate
                    >
                        {rows}
                    </RadioCard>
                </fieldset>
            </div>
        </Card>
    }
    .into_any()
}

fn own_url(stand: &Stand, index: usize, row: &Subscription) -> AnyView {
    let label = match catalogue::find(&row.event_type) {
        Some(known) => known.label.to_owned(),
        None if row.event_type == ANY_EVENT => "All other events".to_owned(),
        None => {
            let words = stand.visit.vocabulary();
            words.find(&row.event_type).map_or(&row.event_type, |own| &own.label).clone()
        }
    };
    view! {
        <Field
            name=format!("urls[{}]", row.event_type)
            label=label
            value=row.url.clone().unwrap_or_default()
            placeholder=stand.draft.input.config.url.clone()
            fault=stand.fault(&format!("/events/{index}/url"))
            mono=true
            maxlength=2048u32
        />
    }
    .into_any()
}
