//! What the wizard's forms change in a draft, and where they lead.

use std::collections::{BTreeMap, HashMap};

use super::step::Place;
use crate::catalogue;
use crate::domain::auth_kind::AuthKind;
use crate::domain::ids::DraftId;
use crate::domain::webhook::{Subscription, WebhookConfig, WebhookStatus};
use crate::server::app::drafts::{self, DraftView};
use crate::server::app::{AppError, AuthInput, WebhookInput};
use crate::web::preview::default_template;
use crate::web::request::{Flash, Next, Visit, keep_test};

fn id(text: &str) -> Result<DraftId, AppError> {
    text.parse().map_err(|_| AppError::NotFound("draft"))
}

/// Where a saved step leads: on, back, to a named step, or to itself when something is wrong or it is only saved.
fn lead(draft: &DraftView, here: Place, intent: &str) -> Next {
    if intent == "back" {
        return Next::to(here.before().href(draft.id));
    }
    if let Some(place) = intent.strip_prefix("go:").and_then(Place::parse) {
        return Next::to(place.href(draft.id));
    }
    if let Some((_, anchor)) = intent.split_once(':') {
        return Next::to(format!("{}#{anchor}", here.href(draft.id)));
    }
    if intent == "close" {
        return Next::telling("/webhooks", Flash::done("Saved. You can continue the set-up from this list."));
    }
    if intent == "stay" {
        return Next::to(here.href(draft.id));
    }
    if here.faulty(draft) {
        return Next::to(format!("{}?check=1", here.href(draft.id)));
    }
    Next::to(here.next().href(draft.id))
}

/// Begins a draft.
pub async fn begin(visit: &Visit, name: String) -> Result<Next, AppError> {
    let config = WebhookConfig { name: name.trim().to_owned(), ..WebhookConfig::default() };
    let draft = drafts::begin(&visit.state, &visit.actor, WebhookInput { config, ..WebhookInput::default() }).await?;
    Ok(lead(&draft, Place::Name, ""))
}

/// Saves the name.
pub async fn name(visit: &Visit, draft: &str, name: String, intent: &str) -> Result<Next, AppError> {
    let change = move |input: &mut WebhookInput| name.trim().clone_into(&mut input.config.name);
    let draft = drafts::edit(&visit.state, &visit.actor, id(draft)?, change).await?;
    Ok(lead(&draft, Place::Name, intent))
}

/// What was ticked.
pub struct Chosen {
    /// Event types, or `*`.
    pub events: Vec<String>,
    /// Products.
    pub products: Vec<String>,
    /// Channels.
    pub channels: Vec<String>,
}

/// Saves events, products and channels. `all:GROUP` and `none:GROUP` tick and untick a group.
pub async fn events(visit: &Visit, draft: &str, chosen: &Chosen, intent: &str) -> Result<Next, AppError> {
    let ticked = ticked(&chosen.events, intent);
    let change = |input: &mut WebhookInput| {
        let before = std::mem::take(&mut input.config.events);
        let row = |name: &String| {
            let known = before.iter().find(|row| row.event_type == *name).cloned();
            known.unwrap_or_else(|| Subscription { event_type: name.clone(), ..Subscription::default() })
        };
        input.config.events = ticked.iter().map(row).collect();
        input.config.products.clone_from(&chosen.products);
        input.config.channels.clone_from(&chosen.channels);
    };
    let draft = drafts::edit(&visit.state, &visit.actor, id(draft)?, change).await?;
    let anchor = intent.split_once(':').filter(|(verb, _)| matches!(*verb, "all" | "none"));
    let intent = anchor.map_or_else(|| intent.to_owned(), |(_, group)| format!("stay:{}", slug(group)));
    Ok(lead(&draft, Place::Events, &intent))
}

/// A group's name as an anchor.
pub fn slug(text: &str) -> String {
    text.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' }).collect()
}

