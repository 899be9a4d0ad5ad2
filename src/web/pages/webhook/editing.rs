//! Above the tabs of a webhook: edits of it that somebody began and has not saved.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;
use crate::domain::webhook::DRAFT_LIFE_MS;
use crate::domain::workspace::Scope;
use crate::server::app::AppError;
use crate::server::app::drafts::{self, Editing};
use crate::web::actions::wizard::DiscardDraft;
use crate::web::components::{Button, LinkButton, Look, Notice};
use crate::web::pages::moment::{ShortMoment, absolute};
use crate::web::pages::wizard::step::Place;
use crate::web::request::Visit;

/// A notice of each; for those who could go on with it.
///
/// # Errors
/// When they cannot be read.
pub async fn view(visit: &Visit, id: WebhookId) -> Result<Option<AnyView>, AppError> {
    if !visit.may(Scope::WebhooksWrite) {
        return Ok(None);
    }
    let now = visit.state.clock.now();
    let found = drafts::editing(&visit.state, &visit.actor, id).await?;
    let notices = found.into_iter().map(|editing| notice(editing, now)).collect_view();
    Ok(Some(notices.into_any()))
}

fn notice(editing: Editing, now: Timestamp) -> AnyView {
    let who = if editing.own { "You".to_owned() } else { editing.who };
    let end = absolute(editing.updated_at.plus_ms(DRAFT_LIFE_MS));
    let id = editing.id.to_string();
    view! {
        <Notice title=format!("{who} started editing this")>
            <p>
                "Last saved " <ShortMoment at=editing.updated_at now=now />
                {format!(". Nothing of it is in effect yet. It is discarded on {end}, unless it is saved again.")}
            </p>
            <div class="row">
                <LinkButton href=Place::Review.href(editing.id) text="Continue" look=Look::Small />
                <form method="post" action=DiscardDraft::url()>
                    <input type="hidden" name="draft" value=id />
                    <Button text="Discard" look=Look::Small label="Discard this edit" />
                </form>
            </div>
        </Notice>
    }
    .into_any()
}
