//! Addresses that people try because other products have them.

use leptos::prelude::*;

use crate::web::request::see_other;

/// To the list of webhooks.
pub fn webhooks() -> AnyView {
    see_other("/webhooks");
    ().into_any()
}

/// To the events: they stand under Audit, too.
pub fn events() -> AnyView {
    see_other("/events");
    ().into_any()
}

/// To the log.
pub fn logs() -> AnyView {
    see_other("/audit/webhook-logs");
    ().into_any()
}
