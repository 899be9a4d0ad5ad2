//! API keys.

use leptos::prelude::*;

use super::Failure;

/// Makes a key; the page that follows shows it once.
#[server(prefix = "/actions", endpoint = "create-key")]
pub async fn create_key(
    #[server(default)] name: String,
    #[server(default)] scopes: Vec<String>,
    #[server(default)] expires: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::api_keys::{TypedKey, create};
    use crate::web::request::act;

    let typed = TypedKey { name, scopes, expires };
    act(Scope::Admin, "/api-keys/new".to_owned(), async move |visit| create(&visit, typed).await).await
}

/// Ends a key at once.
#[server(prefix = "/actions", endpoint = "revoke-key")]
pub async fn revoke_key(#[server(default)] id: String) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::server::app::AppError;
    use crate::web::pages::api_keys::revoke_page;
    use crate::web::request::{Flash, Next, act};

    act(Scope::Admin, revoke_page(&id), async move |visit| {
        let id = id.parse().map_err(|_| AppError::NotFound("API key"))?;
        crate::server::app::keys::revoke(&visit.state, &visit.actor, id).await?;
        Ok(Next::telling("/api-keys", Flash::done("The key is revoked: it opens nothing from now on.")))
    })
    .await
}
