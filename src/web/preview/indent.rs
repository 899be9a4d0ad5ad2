//! JSON for reading.

/// JSON, or a template, indented for reading: only whitespace outside of strings and placeholders is added.
#[must_use]
pub fn indented(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let (mut depth, mut in_string, mut escaped, mut braces) = (0_usize, false, false, 0_usize);
    let mut rest = text.chars().peekable();
    while let Some(letter) = rest.next() {
        if in_string {
            out.push(letter);
            (in_string, escaped) = (escaped || letter != '"', !escaped && letter == '\\');
        } else if braces > 0 || (letter == '{' && rest.peek() == Some(&'{')) {
            // A bare placeholder is copied as it stands.
            out.push(letter);
            match letter {
                '{' => braces += 1,
                '}' => braces -= 1,
                _ => {}
            }
        } else {
            match letter {
                '"' => {
                    in_string = true;
                    out.push(letter);
                }
                '{' | '[' => {
                    while rest.next_if(|next| next.is_whitespace()).is_some() {}
                    out.push(letter);
                    if let Some(close) = rest.next_if(|next| matches!(next, '}' | ']')) {
                        out.push(close);
                    } else {
                        depth += 1;
                        new_line(&mut out, depth);
                    }
                }
                '}' | ']' => {
                    depth = depth.saturating_sub(1);
                    new_line(&mut out, depth);
                    out.push(letter);
                }
                ',' => {
                    out.push(letter);
                    new_line(&mut out, depth);
                }
                ':' => out.push_str(": "),
                letter if letter.is_whitespace() => {}
                letter => out.push(letter),
            }
        }
    }
    out
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indenting_adds_only_whitespace() {
        let text = r#"{"a":0.10,"b":[1,{"c":"x,\"y\": {"}],"d":{},"e":[ ],"f":{{ x | or: y }},"g":{"h":1}}"#;
        let pretty = indented(text);
        assert!(
            pretty.starts_with("{\n  \"a\": 0.10,\n  \"b\": [\n    1,\n    {\n      \"c\": \"x,\\\"y\\\": {\"\n    }")
        );
        assert!(pretty.contains("\"d\": {},\n  \"e\": [],\n  \"f\": {{ x | or: y }},\n  \"g\": {\n"), "{pretty}");
    }
}
