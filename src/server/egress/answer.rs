//! Reads an answer: headers, and as much of the body as is kept.

use http::HeaderMap;
use http::header::RETRY_AFTER;
use jiff::fmt::rfc2822;
use reqwest::Response;
use tokio::time::{Instant, timeout_at};

use super::Answer;
use crate::domain::attempt::{Headers, RESPONSE_BODY_LIMIT};
use crate::domain::time::Timestamp;

/// Header lines are kept up to so many bytes in all.
const HEADERS_LIMIT: usize = 16 * 1024;
/// The date format of HTTP is that of mail, with `GMT`.
const DATES: rfc2822::DateTimeParser = rfc2822::DateTimeParser::new();

/// Reads to the end of the body, the limit or the deadline; what was read until then is the answer.
pub(super) async fn read(mut response: Response, deadline: Instant, now: Timestamp) -> Answer {
    let status = response.status().as_u16();
    let headers = kept_headers(response.headers());
    let retry_after_ms =
        response.headers().get(RETRY_AFTER).and_then(|value| retry_after_ms(value.to_str().ok()?, now));
    let mut bytes = Vec::new();
    let truncated = loop {
        match timeout_at(deadline, response.chunk()).await {
            Ok(Ok(Some(chunk))) => {
                let room = RESPONSE_BODY_LIMIT - bytes.len();
                bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
                if chunk.len() > room {
                    break true;
                }
            }
            Ok(Ok(None)) => break false,
            // Too late, or broken off: the status line counts all the same.
            Ok(Err(_)) | Err(_) => break true,
        }
    };
    Answer { status, headers, body: text(bytes), truncated, retry_after_ms }
}

fn kept_headers(headers: &HeaderMap) -> Headers {
    let mut room = HEADERS_LIMIT;
    let mut lines = Vec::with_capacity(headers.len());
    for (name, value) in headers {
        let size = name.as_str().len() + value.len();
        if size > room {
            break;
        }
        room -= size;
        lines.push((name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
    }
    Headers(lines)
}

/// Text that every database takes: valid UTF-8 without NUL, no longer than the limit.
fn text(bytes: Vec<u8>) -> String {
    let mut text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    };
    if text.contains('\0') {
        text = text.replace('\0', "\u{fffd}");
    }
    text.truncate(text.floor_char_boundary(RESPONSE_BODY_LIMIT));
    text
}

/// What these headers ask for with `Retry-After`, as milliseconds from `now`.
#[must_use]
pub fn asked_wait_ms(headers: &Headers, now: Timestamp) -> Option<i64> {
    let (_, value) = headers.0.iter().find(|(name, _)| name.eq_ignore_ascii_case(RETRY_AFTER.as_str()))?;
    retry_after_ms(value, now)
}

/// `Retry-After` is a number of seconds or a date; both as milliseconds from now.
fn retry_after_ms(value: &str, now: Timestamp) -> Option<i64> {
    let value = value.trim();
    if value.bytes().all(|byte| byte.is_ascii_digit()) && !value.is_empty() {
        // A number beyond all bounds is a very long time.
        return Some(value.parse::<i64>().unwrap_or(i64::MAX).saturating_mul(1_000));
    }
    let date = DATES.parse_timestamp(value).ok()?.as_millisecond();
    Some(date.saturating_sub(now.0).max(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let now: Timestamp = "2024-05-08T13:41:52.000Z".parse().unwrap();
        let table = [
            ("120", Some(120_000)),
            (" 0 ", Some(0)),
            ("99999999999999999999", Some(i64::MAX)),
            ("Wed, 08 May 2024 13:42:52 GMT", Some(60_000)),
            ("Wed, 08 May 2024 13:00:00 GMT", Some(0)),
            ("soon", None),
            ("-5", None),
            ("1.5", None),
            ("", None),
        ];
        for (value, wanted) in table {
            assert_eq!(retry_after_ms(value, now), wanted, "{value}");
        }
    }

    #[test]
    fn any_bytes_become_a_text_within_the_limit() {
        assert_eq!(text(b"a\0b\xff".to_vec()), "a\u{fffd}b\u{fffd}");
        let cut = text(vec![0xff; RESPONSE_BODY_LIMIT]);
        assert!(cut.len() <= RESPONSE_BODY_LIMIT && cut.chars().all(|letter| letter == '\u{fffd}'));
    }
}
