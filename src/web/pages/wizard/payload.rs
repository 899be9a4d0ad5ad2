//! Step 4: the body of each event.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::{FORM, Stand, foot};
use crate::catalogue::{self, Format};
use crate::domain::policy::Customisation;
use crate::domain::webhook::{ANY_EVENT, Subscription, WebhookConfig};
use crate::web::actions::wizard::SavePayload;
use crate::web::components::{Badge, Button, Card, Check, Look, Notice, TextArea, Tone};
use crate::web::islands::payload::LivePreview;
use crate::web::preview::{default_template, indented, preview};

/// Id of the text field of an event type.
#[must_use]
pub fn field_id(event_type: &str) -> String {
    format!("template-{event_type}")
}

/// The step.
pub fn view(stand: &Stand) -> AnyView {
    let config = &stand.draft.input.config;
    let format = Format::find(&config.format);
    let label = format.map_or(config.format.as_str(), |format| format.label).to_owned();
    let about = format.map_or("", |format| format.description);
    let locked = stand.visit.who.workspace.policy.payload_customisation == Customisation::Locked;
    let rows = config
        .events
        .iter()
        .enumerate()
        .filter(|(_, row)| row.event_type != ANY_EVENT)
        .map(|(index, row)| editor(stand, index, row, locked))
        .collect_view();
    let rest = config.events.iter().any(|row| row.event_type == ANY_EVENT).then(|| {
        let text = "All other events, present and future, are sent with the default payload of the format.";
        view! { <Notice><p>{text}</p></Notice> }
    });
    let none = config.events.is_empty().then(|| {
        view! { <Notice tone=Tone::Warn><p>"No event is chosen yet, so there is no payload to show."</p></Notice> }
    });
    view! {
        <form class="form" id=FORM method="post" action=SavePayload::url()>
            <input type="hidden" name="draft" value=stand.id() />
            {format_card(config, label, about)}
            <div class="stack-s">
                <h2>"Templates"</h2>
                <p class="muted">
                    "JSON in which " <code>"{{ name }}"</code>
                    " stands for a value of the event: alone in a string it keeps its type, inside a text it becomes text."
                </p>
                {none}
                {rows}
                {rest}
            </div>
            {foot(false, "Continue")}
        </form>
    }
    .into_any()
}

fn format_card(config: &WebhookConfig, label: String, about: &'static str) -> AnyView {
    let options = config.format_options;
    view! {
        <Card title=format!("Format: {label}") about=about>
            <div class="check-grid wide">
                <Check
                    name="options[]"
                    value="opens_as_read"
                    text="Call opened messages “Read”"
                    about="Otherwise they are called “Opened”."
                    checked=options.opens_as_read
                />
                <Check
                    name="options[]"
                    value="unix_seconds"
                    text="Time as Unix seconds"
                    about="Otherwise ISO 8601 in UTC with milliseconds."
                    checked=options.unix_seconds
                />
            </div>
        </Card>
    }
    .into_any()
}

fn editor(stand: &Stand, index: usize, row: &Subscription, locked: bool) -> AnyView {
    let config = &stand.draft.input.config;
    let event_type = row.event_type.clone();
    let label = catalogue::find(&event_type).map_or(event_type.as_str(), |known| known.label).to_owned();
    let default = default_template(&event_type, &config.format, &config.format_options);
    let text = row.template.clone().unwrap_or_else(|| default.clone());
    let shown = preview(&event_type, &config.format, &config.format_options, &config.name, &text);
    let pointer = format!("/events/{index}/template");
    let refused = stand.draft.faults.iter().find(|fault| fault.pointer == pointer).map(|fault| fault.detail.clone());
    let fault = shown.body.as_ref().err().cloned().or(refused);
    let badge = match (&fault, &row.template) {
        (Some(_), _) => view! { <Badge text="Needs a correction" tone=Tone::Bad /> },
        (None, Some(_)) => view! { <Badge text="Customised" tone=Tone::Accent /> },
        (None, None) => view! { <Badge text="Default" /> },
    };
    let open = index == 0 || fault.is_some() || row.template.is_some();
    let (body, broken) = match shown.body {
        Ok(body) => (indented(&body), false),
        Err(_) => ("The preview appears when the template is valid.".to_owned(), true),
    };
    let warnings = shown.warnings;
    let id = field_id(&event_type);
    view! {
        <details class="payload" open=open>
            <summary><span>{label}</span><span class="id">{event_type.clone()}</span>{badge}</summary>
            <div class="editor">
                <TextArea
                    name=format!("templates[{event_type}]")
                    id=id.clone()
                    label="Template"
                    value=text
                    fault=fault
                    readonly=locked
                />
                <LivePreview
                    source=id
                    event_type=event_type.clone()
                    format=config.format.clone()
                    options=config.format_options
                    webhook_name=config.name.clone()
                    first_body=body
                    first_broken=broken
                    first_warnings=warnings
                />
                <div class="tools">
                    <Button
                        text="Save and preview"
                        look=Look::Small
                        name="intent"
                        value=format!("preview:{}", field_id(&event_type))
                        unchecked=true
                    />
                    <Button
                        text="Reset to default"
                        look=Look::Small
                        name="intent"
                        value=format!("reset:{event_type}")
                        unchecked=true
                    />
                </div>
            </div>
        </details>
    }
    .into_any()
}
