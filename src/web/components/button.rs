//! Buttons, and links that look like them.

use leptos::prelude::*;

use super::icon::{Icon, Sign};

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// One among others.
    #[default]
    Plain,
    /// The one that most people want; once on a page.
    Primary,
    /// It destroys something, after a question.
    Danger,
    /// It destroys something now.
    Destroy,
    /// Hardly any.
    Quiet,
    /// In rows of a table.
    Small,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Primary => "button primary",
            Self::Danger => "button danger",
            Self::Destroy => "button danger primary",
            Self::Quiet => "button quiet",
            Self::Small => "button small",
        }
    }
}

/// A button that posts its form, with a name and a value where several stand in one form.
#[component]
pub fn Button(
    /// What it does.
    #[prop(into)]
    text: String,
    /// How it looks.
    #[prop(optional)]
    look: Look,
    /// An icon before the text.
    #[prop(optional, into)]
    sign: Option<Sign>,
    /// Name of the field that it posts.
    #[prop(optional, into)]
    name: Option<&'static str>,
    /// Value of that field.
    #[prop(optional, into)]
    value: Option<String>,
    /// Text for screen readers where the visible one says too little.
    #[prop(optional, into)]
    label: Option<String>,
    /// Posts the form although its fields are not valid.
    #[prop(optional)]
    unchecked: bool,
) -> AnyView {
    view! {
        <button type="submit" class=look.class() name=name value=value aria-label=label formnovalidate=unchecked>
            {sign.map(|sign| view! { <Icon sign=sign size=16 /> })}
            {text}
        </button>
    }
    .into_any()
}

/// A link that looks like a button.
#[component]
pub fn LinkButton(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// What is there.
    #[prop(into)]
    text: String,
    /// How it looks.
    #[prop(optional)]
    look: Look,
    /// An icon before the text.
    #[prop(optional, into)]
    sign: Option<Sign>,
    /// Text for screen readers where the visible one says too little.
    #[prop(optional, into)]
    label: Option<String>,
) -> AnyView {
    view! {
        <a class=look.class() href=href aria-label=label>
            {sign.map(|sign| view! { <Icon sign=sign size=16 /> })}
            {text}
        </a>
    }
    .into_any()
}
