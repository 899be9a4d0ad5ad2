//! What a template makes of an event: the same code on the server and in the browser.
//!
//! The browser gets the event as a [`scene`], a JSON text with everything that placeholders can speak of, so that it
//! needs neither the catalogue nor the payload formats.

mod indent;
mod scene;

pub use indent::indented;
pub use scene::{Names, scene};

use crate::catalogue::{self, Format};
use crate::domain::ids::{EventId, TypeId};
use crate::domain::json::{self, Fault, Value};
use crate::domain::time::{EventTime, Timestamp};
use crate::domain::webhook::FormatOptions;
use crate::template::{Context, Template};

/// Any moment does for a preview; one that never changes makes it the same on both sides.
const SAMPLE_TIME: Timestamp = Timestamp(1_715_175_712_445);
/// Events are nested up to [`json::DEPTH`]; a scene adds a level.
const SCENE_DEPTH: usize = json::DEPTH + 4;

/// A place in a template, and what is to be said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// From 0, in UTF-16 units, as browsers count.
    pub at: usize,
    /// A sentence.
    pub message: String,
}

impl Mark {
    fn new(text: &str, line: usize, column: usize, offset: usize, message: String) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        Self { line, column, at: before.chars().map(char::len_utf16).sum(), message }
    }

    fn of(text: &str, fault: Fault) -> Self {
        Self::new(text, fault.line, fault.column, fault.offset, fault.message)
    }

    /// `Line 2, column 5`.
    #[must_use]
    pub fn place(&self) -> String {
        format!("Line {}, column {}", self.line, self.column)
    }

    /// The place and the sentence.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}: {}", self.place(), self.message)
    }
}

/// What is shown beside a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The body, compact, or where and why the template is wrong.
    pub body: Result<String, Mark>,
    /// Placeholders that nobody knows, with the nearest known name.
    pub warnings: Vec<Mark>,
}

/// What a template makes of a scene.
#[must_use]
pub fn render(scene: &str, template: &str) -> Shown {
    let wrong = |fault: Fault| Shown { body: Err(Mark::of(template, fault)), warnings: Vec::new() };
    let parsed = match Template::parse(template) {
        Ok(parsed) => parsed,
        Err(fault) => return wrong(fault),
    };
    let Ok(scene) = json::parse(scene, SCENE_DEPTH) else {
        return wrong(Fault::at(template, 0, "this event cannot be read; choose another one"));
    };
    let known: Vec<&str> = match scene.get("known") {
        Some(Value::Array(names)) => names.iter().filter_map(text_of).collect(),
        _ => Vec::new(),
    };
    let warnings = parsed.warnings(&known).into_iter();
    let warnings =
        warnings.map(|found| Mark::new(template, found.line, found.column, found.offset, found.message)).collect();
    let body =
        parsed.render(&context(&scene)).map_err(|error| Mark::of(template, Fault::at(template, 0, error.to_string())));
    Shown { body, warnings }
}

fn text_of<'a>(value: &'a Value<'_>) -> Option<&'a str> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

fn context<'a>(scene: &'a Value<'a>) -> Context<'a> {
    let maybe = |name: &str| scene.get(name).and_then(text_of);
    let text = |name: &str| maybe(name).unwrap_or_default();
    let number = |name: &str| match scene.get(name) {
        Some(Value::Number(literal)) => literal.parse::<i64>().unwrap_or_default(),
        _ => 0,
    };
    let tree = |name: &str| scene.get(name).unwrap_or(&Value::Null);
    Context {
        event_type: text("event"),
        event_id: text("event_id"),
        sender_id: maybe("id"),
        time: EventTime { nanos: number("time_ns"), digits: u8::try_from(number("time_digits")).unwrap_or_default() },
        product: maybe("product"),
        channel: maybe("channel"),
        source: maybe("source"),
        webhook_name: text("webhook_name"),
        webhook_id: text("webhook_id"),
        workspace: text("workspace"),
        workspace_id: text("workspace_id"),
        wire_event: text("wire_event"),
        wire_channel: maybe("wire_channel"),
        data: tree("data"),
        profile: tree("profile"),
    }
}

/// As [`Shown`], in plain sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The body, or where and why the template is wrong.
    pub body: Result<String, String>,
    /// Placeholders that nobody knows, with the nearest known name.
    pub warnings: Vec<String>,
}

/// Renders a template with the sample of this built-in event type.
#[must_use]
pub fn preview(event_type: &str, format: &str, options: &FormatOptions, webhook_name: &str, template: &str) -> Preview {
    let id = EventId::from_parts(SAMPLE_TIME.0.unsigned_abs(), 0);
    let refused = |text: &str| Preview { body: Err(text.to_owned()), warnings: Vec::new() };
    let Some(event) = catalogue::sample_event(event_type, id, SAMPLE_TIME) else {
        return refused("This event has no sample.");
    };
    let Some(format) = Format::find(format) else { return refused("This payload format is not known.") };
    let known = catalogue::find(event_type).map(|known| known.field_names).unwrap_or_default();
    let names = Names { webhook_name, ..Names::default() };
    let shown = render(&scene(&event, &names, format, options, known), template);
    Preview { body: shown.body.map_err(|mark| mark.text()), warnings: shown.warnings.iter().map(Mark::text).collect() }
}

/// The default template of a format for a built-in event type on its first channel, indented.
#[must_use]
pub fn default_template(event_type: &str, format: &str, options: &FormatOptions) -> String {
    let channel = catalogue::find(event_type).and_then(|known| known.channels.first().copied());
    default_for(event_type, channel, format, options)
}

/// The default template of a format for an event type and a channel, indented.
#[must_use]
pub fn default_for(event_type: &str, channel: Option<&str>, format: &str, options: &FormatOptions) -> String {
    let template = Format::find(format).map(|format| format.template(event_type, channel, options)).unwrap_or_default();
    indented(template)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_template_makes_a_body_also_when_indented() {
        let options = FormatOptions::default();
        for event_type in catalogue::event_types() {
            for format in catalogue::formats() {
                let template = default_template(event_type.name, format.id, &options);
                let shown = preview(event_type.name, format.id, &options, "CRM", &template);
                assert_eq!(shown.warnings, Vec::<String>::new(), "{} {}", format.id, event_type.name);
                assert!(shown.body.is_ok_and(|body| body.starts_with("{\"")), "{} {}", format.id, event_type.name);
            }
        }
    }

    #[test]
    fn a_fault_has_its_line_and_column() {
        let shown = preview("message.sent", "standard", &FormatOptions::default(), "CRM", "{\n  \"a\": ,\n}");
        assert!(shown.body.is_err_and(|message| message.starts_with("Line 2, column ")));
    }

    #[test]
    fn places_are_counted_as_browsers_do() {
        let shown = render("{}", "{\"\u{1f600}é\": \"x\",}");
        let mark = shown.body.expect_err("a comma too much");
        assert_eq!((mark.line, mark.column, mark.at), (1, 12, 12), "{}", mark.message);
        let shown = render("{\"data\":{},\"known\":[\"email\"]}", "{\"\u{1f600}\": \"{{emial}}\"}");
        assert_eq!(shown.warnings.len(), 1);
        assert_eq!((shown.warnings[0].column, shown.warnings[0].at), (10, 10));
        assert!(shown.warnings[0].message.ends_with("did you mean email?"), "{}", shown.warnings[0].message);
    }
}
