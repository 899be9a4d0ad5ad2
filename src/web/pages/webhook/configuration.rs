//! `/webhooks/{id}/configuration`: what a webhook is set to, and the ways to be rid of it.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

use super::asked;
use super::tabs::{self, Tab};
use crate::domain::retry::upcoming;
use crate::domain::time::Timestamp;
use crate::domain::webhook::{ANY_EVENT, WebhookConfig, WebhookStatus};
use crate::domain::workspace::Scope;
use crate::server::app::WebhookView;
use crate::web::actions::webhooks::EditWebhook;
use crate::web::components::{Button, Card, LinkButton, Look, Value};
use crate::web::pages::frame::member;
use crate::web::pages::moment::{absolute, moments};
use crate::web::pages::wizard::events::label;

/// The page.
pub fn page() -> AnyView {
    let params = use_params_map().get_untracked();
    member(async move |visit, flash| {
        let webhook = asked(&visit, params.get("id")).await?;
        let may = visit.may(Scope::WebhooksWrite);
        let danger = may.then(|| danger(&webhook));
        let body = view! { <div class="stack">{card(&webhook, may, visit.state.clock.now())} {danger}</div> };
        tabs::page(&visit, &flash, &webhook, Tab::Configuration, body).await
    })
}

/// Everything that a person has configured; for those who may, with links to change it.
fn card(webhook: &WebhookView, may: bool, now: Timestamp) -> AnyView {
    let config = &webhook.config;
    let url = if config.url.is_empty() {
        view! { <span class="muted">"Not given"</span> }.into_any()
    } else {
        view! { <Value text=config.url.clone() id="url" /> }.into_any()
    };
    let own = config.events.iter().filter(|row| row.template.is_some()).count();
    let templates = if own == 0 { "default templates".to_owned() } else { format!("{own} customised") };
    let headers: Vec<&str> = config.headers.keys().chain(&webhook.auth.headers).map(String::as_str).collect();
    let headers = if headers.is_empty() { "None".to_owned() } else { headers.join(", ") };
    let certificate = webhook.auth.client_certificate.as_ref();
    let certificate =
        certificate.map(|shown| view! { <span class="small">"Client certificate: " {shown.line()}</span> });
    let id = webhook.id;
    let edit = move |step: &'static str, what: &'static str| {
        may.then(|| {
            view! {
                <form method="post" action=EditWebhook::url()>
                    <input type="hidden" name="id" value=id.to_string() />
                    <Button text="Edit" look=Look::Small name="step" value=step label=format!("Edit {what}") />
                </form>
            }
        })
    };
    let options = move |what: &str| {
        let href = format!("/webhooks/{id}/options");
        may.then(|| view! { <LinkButton href=href text="Edit" look=Look::Small label=format!("Edit {what}") /> })
    };
    view! {
        <Card title="Configuration">
            <dl class="list with-edit">
                <dt>"Endpoint"</dt>
                <dd><span>{url}</span>{edit("endpoint", "endpoint")}</dd>
                <dt>"Authentication"</dt>
                <dd>
                    <span class="stack-s">
                        <span>{webhook.auth.kind.label()}</span>
                        {certificate}
                    </span>
                </dd>
                <dt>"Extra headers"</dt>
                <dd>{headers}</dd>
                <dt>"Events"</dt>
                <dd><span>{events(config)}</span>{edit("events", "events")}</dd>
                <dt>"Products"</dt>
                <dd>{words(&config.products)}</dd>
                <dt>"Channels"</dt>
                <dd>{words(&config.channels)}</dd>
                <dt>"Payload"</dt>
                <dd><span>{config.format.clone()} ", " {templates}</span>{edit("payload", "payload")}</dd>
                <dt>"Retries"</dt>
                <dd>
                    <span class="stack-s">
                        <span>{retries(config)}</span>
                        {schedule(config, now)}
                    </span>
                    {options("retries and limits")}
                </dd>
                <dt>"Limits"</dt>
                <dd>{limits(config)}</dd>
                <dt>"Held back"</dt>
                <dd><span>{held_back(config)}</span>{options("what is held back")}</dd>
            </dl>
        </Card>
    }
    .into_any()
}

