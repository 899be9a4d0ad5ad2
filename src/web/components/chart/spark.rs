//! A chart for a cell of a table.

use leptos::prelude::*;

use super::{number, place};

/// Small bars of what went well and, on top of it, what failed; for a cell of a table that says the numbers beside them.
pub fn spark(slots: &[(u64, u64)]) -> AnyView {
    const HIGH: f64 = 20.0;
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
    let float = |count: u64| count as f64;
    let most = slots.iter().map(|(good, bad)| float(good + bad)).fold(1.0, f64::max);
    // Whatever there was can be seen.
    let high = |count: u64| if count == 0 { 0.0 } else { (float(count) / most * HIGH).max(1.5) };
    let bars = slots.iter().enumerate().map(|(index, (good, bad))| {
        let (x, below, above) = (number(place(index) * 5.0), high(*good), high(*bad));
        let below = below.min(HIGH - above);
        view! {
            <rect class="good" x=x.clone() y=number(HIGH - below) width="4" height=number(below)></rect>
            <rect class="bad" x=x y=number(HIGH - below - above) width="4" height=number(above)></rect>
        }
    });
    let wide = number(place(slots.len()) * 5.0);
    view! {
        <svg class="spark" viewBox=format!("0 0 {wide} {HIGH}") preserveAspectRatio="none" aria-hidden="true">
            <path d=format!("M0 {HIGH}H{wide}")></path>
            {bars.collect_view()}
        </svg>
    }
    .into_any()
}