/// The ticked types in the order of the catalogue, types unknown to it last.
fn ticked(events: &[String], intent: &str) -> Vec<String> {
    let (add, remove) = (intent.strip_prefix("all:"), intent.strip_prefix("none:"));
    let known: Vec<_> = catalogue::event_types().collect();
    let mut names: Vec<String> = known
        .iter()
        .filter(|known| {
            let listed = events.iter().any(|name| name == known.name);
            (listed || add == Some(known.group)) && remove != Some(known.group)
        })
        .map(|known| known.name.to_owned())
        .collect();
    for name in events {
        if !names.contains(name) && !known.iter().any(|known| known.name == name) {
            names.push(name.clone());
        }
    }
    names
}

/// Saves endpoint, authentication and headers.
pub async fn endpoint(
    visit: &Visit,
    draft: &str,
    form: &HashMap<String, String>,
    headers: Vec<(String, String)>,
    intent: &str,
) -> Result<Next, AppError> {
    let draft = id(draft)?;
    let mut ask = false;
    let change = |input: &mut WebhookInput| {
        let before = in_the_clear(input);
        form.get("url").map(|url| url.trim()).unwrap_or_default().clone_into(&mut input.config.url);
        if let Some(kind) = form.get("auth_kind").and_then(|word| AuthKind::parse(word)) {
            authenticate(&mut input.auth, kind, form);
        }
        input.config.headers = tidy(headers);
        ask = in_the_clear(input) && !before;
    };
    let view = drafts::edit(&visit.state, &visit.actor, draft, change).await?;
    let onward = matches!(intent, "" | "continue");
    if ask && onward && !Place::Endpoint.faulty(&view) {
        return Ok(Next::to(format!("{}?ask=http", Place::Endpoint.href(draft))));
    }
    Ok(lead(&view, Place::Endpoint, intent))
}

/// Whether a secret would travel over plain http.
fn in_the_clear(input: &WebhookInput) -> bool {
    let secret = matches!(input.auth.kind, Some(AuthKind::Basic | AuthKind::Bearer | AuthKind::Header));
    secret && input.config.url.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http:"))
}

fn tidy(headers: Vec<(String, String)>) -> BTreeMap<String, String> {
    let trimmed = headers.into_iter().map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()));
    trimmed.filter(|(name, value)| !name.is_empty() || !value.is_empty()).collect()
}

/// Secret fields left empty keep what is stored; of the two spellings of basic the one that was typed counts.
fn authenticate(auth: &mut AuthInput, kind: AuthKind, form: &HashMap<String, String>) {
    auth.choose(kind);
    let typed = |name: &str| form.get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
    match kind {
        AuthKind::Basic => match (typed("encoded"), typed("username"), typed("password")) {
            (Some(encoded), _, _) => {
                (auth.username, auth.password, auth.encoded) = (None, None, Some(encoded));
            }
            (None, None, None) if auth.encoded.is_some() => {}
            (None, username, password) => {
                auth.encoded = None;
                auth.username = username;
                auth.password = password.or(auth.password.take());
            }
        },
        AuthKind::Bearer => auth.token = typed("token").or(auth.token.take()),
        AuthKind::Header => {
            auth.name = typed("header_name");
            auth.value = typed("header_value").or(auth.value.take());
        }
        AuthKind::None | AuthKind::Signed => {}
    }
}

/// Saves format options and templates. A template that equals the default is not kept: it follows the format.
pub async fn payload(
    visit: &Visit,
    draft: &str,
    templates: &HashMap<String, String>,
    options: &[String],
    intent: &str,
) -> Result<Next, AppError> {
    let reset = intent.strip_prefix("reset:");
    let change = |input: &mut WebhookInput| {
        let (format, before) = (input.config.format.clone(), input.config.format_options);
        for row in &mut input.config.events {
            let Some(text) = templates.get(&row.event_type) else { continue };
            let text = text.replace("\r\n", "\n");
            let same = default_template(&row.event_type, &format, &before).trim() == text.trim();
            row.template = (!same && reset != Some(row.event_type.as_str())).then_some(text);
        }
        let on = |name: &str| options.iter().any(|option| option == name);
        input.config.format_options.opens_as_read = on("opens_as_read");
        input.config.format_options.unix_seconds = on("unix_seconds");
    };
    let view = drafts::edit(&visit.state, &visit.actor, id(draft)?, change).await?;
    let intent = reset.map_or_else(|| intent.to_owned(), |name| format!("stay:{}", super::payload::field_id(name)));
    Ok(lead(&view, Place::Payload, &intent))
}