fn events(config: &WebhookConfig) -> AnyView {
    let names = config.events.iter().map(|row| row.event_type.clone());
    names
        .map(|name| match name.as_str() {
            ANY_EVENT => view! { <div>"All events, present and future"</div> }.into_any(),
            _ => {
                let href = format!("/catalogue/{name}");
                view! { <div><a class="mono" href=href>{name}</a></div> }.into_any()
            }
        })
        .collect_view()
        .into_any()
}

fn words(list: &[String]) -> String {
    if list.is_empty() { "All".to_owned() } else { list.iter().map(|word| label(word)).collect::<Vec<_>>().join(", ") }
}

fn retries(config: &WebhookConfig) -> String {
    let schedule = &config.settings.retry_schedule_s;
    let total: u64 = schedule.iter().map(|seconds| u64::from(*seconds)).sum();
    let timeout = f64::from(config.settings.timeout_ms) / 1000.0;
    match schedule.len() {
        0 => format!("None. An attempt may take {timeout} s."),
        count => format!("{count} more attempts over about {}. An attempt may take {timeout} s.", spell(total)),
    }
}

/// The times of all attempts of a delivery whose first one is made now.
fn schedule(config: &WebhookConfig, now: Timestamp) -> Option<impl IntoView + use<>> {
    let times = upcoming(&config.settings.retry_schedule_s, 0, now);
    (times.len() > 1).then(|| {
        view! {
            <details>
                <summary>"If every attempt from now on failed"</summary>
                {moments(&times, 1, now, absolute)}
            </details>
        }
    })
}

fn limits(config: &WebhookConfig) -> String {
    let rate = config.settings.rate_per_second.map(|rate| format!(", {rate} a second")).unwrap_or_default();
    let way = if config.settings.static_ip { "; from the static IP address" } else { "" };
    format!("{} requests at the same time{rate}{way}", config.settings.max_in_flight)
}

fn held_back(config: &WebhookConfig) -> String {
    let settings = &config.settings;
    let mut parts = Vec::new();
    if settings.require_external_message_id {
        parts.push("events without an external_message_id".to_owned());
    }
    if !settings.exclude_sources.is_empty() {
        parts.push(format!("events from {}", settings.exclude_sources.join(", ")));
    }
    if parts.is_empty() { "Nothing".to_owned() } else { parts.join("; ") }
}

fn spell(seconds: u64) -> String {
    match seconds {
        seconds if seconds < 120 => format!("{seconds} seconds"),
        seconds if seconds < 7200 => format!("{} minutes", seconds / 60),
        seconds => format!("{} hours", seconds / 3600),
    }
}

fn danger(webhook: &WebhookView) -> AnyView {
    let id = webhook.id;
    let off = matches!(webhook.status, WebhookStatus::Active | WebhookStatus::Paused).then(|| {
        view! {
            <li>
                <div>
                    <h3>"Deactivate"</h3>
                    <p class="muted">"Events are no longer matched. Deliveries that wait are cancelled."</p>
                </div>
                <LinkButton href=format!("/webhooks/{id}/deactivate") text="Deactivate…" look=Look::Danger />
            </li>
        }
    });
    view! {
        <Card title="Danger zone" danger=true>
            <ul class="danger-list">
                {off}
                <li>
                    <div>
                        <h3>"Delete"</h3>
                        <p class="muted">"The webhook goes away for good. Its log stays until retention."</p>
                    </div>
                    <LinkButton href=format!("/webhooks/{id}/delete") text="Delete…" look=Look::Danger />
                </li>
            </ul>
        </Card>
    }
    .into_any()
}
