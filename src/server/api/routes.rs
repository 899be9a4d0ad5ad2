//! Every route of the API, once.

use axum::http::Method;
use axum::routing::{MethodRouter, delete, get, patch, post};

use crate::domain::workspace::Scope;
use crate::server::state::AppState;

use super::{activity, data, deliveries, event_types, events, notices, replays, webhooks, workspace};

/// A route under `/api/v1`.
pub struct Route {
    /// Its method.
    pub method: Method,
    /// Its path, with `{id}` for ids.
    pub path: &'static str,
    /// The scopes a key needs, all of them.
    pub scopes: &'static [Scope],
    /// What answers.
    pub handler: MethodRouter<AppState>,
}

const ANY: &[Scope] = &[];
const EVENTS_WRITE: &[Scope] = &[Scope::EventsWrite];
const WEBHOOKS_READ: &[Scope] = &[Scope::WebhooksRead];
const WEBHOOKS_WRITE: &[Scope] = &[Scope::WebhooksWrite];
const LOGS_READ: &[Scope] = &[Scope::LogsRead];
const SEND_AGAIN: &[Scope] = &[Scope::LogsRead, Scope::WebhooksWrite];
const ADMIN: &[Scope] = &[Scope::Admin];

/// Every route.
#[must_use]
pub fn table() -> Vec<Route> {
    let row = |method, path, scopes, handler| Route { method, path, scopes, handler };
    vec![
        row(Method::POST, "/events", EVENTS_WRITE, post(events::create)),
        row(Method::GET, "/events", LOGS_READ, get(events::list)),
        row(Method::GET, "/events/{id}", LOGS_READ, get(events::read)),
        row(Method::POST, "/events/{id}/send", SEND_AGAIN, post(events::send)),
        row(Method::GET, "/event-types", ANY, get(event_types::list)),
        row(Method::GET, "/event-types/{type}", ANY, get(event_types::read)),
        row(Method::POST, "/event-types/{type}", WEBHOOKS_WRITE, post(event_types::create)),
        row(Method::PATCH, "/event-types/{type}", WEBHOOKS_WRITE, patch(event_types::update)),
        row(Method::DELETE, "/event-types/{type}", WEBHOOKS_WRITE, delete(event_types::delete)),
        row(Method::GET, "/webhooks", WEBHOOKS_READ, get(webhooks::list)),
        row(Method::POST, "/webhooks", WEBHOOKS_WRITE, post(webhooks::create)),
        row(Method::POST, "/webhooks/test", WEBHOOKS_WRITE, post(webhooks::test_unsaved)),
        row(Method::GET, "/webhooks/{id}", WEBHOOKS_READ, get(webhooks::read)),
        row(Method::PATCH, "/webhooks/{id}", WEBHOOKS_WRITE, patch(webhooks::update)),
        row(Method::DELETE, "/webhooks/{id}", WEBHOOKS_WRITE, delete(webhooks::delete)),
        row(Method::POST, "/webhooks/{id}/activate", WEBHOOKS_WRITE, post(webhooks::activate)),
        row(Method::POST, "/webhooks/{id}/pause", WEBHOOKS_WRITE, post(webhooks::pause)),
        row(Method::POST, "/webhooks/{id}/deactivate", WEBHOOKS_WRITE, post(webhooks::deactivate)),
        row(Method::POST, "/webhooks/{id}/probe", WEBHOOKS_WRITE, post(webhooks::probe)),
        row(Method::POST, "/webhooks/{id}/test", WEBHOOKS_WRITE, post(webhooks::test)),
        row(Method::GET, "/webhooks/{id}/secret", WEBHOOKS_WRITE, get(webhooks::secret)),
        row(Method::POST, "/webhooks/{id}/rotate-secret", WEBHOOKS_WRITE, post(webhooks::rotate_secret)),
        row(Method::POST, "/webhooks/{id}/end-overlap", WEBHOOKS_WRITE, post(webhooks::end_overlap)),
        row(Method::GET, "/webhooks/{id}/activity", WEBHOOKS_READ, get(activity::of_webhook)),
        row(Method::GET, "/notices", WEBHOOKS_READ, get(notices::list)),
        row(Method::GET, "/activity", ADMIN, get(activity::of_workspace)),
        row(Method::GET, "/deliveries", LOGS_READ, get(deliveries::list)),
        row(Method::GET, "/deliveries/export", LOGS_READ, get(deliveries::export)),
        row(Method::GET, "/deliveries/{id}", LOGS_READ, get(deliveries::read)),
        row(Method::POST, "/deliveries/{id}/resend", SEND_AGAIN, post(deliveries::resend)),
        row(Method::POST, "/deliveries/{id}/cancel", SEND_AGAIN, post(deliveries::cancel)),
        row(Method::GET, "/tests/{id}", LOGS_READ, get(deliveries::test)),
        row(Method::POST, "/webhooks/{id}/replay", SEND_AGAIN, post(replays::begin)),
        row(Method::GET, "/replays", LOGS_READ, get(replays::list)),
        row(Method::GET, "/replays/{id}", LOGS_READ, get(replays::read)),
        row(Method::POST, "/replays/{id}/pause", SEND_AGAIN, post(replays::pause)),
        row(Method::POST, "/replays/{id}/resume", SEND_AGAIN, post(replays::resume)),
        row(Method::POST, "/replays/{id}/cancel", SEND_AGAIN, post(replays::cancel)),
        row(Method::GET, "/workspace/retention", ADMIN, get(data::retention)),
        row(Method::POST, "/workspace/erase-person", ADMIN, post(data::erase_person)),
        row(Method::POST, "/workspace/erase", ADMIN, post(data::erase_workspace)),
        row(Method::GET, "/workspace", ADMIN, get(workspace::read)),
        row(Method::PATCH, "/workspace", ADMIN, patch(workspace::update)),
    ]
}
