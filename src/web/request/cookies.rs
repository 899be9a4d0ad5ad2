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
    find(&header(), name)
}

/// One cookie of a `Cookie` line.
pub fn find(header: &str, name: &str) -> Option<String> {
    header
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

/// Lets the browser keep a choice of how pages look for a year. `value` holds letters, digits and `/ _ + -` only.
pub fn keep(name: &str, value: &str) {
    let secure = if super::public_url().starts_with("https://") { "; Secure" } else { "" };
    set(&format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000{secure}"));
}
