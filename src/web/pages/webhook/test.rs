//! `/webhooks/{id}/test`: a test event of a saved webhook.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

use super::{asked, tabs};
use crate::domain::workspace::Scope;
use crate::server::app::WebhookView;
use crate::server::app::test_log::{self, TestRun};
use crate::server::egress::diagnosis;
use crate::server::store::TestsOf;
use crate::web::actions::webhooks::TestWebhook;
use crate::web::components::{Button, Card, Look, Sign};
use crate::web::pages::frame::{Page, Section, fault_summary, member};
use crate::web::pages::moved::moved as moved_notice;
use crate::web::pages::test_result::results;
use crate::web::pages::wizard::test::choices;

/// The page.
pub fn page() -> AnyView {
    let params = use_params_map().get_untracked();
    member(async move |visit, flash| {
        visit.actor.require(Scope::WebhooksWrite)?;
        let webhook = asked(&visit, params.get("id")).await?;
        let id = webhook.id;
        let kept = test_log::last(&visit.state, &visit.actor, TestsOf::Webhook(id)).await?;
        let now = visit.state.clock.now();
        let results = kept.as_ref().map(|kept| results(kept, now));
        let text = if kept.is_some() { "Test again" } else { "Test event" };
        let events = choices(&visit.vocabulary(), &webhook.config);
        let body = view! {
            <div class="stack">
                {fault_summary(&flash.faults, |_| None)}
                <Card
                    title="Send a test event"
                    about="Through the very sender that delivers, marked with webhook-test: true. It changes nothing and stands in the log under Tests."
                >
                    <form class="form" method="post" action=TestWebhook::url()>
                        <input type="hidden" name="id" value=id.to_string() />
                        <fieldset class="stack-s">
                            <legend class="hint">"Which events? None ticked: the first one for each endpoint."</legend>
                            <div class="check-grid">{events}</div>
                        </fieldset>
                        <div class="row"><Button text=text look=Look::Primary sign=Sign::Send /></div>
                    </form>
                </Card>
                {kept.as_ref().map(|kept| redirected(&webhook, kept))}
                {results}
            </div>
        };
        Ok(Page::new(Section::Forwarding, "Test event", body)
            .crumb("Event forwarding", "/webhooks")
            .crumb(webhook.config.name.clone(), format!("/webhooks/{id}"))
            .badge(tabs::state(&visit, &webhook).await?))
    })
}

/// Where endpoints of the webhook redirect to, each with a button that takes the address over.
fn redirected(webhook: &WebhookView, run: &TestRun) -> AnyView {
    let mut moved: Vec<(String, String)> = Vec::new();
    for result in &run.results {
        let response = result.response.as_ref().filter(|response| diagnosis::is_redirect(response.status));
        let target = response.and_then(|response| diagnosis::target(&result.url, &response.headers));
        // The test may be older than the configuration.
        let ours = webhook.config.endpoints().iter().any(|(url, _)| *url == result.url);
        if let Some(target) = target.filter(|_| ours && moved.iter().all(|(from, _)| *from != result.url)) {
            moved.push((result.url.clone(), target));
        }
    }
    let notice = |(from, target)| moved_notice(webhook.id, from, target, None);
    moved.into_iter().map(notice).collect_view().into_any()
}
