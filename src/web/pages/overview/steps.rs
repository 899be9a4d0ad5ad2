//! What a workspace needs before anything can happen, as a list that is ticked while it is done.

use leptos::prelude::*;

use crate::domain::ids::WebhookId;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::{AppError, keys, log, webhooks};
use crate::server::assets;
use crate::server::store::{EventFilter, WebhookFilter};
use crate::web::components::{Card, Icon, LinkButton, Look, Sign};
use crate::web::request::Visit;

/// Where a script hears of steps that are done.
pub const STREAM: &str = "/steps";

/// How far a workspace is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Steps {
    /// Whether it has a key; `None`: the person cannot make one.
    key: Option<bool>,
    /// Whether an event has come in.
    pub event: bool,
    /// Its newest webhook.
    webhook: Option<WebhookId>,
}

/// A step of the list.
struct Step {
    done: bool,
    title: &'static str,
    about: &'static str,
    /// Where it is done, and what the button says; `None`: another step comes first.
    button: Option<(String, &'static str)>,
}

/// The newest webhook, or the newest of this status.
async fn newest(visit: &Visit, status: Option<WebhookStatus>) -> Result<Option<WebhookId>, AppError> {
    let filter = WebhookFilter { status, ..WebhookFilter::default() };
    Ok(webhooks::list(&visit.state, &visit.actor, &filter, None, 1).await?.data.first().map(|one| one.id))
}

impl Steps {
    /// As it is now.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn now(visit: &Visit) -> Result<Self, AppError> {
        let (state, actor) = (&visit.state, &visit.actor);
        let key = if visit.may(Scope::Admin) {
            Some(keys::list(state, actor).await?.iter().any(|key| key.revoked_at.is_none()))
        } else {
            None
        };
        Ok(Self {
            key,
            event: !log::events(state, actor, &EventFilter::default(), None, 1).await?.data.is_empty(),
            webhook: match newest(visit, Some(WebhookStatus::Active)).await? {
                None => newest(visit, None).await?,
                active => active,
            },
        })
    }

    /// Whether nothing is left to do.
    #[must_use]
    pub fn done(self) -> bool {
        self.webhook.is_some() && self.event && self.key != Some(false)
    }

    /// A word that changes when a step is done.
    #[must_use]
    pub fn word(self) -> String {
        let mark = |done: bool| if done { '1' } else { '0' };
        [mark(self.webhook.is_some()), self.key.map_or('-', mark), mark(self.event)].iter().collect()
    }

    fn all(self) -> impl Iterator<Item = Step> {
        let webhook = Step {
            done: self.webhook.is_some(),
            title: "Create a webhook",
            about: "Choose events, give an endpoint, see a test event arrive, activate.",
            button: Some(("/webhooks/new".to_owned(), "Create webhook")),
        };
        let key = self.key.map(|has| Step {
            done: has,
            title: "Create an API key",
            about: "Your platform sends its events with it. It is shown once, with a curl to try it.",
            button: Some(("/api-keys/new".to_owned(), "Create API key")),
        });
        let event = Step {
            done: self.event,
            title: "Post a first event",
            about: "The page of your webhook has a curl for it, and shows what became of it.",
            button: self.webhook.map(|id| (format!("/webhooks/{id}"), "Open webhook")),
        };
        [Some(webhook), key, Some(event)].into_iter().flatten()
    }

    /// The items of the list. The button of the next step stands out.
    #[must_use]
    pub fn items(self) -> AnyView {
        let next = self.all().position(|step| !step.done);
        let item = |(place, step)| item(step, if next == Some(place) { Look::Primary } else { Look::Plain });
        self.all().enumerate().map(item).collect_view().into_any()
    }

    /// The list on its sheet. Where scripts run, it goes on by itself; without, by a reload.
    #[must_use]
    pub fn card(self) -> AnyView {
        let script = assets::live_script().map(|script| view! { <script type="module" src=script></script> });
        let stream = format!("{STREAM}?seen={}", self.word());
        view! {
            <Card title="Get started">
                <ol class="checklist" id="steps" data-stream=stream>{self.items()}</ol>
                <p id="steps-done" hidden>"All done. " <a href="/">"See what happened"</a></p>
                <p class="visually-hidden" id="steps-status" role="status"></p>
                {script}
            </Card>
        }
        .into_any()
    }
}

fn item(step: Step, look: Look) -> AnyView {
    let done = step.done;
    let button =
        step.button.filter(|_| !done).map(|(href, text)| view! { <LinkButton href=href text=text look=look /> });
    view! {
        <li class=if done { "done" } else { "" }>
            <span class="mark" aria-hidden="true">{done.then(|| view! { <Icon sign=Sign::Tick size=15 /> })}</span>
            <div>
                <h3>{step.title}{done.then(|| view! { <span class="visually-hidden">" (done)"</span> })}</h3>
                <p class="muted">{step.about}</p>
            </div>
            {button}
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::TypeId as _;

    #[test]
    fn a_step_that_is_done_changes_the_word() {
        let start = Steps { key: Some(false), event: false, webhook: None };
        assert_eq!((start.word().as_str(), start.done()), ("000", false));
        let webhook = Some(WebhookId::from_uuid(uuid::Uuid::nil()));
        let without_keys = Steps { key: None, event: true, webhook };
        assert_eq!((without_keys.word().as_str(), without_keys.done()), ("1-1", true));
        assert!(!Steps { key: Some(false), ..without_keys }.done());
    }

    #[test]
    fn the_next_step_stands_out_and_leads_to_where_it_is_done() {
        let html = |steps: Steps| Owner::new().with(|| steps.items().to_html());
        let start = html(Steps { key: Some(false), event: false, webhook: None });
        let next = |page: &str| {
            let before = page.split(r#"" class="button primary""#).next().expect("a beginning").to_owned();
            before.rsplit('"').next().map(str::to_owned)
        };
        assert_eq!((next(&start).as_deref(), start.matches("primary").count()), (Some("/webhooks/new"), 1), "{start}");
        assert_eq!(start.matches("<a ").count(), 2, "no webhook has a curl yet: {start}");
        let webhook: WebhookId = WebhookId::from_uuid(uuid::Uuid::nil());
        let last = html(Steps { key: Some(true), event: false, webhook: Some(webhook) });
        assert_eq!(next(&last), Some(format!("/webhooks/{webhook}")), "{last}");
    }
}
