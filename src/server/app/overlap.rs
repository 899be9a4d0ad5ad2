//! Parts that two changed at once, in words: which, by whom, when.

use serde_json::Value;

use crate::domain::activity::Action;
use crate::domain::ids::{WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::server::state::AppState;
use crate::server::store::Activity;

use super::three_way::{self, Both};
use super::{AppError, Fault};

/// Entries of the activity record that are looked through for who changed something.
const LOOKED_THROUGH: u32 = 100;

/// A part that somebody else changed since the state that a change was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Overlap {
    /// JSON pointer to it; entries of keyed lists by their key.
    pub path: String,
    /// What it was to become.
    pub mine: Option<Value>,
    /// What it is now.
    pub theirs: Option<Value>,
    /// Who changed it last, if that is known.
    pub author: Option<Author>,
}

/// Who changed something, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The person's address, `the API key “…”` or `the system`.
    pub who: String,
    /// When.
    pub at: Timestamp,
}

impl Author {
    fn of(entry: &Activity) -> Self {
        let who = match (entry.user_id, entry.key_id) {
            (Some(_), _) => entry.who.clone(),
            (None, Some(_)) => format!("the API key “{}”", entry.who),
            (None, None) => "the system".to_owned(),
        };
        Self { who, at: entry.created_at }
    }
}

impl Overlap {
    /// With who changed it.
    #[must_use]
    pub fn of(Both { path, mine, theirs }: Both, author: Option<Author>) -> Self {
        Self { path, mine, theirs, author }
    }

    /// The pointer as the API's object has it: without keys of lists.
    #[must_use]
    pub fn pointer(&self) -> &str {
        let list = ["/events", "/fields"].into_iter().find(|list| self.path.starts_with(&format!("{list}/")));
        list.unwrap_or(&self.path)
    }

    /// Which part, and who changed it.
    #[must_use]
    pub fn detail_short(&self) -> String {
        match &self.author {
            Some(Author { who, .. }) => format!("{} (also changed by {who}).", label(&self.path)),
            None => format!("{}.", label(&self.path)),
        }
    }

    /// In a sentence.
    #[must_use]
    pub fn detail(&self) -> String {
        let what = label(&self.path);
        match &self.author {
            Some(Author { who, at }) => format!("{what} was changed by {who} at {at}."),
            None => format!("{what} was changed meanwhile."),
        }
    }
}

/// The same for the fields of a form that is shown again: it has the values of whoever posted it, and they decide.
#[must_use]
pub fn faults(overlaps: &[Overlap]) -> Vec<Fault> {
    let fault = |overlap: &Overlap| {
        let now = overlap.theirs.as_ref().filter(|value| !value.is_null()).map(|value| format!(" It is now {value}."));
        let detail = format!("{}{} Save again to use your value.", overlap.detail(), now.unwrap_or_default());
        Fault::new(overlap.pointer(), detail)
    };
    overlaps.iter().map(fault).collect()
}

/// What a form shows after it was refused: what was typed, and where nothing was typed the present values.
#[must_use]
pub fn typed_over(shown: &Value, typed: &Value, now: &Value) -> Value {
    three_way::merge(Some(shown), typed, now).value
}

