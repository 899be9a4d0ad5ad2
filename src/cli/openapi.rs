//! `tidings openapi`: the description of the API, as `/api/v1/openapi.json` answers it.

use crate::server::api::openapi;

/// Prints it.
///
/// # Errors
/// A sentence: when stdout is closed.
pub fn run() -> Result<(), String> {
    let text = serde_json::to_string_pretty(&openapi::document()).map_err(|error| error.to_string())?;
    super::answer(&text)
}
