//! What stands before and after a delivery, or a test, in the list that it was opened from. The list's address rides in
//! that of its page.

use leptos::prelude::*;
use uuid::Uuid;

use super::logs::asked::Asked;
use super::logs::zone::Zone;
use super::logs::{PATH, ROWS};
use super::trail::Trail;
use crate::domain::ids::TypeId;
use crate::server::app::{AppError, log, test_log};
use crate::server::store::DeliveryFilter;
use crate::web::components::LinkButton;
use crate::web::request::Visit;

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

/// A row of the list, by its id, and the path of the page that it opens.
struct Row(Uuid, String);

/// Looks for the page of this path in the list that lies at `trail`, and beyond.
///
/// # Errors
/// When the list cannot be read.
pub async fn find(visit: &Visit, asked: &Asked, zone: &Zone, trail: Trail, path: &str) -> Result<Neighbours, AppError> {
    if trail.cursor().is_none() {
        let list = format!("{PATH}?{}", if asked.tests() { "test=true" } else { "status=all" });
        return Ok(Neighbours { list, query: String::new(), newer: None, older: None });
    }
    let at = |row: &Row, trail: &Trail| format!("{}?{}", row.1, trail.address(|more| asked.query(more)));
    let place_in = |rows: &[Row]| rows.iter().position(|row| row.1 == path);

    let (rows, more) = rows(visit, asked, zone, &trail).await?;
    let place = place_in(&rows);
    let mut newer = place.and_then(|place| rows.get(place.checked_sub(1)?)).map(|row| at(row, &trail));
    if let (Some(0), Some(above)) = (place, trail.newer()) {
        let first = rows[0].0;
        let (rows, _) = self::rows(visit, asked, zone, &above).await?;
        // The page above may reach into this one.
        newer = rows.iter().rfind(|row| row.0 > first && row.1 != path).map(|row| at(row, &above));
    }
    let mut older = place.and_then(|place| rows.get(place + 1)).map(|row| at(row, &trail));
    if let (Some(place), None, true) = (place, &older, more) {
        let below = trail.older(trail.above_row(rows[place].0));
        let (rows, _) = self::rows(visit, asked, zone, &below).await?;
        older = place_in(&rows).and_then(|place| rows.get(place + 1)).map(|row| at(row, &below));
    }
    let list = trail.address(|more| asked.href(more));
    Ok(Neighbours { list, query: trail.address(|more| asked.query(more)), newer, older })
}

/// A page of the list, what it opens each once, and whether there is another one.
async fn rows(visit: &Visit, asked: &Asked, zone: &Zone, trail: &Trail) -> Result<(Vec<Row>, bool), AppError> {
    let (state, actor, below) = (&visit.state, &visit.actor, trail.in_log());
    let filter = DeliveryFilter { far: trail.far(), ..asked.filter(zone) };
    if asked.tests() {
        let page = test_log::tests(state, actor, &filter, below, ROWS).await?;
        let rows = page.rows.iter().map(|row| Row(row.id.uuid(), format!("/tests/{}", row.id)));
        return Ok((rows.collect(), page.onward().is_some()));
    }
    let page = log::entries::entries(state, actor, &filter, &asked.outcomes, below, ROWS).await?;
    let mut rows: Vec<Row> = Vec::with_capacity(page.rows.len());
    for entry in &page.rows {
        let path = format!("/deliveries/{}", entry.delivery().id);
        if rows.iter().all(|row| row.1 != path) {
            rows.push(Row(entry.id(), path));
        }
    }
    Ok((rows, page.onward().is_some()))
}
