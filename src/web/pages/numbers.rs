//! Numbers as people read them.

/// `1,234,567`.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `2 h 5 min`, `3 min 20 s`, `4 s`.
#[must_use]
pub fn duration(seconds: u64) -> String {
    let (days, hours, minutes, rest) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60);
    let two = |large: u64, unit: &str, small: u64, part: &str| match small {
        0 => format!("{large} {unit}"),
        _ => format!("{large} {unit} {small} {part}"),
    };
    match (days, hours, minutes) {
        (0, 0, 0) => format!("{rest} s"),
        (0, 0, _) => two(minutes, "min", rest, "s"),
        (0, ..) => two(hours, "h", minutes, "min"),
        _ => two(days, "d", hours, "h"),
    }
}

/// `1.5 GB`, `20 MB`, `12 kB`.
#[must_use]
pub fn bytes(number: u64) -> String {
    let (unit, name) = match number {
        0..1_000_000 => (1_000, "kB"),
        1_000_000..1_000_000_000 => (1_000_000, "MB"),
        _ => (1_000_000_000, "GB"),
    };
    let tenths = number / (unit / 10);
    match tenths % 10 {
        0 => format!("{} {name}", grouped(tenths / 10)),
        rest => format!("{}.{rest} {name}", grouped(tenths / 10)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_for_people() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!([4, 200, 300, 7_500, 180_000].map(duration), ["4 s", "3 min 20 s", "5 min", "2 h 5 min", "2 d 2 h"]);
        assert_eq!([12_000, 1_550_000, 20_000_000_000].map(bytes), ["12 kB", "1.5 MB", "20 GB"]);
    }
}
