//! What people read about placeholders: every name with its meaning, every filter with an example.

/// Names that every event has, and what they stand for.
pub const PATHS: [(&str, &str); 16] = [
    ("event", "The event type"),
    ("wire_event", "The event as the payload format names it"),
    ("event_id", "Our id of the event"),
    ("id", "The sender's own id of the event"),
    ("time", "When it happened; alone RFC 3339 in UTC"),
    ("product", "The part of the platform it comes from"),
    ("channel", "The channel it is about"),
    ("wire_channel", "The channel as the payload format names it"),
    ("source", "What caused it, where that is known"),
    ("data", "All fields of the event as an object"),
    ("details", "Channel, product and all fields of data but the message id, as an object"),
    ("profile", "All attributes of the profile as an object"),
    ("webhook_name", "Name of this webhook"),
    ("webhook_id", "Id of this webhook"),
    ("workspace", "Name of the workspace"),
    ("workspace_id", "Id of the workspace"),
];

/// Filters: how one is written behind a name, and what it does.
pub const FILTERS: [(&str, &str); 16] = [
    ("default: 'none'", "This text where the value is missing"),
    ("or: other.path", "Another value where this one is missing"),
    ("string", "The value as text"),
    ("number", "A text of digits as a number"),
    ("json", "The value as JSON in a text"),
    ("lower", "Lower case"),
    ("upper", "Upper case"),
    ("first", "The first element of a list"),
    ("join: ', '", "The elements of a list as one text"),
    ("mask", "First character and three stars; of an address also the domain"),
    ("sha256", "SHA-256 of the text, in hexadecimal"),
    ("iso", "A time with milliseconds"),
    ("iso: 7", "A time with up to this many digits"),
    ("unix", "A time as Unix seconds"),
    ("unix_ms", "A time as Unix milliseconds"),
    ("date: '%Y-%m-%d'", "A time in a form of your own"),
];

#[cfg(test)]
mod tests {
    use super::super::expr::root_names;
    use super::*;
    use crate::template::Template;
    use std::collections::BTreeSet;

    #[test]
    fn every_name_and_no_other_is_explained() {
        let explained: BTreeSet<&str> = PATHS.iter().map(|(name, _)| *name).collect();
        assert_eq!(explained, root_names().collect());
    }

    #[test]
    fn every_filter_can_be_written_as_shown() {
        for (filter, _) in FILTERS {
            Template::parse(&format!("\"{{{{ time | {filter} }}}}\"")).expect(filter);
        }
        let shown: BTreeSet<&str> = FILTERS.iter().filter_map(|(usage, _)| usage.split(':').next()).collect();
        assert_eq!(shown, super::super::placeholder::FILTERS.into_iter().collect());
    }
}
