//! Cookies of the request and of the answer.

use axum::http::HeaderValue;
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::request::Parts;
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

/// The request's `Cookie` lines as one.
pub fn header() -> String {
    let Some(request) = use_context::<Parts>() else { return String::new() };
    let lines = request.headers.get_all(COOKIE).iter();
    lines.filter_map(|line| line.to_str().ok()).collect::<Vec<_>>().join("; ")
}

/// One cookie of the request.
pub fn get(name: &str) -> Option<String> {
    header()
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, value)| *known == name && !value.is_empty())
        .map(|(_, value)| value.to_owned())
}

/// Adds a `Set-Cookie` line to the answer.
pub fn set(line: &str) {
    if let (Some(answer), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(line)) {
        answer.append_header(SET_COOKIE, value);
    }
}
