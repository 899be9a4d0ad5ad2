//! The first steps of a workspace, told as they are done.

use std::convert::Infallible;

use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::response::sse::Event;
use futures_util::Stream;
use futures_util::stream::unfold;
use leptos::prelude::*;

use super::{TICK, may_go_on, quiet, text, visitor};
use crate::server::state::AppState;
use crate::web::pages::overview::steps::Steps;
use crate::web::request::Visit;

/// The list of steps, anew whenever one was done; the stream ends with the last.
pub async fn stream(State(state): State<AppState>, headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    let visit = match visitor(&state, &headers).await {
        Ok(visit) => visit,
        Err(refusal) => return refusal,
    };
    let seen = text(&query.unwrap_or_default(), "seen").unwrap_or_default();
    let asker = visit.clone();
    quiet(&asker, Watch { visit, seen }.events())
}

struct Watch {
    visit: Visit,
    /// What the browser shows.
    seen: String,
}

impl Watch {
    fn events(self) -> impl Stream<Item = Result<Event, Infallible>> + Send {
        unfold(self, |mut watch| async move {
            let stopping = watch.visit.state.engine.stopping();
            loop {
                if !may_go_on(&watch.visit).await {
                    return None;
                }
                let Ok(steps) = Steps::now(&watch.visit).await else { return None };
                if steps.word() != watch.seen {
                    watch.seen = steps.word();
                    return Some((Ok(told(steps)), watch));
                }
                tokio::select! {
                    () = stopping.cancelled() => return None,
                    () = tokio::time::sleep(TICK) => {}
                }
            }
        })
    }
}

fn told(steps: Steps) -> Event {
    let html = Owner::new().with(|| steps.items().to_html());
    let name = if steps.done() { "done" } else { "steps" };
    Event::default().event(name).data(html.replace(['\r', '\n'], " "))
}
