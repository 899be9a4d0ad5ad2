//! The events of a webhook, each with what it is called on the wire and where its template comes from.

use leptos::prelude::*;

use super::{Kind, Stand, row_id};
use crate::catalogue::{Format, Vocabulary};
use crate::domain::webhook::{ANY_EVENT, Subscription, WebhookConfig};
use crate::web::components::{Badge, Button, Heads, Look, Sign, Tone, table};
use crate::web::pages::wizard::events::label;

/// The list.
pub fn list(stand: &Stand) -> AnyView {
    let config = &stand.draft.input.config;
    if config.events.is_empty() {
        return ().into_any();
    }
    let locked = super::locked(stand);
    let words = stand.visit.vocabulary();
    let rows = config
        .events
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let pointer = format!("/events/{index}/template");
            let faulty = stand.draft.faults.iter().any(|fault| fault.pointer == pointer);
            row_view(&words, config, row, faulty, locked)
        })
        .collect_view();
    table("table", Heads::of(&["Event", "Sent as", "Template"]).hidden("Edit"), rows)
}

fn row_view(words: &Vocabulary, config: &WebhookConfig, row: &Subscription, faulty: bool, locked: bool) -> AnyView {
    let kind = Kind::of(words, config, row);
    let badge = match (faulty, row.template.is_some()) {
        (true, _) => view! { <Badge text="Needs a correction" tone=Tone::Bad sign=Sign::Alert /> }.into_any(),
        (false, true) => view! { <Badge text="Customised" tone=Tone::Accent /> }.into_any(),
        (false, false) => view! { <Badge text="Default" /> }.into_any(),
    };
    let from = row.template.is_none().then(|| origin(config, &kind)).flatten();
    let name = (row.event_type != ANY_EVENT).then(|| view! { <span class="id muted">{row.event_type.clone()}</span> });
    let wire = kind.wire_name(config).map(|wire| view! { <code>{wire}</code> });
    let (text, sign) = if locked { ("View", Sign::Lock) } else { ("Edit", Sign::Edit) };
    view! {
        <tr id=row_id(&row.event_type)>
            <th scope="row" data-label="Event"><span class="cell"><b>{kind.label.clone()}</b>{name}</span></th>
            <td data-label="Sent as">{wire}</td>
            <td data-label="Template">
                <span class="cell"><span>{badge}</span>{from.map(|from| view! { <span class="muted small">{from}</span> })}</span>
            </td>
            <td class="end">
                <Button
                    text=text
                    sign=sign
                    look=Look::Small
                    name="intent"
                    value=format!("edit:{}", row.event_type)
                    label=format!("{text} payload: {}", kind.label)
                    unchecked=true
                />
            </td>
        </tr>
    }
    .into_any()
}

/// Where the default comes from, when that is not simply the format.
pub fn origin(config: &WebhookConfig, kind: &Kind) -> Option<String> {
    let format = Format::find(&config.format)?;
    if kind.name == ANY_EVENT {
        return Some("Each event with its own default".to_owned());
    }
    if kind.channels.is_empty() {
        return (!format.knows(&kind.name, None)).then(|| standard(format));
    }
    let (own, other): (Vec<&String>, Vec<&String>) =
        kind.channels.iter().partition(|channel| format.knows(&kind.name, Some(channel)));
    let words = |list: &[&String]| list.iter().map(|word| label(word)).collect::<Vec<_>>().join(", ");
    match (own.is_empty(), other.is_empty()) {
        (_, true) => None,
        (true, false) => Some(standard(format)),
        (false, false) => Some(format!("{} for {}; Standard for other channels", format.label, words(&own))),
    }
}

fn standard(format: &Format) -> String {
    format!("Standard, since {} has none for this event", format.label)
}
