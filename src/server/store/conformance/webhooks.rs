//! Webhooks: names, versions, lists, states and what they do to waiting deliveries.

use super::{Stage, new_webhook, on_both, unknown};
use crate::domain::activity::Action;
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::policy::{Policy, TestGate};
use crate::domain::webhook::{WebhookConfig, WebhookStatus};
use crate::server::store::dialect::on_db;
use crate::server::store::{
    Change, DeliveryFilter, Draft, DraftSeen, NewSecrets, NewWebhook, StoreError, TestsBefore, Version, WebhookFilter,
    WorkspaceChange, Written,
};

const DONE: Written = Written::Done { cancelled: 0 };

on_both! {
    a_webhook_is_kept,
    a_change_is_written_only_onto_what_it_was_made_from,
    a_new_secret_leaves_everything_else_alone,
    a_webhook_is_saved_under_the_rules_it_was_checked_by,
    a_webhook_and_the_draft_it_comes_from_change_together,
    any_statement_that_sets_the_time_of_the_change_moves_the_revision_on,
    names_are_unique_without_regard_to_case,
    lists_filter_and_page,
    switching_off_cancels_what_waits,
    orphans_are_cancelled,
    every_change_moves_the_counter,
}

async fn a_webhook_is_kept(stage: &Stage) {
    let store = &stage.store;
    let webhook = stage.webhook("CRM", WebhookStatus::Draft).await;
    let found = store.webhook(stage.ws, webhook.id).await.expect("an answer").expect("a webhook");
    assert_eq!(found.config, webhook.config);
    assert_eq!((found.status, found.sealed_auth), (WebhookStatus::Draft, Some(vec![0, 1, 255])));
    assert!(store.webhook(unknown(), webhook.id).await.expect("an answer").is_none());

    let id = stage.clock.id();
    let version = Version { id, webhook_id: webhook.id, document: "{\"v\":2}".to_owned(), created_at: stage.now() };
    let config = WebhookConfig { url: "https://example.com".to_owned(), ..webhook.config.clone() };
    let written = stage.change(&webhook, |change| (change.config, change.version) = (Some(&config), Some(&version)));
    assert_eq!(written.await.expect("an answer"), DONE);
    let found = stage.stored(webhook.id).await;
    assert_eq!((&found.config, found.version_id), (&config, version.id));
    assert_eq!((&found.sealed_auth, &found.sealed_secret), (&webhook.sealed_auth, &webhook.sealed_secret));
    assert!(found.updated_at > webhook.updated_at, "it moves on within a millisecond");
    assert_eq!(store.version(version.id).await.expect("an answer"), Some(version));
}

async fn names_are_unique_without_regard_to_case(stage: &Stage) {
    let first = stage.webhook("Ünique", WebhookStatus::Active).await;
    let (second, version) = new_webhook(&stage.clock, stage.ws, "üNIQUE", WebhookStatus::Draft);
    let refused = stage.create(&second, &version).await;
    assert!(matches!(refused, Err(StoreError::NameTaken)), "{refused:?}");
    let other = stage.webhook("Other", WebhookStatus::Draft).await;
    let config = WebhookConfig { name: "ünique".to_owned(), ..other.config.clone() };
    let refused = stage.change(&other, |change| change.config = Some(&config)).await;
    assert!(matches!(refused, Err(StoreError::NameTaken)), "{refused:?}");
    assert_eq!(stage.delete(first.id).await, Some(0));
    stage.create(&second, &version).await.expect("the name is free again");
    assert_eq!(stage.delete(first.id).await, None);
    assert_eq!(stage.change(&first, |_| {}).await.expect("an answer"), Written::Changed);
}

