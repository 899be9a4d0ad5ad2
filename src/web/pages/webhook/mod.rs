//! A webhook's own pages: `/webhooks/{id}` and below.

pub mod activity;
pub mod change;
mod configuration;
pub mod delete;
pub mod options;
pub mod replay;
pub mod secret;
pub mod test;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

use super::curl;
use super::frame::{Page, Section, fault_summary, member};
use super::logs;
use super::moment::{Moment, absolute};
use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::{AppError, WebhookView, log, webhooks};
use crate::web::actions::webhooks::{ChangeWebhookState, EditWebhook};
use crate::web::components::badge::WebhookState;
use crate::web::components::{Button, Card, CodeBlock, LinkButton, Look, Notice, Sign, Tone, Value};
use crate::web::request::{Flash, Visit, public_url};

const RECENT: u32 = 8;
/// Most deliveries held back that are counted.
const COUNTED: u32 = 10_000;

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
    let recent = logs::newest(visit, &webhook, RECENT).await?;
    let now = visit.state.clock.now();
    let may = visit.may(Scope::WebhooksWrite);
    let first = recent.is_none();
    let waits = first.then(|| {
        let told = (webhook.status == WebhookStatus::Active).then(waits_for_first);
        view! { {told} {first_event(&webhook)} }
    });
    let recent = recent.map(|table| recent_card(table, webhook.id, may));
    let warnings = webhook
        .warnings
        .iter()
        .map(|text| view! { <Notice tone=Tone::Warn><p>{text.clone()}</p></Notice> })
        .collect_view();
    let body = view! {
        <div class="stack">
            {fault_summary(&flash.faults, |_| None)}
            {state_notice(&webhook)}
            {replay::offer(visit, &webhook).await?}
            {warnings}
            {held_back(visit, webhook.id).await?}
            {waits}
            {recent}
            <div class="columns">{configuration::card(&webhook, may, now)} {facts(&webhook, now)}</div>
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

/// How much the webhook's options held back lately, with the way to see it.
async fn held_back(visit: &Visit, id: WebhookId) -> Result<Option<AnyView>, AppError> {
    let count = log::held_back(&visit.state, &visit.actor, id, COUNTED).await?;
    if count == 0 {
        return Ok(None);
    }
    let more = if count == u64::from(COUNTED) { " or more" } else { "" };
    let text = format!("{count}{more} held back in the last 24 hours");
    let href = format!("/audit/webhook-logs?status=skipped&webhook_id={id}");
    let view = view! {
        <Notice><p>"Options of this webhook keep events from it: " <a href=href>{text}</a> "."</p></Notice>
    };
    Ok(Some(view.into_any()))
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

fn recent_card(table: AnyView, id: WebhookId, may: bool) -> AnyView {
    let replay = may.then(|| {
        view! { <LinkButton href=format!("/webhooks/{id}/replay") text="Replay…" look=Look::Small /> }
    });
    view! {
        <section class="stack-s">
            <div class="spread">
                <h2>"Recent attempts"</h2>
                <div class="row">
                    {replay}
                    <LinkButton
                        href=format!("/audit/webhook-logs?status=all&webhook_id={id}")
                        text="All of this webhook"
                        look=Look::Small
                    />
                </div>
            </div>
            {table}
        </section>
    }
    .into_any()
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
                <dd>
                    <Moment at=webhook.updated_at now=now />
                    <a href=format!("/webhooks/{}/activity", webhook.id)>"Who did what"</a>
                </dd>
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
