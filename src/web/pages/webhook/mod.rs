//! A webhook's own pages: `/webhooks/{id}` and below.

pub mod change;
pub mod delete;
pub mod secret;
pub mod test;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

use super::curl;
use super::frame::{Page, Section, fault_summary, member};
use super::logs::attempts_table;
use super::moment::{Moment, absolute};
use super::wizard::events::label;
use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;
use crate::domain::webhook::{ANY_EVENT, WebhookConfig, WebhookStatus};
use crate::domain::workspace::Scope;
use crate::server::app::{AppError, WebhookView, log, webhooks};
use crate::server::store::DeliveryFilter;
use crate::web::actions::webhooks::{ChangeWebhookState, EditWebhook};
use crate::web::components::badge::WebhookState;
use crate::web::components::{Button, Card, CodeBlock, LinkButton, Look, Notice, Sign, Tone, Value};
use crate::web::request::{Flash, Visit, public_url};

const RECENT: u32 = 8;

/// The webhook named in the address.
pub async fn asked(visit: &Visit, id: Option<String>) -> Result<WebhookView, AppError> {
    let id: WebhookId = id.unwrap_or_default().parse().map_err(|_| AppError::NotFound("webhook"))?;
    webhooks::get(&visit.state, &visit.actor, id).await
}

/// `/webhooks/{id}`
pub fn page() -> AnyView {
    let params = use_params_map().get_untracked();
    member(async move |visit, flash| {
        let webhook = asked(&visit, params.get("id")).await?;
        build(&visit, &flash, webhook).await
    })
}

async fn build(visit: &Visit, flash: &Flash, webhook: WebhookView) -> Result<Page, AppError> {
    let filter = DeliveryFilter { webhook_id: Some(webhook.id), ..DeliveryFilter::default() };
    let recent = log::attempts(&visit.state, &visit.actor, &filter, None, RECENT).await?.data;
    let now = visit.state.clock.now();
    let may = visit.may(Scope::WebhooksWrite);
    let first = recent.is_empty();
    let waits = first.then(|| {
        let told = (webhook.status == WebhookStatus::Active).then(waits_for_first);
        view! { {told} {first_event(&webhook)} }
    });
    let recent = if first { None } else { Some(recent_card(attempts_table(visit, recent).await, webhook.id)) };
    let warnings = webhook
        .warnings
        .iter()
        .map(|text| view! { <Notice tone=Tone::Warn><p>{text.clone()}</p></Notice> })
        .collect_view();
    let body = view! {
        <div class="stack">
            {fault_summary(&flash.faults, |_| None)}
            {state_notice(&webhook)}
            {warnings}
            {waits}
            {recent}
            <div class="columns">{configuration(&webhook, may)} {facts(&webhook, now)}</div>
            {(!first).then(|| first_event(&webhook))}
            {may.then(|| danger(&webhook))}
        </div>
    };
    let page = Page::new(Section::Forwarding, webhook.config.name.clone(), body)
        .crumb("Event forwarding", "/webhooks")
        .badge(view! { <WebhookState status=webhook.status /> });
    Ok(if may { page.actions(buttons(&webhook)) } else { page })
}

fn state_button(id: WebhookId, text: &'static str, intent: &'static str, look: Look) -> AnyView {
    view! {
        <form method="post" action=ChangeWebhookState::url()>
            <input type="hidden" name="id" value=id.to_string() />
            <Button text=text look=look name="intent" value=intent />
        </form>
    }
    .into_any()
}

fn buttons(webhook: &WebhookView) -> AnyView {
    let id = webhook.id;
    let switch = match webhook.status {
        WebhookStatus::Active => state_button(id, "Pause", "pause", Look::Plain),
        WebhookStatus::Paused | WebhookStatus::Draft | WebhookStatus::Inactive | WebhookStatus::Disabled => {
            state_button(id, "Activate", "activate", Look::Primary)
        }
    };
    view! {
        <LinkButton href=format!("/webhooks/{id}/test") text="Test event" sign=Sign::Send />
        <form method="post" action=EditWebhook::url()>
            <input type="hidden" name="id" value=id.to_string() />
            <Button text="Edit" sign=Sign::Edit name="step" value="name" />
        </form>
        {switch}
    }
    .into_any()
}

