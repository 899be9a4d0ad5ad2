//! What is erased.

use leptos::prelude::*;

use super::Failure;

/// Erases what is about a person.
#[server(prefix = "/actions", endpoint = "erase-person")]
pub async fn erase_person(#[server(default)] person: String) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::data;
    use crate::web::request::act;

    act(Scope::Admin, data::PATH.to_owned(), async move |visit| data::erase(&visit, &person).await).await
}

/// Erases the workspace.
#[server(prefix = "/actions", endpoint = "erase-workspace")]
pub async fn erase_workspace(#[server(default)] typed_name: String) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::data;
    use crate::web::request::act;

    act(Scope::Admin, data::PATH.to_owned(), async move |visit| data::erase_all(&visit, &typed_name).await).await
}
