//! `/tests/{id}`: a test of an endpoint as it stands in the log.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::frame::{Page, Section, member};
use super::logs::asked::{Asked, Place};
use super::logs::zone::Zone;
use super::moment::Moment;
use super::neighbours::{self, Neighbours};
use super::test_result::{result_card, sample_name, verdict};
use super::trail::Trail;
use crate::domain::ids::TestId;
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::app::AppError;
use crate::server::app::test_log::{self, TestView};
use crate::web::components::badge::AttemptState;
use crate::web::components::{Card, LinkButton, Notice, Sign, Value};
use crate::web::request::Visit;

/// The page.
pub fn page() -> AnyView {
    let (params, query) = (use_params_map().get_untracked(), use_query_map().get_untracked());
    member(async move |visit, _| {
        let id: TestId = params.get("id").unwrap_or_default().parse().map_err(|_| AppError::NotFound("test"))?;
        let test = test_log::test(&visit.state, &visit.actor, id).await?;
        let (asked, zone) = (Asked::read(Place::workspace(), &query).kind(true), Zone::of(&query));
        let path = format!("/tests/{id}");
        let neighbours = neighbours::find(&visit, &asked, &zone, Trail::read(&query), &path).await?;
        Ok(build(&visit, &test, neighbours))
    })
}

fn build(visit: &Visit, test: &TestView, neighbours: Neighbours) -> Page {
    let (tone, title) = verdict(test.result.ok);
    let message = test.result.error.as_ref().map(|error| view! { <p>{error.message.clone()}</p> });
    let body = view! {
        <div class="stack">
            <Notice title=title tone=tone>{message}</Notice>
            <div class="columns">
                <section class="stack-s">
                    <h2>"What was found"</h2>
                    {result_card(0, &test.result, true, None)}
                </section>
                {facts(test, visit.state.clock.now())}
            </div>
        </div>
    };
    let error = test.result.error.as_ref().map(|error| error.code.clone());
    let status = test.result.response.as_ref().map(|response| response.status);
    let again = test.webhook_id.filter(|_| visit.may(Scope::WebhooksWrite)).map(|id| {
        view! { <LinkButton href=format!("/webhooks/{id}/test") text="Test again" sign=Sign::Send /> }
    });
    Page::new(Section::Logs, format!("Test: {}", sample_name(&test.result.event_type)), body)
        .crumb("Webhook logs", neighbours.list.clone())
        .badge(view! { <AttemptState http_status=status error=error /> })
        .actions(view! { {neighbours.links()} {again} })
        .wide()
}

fn facts(test: &TestView, now: Timestamp) -> AnyView {
    let name = if test.webhook_name.is_empty() { "No name".to_owned() } else { test.webhook_name.clone() };
    let webhook = match test.webhook_id {
        Some(id) => view! { <a href=format!("/webhooks/{id}")>{name}</a> }.into_any(),
        None => view! { {name} ", not saved as a webhook" }.into_any(),
    };
    let who = test.actor.name.clone().unwrap_or_else(|| "Tidings".to_owned());
    view! {
        <Card title="Test" about="Not a delivery: nothing is counted, tried again or replayed.">
            <dl class="list">
                <dt>"Test ID"</dt>
                <dd><Value text=test.result.id.to_string() id="test-id" /></dd>
                <dt>"Webhook"</dt>
                <dd>{webhook}</dd>
                <dt>"Sent"</dt>
                <dd><Moment at=test.created_at now=now /></dd>
                <dt>"Sent by"</dt>
                <dd>{who}</dd>
            </dl>
        </Card>
    }
    .into_any()
}
