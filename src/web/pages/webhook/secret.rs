//! `/webhooks/{id}/secret`: the signing secret, shown once for each press of a button, after a recent proof.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

use super::asked;
use crate::domain::webhook::Settings;
use crate::domain::workspace::Scope;
use crate::server::app::WebhookView;
use crate::server::app::webhooks::{self, Secrets};
use crate::server::egress::signing::V1A;
use crate::web::actions::webhooks::{EndOverlap, RevealSecret, RotateSecret};
use crate::web::components::{Button, Card, CodeBlock, Look, Notice, Select, Value};
use crate::web::pages::frame::{Page, Section, member};
use crate::web::pages::moment::absolute;

const VERIFY: &str = "from standardwebhooks import Webhook

# body: the bytes as received; headers: those of the request
event = Webhook(SIGNING_SECRET).verify(body, headers)";

/// The page.
pub fn page() -> AnyView {
    let params = use_params_map().get_untracked();
    member(async move |visit, _| {
        visit.actor.require(Scope::WebhooksWrite)?;
        let webhook = asked(&visit, params.get("id")).await?;
        let id = webhook.id;
        visit.actor.require_recent_proof(visit.state.clock.now())?;
        let body = if visit.shown_once(&format!("/webhooks/{id}/secret")).await?.is_some() {
            shown(&webhooks::secret(&visit.state, &visit.actor, id).await?, &webhook.config.settings)
        } else {
            ask(&id.to_string())
        };
        let rotation = rotation(&webhook);
        let body = view! { <div class="stack">{body} {rotation}</div> };
        Ok(Page::new(Section::Forwarding, "Signing secret", body)
            .crumb("Event forwarding", "/webhooks")
            .crumb(webhook.config.name.clone(), format!("/webhooks/{id}")))
    })
}

fn ask(id: &str) -> AnyView {
    view! {
        <Card title="Secret" about="It proves that requests come from this server. That it was shown is written down.">
            <form class="row" method="post" action=RevealSecret::url()>
                <input type="hidden" name="id" value=id.to_owned() />
                <Button text="Show secret" look=Look::Primary />
            </form>
        </Card>
    }
    .into_any()
}

/// A new secret: until when the old one signs too, and the way to another.
fn rotation(webhook: &WebhookView) -> AnyView {
    let id = webhook.id;
    let under_way = webhook.rotates_until.map(|until| {
        view! {
            <Notice title="A rotation is under way">
                <p>{format!("Requests carry the signatures of both secrets until {}.", absolute(until))}</p>
                <form method="post" action=EndOverlap::url()>
                    <input type="hidden" name="id" value=id.to_string() />
                    <Button text="End it now" look=Look::Small />
                </form>
            </Notice>
        }
    });
    let overlaps = webhooks::OVERLAPS_S.map(|seconds| (seconds.to_string(), overlap(seconds).to_owned()));
    view! {
        <Card
            title="Rotate"
            about="Makes a new secret. While both sign, receivers that know either of them accept every request."
        >
            {under_way}
            <form class="form" method="post" action=RotateSecret::url()>
                <input type="hidden" name="id" value=id.to_string() />
                <div class="fields">
                    <Select
                        name="overlap_s"
                        label="The old secret signs too for"
                        options=overlaps.to_vec()
                        value=webhooks::OVERLAP_S.to_string()
                    />
                </div>
                <div class="row"><Button text="Rotate secret" /></div>
            </form>
        </Card>
    }
    .into_any()
}

fn overlap(seconds: u32) -> &'static str {
    match seconds {
        0 => "no time: it ends at once",
        3_600 => "1 hour",
        86_400 => "24 hours",
        _ => "7 days",
    }
}

fn shown(secrets: &Secrets, settings: &Settings) -> AnyView {
    let public = settings.signatures.iter().any(|kind| kind == V1A).then(|| public_keys(secrets));
    let previous = secrets.previous.as_ref().map(|(before, until)| {
        view! {
            <p class="muted">{format!("The one before signs too until {}:", absolute(*until))}</p>
            <Value text=before.secret.clone() id="previous-secret" />
        }
    });
    view! {
        <div class="stack">
            <Card title="Secret" about="Keep it where your endpoint keeps its other secrets. Reload to hide it.">
                <Value text=secrets.current.secret.clone() id="secret" />
                {previous}
            </Card>
            {public}
            <Card title="How to verify" about="The public standardwebhooks libraries take the secret as it stands here.">
                <CodeBlock code=VERIFY caption="Python" id="verify" />
                <p class="muted">
                    "By hand: HMAC-SHA256 over " <code>"webhook-id.webhook-timestamp.body"</code>
                    " with the base64-decoded part after " <code>"whsec_"</code>
                    "; compare its base64 with what follows " <code>"v1,"</code> " in " <code>"webhook-signature"</code>
                    "; refuse timestamps older than five minutes."
                </p>
            </Card>
        </div>
    }
    .into_any()
}

fn public_keys(secrets: &Secrets) -> AnyView {
    let previous = secrets.previous.as_ref().map(|(before, until)| {
        view! {
            <p class="muted">{format!("The one before is used too until {}:", absolute(*until))}</p>
            <Value text=before.public_key.clone() id="previous-public-key" />
        }
    });
    view! {
        <Card
            title="Public key"
            about="Verifies the v1a signatures and cannot make any. It changes with the secret, and does not follow from it."
        >
            <Value text=secrets.current.public_key.clone() id="public-key" />
            {previous}
        </Card>
    }
    .into_any()
}
