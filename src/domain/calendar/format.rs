//! Dates in a form of one's own, by the directives of `strftime`.

use std::fmt::Write;

use super::{Civil, DAY_S, date_of, days_of};

const DAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The date of this moment in UTC; `None` when the format holds a directive that there is not.
#[must_use]
pub fn date(format: &str, unix_ms: i64) -> Option<String> {
    let moment = Moment::new(unix_ms);
    let mut out = String::with_capacity(format.len() + 8);
    let mut rest = format.chars();
    while let Some(letter) = rest.next() {
        if letter == '%' { moment.directive(&mut rest, &mut out)? } else { out.push(letter) }
    }
    Some(out)
}

struct Moment {
    civil: Civil,
    seconds: i64,
    ms: i64,
    days: i64,
    /// From 0, Sunday.
    weekday: i64,
    /// From 1.
    day_of_year: i64,
}

/// How a number is padded: with what, and to how many characters.
struct Padding {
    flag: Option<char>,
    width: Option<usize>,
}

impl Padding {
    fn write(&self, number: i64, width: usize, with: char, out: &mut String) {
        let with = match self.flag {
            Some('_') => ' ',
            Some('0') => '0',
            _ => with,
        };
        let width = if self.flag == Some('-') { 0 } else { self.width.unwrap_or(width) };
        let text = number.unsigned_abs().to_string();
        if number < 0 {
            out.push('-');
        }
        out.extend(std::iter::repeat_n(with, width.saturating_sub(text.len())));
        out.push_str(&text);
    }
}

impl Moment {
    fn new(unix_ms: i64) -> Self {
        let seconds = unix_ms.div_euclid(1000);
        let civil = Civil::from_unix(seconds);
        let days = seconds.div_euclid(DAY_S);
        let day_of_year = days - days_of(civil.year, 1, 1) + 1;
        Self { civil, seconds, ms: unix_ms.rem_euclid(1000), days, weekday: (days + 4).rem_euclid(7), day_of_year }
    }

    fn directive(&self, rest: &mut std::str::Chars<'_>, out: &mut String) -> Option<()> {
        let mut letter = rest.next()?;
        let flag = Some(letter).filter(|letter| matches!(letter, '-' | '_' | '0' | '^'));
        if flag.is_some() {
            letter = rest.next()?;
        }
        let point = letter == '.';
        if point {
            letter = rest.next()?;
        }
        let width = letter.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
        if width.is_some() {
            letter = rest.next()?;
        }
        let padding = Padding { flag, width };
        if matches!(letter, 'f' | 'N') {
            self.fraction(letter, point, width, out);
            return Some(());
        }
        if point {
            return None;
        }
        self.number(letter, &padding, out).or_else(|| self.word(letter, flag == Some('^'), out))
    }

    fn number(&self, letter: char, padding: &Padding, out: &mut String) -> Option<()> {
        let Civil { year, month, day, hour, minute, second } = self.civil;
        let twelve = (hour + 11) % 12 + 1;
        let (iso_year, iso_week) = self.iso_week();
        let (number, width, with) = match letter {
            'Y' => (year, 4, '0'),
            'C' => (year / 100, 2, '0'),
            'y' => (year.rem_euclid(100), 2, '0'),
            'm' => (month, 2, '0'),
            'd' => (day, 2, '0'),
            'e' => (day, 2, ' '),
            'H' => (hour, 2, '0'),
            'k' => (hour, 2, ' '),
            'I' => (twelve, 2, '0'),
            'l' => (twelve, 2, ' '),
            'M' => (minute, 2, '0'),
            'S' => (second, 2, '0'),
            'j' => (self.day_of_year, 3, '0'),
            's' => (self.seconds, 0, ' '),
            'u' => ((self.weekday + 6) % 7 + 1, 0, ' '),
            'w' => (self.weekday, 0, ' '),
            'U' => ((self.day_of_year + 6 - self.weekday) / 7, 2, '0'),
            'W' => ((self.day_of_year + 6 - (self.weekday + 6) % 7) / 7, 2, '0'),
            'G' => (iso_year, 4, '0'),
            'g' => (iso_year.rem_euclid(100), 2, '0'),
            'V' => (iso_week, 2, '0'),
            _ => return None,
        };
        padding.write(number, width, with, out);
        Some(())
    }

