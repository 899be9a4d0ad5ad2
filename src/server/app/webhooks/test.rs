//! The test event, and the gate that asks for it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use sha2::{Digest, Sha256};

use crate::catalogue::OwnType;
use crate::domain::activity::Action;
use crate::domain::event::Event;
use crate::domain::ids::{DraftId, TestId, WebhookId, WorkspaceId};
use crate::domain::policy::TestGate;
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookConfig;
use crate::domain::workspace::Scope;
use crate::server::app::activity::{self, Entry};
use crate::server::app::{Actor, AppError, Fault, ROUNDS, TestAnswer, WebhookInput};
use crate::server::app::{test_log, validate};
use crate::server::egress::Route;
use crate::server::egress::request::{Credentials, Proof};
use crate::server::egress::signing::{self, SigningKey};
use crate::server::engine::{TestPlan, version};
use crate::server::memory::TEST_LIFE_MS;
use crate::server::state::AppState;
use crate::server::store::{Passed, Webhook, Workspace};

use super::secrets::{proof, signing_keys};
use super::{input_of, row, workspace};

/// Whose secret signs a test, and whose test it is.
#[derive(Clone, Copy)]
pub struct Signer<'a> {
    with: With<'a>,
    draft: Option<DraftId>,
}

#[derive(Clone, Copy)]
enum With<'a> {
    Saved(&'a Webhook),
    Secret(&'a str),
}

impl<'a> Signer<'a> {
    /// A saved webhook, with the secret before it while both sign.
    pub fn saved(webhook: &'a Webhook) -> Self {
        Self { with: With::Saved(webhook), draft: None }
    }

    /// What is not saved yet signs with this secret.
    pub fn secret(secret: &'a str) -> Self {
        Self { with: With::Secret(secret), draft: None }
    }

    /// The same for what stands in a draft.
    pub fn of_draft(self, draft: Option<DraftId>) -> Self {
        Self { draft, ..self }
    }

    fn webhook(self) -> Option<&'a Webhook> {
        match self.with {
            With::Saved(webhook) => Some(webhook),
            With::Secret(_) => None,
        }
    }

    fn keys(self, state: &AppState, kinds: &[String]) -> Result<Vec<SigningKey>, AppError> {
        match self.with {
            With::Saved(webhook) => signing_keys(state, webhook, kinds),
            With::Secret(secret) => Ok(SigningKey::of(secret, kinds).into_iter().collect()),
        }
    }
}

/// Sends test events of a saved webhook; without event types, to each distinct endpoint its first.
pub async fn test(
    state: &AppState,
    actor: &Actor,
    id: WebhookId,
    event_types: &[String],
) -> Result<TestAnswer, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let webhook = row(state, actor, id).await?;
    let workspace = workspace(state, actor).await?;
    let input = input_of(state, &webhook)?;
    let answer = run(state, actor, &workspace, Signer::saved(&webhook), &input, event_types).await?;
    note(state, actor, Some(id), &webhook.config.name, &answer).await;
    if answer.results.iter().any(|result| result.ok) {
        // It works again, as it seems: deliveries need not wait for the next probe.
        state.engine.wake(id);
    }
    if answer.results.iter().all(|result| result.ok) && event_types.is_empty() {
        record(state, actor, id, test_hash(&input.config, &input.auth.proof())).await?;
    }
    Ok(answer)
}

/// Notes that the configuration with this hash passed, as long as it is still that of the webhook.
async fn record(state: &AppState, actor: &Actor, id: WebhookId, hash: [u8; 32]) -> Result<(), AppError> {
    let at = state.clock.now();
    for _ in 0..ROUNDS {
        let webhook = row(state, actor, id).await?;
        let current = test_hash(&webhook.config, &proof(state, &webhook)?) == hash;
        if !current || state.store.record_test(&webhook, (hash, at)).await? {
            break;
        }
    }
    Ok(())
}

/// The same for a configuration that is not saved. It is signed with a secret of its own, so that it looks like every
/// other request.
pub async fn test_unsaved(
    state: &AppState,
    actor: &Actor,
    input: WebhookInput,
    event_types: &[String],
) -> Result<TestAnswer, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let workspace = workspace(state, actor).await?;
    let secret = signing::new_secret(&state.clock);
    run(state, actor, &workspace, Signer::secret(&secret), &input, event_types).await
}

/// Writes down who tested; what came of it stands in the log.
pub async fn note(state: &AppState, actor: &Actor, id: Option<WebhookId>, name: &str, answer: &TestAnswer) {
    let events: Vec<_> = answer.results.iter().map(|result| &result.event_type).collect();
    let entry = Entry::new(Action::WebhookTested).subject(name).with("ok", answer.shown.ok).with("events", events);
    let entry = match &answer.shown.error {
        Some(error) => entry.with("error", &error.code),
        None => entry,
    };
    activity::note(
        state,
        actor,
        match id {
            Some(id) => entry.webhook(id),
            None => entry,
        },
    )
    .await;
}

