//! `cloudevents`: version 1.0, structured mode in JSON. Attributes without a value are `null`, which its JSON
//! format (§2.2) reads as absent.

use super::{Channels, Format, row};

const TEMPLATE: &str = r#"{
  "specversion": "1.0",
  "id": "{{event_id}}",
  "source": "/workspaces/{{workspace_id}}/products/{{product | default: '-'}}",
  "type": "{{event}}",
  "time": "{{time}}",
  "subject": "{{message_uid | string}}",
  "datacontenttype": "application/json",
  "data": "{{data}}"
}"#;

pub static FORMAT: Format = Format {
    id: "cloudevents",
    label: "CloudEvents",
    description: "CloudEvents 1.0 in structured JSON, with the event's data as it was posted.",
    content_type: "application/cloudevents+json",
    rows: &[row("*", Channels::Any, "", "", TEMPLATE)],
    channel_words: &[],
};
