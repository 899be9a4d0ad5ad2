//! `/notices`

use axum::extract::State;
use axum::{Extension, Json};

use crate::server::app::notices::{self, NoticeView};
use crate::server::app::{Actor, Page};
use crate::server::state::AppState;

use super::params::Params;
use super::problem::Problem;

/// Webhooks that need attention now: all of them, on one page.
pub async fn list(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    params: Params,
) -> Result<Json<Page<NoticeView>>, Problem> {
    params.finish()?;
    Ok(Json(Page { data: notices::list(&state, &actor).await?, next_cursor: None }))
}
