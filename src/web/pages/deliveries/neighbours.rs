//! The deliveries before and after this one in the list that it was opened from. The list's address rides in this page's.

use leptos::prelude::*;

use crate::domain::ids::DeliveryId;
use crate::server::app::{AppError, log};
use crate::web::components::LinkButton;
use crate::web::pages::logs::{Asked, ROWS};
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
    cursor: Option<String>,
    id: DeliveryId,
) -> Result<Neighbours, AppError> {
    let Some(cursor) = cursor else { return Ok(Neighbours::none()) };
    let (ids, next) = page(visit, asked, &cursor).await?;
    let here = |cursor: &str| asked.query(&[("cursor", cursor)]);
    let at = |id: &DeliveryId, cursor: &str| format!("/deliveries/{id}?{}", here(cursor));
    let place = ids.iter().position(|one| *one == id);
    let newer = place.and_then(|place| ids.get(place.checked_sub(1)?)).map(|id| at(id, &cursor));
    let mut older = place.and_then(|place| ids.get(place + 1)).map(|id| at(id, &cursor));
    if let (Some(_), None, Some(next)) = (place, &older, next) {
        let (ids, _) = page(visit, asked, &next).await?;
        older = ids.iter().find(|one| **one != id).map(|id| at(id, &next));
    }
    Ok(Neighbours { list: asked.href(&[("cursor", &cursor)]), query: here(&cursor), newer, older })
}

/// The deliveries of a page of the list, each once, and the cursor of the next page.
async fn page(visit: &Visit, asked: &Asked, cursor: &str) -> Result<(Vec<DeliveryId>, Option<String>), AppError> {
    let (state, actor, filter) = (&visit.state, &visit.actor, asked.filter());
    if asked.deliveries().is_some() {
        let page = log::deliveries(state, actor, &filter, cursor.parse().ok(), ROWS).await?;
        return Ok((page.data.into_iter().map(|row| row.id).collect(), page.next_cursor));
    }
    let page = log::attempts(state, actor, &filter, cursor.parse().ok(), ROWS).await?;
    let mut ids: Vec<DeliveryId> = Vec::with_capacity(page.data.len());
    for row in page.data {
        if !ids.contains(&row.delivery.id) {
            ids.push(row.delivery.id);
        }
    }
    Ok((ids, page.next_cursor))
}
