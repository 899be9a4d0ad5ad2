//! What the log is asked: every filter of a list alone, and every two of them that can stand together.

use std::collections::BTreeSet;

/// What the placeholders of the lists stand for.
pub struct Names {
    pub webhook: String,
    pub event: String,
    pub delivery: String,
    pub from: String,
    pub to: String,
}

impl Names {
    fn put(&self, line: &str) -> String {
        let names = [
            ("{webhook}", &self.webhook),
            ("{event}", &self.event),
            ("{delivery}", &self.delivery),
            ("{from}", &self.from),
            ("{to}", &self.to),
        ];
        names.into_iter().fold(line.to_owned(), |line, (name, value)| line.replace(name, value))
    }
}

/// A query as the list has it, and as it is sent.
pub struct Question {
    pub shown: String,
    pub query: String,
}

/// Each filter alone, the list without any first; and the pairs.
pub fn all(list: &str, names: &Names) -> (Vec<Question>, Vec<Question>) {
    let lines: Vec<&str> = list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    let ask = |shown: String| Question { query: names.put(&shown), shown };
    let alone = std::iter::once("").chain(lines.iter().copied()).map(|line| ask(line.to_owned())).collect();
    let mut known: BTreeSet<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    let mut pairs = Vec::new();
    for (place, first) in lines.iter().enumerate() {
        for second in &lines[place + 1..] {
            if let Some(pair) = together(first, second).filter(|pair| known.insert(pair.clone())) {
                pairs.push(ask(pair));
            }
        }
    }
    (alone, pairs)
}

/// Both at once; `None` where they ask the same thing differently. `status=all` gives way to any other status.
fn together(first: &str, second: &str) -> Option<String> {
    let (status, filters): (Vec<&str>, Vec<&str>) =
        first.split('&').chain(second.split('&')).partition(|part| part.starts_with("status="));
    let name = |part: &str| part.split('=').next().unwrap_or_default().to_owned();
    let mut named = BTreeSet::new();
    if !filters.iter().all(|part| named.insert(name(part))) {
        return None;
    }
    let one = |line: &str| line.split('&').any(|part| part.starts_with("status=") && part != "status=all");
    if one(first) && one(second) {
        return None;
    }
    let mut parts: Vec<&str> = status.iter().copied().filter(|part| *part != "status=all").collect();
    if parts.is_empty() && !status.is_empty() {
        parts.push("status=all");
    }
    parts.extend(filters);
    Some(parts.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_asks_the_same_thing_twice_is_no_pair() {
        assert_eq!(together("status=all&code=404", "status=all&code=5xx"), None);
        assert_eq!(together("status=failed", "status=pending"), None);
        assert_eq!(together("status=all&a=1", "b=2").as_deref(), Some("status=all&a=1&b=2"));
        assert_eq!(
            together("status=all&a=1", "status=failed&status=skipped").as_deref(),
            Some("status=failed&status=skipped&a=1")
        );
        assert_eq!(together("status=all", "status=all&a=1").as_deref(), Some("status=all&a=1"));
    }

    #[test]
    fn each_stands_alone_and_each_pair_once() {
        let text = || String::new();
        let names = Names { webhook: "wh_1".to_owned(), event: text(), delivery: text(), from: text(), to: text() };
        let (alone, pairs) = all("# none\n\nstatus=all\nstatus=all&a={webhook}\nb=1\n", &names);
        let queries = |some: &[Question]| some.iter().map(|one| one.query.clone()).collect::<Vec<_>>();
        assert_eq!(queries(&alone), ["", "status=all", "status=all&a=wh_1", "b=1"]);
        assert_eq!(queries(&pairs), ["status=all&b=1", "status=all&a=wh_1&b=1"]);
    }
}
