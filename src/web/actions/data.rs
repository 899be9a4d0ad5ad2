//! What is erased.

use leptos::prelude::*;

use super::Failure;

/// Erases what is about a person.
#[server(prefix = "/actions", endpoint = "erase-person")]
pub async fn erase_person(#[server(default)] person: String) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::data;
    use crate::web::request::act;

    let back = data::with_person(&person);
    act(Scope::Admin, back, async move |visit| data::erase(&visit, &person).await).await
}

/// Lets the workspace be erased in a day.
#[server(prefix = "/actions", endpoint = "erase-workspace")]
pub async fn erase_workspace(#[server(default)] typed_name: String) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::erasure;
    use crate::web::request::act;

    let back = erasure::ERASE.to_owned();
    act(Scope::Admin, back, async move |visit| erasure::erase(&visit, &typed_name).await).await
}

/// Takes that back.
#[server(prefix = "/actions", endpoint = "keep-workspace")]
pub async fn keep_workspace() -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::{data, erasure};
    use crate::web::request::act;

    act(Scope::Admin, data::PATH.to_owned(), async move |visit| erasure::keep(&visit).await).await
}
