//! The wizard's drafts: saved whatever they hold, turned into webhooks, and back.

use serde_json::json;
use tidings::domain::auth_kind::AuthKind;
use tidings::domain::webhook::{Subscription, WebhookStatus};
use tidings::server::app::accounts::{self, Client};
use tidings::server::app::drafts::{self, Rewrite, Step};
use tidings::server::app::{Actor, AppError, WebhookInput};

use crate::app::{App, stories};
use crate::receiver::{Behaviour, Receiver};

pub async fn member(app: &App) -> Actor {
    let state = &app.running.state;
    let password = "correct horse battery".to_owned();
    let session = accounts::sign_in(state, "owner@example.com", password, &Client::default()).await.expect("in");
    Actor::member(&accounts::session(state, &session.token).await.expect("the store").expect("a member"))
}

pub fn row(event_type: &str) -> Subscription {
    Subscription { event_type: event_type.to_owned(), ..Subscription::default() }
}

stories! {
    async fn a_draft_grows_step_by_step_into_a_webhook(app: App) {
        let (state, actor) = (&app.running.state, member(&app).await);
        let receiver = Receiver::start().await;
        let draft = drafts::begin(state, &actor, WebhookInput::default()).await.expect("a draft");
        let steps = [Step::Name, Step::Events, Step::Endpoint];
        assert!(steps.iter().all(|step| draft.faults_of(*step).len() == 1), "{:?}", draft.faults);
        assert!(draft.faults_of(Step::Payload).is_empty());

        // Nothing typed is lost, valid or not.
        let wrong = drafts::edit(state, &actor, draft.id, |input| {
            input.config.name = "Wizard".into();
            input.config.events = vec![row("message.sent"), row("message.snet")];
            input.config.url = "file:///etc/passwd".into();
        }).await.expect("saved");
        assert_eq!(wrong.input.config.url, "file:///etc/passwd");
        assert_eq!(wrong.faults_of(Step::Events)[0].pointer, "/events/1/type");
        assert!(matches!(drafts::finish(state, &actor, draft.id, None).await, Err(AppError::Invalid(_))));

        let url = receiver.url("/");
        let ready = drafts::edit(state, &actor, draft.id, |input| {
            input.config.events = vec![row("message.sent")];
            input.config.url.clone_from(&url);
            input.auth.choose(AuthKind::Bearer);
            input.auth.token = Some("tok_very_secret".to_owned());
        }).await.expect("saved");
        assert!(ready.faults.is_empty() && !ready.tested, "{:?}", ready.faults);
        assert!(ready.auth.token_set && ready.input.auth.token.is_none());
        assert!(!ready.warnings.is_empty(), "plain http with a secret");
        assert!(!format!("{ready:?}").contains("tok_very_secret"));

        let secret = drafts::signing_secret(state, &actor, draft.id).await.expect("the draft");
        receiver.then([Behaviour::Status(401, "no"), Behaviour::Status(200, "yes")]);
        assert!(!drafts::test(state, &actor, draft.id, &[]).await.expect("an answer").shown.ok);
        assert!(drafts::test(state, &actor, draft.id, &[]).await.expect("an answer").shown.ok);
        assert!(drafts::get(state, &actor, draft.id).await.expect("the draft").tested);
        assert_eq!(app.get("/webhooks").await.expect(200)["data"], json!([]), "no API call shows a draft");
        let made = drafts::finish(state, &actor, draft.id, Some(WebhookStatus::Active)).await.expect("a webhook").webhook;
        assert_eq!((made.status, receiver.received().len()), (WebhookStatus::Active, 2));
        assert_eq!(receiver.received()[1].header("authorization"), "Bearer tok_very_secret");
        let told = secret.expect("a new webhook's secret");
        assert!(receiver.received().iter().all(|request| request.is_signed_with(&told)), "the test signs with it");
        let kept = app.get(&format!("/webhooks/{}/secret", made.id)).await.expect(200);
        assert_eq!(kept["secret"], *told, "and so does the webhook");
        assert!(drafts::list(state, &actor).await.expect("the list").is_empty());
    }

    async fn a_webhook_is_edited_through_a_draft(app: App) {
        app.without_test_gate().await;
        let (state, actor) = (&app.running.state, member(&app).await);
        let receiver = Receiver::start().await;
        let body = json!({
            "name": "Edited", "url": receiver.url("/"), "status": "active", "events": ["message.sent"],
            "auth": { "kind": "basic", "username": "u", "password": "hunter2" },
        });
        let webhook = app.post("/webhooks", body).await.expect(201);
        app.post("/webhooks", json!({ "name": "Other" })).await.expect(201);
        let id = webhook["id"].as_str().expect("an id").parse().expect("an id");
        let draft = drafts::from_webhook(state, &actor, id).await.expect("a draft");
        assert_eq!(drafts::signing_secret(state, &actor, draft.id).await.expect("the draft"), None, "it has its own");
        assert!(draft.faults.is_empty(), "its own name is not taken: {:?}", draft.faults);
        let taken = drafts::edit(state, &actor, draft.id, |input| input.config.name = "OTHER".into()).await;
        assert_eq!(taken.expect("saved").faults_of(Step::Name).len(), 1);
        assert!(matches!(drafts::finish(state, &actor, draft.id, None).await, Err(AppError::NameTaken(_))));
        drafts::edit(state, &actor, draft.id, |input| input.config.name = "New name".into()).await.expect("saved");
        assert_eq!(app.get(&format!("/webhooks/{id}")).await.expect(200)["name"], "Edited", "not before it is finished");
        let made = drafts::finish(state, &actor, draft.id, None).await.expect("the webhook").webhook;
        assert_eq!((made.id, made.status), (id, WebhookStatus::Active));
        app.event(json!({ "type": "message.sent" })).await;
        assert_eq!(receiver.wait_for(1).await[0].header("authorization"), "Basic dTpodW50ZXIy");
    }
    async fn a_replaced_template_can_be_brought_back(app: App) {
        let (state, actor) = (&app.running.state, member(&app).await);
        let mut input = WebhookInput::default();
        input.config.events = vec![row("message.sent"), row("message.failed")];
        let id = drafts::begin(state, &actor, input).await.expect("a draft").id;
        let rewrite = async |change: Rewrite| {
            let draft = drafts::rewrite(state, &actor, id, "message.sent", None, change).await.expect("saved");
            (draft.input.config.events[0].template.clone(), draft.replaced)
        };
        let own = || Some(r#"{"mine":"{{email}}"}"#.to_owned());
        let undo = || vec!["message.sent".to_owned()];
        assert_eq!(rewrite(Rewrite::Write(own())).await, (own(), vec![]));
        assert_eq!(rewrite(Rewrite::Replace { typed: own(), by: None }).await, (None, undo()));
        assert_eq!(rewrite(Rewrite::Write(None)).await, (None, undo()), "a look at the preview changes nothing");
        assert_eq!(rewrite(Rewrite::Undo { typed: None }).await, (own(), vec![]));
        let typed = || Some("{ not finished".to_owned());
        assert_eq!(rewrite(Rewrite::Replace { typed: typed(), by: own() }).await, (own(), undo()));
        assert_eq!(rewrite(Rewrite::Undo { typed: own() }).await, (typed(), undo()), "what was typed since is kept");
        assert_eq!(drafts::get(state, &actor, id).await.expect("the draft").faults_of(Step::Payload).len(), 1);

        app.patch("/workspace", json!({ "policy": { "payload_customisation": "locked" } })).await.expect(200);
        let refused = drafts::rewrite(state, &actor, id, "message.sent", None, Rewrite::Write(own())).await;
        assert!(matches!(&refused, Err(AppError::Forbidden(text)) if text.contains("payload_customisation")));
        assert_eq!(rewrite(Rewrite::Replace { typed: typed(), by: None }).await.0, None, "the way to the default is open");
        let unknown = drafts::rewrite(state, &actor, id, "message.read", None, Rewrite::Write(None)).await;
        assert!(matches!(unknown, Err(AppError::NotFound(_))));
    }
}
