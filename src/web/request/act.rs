//! The frame of every server function: who may, what follows, and a redirect in any case.

use std::future::Future;

use super::visit::{Refusal, Visit};
use super::{Flash, see_other};
use crate::domain::workspace::Scope;
use crate::server::app::AppError;
use crate::web::actions::Failure;

/// Where the browser goes after an action.
pub struct Next {
    path: String,
    flash: Option<Flash>,
}

impl Next {
    /// To this page.
    #[must_use]
    pub fn to(path: impl Into<String>) -> Self {
        Self { path: path.into(), flash: None }
    }

    /// To this page, which shows a message.
    #[must_use]
    pub fn telling(path: impl Into<String>, flash: Flash) -> Self {
        Self { path: path.into(), flash: Some(flash) }
    }

    /// The same, with a message.
    #[must_use]
    pub fn with(self, flash: Flash) -> Self {
        Self { flash: Some(flash), ..self }
    }

    fn go(self) {
        if let Some(flash) = self.flash {
            flash.send(&self.path);
        }
        see_other(&self.path);
    }
}

/// Does something for a member who may; a refusal is shown on the page `back`.
pub async fn act<Work, Done>(scope: Scope, back: String, work: Work) -> Result<(), Failure>
where
    Work: FnOnce(Visit) -> Done + Send,
    Done: Future<Output = Result<Next, AppError>> + Send,
{
    let visit = match Visit::begin().await {
        Ok(visit) => visit,
        Err(Refusal::FirstRun) => return gone("/setup"),
        Err(Refusal::SignIn) => return gone(&super::visit::safe_path(&back).map_or_else(sign_in, sign_in_then)),
        Err(Refusal::Failed(error)) => return told(&error, &back),
    };
    let outcome = match visit.actor.require(scope) {
        Ok(()) => work(visit).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(next) => {
            next.go();
            Ok(())
        }
        Err(error) => told(&error, &back),
    }
}

/// Does something that nobody needs to be signed in for.
pub async fn open_act<Done>(back: &str, work: Done) -> Result<(), Failure>
where
    Done: Future<Output = Result<Next, AppError>> + Send,
{
    match work.await {
        Ok(next) => {
            next.go();
            Ok(())
        }
        Err(error) => told(&error, back),
    }
}

fn gone(path: &str) -> Result<(), Failure> {
    see_other(path);
    Ok(())
}

fn told(error: &AppError, back: &str) -> Result<(), Failure> {
    if let AppError::Internal(detail) = error {
        tracing::error!(detail, "web.action_failed");
    }
    if matches!(error, AppError::ProofNeeded) {
        return gone(&confirm_then(back));
    }
    Flash::refused(error).send(back);
    gone(back)
}

fn sign_in() -> String {
    "/sign-in".to_owned()
}

/// The sign-in page, which leads back to this one.
pub fn sign_in_then(path: &str) -> String {
    then("/sign-in", path)
}

/// The page that asks for the password, which leads back to this one.
pub fn confirm_then(path: &str) -> String {
    then("/confirm", path)
}

fn then(page: &str, path: &str) -> String {
    let next: String = url::form_urlencoded::byte_serialize(path.as_bytes()).collect();
    format!("{page}?next={next}")
}

/// This path with the query of a form, written anew: whatever was posted, it stays a query.
pub fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() {
        return path.to_owned();
    }
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    format!("{path}?{}", url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
}
