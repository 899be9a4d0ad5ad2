//! An endpoint that redirects, with a button that makes the new address the endpoint. The same for a test and a delivery.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::domain::ids::WebhookId;
use crate::web::actions::webhooks::ChangeUrl;
use crate::web::components::{Button, Notice, Tone};

/// The notice; `back` is where a person goes on from there, if not to the webhook.
pub fn moved(webhook: WebhookId, from: String, target: String, back: Option<String>) -> AnyView {
    view! {
        <Notice title="The endpoint has moved" tone=Tone::Warn>
            <p><code>{from.clone()}</code> " redirects to " <code>{target.clone()}</code> ". Redirects are not followed; is this address yours?"</p>
            <form method="post" action=ChangeUrl::url()>
                <input type="hidden" name="id" value=webhook.to_string() />
                <input type="hidden" name="from" value=from />
                <input type="hidden" name="url" value=target />
                {back.map(|back| view! { <input type="hidden" name="back" value=back /> })}
                <div class="row"><Button text="Use this address" /></div>
            </form>
        </Notice>
    }
    .into_any()
}
