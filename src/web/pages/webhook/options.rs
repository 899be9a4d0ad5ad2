//! `/webhooks/{id}/options`: retries, limits, notices, the static address, and what is held back.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{asked, change};
use crate::domain::ids::WebhookId;
use crate::domain::webhook::Settings;
use crate::domain::workspace::Scope;
use crate::server::app::{AppError, Fault, WebhookView, webhooks};
use crate::server::config::Config;
use crate::server::egress::signing::{KINDS, V1A};
use crate::web::actions::webhooks::ChangeOptions;
use crate::web::components::badge::WebhookState;
use crate::web::components::{Button, Card, Check, Field, LinkButton, Look};
use crate::web::pages::frame::{Page, Section, fault_summary, member};
use crate::web::pages::static_ip;
use crate::web::request::{Flash, Next, Visit};

const UNITS: [(&str, u32); 4] = [("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)];

/// What the form holds, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Whether events without an `external_message_id` are held back.
    pub required: bool,
    /// Sources held back, with commas between them.
    pub exclude_sources: String,
    /// Waits between attempts, such as `5s 5m 2h`.
    pub retry_schedule: String,
    /// Milliseconds.
    pub timeout: String,
    /// Requests at the same time.
    pub max_in_flight: String,
    /// Requests a second; empty: no limit.
    pub rate: String,
    /// Whether requests take the static way out.
    pub static_ip: bool,
    /// Whether requests are signed with Ed25519 too.
    pub asymmetric: bool,
    /// Who gets mail when it fails, with commas between them.
    pub notify_emails: String,
    /// The URL that is told, too.
    pub notify_url: String,
    /// Minutes between two notices.
    pub notify_every: String,
}

impl Form {
    fn of(settings: &Settings) -> Self {
        let schedule: Vec<String> = settings.retry_schedule_s.iter().map(|seconds| short(*seconds)).collect();
        let notices = settings.notify_on_error.as_ref();
        Self {
            notify_emails: notices.map(|notices| notices.emails.join(", ")).unwrap_or_default(),
            notify_url: notices.and_then(|notices| notices.url.clone()).unwrap_or_default(),
            notify_every: notices.map_or(60, |notices| notices.every_minutes).to_string(),
            required: settings.require_external_message_id,
            exclude_sources: settings.exclude_sources.join(", "),
            retry_schedule: schedule.join(" "),
            timeout: settings.timeout_ms.to_string(),
            max_in_flight: settings.max_in_flight.to_string(),
            rate: settings.rate_per_second.map(|rate| rate.to_string()).unwrap_or_default(),
            static_ip: settings.static_ip,
            asymmetric: settings.signatures.iter().any(|kind| kind == V1A),
        }
    }

    /// What was typed when the form was refused.
    fn kept(flash: &Flash) -> Option<Self> {
        serde_json::from_str(&flash.value("options")).ok()
    }

    fn keep(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The merge patch for the webhook.
    fn patch(&self) -> Result<String, AppError> {
        let mut faults = Vec::new();
        let mut number = |name: &str, text: &str| {
            let parsed = text.trim().parse::<u32>();
            if parsed.is_err() {
                faults.push(Fault::new(format!("/settings/{name}"), "Write a whole number."));
            }
            parsed.unwrap_or_default()
        };
        let timeout = number("timeout_ms", &self.timeout);
        let max_in_flight = number("max_in_flight", &self.max_in_flight);
        let rate = (!self.rate.trim().is_empty()).then(|| number("rate_per_second", &self.rate));
        let (emails, url) = (words(&self.notify_emails), self.notify_url.trim());
        let notices = (!emails.is_empty() || !url.is_empty()).then(|| {
            let every = number("notify_on_error/every_minutes", &self.notify_every);
            json!({ "emails": emails, "url": url, "every_minutes": every })
        });
        let schedule = schedule(&self.retry_schedule).unwrap_or_else(|word| {
            let detail = format!("“{word}” is not a wait: write a number with s, m, h or d, such as 30s or 2h.");
            faults.push(Fault::new("/settings/retry_schedule_s", detail));
            Vec::new()
        });
        AppError::check(faults)?;
        let settings = json!({
            "require_external_message_id": self.required,
            "exclude_sources": words(&self.exclude_sources),
            "retry_schedule_s": schedule,
            "timeout_ms": timeout,
            "max_in_flight": max_in_flight,
            "rate_per_second": rate,
            "notify_on_error": notices,
            "static_ip": self.static_ip,
            "signatures": if self.asymmetric { &KINDS[..] } else { &KINDS[..1] },
        });
        Ok(json!({ "settings": settings }).to_string())
    }
}

/// What stands between commas.
fn words(text: &str) -> Vec<&str> {
    text.split(',').map(str::trim).filter(|word| !word.is_empty()).collect()
}

/// `7200` as `2h`.
fn short(seconds: u32) -> String {
    let (unit, size) = UNITS.into_iter().find(|(_, size)| seconds.is_multiple_of(*size)).unwrap_or(("s", 1));
    if seconds == 86_400 { "24h".to_owned() } else { format!("{}{unit}", seconds / size) }
}

/// Seconds of each wait; or the word that is none.
fn schedule(text: &str) -> Result<Vec<u32>, String> {
    let words = text.split([' ', ',', '\n', '\r', '\t']).filter(|word| !word.is_empty());
    words
        .map(|word| {
            let lower = word.to_lowercase();
            let unit = UNITS.into_iter().find_map(|(unit, size)| lower.strip_suffix(unit).map(|number| (number, size)));
            let (number, size) = unit.unwrap_or((&lower, 1));
            number.parse::<u32>().ok().and_then(|number| number.checked_mul(size)).ok_or_else(|| word.to_owned())
        })
        .collect()
}

/// What happens when the form is posted.
pub async fn save(visit: &Visit, text: &str, form: &Form) -> Result<Next, AppError> {
    let id: WebhookId = text.parse().map_err(|_| AppError::NotFound("webhook"))?;
    let saved = async {
        let patch = form.patch()?;
        webhooks::update(&visit.state, &visit.actor, id, &patch).await
    };
    match saved.await {
        Ok(_) => Ok(Next::telling(change::page_of(text), Flash::done("Options saved. They hold from now on."))),
        Err(error @ (AppError::Invalid(_) | AppError::Conflict(_) | AppError::Forbidden(_))) => {
            let page = format!("{}/options", change::page_of(text));
            Ok(Next::telling(page, Flash::refused(&error).with("options", form.keep())))
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
        let form = Form::kept(&flash).unwrap_or_else(|| Form::of(&webhook.config.settings));
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
            .badge(view! { <WebhookState status=webhook.status /> }))
    })
}

/// The field that a fault is about.
fn field(pointer: &str) -> Option<&'static str> {
    let name = pointer.strip_prefix("/settings/")?;
    if let Some(part) = name.strip_prefix("notify_on_error/") {
        return match part.split('/').next()? {
            "url" => Some("notify_url"),
            "every_minutes" => Some("notify_every"),
            _ => Some("notify_emails"),
        };
    }
    match name.split('/').next()? {
        "exclude_sources" => Some("exclude_sources"),
        "retry_schedule_s" => Some("retry_schedule"),
        "timeout_ms" => Some("timeout"),
        "max_in_flight" => Some("max_in_flight"),
        "rate_per_second" => Some("rate"),
        "static_ip" => Some("static-ip"),
        _ => None,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schedule_is_written_as_it_is_read() {
        let settings = Settings::default();
        let form = Form::of(&settings);
        assert_eq!(form.retry_schedule, "5s 5m 30m 2h 5h 10h 14h 20h 24h");
        assert_eq!(schedule(&form.retry_schedule), Ok(settings.retry_schedule_s));
        assert_eq!(schedule("90, 1d\n7D"), Ok(vec![90, 86_400, 604_800]));
        assert_eq!(schedule(""), Ok(vec![]));
        for wrong in ["soon", "-5s", "5x", "99999999d"] {
            assert_eq!(schedule(wrong), Err(wrong.to_owned()));
        }
    }

    #[test]
    fn the_form_becomes_a_patch_or_says_every_fault() {
        let form = Form { exclude_sources: " a, ,b ".to_owned(), ..Form::of(&Settings::default()) };
        let patch: serde_json::Value = serde_json::from_str(&form.patch().expect("a patch")).expect("JSON");
        assert_eq!(patch["settings"]["exclude_sources"], json!(["a", "b"]));
        assert_eq!(patch["settings"]["rate_per_second"], json!(null));
        let wrong = Form { timeout: "x".to_owned(), retry_schedule: "y".to_owned(), rate: "z".to_owned(), ..form };
        let Err(AppError::Invalid(faults)) = wrong.patch() else { panic!("it must be refused") };
        assert_eq!(
            faults.iter().filter_map(|fault| field(&fault.pointer)).collect::<Vec<_>>(),
            ["timeout", "rate", "retry_schedule"]
        );
    }
}
