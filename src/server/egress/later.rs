//! `Retry-After`: what an answer asks for, what is done about it, and how that is told.

use jiff::civil::DateTime;
use jiff::fmt::{rfc2822, strtime};
use jiff::tz::TimeZone;

use crate::domain::attempt::Headers;
use crate::domain::retry::RETRY_AFTER_LIMIT_MS;
use crate::domain::time::Timestamp;

/// The usual date of HTTP is that of mail, with `GMT`.
const DATES: rfc2822::DateTimeParser = rfc2822::DateTimeParser::new();
/// The two older ones, without what can be told from the rest: day of the week and zone.
const OLDER: [&str; 2] = ["%d-%b-%y %H:%M:%S", "%b %e %H:%M:%S %Y"];
/// How much of a text that cannot be read is repeated, in characters.
const WORDS: usize = 40;

/// What a `Retry-After` asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    /// To wait so long, in milliseconds.
    Wait(i64),
    /// To come back then.
    At(Timestamp),
    /// Nobody can tell; its own words.
    Unclear(String),
}

/// What these headers ask for; `None`: they have no `Retry-After`.
pub(super) fn asked(headers: &Headers) -> Option<Asked> {
    let (_, value) = headers.0.iter().find(|(name, _)| name.eq_ignore_ascii_case("retry-after"))?;
    Some(Asked::read(value))
}

impl Asked {
    /// Reads a number of seconds, also with a fraction, or one of the three dates of HTTP (RFC 9110 §5.6.7).
    pub fn read(value: &str) -> Self {
        let value = value.trim();
        if let Some(ms) = milliseconds(value) {
            return Self::Wait(ms);
        }
        if let Some(at) = date(value) {
            return Self::At(at);
        }
        Self::Unclear(value.chars().filter(|letter| !letter.is_control()).take(WORDS).collect())
    }

    /// The wait from `now` on.
    pub fn wait_ms(&self, now: Timestamp) -> Option<i64> {
        match self {
            Self::Wait(ms) => Some(*ms),
            Self::At(at) => Some(at.0.saturating_sub(now.0).max(0)),
            Self::Unclear(_) => None,
        }
    }

    /// What was asked and what is done, for somebody who reads of a 429 or 503 that came at `at`.
    pub fn told(&self, at: Timestamp) -> String {
        let asked = match self {
            Self::Wait(ms) => format!("It asked with Retry-After to wait for {}", seconds(*ms)),
            Self::At(then) => format!("It asked with Retry-After to wait until {then}"),
            Self::Unclear(words) => {
                return format!(
                    "Its Retry-After, `{words}`, could not be read: it must be a number of seconds or a date of HTTP. \
                     So deliveries wait as the retry schedule says."
                );
            }
        };
        match self.wait_ms(at) {
            Some(0) => format!("{asked}, which is over: deliveries wait as the retry schedule says."),
            Some(ms) if ms > RETRY_AFTER_LIMIT_MS => {
                format!("{asked}; a day is the longest that is obeyed, so the next attempt waits for a day.")
            }
            _ => format!("{asked}; the next attempt waits at least that long."),
        }
    }
}

/// `1` or `1.5` seconds. A number beyond all bounds is a very long time.
fn milliseconds(value: &str) -> Option<i64> {
    let (whole, part) = value.split_once('.').unwrap_or((value, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return None;
    }
    let thousandths: i64 = format!("{part:0<3}").get(..3)?.parse().ok()?;
    let more = i64::from(part.bytes().skip(3).any(|digit| digit != b'0'));
    Some(whole.parse::<i64>().unwrap_or(i64::MAX).saturating_mul(1_000).saturating_add(thousandths + more))
}

fn date(value: &str) -> Option<Timestamp> {
    if let Ok(at) = DATES.parse_timestamp(value) {
        return Some(Timestamp(at.as_millisecond()));
    }
    let rest = value.split_once([',', ' '])?.1.trim();
    let rest = rest.strip_suffix("GMT").unwrap_or(rest).trim_end();
    let read = |format: &str| strtime::parse(format, rest).ok()?.to_datetime().ok();
    let at: DateTime = OLDER.into_iter().find_map(read)?;
    Some(Timestamp(at.to_zoned(TimeZone::UTC).ok()?.timestamp().as_millisecond()))
}

fn seconds(ms: i64) -> String {
    let (whole, part) = (ms / 1_000, ms % 1_000);
    let part = if part == 0 { String::new() } else { format!(".{part:03}").trim_end_matches('0').to_owned() };
    let many = if ms == 1_000 { "" } else { "s" };
    format!("{whole}{part} second{many}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2024-05-08T13:41:52.000Z".parse().unwrap()
    }

    #[test]
    fn retry_after_is_seconds_or_one_of_three_dates() {
        let table = [
            ("120", Some(120_000)),
            (" 0 ", Some(0)),
            ("1.5", Some(1_500)),
            ("0.0001", Some(1)),
            ("2.", Some(2_000)),
            ("99999999999999999999", Some(i64::MAX)),
            ("Wed, 08 May 2024 13:42:52 GMT", Some(60_000)),
            ("Wednesday, 08-May-24 13:42:52 GMT", Some(60_000)),
            ("Wed May  8 13:42:52 2024", Some(60_000)),
            ("Wed May 15 13:41:52 2024", Some(604_800_000)),
            ("Wed, 08 May 2024 13:00:00 GMT", Some(0)),
            ("soon", None),
            ("-5", None),
            (".5", None),
            ("1.5.5", None),
            ("1e9", None),
            ("Wed May 99 13:42:52 2024", None),
            ("", None),
        ];
        for (value, wanted) in table {
            assert_eq!(Asked::read(value).wait_ms(now()), wanted, "{value}");
        }
    }

    #[test]
    fn what_was_asked_and_what_is_done_is_told() {
        for (value, words) in [
            ("120", "to wait for 120 seconds; the next attempt waits at least that long."),
            ("1.5", "to wait for 1.5 seconds;"),
            ("1", "to wait for 1 second;"),
            ("0", "is over"),
            ("Wed May  8 13:42:52 2024", "to wait until 2024-05-08T13:42:52.000Z; the next attempt waits at least"),
            ("Wed May  8 13:00:00 2024", "is over"),
            ("864000", "for 864000 seconds; a day is the longest that is obeyed"),
            ("soon", "`soon`, could not be read"),
        ] {
            let told = Asked::read(value).told(now());
            assert!(told.contains(words), "{value}: {told}");
        }
        assert!(Asked::read(&"x".repeat(9_000)).told(now()).len() < 300);
    }
}