/// Sends test events of a draft.
pub async fn test(visit: &Visit, draft: &str, event_types: &[String]) -> Result<Next, AppError> {
    let id = id(draft)?;
    let page = Place::Test.href(id);
    match drafts::test(&visit.state, &visit.actor, id, event_types).await {
        Ok(answer) => {
            keep_test(visit.actor.workspace_id, draft, answer, visit.state.clock.now());
            Ok(Next::to(format!("{page}#result")))
        }
        Err(error @ AppError::Invalid(_)) => Ok(Next::telling(page, Flash::refused(&error))),
        Err(error) => Err(error),
    }
}

/// Makes the draft a webhook.
pub async fn finish(visit: &Visit, draft: &str, intent: &str) -> Result<Next, AppError> {
    let id = id(draft)?;
    let review = Place::Review.href(id);
    let status = match intent {
        "activate" => Some(WebhookStatus::Active),
        "draft" => Some(WebhookStatus::Draft),
        _ => None,
    };
    match drafts::finish(&visit.state, &visit.actor, id, status).await {
        Ok(webhook) => {
            let told = match intent {
                "activate" => format!("“{}” is active. It now receives matching events.", webhook.config.name),
                "draft" => {
                    format!("“{}” is saved as a draft. It receives nothing until you activate it.", webhook.config.name)
                }
                _ => format!("Changes to “{}” are saved.", webhook.config.name),
            };
            Ok(Next::telling(format!("/webhooks/{}", webhook.id), Flash::done(told)))
        }
        Err(AppError::TestFailed(answer)) => {
            let told = Flash::refused(&AppError::TestFailed(answer.clone()));
            keep_test(visit.actor.workspace_id, draft, *answer, visit.state.clock.now());
            Ok(Next::telling(review, told))
        }
        Err(AppError::NotFound(what)) => Err(AppError::NotFound(what)),
        Err(error) => Ok(Next::telling(review, Flash::refused(&error))),
    }
}

/// Throws a draft away.
pub async fn discard(visit: &Visit, draft: &str) -> Result<Next, AppError> {
    drafts::delete(&visit.state, &visit.actor, id(draft)?).await?;
    Ok(Next::telling("/webhooks", Flash::done("The unfinished set-up is discarded.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> HashMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn an_empty_secret_field_keeps_what_is_stored() {
        let mut auth = AuthInput::default();
        authenticate(&mut auth, AuthKind::Basic, &form(&[("username", "u"), ("password", "p")]));
        authenticate(&mut auth, AuthKind::Basic, &form(&[("username", "v"), ("password", "")]));
        assert_eq!((auth.username.as_deref(), auth.password.as_deref()), (Some("v"), Some("p")));
        authenticate(&mut auth, AuthKind::Basic, &form(&[("username", "v"), ("encoded", "dTpw")]));
        assert_eq!((auth.username.as_deref(), auth.encoded.as_deref()), (None, Some("dTpw")));
        authenticate(&mut auth, AuthKind::Basic, &form(&[]));
        assert_eq!(auth.encoded.as_deref(), Some("dTpw"));
        authenticate(&mut auth, AuthKind::Bearer, &form(&[("token", "t")]));
        assert_eq!((auth.encoded, auth.token.as_deref()), (None, Some("t")));
    }

    #[test]
    fn a_secret_over_plain_http_is_noticed() {
        let mut input = WebhookInput::default();
        input.config.url = "HTTP://example.com".to_owned();
        assert!(!in_the_clear(&input));
        input.auth.choose(AuthKind::Bearer);
        assert!(in_the_clear(&input));
        input.config.url = "https://example.com".to_owned();
        assert!(!in_the_clear(&input));
    }
}
