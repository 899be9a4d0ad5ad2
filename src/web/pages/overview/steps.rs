//! What a workspace needs before anything can happen, as a list that is ticked while it is done.

use leptos::prelude::*;

use crate::domain::workspace::Scope;
use crate::server::app::{AppError, keys, log, webhooks};
use crate::server::assets;
use crate::server::store::{EventFilter, WebhookFilter};
use crate::web::components::{Card, Icon, LinkButton, Sign};
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
    webhook: bool,
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
            webhook: !webhooks::list(state, actor, &WebhookFilter::default(), None, 1).await?.data.is_empty(),
        })
    }

    /// Whether nothing is left to do.
    #[must_use]
    pub fn done(self) -> bool {
        self.webhook && self.event && self.key != Some(false)
    }

    /// A word that changes when a step is done.
    #[must_use]
    pub fn word(self) -> String {
        let mark = |done: bool| if done { '1' } else { '0' };
        [mark(self.webhook), self.key.map_or('-', mark), mark(self.event)].iter().collect()
    }

    /// The items of the list.
    #[must_use]
    pub fn items(self) -> AnyView {
        let key = self.key.map(|has| {
            item(
                has,
                "Create an API key",
                "Your platform sends its events with it. It is shown once, with a curl to try it.",
                "/api-keys/new",
                "Create API key",
            )
        });
        let webhook = item(
            self.webhook,
            "Create a webhook",
            "Choose events, give an endpoint, see a test event arrive, activate.",
            "/webhooks/new",
            "Create webhook",
        );
        let event = item(
            self.event,
            "Post a first event",
            "The page of your webhook has a curl for it; then watch the log.",
            "/webhooks",
            "Open webhooks",
        );
        view! { {webhook} {key} {event} }.into_any()
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

fn item(done: bool, title: &'static str, about: &'static str, href: &'static str, button: &'static str) -> AnyView {
    view! {
        <li class=if done { "done" } else { "" }>
            <span class="mark" aria-hidden="true">{done.then(|| view! { <Icon sign=Sign::Tick size=15 /> })}</span>
            <div>
                <h3>{title}{done.then(|| view! { <span class="visually-hidden">" (done)"</span> })}</h3>
                <p class="muted">{about}</p>
            </div>
            {(!done).then(|| view! { <LinkButton href=href text=button /> })}
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_is_done_changes_the_word() {
        let start = Steps { key: Some(false), event: false, webhook: false };
        assert_eq!((start.word().as_str(), start.done()), ("000", false));
        let without_keys = Steps { key: None, event: true, webhook: true };
        assert_eq!((without_keys.word().as_str(), without_keys.done()), ("1-1", true));
        assert!(!Steps { key: Some(false), ..without_keys }.done());
    }
}
