//! The deliveries before and after this one in the list that it was opened from. The list's address rides in this page's.

use leptos::prelude::*;

use crate::domain::ids::{AttemptId, DeliveryId, TypeId};
use crate::server::app::{AppError, log};
use crate::web::components::LinkButton;
use crate::web::pages::logs::ROWS;
use crate::web::pages::logs::asked::Asked;
use crate::web::pages::logs::zone::Zone;
use crate::web::request::Visit;

const LOGS: &str = "/audit/webhook-logs?status=all";

/// Where the list goes on from a delivery.
pub struct Neighbours {
    /// The address of the list.
    pub list: String,
    /// The query of this page; empty where it was not opened from a list.
    pub query: String,
    newer: Option<String>,
    older: Option<String>,
}

impl Neighbours {
    fn none() -> Self {
        Self { list: LOGS.to_owned(), query: String::new(), newer: None, older: None }
    }

    /// Links to both.
    pub fn links(&self) -> AnyView {
        let link = |href: &Option<String>, text: &'static str| {
            href.clone().map(|href| view! { <LinkButton href=href text=text /> })
        };
        view! { {link(&self.newer, "Newer")} {link(&self.older, "Older")} }.into_any()
    }
}

/// Looks for the delivery on the page of the list that begins at `cursor`, and for the one after that page.
pub async fn find(
    visit: &Visit,
    asked: &Asked,
    zone: &Zone,
    cursor: Option<String>,
    id: DeliveryId,
) -> Result<Neighbours, AppError> {
    let Some(cursor) = cursor else { return Ok(Neighbours::none()) };
    let (ids, next) = page(visit, asked, zone, &cursor).await?;
    let here = |cursor: &str| asked.query(&[("cursor", cursor)]);
    let at = |id: &DeliveryId, cursor: &str| format!("/deliveries/{id}?{}", here(cursor));
    let place = ids.iter().position(|one| *one == id);
    let newer = place.and_then(|place| ids.get(place.checked_sub(1)?)).map(|id| at(id, &cursor));
    let mut older = place.and_then(|place| ids.get(place + 1)).map(|id| at(id, &cursor));
    if let (Some(_), None, Some(next)) = (place, &older, next) {
        let (ids, _) = page(visit, asked, zone, &next).await?;
        older = ids.iter().find(|one| **one != id).map(|id| at(id, &next));
    }
    Ok(Neighbours { list: asked.href(&[("cursor", &cursor)]), query: here(&cursor), newer, older })
}

/// The deliveries of a page of the list, each once, and the cursor of the next page.
async fn page(
    visit: &Visit,
    asked: &Asked,
    zone: &Zone,
    cursor: &str,
) -> Result<(Vec<DeliveryId>, Option<String>), AppError> {
    let (state, actor, below) = (&visit.state, &visit.actor, cursor.parse().ok().map(AttemptId::uuid));
    let page = log::entries::entries(state, actor, &asked.filter(zone), &asked.outcomes, below, ROWS).await?;
    let mut ids: Vec<DeliveryId> = Vec::with_capacity(page.rows.len());
    for id in page.rows.iter().map(|row| row.delivery().id) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok((ids, page.next.map(|next| AttemptId::from_uuid(next).to_string())))
}
