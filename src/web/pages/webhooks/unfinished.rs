//! Set-ups that wait to be finished.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::domain::time::Timestamp;
use crate::server::app::drafts::DraftView;
use crate::web::actions::wizard::DiscardDraft;
use crate::web::components::{Badge, Button, Card, LinkButton, Look};
use crate::web::pages::moment::ShortMoment;
use crate::web::pages::wizard::step::Place;

/// A card of them; none when there are none.
pub fn view(drafts: Vec<DraftView>, now: Timestamp) -> Option<AnyView> {
    if drafts.is_empty() {
        return None;
    }
    let rows = drafts.into_iter().map(|draft| row(&draft, now)).collect_view();
    let about = "Nothing of these is in effect yet. Continue where you stopped, or discard them.";
    Some(
        view! { <Card title="Unfinished" about=about id="unfinished"><ul class="unfinished">{rows}</ul></Card> }
            .into_any(),
    )
}

fn row(draft: &DraftView, now: Timestamp) -> AnyView {
    let name = match draft.input.config.name.as_str() {
        "" => "Unnamed webhook".to_owned(),
        name => name.to_owned(),
    };
    let kind = if draft.webhook_id.is_some() { "Edit" } else { "New" };
    let first = Place::ALL.into_iter().find(|place| place.faulty(draft)).unwrap_or(Place::Review);
    let label = format!("Discard {name}");
    view! {
        <li class="spread">
            <div class="row">
                <b>{name}</b>
                <Badge text=kind />
                <span class="muted small">"saved " <ShortMoment at=draft.updated_at now=now /></span>
            </div>
            <div class="row">
                <LinkButton href=first.href(draft.id) text="Continue" look=Look::Small />
                <form method="post" action=DiscardDraft::url()>
                    <input type="hidden" name="draft" value=draft.id.to_string() />
                    <Button text="Discard" look=Look::Small label=label />
                </form>
            </div>
        </li>
    }
    .into_any()
}