fn state_notice(webhook: &WebhookView) -> Option<AnyView> {
    let notice = match webhook.status {
        WebhookStatus::Active => return None,
        WebhookStatus::Disabled => {
            let reason = webhook.disabled_reason.clone().unwrap_or_else(|| "No reason is recorded.".to_owned());
            view! {
                <Notice title="Disabled by the system" tone=Tone::Bad>
                    <p>{reason}</p>
                    <p>"Events are not matched, waiting deliveries were cancelled. Mend the endpoint, send a test event, then activate."</p>
                </Notice>
            }
            .into_any()
        }
        WebhookStatus::Paused => view! {
            <Notice title="Paused" tone=Tone::Warn>
                <p>"Events are still matched. Their deliveries wait, and are sent when you activate the webhook again."</p>
            </Notice>
        }
        .into_any(),
        WebhookStatus::Inactive => view! {
            <Notice title="Inactive">
                <p>"Switched off by a member: events are stored, but not matched to this webhook."</p>
            </Notice>
        }
        .into_any(),
        WebhookStatus::Draft => view! {
            <Notice title="Draft">
                <p>"It receives nothing until you activate it."</p>
            </Notice>
        }
        .into_any(),
    };
    Some(notice)
}

fn waits_for_first() -> AnyView {
    view! {
        <Notice title="Waiting for the first event" tone=Tone::Accent>
            <p>"Nothing has been sent yet. Post an event with the curl below, then reload this page."</p>
        </Notice>
    }
    .into_any()
}

fn first_event(webhook: &WebhookView) -> AnyView {
    let code = curl::post_event(&public_url(), None, &curl::event_for(&webhook.config));
    view! {
        <Card title="Post an event">
            <p class="muted">
                "With an API key of the scope " <code>"events:write"</code> " in " <code>"TIDINGS_KEY"</code> ". "
                <a href="/api-keys/new">"Create one"</a>
            </p>
            <CodeBlock code=code caption="Shell" id="curl" />
        </Card>
    }
    .into_any()
}

fn recent_card(table: AnyView, id: WebhookId) -> AnyView {
    view! {
        <section class="stack-s">
            <div class="spread">
                <h2>"Recent attempts"</h2>
                <LinkButton
                    href=format!("/audit/webhook-logs?status=all&webhook_id={id}")
                    text="All of this webhook"
                    look=Look::Small
                />
            </div>
            {table}
        </section>
    }
    .into_any()
}

fn configuration(webhook: &WebhookView, may: bool) -> AnyView {
    let config = &webhook.config;
    let secret = format!("/webhooks/{}/secret", webhook.id);
    let url = if config.url.is_empty() {
        view! { <span class="muted">"Not given"</span> }.into_any()
    } else {
        view! { <Value text=config.url.clone() id="url" /> }.into_any()
    };
    let own = config.events.iter().filter(|row| row.template.is_some()).count();
    let templates = if own == 0 { "default templates".to_owned() } else { format!("{own} customised") };
    let headers = if config.headers.is_empty() {
        "None".to_owned()
    } else {
        config.headers.keys().cloned().collect::<Vec<_>>().join(", ")
    };
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
    view! {
        <Card title="Configuration">
            <dl class="list with-edit">
                <dt>"Endpoint"</dt>
                <dd><span>{url}</span>{edit("endpoint", "endpoint")}</dd>
                <dt>"Authentication"</dt>
                <dd>{webhook.auth.kind.label()}</dd>
                <dt>"Signing secret"</dt>
                <dd>
                    <span class="row">
                        <code>"whsec_••••••••"</code>
                        {may.then(|| view! { <LinkButton href=secret text="Show" look=Look::Small label="Show signing secret" /> })}
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
                <dd>{retries(config)}</dd>
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

fn spell(seconds: u64) -> String {
    match seconds {
        seconds if seconds < 120 => format!("{seconds} seconds"),
        seconds if seconds < 7200 => format!("{} minutes", seconds / 60),
        seconds => format!("{} hours", seconds / 3600),
    }
}

fn facts(webhook: &WebhookView, now: Timestamp) -> AnyView {
    let tested = webhook.tested_at.map_or_else(|| "Never passed".to_owned(), absolute);
    view! {
        <Card title="Details">
            <dl class="list">
                <dt>"Webhook ID"</dt>
                <dd><Value text=webhook.id.to_string() id="webhook-id" /></dd>
                <dt>"Version"</dt>
                <dd><Value text=webhook.version_id.to_string() id="version-id" /></dd>
                <dt>"Last passed test"</dt>
                <dd>{tested}</dd>
                <dt>"Created"</dt>
                <dd><Moment at=webhook.created_at now=now /></dd>
                <dt>"Changed"</dt>
                <dd><Moment at=webhook.updated_at now=now /></dd>
            </dl>
        </Card>
    }
    .into_any()
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
