//! Older and newer pages of a list.

use leptos::prelude::*;

use super::button::{LinkButton, Look};

/// Links to the first page, to the one above and to the one below. Lists go on from a row, not from a number, so there are
/// no page numbers.
#[component]
pub fn Pager(
    /// What is shown, such as `50 attempts`.
    #[prop(into)]
    shown: String,
    /// The first page, when this is not it.
    newest: Option<String>,
    /// The page above, when it is known.
    newer: Option<String>,
    /// The page below, when there is one.
    older: Option<String>,
) -> AnyView {
    view! {
        <nav class="pager" aria-label="Pages">
            <span>{shown}</span>
            <span class="row">
                {newest.map(|href| view! { <LinkButton href=href text="Newest" look=Look::Small /> })}
                {newer.map(|href| view! { <LinkButton href=href text="← Newer" look=Look::Small /> })}
                {older.map(|href| view! { <LinkButton href=href text="Older →" look=Look::Small /> })}
            </span>
        </nav>
    }
    .into_any()
}
