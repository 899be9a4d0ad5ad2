//! What the API answers, as people read it in a terminal: tables for lists, lines for one thing.

use std::fmt::Write;

use serde_json::Value;

/// A column: its heading, and the member that stands in it.
pub type Column = (&'static str, &'static str);

/// Rows under headings, in columns as wide as what stands in them.
pub fn table(rows: &[Value], columns: &[Column]) -> String {
    let mut lines: Vec<Vec<String>> = vec![columns.iter().map(|(head, _)| (*head).to_owned()).collect()];
    lines.extend(rows.iter().map(|row| columns.iter().map(|(_, name)| cell(&row[*name])).collect()));
    let width = |place: usize| lines.iter().map(|line| line[place].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let line = |cells: &Vec<String>| {
        let mut text = String::new();
        for (cell, width) in cells.iter().zip(&widths) {
            // Writing to a String cannot fail.
            let _ = write!(text, "{cell:<width$}  ");
        }
        text.trim_end().to_owned()
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A line for each member of an object, except those named.
pub fn lines(object: &Value, without: &[&str]) -> String {
    let Some(members) = object.as_object() else { return cell(object) };
    let shown = members.iter().filter(|(name, _)| !without.contains(&name.as_str())).collect::<Vec<_>>();
    let width = shown.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    shown.iter().map(|(name, value)| format!("{name:<width$}  {}", cell(value))).collect::<Vec<_>>().join("\n")
}

/// A value in one line. Whatever a receiver or sender wrote, it cannot move the cursor.
pub fn cell(value: &Value) -> String {
    let text = match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    text.chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect()
}

/// The rows of a page of a list.
pub fn rows(page: &Value) -> &[Value] {
    page["data"].as_array().map(Vec::as_slice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn columns_are_as_wide_as_they_must_be() {
        let rows = [json!({ "id": "a", "name": "Ünï" }), json!({ "id": "long", "name": null })];
        assert_eq!(table(&rows, &[("ID", "id"), ("NAME", "name")]), "ID    NAME\na     Ünï\nlong  –");
    }

    #[test]
    fn one_thing_is_a_line_for_each_member_and_moves_no_cursor() {
        let object = json!({ "id": 1, "status": "a\u{1b}[2Jb\nc", "rows": [] });
        assert_eq!(lines(&object, &["rows"]), "id      1\nstatus  a\u{fffd}[2Jb\u{fffd}c");
    }
}
