//! `/webhooks/{id}/payloads`: what a webhook sends for each of its events. `?event=` shows one of them.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::asked;
use super::tabs::{self, Tab, edit};
use crate::domain::webhook::{ANY_EVENT, Subscription, WebhookConfig};
use crate::domain::workspace::Scope;
use crate::server::app::WebhookView;
use crate::web::components::{Badge, Card, CodeBlock, Empty, Heads, Look, Notice, Sign, Tone, table};
use crate::web::pages::frame::member;
use crate::web::pages::wizard::payload::{Kind, origin};
use crate::web::preview::{Names, indented};
use crate::web::request::Visit;

/// The page.
pub fn page() -> AnyView {
    let (params, query) = (use_params_map().get_untracked(), use_query_map().get_untracked());
    member(async move |visit, flash| {
        let webhook = asked(&visit, params.get("id")).await?;
        let body = body(&visit, &webhook, query.get("event"));
        tabs::page(&visit, &flash, &webhook, Tab::Payloads, body).await
    })
}

fn body(visit: &Visit, webhook: &WebhookView, wanted: Option<String>) -> AnyView {
    let config = &webhook.config;
    let wanted = wanted.and_then(|name| config.events.iter().find(|row| row.event_type == name));
    let Some(chosen) = wanted.or(config.events.first()) else {
        return view! { <Empty title="No events yet" about="A payload belongs to an event: choose some first." sign=Sign::Book /> }
            .into_any();
    };
    let words = visit.vocabulary();
    let rows = config.events.iter();
    let rows = rows.map(|row| line(webhook, row, &Kind::of(&words, config, row), row == chosen)).collect_view();
    view! {
        <div class="columns">
            {table("table", Heads::of(&["Event", "Sent as", "Template"]), rows)}
            {sample(visit, webhook, chosen, &Kind::of(&words, config, chosen))}
        </div>
    }
    .into_any()
}

fn line(webhook: &WebhookView, row: &Subscription, kind: &Kind, chosen: bool) -> AnyView {
    let href = format!("{}?event={}#sample", Tab::Payloads.href(webhook.id), row.event_type);
    let name = (row.event_type != ANY_EVENT).then(|| view! { <span class="id">{row.event_type.clone()}</span> });
    let wire = match kind.wire_name(&webhook.config) {
        Some(wire) => view! { <code>{wire}</code> }.into_any(),
        None => view! { <span class="muted">"Each under its own name"</span> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row" data-label="Event">
                <span class="cell">
                    <a class="main-link" href=href aria-current=chosen.then_some("true")>{kind.label.clone()}</a>
                    {name}
                </span>
            </th>
            <td data-label="Sent as">{wire}</td>
            <td data-label="Template">{template(&webhook.config, row, kind)}</td>
        </tr>
    }
    .into_any()
}

fn template(config: &WebhookConfig, row: &Subscription, kind: &Kind) -> AnyView {
    if row.template.is_some() {
        return view! { <Badge text="Customised" tone=Tone::Accent /> }.into_any();
    }
    let from = origin(config, kind).map(|from| view! { <span class="muted small">{from}</span> });
    view! { <span class="cell"><span><Badge text="Default" /></span>{from}</span> }.into_any()
}

/// What is sent for the sample of an event.
fn sample(visit: &Visit, webhook: &WebhookView, row: &Subscription, kind: &Kind) -> AnyView {
    let config = &webhook.config;
    let (webhook_id, workspace_id) = (webhook.id.to_string(), visit.actor.workspace_id.to_string());
    let workspace = visit.who.workspace.name.as_str();
    let names = Names { webhook_name: &config.name, webhook_id: &webhook_id, workspace, workspace_id: &workspace_id };
    let text = row.template.clone().unwrap_or_else(|| kind.default_template(config));
    let body = match kind.try_on_sample(config, &names, &text).body {
        Ok(body) => view! { <CodeBlock code=indented(&body) caption="Body of the request" id="sample-body" /> }.into_any(),
        Err(_) => view! {
            <Notice title="This template cannot be rendered" tone=Tone::Bad><p>"Open it to see where it is wrong."</p></Notice>
        }
        .into_any(),
    };
    let button = visit
        .may(Scope::WebhooksWrite)
        .then(|| edit(webhook.id, &format!("payload:{}", row.event_type), "Edit payload", Look::Plain));
    view! {
        <Card title=kind.label.clone() about="With the sample of the catalogue." id="sample">
            {body}
            <details>
                <summary>"Template"</summary>
                <CodeBlock code=text caption="Template" id="sample-template" />
            </details>
            {button}
        </Card>
    }
    .into_any()
}
