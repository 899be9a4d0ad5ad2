//! The HTTP API under `/api/v1`, and the health checks. All routes stand in [`routes::table`]; every refusal is a
//! `application/problem+json`.

mod activity;
mod authorise;
mod body;
mod data;
mod deliveries;
mod event_types;
mod events;
mod health;
mod notices;
pub mod openapi;
mod params;
mod problem;
mod replays;
pub mod routes;
mod tags;
mod webhooks;
mod workspace;

use std::any::Any;

use axum::Router;
use axum::extract::{DefaultBodyLimit, OriginalUri};
use axum::http::{HeaderValue, header};
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::domain::event::CALL_LIMIT_BYTES;
use crate::server::state::AppState;

use problem::Problem;

const METRICS: &str = "/metrics";

/// The figures alone, for a listener of their own.
pub fn metrics_router(state: AppState) -> Router {
    Router::new().route(METRICS, get(health::metrics)).with_state(state)
}

/// The API and the health checks, and the figures where they have no listener of their own.
pub fn router(state: AppState) -> Router {
    let mut api = Router::new();
    for route in routes::table() {
        let need = authorise::Need { state: state.clone(), scopes: route.scopes };
        let guard = middleware::from_fn_with_state(need, authorise::authorise);
        let handler = route.handler.route_layer(guard);
        // A slash at the end means the same.
        api = api.route(&format!("{}/", route.path), handler.clone()).route(route.path, handler);
    }
    let api = api
        .route("/openapi.json", get(openapi::read))
        .fallback(unknown_path)
        .method_not_allowed_fallback(wrong_method)
        .layer(DefaultBodyLimit::max(CALL_LIMIT_BYTES))
        .layer(SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, HeaderValue::from_static("no-store")))
        .layer(CatchPanicLayer::custom(panicked));
    let figures = match state.config.metrics_listen {
        Some(_) => Router::new(),
        None => metrics_router(state.clone()),
    };
    Router::new()
        .nest("/api/v1", api)
        .route("/api/v1/", any(unknown_path))
        .route("/api", any(unknown_path))
        .route("/api/", any(unknown_path))
        .route("/api/{*path}", any(unknown_path))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .with_state(state)
        .merge(figures)
}

async fn unknown_path(OriginalUri(uri): OriginalUri) -> Problem {
    Problem::not_found(format!("There is nothing at {}.", uri.path()))
}

async fn wrong_method() -> Problem {
    Problem::wrong_method()
}

#[expect(clippy::needless_pass_by_value, reason = "the layer calls it so")]
fn panicked(cause: Box<dyn Any + Send + 'static>) -> Response {
    let text = cause.downcast_ref::<String>().map(String::as_str).or_else(|| cause.downcast_ref::<&str>().copied());
    tracing::error!(panic = text.unwrap_or("?"), "api.panicked");
    Problem::internal().into_response()
}
