//! What stands where a list would be.

use leptos::prelude::*;

use super::icon::{Icon, Sign};
use super::inside::Inside;

/// Says that there is nothing, why, and what to do.
#[component]
pub fn Empty(
    /// What there is not.
    #[prop(into)]
    title: String,
    /// Why, and what would change it.
    #[prop(into)]
    about: String,
    /// A picture.
    sign: Sign,
    /// Buttons.
    #[prop(optional)]
    children: Option<Inside>,
) -> AnyView {
    view! {
        <div class="empty">
            <Icon sign=sign size=28 />
            <h2>{title}</h2>
            <p>{about}</p>
            {children.map(|children| view! { <div class="row">{children.view()}</div> })}
        </div>
    }
    .into_any()
}
