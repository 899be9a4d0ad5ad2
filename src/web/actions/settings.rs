//! The workspace and its policy.

use leptos::prelude::*;

use super::Failure;

/// Changes name and policy of the workspace. `shown`: the values that the form was shown with.
#[server(prefix = "/actions", endpoint = "workspace")]
pub async fn change_workspace(
    #[server(default)] name: String,
    #[server(default)] test_gate: String,
    #[server(default)] url_scheme: String,
    #[server(default)] products: String,
    #[server(default)] shown: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::settings::{Form, save};
    use crate::web::request::act;

    let form = Form { name, test_gate, url_scheme, products };
    act(Scope::Admin, "/settings".to_owned(), async move |visit| save(&visit, form, &shown).await).await
}
