//! What the store means: the same cases on SQLite and PostgreSQL.

mod accounts;
mod activity;
mod copy;
mod engine;
mod erase;
mod explorer;
mod guesses;
mod intake;
mod lists;
mod on_request;
mod period;
mod reading;
mod replay;
mod retention;
mod rollups;
mod sealed;
mod test_log;
mod troubles;
mod vocabulary;
mod webhook_list;
mod webhooks;

use uuid::Uuid;

use super::testing::{self, TestDatabase};
use super::{
    Activity, Change, FirstOwner, NewDelivery, NewEvent, NewOwner, NewWebhook, Store, StoreError, TestsBefore, Version,
    Webhook, Workspace, Written,
};
use crate::domain::activity::Action;
use crate::domain::auth_kind::AuthKind;
use crate::domain::event::Event;
use crate::domain::ids::{TypeId, WebhookId, WorkspaceId};
use crate::domain::time::{EventTime, Timestamp};
use crate::domain::webhook::{WebhookConfig, WebhookStatus};
use crate::server::clock::Clock;

/// Runs each case on both databases.
macro_rules! on_both {
    ($($case:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $case() {
                let stage = crate::server::store::conformance::Stage::sqlite().await;
                super::$case(&stage).await;
                stage.store.close().await;
            })+
        }
        mod postgres {
            $(#[tokio::test]
            async fn $case() {
                let stage = crate::server::store::conformance::Stage::postgres().await;
                super::$case(&stage).await;
                stage.store.close().await;
            })+
        }
    };
}
use on_both;

/// A database with one owner in one workspace.
struct Stage {
    store: Store,
    clock: Clock,
    owner: NewOwner,
    ws: WorkspaceId,
    /// As it was at first.
    workspace: Workspace,
    node: Uuid,
    database: TestDatabase,
}

impl Stage {
    async fn sqlite() -> Self {
        Self::on(testing::sqlite()).await
    }

    async fn postgres() -> Self {
        Self::on(testing::postgres().await).await
    }

