//! Charts, drawn on the server: a picture with a title on each bar, and below it the same numbers as a table.

use leptos::prelude::*;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 140.0;

/// One kind of thing in a chart.
#[derive(Debug, Clone, Copy)]
pub struct Series {
    /// Its name.
    pub name: &'static str,
    /// Class of its marks: `good`, `bad`, `first` or `second`.
    pub class: &'static str,
}

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
    fn title(&self, series: &[Series]) -> String {
        let parts: Vec<_> =
            series.iter().zip(&self.texts).map(|(series, text)| format!("{}: {text}", series.name)).collect();
        format!("{}\n{}", self.label, parts.join("\n"))
    }

    fn sum(&self) -> f64 {
        self.values.iter().flatten().sum()
    }

    fn most(&self) -> f64 {
        self.values.iter().flatten().copied().fold(0.0, f64::max)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a chart has a few dozen places")]
fn place(index: usize) -> f64 {
    index as f64
}

fn number(value: f64) -> String {
    format!("{value:.1}")
}

/// Bars of values on top of each other. `top`: how the largest sum is written; `summary`: the chart in a sentence.
pub fn bars(summary: String, series: &[Series], slots: &[Slot], top: String) -> AnyView {
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
    picture(summary, series, slots, top, marks.collect_view().into_any())
}

/// Lines through values. `top`: how the largest is written; `summary`: the chart in a sentence.
pub fn lines(summary: String, series: &[Series], slots: &[Slot], top: String) -> AnyView {
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
                Some(view! { <circle class=series.class cx=number(x) cy=number(y) r="3"></circle> })
            })
            .collect();
        hit(slot, series, step, index, dots.into_any())
    });
    let marks = view! { {paths.collect_view()} {dots.collect_view()} }.into_any();
    picture(summary, series, slots, top, marks)
}

/// All of a stretch's height leads to its rows. The keyboard takes the table instead, which has the same links.
fn hit(slot: &Slot, series: &[Series], step: f64, index: usize, marks: AnyView) -> AnyView {
    view! {
        <a href=slot.href.clone() tabindex="-1">
            <title>{slot.title(series)}</title>
            <rect class="hit" x=number(step * place(index)) y="0" width=number(step) height=number(HEIGHT)></rect>
            {marks}
        </a>
    }
    .into_any()
}

fn picture(summary: String, series: &[Series], slots: &[Slot], top: String, marks: AnyView) -> AnyView {
    let legend = series.iter().map(|series| view! { <li class=series.class>{series.name}</li> }).collect_view();
    let ends = [slots.first(), slots.last()].map(|slot| slot.map(|slot| slot.label.clone()).unwrap_or_default());
    let [first, last] = ends;
    let heads = series.iter().map(|series| view! { <th scope="col" class="end">{series.name}</th> }).collect_view();
    let rows = slots.iter().map(|slot| {
        let cells = slot.texts.iter().map(|text| view! { <td class="end">{text.clone()}</td> }).collect_view();
        view! { <tr><th scope="row"><a href=slot.href.clone()>{slot.label.clone()}</a></th>{cells}</tr> }
    });
    view! {
        <figure class="chart">
            <figcaption>
                <ul class="legend">{legend}</ul>
                <span class="muted small">{top}</span>
            </figcaption>
            <svg viewBox=format!("0 -4 {WIDTH} {}", HEIGHT + 6.0) role="group" aria-label=summary>
                <path class="axis" d=format!("M0 {HEIGHT}H{WIDTH}")></path>
                {marks}
            </svg>
            <p class="ends muted small" aria-hidden="true"><span>{first}</span><span>{last} " UTC"</span></p>
            <details>
                <summary>"Show as a table"</summary>
                <div class="table-wrap">
                    <table class="table">
                        <thead><tr><th scope="col">"Time (UTC)"</th>{heads}</tr></thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            </details>
        </figure>
    }
    .into_any()
}

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

/// A bar of a share (0 to 1), for a cell of a table that says the number beside it.
pub fn share_bar(class: &'static str, share: f64) -> AnyView {
    view! {
        <svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class=class x="0" y="0" width=number(share.clamp(0.0, 1.0) * 100.0) height="8"></rect>
        </svg>
    }
    .into_any()
}