    fn word(&self, letter: char, upper: bool, out: &mut String) -> Option<()> {
        let pick = |names: &[&'static str], index: i64| names.get(usize::try_from(index).ok()?).copied();
        let day = pick(&DAYS, self.weekday)?;
        let month = pick(&MONTHS, self.civil.month - 1)?;
        let part = |format: &str| date(format, self.seconds * 1000 + self.ms);
        let half = if self.civil.hour < 12 { "AM" } else { "PM" };
        let word = match letter {
            'A' => day.to_owned(),
            'a' => day[..3].to_owned(),
            'B' => month.to_owned(),
            'b' | 'h' => month[..3].to_owned(),
            'p' => half.to_owned(),
            'P' => half.to_lowercase(),
            'F' => part("%Y-%m-%d")?,
            'D' => part("%m/%d/%y")?,
            'T' => part("%H:%M:%S")?,
            'R' => part("%H:%M")?,
            'Z' => "UTC".to_owned(),
            'z' => "+0000".to_owned(),
            'n' => "\n".to_owned(),
            't' => "\t".to_owned(),
            '%' => "%".to_owned(),
            _ => return None,
        };
        out.push_str(&if upper { word.to_uppercase() } else { word });
        Some(())
    }

    /// `%f` as many digits as it takes, `%3f` exactly three, `%.f` with its point and nothing when it is zero.
    fn fraction(&self, letter: char, point: bool, width: Option<usize>, out: &mut String) {
        let mut digits = format!("{:03}000000", self.ms);
        match width.or((letter == 'N').then_some(9)) {
            Some(width) => digits.truncate(width),
            None => {
                digits.truncate(digits.trim_end_matches('0').len());
                if digits.is_empty() && !point {
                    digits.push('0');
                }
            }
        }
        if !digits.is_empty() {
            let _ = write!(out, "{}{digits}", if point { "." } else { "" });
        }
    }

    /// The year and the week that this day's Thursday is in.
    fn iso_week(&self) -> (i64, i64) {
        let thursday = self.days + 3 - (self.weekday + 6) % 7;
        let (year, ..) = date_of(thursday);
        (year, (thursday - days_of(year, 1, 1)) / 7 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_library_writes_it() {
        let letters = "YCymdeHkIlMSjuwUWGgVAaBbhpPFDTRzntf%N";
        let mut formats: Vec<String> = letters.chars().map(|letter| format!("<%{letter}>")).collect();
        formats.extend(
            ["%-d.%-m.%Y", "%_H|%0e|%-j", "%^a %^B %^p", "%3f %.3f %6f %.f", "100 %%, é", "%A, %d %B %Y"]
                .map(str::to_owned),
        );
        for day in (-3_000..30_000).step_by(97) {
            for ms in [0, 1, 120, 43_200_000, 46_799_999, 86_399_500] {
                let unix_ms = day * 86_400_000 + ms;
                let time = jiff::Timestamp::from_millisecond(unix_ms).expect("a moment");
                for format in &formats {
                    let theirs = jiff::fmt::strtime::format(format, time).ok();
                    assert_eq!(date(format, unix_ms), theirs, "{format} {unix_ms}");
                }
            }
        }
    }

    #[test]
    fn unix_seconds_are_rounded_down_as_by_the_filter_unix() {
        assert_eq!(date("%s %Z", -1).as_deref(), Some("-1 UTC"));
    }

    #[test]
    fn unknown_directives_are_refused() {
        for format in ["%!", "%", "%-", "%E", "%.Y", "%é"] {
            assert_eq!(date(format, 0), None, "{format}");
        }
    }
}
