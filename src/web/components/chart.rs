//! Charts, drawn on the server: a picture with a title on each mark, its sentence for those who do not see it, and below
//! it the same numbers as a table.

mod over_time;
mod ranked;
mod spark;

use leptos::prelude::*;

pub use over_time::{Slot, bars, lines};
pub use ranked::{Rank, ranked};
pub use spark::spark;

/// One kind of thing in a chart.
#[derive(Debug, Clone, Copy)]
pub struct Series {
    /// Its name.
    pub name: &'static str,
    /// Class of its marks: `good`, `bad`, `first` or `second`.
    pub class: &'static str,
}

/// What is said about a chart.
#[derive(Debug, Clone)]
pub struct Told {
    /// What it is of, as the caption of its table.
    pub title: &'static str,
    /// The chart in a sentence.
    pub summary: String,
    /// How much its largest mark is, or what else stands beside the legend.
    pub top: String,
}

#[expect(clippy::cast_precision_loss, reason = "a chart has a few dozen places")]
fn place(index: usize) -> f64 {
    index as f64
}

fn number(value: f64) -> String {
    format!("{value:.1}")
}

/// The name of a mark and its values, a line each.
fn title(name: &str, series: &[Series], texts: &[String]) -> String {
    let lines = series.iter().zip(texts).map(|(series, text)| format!("\n{}: {text}", series.name));
    name.to_owned() + &lines.collect::<String>()
}

/// The legend above a drawing, and its numbers below it.
fn figure(told: &Told, series: &[Series], drawing: AnyView, numbers: AnyView) -> AnyView {
    let legend = series.iter().map(|series| view! { <li class=series.class>{series.name}</li> }).collect_view();
    let of = format!(": {}", told.title);
    view! {
        <figure class="chart">
            <figcaption>
                <ul class="legend">{legend}</ul>
                <span class="muted small">{told.top.clone()}</span>
            </figcaption>
            {drawing}
            <details>
                <summary>"Show as a table" <span class="visually-hidden">{of}</span></summary>
                {numbers}
            </details>
        </figure>
    }
    .into_any()
}
