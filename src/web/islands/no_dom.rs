//! The server's counterpart of `dom`: there is no page to change, and nothing here is ever called.

use leptos::web_sys::{Element, Event};

/// See `dom`.
pub fn since_opening_ms() -> f64 {
    0.0
}

/// See `dom`.
pub fn copy_text_of(_id: &str) -> bool {
    false
}

/// See `dom`.
pub fn show_matching(_root: &Element, _typed: &str) -> usize {
    0
}

/// See `dom`.
pub fn toggle_group(_event: &Event) {}

/// See `dom`.
pub fn count_groups(_root: &Element) {}
