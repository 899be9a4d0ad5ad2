//! Owners, sessions, keys, workspaces and drafts.

use super::{Stage, new_owner, on_both, unknown};
use crate::domain::activity::Action;
use crate::domain::policy::{Policy, TestGate};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::{Role, Scope};
use crate::server::clock::Clock;
use crate::server::store::{
    ApiKey, Draft, FirstOwner, SavedView, Session, ShownOnce, Store, StoreError, Version, Webhook, WorkspaceChange,
    testing,
};

on_both! {
    views_belong_to_one_person,
    an_owner_is_found_again,
    addresses_are_unique,
    a_session_lives_and_ends,
    keys_open_until_revoked,
    a_workspace_changes,
    a_draft_is_kept,
}

async fn one_of_many_becomes_the_first_owner(url: &str) {
    let store = Store::open(url).await.expect("a store");
    assert!(!store.has_users().await.expect("an answer"));
    let clock = Clock::fake(Timestamp(1_800_000_000_000));
    let mut callers = tokio::task::JoinSet::new();
    for number in 0..16 {
        let (store, owner) = (store.clone(), new_owner(&clock, &format!("user{number}@example.com")));
        callers.spawn(async move { store.create_first_owner(&owner).await.expect("an answer") });
    }
    let answers = callers.join_all().await;
    assert_eq!(answers.iter().filter(|answer| **answer == FirstOwner::Created).count(), 1);
    assert!(store.has_users().await.expect("an answer"));
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn first_owner_race_on_sqlite() {
    one_of_many_becomes_the_first_owner(&testing::sqlite().url).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn first_owner_race_on_postgres() {
    one_of_many_becomes_the_first_owner(&testing::postgres().await.url).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_that_start_together_migrate_once() {
    for database in [testing::sqlite(), testing::postgres().await] {
        let mut starts = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let url = database.url.clone();
            starts.spawn(async move { Store::open(&url).await.expect("a store") });
        }
        for store in starts.join_all().await {
            store.ping().await.expect("an answer");
            store.close().await;
        }
    }
}

#[tokio::test]
async fn other_urls_are_refused() {
    for url in ["", "mysql://x", "sqlite://", "sqlite://a.db?mode=memory", "sqlite://:memory:", "data.db"] {
        assert!(matches!(Store::open(url).await, Err(StoreError::BadUrl)), "{url}");
    }
}

async fn an_owner_is_found_again(stage: &Stage) {
    let store = &stage.store;
    assert_eq!(store.create_first_owner(&new_owner(&stage.clock, "b@b.b")).await.expect("x"), FirstOwner::AlreadySetUp);
    let user = store.user_by_email("ADA@example.com").await.expect("an answer").expect("a user");
    assert_eq!((user.id, user.email.as_str()), (stage.owner.user_id, "Ada@Example.com"));
    assert!(store.user_by_email("b@b.b").await.expect("an answer").is_none());
    store.set_password_hash(user.id, "new").await.expect("a change");
    assert_eq!(store.user(user.id).await.expect("an answer").expect("a user").password_hash, "new");
    assert!(store.user(unknown()).await.expect("an answer").is_none());
    let memberships = store.memberships(user.id).await.expect("an answer");
    assert_eq!(memberships.len(), 1);
    assert_eq!((memberships[0].0.id, memberships[0].1), (stage.ws, Role::Owner));
}

async fn addresses_are_unique(stage: &Stage) {
    let again = stage.store.add_owner(&new_owner(&stage.clock, "ADA@EXAMPLE.COM")).await;
    assert!(matches!(again, Err(StoreError::EmailTaken)), "{again:?}");
    stage.store.add_owner(&new_owner(&stage.clock, "bob@example.com")).await.expect("another owner");
    assert!(stage.store.user_by_email("bob@example.com").await.expect("an answer").is_some());
}

async fn a_session_lives_and_ends(stage: &Stage) {
    let (store, now) = (&stage.store, stage.now());
    let session = Session {
        token_hash: [9; 32],
        user_id: stage.owner.user_id,
        workspace_id: stage.ws,
        created_at: now,
        last_seen_at: now,
        expires_at: now.plus_ms(1000),
        user_agent: "Browser".to_owned(),
        address: "::1".to_owned(),
    };
    store.insert_session(&session).await.expect("a session");
    let signed_in = store.session(&[9; 32], now).await.expect("an answer").expect("a session");
    assert_eq!(signed_in.user.email, "Ada@Example.com");
    assert_eq!((signed_in.workspace.name.as_str(), signed_in.role), ("Acme", Role::Owner));
    assert_eq!(signed_in.session.user_agent, "Browser");
    assert!(store.session(&[8; 32], now).await.expect("an answer").is_none());
    assert!(store.session(&[9; 32], now.plus_ms(1000)).await.expect("an answer").is_none());
    store.touch_session(&[9; 32], now.plus_ms(500), now.plus_ms(2000)).await.expect("a change");
    let touched = store.session(&[9; 32], now.plus_ms(1000)).await.expect("an answer").expect("a session").session;
    assert_eq!((touched.last_seen_at, touched.expires_at), (now.plus_ms(500), now.plus_ms(2000)));
    assert_eq!(signed_in.proved_at, Some(now), "signing in proves it");
    store.prove_session(&[9; 32], now.plus_ms(700)).await.expect("a proof");
    let shown = ShownOnce { token_hash: &[9; 32], page: "/keys", sealed: b"1", expires_at: now.plus_ms(900) };
    store.keep_shown_once(&shown, now).await.expect("kept");
    let later = ShownOnce { sealed: b"2", ..shown };
    store.keep_shown_once(&later, now).await.expect("kept in its place");
    let take = async |page, at| store.take_shown_once(&[9; 32], page, at).await.expect("an answer");
    assert_eq!((take("/other", now).await, take("/keys", now.plus_ms(900)).await), (None, None));
    assert_eq!((take("/keys", now).await, take("/keys", now).await), (Some(b"2".to_vec()), None));
    store.keep_shown_once(&later, now).await.expect("kept");
    let signed_in = store.session(&[9; 32], now).await.expect("an answer").expect("a session");
    assert_eq!((signed_in.proved_at, signed_in.erased_at), (Some(now.plus_ms(700)), None));
    store.delete_session(&[9; 32]).await.expect("an end");
    assert_eq!((store.count_rows("session_proofs").await, store.count_rows("shown_once").await), (0, 0));
    assert!(store.session(&[9; 32], now).await.expect("an answer").is_none());
}

async fn keys_open_until_revoked(stage: &Stage) {
    let (store, now) = (&stage.store, stage.now());
    let key = ApiKey {
        id: stage.clock.id(),
        workspace_id: stage.ws,
        name: "CI".to_owned(),
        prefix: "tk_abcde".to_owned(),
        scopes: Scope::ALL.to_vec(),
        expires_at: Some(now.plus_ms(5)),
        created_at: now,
        last_used_at: None,
        revoked_at: None,
    };
    store.insert_key(&key, &[1; 32], None).await.expect("a key");
    assert_eq!(store.key_by_hash(&[1; 32]).await.expect("an answer"), Some(key.clone()));
    assert_eq!(store.key_by_hash(&[2; 32]).await.expect("an answer"), None);
    store.touch_key(key.id, now.plus_ms(1)).await.expect("a change");
    let entry = stage.entry(Action::KeyRevoked, None);
    assert!(!store.revoke_key(unknown(), key.id, &entry).await.expect("an answer"));
    assert!(store.revoke_key(stage.ws, key.id, &entry).await.expect("an answer"));
    assert!(!store.revoke_key(stage.ws, key.id, &entry).await.expect("an answer"));
    let noted = store.activity(stage.ws, None, None, 9).await.expect("a list");
    assert_eq!(noted, [entry], "only what was done is noted");
    let keys = store.keys(stage.ws).await.expect("a list");
    assert_eq!(keys, [ApiKey { last_used_at: Some(now.plus_ms(1)), revoked_at: Some(now), ..key }]);
    assert!(store.keys(unknown()).await.expect("a list").is_empty());
}

async fn a_workspace_changes(stage: &Stage) {
    let store = &stage.store;
    let before = store.config_version().await.expect("a number");
    let policy = Policy { test_gate: TestGate::Off, ..Policy::default() };
    let seen = stage.workspace_now().await;
    let webhook = stage.webhook("A", WebhookStatus::Active).await;
    let products = ["shop".to_owned()];
    let entry = stage.entry(Action::WorkspaceChanged, None);
    let change = WorkspaceChange {
        before: &seen,
        products_before: &[],
        name: "New",
        policy: &policy,
        products: Some(&products),
        entry: Some(&entry),
    };
    let version = Version {
        id: stage.clock.id(),
        webhook_id: webhook.id,
        document: "{\"workspace\":\"New\"}".to_owned(),
        created_at: stage.now(),
    };
    let renewed = |_: &Webhook, _: &Version| Some(version.clone());
    assert!(store.change_workspace(&change, renewed).await.expect("an answer"));
    let workspace = stage.workspace_now().await;
    assert_eq!((workspace.name.as_str(), &workspace.policy), ("New", &policy));
    assert_eq!(store.own_products(stage.ws).await.expect("products"), products);
    assert!(store.config_version().await.expect("a number") > before);
    let renewed_webhook = stage.stored(webhook.id).await;
    assert_eq!((renewed_webhook.version_id, renewed_webhook.updated_at), (version.id, webhook.updated_at));

    assert!(!store.change_workspace(&change, |_, _| None).await.expect("an answer"), "it is not as it was read");
    let stale = WorkspaceChange { before: &workspace, ..change };
    assert!(!store.change_workspace(&stale, |_, _| None).await.expect("an answer"), "nor are its products");
    let noted = store.activity(stage.ws, None, None, 9).await.expect("a list");
    assert_eq!(noted.iter().filter(|entry| entry.action == Action::WorkspaceChanged).count(), 1);
    assert_eq!(stage.workspace_now().await, workspace);
}

async fn a_draft_is_kept(stage: &Stage) {
    let (store, now) = (&stage.store, stage.now());
    let mut draft = Draft {
        id: stage.clock.id(),
        workspace_id: stage.ws,
        user_id: stage.owner.user_id,
        document: "{".to_owned(),
        sealed: None,
        created_at: now,
        updated_at: now,
    };
    store.insert_draft(&draft).await.expect("a draft");
    (draft.document, draft.sealed, draft.updated_at) = ("{}".to_owned(), Some(vec![0, 200]), now.plus_ms(1));
    assert!(store.update_draft(&draft, now).await.expect("an answer"));
    assert!(!store.update_draft(&draft, now).await.expect("an answer"), "it was saved since");
    let found = store.draft(stage.ws, draft.id).await.expect("an answer").expect("a draft");
    assert_eq!((found.document.as_str(), found.sealed, found.updated_at), ("{}", Some(vec![0, 200]), now.plus_ms(1)));
    assert!(store.draft(unknown(), draft.id).await.expect("an answer").is_none());
    assert_eq!(store.drafts(stage.ws).await.expect("a list").len(), 1);
    let of = async |beginning| store.drafts_of(stage.ws, beginning).await.expect("a list").len();
    assert_eq!((of("{}").await, of("{x").await), (1, 0));
    assert_eq!(store.expire_drafts(now.plus_ms(1), 9).await.expect("a number"), 0);
    assert!(!store.delete_draft(unknown(), draft.id).await.expect("an answer"));
    assert!(store.delete_draft(stage.ws, draft.id).await.expect("an answer"));
    assert!(store.drafts(stage.ws).await.expect("a list").is_empty());
    store.insert_draft(&draft).await.expect("a draft");
    assert_eq!(store.expire_drafts(now.plus_ms(2), 9).await.expect("a number"), 1);
    assert!(store.drafts(stage.ws).await.expect("a list").is_empty());
}

async fn views_belong_to_one_person(stage: &Stage) {
    let (store, ws, ada, now) = (&stage.store, stage.ws, stage.owner.user_id, stage.now());
    let view = |name: &str, query: &str| SavedView { name: name.to_owned(), query: query.to_owned() };
    let save = async |view: &SavedView, most| store.save_view(ws, ada, view, most, now).await.expect("an answer");
    assert!(save(&view("timeouts", "code=a"), 2).await && save(&view("CRM", "q=b"), 2).await);
    assert!(!save(&view("third", ""), 2).await, "two are the most");
    assert!(save(&view("timeouts", "code=c"), 2).await, "a view of the same name is replaced");
    let kept = store.views(ws, ada).await.expect("views");
    assert_eq!(kept, [view("CRM", "q=b"), view("timeouts", "code=c")]);
    assert!(store.views(unknown(), ada).await.expect("views").is_empty());
    assert!(store.views(ws, unknown()).await.expect("views").is_empty());
    assert!(!store.save_view(unknown(), ada, &view("x", ""), 9, now).await.expect("an answer"), "not a member there");
    assert!(!store.delete_view(ws, unknown(), "CRM").await.expect("an answer"));
    assert!(store.delete_view(ws, ada, "CRM").await.expect("an answer"));
    assert!(!store.delete_view(ws, ada, "CRM").await.expect("an answer"));
}