/// Whoever comes second with a change of the same state writes nothing, and no entry is left behind.
async fn a_change_is_written_only_onto_what_it_was_made_from(stage: &Stage) {
    let store = &stage.store;
    let seen = stage.webhook("A", WebhookStatus::Active).await;
    let (mine, theirs) =
        (seen.config.clone(), WebhookConfig { url: "https://theirs".to_owned(), ..seen.config.clone() });
    assert_eq!(stage.change(&seen, |change| change.config = Some(&theirs)).await.expect("an answer"), DONE);
    let noted = async || store.activity(stage.ws, Some(seen.id), None, 50).await.expect("a list").len();
    let before = noted().await;
    for fill in [None, Some(WebhookStatus::Paused)] {
        let lost = stage.change(&seen, |change| (change.config, change.status) = (Some(&mine), fill)).await;
        assert_eq!(lost.expect("an answer"), Written::Changed);
    }
    assert_eq!(
        store
            .delete_webhook(stage.ws, seen.id, Some(seen.updated_at), &stage.entry(Action::WebhookDeleted, None))
            .await
            .expect("an answer"),
        None
    );
    assert!(!store.record_test(&seen, ([5; 32], stage.now())).await.expect("an answer"));
    let kept = stage.stored(seen.id).await;
    assert_eq!((&kept.config, kept.status, kept.tested_hash), (&theirs, WebhookStatus::Active, None));
    assert_eq!(noted().await, before);

    // The result of a test is no change of the webhook; a status and a new secret are.
    assert!(store.record_test(&kept, ([5; 32], stage.now())).await.expect("an answer"));
    let tested = stage.stored(seen.id).await;
    assert_eq!((tested.tested_hash, tested.updated_at), (Some([5; 32]), kept.updated_at));
    let set = store.set_webhook_status(stage.ws, seen.id, WebhookStatus::Paused, None, None, stage.now());
    set.await.expect("an answer");
    assert!(stage.stored(seen.id).await.updated_at > kept.updated_at);
}

async fn a_new_secret_leaves_everything_else_alone(stage: &Stage) {
    let store = &stage.store;
    let seen = stage.webhook("A", WebhookStatus::Active).await;
    let config = WebhookConfig { name: "Renamed".to_owned(), ..seen.config.clone() };
    stage.change(&seen, |change| change.config = Some(&config)).await.expect("an answer");
    let entry = stage.entry(Action::SecretRotated, Some(seen.id));
    let until = stage.now().plus_ms(9);
    let change = |secret: &'static [u8], revision| NewSecrets {
        before: &seen,
        revision,
        secret,
        previous: Some((&[7], until)),
        entry: &entry,
        at: stage.now(),
    };
    let set = async |change: NewSecrets<'_>| store.change_secrets(&change).await.expect("an answer");
    assert!(!set(change(b"x", Some(seen.updated_at))).await, "another revision");
    assert!(set(change(b"new", None)).await, "the secrets are as they were read");
    assert!(!set(change(b"late", None)).await, "and now they are not");
    let found = stage.stored(seen.id).await;
    assert_eq!((found.sealed_secret, found.sealed_previous), (b"new".to_vec(), Some(vec![7])));
    assert_eq!((found.config, found.previous_until), (config, Some(until)));
}

async fn a_webhook_is_saved_under_the_rules_it_was_checked_by(stage: &Stage) {
    let seen = stage.webhook("A", WebhookStatus::Draft).await;
    let old = stage.workspace_now().await;
    let policy = Policy { test_gate: TestGate::Off, ..Policy::default() };
    let change = WorkspaceChange {
        before: &old,
        products_before: &[],
        name: &old.name,
        policy: &policy,
        products: None,
        entry: None,
    };
    assert!(stage.store.change_workspace(&change, |_, _| None).await.expect("an answer"));
    assert_eq!(stage.change(&seen, |_| {}).await.expect("an answer"), Written::Changed);
    let (webhook, version) = new_webhook(&stage.clock, stage.ws, "B", WebhookStatus::Active);
    let entry = stage.entry(Action::WebhookCreated, None);
    let tests = TestsBefore::default();
    let new = NewWebhook { webhook: &webhook, version: &version, workspace: &old, tests, draft: None, entry: &entry };
    assert_eq!(stage.store.create_webhook(&new).await.expect("an answer"), Written::Changed);
}

