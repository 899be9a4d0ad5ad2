//! Step 6: everything on one sheet, then save.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::Stand;
use super::choose;
use super::events::label;
use super::step::Place;
use crate::domain::policy::TestGate;
use crate::domain::webhook::{ANY_EVENT, WebhookConfig, WebhookStatus};
use crate::server::app::{AppError, AuthView, test_log, webhooks};
use crate::server::store::TestsOf;
use crate::web::actions::wizard::{DiscardDraft, FinishDraft};
use crate::web::components::{Badge, Button, Card, LinkButton, Look, Notice, Sign, Tone};
use crate::web::pages::frame::fault_summary;
use crate::web::pages::test_result::results;

/// The step.
pub async fn view(stand: &Stand) -> Result<AnyView, AppError> {
    let draft = &stand.draft;
    let edited = match draft.webhook_id {
        Some(id) => Some(webhooks::get(&stand.visit.state, &stand.visit.actor, id).await?),
        None => None,
    };
    let now = stand.visit.state.clock.now();
    let refused = match stand.flash.failed {
        true => test_log::last(&stand.visit.state, &stand.visit.actor, TestsOf::Draft(draft.id)).await?,
        false => None,
    };
    let refused = refused.filter(|run| run.results.iter().any(|result| !result.ok)).map(|run| results(&run, now));
    let missing = stand
        .flash
        .faults
        .is_empty()
        .then(|| fault_summary(&draft.faults, |pointer| super::anchor(stand, Place::Review, pointer)));
    let warnings = draft
        .warnings
        .iter()
        .map(|warning| view! { <Notice tone=Tone::Warn><p>{warning.clone()}</p></Notice> })
        .collect_view();
    let body = view! {
        {choose::notice(draft)}
        {missing}
        {warnings}
        {refused}
        <Card title="Summary">
            <ul class="review">
                {part(stand, Place::Name, name(&draft.input.config.name))}
                {part(stand, Place::Events, events(&draft.input.config))}
                {part(stand, Place::Endpoint, endpoint(&draft.input.config, &draft.auth))}
                {part(stand, Place::Payload, payload(&draft.input.config))}
                {part(stand, Place::Test, tested(stand))}
            </ul>
        </Card>
        {buttons(stand, edited.map(|webhook| webhook.status))}
    };
    Ok(body.into_any())
}

fn part(stand: &Stand, place: Place, what: AnyView) -> AnyView {
    let fault = place
        .faulty(&stand.draft)
        .then(|| view! { <Badge text="Needs a correction" tone=Tone::Bad sign=Sign::Alert /> });
    let (href, text) = match place {
        Place::Test => (place.href(stand.draft.id), "Test"),
        _ => (format!("{}?check=1", place.href(stand.draft.id)), "Edit"),
    };
    view! {
        <li>
            <h3>{place.label()}</h3>
            <div class="what">{what}{fault}</div>
            <LinkButton href=href text=text look=Look::Small label=format!("{text}: {}", place.label()) />
        </li>
    }
    .into_any()
}

fn name(name: &str) -> AnyView {
    let text = if name.is_empty() { "Not given".to_owned() } else { name.to_owned() };
    view! { <span>{text}</span> }.into_any()
}

fn events(config: &WebhookConfig) -> AnyView {
    let named: Vec<&str> =
        config.events.iter().map(|row| row.event_type.as_str()).filter(|name| *name != ANY_EVENT).collect();
    let all = named.len() < config.events.len();
    let text = match (all, named.is_empty()) {
        (true, _) => "All events, present and future".to_owned(),
        (false, true) => "None chosen".to_owned(),
        (false, false) => named.join(", "),
    };
    let words = |list: &[String]| {
        if list.is_empty() {
            "all".to_owned()
        } else {
            list.iter().map(|word| label(word)).collect::<Vec<_>>().join(", ")
        }
    };
    let scope = format!("Products: {} · Channels: {}", words(&config.products), words(&config.channels));
    view! { <span>{text}</span><span class="muted small">{scope}</span> }.into_any()
}

fn endpoint(config: &WebhookConfig, auth: &AuthView) -> AnyView {
    let url = if config.url.is_empty() { "Not given".to_owned() } else { config.url.clone() };
    let headers = config.headers.keys().chain(&auth.headers).map(String::as_str).collect::<Vec<_>>().join(", ");
    let headers = (!headers.is_empty()).then(|| view! { <span class="muted small">"Extra headers: " {headers}</span> });
    view! {
        <span class="mono">{url}</span>
        <span class="muted small">"Authentication: " {auth.kind.label()}</span>
        {auth.client_certificate.as_ref().map(|shown| view! { <span class="muted small">"Client certificate: " {shown.line()}</span> })}
        {headers}
        {config.settings.static_ip.then(|| view! { <span class="muted small">"From the static IP address"</span> })}
    }
    .into_any()
}

fn payload(config: &WebhookConfig) -> AnyView {
    let own = config.events.iter().filter(|row| row.template.is_some()).count();
    let text = match own {
        0 => "Default templates".to_owned(),
        1 => "1 customised template".to_owned(),
        count => format!("{count} customised templates"),
    };
    view! { <span>{text}</span><span class="muted small">"Format: " {config.format.clone()}</span> }.into_any()
}

fn tested(stand: &Stand) -> AnyView {
    if stand.draft.tested {
        return view! { <div><Badge text="Passed" tone=Tone::Good sign=Sign::Tick /></div> }.into_any();
    }
    let text = match stand.visit.who.workspace.policy.test_gate {
        TestGate::Required => "Not passed yet. Activating sends the test first and goes on only when it arrives.",
        TestGate::Recommended => "Not passed yet. A test is recommended before activating.",
        TestGate::Off => "Not tested.",
    };
    view! { <span class="muted">{text}</span> }.into_any()
}

fn buttons(stand: &Stand, edited: Option<WebhookStatus>) -> AnyView {
    let id = stand.id();
    let discard = if edited.is_some() { "Discard changes" } else { "Discard" };
    let finish = match edited {
        Some(WebhookStatus::Draft) => view! {
            <Button text="Save as draft" name="intent" value="draft" />
            <Button text="Save and activate" look=Look::Primary name="intent" value="activate" />
        }
        .into_any(),
        Some(_) => view! { <Button text="Save changes" look=Look::Primary name="intent" value="save" /> }.into_any(),
        None => view! {
            <Button text="Save as draft" name="intent" value="draft" />
            <Button text="Save and activate" look=Look::Primary name="intent" value="activate" />
        }
        .into_any(),
    };
    view! {
        <div class="form-foot">
            <LinkButton href=Place::Test.href(stand.draft.id) text="Back" />
            <form method="post" action=DiscardDraft::url()>
                <input type="hidden" name="draft" value=id.clone() />
                <Button text=discard look=Look::Danger />
            </form>
            <form method="post" action=FinishDraft::url() class="end">
                <input type="hidden" name="draft" value=id />
                {finish}
            </form>
        </div>
    }
    .into_any()
}
