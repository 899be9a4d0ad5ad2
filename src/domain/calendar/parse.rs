//! RFC 3339.

use super::{DAY_S, date_of, days_of};

/// The Unix nanoseconds of an RFC 3339 time, and how many digits its fraction has (at most 9). `None` when the text is
/// none, or lies outside of what 64 bits hold (the years 1678 to 2261). A leap second counts as the second before it.
#[must_use]
pub fn unix_nanos(text: &str) -> Option<(i64, u8)> {
    let bytes = text.as_bytes();
    let number = |from: usize, to: usize| -> Option<i64> {
        let digits = bytes.get(from..to)?;
        digits.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + i64::from(digit - b'0')))
    };
    let sign = |at: usize, allowed: &[u8]| bytes.get(at).filter(|byte| allowed.contains(byte)).map(drop);
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    sign(4, b"-").and(sign(7, b"-")).and(sign(10, b"Tt ")).and(sign(13, b":")).and(sign(16, b":"))?;
    let days = days_of(year, month, day);
    let sound = date_of(days) == (year, month, day) && hour < 24 && minute < 60 && second <= 60;
    let mut at = 19;
    let mut nanos = 0;
    let mut count = 0;
    if bytes.get(at) == Some(&b'.') {
        at += 1;
        count = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if !(1..=9).contains(&count) {
            return None;
        }
        nanos = number(at, at + count)? * 10_i64.pow(u32::try_from(9 - count).ok()?);
        at += count;
    }
    let (offset, length) = match bytes.get(at)? {
        b'Z' | b'z' => (0, 1),
        direction @ (b'+' | b'-') => {
            let (hours, minutes) = (number(at + 1, at + 3)?, number(at + 4, at + 6)?);
            sign(at + 3, b":").filter(|()| hours < 24 && minutes < 60)?;
            let east = hours * 3600 + minutes * 60;
            (if *direction == b'+' { east } else { -east }, 6)
        }
        _ => return None,
    };
    if !sound || at + length != bytes.len() {
        return None;
    }
    let seconds = days * DAY_S + hour * 3600 + minute * 60 + second.min(59) - offset;
    let total = i128::from(seconds) * 1_000_000_000 + i128::from(nanos);
    Some((i64::try_from(total).ok()?, u8::try_from(count).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_library_reads_it() {
        for text in [
            "1970-01-01T00:00:00Z",
            "2024-02-29T23:59:59.123456789Z",
            "2023-02-29T00:00:00Z",
            "1900-02-29T00:00:00Z",
            "2000-02-29T00:00:00Z",
            "2024-04-31T00:00:00Z",
            "2024-00-10T00:00:00Z",
            "2024-13-10T00:00:00Z",
            "2024-05-00T00:00:00Z",
            "1969-12-31T23:59:59.5Z",
            "2024-05-08t13:41:52z",
            "2024-05-08 13:41:52.10+05:45",
            "2024-05-08T13:41:52-00:00",
            "2024-05-08T13:41:52-23:59",
            "2024-05-08T13:41:52+01:60",
            "2024-05-08T24:00:00Z",
            "2024-05-08T23:60:00Z",
            "2024-12-31T23:59:60Z",
            "2024-12-31T23:59:61Z",
            "2024-05-08T13:41:52.Z",
            "2024-05-08T13:41:52.1234567891Z",
            "2024-05-08T13:41:52",
            "2024-05-08T13:41:52Zz",
            "2024-05-08T13:41:5xZ",
            "1677-01-01T00:00:00Z",
            "2263-01-01T00:00:00Z",
        ] {
            let theirs = text.parse::<jiff::Timestamp>().ok().and_then(|time| i64::try_from(time.as_nanosecond()).ok());
            assert_eq!(unix_nanos(text).map(|(nanos, _)| nanos), theirs, "{text}");
        }
        assert_eq!(unix_nanos("2024-05-08T13:41:52.010Z").map(|(_, digits)| digits), Some(3));
        for other in [
            "2024-05-08T13:41:52+02",
            "2024-05-08T13:41:52+0200",
            "2024-05-08T13:41:52Z[UTC]",
            "2024-05-08T13:41:52+24:00",
            "é",
            "",
        ] {
            assert_eq!(unix_nanos(other), None, "{other}: RFC 3339 and nothing else");
        }
    }
}
