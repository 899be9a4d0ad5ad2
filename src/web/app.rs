//! The document around every page, and the list of all pages.

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use leptos::config::LeptosOptions;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_meta::{MetaTags, provide_meta_context};
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{SsrMode, path};

use crate::server::assets;
use crate::server::state::AppState;

use super::pages::{self, webhook, wizard};

/// The HTML document. Sets the content security policy, whose nonce its scripts carry.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    forbid_everything_else();
    let script = assets::has_script().then(|| view! { <HydrationScripts options=options islands=true /> });
    view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="stylesheet" href=assets::href("app.css") />
                <link rel="icon" type="image/svg+xml" href=assets::href("icon.svg") />
                {script}
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// Own scripts and styles only, own forms only, no frames; inline scripts, and the styles that the code editor makes,
/// need this answer's nonce.
fn forbid_everything_else() {
    let (Some(answer), Some(nonce)) = (use_context::<ResponseOptions>(), use_nonce()) else { return };
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self' 'nonce-{nonce}'; \
         img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'"
    );
    if let Ok(value) = HeaderValue::from_str(&policy) {
        answer.insert_header(HeaderName::from_static("content-security-policy"), value);
    }
    answer.insert_header(HeaderName::from_static("cache-control"), HeaderValue::from_static("no-store"));
}

/// All pages.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <FlatRoutes fallback=pages::not_found::page>
                <Route path=path!("/") view=pages::overview::page ssr=SsrMode::Async />
                <Route path=path!("/setup") view=pages::gate::set_up ssr=SsrMode::Async />
                <Route path=path!("/sign-in") view=pages::gate::sign_in ssr=SsrMode::Async />
                <Route path=path!("/confirm") view=pages::confirm::page ssr=SsrMode::Async />
                <Route path=path!("/webhooks") view=pages::webhooks::page ssr=SsrMode::Async />
                <Route path=path!("/webhooks/new") view=wizard::name::begin ssr=SsrMode::Async />
                <Route path=path!("/webhooks/new/:draft/:step") view=wizard::page ssr=SsrMode::Async />
                <Route
                    path=path!("/webhooks/new/:draft/events/:type")
                    view=wizard::events::narrow::page
                    ssr=SsrMode::Async
                />
                <Route path=path!("/webhooks/new/:draft/payload/:type") view=wizard::payload::editor::page ssr=SsrMode::Async />
                <Route path=path!("/webhooks/delete") view=pages::webhooks::bulk::page ssr=SsrMode::Async />
                <Route path=path!("/webhooks/:id") view=webhook::page ssr=SsrMode::Async />
                <Route path=path!("/webhooks/:id/deliveries") view=webhook::deliveries::page ssr=SsrMode::Async />
                <Route path=path!("/webhooks/:id/configuration") view=webhook::configuration::page ssr=SsrMode::Async />
                <Route path=path!("/webhooks/:id/payloads") view=webhook::payloads::page ssr=SsrMode::Async />
                <Route path=path!("/webhooks/:id/security") view=webhook::security::page ssr=SsrMode::Async />
                <Route path=path!("/webhooks/:id/test") view=webhook::test::page ssr=SsrMode::Async />
                <Route path=path!("/webhooks/:id/activity") view=webhook::activity::page ssr=SsrMode::Async />
                <Route path=path!("/webhooks/:id/secret") view=webhook::secret::page ssr=SsrMode::Async />
                <Route path=path!("/webhooks/:id/deactivate") view=webhook::delete::deactivate ssr=SsrMode::Async />
                <Route path=path!("/webhooks/:id/replay") view=webhook::replay::page ssr=SsrMode::Async />
                <Route path=path!("/webhooks/:id/options") view=webhook::options::page ssr=SsrMode::Async />
                <Route path=path!("/webhooks/:id/delete") view=webhook::delete::page ssr=SsrMode::Async />
                <Route path=path!("/notices") view=pages::notices::page ssr=SsrMode::Async />
                <Route path=path!("/audit/webhook-logs") view=pages::logs::page ssr=SsrMode::Async />
                <Route path=path!("/audit/webhook-logs/bulk") view=pages::logs::bulk::page ssr=SsrMode::Async />
                <Route path=path!("/audit/webhook-logs/replay") view=pages::logs::replay::page ssr=SsrMode::Async />
                <Route path=path!("/events") view=pages::events::page ssr=SsrMode::Async />
                <Route path=path!("/events/:id") view=pages::events::entry::page ssr=SsrMode::Async />
                <Route path=path!("/deliveries/:id") view=pages::deliveries::page ssr=SsrMode::Async />
                <Route path=path!("/tests/:id") view=pages::test_entry::page ssr=SsrMode::Async />
                <Route path=path!("/catalogue") view=pages::catalogue::page ssr=SsrMode::Async />
                <Route path=path!("/catalogue/new") view=pages::catalogue::own::new ssr=SsrMode::Async />
                <Route path=path!("/catalogue/:type/edit") view=pages::catalogue::own::edit ssr=SsrMode::Async />
                <Route path=path!("/catalogue/:type") view=pages::catalogue::entry ssr=SsrMode::Async />
                <Route path=path!("/api-keys") view=pages::api_keys::page ssr=SsrMode::Async />
                <Route path=path!("/api-keys/new") view=pages::api_keys::new ssr=SsrMode::Async />
                <Route path=path!("/api-keys/:id/revoke") view=pages::api_keys::revoke ssr=SsrMode::Async />
                <Route path=path!("/event-forwarding") view=pages::synonyms::webhooks ssr=SsrMode::Async />
                <Route path=path!("/settings/event-forwarding") view=pages::synonyms::webhooks ssr=SsrMode::Async />
                <Route path=path!("/settings/events-webhook") view=pages::synonyms::webhooks ssr=SsrMode::Async />
                <Route path=path!("/automation/webhooks") view=pages::synonyms::webhooks ssr=SsrMode::Async />
                <Route path=path!("/audit") view=pages::synonyms::logs ssr=SsrMode::Async />
                <Route path=path!("/audit/events") view=pages::synonyms::events ssr=SsrMode::Async />
                <Route path=path!("/settings/data") view=pages::data::page ssr=SsrMode::Async />
                <Route path=path!("/settings/data/erase") view=pages::erasure::page ssr=SsrMode::Async />
                <Route path=path!("/docs/events") view=pages::docs::events::page ssr=SsrMode::Async />
                <Route path=path!("/docs/events/:type") view=pages::docs::events::entry ssr=SsrMode::Async />
                <Route path=path!("/docs/api") view=pages::docs::api::page ssr=SsrMode::Async />
                <Route path=path!("/docs/receiving") view=pages::docs::receiving::page ssr=SsrMode::Async />
                <Route path=path!("/settings") view=pages::settings::page ssr=SsrMode::Async />
            </FlatRoutes>
        </Router>
    }
}

/// What no route takes.
pub async fn not_found(State(state): State<AppState>, request: Request) -> Response {
    let context = {
        let state = state.clone();
        move || provide_context(state.clone())
    };
    let document = move || shell(state.leptos.clone());
    leptos_axum::render_app_async_with_context(context, document)(request).await.into_response()
}
