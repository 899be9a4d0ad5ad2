//! First run, signing in and out.

use leptos::prelude::*;

use super::Failure;

/// Makes the first owner and workspace, and signs in.
#[server(prefix = "/actions", endpoint = "set-up")]
pub async fn set_up(
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] workspace_name: String,
) -> Result<(), Failure> {
    use crate::server::app::accounts::{SignUp, sign_up_first};
    use crate::web::request::{Flash, Next, client, give_session, open_act, state};

    open_act("/setup", async {
        let form = SignUp { email: email.clone(), password, workspace_name: workspace_name.clone() };
        match sign_up_first(&state(), form, &client()).await {
            Ok(session) => {
                give_session(&session);
                Ok(Next::to("/"))
            }
            Err(error) => {
                let typed = Flash::refused(&error).with("email", email).with("workspace_name", workspace_name);
                Ok(Next::telling("/setup", typed))
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
    use crate::web::request::{Flash, Next, client, give_session, open_act, safe_path, sign_in_then, state};

    open_act("/sign-in", async {
        let wanted = safe_path(&next).unwrap_or("/").to_owned();
        match crate::server::app::accounts::sign_in(&state(), &email, password, &client()).await {
            Ok(session) => {
                give_session(&session);
                Ok(Next::to(wanted))
            }
            Err(error) => Ok(Next::telling(sign_in_then(&wanted), Flash::refused(&error).with("email", email))),
        }
    })
    .await
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
