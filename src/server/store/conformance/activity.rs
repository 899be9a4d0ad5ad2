//! The activity record.

use super::{Stage, on_both, unknown};
use crate::domain::activity::Action;
use crate::server::store::Activity;

on_both! {
    entries_are_kept_and_listed_newest_first,
}

async fn entries_are_kept_and_listed_newest_first(stage: &Stage) {
    let store = &stage.store;
    let entry = |action, webhook_id, user_id, details| Activity {
        id: stage.clock.id(),
        workspace_id: stage.ws,
        user_id,
        key_id: None,
        who: "Ada@Example.com".to_owned(),
        action,
        webhook_id,
        subject: "é".to_owned(),
        details,
        created_at: stage.now(),
    };
    let (one, other) = (stage.clock.id(), stage.clock.id());
    let fields = serde_json::json!({ "fields": ["url"] });
    let made = entry(Action::WebhookCreated, Some(one), Some(stage.owner.user_id), serde_json::json!({}));
    let changed = entry(Action::WebhookChanged, Some(one), None, fields);
    let elsewhere = entry(Action::WebhookPaused, Some(other), None, serde_json::json!({}));
    let key = entry(Action::KeyCreated, None, None, serde_json::json!({}));
    for entry in [&made, &changed, &elsewhere, &key] {
        store.insert_activity(entry).await.expect("an entry");
    }
    let list = async |webhook, cursor, limit| store.activity(stage.ws, webhook, cursor, limit).await.expect("a list");
    assert_eq!(list(Some(one), None, 50).await, [changed.clone(), made.clone()]);
    assert_eq!(list(Some(one), Some(changed.id), 50).await, [made]);
    assert_eq!(list(None, None, 2).await, [key, elsewhere]);
    assert!(store.activity(unknown(), Some(one), None, 50).await.expect("a list").is_empty());
}