/// The name of a part for people.
#[must_use]
pub fn label(path: &str) -> String {
    let names: Vec<String> = path.split('/').skip(1).map(|name| name.replace("~1", "/").replace("~0", "~")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    match names.as_slice() {
        ["name"] => "The name".to_owned(),
        ["url"] => "The endpoint".to_owned(),
        ["status"] => "The status".to_owned(),
        ["auth"] => "The authentication".to_owned(),
        ["format"] => "The payload format".to_owned(),
        ["products"] => "The list of products".to_owned(),
        ["channels"] => "The list of channels".to_owned(),
        ["endpoint_mode"] => "One endpoint or several".to_owned(),
        ["events" | "fields", name] => name.to_string(),
        ["events", name, "template"] => format!("The template of {name}"),
        ["events", name, "url"] => format!("The endpoint of {name}"),
        ["events" | "fields", name, part] => format!("{name}: {part}"),
        ["headers", name] => format!("The header {name}"),
        ["settings" | "format_options" | "policy", names @ ..] => {
            let words = names.join(", ").replace('_', " ");
            format!("The setting “{words}”")
        }
        names => format!("The part “{}”", names.join(", ").replace('_', " ")),
    }
}

/// A refusal that names what both changed, and who changed it.
pub(super) async fn refused(
    state: &AppState,
    workspace: WorkspaceId,
    webhook: Option<WebhookId>,
    overlaps: Vec<Both>,
) -> Result<AppError, AppError> {
    Ok(AppError::Overlap(told(state, workspace, webhook, overlaps).await?))
}

/// The same parts with who changed them.
pub(super) async fn told(
    state: &AppState,
    workspace: WorkspaceId,
    webhook: Option<WebhookId>,
    overlaps: Vec<Both>,
) -> Result<Vec<Overlap>, AppError> {
    let paths: Vec<String> = overlaps.iter().map(|both| both.path.clone()).collect();
    let authors = authors(state, workspace, webhook, &paths).await?;
    Ok(overlaps.into_iter().zip(authors).map(|(both, author)| Overlap::of(both, author)).collect())
}

/// Who changed the parts at these paths last, in their order.
pub(super) async fn authors(
    state: &AppState,
    workspace: WorkspaceId,
    webhook: Option<WebhookId>,
    paths: &[String],
) -> Result<Vec<Option<Author>>, AppError> {
    if paths.is_empty() {
        return Ok(Vec::new());
    }
    let entries = state.store.activity(workspace, webhook, None, LOOKED_THROUGH).await?;
    Ok(paths.iter().map(|path| author(&entries, path)).collect())
}

/// Who changed the part at this path last.
fn author(entries: &[Activity], path: &str) -> Option<Author> {
    let paths = |entry: &Activity| entry.details["paths"].as_array().cloned();
    let meets = |known: &str| path == known || within(path, known) || within(known, path);
    let changed = |entry: &&Activity| match paths(entry) {
        Some(paths) => paths.iter().filter_map(Value::as_str).any(meets),
        None => entry.details["fields"]
            .as_array()
            .is_some_and(|fields| fields.iter().filter_map(Value::as_str).any(|field| meets(&pointer(field)))),
    };
    let moved = |entry: &&Activity| {
        use Action::{WebhookActivated, WebhookDeactivated, WebhookDisabled, WebhookPaused};
        path == "/status"
            && matches!(entry.action, WebhookActivated | WebhookPaused | WebhookDeactivated | WebhookDisabled)
    };
    entries.iter().find(|entry| changed(entry) || moved(entry)).map(Author::of)
}

fn within(path: &str, whole: &str) -> bool {
    path.strip_prefix(whole).is_some_and(|rest| rest.starts_with('/'))
}

/// `settings.timeout_ms` as a pointer.
fn pointer(field: &str) -> String {
    format!("/{}", field.replace('.', "/"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::ids::{ActivityId, TypeId, UserId};

    fn entry(who: &str, action: Action, details: Value) -> Activity {
        Activity {
            id: ActivityId::from_parts(0, 0),
            workspace_id: WorkspaceId::from_parts(0, 0),
            user_id: Some(UserId::from_parts(0, 0)),
            key_id: None,
            who: who.to_owned(),
            action,
            webhook_id: None,
            subject: String::new(),
            details,
            created_at: Timestamp(5),
        }
    }

    #[test]
    fn the_newest_entry_that_names_a_part_says_who_changed_it() {
        let entries = [
            entry("d", Action::WebhookPaused, json!({})),
            entry("c", Action::WebhookChanged, json!({ "fields": ["events"], "paths": ["/events/b/template"] })),
            entry("b", Action::WebhookChanged, json!({ "fields": ["events"], "paths": ["/events/a"] })),
            entry("a", Action::WebhookChanged, json!({ "fields": ["url", "settings.timeout_ms"] })),
        ];
        let who = |path: &str| author(&entries, path).map(|author| author.who);
        for (path, expected) in [
            ("/status", Some("d")),
            ("/events/b/template", Some("c")),
            ("/events/a/url", Some("b")),
            ("/url", Some("a")),
            ("/settings/timeout_ms", Some("a")),
            ("/name", None),
        ] {
            assert_eq!(who(path).as_deref(), expected, "{path}");
        }
    }

    #[test]
    fn parts_have_names_for_people() {
        for (path, expected) in [
            ("/url", "The endpoint"),
            ("/events/message.sent/template", "The template of message.sent"),
            ("/headers/X-Env", "The header X-Env"),
            ("/settings/timeout_ms", "The setting “timeout ms”"),
        ] {
            assert_eq!(label(path), expected);
        }
    }
}
