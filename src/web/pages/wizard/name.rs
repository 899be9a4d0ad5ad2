//! Step 1: the name. Also the page that begins.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::step::Place;
use super::{FORM, Stand, foot};
use crate::domain::workspace::Scope;
use crate::web::actions::wizard::{BeginDraft, SaveName};
use crate::web::components::{Button, Card, Field, Look, Stage, StepLink, Steps};
use crate::web::pages::frame::{Page, Section, member};

const ABOUT: &str = "For people: the list, the log and the payload show it. It must be unique in the workspace.";

/// `/webhooks/new`: nothing is kept before the first Continue.
pub fn begin() -> AnyView {
    member(async |visit, _| {
        visit.actor.require(Scope::WebhooksWrite)?;
        let links = Place::ALL
            .into_iter()
            .map(|place| StepLink {
                label: place.label(),
                word: place.word(),
                href: "/webhooks/new".to_owned(),
                stage: Stage::Open,
                current: place == Place::Name,
            })
            .collect();
        let body = view! {
            <div class="stack">
                <Steps steps=links form=None />
                <Card title="Name the webhook" about=ABOUT>
                    <form class="form" method="post" action=BeginDraft::url()>
                        <div class="fields">
                            <Field name="name" label="Name" placeholder="CRM sync" autofocus=true maxlength=100u32 />
                        </div>
                        <div class="form-foot">
                            <a class="button quiet" href="/webhooks">"Cancel"</a>
                            <span class="end"><Button text="Continue" look=Look::Primary /></span>
                        </div>
                    </form>
                </Card>
            </div>
        };
        Ok(Page::new(Section::Forwarding, "New webhook", body).crumb("Event forwarding", "/webhooks"))
    })
}

/// The step.
pub fn view(stand: &Stand) -> AnyView {
    let name = stand.draft.input.config.name.clone();
    view! {
        <Card title="Name the webhook" about=ABOUT>
            <form class="form" id=FORM method="post" action=SaveName::url()>
                {stand.hidden()}
                <div class="fields">
                    <Field
                        name="name"
                        label="Name"
                        value=name
                        placeholder="CRM sync"
                        autofocus=true
                        maxlength=100u32
                        fault=stand.fault("/name")
                    />
                </div>
                {foot(true, "Continue")}
            </form>
        </Card>
    }
    .into_any()
}
