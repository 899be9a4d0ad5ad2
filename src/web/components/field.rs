//! Fields: the label above, a hint below it, the fault below the field and tied to it.

use leptos::prelude::*;

use super::icon::{Icon, Sign};

/// The fault of a field, which the field points to by this id.
#[component]
pub fn Problem(
    /// Id of the sentence.
    #[prop(into)]
    id: String,
    /// What is wrong, if anything.
    text: Option<String>,
) -> impl IntoView {
    text.map(|text| {
        view! {
            <p class="fault" id=id>
                <Icon sign=Sign::Alert size=15 />
                <span>{text}</span>
            </p>
        }
    })
}

/// How a field and what is said of it point to each other.
pub struct Ties {
    /// `aria-invalid`
    pub invalid: Option<&'static str>,
    /// `aria-describedby`
    pub described: Option<String>,
    /// The id of its hint.
    pub hint_id: String,
    /// The id of its fault.
    pub fault_id: String,
}

/// Those of the field with this id.
#[must_use]
pub fn ties(id: &str, hint: bool, fault: bool) -> Ties {
    let hint_id = format!("{id}-hint");
    let fault_id = format!("{id}-fault");
    let mut ids = Vec::new();
    if fault {
        ids.push(fault_id.as_str());
    }
    if hint {
        ids.push(hint_id.as_str());
    }
    let described = (!ids.is_empty()).then(|| ids.join(" "));
    Ties { invalid: fault.then_some("true"), described, hint_id, fault_id }
}

/// A line of text.
#[component]
pub fn Field(
    /// Field name and id.
    #[prop(into)]
    name: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// What it holds.
    #[prop(optional, into)]
    value: String,
    /// `text`, `email`, `password`, `url`, `search`, `datetime-local`.
    #[prop(default = "text")]
    kind: &'static str,
    /// A sentence about it.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(default = None)]
    fault: Option<String>,
    /// An example of what it takes.
    #[prop(optional, into)]
    placeholder: Option<String>,
    /// What a browser may fill in.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Whether it may stay empty, and the label says so.
    #[prop(optional)]
    optional: bool,
    /// Whether the browser asks for it.
    #[prop(optional)]
    required: bool,
    /// Whether it takes the focus.
    #[prop(optional)]
    autofocus: bool,
    /// Whether it holds text for machines.
    #[prop(optional)]
    mono: bool,
    /// Most characters.
    #[prop(optional, into)]
    maxlength: Option<u32>,
) -> AnyView {
    let ties = ties(&name, hint.is_some(), fault.is_some());
    view! {
        <div class="field">
            <label for=name.clone()>{label} {optional.then(|| view! { <span class="optional">" (optional)"</span> })}</label>
            {hint.map(|hint| view! { <p class="hint" id=ties.hint_id>{hint}</p> })}
            <input
                class=if mono { "input mono" } else { "input" }
                id=name.clone()
                name=name
                type=kind
                value=value
                placeholder=placeholder
                autocomplete=autocomplete
                required=required
                autofocus=autofocus
                maxlength=maxlength
                spellcheck="false"
                autocapitalize="none"
                aria-invalid=ties.invalid
                aria-describedby=ties.described
            />
            <Problem id=ties.fault_id text=fault />
        </div>
    }
    .into_any()
}

/// One of several words.
#[component]
pub fn Select(
    /// Field name and id.
    name: &'static str,
    /// The label.
    #[prop(into)]
    label: String,
    /// Value and text of each.
    options: Vec<(String, String)>,
    /// The chosen value.
    #[prop(into)]
    value: String,
    /// A sentence about it.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(default = None)]
    fault: Option<String>,
) -> AnyView {
    let ties = ties(name, hint.is_some(), fault.is_some());
    let options = options
        .into_iter()
        .map(|(option, text)| {
            let selected = option == value;
            view! { <option value=option selected=selected>{text}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=ties.hint_id>{hint}</p> })}
            <select class="select" id=name name=name aria-invalid=ties.invalid aria-describedby=ties.described>
                {options}
            </select>
            <Problem id=ties.fault_id text=fault />
        </div>
    }
    .into_any()
}
