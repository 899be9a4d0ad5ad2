//! The workspace and its policy.

use ipnet::IpNet;
use serde::{Deserialize, Serialize};

use crate::catalogue::own::is_product_name;
use crate::domain::activity::Action;
use crate::domain::auth_kind::AuthKind;
use crate::domain::event::PRODUCTS;
use crate::domain::ids::WorkspaceId;
use crate::domain::json::Value;
use crate::domain::policy::{Customisation, Policy, PrivateTargets, TestGate, UrlScheme};
use crate::domain::workspace::Scope;
use crate::server::config::Config;
use crate::server::state::AppState;
use crate::server::store::{Version, Webhook, Workspace, WorkspaceChange};

use super::activity::{self, Entry};
use super::if_match::tag_of;
use super::read::{Members, Reader, member};
use super::{
    Actor, AppError, Fault, IfMatch, ROUNDS, merge_patch, overlap, three_way, validate, webhook_read, webhooks,
};

/// A workspace as pages and the API show it; the policy with the server's defaults filled in.
#[derive(Debug, Clone, Serialize)]
pub struct WorkspaceView {
    /// Its id.
    pub id: WorkspaceId,
    /// Its name.
    pub name: String,
    /// The products its events may come from.
    pub products: Vec<String>,
    /// Its rules.
    pub policy: Policy,
}

/// The workspace of the actor.
pub async fn get(state: &AppState, actor: &Actor) -> Result<WorkspaceView, AppError> {
    let own = state.store.own_products(actor.workspace_id).await?;
    Ok(view(&webhooks::workspace(state, actor).await?, &state.config, &own))
}

/// The tag of the workspace as it is shown.
#[must_use]
pub fn tag(shown: &WorkspaceView) -> String {
    tag_of(shown)
}

/// The parts of a workspace that can be changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Parts {
    /// Its name.
    pub name: String,
    /// The products that it adds.
    pub products: Vec<String>,
    /// Its rules, without what follows the server's settings.
    pub policy: Policy,
}

/// The parts as they are now.
async fn parts(state: &AppState, actor: &Actor) -> Result<Parts, AppError> {
    let workspace = webhooks::workspace(state, actor).await?;
    let products = state.store.own_products(workspace.id).await?;
    Ok(Parts { name: workspace.name, products, policy: workspace.policy })
}

/// Applies a JSON merge patch (RFC 7396) to the API's object.
pub async fn update(state: &AppState, actor: &Actor, patch: &str, only: &IfMatch) -> Result<WorkspaceView, AppError> {
    actor.require(Scope::Admin)?;
    let base = parts(state, actor).await?;
    change(state, actor, &base, patch, only).await
}

/// The same for a form that showed what the patch `shown` says, and of which somebody made `patch`: parts that they left as
/// they were shown stay as others have changed them since.
///
/// # Errors
/// [`AppError::Overlap`] where others changed the same parts.
pub async fn update_shown(
    state: &AppState,
    actor: &Actor,
    [shown, patch]: [&str; 2],
) -> Result<WorkspaceView, AppError> {
    actor.require(Scope::Admin)?;
    let (base, _) = read(state, &parts(state, actor).await?, shown)?;
    change(state, actor, &base, patch, &IfMatch::default()).await
}

/// The same for a patch that was made from `base`: what others changed since is kept.
///
/// # Errors
/// [`AppError::Overlap`] where they changed the same parts.
async fn change(
    state: &AppState,
    actor: &Actor,
    base: &Parts,
    patch: &str,
    only: &IfMatch,
) -> Result<WorkspaceView, AppError> {
    actor.require(Scope::Admin)?;
    let (mine, faults) = read(state, base, patch)?;
    AppError::check(faults)?;
    for _ in 0..ROUNDS {
        let workspace = webhooks::workspace(state, actor).await?;
        let products = state.store.own_products(workspace.id).await?;
        only.check(&tag(&view(&workspace, &state.config, &products)))?;
        let now = Parts { name: workspace.name.clone(), products, policy: workspace.policy.clone() };
        let merged = three_way::merge(Some(&value(base)?), &value(&mine)?, &value(&now)?);
        if !merged.overlaps.is_empty() {
            return Err(overlap::refused(state, workspace.id, None, merged.overlaps).await?);
        }
        let after: Parts =
            serde_json::from_value(merged.value).map_err(|error| AppError::Internal(error.to_string()))?;
        AppError::check(still_selected(state, actor, &now.products, &after.products))?;
        if write(state, actor, &workspace, [&now, &after]).await? {
            state.engine.reload().await;
            tracing::info!(workspace = %workspace.id, user = ?actor.user_id, "workspace.changed");
            return get(state, actor).await;
        }
    }
    Err(AppError::busy())
}

