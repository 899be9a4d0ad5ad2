//! The activity record: who did what in a workspace. Written by the use case that does it.

use std::collections::BTreeMap;
use std::fmt::Display;

use serde::Serialize;
use serde_json::Value;

use crate::domain::activity::Action;
use crate::domain::ids::{ActivityId, KeyId, UserId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::state::AppState;
use crate::server::store::Activity;

use super::{Actor, AppError, Page, three_way, webhooks};

/// An entry as pages and the API show it.
#[derive(Debug, Clone, Serialize)]
pub struct ActivityView {
    /// Its id.
    pub id: ActivityId,
    /// When.
    pub created_at: Timestamp,
    /// Who.
    pub actor: Who,
    /// What was done.
    pub action: Action,
    /// The webhook it was done to.
    pub webhook_id: Option<WebhookId>,
    /// What else it was done to: an id or a name; may be empty.
    pub subject: String,
    /// More, as the action says.
    pub details: serde_json::Value,
}

/// Who did it.
#[derive(Debug, Clone, Serialize)]
pub struct Who {
    /// `user`, `api_key` or `system`.
    pub kind: &'static str,
    /// The person's or the key's id.
    pub id: Option<String>,
    /// The mail address or the key's name at that time; `None`: the system.
    pub name: Option<String>,
}

impl Who {
    /// The person or key that stands in a row, with the name that it had then.
    #[must_use]
    pub fn of(user: Option<UserId>, key: Option<KeyId>, name: String) -> Self {
        let (kind, id) = match (user, key) {
            (Some(user), _) => ("user", Some(user.to_string())),
            (None, Some(key)) => ("api_key", Some(key.to_string())),
            (None, None) => ("system", None),
        };
        Self { kind, name: id.is_some().then_some(name), id }
    }
}

impl From<Activity> for ActivityView {
    fn from(entry: Activity) -> Self {
        Self {
            id: entry.id,
            created_at: entry.created_at,
            actor: Who::of(entry.user_id, entry.key_id, entry.who),
            action: entry.action,
            webhook_id: entry.webhook_id,
            subject: entry.subject,
            details: entry.details,
        }
    }
}

/// What was done to one webhook, newest first.
pub async fn of_webhook(
    state: &AppState,
    actor: &Actor,
    id: WebhookId,
    cursor: Option<ActivityId>,
    limit: u32,
) -> Result<Page<ActivityView>, AppError> {
    actor.require(Scope::WebhooksRead)?;
    webhooks::row(state, actor, id).await?;
    list(state, actor, Some(id), cursor, limit).await
}

/// What was done in the workspace, newest first.
pub async fn of_workspace(
    state: &AppState,
    actor: &Actor,
    cursor: Option<ActivityId>,
    limit: u32,
) -> Result<Page<ActivityView>, AppError> {
    actor.require(Scope::Admin)?;
    list(state, actor, None, cursor, limit).await
}

async fn list(
    state: &AppState,
    actor: &Actor,
    webhook: Option<WebhookId>,
    cursor: Option<ActivityId>,
    limit: u32,
) -> Result<Page<ActivityView>, AppError> {
    let rows = state.store.activity(actor.workspace_id, webhook, cursor, limit + 1).await?;
    let rows = rows.into_iter().map(ActivityView::from).collect();
    Ok(Page::cut(rows, limit, |row: &ActivityView| row.id.to_string()))
}

/// An entry in the making. What goes in must be no secret.
pub(super) struct Entry {
    action: Action,
    webhook_id: Option<WebhookId>,
    subject: String,
    details: BTreeMap<&'static str, serde_json::Value>,
}

impl Entry {
    pub fn new(action: Action) -> Self {
        Self { action, webhook_id: None, subject: String::new(), details: BTreeMap::new() }
    }

    pub fn webhook(self, id: WebhookId) -> Self {
        Self { webhook_id: Some(id), ..self }
    }

    pub fn subject(self, subject: impl Display) -> Self {
        Self { subject: subject.to_string(), ..self }
    }

    pub fn with(mut self, name: &'static str, value: impl Serialize) -> Self {
        self.details.insert(name, serde_json::to_value(value).unwrap_or_default());
        self
    }

    /// The entry as it is written in the transaction of what it is about.
    pub fn row(self, state: &AppState, actor: &Actor) -> Activity {
        Activity {
            id: state.clock.id(),
            workspace_id: actor.workspace_id,
            user_id: actor.user_id,
            key_id: actor.key_id,
            who: actor.name.clone(),
            action: self.action,
            webhook_id: self.webhook_id,
            subject: self.subject,
            details: serde_json::to_value(self.details).unwrap_or_default(),
            created_at: state.clock.now(),
        }
    }
}

/// Writes an entry, where nothing may happen without one.
pub(super) async fn record(state: &AppState, actor: &Actor, entry: Entry) -> Result<(), AppError> {
    Ok(state.store.insert_activity(&entry.row(state, actor)).await?)
}

/// Writes an entry for what has happened already: it is not undone when the record fails, and the log says so.
pub(super) async fn note(state: &AppState, actor: &Actor, entry: Entry) {
    let action = entry.action.as_str();
    if let Err(error) = record(state, actor, entry).await {
        tracing::error!(%error, action, "activity.not_recorded");
    }
}

/// Notes that somebody signed in.
pub(super) async fn signed_in(state: &AppState, workspace: WorkspaceId, user: UserId, email: &str, address: &str) {
    let actor = Actor::signing_in(workspace, user, email);
    note(state, &actor, Entry::new(Action::SignedIn).with("address", address)).await;
}

/// Most paths that an entry names.
const PATHS: usize = 100;

/// JSON pointers to the parts in which two objects differ, for `details.paths`.
pub(super) fn paths(before: &Value, after: &Value) -> Vec<String> {
    let mut paths = three_way::differences(before, after);
    paths.truncate(PATHS);
    paths
}

/// The members in which two documents differ; those of `settings` one by one, as `settings.timeout_ms`.
pub(super) fn changed<T: Serialize>(before: &T, after: &T) -> Vec<String> {
    let (before, after) = (object(before), object(after));
    let mut names = Vec::new();
    for (name, new) in &after {
        let old = before.get(name);
        if old == Some(new) {
            continue;
        }
        if name == "settings" {
            let inner = changed(&old.cloned().unwrap_or_default(), new);
            names.extend(inner.into_iter().map(|inner| format!("settings.{inner}")));
        } else {
            names.push(name.clone());
        }
    }
    names.extend(before.keys().filter(|name| !after.contains_key(*name)).cloned());
    names
}

fn object(document: &impl Serialize) -> serde_json::Map<String, serde_json::Value> {
    match serde_json::to_value(document) {
        Ok(serde_json::Value::Object(members)) => members,
        _ => serde_json::Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::changed;

    #[test]
    fn changed_members_are_named_and_those_of_settings_one_by_one() {
        let before = json!({ "name": "a", "url": "u", "gone": 1, "settings": { "timeout_ms": 1, "static_ip": true } });
        let after = json!({ "name": "b", "url": "u", "settings": { "timeout_ms": 2, "static_ip": true } });
        assert_eq!(changed(&before, &after), ["name", "settings.timeout_ms", "gone"]);
        assert!(changed(&after, &after).is_empty());
    }
}
