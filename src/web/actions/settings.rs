//! The workspace and its policy.

use leptos::prelude::*;

use super::Failure;

/// Changes name and policy of the workspace.
#[server(prefix = "/actions", endpoint = "workspace")]
pub async fn change_workspace(
    #[server(default)] name: String,
    #[server(default)] test_gate: String,
    #[server(default)] url_scheme: String,
    #[server(default)] products: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::server::app::{IfMatch, workspace};
    use crate::web::request::{Flash, Next, act};

    act(Scope::Admin, "/settings".to_owned(), async move |visit| {
        let policy = serde_json::json!({ "test_gate": test_gate, "url_scheme": url_scheme });
        let own: Vec<&str> = products.split([',', ' ', '\n']).filter(|word| !word.is_empty()).collect();
        let patch = serde_json::json!({ "name": name, "policy": policy, "products": own }).to_string();
        let told = match workspace::update(&visit.state, &visit.actor, &patch, &IfMatch::default()).await {
            Ok(_) => Flash::done("Settings saved."),
            Err(error) => Flash::refused(&error).with("name", name).with("products", products),
        };
        Ok(Next::telling("/settings", told))
    })
    .await
}
