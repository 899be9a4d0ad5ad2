//! Step 5: a test event, sent exactly as the webhook will send.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::Stand;
use super::step::Place;
use crate::catalogue::{self, Vocabulary};
use crate::domain::policy::TestGate;
use crate::domain::webhook::{ANY_EVENT, WebhookConfig};
use crate::server::app::{AppError, test_log};
use crate::server::store::TestsOf;
use crate::web::actions::wizard::TestDraft;
use crate::web::components::{Button, Card, Check, LinkButton, Look, Notice, Sign, Tone};
use crate::web::pages::test_result::results;

/// The step.
pub async fn view(stand: &Stand) -> Result<AnyView, AppError> {
    let id = stand.draft.id;
    let kept = test_log::last(&stand.visit.state, &stand.visit.actor, TestsOf::Draft(id)).await?;
    let now = stand.visit.state.clock.now();
    let results = kept.as_ref().map(|kept| results(kept, now));
    let again = kept.is_some();
    let about = match stand.visit.who.workspace.policy.test_gate {
        TestGate::Required => "The workspace's policy asks for a passed test before a webhook becomes active.",
        TestGate::Recommended => "Recommended before a webhook becomes active.",
        TestGate::Off => "Optional in this workspace.",
    };
    let onward = if stand.draft.tested { Look::Primary } else { Look::Plain };
    let events = choices(&stand.visit.vocabulary(), &stand.draft.input.config);
    let body = view! {
        {stale(stand.draft.tested, again)}
        <Card title="Send a test event" about=about>
            <form class="form" method="post" action=TestDraft::url()>
                <input type="hidden" name="draft" value=id.to_string() />
                <fieldset class="stack-s">
                    <legend class="hint">
                        "Which events? None ticked: the first one for each endpoint."
                    </legend>
                    <div class="check-grid">{events}</div>
                </fieldset>
                <div class="row">
                    <Button
                        text=if again { "Test again" } else { "Test event" }
                        look=if stand.draft.tested { Look::Plain } else { Look::Primary }
                        sign=Sign::Send
                    />
                </div>
            </form>
        </Card>
        {results}
        <div class="form-foot">
            <LinkButton href=Place::Payload.href(id) text="Back" />
            <span class="end"><LinkButton href=Place::Review.href(id) text="Continue" look=onward /></span>
        </div>
    };
    Ok(body.into_any())
}

fn stale(tested: bool, shown: bool) -> Option<impl IntoView> {
    (tested && !shown).then(|| {
        view! {
            <Notice title="Tested" tone=Tone::Good>
                <p>"A test of this very configuration passed within the last 24 hours."</p>
            </Notice>
        }
    })
}

/// A check box for each event of a webhook.
pub fn choices(words: &Vocabulary, config: &WebhookConfig) -> impl IntoView + use<> {
    config
        .events
        .iter()
        .map(|row| {
            let text = match catalogue::find(&row.event_type) {
                Some(known) => known.label.to_owned(),
                None if row.event_type == ANY_EVENT => "Any event".to_owned(),
                None => words.find(&row.event_type).map_or(&row.event_type, |own| &own.label).clone(),
            };
            view! { <Check name="event_types[]" value=row.event_type.clone() text=text /> }
        })
        .collect_view()
}
