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
    /// Its word in addresses.
    pub word: &'static str,
    /// Its page.
    pub href: String,
    /// How far it is.
    pub stage: Stage,
    /// Whether it is the page shown.
    pub current: bool,
}

/// The list of steps. On a page with a form the steps are buttons of it, so that leaving saves what was typed.
#[component]
pub fn Steps(
    /// In order.
    steps: Vec<StepLink>,
    /// The form of the page.
    form: Option<&'static str>,
) -> AnyView {
    let items = steps
        .into_iter()
        .map(|step| {
            let (class, mark, said) = match step.stage {
                Stage::Open => ("", None, ""),
                Stage::Done => ("done", Some(Sign::Tick), " (done)"),
                Stage::Faulty => ("faulty", Some(Sign::Cross), " (needs a correction)"),
            };
            let current = step.current.then_some("step");
            let inside = view! {
                <span class="mark" aria-hidden="true">{mark.map(|sign| view! { <Icon sign=sign size=13 /> })}</span>
                <span class="label">{step.label}<span class="visually-hidden">{said}</span></span>
            };
            let link = match form {
                Some(form) => {
                    let value = format!("go:{}", step.word);
                    view! {
                        <button
                            type="submit"
                            form=form
                            name="intent"
                            value=value
                            formnovalidate
                            aria-current=current
                        >
                            {inside}
                        </button>
                    }
                    .into_any()
                }
                None => view! { <a href=step.href aria-current=current>{inside}</a> }.into_any(),
            };
            view! { <li class=class>{link}</li> }
        })
        .collect_view();
    let enter = form.map(|form| {
        // Enter in a field presses the first button of its form: it must be this one.
        view! {
            <button
                type="submit"
                class="visually-hidden"
                form=form
                name="intent"
                value="continue"
                tabindex="-1"
                aria-hidden="true"
            >
                "Continue"
            </button>
        }
    });
    view! {
        <nav aria-label="Steps">
            {enter}
            <ol class="steps">{items}</ol>
        </nav>
    }
    .into_any()
}
