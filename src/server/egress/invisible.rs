//! Characters that nobody sees and that come along when something is copied: at the ends of a URL, a token or a header
//! they make it another one.

/// Those that have a name people may have heard.
const NAMED: [(char, &str); 10] = [
    ('\u{ad}', "soft hyphen"),
    ('\u{a0}', "no-break space"),
    ('\u{200b}', "zero width space"),
    ('\u{200c}', "zero width non-joiner"),
    ('\u{200d}', "zero width joiner"),
    ('\u{200e}', "left-to-right mark"),
    ('\u{200f}', "right-to-left mark"),
    ('\u{202f}', "narrow no-break space"),
    ('\u{2060}', "word joiner"),
    ('\u{feff}', "byte order mark"),
];

/// Format characters of Unicode (its class Cf), joined by those marks and fillers that are drawn as nothing.
const RANGES: [(char, char); 17] = [
    ('\u{ad}', '\u{ad}'),
    ('\u{34f}', '\u{34f}'),
    ('\u{600}', '\u{605}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{6dd}', '\u{6dd}'),
    ('\u{70f}', '\u{70f}'),
    ('\u{115f}', '\u{1160}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{180b}', '\u{180f}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{2028}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{fff0}', '\u{fffb}'),
    ('\u{e0000}', '\u{e0fff}'),
];

fn is_invisible(letter: char) -> bool {
    RANGES.iter().any(|(first, last)| (*first..=*last).contains(&letter))
        || (!letter.is_ascii() && letter.is_whitespace())
}

/// What is wrong with the ends of a text that a person gave as `what`, such as `The URL`, in a sentence; `None`: nothing.
#[must_use]
pub fn at_an_end(what: &str, text: &str) -> Option<String> {
    let (first, last) = (text.chars().next()?, text.chars().next_back()?);
    let (place, letter) = match (is_invisible(first), is_invisible(last)) {
        (true, _) => ("begins", first),
        (_, true) => ("ends", last),
        _ => return None,
    };
    let name =
        NAMED.iter().find(|(known, _)| *known == letter).map(|(_, name)| format!(", {name}")).unwrap_or_default();
    let code = u32::from(letter);
    Some(format!(
        "{what} {place} with an invisible character (U+{code:04X}{name}), which was probably copied along; delete it."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_ends_are_named() {
        let told = |text: &str| at_an_end("The token", text);
        assert_eq!(
            told("abc\u{200b}").as_deref(),
            Some(
                "The token ends with an invisible character (U+200B, zero width space), which was probably copied along; delete it."
            )
        );
        assert!(told("\u{feff}abc").is_some_and(|told| told.contains("begins") && told.contains("byte order mark")));
        assert!(told("\u{2066}abc").is_some_and(|told| told.contains("(U+2066)")));
        for letter in ["\u{ad}", "\u{a0}", "\u{180e}", "\u{200d}", "\u{202e}", "\u{2028}", "\u{3000}", "\u{e0041}"] {
            assert!(told(&format!("abc{letter}")).is_some(), "{letter:?}");
        }
        for text in ["", "abc", "ä", "a\u{200d}b", "日本", "💡", " abc ", "à"] {
            assert_eq!(told(text), None, "{text:?}");
        }
    }
}
