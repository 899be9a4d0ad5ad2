//! Parameters of the query and ids of the path.

use std::str::FromStr;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::domain::time::Timestamp;
use crate::server::app::read::unknown;
use crate::server::app::{AppError, Fault};

use super::problem::Problem;

const LIMIT: u32 = 50;
const MOST: u32 = 500;

/// The query's parameters. What is asked for is taken out; [`Params::finish`] tells what was wrong or left over.
pub struct Params {
    pairs: Vec<(String, String)>,
    asked: Vec<&'static str>,
    faults: Vec<Fault>,
}

impl<S: Send + Sync> FromRequestParts<S> for Params {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let query = parts.uri.query().unwrap_or_default();
        let pairs = url::form_urlencoded::parse(query.as_bytes()).into_owned();
        // An empty value is a filter that is not set.
        let pairs = pairs.filter(|(_, value)| !value.is_empty()).collect();
        Ok(Self { pairs, asked: Vec::new(), faults: Vec::new() })
    }
}

impl Params {
    /// A text.
    pub fn text(&mut self, name: &'static str) -> Option<String> {
        self.asked.push(name);
        let index = self.pairs.iter().position(|(known, _)| known == name)?;
        Some(self.pairs.remove(index).1)
    }

    /// A text that must be something.
    pub fn parsed<T>(&mut self, name: &'static str, what: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.text(name)?;
        let parsed = parse(&text);
        if parsed.is_none() {
            self.faults.push(Fault::new(format!("/{name}"), format!("The parameter {name} must be {what}.")));
        }
        parsed
    }

    /// Several, in commas or by repetition.
    pub fn several<T: PartialEq>(
        &mut self,
        name: &'static str,
        what: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let mut all: Vec<T> = Vec::new();
        while let Some(text) = self.text(name) {
            for word in text.split(',') {
                match parse(word.trim()) {
                    Some(one) if !all.contains(&one) => all.push(one),
                    Some(_) => {}
                    None => {
                        let detail = format!("The parameter {name} must be {what}.");
                        self.faults.push(Fault::new(format!("/{name}"), detail));
                    }
                }
            }
        }
        all
    }

    /// An id.
    pub fn id<T: FromStr>(&mut self, name: &'static str, prefix: &str) -> Option<T> {
        self.parsed(name, &format!("an id of the form {prefix}_…"), |text| text.parse().ok())
    }

    /// A time.
    pub fn time(&mut self, name: &'static str) -> Option<Timestamp> {
        self.parsed(name, "a time such as 2024-05-08T13:41:52Z", |text| text.parse().ok())
    }

    /// How many rows.
    pub fn limit(&mut self) -> u32 {
        let valid = |text: &str| text.parse().ok().filter(|limit| (1..=MOST).contains(limit));
        self.parsed("limit", "from 1 to 500", valid).unwrap_or(LIMIT)
    }

    /// Where the page begins.
    pub fn cursor<T: FromStr>(&mut self) -> Option<T> {
        self.cursor_by(|text| text.parse().ok())
    }

    /// The same, read by `read`.
    pub fn cursor_by<T>(&mut self, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.parsed("cursor", "the next_cursor of an earlier answer", read)
    }

    /// Refuses what was wrong and what nobody asked for.
    #[expect(clippy::result_large_err, reason = "a call is refused once")]
    pub fn finish(mut self) -> Result<(), Problem> {
        for (name, _) in &self.pairs {
            self.faults.push(Fault::new(format!("/{name}"), unknown("parameter", name, &self.asked)));
        }
        Ok(AppError::check(self.faults)?)
    }
}

/// The id in a path; a text that is none names nothing.
#[expect(clippy::result_large_err, reason = "a call is refused once")]
pub fn id<T: FromStr>(text: &str, what: &'static str) -> Result<T, Problem> {
    text.parse().map_err(|_| AppError::NotFound(what).into())
}