async fn a_webhook_and_the_draft_it_comes_from_change_together(stage: &Stage) {
    let (store, now) = (&stage.store, stage.now());
    let seen = stage.webhook("A", WebhookStatus::Draft).await;
    let id = stage.clock.id();
    let (document, user_id) = ("{}".to_owned(), stage.owner.user_id);
    let draft = Draft { id, workspace_id: stage.ws, user_id, document, sealed: None, created_at: now, updated_at: now };
    store.insert_draft(&draft).await.expect("a draft");
    let with = |updated_at| move |change: &mut Change<'_>| change.draft = Some(DraftSeen { id, updated_at });
    let saved_since = stage.change(&seen, with(now.plus_ms(-1))).await.expect("an answer");
    assert_eq!((saved_since, stage.stored(seen.id).await.updated_at), (Written::DraftChanged, seen.updated_at));
    assert_eq!(stage.change(&seen, with(now)).await.expect("an answer"), DONE);
    assert!(store.draft(stage.ws, id).await.expect("an answer").is_none());
}

/// A program of the release before, which knows nothing of revisions, moves them on too.
async fn any_statement_that_sets_the_time_of_the_change_moves_the_revision_on(stage: &Stage) {
    const OLD: &str = "UPDATE webhooks SET name = 'Old', updated_at = 5 WHERE id = $1";
    let seen = stage.webhook("A", WebhookStatus::Draft).await;
    on_db!(stage.store.write(), pool => sqlx::query(OLD).bind(seen.id).execute(pool).await.map(drop))
        .expect("a change");
    assert_eq!(stage.stored(seen.id).await.updated_at.0, seen.updated_at.0 + 1);
    assert_eq!(stage.change(&seen, |_| {}).await.expect("an answer"), Written::Changed);
}

async fn lists_filter_and_page(stage: &Stage) {
    let store = &stage.store;
    let mut made = Vec::new();
    for (name, status) in
        [("Alpha", WebhookStatus::Active), ("Beta 100%", WebhookStatus::Draft), ("Gamma_x", WebhookStatus::Active)]
    {
        made.push(stage.webhook(name, status).await.id);
    }
    let list = async |status, q: Option<&str>, cursor, limit| {
        let filter = WebhookFilter { status, q: q.map(str::to_owned) };
        let found = store.webhooks(stage.ws, &filter, cursor, limit).await.expect("a list");
        found.into_iter().map(|webhook| webhook.id).collect::<Vec<_>>()
    };
    assert_eq!(list(None, None, None, 50).await, [made[2], made[1], made[0]]);
    assert_eq!(list(None, None, None, 2).await, [made[2], made[1]]);
    assert_eq!(list(None, None, Some(made[1]), 2).await, [made[0]]);
    assert_eq!(list(Some(WebhookStatus::Active), None, None, 50).await, [made[2], made[0]]);
    assert_eq!(list(None, Some("ALPH"), None, 50).await, [made[0]]);
    assert_eq!(list(None, Some("%"), None, 50).await, [made[1]]);
    assert_eq!(list(None, Some("_"), None, 50).await, [made[2]]);
    assert_eq!(list(None, Some(&made[0].to_string()), None, 50).await, [made[0]]);
    assert!(store.webhooks(unknown(), &WebhookFilter::default(), None, 50).await.expect("a list").is_empty());
}

