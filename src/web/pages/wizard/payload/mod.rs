//! Step 4: the payload format, and a template for each event where the format's own does not do.
//!
//! `…/payload` chooses the format and lists the events, `…/payload/{type}` edits one of them ([`editor`]).

pub mod editor;
mod formats;
mod helper;
mod kind;
mod panes;
mod rows;
pub mod save;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::step::Place;
use super::{FORM, Stand, foot};
use crate::domain::ids::DraftId;
use crate::domain::policy::Customisation;
use crate::domain::webhook::ANY_EVENT;
use crate::web::actions::wizard::SavePayload;
use crate::web::components::{Notice, Tone};

pub use kind::Kind;
pub use rows::origin;

/// The address of an event's editor.
#[must_use]
pub fn editor_href(draft: DraftId, event_type: &str) -> String {
    format!("{}/{event_type}", Place::Payload.href(draft))
}

/// Id of an event's row in the list.
#[must_use]
pub fn row_id(event_type: &str) -> String {
    format!("row-{}", if event_type == ANY_EVENT { "any" } else { event_type })
}

/// The step.
pub fn view(stand: &Stand) -> AnyView {
    let config = &stand.draft.input.config;
    let none = config.events.is_empty().then(|| {
        view! { <Notice tone=Tone::Warn><p>"No event is chosen yet. Choose some in the step Events."</p></Notice> }
    });
    view! {
        <form class="form" id=FORM method="post" action=SavePayload::url()>
            {stand.hidden()}
            {formats::chooser(stand)}
            <section class="stack-s" aria-labelledby="templates">
                <h2 id="templates">"Payload of each event"</h2>
                {locked_notice(stand)}
                {none}
                {rows::list(stand)}
            </section>
            {foot(false, "Continue")}
        </form>
    }
    .into_any()
}

/// Whether the policy keeps templates as the format has them.
fn locked(stand: &Stand) -> bool {
    stand.visit.who.workspace.policy.payload_customisation == Customisation::Locked
}

fn locked_notice(stand: &Stand) -> Option<AnyView> {
    locked(stand).then(|| {
        view! {
            <Notice title="Templates cannot be changed here">
                <p>
                    "The policy " <code>"payload_customisation"</code>
                    " of this workspace is " <code>"locked"</code>
                    ": every event is sent with the template of the format. "
                    <a href="/settings">"Workspace settings"</a>
                </p>
            </Notice>
        }
        .into_any()
    })
}
