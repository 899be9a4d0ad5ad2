//! What stands before and after a delivery, or a test, in the list that it was opened from. The list's address rides in
//! that of its page.

use leptos::prelude::*;
use uuid::Uuid;

use super::logs::asked::Asked;
use super::logs::zone::Zone;
use super::logs::{PATH, ROWS};
use crate::domain::ids::{AttemptId, TypeId};
use crate::server::app::{AppError, log, test_log};
use crate::web::components::LinkButton;
use crate::web::request::Visit;

/// Rows above the present one that a further page of the list begins with, so that there is a way back.
const BACK: usize = 10;

/// Where the list goes on from a page.
pub struct Neighbours {
    /// The address of the list.
    pub list: String,
    /// The query of the page; empty where it was not opened from a list.
    pub query: String,
    newer: Option<String>,
    older: Option<String>,
}

impl Neighbours {
    /// Links to both.
    pub fn links(&self) -> AnyView {
        let link = |href: &Option<String>, text: &'static str| {
            href.clone().map(|href| view! { <LinkButton href=href text=text /> })
        };
        view! { {link(&self.newer, "Newer")} {link(&self.older, "Older")} }.into_any()
    }
}

/// The cursor of a list that begins with this row.
#[must_use]
pub fn cursor_above(row: Uuid) -> String {
    AttemptId::from_uuid(Uuid::from_u128(row.as_u128().saturating_add(1))).to_string()
}

/// A row of the list, by its id, and the path of the page that it opens.
struct Row(Uuid, String);

/// Looks for the page of this path in the list that begins at `cursor`, and beyond.
///
/// # Errors
/// When the list cannot be read.
pub async fn find(
    visit: &Visit,
    asked: &Asked,
    zone: &Zone,
    cursor: Option<String>,
    path: &str,
) -> Result<Neighbours, AppError> {
    let Some(cursor) = cursor else {
        let list = format!("{PATH}?{}", if asked.tests() { "test=true" } else { "status=all" });
        return Ok(Neighbours { list, query: String::new(), newer: None, older: None });
    };
    let query = |cursor: &str| asked.query(&[("cursor", cursor)]);
    let at = |row: &Row, cursor: &str| format!("{}?{}", row.1, query(cursor));
    let place_in = |rows: &[Row]| rows.iter().position(|row| row.1 == path);

    let (rows, more) = rows(visit, asked, zone, &cursor).await?;
    let place = place_in(&rows);
    let newer = place.and_then(|place| rows.get(place.checked_sub(1)?)).map(|row| at(row, &cursor));
    let mut older = place.and_then(|place| rows.get(place + 1)).map(|row| at(row, &cursor));
    if let (Some(place), None, true) = (place, &older, more) {
        let cursor = cursor_above(rows[place.saturating_sub(BACK)].0);
        let (rows, _) = self::rows(visit, asked, zone, &cursor).await?;
        older = place_in(&rows).and_then(|place| rows.get(place + 1)).map(|row| at(row, &cursor));
    }
    Ok(Neighbours { list: asked.href(&[("cursor", &cursor)]), query: query(&cursor), newer, older })
}

/// A page of the list, what it opens each once, and whether there is another one.
async fn rows(visit: &Visit, asked: &Asked, zone: &Zone, cursor: &str) -> Result<(Vec<Row>, bool), AppError> {
    let (state, actor, below) = (&visit.state, &visit.actor, cursor.parse().ok().map(AttemptId::uuid));
    let filter = asked.filter(zone);
    if asked.tests() {
        let page = test_log::tests(state, actor, &filter, below, ROWS).await?;
        let rows = page.rows.iter().map(|row| Row(row.id.uuid(), format!("/tests/{}", row.id)));
        return Ok((rows.collect(), page.next.is_some()));
    }
    let page = log::entries::entries(state, actor, &filter, &asked.outcomes, below, ROWS).await?;
    let mut rows: Vec<Row> = Vec::with_capacity(page.rows.len());
    for entry in &page.rows {
        let path = format!("/deliveries/{}", entry.delivery().id);
        if rows.iter().all(|row| row.1 != path) {
            rows.push(Row(entry.id(), path));
        }
    }
    Ok((rows, page.next.is_some()))
}