    async fn on(database: TestDatabase) -> Self {
        let store = Store::open(&database.url).await.expect("a store");
        let clock = Clock::fake(Timestamp(1_800_000_000_000));
        let owner = new_owner(&clock, "Ada@Example.com");
        assert_eq!(store.create_first_owner(&owner).await.expect("an owner"), FirstOwner::Created);
        let (ws, node) = (owner.workspace_id, Uuid::from_u128(1));
        let workspace = store.workspace(ws).await.expect("an answer").expect("the workspace");
        Self { store, clock, owner, ws, workspace, node, database }
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A stored webhook.
    async fn webhook(&self, name: &str, status: WebhookStatus) -> Webhook {
        let (webhook, version) = new_webhook(&self.clock, self.ws, name, status);
        assert_eq!(self.create(&webhook, &version).await.expect("a webhook"), Written::Done { cancelled: 0 });
        webhook
    }

    /// Stores a webhook.
    async fn create(&self, webhook: &Webhook, version: &Version) -> Result<Written, StoreError> {
        let entry = &self.entry(Action::WebhookCreated, Some(webhook.id));
        let tests = TestsBefore::default();
        let new = NewWebhook { webhook, version, workspace: &self.workspace, tests, draft: None, entry };
        self.store.create_webhook(&new).await
    }

    /// Changes a webhook as `fill` says.
    async fn change<'a>(
        &'a self,
        before: &'a Webhook,
        fill: impl FnOnce(&mut Change<'a>),
    ) -> Result<Written, StoreError> {
        let mut change = Change {
            before,
            workspace: &self.workspace,
            config: None,
            auth: None,
            version: None,
            tested: None,
            status: None,
            tests: TestsBefore::default(),
            draft: None,
            entries: vec![self.entry(Action::WebhookChanged, Some(before.id))],
            at: self.now(),
        };
        fill(&mut change);
        self.store.change_webhook(&change).await
    }

    async fn delete(&self, id: WebhookId) -> Option<u64> {
        let entry = self.entry(Action::WebhookDeleted, Some(id));
        self.store.delete_webhook(self.ws, id, None, &entry).await.expect("an answer")
    }

    /// The workspace as it is now.
    async fn workspace_now(&self) -> Workspace {
        self.store.workspace(self.ws).await.expect("an answer").expect("the workspace")
    }

    /// The webhook as it is now.
    async fn stored(&self, id: WebhookId) -> Webhook {
        self.store.webhook(self.ws, id).await.expect("an answer").expect("a webhook")
    }

    /// An entry of the activity record.
    fn entry(&self, action: Action, webhook_id: Option<WebhookId>) -> Activity {
        Activity {
            id: self.clock.id(),
            workspace_id: self.ws,
            user_id: Some(self.owner.user_id),
            key_id: None,
            who: self.owner.email.clone(),
            action,
            webhook_id,
            subject: String::new(),
            details: serde_json::json!({}),
            created_at: self.now(),
        }
    }

    /// An event with one delivery to each of these.
    fn event(&self, sender_id: Option<&str>, webhooks: &[&Webhook], leased: bool) -> NewEvent {
        let deliveries = webhooks.iter().map(|webhook| NewDelivery {
            id: self.clock.id(),
            webhook_id: webhook.id,
            version_id: webhook.version_id,
            skipped: None,
            leased,
        });
        NewEvent {
            workspace_id: self.ws,
            event: Event {
                id: self.clock.id(),
                sender_id: sender_id.map(str::to_owned),
                event_type: "message.delivered".to_owned(),
                time: EventTime { nanos: 1_715_175_712_445_000_001, digits: 9 },
                product: Some("campaigns".to_owned()),
                channel: Some("email".to_owned()),
                source: None,
                data: Some(r#"{"n":0.10,"big":123456789012345678901234567890,"s":"a\"b\\u0000 é\n"}"#.to_owned()),
                profile: None,
            },
            received_at: self.now(),
            deliveries: deliveries.collect(),
            search_terms: vec!["Ada@Example.com".to_owned(), "u-1".to_owned()],
        }
    }

    async fn commit(&self, events: &[NewEvent]) -> Vec<super::Accepted> {
        self.store.commit(self.node, self.now().plus_ms(60_000), events, &[]).await.expect("a commit")
    }

    async fn claim(&self, webhooks: &[WebhookId], limit: u32) -> Vec<super::Claimed> {
        let until = self.now().plus_ms(60_000);
        let from: Vec<_> = webhooks.iter().map(|id| (*id).into()).collect();
        self.store.claim(self.node, self.now(), until, &from, limit).await.expect("a claim")
    }
}

fn new_owner(clock: &Clock, email: &str) -> NewOwner {
    NewOwner {
        user_id: clock.id(),
        email: email.to_owned(),
        password_hash: "$argon2id$".to_owned(),
        workspace_id: clock.id(),
        workspace_name: "Acme".to_owned(),
        now: clock.now(),
    }
}

fn new_webhook(clock: &Clock, ws: WorkspaceId, name: &str, status: WebhookStatus) -> (Webhook, Version) {
    let (id, now) = (clock.id(), clock.now());
    let version = Version { id: clock.id(), webhook_id: id, document: "{}".to_owned(), created_at: now };
    let webhook = Webhook {
        id,
        workspace_id: ws,
        status,
        disabled_reason: None,
        paused_reason: None,
        config: WebhookConfig { name: name.to_owned(), ..WebhookConfig::default() },
        auth_kind: AuthKind::Basic,
        sealed_auth: Some(vec![0, 1, 255]),
        sealed_secret: vec![2, 0],
        sealed_previous: None,
        previous_until: None,
        version_id: version.id,
        tested_hash: None,
        tested_at: None,
        created_at: now,
        updated_at: now,
    };
    (webhook, version)
}

/// Smallest id, where any unknown one will do.
fn unknown<T: TypeId>() -> T {
    T::from_uuid(Uuid::from_u128(7))
}
