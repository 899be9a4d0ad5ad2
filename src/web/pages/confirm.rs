//! `/confirm`: the password once more, then on to the page that asked for it.

use axum::http::request::Parts;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::frame::{Page, Section, member};
use crate::server::app::{AppError, accounts};
use crate::web::actions::accounts::Confirm;
use crate::web::components::{Button, Card, Field, LinkButton, Look};
use crate::web::request::{Next, Visit, client, confirm_then, safe_path};

/// The page, with where to go afterwards as `next`.
pub fn page() -> AnyView {
    let query = use_context::<Parts>().and_then(|request| request.uri.query().map(str::to_owned)).unwrap_or_default();
    member(async move |visit, flash| {
        let next = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "next");
        let next = next.map(|(_, value)| value.into_owned()).unwrap_or_default();
        let next = safe_path(&next).unwrap_or("/").to_owned();
        let about = format!(
            "You are signed in as {}. Your password is asked again before secrets are shown or changed, API keys are made or revoked, and data is erased; then not for ten minutes.",
            visit.who.user.email
        );
        let body = view! {
            <Card title="Your password, please" about=about>
                <form class="form" method="post" action=Confirm::url()>
                    <input type="hidden" name="next" value=next />
                    <div class="fields">
                        <Field
                            name="password"
                            label="Password"
                            kind="password"
                            autocomplete="current-password"
                            required=true
                            autofocus=true
                            fault=flash.fault("/password")
                        />
                    </div>
                    <div class="row">
                        <Button text="Continue" look=Look::Primary />
                        <LinkButton href="/" text="Cancel" />
                    </div>
                </form>
            </Card>
        };
        Ok(Page::new(Section::Overview, "Confirm that it is you", body).quiet())
    })
}

/// What the button does.
pub async fn confirm(visit: &Visit, password: String, next: &str) -> Result<Next, AppError> {
    accounts::prove(&visit.state, &visit.who, password, &client()).await?;
    Ok(Next::to(safe_path(next).unwrap_or("/")))
}

/// The page again, when the password was wrong.
#[must_use]
pub fn again(next: &str) -> String {
    confirm_then(safe_path(next).unwrap_or("/"))
}
