//! A word about a state, with a shape beside the colour.

use leptos::prelude::*;

use super::icon::{Icon, Sign};
use crate::domain::delivery::DeliveryStatus;
use crate::domain::webhook::WebhookStatus;

/// How a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Neither good nor bad.
    #[default]
    Plain,
    /// As it should be.
    Good,
    /// Needs somebody.
    Bad,
    /// Worth a look.
    Warn,
    /// Ours.
    Accent,
}

impl Tone {
    /// The class that the style sheet knows.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Warn => "warn",
            Self::Accent => "accent",
        }
    }
}

/// A word in a coloured capsule.
#[component]
pub fn Badge(
    /// The word.
    #[prop(into)]
    text: String,
    /// How it is.
    #[prop(optional)]
    tone: Tone,
    /// Its shape.
    #[prop(optional, into)]
    sign: Option<Sign>,
) -> AnyView {
    let class = format!("badge {}{}", tone.class(), if sign.is_none() { " plain" } else { "" });
    view! { <span class=class>{sign.map(|sign| view! { <Icon sign=sign size=13 /> })}{text}</span> }.into_any()
}

/// Where a webhook stands.
#[component]
pub fn WebhookState(
    /// Its status.
    status: WebhookStatus,
    /// Whether it is active and only fails.
    #[prop(optional)]
    failing: bool,
) -> AnyView {
    let (text, tone, sign) = match status {
        WebhookStatus::Active if failing => ("Failing", Tone::Bad, Sign::Alert),
        WebhookStatus::Active => ("Active", Tone::Good, Sign::Dot),
        WebhookStatus::Paused => ("Paused", Tone::Warn, Sign::Pause),
        WebhookStatus::Draft => ("Draft", Tone::Plain, Sign::Dashed),
        WebhookStatus::Inactive => ("Inactive", Tone::Plain, Sign::Ring),
        WebhookStatus::Disabled => ("Disabled", Tone::Bad, Sign::Alert),
    };
    view! { <Badge text=text tone=tone sign=sign /> }.into_any()
}

/// Where a delivery stands.
#[component]
pub fn DeliveryState(
    /// Its status.
    status: DeliveryStatus,
) -> AnyView {
    let (text, tone, sign) = match status {
        DeliveryStatus::Delivered => ("Delivered", Tone::Good, Sign::Tick),
        DeliveryStatus::Failed => ("Failed", Tone::Bad, Sign::Cross),
        DeliveryStatus::Pending => ("Pending", Tone::Warn, Sign::Clock),
        DeliveryStatus::Cancelled => ("Cancelled", Tone::Plain, Sign::Ring),
        DeliveryStatus::Skipped => ("Skipped", Tone::Plain, Sign::Dashed),
    };
    view! { <Badge text=text tone=tone sign=sign /> }.into_any()
}

/// How an attempt ended: the status of the answer, or the word of the failure.
#[component]
pub fn AttemptState(
    /// Status of the answer.
    http_status: Option<u16>,
    /// Word of the failure.
    #[prop(into)]
    error: Option<String>,
) -> AnyView {
    let good = error.is_none() && http_status.is_some_and(|status| (200..300).contains(&status));
    let text = match (http_status, error) {
        (Some(status), _) => status.to_string(),
        (None, Some(word)) => word,
        (None, None) => "no answer".to_owned(),
    };
    let (tone, sign) = if good { (Tone::Good, Sign::Tick) } else { (Tone::Bad, Sign::Cross) };
    view! { <Badge text=text tone=tone sign=sign /> }.into_any()
}
