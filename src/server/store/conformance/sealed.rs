//! Sealed values: found by their key, replaced unless they changed.

use uuid::Uuid;

use super::{Stage, new_webhook, on_both};
use crate::domain::ids::TypeId;
use crate::domain::webhook::WebhookStatus;
use crate::server::store::{Draft, SealedColumn, SealedValue};

on_both! {
    values_are_found_by_their_key_and_replaced_unless_changed,
}

async fn values_are_found_by_their_key_and_replaced_unless_changed(stage: &Stage) {
    let (store, old, new) = (&stage.store, *b"old!", *b"new!");
    let sealed = |key: [u8; 4]| [&[1], &key[..], b"rest"].concat();
    let mut rows = Vec::new();
    for name in ["A", "B", "C"] {
        let (mut webhook, version) = new_webhook(&stage.clock, stage.ws, name, WebhookStatus::Draft);
        webhook.sealed_auth = (name != "B").then(|| sealed(old));
        (webhook.sealed_secret, webhook.sealed_previous) = (sealed(new), (name == "C").then(|| sealed(old)));
        stage.create(&webhook, &version).await.expect("a webhook");
        rows.push(webhook.id.uuid());
    }
    let now = stage.now();
    let draft = Draft {
        id: stage.clock.id(),
        workspace_id: stage.ws,
        user_id: stage.owner.user_id,
        document: "{}".to_owned(),
        sealed: Some(sealed(old)),
        created_at: now,
        updated_at: now,
    };
    store.insert_draft(&draft).await.expect("a draft");

    let found = async |column, key, after, limit| {
        let values: Vec<SealedValue> = store.sealed_otherwise(column, key, after, limit).await.expect("values");
        values.into_iter().map(|value| value.row).collect::<Vec<_>>()
    };
    let nil = Uuid::nil();
    let none: [Uuid; 0] = [];
    assert_eq!(found(SealedColumn::Auth, new, nil, 9).await, [rows[0], rows[2]]);
    assert_eq!(found(SealedColumn::Auth, new, nil, 1).await, [rows[0]]);
    assert_eq!(found(SealedColumn::Auth, new, rows[0], 9).await, [rows[2]]);
    assert_eq!(found(SealedColumn::Secret, new, nil, 9).await, none);
    assert_eq!(found(SealedColumn::Secret, old, nil, 9).await, rows);
    assert_eq!(found(SealedColumn::Previous, new, nil, 9).await, [rows[2]]);
    assert_eq!(found(SealedColumn::Draft, new, nil, 9).await, [draft.id.uuid()]);

    for column in SealedColumn::ALL {
        let values = store.sealed_otherwise(column, new, nil, 9).await.expect("values");
        let count = values.len();
        let mut values: Vec<_> = values.into_iter().map(|value| (value, sealed(new))).collect();
        assert_eq!(store.replace_sealed(column, &values).await.expect("an answer"), count as u64);
        assert_eq!(store.replace_sealed(column, &values).await.expect("an answer"), 0, "changed since");
        values.clear();
        assert_eq!(store.replace_sealed(column, &values).await.expect("an answer"), 0);
        assert_eq!(found(column, new, nil, 9).await, none);
    }
    let kept = store.draft(stage.ws, draft.id).await.expect("an answer").expect("the draft");
    assert_eq!(kept.sealed, Some(sealed(new)));
}
