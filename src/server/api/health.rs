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

/// Whether requests should be sent here: the database answers, and what is stored can be read. `warnings` tells what an
/// operator should look at though the server works.
pub async fn ready(State(state): State<AppState>) -> Response {
    let found = match state.engine.condition().await {
        Ok(found) => found,
        Err(error) => return away(&error),
    };
    if !found.faults.is_empty() {
        return not_ready(&found.faults.join(" "));
    }
    Json(json!({ "status": "ok", "warnings": found.warnings })).into_response()
}

fn away(error: &StoreError) -> Response {
    tracing::warn!(%error, "health.not_ready");
    not_ready("The database does not answer.")
}

fn not_ready(detail: &str) -> Response {
    Problem::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", detail).into_response()
}