async fn switching_off_cancels_what_waits(stage: &Stage) {
    let (store, now) = (&stage.store, stage.now());
    let webhook = stage.webhook("A", WebhookStatus::Active).await;
    let other = stage.webhook("B", WebhookStatus::Active).await;
    let waiting = stage.event(None, &[&webhook, &other], false);
    let sending = stage.event(None, &[&webhook], true);
    stage.commit(&[waiting.clone(), sending.clone()]).await;
    let set = async |status, why| {
        store.set_webhook_status(stage.ws, webhook.id, status, why, None, now).await.expect("an answer")
    };
    assert_eq!(set(WebhookStatus::Paused, None).await, Some(0));
    assert_eq!(set(WebhookStatus::Disabled, Some("410")).await, Some(1));
    let found = store.webhook(stage.ws, webhook.id).await.expect("an answer").expect("a webhook");
    assert_eq!((found.status, found.disabled_reason.as_deref()), (WebhookStatus::Disabled, Some("410")));
    let event = store.event(stage.ws, waiting.event.id).await.expect("an answer").expect("an event");
    let states: Vec<_> = event.deliveries.iter().map(|delivery| (delivery.status, delivery.reason)).collect();
    let cancelled = (DeliveryStatus::Cancelled, Some(Reason::WebhookDisabled));
    assert_eq!(states, [cancelled, (DeliveryStatus::Pending, None)]);
    let event = store.event(stage.ws, sending.event.id).await.expect("an answer").expect("an event");
    assert_eq!(event.deliveries[0].status, DeliveryStatus::Pending, "what is being sent is left to its sender");
    assert_eq!(stage.delete(other.id).await, Some(1));
    let missing = store.set_webhook_status(unknown(), webhook.id, WebhookStatus::Active, None, None, now).await;
    assert_eq!(missing.expect("an answer"), None);
    assert!(store.accounting_faults().await.expect("books").is_empty());
}

async fn orphans_are_cancelled(stage: &Stage) {
    let store = &stage.store;
    let active = stage.webhook("A", WebhookStatus::Active).await;
    let gone = stage.webhook("B", WebhookStatus::Active).await;
    let off = stage.webhook("C", WebhookStatus::Inactive).await;
    stage.delete(gone.id).await;
    // Matched before the change, committed after it.
    stage.commit(&[stage.event(None, &[&active, &gone, &off], false), stage.event(None, &[&gone], true)]).await;
    assert_eq!(store.cancel_orphans(stage.now(), 1).await.expect("a number"), 1);
    assert_eq!(store.cancel_orphans(stage.now(), 10).await.expect("a number"), 1);
    stage.clock.advance_ms(60_000);
    assert_eq!(store.cancel_orphans(stage.now(), 10).await.expect("a number"), 1, "the lease ran out");
    let filter = DeliveryFilter { status: vec![DeliveryStatus::Cancelled], ..DeliveryFilter::default() };
    let cancelled = store.deliveries(stage.ws, &filter, None, 10).await.expect("a list");
    let reasons: Vec<_> = cancelled.rows.iter().map(|row| row.reason).collect();
    let (deleted, inactive) = (Some(Reason::WebhookDeleted), Some(Reason::WebhookInactive));
    assert_eq!(reasons, [deleted, inactive, deleted]);
}

async fn every_change_moves_the_counter(stage: &Stage) {
    let store = &stage.store;
    let version = async || store.config_version().await.expect("a number");
    let start = version().await;
    let webhook = stage.webhook("A", WebhookStatus::Draft).await;
    let inserted = version().await;
    assert!(inserted > start);
    stage.change(&webhook, |_| {}).await.expect("an answer");
    let updated = version().await;
    assert!(updated > inserted);
    let active = WebhookStatus::Active;
    store.set_webhook_status(stage.ws, webhook.id, active, None, None, stage.now()).await.expect("an answer");
    let activated = version().await;
    assert!(activated > updated);
    let live = store.live_webhooks().await.expect("a list");
    assert_eq!((live.len(), live[0].webhook.status, live[0].workspace.id), (1, active, stage.ws));
    stage.delete(webhook.id).await;
    assert!(version().await > activated);
    assert!(store.live_webhooks().await.expect("a list").is_empty());
}
