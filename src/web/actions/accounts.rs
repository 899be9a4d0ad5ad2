//! First run, signing in and out.

use leptos::prelude::*;

use super::Failure;

/// Makes the first owner and workspace, and signs in.
#[server(prefix = "/actions", endpoint = "set-up")]
pub async fn set_up(
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] workspace_name: String,
    #[server(default)] token: String,
) -> Result<(), Failure> {
    use crate::server::app::AppError;
    use crate::server::app::accounts::{SignUp, sign_up_first};
    use crate::web::pages::gate::TypedSignUp;
    use crate::web::request::{Flash, Next, client, give_session, open_act, state};

    open_act("/setup", async {
        let form = SignUp { email: email.clone(), password, workspace_name: workspace_name.clone() };
        match sign_up_first(&state(), form, &token, &client()).await {
            Ok(session) => {
                give_session(&session);
                Ok(Next::to("/"))
            }
            Err(error) => {
                // Where somebody else was first there is no set-up any more.
                let page = if matches!(error, AppError::Conflict(_)) { "/sign-in" } else { "/setup" };
                Ok(Next::telling(page, Flash::refused(&error).keeping(&TypedSignUp { email, workspace_name, token })))
            }
        }
    })
    .await
}

/// Signs in and goes on to the page that was asked for.
#[server(prefix = "/actions", endpoint = "sign-in")]
pub async fn sign_in(
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] next: String,
) -> Result<(), Failure> {
    use crate::web::pages::gate::TypedSignIn;
    use crate::web::request::{Flash, Next, client, give_session, open_act, safe_path, sign_in_then, state};

    open_act("/sign-in", async {
        let wanted = safe_path(&next).unwrap_or("/").to_owned();
        match crate::server::app::accounts::sign_in(&state(), &email, password, &client()).await {
            Ok(session) => {
                give_session(&session);
                Ok(Next::to(wanted))
            }
            Err(error) => {
                let told = Flash::refused(&error).keeping(&TypedSignIn { email });
                Ok(Next::telling(sign_in_then(&wanted), told))
            }
        }
    })
    .await
}

/// Takes the password as a proof of who is signed in, and goes on to the page that asked for it.
#[server(prefix = "/actions", endpoint = "confirm")]
pub async fn confirm(#[server(default)] password: String, #[server(default)] next: String) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::confirm;
    use crate::web::request::act;

    let back = confirm::again(&next);
    act(Scope::WebhooksRead, back, async move |visit| confirm::confirm(&visit, password, &next).await).await
}

/// Ends the session.
#[server(prefix = "/actions", endpoint = "sign-out")]
pub async fn sign_out() -> Result<(), Failure> {
    use crate::web::request::{Next, Visit, forget_session, open_act};

    open_act("/sign-in", async {
        if let Ok(visit) = Visit::begin().await {
            crate::server::app::accounts::sign_out(&visit.state, &visit.token).await?;
        }
        forget_session();
        Ok(Next::to("/sign-in"))
    })
    .await
}
