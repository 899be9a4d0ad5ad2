//! The parser of what stands between `{{` and `}}`.

use crate::domain::json::Fault;

use super::expr::{Expr, Filter, Path, ROOTS, Root, Segment, Source};
use super::place::Inside;

/// Parses the inside of a placeholder.
pub fn parse(inside: &Inside<'_>) -> Result<Expr, Fault> {
    let mut reader = Reader { text: &inside.text, at: 0, inside };
    let source = reader.source()?;
    let mut filters = Vec::new();
    reader.space();
    while reader.eat('|') {
        filters.push(reader.filter()?);
        reader.space();
    }
    if reader.peek().is_some() {
        return Err(reader.fault(format!("expected `|` or `}}}}`, found {}", reader.found())));
    }
    Ok(Expr { source, filters })
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    inside: &'a Inside<'a>,
}

impl Reader<'_> {
    fn fault(&self, message: impl Into<String>) -> Fault {
        self.fault_at(self.at, message)
    }

    fn fault_at(&self, at: usize, message: impl Into<String>) -> Fault {
        self.inside.fault(at, message)
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn found(&self) -> String {
        self.peek().map_or_else(|| "`}}`".to_owned(), |letter| format!("`{letter}`"))
    }

    fn eat(&mut self, wanted: char) -> bool {
        let yes = self.peek() == Some(wanted);
        if yes {
            self.at += wanted.len_utf8();
        }
        yes
    }

    fn space(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += self.peek().map_or(0, char::len_utf8);
        }
    }

    fn source(&mut self) -> Result<Source, Fault> {
        self.space();
        if self.peek() == Some('\'') { self.quoted().map(Source::Text) } else { self.path().map(Source::Path) }
    }

    fn quoted(&mut self) -> Result<String, Fault> {
        let start = self.at;
        if !self.eat('\'') {
            return Err(self.fault(format!("expected a text in single quotes, found {}", self.found())));
        }
        let from = self.at;
        match self.text[from..].find('\'') {
            Some(length) => {
                self.at = from + length + 1;
                Ok(self.text[from..from + length].to_owned())
            }
            None => Err(self.fault_at(start, "the text has no end: a closing `'` is missing")),
        }
    }

    fn path(&mut self) -> Result<Path, Fault> {
        self.space();
        let start = self.at;
        let first = self.word().ok_or_else(|| {
            self.fault(format!("expected the name of a field, such as event or data.email, found {}", self.found()))
        })?;
        let known = ROOTS.iter().find(|(name, _)| *name == first).map(|(_, root)| *root);
        let mut segments = Vec::new();
        if known.is_none() {
            segments.push(Segment::Name(first.clone()));
        }
        while self.eat('.') {
            segments.push(self.segment()?);
        }
        let root = known.unwrap_or(Root::Data);
        let whole_objects = matches!(root, Root::Data | Root::Profile | Root::Details);
        if !whole_objects && !segments.is_empty() {
            let message = format!("{first} is a single value; for a field of the event's data write data.{first}");
            return Err(self.fault_at(start, message));
        }
        let offset = self.inside.offset(start);
        Ok(Path { root, segments, bare: known.is_none(), offset, line: 0, column: 0 })
    }

    fn segment(&mut self) -> Result<Segment, Fault> {
        if self.eat('*') {
            return Ok(Segment::Star);
        }
        if self.peek() == Some('\'') {
            return self.quoted().map(Segment::Name);
        }
        let rest = &self.text[self.at..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            let number = rest[..digits].parse().map_err(|_| self.fault("this number is too large"))?;
            self.at += digits;
            return Ok(Segment::Index(number));
        }
        let message = format!("expected a name, a number, `*` or 'any text' after the dot, found {}", self.found());
        self.word().map(Segment::Name).ok_or_else(|| self.fault(message))
    }

    fn word(&mut self) -> Option<String> {
        let rest = &self.text[self.at..];
        if !rest.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_') {
            return None;
        }
        let inside = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
        let length = rest.chars().take_while(inside).count();
        self.at += length;
        Some(rest[..length].to_owned())
    }

    fn filter(&mut self) -> Result<Filter, Fault> {
        self.space();
        let start = self.at;
        let name = self.word().unwrap_or_default();
        self.space();
        let argument = self.eat(':');
        self.space();
        let filter = match name.as_str() {
            "iso" if argument => self.digits().map(|digits| Filter::Iso(Some(digits))),
            "date" if argument => self.date(),
            "default" if argument => self.quoted().map(Filter::Default),
            "or" if argument => self.path().map(Filter::Or),
            "join" if argument => self.quoted().map(Filter::Join),
            "date" | "default" | "join" => {
                Err(self.fault_at(start, format!("the filter {name} needs a text: {name}: '…'")))
            }
            "or" => Err(self.fault_at(start, "the filter or needs a path: or: other.path")),
            _ => Self::plain(&name).ok_or_else(|| self.fault_at(start, unknown(&name))).and_then(|filter| {
                if argument {
                    Err(self.fault_at(start, format!("the filter {name} takes no argument")))
                } else {
                    Ok(filter)
                }
            }),
        }?;
        Ok(filter)
    }

    fn plain(name: &str) -> Option<Filter> {
        Some(match name {
            "iso" => Filter::Iso(None),
            "unix" => Filter::Unix,
            "unix_ms" => Filter::UnixMs,
            "lower" => Filter::Lower,
            "upper" => Filter::Upper,
            "string" => Filter::Text,
            "number" => Filter::Number,
            "json" => Filter::Json,
            "sha256" => Filter::Sha256,
            "mask" => Filter::Mask,
            "first" => Filter::First,
            _ => return None,
        })
    }

    fn digits(&mut self) -> Result<u8, Fault> {
        let digit = self.peek().and_then(|letter| letter.to_digit(10)).and_then(|digit| u8::try_from(digit).ok());
        let digit = digit.ok_or_else(|| self.fault("the filter iso takes a number of digits from 0 to 9"))?;
        self.at += 1;
        Ok(digit)
    }

    fn date(&mut self) -> Result<Filter, Fault> {
        let start = self.at;
        let format = self.quoted()?;
        match crate::domain::calendar::date(&format, 0) {
            Some(_) => Ok(Filter::Date(format)),
            None => Err(self.fault_at(start, "this is not a date format; an example is '%Y-%m-%d'")),
        }
    }
}

pub const FILTERS: [&str; 15] = [
    "iso", "unix", "unix_ms", "date", "lower", "upper", "string", "number", "json", "default", "or", "sha256", "mask",
    "first", "join",
];

fn unknown(name: &str) -> String {
    if name.is_empty() {
        return "expected the name of a filter after `|`".to_owned();
    }
    let near = crate::catalogue::nearest(name, FILTERS.iter().copied());
    let hint = near.map_or_else(String::new, |near| format!("; did you mean {near}?"));
    format!("there is no filter {name}{hint}")
}
