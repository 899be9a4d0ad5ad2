//! `/event-types`

use axum::Json;
use axum::extract::Path;

use crate::server::app::Page;
use crate::server::app::event_types::{self, EventTypeView};

use super::problem::Problem;

/// All event types, family by family: the one list that has no order by time and no pages.
pub async fn list() -> Result<Json<Page<EventTypeView>>, Problem> {
    Ok(Json(Page { data: event_types::list()?, next_cursor: None }))
}

/// One event type, with its sample in every payload format.
pub async fn read(Path(name): Path<String>) -> Result<Json<EventTypeView>, Problem> {
    Ok(Json(event_types::get(&name)?))
}
