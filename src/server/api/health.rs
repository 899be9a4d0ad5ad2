//! Whether the process lives, and whether it can work.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::server::state::AppState;

use super::problem::Problem;

/// The process answers.
pub async fn alive() -> Response {
    Json(json!({ "status": "ok" })).into_response()
}

/// The database answers and the engine runs.
pub async fn ready(State(state): State<AppState>) -> Response {
    if let Err(error) = state.store.ping().await {
        tracing::warn!(%error, "health.not_ready");
        let detail = "The database does not answer.";
        return Problem::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", detail).into_response();
    }
    Json(json!({ "status": "ok" })).into_response()
}
