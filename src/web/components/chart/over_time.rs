//! Bars and lines over stretches of time.

use leptos::prelude::*;

use super::{Series, Told, figure, number, place, title};
use crate::web::components::{Heads, table};

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 140.0;

/// One stretch of time.
#[derive(Debug, Clone)]
pub struct Slot {
    /// When it is.
    pub label: String,
    /// For each series its value; `None`: there is none.
    pub values: Vec<Option<f64>>,
    /// For each series its value as people read it.
    pub texts: Vec<String>,
    /// Where the rows are that it speaks of.
    pub href: String,
}

impl Slot {
    fn sum(&self) -> f64 {
        self.values.iter().flatten().sum()
    }

    fn most(&self) -> f64 {
        self.values.iter().flatten().copied().fold(0.0, f64::max)
    }
}

/// Bars of values on top of each other. `end`: when the last stretch is over.
pub fn bars(told: &Told, series: &[Series], slots: &[Slot], end: String) -> AnyView {
    let most = slots.iter().map(Slot::sum).fold(1.0, f64::max);
    let step = WIDTH / place(slots.len().max(1));
    let marks = slots.iter().enumerate().map(|(index, slot)| {
        let mut below = 0.0;
        let parts: Vec<_> = series
            .iter()
            .zip(&slot.values)
            .map(|(series, value)| {
                let height = value.unwrap_or_default() / most * HEIGHT;
                below += height;
                let (x, y) = (number(step * place(index) + step * 0.12), number(HEIGHT - below));
                view! { <rect class=series.class x=x y=y width=number(step * 0.76) height=number(height)></rect> }
            })
            .collect();
        hit(slot, series, step, index, parts.into_any())
    });
    picture(told, series, slots, end, marks.collect_view().into_any())
}

/// Lines through values. `end`: when the last stretch is over.
pub fn lines(told: &Told, series: &[Series], slots: &[Slot], end: String) -> AnyView {
    let most = slots.iter().map(Slot::most).fold(1.0, f64::max);
    let step = WIDTH / place(slots.len().max(1));
    let point = |index: usize, value: f64| (step * (place(index) + 0.5), HEIGHT - value / most * (HEIGHT - 4.0));
    let paths = series.iter().enumerate().map(|(which, series)| {
        let mut path = String::new();
        let mut drawn = false;
        for (index, slot) in slots.iter().enumerate() {
            let value = slot.values.get(which).copied().flatten();
            if let Some(value) = value {
                let (x, y) = point(index, value);
                let letter = if drawn { "L" } else { "M" };
                path.extend([letter, &number(x), " ", &number(y)]);
            }
            drawn = value.is_some();
        }
        view! { <path class=format!("line {}", series.class) d=path></path> }
    });
    let dots = slots.iter().enumerate().map(|(index, slot)| {
        let dots: Vec<_> = series
            .iter()
            .zip(&slot.values)
            .filter_map(|(series, value)| {
                let (x, y) = point(index, (*value)?);
                // A line without length has round ends: it stays a dot however the drawing is stretched.
                let class = format!("dot {}", series.class);
                Some(view! { <path class=class d=format!("M{} {}h0", number(x), number(y))></path> })
            })
            .collect();
        hit(slot, series, step, index, dots.into_any())
    });
    let marks = view! { {paths.collect_view()} {dots.collect_view()} }.into_any();
    picture(told, series, slots, end, marks)
}

/// All of a stretch's height leads to its rows. The keyboard takes the table instead, which has the same links.
fn hit(slot: &Slot, series: &[Series], step: f64, index: usize, marks: AnyView) -> AnyView {
    view! {
        <a href=slot.href.clone() tabindex="-1">
            <title>{title(&slot.label, series, &slot.texts)}</title>
            <rect class="hit" x=number(step * place(index)) y="0" width=number(step) height=number(HEIGHT)></rect>
            {marks}
        </a>
    }
    .into_any()
}

/// The drawing is stretched to the room there is; its strokes are not.
fn picture(told: &Told, series: &[Series], slots: &[Slot], end: String, marks: AnyView) -> AnyView {
    let start = slots.first().map(|slot| slot.label.clone()).unwrap_or_default();
    let size = format!("0 -4 {WIDTH} {}", HEIGHT + 6.0);
    let drawing = view! {
        <svg viewBox=size preserveAspectRatio="none" role="group" aria-label=told.summary.clone()>
            <path class="axis" d=format!("M0 {HEIGHT}H{WIDTH}")></path>
            {marks}
        </svg>
        <p class="ends muted small" aria-hidden="true"><span>{start}</span><span>{end} " UTC"</span></p>
    };
    figure(told, series, drawing.into_any(), numbers(told, series, slots))
}

fn numbers(told: &Told, series: &[Series], slots: &[Slot]) -> AnyView {
    let heads = series.iter().fold(Heads::of(&["Time (UTC)"]), |heads, series| heads.end(series.name));
    let rows = slots.iter().map(|slot| {
        let cells = series.iter().zip(&slot.texts).map(|(series, text)| {
            view! { <td class="end" data-label=series.name>{text.clone()}</td> }
        });
        view! {
            <tr>
                <th scope="row" data-label="Time (UTC)"><a href=slot.href.clone()>{slot.label.clone()}</a></th>
                {cells.collect_view()}
            </tr>
        }
    });
    table("table", heads.caption(told.title), rows.collect_view())
}
