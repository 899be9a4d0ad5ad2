//! Where one is among the steps of the wizard.

use leptos::prelude::*;

use super::icon::{Icon, Sign};

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Not looked at, or nothing to say.
    Open,
    /// Complete.
    Done,
    /// Something is wrong or missing.
    Faulty,
}

/// One step.
#[derive(Debug, Clone)]
pub struct StepLink {
    /// Its name.
    pub label: &'static str,
    /// Its page.
    pub href: String,
    /// How far it is.
    pub stage: Stage,
    /// Whether it is the page shown.
    pub current: bool,
}

/// The list of steps.
#[component]
pub fn Steps(
    /// In order.
    steps: Vec<StepLink>,
) -> impl IntoView {
    let items = steps
        .into_iter()
        .map(|step| {
            let (class, mark, said) = match step.stage {
                Stage::Open => ("", None, ""),
                Stage::Done => ("done", Some(Sign::Tick), " (done)"),
                Stage::Faulty => ("faulty", Some(Sign::Cross), " (needs a correction)"),
            };
            view! {
                <li class=class>
                    <a href=step.href aria-current=step.current.then_some("step")>
                        <span class="mark" aria-hidden="true">
                            {mark.map(|sign| view! { <Icon sign=sign size=13 /> })}
                        </span>
                        <span class="label">{step.label}<span class="visually-hidden">{said}</span></span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav aria-label="Steps">
            <ol class="steps">{items}</ol>
        </nav>
    }
}
