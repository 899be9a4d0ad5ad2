//! What a placeholder's expression gives for an event.

use std::borrow::Cow;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::domain::calendar;
use crate::domain::json::{self, Value};
use crate::domain::time::{EventTime, Timestamp};

use super::expr::{Expr, Filter, Path, Root, Segment, Source};
use super::work::{Work, weight};
use super::{Context, TooLarge};

/// A value on its way through the filters.
pub enum Given<'a> {
    /// A field of the event.
    Field(&'a Value<'a>),
    /// Made by us.
    Made(Value<'a>),
    /// A time that has not been given a form yet.
    Time(EventTime),
}

const NULL: Value<'static> = Value::Null;

impl<'a> Given<'a> {
    fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Made(Value::String(text.into()))
    }

    fn optional(text: Option<&'a str>) -> Self {
        text.map_or(Self::Made(Value::Null), Self::text)
    }

    fn value(&self) -> Cow<'_, Value<'a>> {
        match self {
            Self::Field(value) => Cow::Borrowed(*value),
            Self::Made(value) => Cow::Borrowed(value),
            Self::Time(time) => Cow::Owned(Value::String(time.to_string().into())),
        }
    }

    /// The value itself, copied where it is the event's.
    fn copied(self, work: &mut Work) -> Result<Value<'a>, TooLarge> {
        Ok(match self {
            Self::Field(value) => {
                work.spend(weight(value))?;
                value.clone()
            }
            Self::Made(value) => value,
            Self::Time(time) => Value::String(time.to_string().into()),
        })
    }

    /// As a JSON value.
    pub fn write(&self, out: &mut String) {
        json::write(&self.value(), out);
    }

    /// As text inside a JSON string.
    pub fn write_inside(&self, out: &mut String) {
        match &*self.value() {
            Value::String(text) => json::write_escaped(text, out),
            other => json::write_escaped(&plain_text(other), out),
        }
    }
}

/// The text of a value: missing is empty, objects and lists are compact JSON.
fn plain_text(value: &Value<'_>) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.to_string(),
        other => {
            let mut text = String::new();
            json::write(other, &mut text);
            text
        }
    }
}

/// Evaluates an expression.
pub fn value<'a>(expr: &'a Expr, context: &Context<'a>, work: &mut Work) -> Result<Given<'a>, TooLarge> {
    let mut given = match &expr.source {
        Source::Path(path) => lookup(path, context, work)?,
        Source::Text(text) => Given::text(text.as_str()),
    };
    for filter in &expr.filters {
        given = apply(given, filter, context, work)?;
    }
    Ok(given)
}

fn lookup<'a>(path: &'a Path, context: &Context<'a>, work: &mut Work) -> Result<Given<'a>, TooLarge> {
    Ok(match path.root {
        Root::Event => Given::text(context.event_type),
        Root::EventId => Given::text(context.event_id),
        Root::Id => Given::optional(context.sender_id),
        Root::Time => Given::Time(context.time),
        Root::Product => Given::optional(context.product),
        Root::Channel => Given::optional(context.channel),
        Root::Source => Given::optional(context.source),
        Root::WebhookName => Given::text(context.webhook_name),
        Root::WebhookId => Given::text(context.webhook_id),
        Root::Workspace => Given::text(context.workspace),
        Root::WorkspaceId => Given::text(context.workspace_id),
        Root::WireEvent => Given::text(context.wire_event),
        Root::WireChannel => Given::optional(context.wire_channel),
        Root::Data => walk(context.data, &path.segments, work)?,
        Root::Profile => walk(context.profile, &path.segments, work)?,
        Root::Details => match path.segments.first() {
            None => details(context, work)?,
            Some(first) => detail(context, first, &path.segments, work)?,
        },
    })
}

fn walk<'a>(from: &'a Value<'a>, segments: &'a [Segment], work: &mut Work) -> Result<Given<'a>, TooLarge> {
    let mut here = from;
    for (index, segment) in segments.iter().enumerate() {
        if let (Segment::Star, Value::Array(items)) = (segment, here) {
            let rest = &segments[index + 1..];
            let each = items.iter().map(|item| walk(item, rest, work)?.copied(work));
            return each.collect::<Result<_, _>>().map(|values| Given::Made(Value::Array(values)));
        }
        if let Value::Object(members) = here {
            work.spend(members.len())?;
        }
        here = match (segment, here) {
            (Segment::Name(name), object) => object.get(name).unwrap_or(&NULL),
            (Segment::Index(number), Value::Array(items)) => items.get(*number).unwrap_or(&NULL),
            (Segment::Index(number), object) => object.get(&number.to_string()).unwrap_or(&NULL),
            (Segment::Star, _) => &NULL,
        };
    }
    Ok(Given::Field(here))
}

