//! The navigation beside every page.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::Section;
use crate::web::actions::accounts::SignOut;
use crate::web::components::{Button, Icon, Look, Sign};
use crate::web::request::Visit;

type Entry = (Section, &'static str, &'static str, Sign);

const NAVIGATION: [(&str, &[Entry]); 4] = [
    ("", &[(Section::Overview, "Overview", "/", Sign::Home)]),
    (
        "Developer tools",
        &[
            (Section::Forwarding, "Event forwarding", "/webhooks", Sign::Forward),
            (Section::Catalogue, "Event catalogue", "/catalogue", Sign::Book),
            (Section::Keys, "API keys", "/api-keys", Sign::Key),
            (Section::Reference, "API reference", "/docs/api", Sign::Code),
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

/// The sidebar; `here`: the entry that this page belongs to.
pub fn view(visit: &Visit, here: Option<Section>) -> AnyView {
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
