//! What a test found: checks, request, answer, timings, advice.

use leptos::prelude::*;

use super::exchange::{advice, body, request_head, response_side, timings};
use crate::domain::attempt::{ShownRequest, TestResult};
use crate::domain::time::Timestamp;
use crate::domain::webhook::ANY_EVENT;
use crate::server::app::test_log::TestRun;
use crate::web::components::{Icon, Notice, Sign, Tone};
use crate::web::islands::time::Ago;

/// All results of a run.
pub fn results(run: &TestRun, now: Timestamp) -> AnyView {
    let card = |(index, result): (usize, &TestResult)| {
        let href = format!("/tests/{}", result.id);
        result_card(index, result, !result.ok, Some(href))
    };
    let parts = run.results.iter().enumerate().map(card).collect_view();
    let (tone, title) = verdict(run.results.iter().all(|result| result.ok));
    let at = run.at.0;
    let who = run.actor.name.clone().map(|name| format!(" by {name}"));
    view! {
        <section class="stack-s" id="result">
            <Notice title=title tone=tone>
                <p class="small">"Sent " <Ago moment_ms=at now_ms=now.0 /> {who} ". A test changes nothing and is not tried again."</p>
            </Notice>
            {parts}
        </section>
    }
    .into_any()
}

/// The event that was tried; the row for all others has no name of its own.
#[must_use]
pub fn sample_name(event_type: &str) -> &str {
    if event_type == ANY_EVENT { "Any event" } else { event_type }
}

/// How it went, in a word and a sentence.
#[must_use]
pub fn verdict(arrived: bool) -> (Tone, &'static str) {
    if arrived { (Tone::Good, "The test event arrived") } else { (Tone::Bad, "The test event did not arrive") }
}

/// One result; `href`: where it stands alone.
pub fn result_card(index: usize, result: &TestResult, open: bool, href: Option<String>) -> AnyView {
    let checks = result
        .checks
        .iter()
        .map(|check| {
            let (class, sign) = if check.ok { ("", Sign::Tick) } else { ("failed", Sign::Cross) };
            let said = if check.ok { "passed" } else { "failed" };
            view! {
                <li class=class>
                    <Icon sign=sign size=15 />
                    <b>{check_name(&check.name)}<span class="visually-hidden">" " {said}</span></b>
                    <span>{check.detail.clone()}</span>
                </li>
            }
        })
        .collect_view();
    let request = result.request.clone().map(|request| request_side(&format!("test{index}"), request));
    let response = result.response.clone().map(|response| response_side(&format!("test{index}"), response));
    let exchange = (request.is_some() || response.is_some()).then(|| {
        view! {
            <details class="exchange" open=open>
                <summary>"Request and response"</summary>
                <div>{request}{response}</div>
            </details>
        }
    });
    view! {
        <article class="card">
            <div class="head">
                <h3 class="mono">{sample_name(&result.event_type).to_owned()}</h3>
                <p class="small mono">{result.url.clone()}</p>
                {href.map(|href| view! { <p class="small"><a href=href>"In the log"</a></p> })}
            </div>
            <ul class="checks">{checks}</ul>
            {advice(result.advice.clone())}
            {timings(result.timing_ms)}
            {exchange}
        </article>
    }
    .into_any()
}

fn check_name(name: &str) -> &'static str {
    match name {
        "fields" => "Fields",
        "https" => "Address",
        "dns" => "DNS",
        "address" => "Network",
        "connect" => "Connection",
        "tls" => "TLS",
        "auth" => "Auth",
        "payload" => "Payload",
        _ => "Response",
    }
}

fn request_side(id: &str, request: ShownRequest) -> AnyView {
    view! {
        <div class="side">
            <h3>"Request"</h3>
            {request_head(&request)}
            {body(&format!("{id}-request"), request.body)}
        </div>
    }
    .into_any()
}
