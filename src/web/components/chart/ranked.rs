//! Bars beside each other's names, the longest first. Names are text of the page, so that they are as large as all other
//! text however narrow the window is; each has a drawing of its own bar.

use leptos::prelude::*;

use super::{Series, Told, figure, number, title};

/// What had something can be seen: least width of its mark, in percent of the longest bar.
const LEAST: f64 = 0.6;

/// A bar.
#[derive(Debug, Clone)]
pub struct Rank {
    /// What it is of.
    pub name: String,
    /// For each series its value.
    pub values: Vec<f64>,
    /// For each series its value as people read it.
    pub texts: Vec<String>,
    /// What stands at its end: the sum of the values.
    pub sum: String,
    /// Where the rows are that it speaks of.
    pub href: String,
}

impl Rank {
    fn length(&self) -> f64 {
        self.values.iter().sum()
    }
}

/// Bars of values one after the other; `numbers`: the same as a table, which has the same links for the keyboard.
pub fn ranked(told: &Told, series: &[Series], ranks: &[Rank], numbers: AnyView) -> AnyView {
    let most = ranks.iter().map(Rank::length).fold(1.0, f64::max);
    let rows = ranks.iter().map(|rank| {
        let title = title(&rank.name, series, &rank.texts);
        // The name is cut short where it is long; all of it stands in the titles and in the table.
        let whole = title.clone();
        view! {
            <a class="rank" href=rank.href.clone() tabindex="-1" title=whole>
                <span class="name">{rank.name.clone()}</span>
                <svg aria-hidden="true">
                    <title>{title}</title>
                    {marks(rank, series, most)}
                </svg>
                <span class="sum">{rank.sum.clone()}</span>
            </a>
        }
    });
    let drawing = view! { <div class="ranks" role="group" aria-label=told.summary.clone()>{rows.collect_view()}</div> };
    figure(told, series, drawing.into_any(), numbers)
}

fn marks(rank: &Rank, series: &[Series], most: f64) -> AnyView {
    let mut before = 0.0;
    let marks = series.iter().zip(&rank.values).filter(|(_, value)| **value > 0.0).map(|(series, value)| {
        let width = (value / most * 100.0).max(LEAST);
        // The bar of all ends where the drawing does.
        let x = f64::min(before, 100.0 - width);
        before = x + width;
        view! { <rect class=series.class x=percent(x) width=percent(width) height="100%"></rect> }
    });
    marks.collect_view().into_any()
}

fn percent(value: f64) -> String {
    number(value) + "%"
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERIES: [Series; 2] = [Series { name: "Good", class: "good" }, Series { name: "Bad", class: "bad" }];

    #[test]
    fn what_was_rare_can_be_seen_and_nothing_sticks_out() {
        let rank = |values: [f64; 2]| Rank {
            name: "<A>".to_owned(),
            values: values.to_vec(),
            texts: values.map(|value| value.to_string()).to_vec(),
            sum: String::new(),
            href: "/log?a=1&b=2".to_owned(),
        };
        let told = Told { title: "Marks", summary: "One".to_owned(), top: String::new() };
        let html = Owner::new()
            .with(|| ranked(&told, &SERIES, &[rank([100_000.0, 1.0]), rank([0.0, 50_000.5])], ().into_any()).to_html());
        for part in [
            r#"x="0.0%" width="100.0%""#,
            r#"x="99.4%" width="0.6%""#,
            r#"x="0.0%" width="50.0%" height="100%" class="bad""#,
            "<title>&lt;A&gt;\nGood: 100000\nBad: 1</title>",
            r#"href="/log?a=1&amp;b=2" tabindex="-1""#,
            r#"role="group" aria-label="One""#,
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert_eq!(html.matches("<rect").count(), 3, "no mark of nothing: {html}");
    }
}
