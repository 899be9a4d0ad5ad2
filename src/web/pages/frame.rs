//! The frame around every page for members: navigation, heading, messages; and what stands there when something is
//! missing or not allowed.

use std::future::Future;

use axum::http::StatusCode;
use axum::http::request::Parts;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_meta::Title;

use super::notices;
use crate::server::app::{AppError, Fault};
use crate::web::actions::accounts::SignOut;
use crate::web::components::{Button, Icon, LinkButton, Look, Notice, Sign, Tone};
use crate::web::request::{Flash, Refusal, Visit, see_other, sign_in_then, status};

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
    /// `/settings`
    Settings,
}

type Entry = (Section, &'static str, &'static str, Sign);

const NAVIGATION: [(&str, &[Entry]); 4] = [
    ("", &[(Section::Overview, "Overview", "/", Sign::Home)]),
    (
        "Developer tools",
        &[
            (Section::Forwarding, "Event forwarding", "/webhooks", Sign::Forward),
            (Section::Catalogue, "Event catalogue", "/catalogue", Sign::Book),
            (Section::Keys, "API keys", "/api-keys", Sign::Key),
        ],
    ),
    (
        "Audit",
        &[
            (Section::Events, "Events", "/events", Sign::Tray),
            (Section::Logs, "Webhook logs", "/audit/webhook-logs", Sign::Log),
        ],
    ),
    ("Workspace", &[(Section::Settings, "Workspace settings", "/settings", Sign::Settings)]),
];

/// A page for members, before it is put into the frame.
pub struct Page {
    section: Option<Section>,
    title: String,
    part: Option<&'static str>,
    about: Option<String>,
    crumbs: Vec<(String, String)>,
    badge: Option<AnyView>,
    actions: Option<AnyView>,
    wide: bool,
    quiet: bool,
    body: AnyView,
}

impl Page {
    /// A page of this section with this heading.
    pub fn new(section: Section, title: impl Into<String>, body: impl IntoView + 'static) -> Self {
        Self {
            section: Some(section),
            title: title.into(),
            part: None,
            about: None,
            crumbs: Vec::new(),
            badge: None,
            actions: None,
            wide: false,
            quiet: false,
            body: body.into_view().into_any(),
        }
    }

    /// Which part of what the heading names this page shows: for the browser's title.
    #[must_use]
    pub fn part(mut self, name: &'static str) -> Self {
        self.part = Some(name);
        self
    }

    /// A sentence below the heading.
    #[must_use]
    pub fn about(mut self, text: impl Into<String>) -> Self {
        self.about = Some(text.into());
        self
    }

    /// A page above this one.
    #[must_use]
    pub fn crumb(mut self, text: impl Into<String>, href: impl Into<String>) -> Self {
        self.crumbs.push((text.into(), href.into()));
        self
    }

    /// A state beside the heading.
    #[must_use]
    pub fn badge(mut self, badge: impl IntoView + 'static) -> Self {
        self.badge = Some(badge.into_view().into_any());
        self
    }

    /// Buttons beside the heading.
    #[must_use]
    pub fn actions(mut self, actions: impl IntoView + 'static) -> Self {
        self.actions = Some(actions.into_view().into_any());
        self
    }

    /// Without the notice that webhooks need attention: the page says it itself.
    #[must_use]
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// For wide tables.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }
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
        let page = match build(visit.clone(), flash).await {
            Ok(page) => page,
            Err(error) => instead(&error),
        };
        let banner = if page.quiet { None } else { notices::banner(&visit).await };
        let told = view! { {told} {banner} };
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
            return view! { <Title text="Not available · Tidings" /><p>"The server cannot answer now. Please try again."</p> }
                .into_any();
        }
    }
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
            let text = "The fault is on our side and has been logged. Please try again.".to_owned();
            (StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong".to_owned(), text)
        }
        other => (StatusCode::UNPROCESSABLE_ENTITY, "This did not work".to_owned(), other.to_string()),
    };
    status(code);
    let body = view! { <div class="row"><LinkButton href="/webhooks" text="Event forwarding" /></div> };
    Page { section: None, ..Page::new(Section::Overview, title, body) }.about(text)
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
    let tab_title = format!("{part}{} · Tidings", page.title);
    let crumbs = (!page.crumbs.is_empty()).then(|| crumbs(page.crumbs));
    view! {
        <Title text=tab_title />
        <a class="skip" href="#main">"Skip to content"</a>
        <div class="frame">
            <header class="topbar">
                <Brand />
                <button type="button" class="button quiet icon" popovertarget="navigation" aria-label="Menu">
                    <Icon sign=Sign::Menu size=20 />
                </button>
            </header>
            {sidebar(visit, page.section)}
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

fn sidebar(visit: &Visit, here: Option<Section>) -> AnyView {
    let groups = NAVIGATION
        .iter()
        .map(|(heading, entries)| {
            let items = entries.iter().map(|entry| nav_link(*entry, here)).collect_view();
            let heading = (!heading.is_empty()).then(|| view! { <h2>{*heading}</h2> });
            view! { <div>{heading}<ul>{items}</ul></div> }
        })
        .collect_view();
    let email = visit.who.user.email.clone();
    let initial = email.chars().next().unwrap_or('?').to_uppercase().to_string();
    let workspace = visit.who.workspace.name.clone();
    let support = visit.state.config.support_contact.clone().map(|contact| support_link(&contact));
    view! {
        <nav class="sidebar" id="navigation" popover="auto" aria-label="Main">
            <Brand />
            <div class="sections">{groups}</div>
            <details class="account">
                <summary>
                    <span class="avatar" aria-hidden="true">{initial}</span>
                    <span class="who"><b>{workspace}</b><span class="muted small">{email}</span></span>
                </summary>
                <div class="menu">
                    {support}
                    <form method="post" action=SignOut::url()>
                        <Button text="Sign out" look=Look::Small />
                    </form>
                </div>
            </details>
        </nav>
    }
    .into_any()
}

/// Help and feature requests go to whom the operator named.
fn support_link(contact: &str) -> AnyView {
    let href = if contact.contains("://") { contact.to_owned() } else { format!("mailto:{contact}") };
    view! { <a class="small" href=href>"Help and feature requests"</a> }.into_any()
}

fn nav_link((section, text, href, sign): Entry, here: Option<Section>) -> AnyView {
    let current = (here == Some(section)).then_some("page");
    view! { <li><a class="nav-link" href=href aria-current=current><Icon sign=sign />{text}</a></li> }.into_any()
}

/// The product's name, as a link to the first page.
#[component]
pub fn Brand() -> AnyView {
    view! {
        <a class="brand" href="/">
            <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
                <rect width="32" height="32" rx="8" fill="currentColor" />
                <path
                    d="M8 11h16M16 11v11"
                    stroke="var(--surface)"
                    stroke-width="3"
                    stroke-linecap="round"
                    fill="none"
                />
                <circle cx="16" cy="22.5" r="2.6" fill="var(--surface)" />
            </svg>
            "Tidings"
        </a>
    }
    .into_any()
}
