//! The static address: a switch where the server has one, else why there is none.

use leptos::prelude::*;

use crate::server::config::Config;
use crate::web::components::{Card, Check, Problem, Value};

/// The card with the switch, posted as `name` with the value `static_ip`. Its fault, if any, is shown beside it.
pub fn card(config: &Config, name: &str, chosen: bool, fault: Option<String>) -> AnyView {
    let body = match (&config.static_egress, chosen) {
        (Some(_), _) => switch(config, name, chosen),
        (None, false) => view! {
            <p class="muted">
                "This server has no static address: its operator has not set " <code>"TIDINGS_STATIC_EGRESS"</code> "."
            </p>
        }
        .into_any(),
        (None, true) => view! {
            <p>
                "This webhook asks for the static address, which this server no longer has, so nothing can be sent. "
                "Its operator can set " <code>"TIDINGS_STATIC_EGRESS"</code>
                " again; saving here without it lets requests go out like all others."
            </p>
        }
        .into_any(),
    };
    view! {
        <Card title="Static IP address" about="For endpoints that let in only addresses on a list." id="static-ip">
            <div class="fields">{body} <Problem id="static-ip-fault" text=fault /></div>
        </Card>
    }
    .into_any()
}

fn switch(config: &Config, name: &str, chosen: bool) -> AnyView {
    let addresses = match &config.static_egress_ips {
        Some(addresses) => view! {
            <div class="field">
                <span class="label">"Put on the endpoint's list"</span>
                <Value text=addresses.clone() id="static-ips" />
            </div>
        }
        .into_any(),
        None => view! { <p class="hint">"Which address it is, the operator of this server can say."</p> }.into_any(),
    };
    view! {
        <Check
            name=name
            value="static_ip"
            text="Send from the static IP address"
            about="Deliveries, test events and the fetching of OAuth tokens."
            checked=chosen
        />
        {addresses}
    }
    .into_any()
}