fn value(parts: &Parts) -> Result<serde_json::Value, AppError> {
    serde_json::to_value(parts).map_err(|error| AppError::Internal(error.to_string()))
}

/// What the patch makes of the parts, and what is wrong with it.
fn read(state: &AppState, base: &Parts, patch: &str) -> Result<(Parts, Vec<Fault>), AppError> {
    // What follows the server's settings is not part of the target, so that it goes on following them.
    let stored = serde_json::json!({ "name": base.name, "policy": stored_policy(&base.policy)? }).to_string();
    let target = webhook_read::parse(&stored).map_err(AppError::Invalid)?;
    let patch = webhook_read::parse(patch).map_err(AppError::Invalid)?;
    if !matches!(patch, Value::Object(_)) {
        return Err(AppError::invalid("", "A merge patch must be an object."));
    }
    let merged = merge_patch::merge(target, patch);
    let mut reader = Reader::default();
    let members = reader.object(&merged, "", &["id", "name", "products", "policy"]);
    let name = read_name(&mut reader, members);
    let products = products(&mut reader, members);
    let policy = member(members, "policy").map_or_else(Policy::default, |value| policy(&mut reader, value));
    allowed_by_server(&mut reader, &policy, &state.config);
    Ok((Parts { name, products: products.unwrap_or_else(|| base.products.clone()), policy }, reader.faults))
}

/// Writes what the parts are to be, if they are still as they were.
async fn write(
    state: &AppState,
    actor: &Actor,
    before: &Workspace,
    [now, after]: [&Parts; 2],
) -> Result<bool, AppError> {
    let fields = changed(now, after);
    let paths = activity::paths(&value(now)?, &value(after)?);
    let entry = Entry::new(Action::WorkspaceChanged).with("fields", &fields).with("paths", paths);
    let entry = (!fields.is_empty()).then(|| entry.row(state, actor));
    let change = WorkspaceChange {
        before,
        products_before: &now.products,
        name: &after.name,
        policy: &after.policy,
        products: (now.products != after.products).then_some(&after.products[..]),
        entry: entry.as_ref(),
    };
    let renewed = |webhook: &Webhook, current: &Version| webhooks::renewed(state, &after.name, webhook, current);
    Ok(state.store.change_workspace(&change, renewed).await?)
}

/// What a change changes, for the activity record.
fn changed(before: &Parts, after: &Parts) -> Vec<String> {
    let mut fields: Vec<String> = (before.name != after.name).then(|| "name".to_owned()).into_iter().collect();
    fields.extend((before.products != after.products).then(|| "products".to_owned()));
    let rules = activity::changed(&before.policy, &after.policy).into_iter();
    fields.extend(rules.map(|rule| format!("policy.{rule}")));
    fields
}

fn view(workspace: &Workspace, config: &Config, own: &[String]) -> WorkspaceView {
    let mut policy = workspace.policy.clone();
    let http = if config.allow_http { UrlScheme::AllowHttp } else { UrlScheme::HttpsOnly };
    policy.url_scheme = policy.url_scheme.or(Some(http));
    if policy.private_targets.is_none() {
        let open = !config.allow_cidrs.is_empty();
        policy.private_targets = Some(if open { PrivateTargets::AllowList } else { PrivateTargets::Deny });
        policy.private_cidrs = config.allow_cidrs.iter().map(ToString::to_string).collect();
    }
    let products = PRODUCTS.into_iter().chain(own.iter().map(String::as_str)).map(str::to_owned).collect();
    WorkspaceView { id: workspace.id, name: workspace.name.clone(), products, policy }
}

fn stored_policy(policy: &Policy) -> Result<serde_json::Value, AppError> {
    let mut value = serde_json::to_value(policy).map_err(|error| AppError::Internal(error.to_string()))?;
    if let Some(members) = value.as_object_mut() {
        members.retain(|_, value| !value.is_null());
    }
    Ok(value)
}

fn read_name(reader: &mut Reader, members: &Members<'_>) -> String {
    let name = member(members, "name").and_then(|value| reader.text(value, "/name")).unwrap_or_default();
    if let Some(detail) = validate::bad_name(&name)
        && reader.faults.is_empty()
    {
        reader.fault("/name", detail);
    }
    name.trim().to_owned()
}

