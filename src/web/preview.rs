//! What a template makes of the sample of an event: the same code on the server and in the browser.

use crate::catalogue::{self, Format};
use crate::domain::ids::{EventId, TypeId};
use crate::domain::json;
use crate::domain::time::Timestamp;
use crate::domain::webhook::FormatOptions;
use crate::template::{Context, Template};

/// Any moment does for a preview; one that never changes makes it the same on both sides.
const SAMPLE_TIME: Timestamp = Timestamp(1_715_175_712_445);

/// What is shown beside a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The body, or where and why the template is wrong.
    pub body: Result<String, String>,
    /// Placeholders that nobody knows, with the nearest known name.
    pub warnings: Vec<String>,
}

/// Renders a template with the sample of this event type.
#[must_use]
pub fn preview(event_type: &str, format: &str, options: &FormatOptions, webhook_name: &str, template: &str) -> Preview {
    let parsed = match Template::parse(template) {
        Ok(parsed) => parsed,
        Err(fault) => {
            let message = format!("Line {}, column {}: {}", fault.line, fault.column, fault.message);
            return Preview { body: Err(message), warnings: Vec::new() };
        }
    };
    let known = catalogue::find(event_type).map(|known| known.field_names).unwrap_or_default();
    let warnings = parsed.warnings(known).into_iter();
    let warnings =
        warnings.map(|found| format!("Line {}, column {}: {}", found.line, found.column, found.message)).collect();
    Preview { body: body(event_type, format, *options, webhook_name, &parsed), warnings }
}

fn body(
    event_type: &str,
    format: &str,
    options: FormatOptions,
    webhook_name: &str,
    template: &Template,
) -> Result<String, String> {
    let id = EventId::from_parts(SAMPLE_TIME.0.unsigned_abs(), 0);
    let event = catalogue::sample_event(event_type, id, SAMPLE_TIME).ok_or("This event has no sample.")?;
    let format = Format::find(format).ok_or("This payload format is not known.")?;
    let tree =
        |text: &Option<String>| -> Result<String, String> { Ok(text.clone().unwrap_or_else(|| "{}".to_owned())) };
    let (data, profile) = (tree(&event.data)?, tree(&event.profile)?);
    let data = json::parse(&data, json::DEPTH).map_err(|fault| fault.to_string())?;
    let profile = json::parse(&profile, json::DEPTH).map_err(|fault| fault.to_string())?;
    let channel = event.channel.as_deref();
    let wire_event = format.wire_event(event_type, channel, &options);
    let event_id = id.to_string();
    let context = Context {
        event_type,
        event_id: &event_id,
        sender_id: None,
        time: event.time,
        product: event.product.as_deref(),
        channel,
        source: event.source.as_deref(),
        webhook_name,
        webhook_id: "wh_…",
        workspace: "Workspace",
        workspace_id: "ws_…",
        wire_event: &wire_event,
        wire_channel: channel.map(|channel| format.wire_channel(channel)),
        data: &data,
        profile: &profile,
    };
    template.render(&context).map_err(|_| "The body would be larger than 1 MiB.".to_owned())
}

/// The default template of a format for an event type.
#[must_use]
pub fn default_template(event_type: &str, format: &str, options: &FormatOptions) -> String {
    let channel = catalogue::find(event_type).and_then(|known| known.channels.first().copied());
    let template = Format::find(format).map(|format| format.template(event_type, channel, options)).unwrap_or_default();
    indented(template)
}

/// JSON, or a template, indented for reading: only whitespace outside of strings and placeholders is added.
#[must_use]
pub fn indented(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let (mut depth, mut in_string, mut escaped, mut braces) = (0_usize, false, false, 0_usize);
    let mut rest = text.chars().peekable();
    while let Some(letter) = rest.next() {
        if in_string {
            out.push(letter);
            (in_string, escaped) = (escaped || letter != '"', !escaped && letter == '\\');
        } else if braces > 0 || (letter == '{' && rest.peek() == Some(&'{')) {
            // A bare placeholder is copied as it stands.
            out.push(letter);
            match letter {
                '{' => braces += 1,
                '}' => braces -= 1,
                _ => {}
            }
        } else {
            match letter {
                '"' => {
                    in_string = true;
                    out.push(letter);
                }
                '{' | '[' => {
                    while rest.next_if(|next| next.is_whitespace()).is_some() {}
                    out.push(letter);
                    if let Some(close) = rest.next_if(|next| matches!(next, '}' | ']')) {
                        out.push(close);
                    } else {
                        depth += 1;
                        new_line(&mut out, depth);
                    }
                }
                '}' | ']' => {
                    depth = depth.saturating_sub(1);
                    new_line(&mut out, depth);
                    out.push(letter);
                }
                ',' => {
                    out.push(letter);
                    new_line(&mut out, depth);
                }
                ':' => out.push_str(": "),
                letter if letter.is_whitespace() => {}
                letter => out.push(letter),
            }
        }
    }
    out
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indenting_adds_only_whitespace() {
        let text = r#"{"a":0.10,"b":[1,{"c":"x,\"y\": {"}],"d":{},"e":[ ],"f":{{ x | or: y }},"g":{"h":1}}"#;
        let pretty = indented(text);
        assert!(
            pretty.starts_with("{\n  \"a\": 0.10,\n  \"b\": [\n    1,\n    {\n      \"c\": \"x,\\\"y\\\": {\"\n    }")
        );
        assert!(pretty.contains("\"d\": {},\n  \"e\": [],\n  \"f\": {{ x | or: y }},\n  \"g\": {\n"), "{pretty}");
    }

    #[test]
    fn every_default_template_makes_a_body_also_when_indented() {
        let options = FormatOptions::default();
        for event_type in catalogue::event_types() {
            let template = default_template(event_type.name, "standard", &options);
            let shown = preview(event_type.name, "standard", &options, "CRM", &template);
            assert!(shown.body.is_ok_and(|body| body.starts_with("{\"event\":")), "{}", event_type.name);
        }
    }

    #[test]
    fn a_fault_has_its_line_and_column() {
        let shown = preview("message.sent", "standard", &FormatOptions::default(), "CRM", "{\n  \"a\": ,\n}");
        assert!(shown.body.is_err_and(|message| message.starts_with("Line 2, column ")));
    }
}
