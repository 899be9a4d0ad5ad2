//! Views that the person keeps: links, and a form that keeps the present one.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::asked::{Asked, Place};
use crate::server::app::AppError;
use crate::server::app::log::views::{self, NAME};
use crate::web::actions::log::ChangeView;
use crate::web::components::{Button, Field, Look};
use crate::web::request::{Flash, Next, Visit};

/// The views, closed until somebody wants them.
///
/// # Errors
/// When they cannot be read.
pub async fn saved(visit: &Visit, asked: &Asked) -> Result<AnyView, AppError> {
    let views = views::list(&visit.state, &visit.actor).await?;
    let (query, back) = (asked.in_workspace().query(&[]), asked.href(&[]));
    let heading = if views.is_empty() { "Saved views".to_owned() } else { format!("Saved views ({})", views.len()) };
    let items = views
        .into_iter()
        .map(|view| {
            let href = asked.opening(&view.query);
            let label = format!("Delete the view {}", view.name);
            let current = (view.query == query).then_some("page");
            view! {
                <li>
                    <a href=href aria-current=current>{view.name.clone()}</a>
                    <form method="post" action=ChangeView::url()>
                        <input type="hidden" name="name" value=view.name />
                        <input type="hidden" name="view" value=query.clone() />
                        <input type="hidden" name="back" value=back.clone() />
                        <Button text="Delete" look=Look::Small label=label name="intent" value="delete" />
                    </form>
                </li>
            }
        })
        .collect_view();
    Ok(view! {
        <details class="views">
            <summary>{heading}</summary>
            <ul>{items}</ul>
            <form class="row" method="post" action=ChangeView::url()>
                <input type="hidden" name="view" value=query.clone() />
                <input type="hidden" name="back" value=back.clone() />
                <Field name="name" label="Keep this view as" maxlength=u32::try_from(NAME).unwrap_or(u32::MAX) required=true />
                <Button text="Save view" name="intent" value="save" />
            </form>
        </details>
    }
    .into_any())
}

/// What the buttons do; `page` is where they stand.
///
/// # Errors
/// When the name is not right, or there is no such view.
pub async fn change(visit: &Visit, page: String, name: &str, query: &str, intent: &str) -> Result<Next, AppError> {
    let asked = Asked::parse(Place::workspace(), query);
    if intent == "delete" {
        views::delete(&visit.state, &visit.actor, name).await?;
        return Ok(Next::telling(page, Flash::done("The view is deleted.")));
    }
    views::save(&visit.state, &visit.actor, name, &asked.query(&[])).await?;
    Ok(Next::telling(page, Flash::done("The view is saved. You find it under Saved views.")))
}
