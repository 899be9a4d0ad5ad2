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
    use crate::server::app::keys::{NewKey, create};
    use crate::web::request::{Flash, Next, act};

    act(Scope::Admin, "/api-keys".to_owned(), async move |visit| {
        let days = expires.parse::<i64>().ok().filter(|days| (1..=3660).contains(days));
        let expires_at = days.map(|days| visit.state.clock.now().plus_ms(days * 86_400_000));
        let chosen = scopes.iter().filter_map(|word| Scope::parse(word)).collect();
        match create(&visit.state, &visit.actor, NewKey { name: name.clone(), scopes: chosen, expires_at }).await {
            Ok((key, text)) => {
                let flash = Flash::done(format!("The key “{}” is made.", key.name)).with("key", text);
                Ok(Next::telling("/api-keys", flash.with("key_name", key.name)))
            }
            Err(error) => {
                let typed = Flash::refused(&error).with("name", name).with("scopes", scopes.join(" "));
                Ok(Next::telling("/api-keys/new", typed.with("expires", expires)))
            }
        }
    })
    .await
}

/// Ends a key at once.
#[server(prefix = "/actions", endpoint = "revoke-key")]
pub async fn revoke_key(#[server(default)] id: String) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::server::app::AppError;
    use crate::web::request::{Flash, Next, act};

    act(Scope::Admin, "/api-keys".to_owned(), async move |visit| {
        let id = id.parse().map_err(|_| AppError::NotFound("API key"))?;
        crate::server::app::keys::revoke(&visit.state, &visit.actor, id).await?;
        Ok(Next::telling("/api-keys", Flash::done("The key is revoked: it opens nothing from now on.")))
    })
    .await
}
