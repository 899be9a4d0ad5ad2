//! What the editor of a template does to its page.
//!
//! A code editor may stand in front of the text field. It is told of faults, insertions and jumps by events on the
//! field (`tidings:check`, `tidings:insert`, `tidings:jump`), takes the latter two by refusing their default, and
//! writes what is typed back into the field. Where none is there, the field itself is used. What the template is tried
//! on stands in the page, in `#scene`.

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element, Event, HtmlTextAreaElement, KeyboardEvent, Node};

use super::dom;
use crate::domain::json;
use crate::web::preview::{Mark, Shown, indented, render};

const FIELD: &str = "template";

/// Shows what only works with a script, and checks what the field holds: a browser may have kept it from before.
pub fn wake(root: &Element) {
    drop(root.set_attribute("data-awake", ""));
    check();
}

fn check() {
    if let Some(field) = field() {
        let (scene, text) = (find("#scene").and_then(|place| place.text_content()), field.value());
        show(&field, &text, &render(scene.as_deref().unwrap_or_default(), &text));
    }
}

fn field() -> Option<HtmlTextAreaElement> {
    document().get_element_by_id(FIELD)?.dyn_into().ok()
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// Something was typed: into the template, or into the search above the placeholders.
pub fn typed(event: &Event) {
    if target(event).is_some_and(|place| place.id() == FIELD) {
        check();
    } else if let Some((search, list)) = searched(event) {
        let found = dom::show_matching(&list, &search);
        let said = match (search.trim().is_empty(), found) {
            (true, _) => String::new(),
            (false, 0) => "No placeholder matches".to_owned(),
            (false, found) => format!("{found} found"),
        };
        if let Some(place) = find("[data-found]") {
            place.set_text_content(Some(&said));
        }
    }
}

fn searched(event: &Event) -> Option<(String, Element)> {
    let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let list = input.closest(".helper").ok()??;
    input.has_attribute("data-search").then_some((input.value(), list))
}

fn show(field: &HtmlTextAreaElement, text: &str, shown: &Shown) {
    let broken = shown.body.is_err();
    drop(field.set_attribute("aria-invalid", if broken { "true" } else { "false" }));
    if let (Some(place), Ok(body)) = (find("[data-body]"), &shown.body) {
        place.set_text_content(Some(&indented(body)));
    }
    if let Some(figure) = find("#preview figure") {
        drop(figure.class_list().toggle_with_force("stale", broken));
    }
    if let Some(place) = find("[data-bytes]") {
        place.set_text_content(Some(&text.len().to_string()));
    }
    if let Some(meter) = find("#size meter") {
        drop(meter.set_attribute("value", &text.len().to_string()));
    }
    let mut told = String::from("[");
    if let Some(list) = document().get_element_by_id("marks") {
        list.set_text_content(None);
        let fault = shown.body.as_ref().err().map(|mark| (mark, "bad"));
        for (mark, class) in fault.into_iter().chain(shown.warnings.iter().map(|mark| (mark, "warn"))) {
            drop(item(&list, mark, class));
            tell(mark, class, &mut told);
        }
    }
    told.push(']');
    send(field, "tidings:check", &told);
}

fn item(list: &Element, mark: &Mark, class: &str) -> Result<(), JsValue> {
    let (item, link) = (document().create_element("li")?, document().create_element("a")?);
    item.set_class_name(class);
    link.set_attribute("href", "#template")?;
    link.set_attribute("data-jump", &mark.at.to_string())?;
    link.set_text_content(Some(&mark.place()));
    item.append_child(&link)?;
    let text: Node = document().create_text_node(&format!(": {}", mark.message)).into();
    item.append_child(&text)?;
    list.append_child(&item)?;
    Ok(())
}

/// Appends `[place, class, sentence]`.
fn tell(mark: &Mark, class: &str, out: &mut String) {
    if out.len() > 1 {
        out.push(',');
    }
    out.push('[');
    out.push_str(&mark.at.to_string());
    out.push_str(",\"");
    out.push_str(class);
    out.push_str("\",");
    json::write_string(&mark.message, out);
    out.push(']');
}

/// Tells the code editor, if there is one; answers whether it has dealt with it.
fn send(field: &HtmlTextAreaElement, name: &str, detail: &str) -> bool {
    let init = CustomEventInit::new();
    init.set_cancelable(true);
    init.set_detail(&JsValue::from_str(detail));
    CustomEvent::new_with_event_init_dict(name, &init).is_ok_and(|event| !field.dispatch_event(&event).unwrap_or(true))
}

/// A click on a fault's place or on the button of a placeholder.
pub fn clicked(event: &Event) {
    let (Some(clicked), Some(field)) = (target(event), field()) else { return };
    let asked = |name: &str| {
        let element = clicked.closest(&format!("[{name}]")).ok().flatten()?;
        element.get_attribute(name)
    };
    if let Some(at) = asked("data-jump") {
        event.prevent_default();
        if !send(&field, "tidings:jump", &at) {
            let at = at.parse().unwrap_or_default();
            drop(field.focus());
            drop(field.set_selection_range(at, at + 1));
        }
    } else if let Some(text) = asked("data-insert")
        && !send(&field, "tidings:insert", &text)
    {
        insert(&field, &text);
    }
}

fn insert(field: &HtmlTextAreaElement, text: &str) {
    let from = field.selection_start().ok().flatten().unwrap_or_default();
    drop(field.focus());
    drop(field.set_range_text(text));
    let behind = from + u32::try_from(text.encode_utf16().count()).unwrap_or_default();
    drop(field.set_selection_range(behind, behind));
    if let Ok(event) = Event::new("input") {
        event.init_event_with_bubbles("input", true);
        drop(field.dispatch_event(&event));
    }
}

/// The enter key in the search does not post the form.
pub fn key(event: &KeyboardEvent) {
    if event.key() == "Enter" && target(event).is_some_and(|element| element.has_attribute("data-search")) {
        event.prevent_default();
    }
}
