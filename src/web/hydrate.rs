//! Where the browser begins: the script in the page's head calls [`hydrate`], then wakes each island.

use wasm_bindgen::prelude::wasm_bindgen;

/// Makes the page ready for its islands.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
