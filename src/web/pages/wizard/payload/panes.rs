//! The two halves of the editor: the template with what is wrong with it, and what it makes of an event.

use leptos::prelude::*;

use super::editor::Editing;
use super::helper;
use crate::domain::time::Timestamp;
use crate::server::store::EventRow;
use crate::template::TEMPLATE_LIMIT_BYTES;
use crate::web::components::{Button, Look, Sign};
use crate::web::islands::time::distance;
use crate::web::pages::text_area::Area;
use crate::web::preview::{Mark, indented};

/// The template.
pub fn template(editing: &Editing, others: Vec<(String, String)>) -> AnyView {
    view! {
        <section class="pane" aria-labelledby="template-label">
            <div class="pane-head">
                <label for="template" id="template-label">"Template"</label>
            </div>
            {helper::panel(editing)}
            <div class="template-field">
                <Area
                    name="template"
                    id="template"
                    value=editing.text.clone()
                    readonly=editing.locked
                    rows=18
                    invalid=editing.shown.body.is_err()
                    described=Some("marks size".to_owned())
                />
            </div>
            <ul class="marks" id="marks" aria-live="polite">{marks(editing)}</ul>
            {size(editing.text.len())}
            {tools(editing, others)}
        </section>
    }
    .into_any()
}

fn marks(editing: &Editing) -> AnyView {
    let fault = editing.shown.body.as_ref().err().map(|mark| item(mark, "bad", Some(excerpt(&editing.text, mark))));
    let warnings = editing.shown.warnings.iter().map(|mark| item(mark, "warn", None)).collect_view();
    view! { {fault}{warnings} }.into_any()
}

fn item(mark: &Mark, class: &'static str, excerpt: Option<String>) -> AnyView {
    view! {
        <li class=class>
            <a href="#template" data-jump=mark.at.to_string()>{mark.place()}</a>
            {format!(": {}", mark.message)}
            {excerpt.map(|excerpt| view! { <pre class="excerpt">{excerpt}</pre> })}
        </li>
    }
    .into_any()
}

/// The line of a fault with a caret below it, for those whose text field cannot jump there.
fn excerpt(text: &str, mark: &Mark) -> String {
    let line = text.lines().nth(mark.line - 1).unwrap_or_default();
    let from = mark.column.saturating_sub(40);
    let part: String = line.chars().skip(from).take(60).collect();
    format!("{part}\n{}^", " ".repeat((mark.column - 1).saturating_sub(from)))
}

fn size(bytes: usize) -> AnyView {
    view! {
        <p class="size" id="size">
            <meter min="0" max=TEMPLATE_LIMIT_BYTES.to_string() value=bytes.to_string() aria-label="Size of the template"></meter>
            <span class="muted small"><span data-bytes="">{bytes}</span> " of 65536 bytes"</span>
        </p>
    }
    .into_any()
}

fn tools(editing: &Editing, others: Vec<(String, String)>) -> AnyView {
    let reset = (!editing.locked || editing.customised).then(|| {
        view! { <Button text="Reset" look=Look::Small sign=Sign::Again name="intent" value="reset" unchecked=true /> }
    });
    let undo = (editing.undo && !editing.locked).then(|| {
        view! { <Button text="Undo" look=Look::Small name="intent" value="undo" label="Undo: bring back the replaced template" unchecked=true /> }
    });
    let copy = (!editing.locked && !others.is_empty()).then(|| {
        let options = others.into_iter().map(|(value, text)| view! { <option value=value>{text}</option> }).collect_view();
        view! {
            <span class="copy-from">
                <label for="from">"Copy from"</label>
                <select class="select" id="from" name="from">{options}</select>
                <Button text="Copy" look=Look::Small name="intent" value="copy" label="Copy the template of this event" unchecked=true />
            </span>
        }
    });
    view! { <div class="tools">{reset}{undo}{copy}</div> }.into_any()
}

/// What the template makes of an event.
pub fn preview(editing: &Editing, now: Timestamp) -> AnyView {
    let (body, stale) = match &editing.shown.body {
        Ok(body) => (indented(body), false),
        Err(_) => ("The body appears here when the template is valid.".to_owned(), true),
    };
    let options = editing.recent.iter().map(|row| option(row, editing, now)).collect_view();
    let older = editing.chosen.filter(|id| !editing.recent.iter().any(|row| row.event.id == *id));
    let older = older.map(|id| view! { <option value=id.to_string() selected=true>{format!("Event {id}")}</option> });
    let hint = editing.recent.is_empty().then(|| {
        view! { <p class="hint">"Real events of this type can be chosen here as soon as there are some."</p> }
    });
    view! {
        <section class="pane" aria-labelledby="preview-label" id="preview">
            <div class="pane-head">
                <label for="event" id="preview-label">"Preview with"</label>
                <span class="preview-choice">
                    <select class="select" id="event" name="event">
                        <option value="" selected=editing.chosen.is_none()>"Sample"</option>
                        {older}
                        {options}
                    </select>
                    <Button text="Preview" look=Look::Small name="intent" value="preview" unchecked=true />
                </span>
            </div>
            <figure class="code-block preview" class:stale=stale>
                <pre tabindex="0" role="region" aria-label="Body of the request"><code data-body="">{body}</code></pre>
            </figure>
            {hint}
            <p class="hint" id="preview-note">{editing.note.clone()}</p>
        </section>
    }
    .into_any()
}

fn option(row: &EventRow, editing: &Editing, now: Timestamp) -> AnyView {
    let event = &row.event;
    let which = event.sender_id.clone().unwrap_or_else(|| event.id.to_string());
    let which: String = which.chars().take(40).collect();
    let channel = event.channel.as_deref().map(|channel| format!(", {channel}")).unwrap_or_default();
    let text = format!("{}{channel}: {which}", distance(row.received_at.0, now.0));
    view! { <option value=event.id.to_string() selected=editing.chosen == Some(event.id)>{text}</option> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_shown_in_its_line() {
        let mark = |line, column| Mark { line, column, at: 0, message: String::new() };
        assert_eq!(excerpt("{\n  \"a\": ,\n}", &mark(2, 8)), "  \"a\": ,\n       ^");
        let long = format!("{}!", "é".repeat(100));
        assert_eq!(excerpt(&long, &mark(1, 101)), format!("{}!\n{}^", "é".repeat(39), " ".repeat(39)));
        assert_eq!(excerpt("", &mark(1, 1)), "\n^");
    }
}
