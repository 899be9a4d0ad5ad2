//! Check boxes, and radio buttons on cards that open what belongs to them.

use leptos::prelude::*;

use super::inside::Inside;

/// A check box with its label.
#[component]
pub fn Check(
    /// Field name.
    #[prop(into)]
    name: String,
    /// Value that it posts when checked.
    #[prop(into)]
    value: String,
    /// The label.
    #[prop(into)]
    text: String,
    /// A sentence below the label.
    #[prop(optional, into)]
    about: Option<String>,
    /// Whether it is checked.
    #[prop(optional)]
    checked: bool,
) -> AnyView {
    view! {
        <label class="check">
            <input type="checkbox" name=name value=value checked=checked />
            <span class="text">
                <span class="name">{text}</span>
                {about.map(|about| view! { <span class="hint">{about}</span> })}
            </span>
        </label>
    }
    .into_any()
}

/// One of several cards; the chosen one shows its fields. The style sheet does that, so it works without a script.
#[component]
pub fn RadioCard(
    /// Field name, the same on all cards of a choice.
    name: &'static str,
    /// Value that it posts.
    value: &'static str,
    /// The label.
    #[prop(into)]
    text: String,
    /// A sentence below the label.
    #[prop(into)]
    about: String,
    /// A remark beside the label.
    #[prop(optional, into)]
    remark: Option<&'static str>,
    /// Whether it is chosen.
    checked: bool,
    /// The fields of this choice.
    #[prop(optional)]
    children: Option<Inside>,
) -> AnyView {
    view! {
        <div class="radio-card">
            <label>
                <input type="radio" name=name value=value checked=checked />
                <span class="text">
                    <span class="name">
                        {text}
                        {remark.map(|remark| view! { <span class="badge warn plain">{remark}</span> })}
                    </span>
                    <span class="hint">{about}</span>
                </span>
            </label>
            {children.map(|children| view! { <div class="more">{children.view()}</div> })}
        </div>
    }
    .into_any()
}