/// The workspace's own products, if the list is given. The built-in ones are always there, listed or not.
fn products(reader: &mut Reader, members: &Members<'_>) -> Option<Vec<String>> {
    const OWN_LIMIT: usize = 100;
    let given = reader.texts(member(members, "products")?, "/products");
    for (index, name) in given.iter().enumerate() {
        let pointer = format!("/products/{index}");
        if !is_product_name(name) {
            reader.fault(&pointer, "A product is a word of a-z, 0-9 and _, such as shop, with at most 64 characters.");
        } else if given[..index].contains(name) {
            reader.fault(&pointer, format!("{name} stands in this list already."));
        }
    }
    let own: Vec<String> = given.into_iter().filter(|name| !PRODUCTS.contains(&name.as_str())).collect();
    if own.len() > OWN_LIMIT {
        reader.fault("/products", format!("A workspace has at most {OWN_LIMIT} products of its own."));
    }
    Some(own)
}

/// Products that would go although webhooks select them.
fn still_selected(state: &AppState, actor: &Actor, before: &[String], after: &[String]) -> Vec<Fault> {
    let gone = |name: &&String| before.contains(name) && !after.contains(name);
    let selects = state.engine.webhooks_of(actor.workspace_id).into_iter().filter_map(|live| {
        let rows = live.config.events.iter().flat_map(|row| row.products.iter().flatten());
        let name = live.config.products.iter().chain(rows).find(gone)?;
        let detail = format!("{name} is selected by “{}”. Remove it there first.", live.config.name);
        Some(Fault::new("/products", detail))
    });
    selects.collect()
}

fn policy(reader: &mut Reader, value: &Value<'_>) -> Policy {
    const KNOWN: [&str; 6] =
        ["test_gate", "url_scheme", "private_targets", "private_cidrs", "auth_allowed", "payload_customisation"];
    let members = reader.object(value, "/policy", &KNOWN);
    let mut policy = Policy::default();
    if let Some(gate) = choice(
        reader,
        members,
        "test_gate",
        &[("required", TestGate::Required), ("recommended", TestGate::Recommended), ("off", TestGate::Off)],
    ) {
        policy.test_gate = gate;
    }
    policy.url_scheme = choice(
        reader,
        members,
        "url_scheme",
        &[("https_only", UrlScheme::HttpsOnly), ("allow_http", UrlScheme::AllowHttp)],
    );
    policy.private_targets = choice(
        reader,
        members,
        "private_targets",
        &[("deny", PrivateTargets::Deny), ("allow_list", PrivateTargets::AllowList)],
    );
    if let Some(customisation) = choice(
        reader,
        members,
        "payload_customisation",
        &[("allowed", Customisation::Allowed), ("locked", Customisation::Locked)],
    ) {
        policy.payload_customisation = customisation;
    }
    if let Some(list) = member(members, "private_cidrs") {
        policy.private_cidrs = reader.texts(list, "/policy/private_cidrs");
    }
    if let Some(list) = member(members, "auth_allowed") {
        let kinds = AuthKind::ALL.map(AuthKind::as_str);
        let words = reader.array(list, "/policy/auth_allowed").iter().enumerate();
        let read =
            |(index, value)| reader.word(value, &format!("/policy/auth_allowed/{index}"), &kinds, AuthKind::parse);
        policy.auth_allowed = words.filter_map(read).collect();
    }
    policy
}

fn choice<T: Copy>(reader: &mut Reader, members: &Members<'_>, name: &str, words: &[(&str, T)]) -> Option<T> {
    let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
    let parse = |text: &str| words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
    reader.word(member(members, name)?, &format!("/policy/{name}"), &known, parse)
}

/// A policy never allows more than the server does.
fn allowed_by_server(reader: &mut Reader, policy: &Policy, config: &Config) {
    if policy.url_scheme == Some(UrlScheme::AllowHttp) && !config.allow_http {
        let detail = "This server does not allow plain http: its operator has not set TIDINGS_ALLOW_HTTP.";
        reader.fault("/policy/url_scheme", detail);
    }
    for (index, text) in policy.private_cidrs.iter().enumerate() {
        let pointer = format!("/policy/private_cidrs/{index}");
        match text.parse::<IpNet>() {
            Err(_) => reader.fault(&pointer, "This is not a range such as 10.20.0.0/16."),
            Ok(range) if !config.allow_cidrs.iter().any(|allowed| allowed.contains(&range)) => {
                let detail = format!("{range} is not within the ranges that the server allows (TIDINGS_ALLOW_CIDRS).");
                reader.fault(&pointer, detail);
            }
            Ok(_) => {}
        }
    }
}
