//! A sheet with a heading.

use leptos::prelude::*;

use super::inside::Inside;

/// A section on a sheet of its own.
#[component]
pub fn Card(
    /// Its heading.
    #[prop(into)]
    title: String,
    /// A sentence below the heading.
    #[prop(optional, into)]
    about: Option<String>,
    /// Its id, for links to it.
    #[prop(optional, into)]
    id: Option<&'static str>,
    /// Whether it destroys things.
    #[prop(optional)]
    danger: bool,
    /// What stands in it.
    children: Inside,
) -> AnyView {
    view! {
        <section class=if danger { "card danger" } else { "card" } id=id>
            <div class="head">
                <h2>{title}</h2>
                {about.map(|about| view! { <p>{about}</p> })}
            </div>
            {children.view()}
        </section>
    }
    .into_any()
}
