//! Where the browser part begins; the page's script calls it once the module is there.

use wasm_bindgen::prelude::wasm_bindgen;

/// Prepares for the islands, which the script wakes one by one after this.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
