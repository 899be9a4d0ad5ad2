//! What the README says about settings is what the program knows.

use std::collections::BTreeSet;

const README: &str = include_str!("../../README.md");
const SETTINGS: &str = include_str!("../server/config/settings.rs");

#[test]
fn the_readme_lists_exactly_the_settings_there_are() {
    assert_eq!(variables(README), variables(SETTINGS));
}

fn variables(text: &str) -> BTreeSet<&str> {
    let starts = text.match_indices("TIDINGS_").map(|(at, _)| &text[at..]);
    let words = starts.map(|rest| {
        let end = rest.find(|c: char| !(c.is_ascii_uppercase() || c == '_')).unwrap_or(rest.len());
        &rest[..end]
    });
    words.filter(|word| *word != "TIDINGS_").collect()
}
