//! The order of the house: a room imports only from rooms named before it, and features choose whole modules.

use std::fs;
use std::path::{Path, PathBuf};

/// Rooms in their order; those of one line may know each other.
const ROOMS: [&[&str]; 13] = [
    &["domain"],
    &["catalogue"],
    &["template"],
    &["server::assets", "server::clock", "server::config", "server::telemetry", "server::error", "server::store"],
    &["server::egress", "server::auth", "server::listener", "server::mail", "server::memory"],
    &["server::engine"],
    &["server::state"],
    &["server::app"],
    &["server::api"],
    &["web"],
    &["serve"],
    &["cli"],
    &["main"],
];

/// What an island, which runs in the browser, may import.
const ISLANDS_IMPORT: [&str; 7] =
    ["domain", "catalogue", "template", "web::actions", "web::components", "web::islands", "web::preview"];

#[test]
fn a_room_imports_only_from_rooms_before_it() {
    let mut faults = Vec::new();
    for source in sources() {
        let Some(own) = rank(&source.module) else { continue };
        for import in source.imports() {
            if rank(&import).is_some_and(|rank| rank > own) {
                faults.push(format!("{} imports {import}, a later room", source.path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn an_island_imports_nothing_of_the_server() {
    let mut faults = Vec::new();
    for source in sources().into_iter().filter(|source| within(&source.module, "web::islands")) {
        let foreign = |import: &String| !ISLANDS_IMPORT.iter().any(|room| within(import, room));
        faults.extend(
            source
                .imports()
                .iter()
                .filter(|import| foreign(import))
                .map(|import| (source.path.clone(), import.clone())),
        );
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn features_stand_on_mod_lines_only() {
    let mut faults = Vec::new();
    for source in sources() {
        let lines: Vec<&str> = source.code.lines().map(str::trim).collect();
        for (number, line) in lines.iter().enumerate().filter(|(_, line)| gates_a_feature(line)) {
            let gated = lines[number + 1..].iter().find(|line| !line.starts_with("#[") && !line.is_empty());
            let on_mod = line.starts_with("#[cfg(") && gated.is_some_and(|line| is_mod_line(line));
            if !on_mod {
                faults.push(format!("{}:{}: {line}", source.path.display(), number + 1));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn imports_are_found_however_they_are_written() {
    let source = Source {
        path: PathBuf::new(),
        module: "server::store::events".to_owned(),
        code: "use crate::domain::{ids::EventId, Event};\nuse crate::{template, server::{clock::Clock, config}};\n\
               use super::super::engine::Engine;\nfn f() { crate::web::page() }"
            .to_owned(),
    };
    let found = source.imports();
    for expected in
        ["domain::ids::EventId", "template", "server::clock::Clock", "server::config", "server::engine::Engine"]
    {
        assert!(found.iter().any(|import| import == expected), "{expected} not in {found:?}");
    }
    assert!(found.iter().any(|import| within(import, "web")), "{found:?}");
}

struct Source {
    path: PathBuf,
    /// `server::store::events`
    module: String,
    /// Without comments and without the tests at the end.
    code: String,
}

impl Source {
    /// Full paths of everything named by `crate::` or `super::`.
    fn imports(&self) -> Vec<String> {
        let after = |word: &'static str| self.code.match_indices(word).map(move |(at, _)| at);
        let mut found = Vec::new();
        for at in after("crate::") {
            expand("", &self.code[at + "crate::".len()..], &mut found);
        }
        for at in after("use super::") {
            let mut rest = &self.code[at + "use ".len()..];
            let mut module = self.module.as_str();
            while let Some(shorter) = rest.strip_prefix("super::") {
                rest = shorter;
                module = module.rsplit_once("::").map_or("", |(parent, _)| parent);
            }
            expand(module, rest, &mut found);
        }
        found
    }
}

/// Reads one path of a use tree, with its braces, and adds what it names.
fn expand(prefix: &str, text: &str, found: &mut Vec<String>) {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(text.len());
    let path = [prefix, text[..end].trim_end_matches(':')].into_iter().filter(|part| !part.is_empty());
    let path = path.collect::<Vec<_>>().join("::");
    let Some(group) = text[end..].strip_prefix('{').filter(|_| text[..end].is_empty() || text[..end].ends_with("::"))
    else {
        found.push(path);
        return;
    };
    let (mut depth, mut start) = (0, 0);
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                let item = group[start..at].trim();
                if !item.is_empty() {
                    expand(&path, item, found);
                }
                start = at + 1;
                if character == '}' {
                    return;
                }
            }
            _ => {}
        }
    }
}

fn rank(module: &str) -> Option<usize> {
    ROOMS.iter().position(|rooms| rooms.iter().any(|room| within(module, room)))
}

fn within(module: &str, room: &str) -> bool {
    module.strip_prefix(room).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

fn gates_a_feature(line: &str) -> bool {
    ["#[cfg(", "#[cfg_attr(", "#![cfg", "cfg!("].iter().any(|word| line.contains(word)) && line.contains("feature")
}

fn is_mod_line(line: &str) -> bool {
    line.trim_start_matches("pub(crate) ").trim_start_matches("pub ").starts_with("mod ")
}

/// Every file of `src` but the tests.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut waiting = vec![root.clone()];
    let mut found = Vec::new();
    while let Some(directory) = waiting.pop() {
        for path in fs::read_dir(directory).expect("a directory").map(|entry| entry.expect("an entry").path()) {
            let inside = path.strip_prefix(&root).expect("inside");
            if path.is_dir() && inside != Path::new("tests") {
                waiting.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(read(&path, inside));
            }
        }
    }
    assert!(found.len() > 10, "the sources were not found");
    found
}

fn read(path: &Path, inside: &Path) -> Source {
    let words: Vec<String> = inside
        .with_extension("")
        .iter()
        .map(|word| word.to_string_lossy().into_owned())
        .filter(|word| word != "mod")
        .collect();
    let text = fs::read_to_string(path).expect("a source");
    let ours = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let code = ours.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
    Source { path: path.to_owned(), module: words.join("::"), code: code.collect::<Vec<_>>().join("\n") }
}
