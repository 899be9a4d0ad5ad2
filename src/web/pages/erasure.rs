//! `/settings/data/erase`: the end of the workspace; and the line about it on every page until it comes.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::data::PATH;
use super::frame::{Page, Section, fault_summary, member};
use super::moment::absolute;
use crate::domain::workspace::Scope;
use crate::server::app::{AppError, data};
use crate::web::actions::data::{EraseWorkspace, KeepWorkspace};
use crate::web::components::{Button, Card, Field, LinkButton, Look, Notice, Tone};
use crate::web::request::{Flash, Next, Visit};

/// Where the page is.
pub const ERASE: &str = "/settings/data/erase";

const ABOUT: &str = "Webhooks, events, deliveries, logs, API keys and members: everything goes in 24 hours. Until then \
    everything goes on as usual, every member sees on each page that it is to be erased, and an owner or admin can take it \
    back with one button. Then nothing is sent any more, members who are in no other workspace lose their account, and \
    nothing can be undone.";

/// The page.
pub fn page() -> AnyView {
    member(async move |visit, flash| {
        visit.actor.require_owner()?;
        visit.actor.require_recent_proof(visit.state.clock.now())?;
        let name = visit.who.workspace.name.clone();
        let body = view! {
            <div class="stack">
                {fault_summary(&flash.faults, |_| Some("#typed_name".to_owned()))}
                <Card title=format!("Erase “{name}”?") about=ABOUT danger=true>
                    <form class="form" method="post" action=EraseWorkspace::url()>
                        <div class="fields">
                            <Field
                                name="typed_name"
                                label=format!("Type “{name}” to confirm")
                                fault=flash.fault("/name")
                                autofocus=true
                            />
                        </div>
                        <div class="row">
                            <Button text="Erase workspace" look=Look::Destroy />
                            <LinkButton href=PATH text="Keep it" />
                        </div>
                    </form>
                </Card>
            </div>
        };
        let page = Page::new(Section::Settings, "Erase workspace", body);
        Ok(page.crumb("Workspace settings", "/settings").crumb("Data", PATH))
    })
}

/// What its button does.
pub async fn erase(visit: &Visit, typed_name: &str) -> Result<Next, AppError> {
    let due_at = data::erase_workspace(&visit.state, &visit.actor, typed_name).await?;
    Ok(Next::telling(PATH, Flash::done(format!("The workspace will be erased at {}.", absolute(due_at)))))
}

/// What the button in the line does.
pub async fn keep(visit: &Visit) -> Result<Next, AppError> {
    data::keep_workspace(&visit.state, &visit.actor).await?;
    Ok(Next::telling(PATH, Flash::done("The workspace is kept: nothing of it is erased.")))
}

/// What every page says while the workspace is to be erased.
pub fn banner(visit: &Visit) -> Option<AnyView> {
    let due_at = visit.who.erased_at?;
    let text =
        format!("This workspace will be erased at {}. Until then everything goes on as usual.", absolute(due_at));
    let rest = if visit.may(Scope::Admin) {
        view! {
            <form class="row" method="post" action=KeepWorkspace::url()>
                <Button text="Keep the workspace" look=Look::Primary />
            </form>
        }
        .into_any()
    } else {
        view! { <p>"An owner or admin can take it back."</p> }.into_any()
    };
    Some(view! { <Notice tone=Tone::Bad title="To be erased"><p>{text}</p>{rest}</Notice> }.into_any())
}
