//! What islands do to the page that the server wrote.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, NodeList};

/// Milliseconds since the page opened.
pub fn since_opening_ms() -> f64 {
    Event::new("tick").map_or(0.0, |event| event.time_stamp())
}

/// Puts the text of the element with this id on the clipboard; answers whether there is one.
pub fn copy_text_of(id: &str) -> bool {
    let text = document().get_element_by_id(id).and_then(|element| element.text_content());
    if let Some(text) = &text {
        // A promise that nobody waits for: without the permission nothing happens, as with any copy command.
        drop(window().navigator().clipboard().write_text(text));
    }
    text.is_some()
}

fn all(root: &Element, selector: &str) -> Vec<Element> {
    let list: Option<NodeList> = root.query_selector_all(selector).ok();
    let list = list.into_iter().flat_map(|list| (0..list.length()).filter_map(move |index| list.item(index)));
    list.filter_map(|node| node.dyn_into().ok()).collect()
}

/// Shows the rows whose words hold all that was typed, and groups that have such a row; answers how many.
pub fn show_matching(root: &Element, typed: &str) -> usize {
    let typed = typed.to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let mut shown = 0;
    for group in all(root, "[data-group]") {
        let mut of_group = 0;
        for row in all(&group, "[data-event]") {
            let known = row.get_attribute("data-event").unwrap_or_default();
            let fits = words.iter().all(|word| known.contains(word));
            set_hidden(&row, !fits);
            of_group += usize::from(fits);
        }
        set_hidden(&group, of_group == 0);
        shown += of_group;
    }
    shown
}

fn set_hidden(element: &Element, hidden: bool) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.set_hidden(hidden);
    }
}

/// When the event is a click on a group's button: ticks or unticks the group here instead of posting the form.
pub fn toggle_group(event: &Event) {
    let Some(clicked) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Ok(Some(button)) = clicked.closest(".group-head button") else { return };
    let Ok(Some(group)) = button.closest("[data-group]") else { return };
    event.prevent_default();
    let boxes = boxes(&group);
    let tick = !boxes.iter().all(HtmlInputElement::checked);
    for input in boxes {
        input.set_checked(tick);
    }
    count(&group);
}

/// Counts the ticks of all groups again.
pub fn count_groups(root: &Element) {
    for group in all(root, "[data-group]") {
        count(&group);
    }
}

fn boxes(group: &Element) -> Vec<HtmlInputElement> {
    all(group, "input[type=checkbox]").into_iter().filter_map(|element| element.dyn_into().ok()).collect()
}

fn count(group: &Element) {
    let boxes = boxes(group);
    let ticked = boxes.iter().filter(|input| input.checked()).count();
    for place in all(group, "[data-count]") {
        place.set_text_content(Some(&format!("{ticked} of {}", boxes.len())));
    }
    for button in all(group, ".group-head button") {
        let text = if ticked == boxes.len() { "Clear" } else { "Select all" };
        button.set_text_content(Some(text));
        let name = group.get_attribute("data-group").unwrap_or_default();
        drop(button.set_attribute("aria-label", &format!("{text}: {name}")));
    }
}
