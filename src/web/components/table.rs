//! Tables: a heading for each column, rows from the page. On narrow windows the style sheet makes cards of the rows.

use leptos::prelude::*;

/// The headings of a table's columns, from the left.
#[derive(Debug, Clone, Default)]
pub struct Heads {
    columns: Vec<Head>,
    caption: Option<&'static str>,
}

#[derive(Debug, Clone)]
enum Head {
    Plain(&'static str),
    End(&'static str),
    Hidden(&'static str),
    Sort(&'static str, String, Option<Way>),
}

/// Which end of a column comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The smallest.
    Up,
    /// The largest.
    Down,
}

impl Heads {
    /// Columns of text.
    #[must_use]
    pub fn of(texts: &[&'static str]) -> Self {
        Self { columns: texts.iter().copied().map(Head::Plain).collect(), caption: None }
    }

    /// And more columns of text.
    #[must_use]
    pub fn and(mut self, texts: &[&'static str]) -> Self {
        self.columns.extend(texts.iter().copied().map(Head::Plain));
        self
    }

    /// And one of numbers, which stand at its end.
    #[must_use]
    pub fn end(mut self, text: &'static str) -> Self {
        self.columns.push(Head::End(text));
        self
    }

    /// And one whose heading leads to the list sorted by it; `now`: it is sorted so.
    #[must_use]
    pub fn sort(mut self, text: &'static str, href: String, now: Option<Way>) -> Self {
        self.columns.push(Head::Sort(text, href, now));
        self
    }

    /// And one of buttons, whose heading only screen readers need.
    #[must_use]
    pub fn hidden(mut self, text: &'static str) -> Self {
        self.columns.push(Head::Hidden(text));
        self
    }

    /// And what the table is of, for screen readers.
    #[must_use]
    pub fn caption(mut self, text: &'static str) -> Self {
        self.caption = Some(text);
        self
    }
}

/// A table of this class with these headings around rows.
pub fn table(class: &'static str, heads: Heads, rows: impl IntoView) -> AnyView {
    let caption = heads.caption.map(|text| view! { <caption class="visually-hidden">{text}</caption> });
    let heads = heads
        .columns
        .into_iter()
        .map(|head| match head {
            Head::Plain(text) => view! { <th scope="col">{text}</th> }.into_any(),
            Head::End(text) => view! { <th scope="col" class="end">{text}</th> }.into_any(),
            Head::Hidden(text) => view! { <th scope="col"><span class="visually-hidden">{text}</span></th> }.into_any(),
            Head::Sort(text, href, now) => sorted(text, href, now),
        })
        .collect_view();
    view! {
        <div class="table-wrap">
            <table class=class>
                {caption}
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows.into_any()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn sorted(text: &'static str, href: String, now: Option<Way>) -> AnyView {
    let (order, arrow) = match now {
        None => (None, ""),
        Some(Way::Up) => (Some("ascending"), "↑"),
        Some(Way::Down) => (Some("descending"), "↓"),
    };
    view! {
        <th scope="col" aria-sort=order>
            <a class="sort" href=href>{text} <span aria-hidden="true">{arrow}</span></a>
        </th>
    }
    .into_any()
}
