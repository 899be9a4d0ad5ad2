//! The server's counterpart of `live`: there is no page to change, and nothing here is ever called.

use leptos::web_sys::{Element, Event, KeyboardEvent};

/// See `live`.
pub fn wake(_root: &Element) {}

/// See `live`.
pub fn typed(_event: &Event) {}

/// See `live`.
pub fn clicked(_event: &Event) {}

/// See `live`.
pub fn key(_event: &KeyboardEvent) {}
