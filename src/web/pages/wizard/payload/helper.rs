//! The list of placeholders: every name of this event with its meaning and an example, and the filters.

use leptos::prelude::*;

use super::editor::Editing;
use crate::template::reference::{FILTERS, PATHS};
use crate::web::components::{Icon, Sign};
use crate::web::preview::render;

/// Most characters of an example.
const EXAMPLE: usize = 60;

/// A placeholder.
struct Entry {
    path: String,
    meaning: String,
}

/// The button, and below it the list.
pub fn panel(editing: &Editing) -> AnyView {
    let groups = groups(editing)
        .into_iter()
        .filter(|(_, entries)| !entries.is_empty())
        .map(|(title, entries)| group(editing, title, entries))
        .collect_view();
    let insert =
        (!editing.locked).then(|| view! { <th scope="col"><span class="visually-hidden">"Insert"</span></th> });
    view! {
        <details class="helper">
            <summary class="button small"><Icon sign=Sign::Info size=16 />"Placeholders"</summary>
            <div class="helper-body">
                <div class="picker-search scripted">
                    <input
                        class="input"
                        type="search"
                        placeholder="Search placeholders"
                        aria-label="Search placeholders"
                        autocomplete="off"
                        data-search=""
                    />
                    <span class="muted small" role="status" data-found=""></span>
                </div>
                <div class="helper-list" tabindex="0" role="region" aria-label="Placeholders">
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">"Placeholder"</th>
                                <th scope="col">"Meaning"</th>
                                <th scope="col">"Example"</th>
                                {insert}
                            </tr>
                        </thead>
                        {groups}
                    </table>
                </div>
                {filters()}
            </div>
        </details>
    }
    .into_any()
}

fn groups(editing: &Editing) -> [(&'static str, Vec<Entry>); 3] {
    let kind = &editing.kind;
    let fields = kind.fields.iter().map(|field| Entry { path: bare(&field.name), meaning: field.meaning.clone() });
    let paths = PATHS.iter().map(|(path, meaning)| Entry { path: (*path).to_owned(), meaning: (*meaning).to_owned() });
    let attributes = kind.attributes(&editing.recent).into_iter();
    let attributes =
        attributes.map(|name| Entry { path: below("profile", &name), meaning: "Attribute of the profile".to_owned() });
    [
        ("Data of this event", fields.collect()),
        ("Profile", attributes.collect()),
        ("Event, webhook and workspace", paths.collect()),
    ]
}

/// A field of `data` is written alone where its name allows it.
fn bare(name: &str) -> String {
    let taken = PATHS.iter().any(|(path, _)| *path == name);
    if plain(name) && !taken { name.to_owned() } else { below("data", name) }
}

fn below(root: &str, name: &str) -> String {
    if plain(name) { format!("{root}.{name}") } else { format!("{root}.'{name}'") }
}

fn plain(name: &str) -> bool {
    name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-'))
}

fn group(editing: &Editing, title: &'static str, entries: Vec<Entry>) -> AnyView {
    let rows = entries.into_iter().map(|entry| row(editing, entry)).collect_view();
    let width = if editing.locked { "3" } else { "4" };
    view! {
        <tbody data-group=title>
            <tr class="group"><th scope="rowgroup" colspan=width>{title}</th></tr>
            {rows}
        </tbody>
    }
    .into_any()
}

fn row(editing: &Editing, entry: Entry) -> AnyView {
    let written = format!("{{{{{}}}}}", entry.path);
    let words = format!("{} {}", entry.path, entry.meaning).to_lowercase();
    let example = example(editing, &written);
    let insert = (!editing.locked).then(|| {
        view! {
            <td class="end">
                <button
                    type="button"
                    class="button small scripted"
                    data-insert=written.clone()
                    aria-label=format!("Insert {}", entry.path)
                >
                    "Insert"
                </button>
            </td>
        }
    });
    view! {
        <tr data-event=words>
            <th scope="row" data-label="Placeholder"><code>{written.clone()}</code></th>
            <td class="meaning" data-label="Meaning">{entry.meaning}</td>
            <td class="example" data-label="Example"><code class="muted">{example}</code></td>
            {insert}
        </tr>
    }
    .into_any()
}

/// What it is for the event that the preview shows.
fn example(editing: &Editing, written: &str) -> String {
    let body = render(&editing.scene, written).body.unwrap_or_default();
    let short: String = body.chars().take(EXAMPLE).collect();
    if short.len() < body.len() { format!("{short}…") } else { short }
}

fn filters() -> AnyView {
    let rows = FILTERS
        .iter()
        .map(|(usage, meaning)| view! { <dt><code>{format!("| {usage}")}</code></dt><dd>{*meaning}</dd> })
        .collect_view();
    view! {
        <details class="filter-help">
            <summary>"Filters"</summary>
            <p class="hint">
                "A filter stands behind a name and changes its value: " <code>"{{ email | lower | default: 'none' }}"</code>
                ". Alone in a string a placeholder keeps its type, inside a text it becomes text. What is missing is "
                <code>"null"</code> "."
            </p>
            <dl class="filter-list">{rows}</dl>
        </details>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_written_so_that_it_is_found() {
        assert_eq!(bare("email"), "email");
        assert_eq!(bare("id"), "data.id", "id alone is the sender's");
        assert_eq!(bare("my field"), "data.'my field'");
        assert_eq!(below("profile", "first_name"), "profile.first_name");
        assert_eq!(below("profile", "Größe"), "profile.'Größe'");
    }
}
