//! All routes, and what every answer has.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, STRICT_TRANSPORT_SECURITY};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::Response;
use leptos_axum::{LeptosRoutes, generate_route_list};
use tower_http::csrf::CsrfLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::server::state::AppState;
use crate::server::telemetry::request_id;
use crate::server::{api, assets};
use crate::web;

/// All routes: the API, the pages, the assets.
pub fn router(state: AppState) -> Router {
    let ids = middleware::from_fn_with_state(state.clock.clone(), request_id::layer);
    let secure = state.public_url.starts_with("https://");
    let headers = middleware::from_fn_with_state(secure, security_headers);
    api::router(state.clone()).merge(pages(state)).layer(headers).layer(ids)
}

fn pages(state: AppState) -> Router {
    let routes = generate_route_list(web::app::App);
    let options = state.leptos.clone();
    let context = {
        let state = state.clone();
        move || leptos::context::provide_context(state.clone())
    };
    let shell = move || web::app::shell(options.clone());
    let csrf = CsrfLayer::new().with_rejection_response(web::refused::of_another_site as fn(_) -> _);
    let csrf = csrf.clone().add_trusted_origin(&state.public_url).unwrap_or(csrf);
    let names = middleware::from_fn_with_state(web::host::Names::of(&state), web::host::layer);
    Router::new()
        .leptos_routes_with_context(&state, routes, context, shell)
        .fallback(web::app::not_found)
        .layer(middleware::from_fn(web::refused::unread))
        .layer(csrf)
        .merge(web::streams::router())
        .layer(SetResponseHeaderLayer::if_not_present(CACHE_CONTROL, HeaderValue::from_static("no-store")))
        .merge(assets::router())
        .with_state(state)
        .layer(names)
}

async fn security_headers(State(secure): State<bool>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if secure {
        // For a year. Whether other hosts below this one have TLS is not ours to say.
        headers.entry(STRICT_TRANSPORT_SECURITY).or_insert(HeaderValue::from_static("max-age=31536000"));
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ] {
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    response
}
