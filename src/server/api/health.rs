//! Whether the process lives, whether it can work, and how much it does.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::server::state::AppState;
use crate::server::store::StoreError;

use super::problem::Problem;

/// The process answers.
pub async fn alive() -> Response {
    Json(json!({ "status": "ok" })).into_response()
}

/// Figures for Prometheus.
pub async fn metrics(State(state): State<AppState>) -> Response {
    match state.engine.figures().await {
        Ok(page) => ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], page).into_response(),
        Err(error) => away(&error),
    }
}

/// The database answers and the engine runs.
pub async fn ready(State(state): State<AppState>) -> Response {
    if let Err(error) = state.store.ping().await {
        return away(&error);
    }
    Json(json!({ "status": "ok" })).into_response()
}

fn away(error: &StoreError) -> Response {
    tracing::warn!(%error, "health.not_ready");
    let detail = "The database does not answer.";
    Problem::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", detail).into_response()
}