/// Checks the configuration, sends, writes down what came of it, and remembers a pass.
pub async fn run(
    state: &AppState,
    actor: &Actor,
    workspace: &Workspace,
    signer: Signer<'_>,
    input: &WebhookInput,
    event_types: &[String],
) -> Result<TestAnswer, AppError> {
    let words = state.engine.vocabulary(workspace.id);
    let mut faults = validate::webhook(input, &workspace.policy, &state.config, &words, false);
    // A name is no part of what is tested.
    faults.retain(|fault| fault.pointer != "/name");
    for (index, name) in event_types.iter().enumerate() {
        if input.config.row(name).is_none() {
            let detail = format!("{name} is not among the events of this webhook.");
            faults.push(Fault::new(format!("/event_types/{index}"), detail));
        }
    }
    AppError::check(faults)?;
    let plan = plan(state, workspace, signer, input, event_types)?;
    for host in plan.hosts() {
        state.memory.may_test(workspace.id, &host).map_err(|retry_after_s| AppError::TooMany { retry_after_s })?;
    }
    let answer = TestAnswer::of(state.engine.test(&plan).await);
    let answer =
        answer.ok_or_else(|| AppError::invalid("/events", "There is nothing to test: no event has an endpoint."))?;
    let webhook = signer.webhook().map(|webhook| webhook.id);
    let under = test_log::Under { webhook, draft: signer.draft, name: input.config.name.trim() };
    test_log::keep(state, actor, &under, &answer.results).await?;
    if answer.results.iter().all(|result| result.ok) && event_types.is_empty() {
        let hash = test_hash(&input.config, &input.auth.proof());
        state.memory.passed(workspace.id, hash, state.clock.now());
    }
    Ok(answer)
}

fn plan(
    state: &AppState,
    workspace: &Workspace,
    signer: Signer<'_>,
    input: &WebhookInput,
    event_types: &[String],
) -> Result<TestPlan, AppError> {
    let Proof { credentials, client_certificate, headers } = input.auth.proof();
    let settings = &input.config.settings;
    Ok(TestPlan {
        webhook_id: signer.webhook().map_or_else(|| state.clock.id(), |webhook| webhook.id),
        workspace_id: workspace.id,
        document: version::document(&input.config, workspace.id, &workspace.name),
        config: input.config.clone(),
        credentials,
        secret_headers: headers,
        keys: signer.keys(state, &settings.signatures)?,
        route: Arc::new(Route::of(&state.config, &workspace.policy, settings, client_certificate)),
        event_types: event_types.to_vec(),
        own_samples: own_samples(state, workspace.id),
    })
}

/// Fetches a token with the OAuth client of a configuration; says for how long it serves.
pub async fn fetch_token(state: &AppState, workspace: &Workspace, input: &WebhookInput) -> Result<String, AppError> {
    let words = state.engine.vocabulary(workspace.id);
    let mut faults = validate::webhook(input, &workspace.policy, &state.config, &words, false);
    faults.retain(|fault| fault.pointer.starts_with("/auth"));
    AppError::check(faults)?;
    let Proof { credentials: Credentials::Oauth2(client), client_certificate, .. } = input.auth.proof() else {
        return Err(AppError::invalid("/auth/kind", "Only OAuth 2.0 has a token to fetch."));
    };
    let route = Arc::new(Route::of(&state.config, &workspace.policy, &input.config.settings, client_certificate));
    let timeout = Duration::from_millis(u64::from(input.config.settings.timeout_ms));
    let token = state.engine.fetch_token(&route, &client, timeout).await;
    let token = token.map_err(|failure| AppError::invalid("/auth/token_url", failure.message))?;
    Ok(match token.expires_at {
        Some(at) => format!("A token was fetched. It serves for {} seconds.", (at.0 - token.fetched_at.0) / 1_000),
        None => "A token was fetched. The token endpoint does not say for how long it serves.".to_owned(),
    })
}

fn own_samples(state: &AppState, workspace: WorkspaceId) -> BTreeMap<String, Event> {
    let words = state.engine.vocabulary(workspace);
    let sample = |own: &OwnType| (own.name.clone(), own.sample(state.clock.id(), state.clock.now()));
    words.types.iter().map(sample).collect()
}

/// What a passed test is bound to: where, how, and which bytes.
pub fn test_hash(config: &WebhookConfig, proof: &Proof) -> [u8; 32] {
    let rows: Vec<_> = config.events.iter().map(|row| (&row.event_type, &row.url, &row.template)).collect();
    let bound = (
        (&config.url, config.endpoint_mode, rows, &config.format, config.format_options),
        (&config.headers, proof, config.settings.static_ip),
    );
    Sha256::digest(serde_json::to_vec(&bound).unwrap_or_default()).into()
}

/// When this configuration passed its test, if that still counts.
pub fn passed_at(
    state: &AppState,
    workspace: &Workspace,
    saved: Option<&Webhook>,
    input: &WebhookInput,
) -> Option<Timestamp> {
    let now = state.clock.now();
    let hash = test_hash(&input.config, &input.auth.proof());
    let stored = saved.filter(|webhook| webhook.tested_hash == Some(hash)).and_then(|webhook| webhook.tested_at);
    let stored = stored.filter(|passed| now.0 - passed.0 < TEST_LIFE_MS);
    stored.or_else(|| state.memory.passed_at(workspace.id, hash, now))
}

/// What the gate found: the passed test, if any, that is to be kept with the webhook.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tested {
    /// Hash of the configuration that passed, and when.
    pub passed: Option<Passed>,
    /// The run, when it was sent just now.
    pub run: Option<TestId>,
}

/// Lets an activation through, after a test where the policy requires one.
pub(super) async fn gate(
    state: &AppState,
    actor: &Actor,
    workspace: &Workspace,
    signer: Signer<'_>,
    input: &WebhookInput,
) -> Result<Tested, AppError> {
    let hash = test_hash(&input.config, &input.auth.proof());
    if let Some(at) = passed_at(state, workspace, signer.webhook(), input) {
        return Ok(Tested { passed: Some((hash, at)), run: None });
    }
    if workspace.policy.test_gate != TestGate::Required {
        return Ok(Tested::default());
    }
    let answer = run(state, actor, workspace, signer, input, &[]).await?;
    if answer.results.iter().all(|result| result.ok) {
        let run = answer.results.first().map(|first| first.id);
        return Ok(Tested { passed: Some((hash, state.clock.now())), run });
    }
    Err(AppError::TestFailed(Box::new(answer)))
}
