//! The wizard: `/webhooks/new` begins, `/webhooks/new/{draft}/{step}` goes on. Each step shows its part of a draft that
//! the server keeps; its form saves the part and leads on ([`save`]).

pub mod choose;
pub mod endpoint;
pub mod events;
pub mod name;
pub mod payload;
pub mod review;
pub mod save;
pub mod step;
pub mod test;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use step::Place;

use super::frame::{Page, Section, fault_summary, member};
use crate::domain::ids::DraftId;
use crate::server::app::drafts::{self, DraftView};
use crate::server::app::{AppError, Fault};
use crate::web::components::{Button, Look, Stage, StepLink, Steps};
use crate::web::request::{Flash, Visit};

/// The id of every step's form: the list of steps posts it too, so that nothing typed is lost.
pub const FORM: &str = "step";

/// What a step knows.
pub struct Stand {
    /// Who asks.
    pub visit: Visit,
    /// The draft.
    pub draft: DraftView,
    /// From the page before.
    pub flash: Flash,
    /// Whether faults are shown: not before somebody tried to go on.
    pub checked: bool,
    /// What the step asks before it goes on.
    pub asks: Option<String>,
}

impl Stand {
    /// The fault of the part with this pointer, when faults are shown.
    #[must_use]
    pub fn fault(&self, pointer: &str) -> Option<String> {
        let of = |fault: &&Fault| self.checked && fault.pointer == pointer;
        self.draft.faults.iter().find(of).map(|fault| fault.detail.clone())
    }

    /// The hidden fields of every form that changes the draft.
    #[must_use]
    pub fn hidden(&self) -> AnyView {
        hidden(&self.draft)
    }

    /// The id as text.
    #[must_use]
    pub fn id(&self) -> String {
        self.draft.id.to_string()
    }
}

/// The hidden fields of a form that changes the draft: which one it is, and the revision that is shown, so that what is
/// saved meanwhile in another window is not lost.
#[must_use]
pub fn hidden(draft: &DraftView) -> AnyView {
    view! {
        <input type="hidden" name="draft" value=draft.id.to_string() />
        <input type="hidden" name="seen" value=draft.updated_at.0.to_string() />
    }
    .into_any()
}

/// A step of the wizard.
pub fn page() -> AnyView {
    let params = use_params_map().get_untracked();
    let query = use_query_map().get_untracked();
    member(async move |visit, flash| {
        let id: DraftId = params.get("draft").unwrap_or_default().parse().map_err(|_| AppError::NotFound("draft"))?;
        if params.get("step").as_deref() == Some(choose::WORD) {
            return Ok(choose::page(&drafts::get(&visit.state, &visit.actor, id).await?));
        }
        let place = params.get("step").and_then(|word| Place::parse(&word)).ok_or(AppError::NotFound("step"))?;
        let draft = drafts::get(&visit.state, &visit.actor, id).await?;
        let checked = query.get("check").is_some();
        let stand = Stand { visit, draft, flash, checked, asks: query.get("ask") };
        build(&stand, place).await
    })
}

async fn build(stand: &Stand, place: Place) -> Result<Page, AppError> {
    let body = match place {
        Place::Name => name::view(stand),
        Place::Events => events::view(stand).await?,
        Place::Endpoint => endpoint::view(stand).await?,
        Place::Payload => payload::view(stand),
        Place::Test => test::view(stand).await?,
        Place::Review => review::view(stand).await?,
    };
    let faults: Vec<Fault> = match place.part() {
        Some(step) if stand.checked => stand.draft.faults_of(step).into_iter().cloned().collect(),
        _ => stand.flash.faults.clone(),
    };
    let body = view! {
        <div class="stack">
            {steps(stand, place)}
            {fault_summary(&faults, |pointer| anchor(stand, place, pointer))}
            {body}
        </div>
    };
    let (title, crumb) = title(&stand.draft);
    let page = Page::new(Section::Forwarding, title, body).crumb("Event forwarding", "/webhooks");
    Ok(match crumb {
        Some((text, href)) => page.crumb(text, href),
        None => page,
    })
}

/// The heading, and the crumb of the webhook that is edited.
#[must_use]
pub fn title(draft: &DraftView) -> (String, Option<(String, String)>) {
    let name = draft.input.config.name.clone();
    match draft.webhook_id {
        Some(id) => (format!("Edit {name}"), Some((name, format!("/webhooks/{id}")))),
        None if name.is_empty() => ("New webhook".to_owned(), None),
        None => (format!("New webhook: {name}"), None),
    }
}

fn steps(stand: &Stand, here: Place) -> AnyView {
    let position = |place: Place| Place::ALL.iter().position(|other| *other == place);
    let links = Place::ALL
        .into_iter()
        .map(|place| {
            let seen = position(place) <= position(here) || stand.draft.webhook_id.is_some();
            let stage = match place {
                Place::Test if stand.draft.tested => Stage::Done,
                Place::Test | Place::Review => Stage::Open,
                place if place.faulty(&stand.draft) && (place != here || stand.checked) && seen => Stage::Faulty,
                place if !place.faulty(&stand.draft) && position(place) < position(here) => Stage::Done,
                _ => Stage::Open,
            };
            let href = place.href(stand.draft.id);
            StepLink { label: place.label(), word: place.word(), href, stage, current: place == here }
        })
        .collect();
    let form = here.part().map(|_| FORM);
    view! { <Steps steps=links form=form /> }.into_any()
}

/// Where the field of a fault is.
fn anchor(stand: &Stand, here: Place, pointer: &str) -> Option<String> {
    let place = Place::ALL
        .into_iter()
        .find(|place| place.part().is_some_and(|step| drafts::Step::of(&Fault::new(pointer, "")) == step))?;
    let row = pointer.strip_prefix("/events/").and_then(|rest| rest.split('/').next());
    let row = row.and_then(|index| index.parse::<usize>().ok());
    if let (Place::Payload, Some(row)) = (place, row.and_then(|index| stand.draft.input.config.events.get(index))) {
        return Some(format!("{}#template", payload::editor_href(stand.draft.id, &row.event_type)));
    }
    let field = match place {
        Place::Name => Some("name".to_owned()),
        Place::Endpoint => Some(endpoint::field_id(pointer)),
        _ => None,
    };
    let anchor = field.map_or_else(String::new, |field| format!("#{field}"));
    Some(if place == here && !anchor.is_empty() {
        anchor
    } else {
        format!("{}?check=1{anchor}", place.href(stand.draft.id))
    })
}

/// The line of buttons below every step.
pub fn foot(first: bool, onward: &'static str) -> AnyView {
    view! {
        <div class="form-foot">
            {(!first).then(|| view! { <Button text="Back" name="intent" value="back" unchecked=true /> })}
            <span class="end">
                <Button text="Save and close" look=Look::Quiet name="intent" value="close" unchecked=true />
                <Button text=onward look=Look::Primary name="intent" value="continue" />
            </span>
        </div>
    }
    .into_any()
}