/// The field of `data` that became the message's id.
fn id_field(data: &Value<'_>) -> &'static str {
    let has_uid = data.get("message_uid").is_some_and(|uid| *uid != Value::Null);
    if has_uid { "message_uid" } else { "message_id" }
}

/// Channel and product where the event has them, then every field of `data` but the one that became the message's id.
fn details<'a>(context: &Context<'a>, work: &mut Work) -> Result<Given<'a>, TooLarge> {
    let envelope = [("channel", context.channel), ("product", context.product)];
    let mut members: Vec<(Cow<'a, str>, Value<'a>)> = Vec::new();
    for (name, value) in envelope {
        members.extend(value.map(|value| (name.into(), Value::String(value.into()))));
    }
    if let Value::Object(fields) = context.data {
        work.spend(weight(context.data))?;
        let used = id_field(context.data);
        // The envelope's channel and product win over fields of the same name.
        let taken = |name: &str| envelope.iter().any(|(known, value)| *known == name && value.is_some());
        members.extend(fields.iter().filter(|(name, _)| name != used && !taken(name)).cloned());
    }
    Ok(Given::Made(Value::Object(members)))
}

/// One of the details, without making them all.
fn detail<'a>(
    context: &Context<'a>,
    first: &Segment,
    segments: &'a [Segment],
    work: &mut Work,
) -> Result<Given<'a>, TooLarge> {
    let envelope = match first {
        Segment::Name(name) if name == "channel" => context.channel,
        Segment::Name(name) if name == "product" => context.product,
        Segment::Name(name) if name == id_field(context.data) => return Ok(Given::Field(&NULL)),
        _ => None,
    };
    match envelope {
        None => walk(context.data, segments, work),
        Some(text) if segments.len() == 1 => Ok(Given::text(text)),
        Some(_) => Ok(Given::Field(&NULL)),
    }
}

fn apply<'a>(
    given: Given<'a>,
    filter: &'a Filter,
    context: &Context<'a>,
    work: &mut Work,
) -> Result<Given<'a>, TooLarge> {
    if matches!(*given.value(), Value::Null) {
        return match filter {
            Filter::Default(text) => Ok(Given::text(text.as_str())),
            Filter::Or(path) => lookup(path, context, work),
            _ => Ok(Given::Made(Value::Null)),
        };
    }
    let made = match filter {
        Filter::Default(_) | Filter::Or(_) => return Ok(given),
        Filter::Iso(_) | Filter::Unix | Filter::UnixMs | Filter::Date(_) => timed(&given, filter),
        _ => {
            let value = given.value();
            work.spend(weight(&value))?;
            if let (Filter::Join(between), Value::Array(items)) = (filter, &*value) {
                work.spend(between.len() * items.len())?;
            }
            shaped(&value, filter)
        }
    };
    Ok(Given::Made(made.unwrap_or(Value::Null)))
}

fn timed<'a>(given: &Given<'_>, filter: &Filter) -> Option<Value<'a>> {
    let time = match given {
        Given::Time(time) => *time,
        other => match &*other.value() {
            Value::String(text) => text.parse().ok()?,
            Value::Number(literal) => EventTime::from_unix(literal.parse().ok()?).ok()?,
            _ => return None,
        },
    };
    let text = |text: String| Some(Value::String(text.into()));
    match filter {
        Filter::Iso(None) => text(time.rfc3339(3)),
        Filter::Iso(Some(digits)) => text(trimmed(&time.rfc3339(*digits))),
        Filter::Unix => Some(Value::Number(Timestamp(time.unix_ms()).unix_seconds().to_string().into())),
        Filter::UnixMs => Some(Value::Number(time.unix_ms().to_string().into())),
        Filter::Date(format) => calendar::date(format, time.unix_ms()).and_then(text),
        _ => None,
    }
}

/// Cuts trailing zeros of the fraction, and its point when nothing is left.
fn trimmed(time: &str) -> String {
    let Some(number) = time.strip_suffix('Z').filter(|number| number.contains('.')) else { return time.to_owned() };
    format!("{}Z", number.trim_end_matches('0').trim_end_matches('.'))
}

fn shaped<'a>(value: &Value<'a>, filter: &Filter) -> Option<Value<'a>> {
    let text = |text: String| Some(Value::String(text.into()));
    match (filter, value) {
        (Filter::Lower, Value::String(given)) => text(given.to_lowercase()),
        (Filter::Upper, Value::String(given)) => text(given.to_uppercase()),
        (Filter::Text, value) => text(plain_text(value)),
        (Filter::Number, Value::Number(literal)) => Some(Value::Number(literal.clone())),
        (Filter::Number, Value::String(given)) => number(given),
        (Filter::Json, value) => {
            let mut out = String::new();
            json::write(value, &mut out);
            text(out)
        }
        (Filter::Sha256, value) => text(sha256(&plain_text(value))),
        (Filter::Mask, Value::String(given)) => text(mask(given)),
        (Filter::Mask, Value::Number(literal)) => text(mask(literal)),
        (Filter::First, Value::Array(items)) => items.first().cloned(),
        (Filter::Join(between), Value::Array(items)) => {
            text(items.iter().map(plain_text).collect::<Vec<_>>().join(between))
        }
        _ => None,
    }
}

fn number<'a>(text: &str) -> Option<Value<'a>> {
    match json::parse(text.trim(), 1) {
        Ok(Value::Number(literal)) => Some(Value::Number(literal.into_owned().into())),
        _ => None,
    }
}

fn sha256(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// The first character and `***`; of an address the domain stays too.
fn mask(text: &str) -> String {
    let first: String = text.chars().take(1).collect();
    match text.rsplit_once('@') {
        Some((name, domain)) if !name.is_empty() => format!("{first}***@{domain}"),
        _ => format!("{first}***"),
    }
}
