//! `/webhooks/{id}/options`: retries, limits, notices, the static address, and what is held back.

mod form;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

use super::{asked, change, tabs};
use crate::domain::ids::WebhookId;
use crate::domain::workspace::Scope;
use crate::server::app::{AppError, IfMatch, WebhookView, overlap, webhooks};
use crate::server::config::Config;
use crate::server::egress::signing::V1A;
use crate::web::actions::webhooks::ChangeOptions;
use crate::web::components::{Button, Card, Check, Field, LinkButton, Look};
use crate::web::pages::frame::{Page, Section, fault_summary, member};
use crate::web::pages::static_ip;
use crate::web::request::{Flash, Next, Visit};
pub use form::Form;
use form::field;

/// What happens when the form is posted.
pub async fn save(visit: &Visit, text: &str, form: &Form, shown: &str) -> Result<Next, AppError> {
    let id: WebhookId = text.parse().map_err(|_| AppError::NotFound("webhook"))?;
    let shown: Option<Form> = serde_json::from_str(shown).ok();
    let saved = async {
        let patch = form.patch()?;
        match &shown {
            Some(shown) => {
                let shown = shown.patch()?;
                webhooks::update_shown(&visit.state, &visit.actor, id, [&shown, &patch]).await
            }
            None => webhooks::update(&visit.state, &visit.actor, id, &patch, &IfMatch::default()).await,
        }
    };
    match saved.await {
        Err(AppError::Overlap(overlaps)) => {
            let now = Form::of(&webhooks::get(&visit.state, &visit.actor, id).await?.config.settings);
            let form = shown.map_or_else(|| form.clone(), |shown| form.over(&shown, &now));
            let told = Flash::refused(&AppError::Invalid(overlap::faults(&overlaps))).keeping(&form);
            Ok(Next::telling(format!("{}/options", change::page_of(text)), told))
        }
        Ok(_) => Ok(Next::telling(change::page_of(text), Flash::done("Options saved. They hold from now on."))),
        Err(error @ (AppError::Invalid(_) | AppError::Conflict(_) | AppError::Forbidden(_))) => {
            let page = format!("{}/options", change::page_of(text));
            Ok(Next::telling(page, Flash::refused(&error).keeping(form)))
        }
        Err(error) => Err(error),
    }
}

/// The page.
pub fn page() -> AnyView {
    let params = use_params_map().get_untracked();
    member(async move |visit, flash| {
        visit.actor.require(Scope::WebhooksWrite)?;
        let webhook = asked(&visit, params.get("id")).await?;
        let form = flash.typed().unwrap_or_else(|| Form::of(&webhook.config.settings));
        let body = view! {
            <div class="stack">
                {fault_summary(&flash.faults, |pointer| field(pointer).map(|field| format!("#{field}")))}
                {fields(&visit.state.config, &webhook, &form, &flash)}
            </div>
        };
        Ok(Page::new(Section::Forwarding, "Options", body)
            .about("How this webhook is sent to, and what is kept from it.")
            .crumb("Event forwarding", "/webhooks")
            .crumb(webhook.config.name.clone(), format!("/webhooks/{}", webhook.id))
            .badge(tabs::state(&visit, &webhook).await?))
    })
}

fn notices_about(mail: bool) -> &'static str {
    if mail {
        "When three attempts of a delivery fail in a row, when one is given up, or when the webhook is disabled."
    } else {
        "When three attempts of a delivery fail in a row, when one is given up, or when the webhook is disabled. This \
         server sends no mail, because its operator has not set TIDINGS_SMTP_URL: notices stand in the app."
    }
}

fn fields(config: &Config, webhook: &WebhookView, form: &Form, flash: &Flash) -> AnyView {
    let fault = |name: &str| {
        flash.faults.iter().find(|fault| field(&fault.pointer) == Some(name)).map(|fault| fault.detail.clone())
    };
    let id = webhook.id;
    view! {
        <form class="form" method="post" action=ChangeOptions::url()>
            <input type="hidden" name="id" value=id.to_string() />
            <input type="hidden" name="shown" value=Form::of(&webhook.config.settings).as_shown() />
            <Card title="Retries" about="A failed delivery is tried again after each of these waits, then given up. Each moves by up to a tenth.">
                <div class="fields">
                    <Field
                        name="retry_schedule"
                        label="Waits between attempts"
                        value=form.retry_schedule.clone()
                        fault=fault("retry_schedule")
                        hint="Such as 5s 5m 30m 2h; at most 30 waits of at most 7d. Empty: no retries."
                        mono=true
                    />
                    <Field
                        name="timeout"
                        label="Timeout of an attempt, in milliseconds"
                        value=form.timeout.clone()
                        fault=fault("timeout")
                        hint="1,000 to 30,000."
                    />
                </div>
            </Card>
            <Card title="Limits" about="What does not fit waits; nothing is lost.">
                <div class="fields">
                    <Field
                        name="max_in_flight"
                        label="Requests at the same time"
                        value=form.max_in_flight.clone()
                        fault=fault("max_in_flight")
                        hint="1 to 1,000."
                    />
                    <Field
                        name="rate"
                        label="Requests a second"
                        value=form.rate.clone()
                        fault=fault("rate")
                        hint="Empty: no limit."
                    />
                </div>
            </Card>
            {signatures(id, form.asymmetric)}
            {static_ip::card(config, "switches[]", form.static_ip, fault("static-ip"))}
            <Card title="Notices" about=notices_about(config.smtp_url.is_some())>
                <div class="fields">
                    <Field
                        name="notify_emails"
                        label="Mail to"
                        value=form.notify_emails.clone()
                        fault=fault("notify_emails")
                        hint="Addresses with commas between them. Empty: nobody gets mail."
                    />
                    <Field
                        name="notify_url"
                        label="Request to"
                        kind="url"
                        value=form.notify_url.clone()
                        fault=fault("notify_url")
                        hint="A URL that gets each notice as JSON, signed with the webhook's secret. Empty: none."
                    />
                    <Field
                        name="notify_every"
                        label="Minutes between notices"
                        value=form.notify_every.clone()
                        fault=fault("notify_every")
                        hint="While it fails; then once more when it works again."
                    />
                </div>
            </Card>
            <Card title="Held back" about="Events that match and are kept from this webhook all the same. They stand in the log with the reason.">
                <div class="fields">
                    <Check
                        name="switches[]"
                        value="require_external_message_id"
                        text="Hold back events without an external_message_id"
                        checked=form.required
                    />
                    <Field
                        name="exclude_sources"
                        label="Hold back events from these sources"
                        value=form.exclude_sources.clone()
                        fault=fault("exclude_sources")
                        hint="With commas between them, such as integration, import_csv. Empty: none."
                    />
                </div>
            </Card>
            <div class="form-foot">
                <LinkButton href=format!("/webhooks/{id}") text="Cancel" />
                <span class="end"><Button text="Save options" look=Look::Primary /></span>
            </div>
        </form>
    }
    .into_any()
}

fn signatures(id: WebhookId, asymmetric: bool) -> AnyView {
    view! {
        <Card title="Signatures" about="Every request carries v1, an HMAC with the signing secret.">
            <div class="fields">
                <Check
                    name="switches[]"
                    value=V1A
                    text="Sign with Ed25519 (v1a) too"
                    about="For receivers that shall verify requests without being able to make any: they need only the public key."
                    checked=asymmetric
                />
                <p class="hint">
                    "The public key stands beside the " <a href=format!("/webhooks/{id}/secret")>"signing secret"</a> "."
                </p>
            </div>
        </Card>
    }
    .into_any()
}
