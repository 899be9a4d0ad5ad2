//! A sentence that wants to be read.

use leptos::prelude::*;

use super::badge::Tone;
use super::icon::{Icon, Sign};
use super::inside::Inside;

/// A banner above or inside a page.
#[component]
pub fn Notice(
    /// What it is about, in bold.
    #[prop(optional, into)]
    title: Option<String>,
    /// How it is.
    #[prop(optional)]
    tone: Tone,
    /// Takes the focus when the page opens: the summary of faults.
    #[prop(optional)]
    focus: bool,
    /// The rest.
    #[prop(optional)]
    children: Option<Inside>,
) -> AnyView {
    let sign = match tone {
        Tone::Good => Sign::Tick,
        Tone::Bad | Tone::Warn => Sign::Alert,
        Tone::Plain | Tone::Accent => Sign::Info,
    };
    let role = if tone == Tone::Bad { "alert" } else { "status" };
    view! {
        <div
            class=format!("notice {}", tone.class())
            role=role
            tabindex=focus.then_some("-1")
            autofocus=focus
        >
            <Icon sign=sign size=18 />
            <div class="body">
                {title.map(|title| view! { <p><b>{title}</b></p> })}
                {children.map(Inside::view)}
            </div>
        </div>
    }
    .into_any()
}
