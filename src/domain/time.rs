//! Times. The program's own are whole milliseconds; an event's own time keeps the digits its sender wrote.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::calendar::{self, Civil};

const NANOS_PER_SECOND: i64 = 1_000_000_000;

/// A moment in Unix milliseconds. Prints as RFC 3339 UTC with exactly three digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(pub i64);

/// Milliseconds of a day.
pub const DAY_MS: i64 = 86_400_000;

impl Timestamp {
    /// This moment plus so many milliseconds.
    #[must_use]
    pub fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// The day in UTC, such as `2026-11-21`.
    #[must_use]
    pub fn date(self) -> String {
        let text = self.to_string();
        text.split_once('T').map_or(text.clone(), |(day, _)| day.to_owned())
    }

    /// When its day in UTC began.
    #[must_use]
    pub fn day(self) -> Self {
        Self(self.0 - self.0.rem_euclid(DAY_MS))
    }

    /// Whole Unix seconds.
    #[must_use]
    pub fn unix_seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match jiff::Timestamp::from_millisecond(self.0) {
            Ok(time) => write!(f, "{time:.3}"),
            Err(_) => f.write_str("out of range"),
        }
    }
}

impl FromStr for Timestamp {
    type Err = BadTime;
    fn from_str(text: &str) -> Result<Self, BadTime> {
        let time: jiff::Timestamp = text.parse().map_err(|_| BadTime)?;
        Ok(Self(time.as_millisecond()))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

/// A text or number that is not a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("write the time as RFC 3339, such as 2024-05-08T13:41:52.445Z, or as Unix seconds or milliseconds")]
pub struct BadTime;

/// When an event happened, to the nanosecond, with the number of fractional digits that its sender wrote (0 to 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventTime {
    /// Nanoseconds since the Unix epoch.
    pub nanos: i64,
    /// Fractional digits received: seconds have none, milliseconds three.
    pub digits: u8,
}

impl EventTime {
    /// A time of the program's own clock: three digits.
    #[must_use]
    pub fn from_timestamp(time: Timestamp) -> Self {
        Self { nanos: time.0.saturating_mul(1_000_000), digits: 3 }
    }

    /// Unix seconds, or milliseconds when the absolute value is above 10^11.
    ///
    /// # Errors
    /// When the moment is outside the years 1678 to 2262.
    pub fn from_unix(number: i64) -> Result<Self, BadTime> {
        let (factor, digits) =
            if number.unsigned_abs() > 100_000_000_000 { (1_000_000, 3) } else { (NANOS_PER_SECOND, 0) };
        let nanos = number.checked_mul(factor).ok_or(BadTime)?;
        Ok(Self { nanos, digits })
    }

    /// Milliseconds since the Unix epoch, rounded down.
    #[must_use]
    pub fn unix_ms(self) -> i64 {
        self.nanos.div_euclid(1_000_000)
    }

    /// RFC 3339 UTC with exactly `digits` fractional digits (more than 9 count as 9), cut and not rounded.
    #[must_use]
    pub fn rfc3339(self, digits: u8) -> String {
        let seconds = self.nanos.div_euclid(NANOS_PER_SECOND);
        let whole = Civil::from_unix(seconds).rfc3339();
        if digits == 0 {
            return whole + "Z";
        }
        let fraction = format!("{:09}", self.nanos.rem_euclid(NANOS_PER_SECOND));
        format!("{whole}.{}Z", &fraction[..usize::from(digits.min(9))])
    }
}

/// Prints RFC 3339 UTC with the digits received.
impl fmt::Display for EventTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rfc3339(self.digits))
    }
}

impl FromStr for EventTime {
    type Err = BadTime;
    fn from_str(text: &str) -> Result<Self, BadTime> {
        let (nanos, digits) = calendar::unix_nanos(text).ok_or(BadTime)?;
        Ok(Self { nanos, digits })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digits_received_are_kept() {
        for text in [
            "2024-05-08T13:41:52.4514466Z",
            "2024-05-08T13:41:52Z",
            "2024-05-08T13:41:52.000Z",
            "1969-12-31T23:59:59.5Z",
        ] {
            assert_eq!(text.parse::<EventTime>().map(|time| time.to_string()).as_deref(), Ok(text));
        }
        let east: EventTime = "2024-05-08T15:41:52.10+02:00".parse().expect("a time");
        assert_eq!(east.to_string(), "2024-05-08T13:41:52.10Z");
    }

    #[test]
    fn whole_numbers_are_seconds_or_milliseconds() {
        assert_eq!(EventTime::from_unix(1_715_175_712).expect("seconds").to_string(), "2024-05-08T13:41:52Z");
        assert_eq!(EventTime::from_unix(1_715_175_712_445).expect("ms").to_string(), "2024-05-08T13:41:52.445Z");
        assert_eq!(EventTime::from_unix(i64::MAX), Err(BadTime));
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            "yesterday",
            "2024-05-08",
            "2024-05-08T13:41:52",
            "2024-05-08T25:41:52Z",
            "20240508T134152Z",
            "9999-01-01T00:00:00Z",
            "2024-05-08T13:41:52,5Z",
        ] {
            assert_eq!(text.parse::<EventTime>(), Err(BadTime), "{text}");
        }
    }

    #[test]
    fn a_timestamp_prints_three_digits() {
        assert_eq!(Timestamp(1_715_175_712_000).to_string(), "2024-05-08T13:41:52.000Z");
        assert_eq!("2024-05-08T13:41:52.000Z".parse(), Ok(Timestamp(1_715_175_712_000)));
    }
}
