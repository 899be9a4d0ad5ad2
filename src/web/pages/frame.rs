//! The frame around every page for members: navigation, heading, messages; and what stands there when something is
//! missing or not allowed.

mod page;
mod sidebar;

use std::future::Future;

use axum::http::StatusCode;
use axum::http::request::Parts;
use leptos::prelude::*;

use super::tab_title::TabTitle;
use super::{erasure, notices};
use crate::server::app::{AppError, Fault};
use crate::server::telemetry::request_id;
use crate::web::components::{Icon, LinkButton, Notice, Sign, Tone};
use crate::web::request::{Flash, Refusal, Visit, confirm_then, see_other, sign_in_then, status};

pub use page::Page;
pub use sidebar::Brand;

/// Which entry of the navigation a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// `/`
    Overview,
    /// `/webhooks`
    Forwarding,
    /// `/events`
    Events,
    /// `/audit/webhook-logs`
    Logs,
    /// `/catalogue`
    Catalogue,
    /// `/api-keys`
    Keys,
    /// `/docs/api`
    Reference,
    /// `/settings`
    Settings,
}

/// A page for members: signed in or sent to sign in, rendered or refused, in the frame.
pub fn member<Build, Built>(build: Build) -> AnyView
where
    Build: FnOnce(Visit, Flash) -> Built + Send + 'static,
    Built: Future<Output = Result<Page, AppError>> + Send + 'static,
{
    Suspend::new(async move {
        let visit = match Visit::begin().await {
            Ok(visit) => visit,
            Err(refusal) => return refused(&refusal),
        };
        let flash = Flash::take();
        let told = message(&flash);
        let page = match build(visit.clone(), flash.clone()).await {
            Ok(page) => page,
            Err(AppError::ProofNeeded) => return confirm_first(flash),
            Err(error) => instead(&error),
        };
        let banner = if page.quiet { None } else { notices::banner(&visit).await };
        let erasure = erasure::banner(&visit);
        let told = view! { {told} {erasure} {banner} };
        frame(&visit, Some(told.into_any()), page)
    })
    .into_any()
}

fn refused(refusal: &Refusal) -> AnyView {
    match refusal {
        Refusal::FirstRun => see_other("/setup"),
        Refusal::SignIn => {
            let asked = use_context::<Parts>().map(|request| request.uri.to_string()).unwrap_or_default();
            see_other(&if asked == "/" { "/sign-in".to_owned() } else { sign_in_then(&asked) });
        }
        Refusal::Failed(error) => {
            tracing::error!(%error, "web.session_failed");
            status(StatusCode::SERVICE_UNAVAILABLE);
            return view! { <TabTitle page="Not available" /><p>"The server cannot answer now. Please try again."</p> }
                .into_any();
        }
    }
    ().into_any()
}

/// First the password, then this page, with what the form before told it.
fn confirm_first(flash: Flash) -> AnyView {
    let asked = use_context::<Parts>().map(|request| request.uri.to_string()).unwrap_or_default();
    if !flash.is_empty() {
        flash.send(&asked);
    }
    see_other(&confirm_then(&asked));
    ().into_any()
}

fn instead(error: &AppError) -> Page {
    let (code, title, text) = match error {
        AppError::NotFound(what) => {
            (StatusCode::NOT_FOUND, format!("This {what} does not exist"), format!("{error} It may have been deleted."))
        }
        AppError::Forbidden(text) => (
            StatusCode::FORBIDDEN,
            "Not allowed".to_owned(),
            format!("{text} An owner or admin of the workspace can give you the role."),
        ),
        AppError::Unavailable(text) => {
            (StatusCode::SERVICE_UNAVAILABLE, "Not available right now".to_owned(), text.clone())
        }
        AppError::Internal(detail) => {
            tracing::error!(detail, "web.page_failed");
            let id = request_id::current().map(|id| format!(" as {id}")).unwrap_or_default();
            let text = format!("The fault is on our side and has been logged{id}. Please try again.");
            (StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong".to_owned(), text)
        }
        other => (StatusCode::UNPROCESSABLE_ENTITY, "This did not work".to_owned(), other.to_string()),
    };
    status(code);
    let body = view! { <div class="row"><LinkButton href="/webhooks" text="Event forwarding" /></div> };
    Page::new(Section::Overview, title, body).nowhere().about(text)
}

fn message(flash: &Flash) -> Option<AnyView> {
    let text = flash.message.clone()?;
    let tone = if flash.failed { Tone::Bad } else { Tone::Good };
    Some(view! { <Notice tone=tone focus=flash.failed><p>{text}</p></Notice> }.into_any())
}

/// Every fault in one place, each with a link to its field.
pub fn fault_summary(faults: &[Fault], anchor: impl Fn(&str) -> Option<String>) -> Option<AnyView> {
    if faults.is_empty() {
        return None;
    }
    let title = match faults.len() {
        1 => "One thing needs a correction".to_owned(),
        count => format!("{count} things need a correction"),
    };
    let items = faults
        .iter()
        .map(|fault| {
            let text = fault.detail.clone();
            match anchor(&fault.pointer) {
                Some(href) => view! { <li><a href=href>{text}</a></li> }.into_any(),
                None => view! { <li>{text}</li> }.into_any(),
            }
        })
        .collect_view();
    Some(view! { <Notice title=title tone=Tone::Bad focus=true><ul>{items}</ul></Notice> }.into_any())
}

fn frame(visit: &Visit, told: Option<AnyView>, page: Page) -> AnyView {
    let part = page.part.map(|part| format!("{part} · ")).unwrap_or_default();
    let tab_title = format!("{part}{}", page.title);
    let crumbs = (!page.crumbs.is_empty()).then(|| crumbs(page.crumbs));
    view! {
        <TabTitle page=tab_title />
        <a class="skip" href="#main">"Skip to content"</a>
        <div class="frame">
            <header class="topbar">
                <Brand />
                <button type="button" class="button quiet icon" popovertarget="navigation" aria-label="Menu">
                    <Icon sign=Sign::Menu size=20 />
                </button>
            </header>
            {sidebar::view(visit, page.section)}
            <main id="main" class=if page.wide { "page wide" } else { "page" }>
                {crumbs}
                <div class="page-head">
                    <div class="title">
                        <div class="row"><h1>{page.title}</h1>{page.badge}</div>
                        {page.about.map(|about| view! { <p>{about}</p> })}
                    </div>
                    {page.actions.map(|actions| view! { <div class="actions">{actions}</div> })}
                </div>
                {told}
                {page.body}
            </main>
        </div>
    }
    .into_any()
}

fn crumbs(crumbs: Vec<(String, String)>) -> AnyView {
    let items = crumbs.into_iter().map(|(text, href)| view! { <li><a href=href>{text}</a></li> }).collect_view();
    view! { <nav class="crumbs" aria-label="Breadcrumb"><ol>{items}</ol></nav> }.into_any()
}
