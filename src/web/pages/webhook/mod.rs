//! A webhook's own pages: `/webhooks/{id}` and below.

pub mod activity;
mod banner;
pub mod change;
pub mod configuration;
pub mod delete;
pub mod deliveries;
mod editing;
pub mod options;
pub mod payloads;
mod remedy;
pub mod replay;
pub mod secret;
pub mod security;
mod tabs;
pub mod test;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::curl;
use super::figures::{self, Asked, Subject};
use super::frame::{Page, member};
use super::logs;
use super::moment::{Moment, absolute};
use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::{AppError, WebhookView, log, overview, webhooks};
use crate::web::components::{Card, CodeBlock, LinkButton, Look, Notice, Tone, Value};
use crate::web::request::{Flash, Visit, public_url};
use tabs::Tab;

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
    let (params, query) = (use_params_map().get_untracked(), use_query_map().get_untracked());
    member(async move |visit, flash| {
        let webhook = asked(&visit, params.get("id")).await?;
        let asked = Asked::read(&query, visit.state.clock.now());
        build(&visit, &flash, webhook, &asked).await
    })
}

async fn build(visit: &Visit, flash: &Flash, webhook: WebhookView, asked: &Asked) -> Result<Page, AppError> {
    let recent = logs::newest(visit, &webhook, RECENT).await?;
    let now = visit.state.clock.now();
    let may = visit.may(Scope::WebhooksWrite);
    let waits = (recent.is_none() && webhook.status == WebhookStatus::Active).then(waits_for_first);
    let figures = figures(visit, webhook.id, asked, recent.is_some()).await?;
    let recent = recent.map(|table| recent_card(table, webhook.id, may));
    let warnings = webhook
        .warnings
        .iter()
        .map(|text| view! { <Notice tone=Tone::Warn><p>{text.clone()}</p></Notice> })
        .collect_view();
    let body = view! {
        <div class="stack">
            {warnings}
            {held_back(visit, webhook.id).await?}
            {waits}
            {figures}
            {recent}
            <div class="columns">{first_event(&webhook)} {facts(&webhook, now)}</div>
        </div>
    };
    tabs::page(visit, flash, &webhook, Tab::Overview, body).await
}

/// How it fared in a stretch of time; nothing where nothing was `sent` yet and nothing waits, unless
/// what was asked for cannot be read.
async fn figures(visit: &Visit, id: WebhookId, asked: &Asked, sent: bool) -> Result<Option<AnyView>, AppError> {
    let figures = match &asked.span {
        Some(span) => Some((overview::figures(&visit.state, &visit.actor, Some(id), span.range).await?, span)),
        None => None,
    };
    let waits = figures.as_ref().is_some_and(|(figures, _)| figures.oldest.since.is_some());
    let now = visit.state.clock.now();
    // A time that cannot be read was asked for on purpose.
    Ok((sent || waits || asked.span.is_none()).then(|| {
        let shown = figures.map(|(figures, span)| figures::view(&figures, &Subject::Webhook(id), span, now));
        view! { {asked.choice(&Tab::Overview.href(id))} {shown} }.into_any()
    }))
}

/// How much the webhook's options held back lately, with the way to see it.
async fn held_back(visit: &Visit, id: WebhookId) -> Result<Option<AnyView>, AppError> {
    let count = log::held_back(&visit.state, &visit.actor, id, COUNTED).await?;
    if count == 0 {
        return Ok(None);
    }
    let more = if count == u64::from(COUNTED) { " or more" } else { "" };
    let text = format!("{count}{more} held back in the last 24 hours");
    let href = format!("{}?status=skipped", Tab::Deliveries.href(id));
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
                ". Every field: " <a href="/docs/api">"API reference"</a> "."
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
                <h2>"Recent attempts" <span class="muted small">" times in UTC"</span></h2>
                <div class="row">
                    {replay}
                    <LinkButton
                        href=format!("{}?status=all", Tab::Deliveries.href(id))
                        text="All deliveries"
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
                <dd><Moment at=webhook.updated_at now=now /></dd>
            </dl>
        </Card>
    }
    .into_any()
}
