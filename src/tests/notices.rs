//! Notices of failing webhooks, by mail, as a request and in the app.

use serde_json::{Value, json};

use crate::app::App;
use crate::mailbox::Mailbox;
use crate::receiver::{Behaviour, Receiver};
use crate::testing::{self, TestDatabase};

struct Stage {
    app: App,
    mailbox: Mailbox,
    receiver: Receiver,
    ops: Receiver,
    webhook: String,
}

impl Stage {
    /// A webhook without retries whose owner wants a notice every half an hour.
    async fn on(database: TestDatabase) -> Self {
        let (mailbox, receiver, ops) = (Mailbox::start().await, Receiver::start().await, Receiver::start().await);
        let url = mailbox.url.clone();
        let app = App::on(database, move |config| {
            config.smtp_url = Some(url);
            config.mail_from = Some("Tidings <tidings@example.com>".to_owned());
        })
        .await;
        app.without_test_gate().await;
        let notify = json!({ "emails": ["ops@example.com"], "url": ops.url("/ops"), "every_minutes": 30 });
        let made = app
            .post(
                "/webhooks",
                json!({ "name": "CRM", "url": receiver.url("/"), "status": "active", "events": ["*"],
                    "settings": { "retry_schedule_s": [], "notify_on_error": notify } }),
            )
            .await
            .expect(201);
        let webhook = made["id"].as_str().expect("an id").to_owned();
        Self { app, mailbox, receiver, ops, webhook }
    }

    /// An event that fails with this status, or arrives.
    async fn event(&self, status: u16) {
        let (behaviour, end) = (Behaviour::Status(status, ""), if status < 300 { "delivered" } else { "failed" });
        self.receiver.then([behaviour]);
        let event = self.app.event(json!({ "type": "message.delivered" })).await;
        self.app.delivery(&event, end).await;
        self.app.advance_s(1).await;
    }

    async fn notices(&self) -> Value {
        self.app.get("/notices").await.expect(200)["data"].clone()
    }
}

async fn at_most_one_an_interval_and_one_at_the_end(database: TestDatabase) {
    let stage = Stage::on(database).await;
    for _ in 0..4 {
        stage.event(500).await;
    }
    let first = stage.mailbox.wait_for(1).await.remove(0);
    for part in ["To: ops@example.com", "tidings@example.com", "500", "/webhooks/wh_"] {
        assert!(first.contains(part), "{part} is missing: {first}");
    }
    assert_eq!(stage.notices().await[0]["type"], "webhook.failing");
    stage.app.advance_s(29 * 60 - 10).await;
    stage.event(401).await;
    assert_eq!(stage.mailbox.mails().len(), 1, "one an interval, however many fail");
    stage.app.advance_s(90).await;
    assert_eq!(stage.mailbox.wait_for(2).await.len(), 2, "it still fails");

    // It recovers, falls ill again at once, and recovers: a closing notice, and silence until the interval is over.
    stage.event(200).await;
    stage.mailbox.wait_for(3).await;
    assert_eq!(stage.notices().await, json!([]));
    stage.event(500).await;
    stage.event(200).await;
    stage.event(500).await;
    assert_eq!(stage.mailbox.mails().len(), 3);
    stage.app.advance_s(31 * 60).await;
    stage.mailbox.wait_for(4).await;
    stage.event(200).await;
    stage.mailbox.wait_for(5).await;
    stage.app.advance_s(120 * 60).await;
    assert_eq!(stage.mailbox.mails().len(), 5, "nothing more to tell");

    let told = stage.ops.wait_for(5).await;
    let types: Vec<String> = told.iter().map(|told| told.json()["type"].as_str().unwrap_or_default().into()).collect();
    let (failing, recovered) = ("webhook.failing", "webhook.recovered");
    assert_eq!(types, [failing, failing, recovered, failing, recovered]);
    let secret = stage.app.get(&format!("/webhooks/{}/secret", stage.webhook)).await.expect(200);
    assert!(told[0].is_signed_with(secret["secret"].as_str().expect("a secret")));
}

async fn a_mail_server_that_is_away_gets_the_notice_later(database: TestDatabase) {
    let stage = Stage::on(database).await;
    let patch = json!({ "settings": { "notify_on_error": { "emails": ["ops@example.com"], "url": null } } });
    stage.app.patch(&format!("/webhooks/{}", stage.webhook), patch).await.expect(200);
    stage.mailbox.away(true);
    stage.event(500).await;
    assert!(stage.mailbox.mails().is_empty());
    stage.mailbox.away(false);
    stage.app.advance_s(61).await;
    stage.mailbox.wait_for(1).await;
    stage.app.advance_s(60).await;
    assert_eq!(stage.mailbox.mails().len(), 1);
}

async fn being_disabled_is_told_once(database: TestDatabase) {
    let stage = Stage::on(database).await;
    stage.event(410).await;
    let mail = stage.mailbox.wait_for(1).await.remove(0);
    assert!(mail.contains("410 Gone"), "{mail}");
    assert_eq!(stage.notices().await[0]["type"], "webhook.disabled");
    stage.app.advance_s(24 * 3_600).await;
    assert_eq!(stage.mailbox.mails().len(), 1);
    stage.app.post(&format!("/webhooks/{}/activate", stage.webhook), Value::Null).await.expect(200);
    assert_eq!(stage.notices().await, json!([]));
}

macro_rules! on_both {
    ($($story:ident),+) => { $(mod $story {
        #[tokio::test]
        async fn sqlite() {
            super::$story(super::testing::sqlite()).await;
        }
        #[tokio::test]
        async fn postgres() {
            super::$story(super::testing::postgres().await).await;
        }
    })+ };
}
on_both!(
    at_most_one_an_interval_and_one_at_the_end,
    a_mail_server_that_is_away_gets_the_notice_later,
    being_disabled_is_told_once
);
