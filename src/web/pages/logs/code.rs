//! The filter of the log for how a request was answered, or failed: a status, a class of them, or the word of an error.

use crate::domain::attempt::ErrorCode;
use crate::server::store::HttpFilter;

/// What the field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Code {
    /// A status, or a class.
    Status(HttpFilter),
    /// The word of an error.
    Error(String),
}

impl Code {
    /// Reads it, in any case.
    ///
    /// # Errors
    /// What to write instead.
    pub fn read(text: &str) -> Result<Self, String> {
        let word = text.to_ascii_lowercase();
        if let Some(status) = HttpFilter::parse(&word) {
            return Ok(Self::Status(status));
        }
        let known = match ErrorCode::parse(&word) {
            ErrorCode::Http(status) if !(100..=599).contains(&status) => false,
            code => code.word() == word,
        };
        if known { Ok(Self::Error(word)) } else { Err(wrong(&word)) }
    }
}

fn wrong(word: &str) -> String {
    if word.contains([',', ';', ' ']) {
        return "Write one code, such as 404 or 5xx.".to_owned();
    }
    let mut meant: Vec<_> = ErrorCode::words().filter(|known| word.len() > 2 && known.contains(word)).collect();
    // A request that was sent fails more often than one that was not.
    meant.sort_by_key(|known| !known.starts_with("response"));
    if meant.is_empty() {
        return "Write a status such as 404, a class such as 5xx, or an error such as dns_not_found.".to_owned();
    }
    format!("No error is called so. Did you mean {}?", meant.join(" or "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_status_a_class_or_a_known_word() {
        assert_eq!(Code::read("4XX"), Ok(Code::Status(HttpFilter::Class(4))));
        assert_eq!(Code::read("503"), Ok(Code::Status(HttpFilter::Exactly(503))));
        for word in ["dns_not_found", "HTTP_404", "internal"] {
            assert_eq!(Code::read(word), Ok(Code::Error(word.to_ascii_lowercase())));
        }
        for (text, told) in [
            ("timeout", "response_timeout or connect_timeout"),
            ("401,500", "one code"),
            ("banana", "Write a status"),
            ("600", "Write a status"),
            ("http_999", "Write a status"),
            ("6xx", "Write a status"),
        ] {
            assert!(Code::read(text).is_err_and(|fault| fault.contains(told)), "{text}");
        }
    }
}
