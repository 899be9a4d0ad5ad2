//! What a test found: checks, request, answer, timings, advice. The pages of a delivery show requests the same way.

use leptos::prelude::*;

use crate::domain::attempt::{Headers, ShownRequest, ShownResponse, TestResult, Timing};
use crate::domain::time::Timestamp;
use crate::web::components::{CodeBlock, Icon, Notice, Sign, Tone};
use crate::web::islands::time::Ago;
use crate::web::preview::indented;
use crate::web::request::KeptTest;

/// All results of a test.
pub fn results(kept: &KeptTest, now: Timestamp) -> AnyView {
    let parts = kept.answer.results.iter().enumerate().map(|(index, result)| result_card(index, result)).collect_view();
    let (tone, title) = if kept.answer.results.iter().all(|result| result.ok) {
        (Tone::Good, "The test event arrived")
    } else {
        (Tone::Bad, "The test event did not arrive")
    };
    let at = kept.at.0;
    view! {
        <section class="stack-s" id="result">
            <Notice title=title tone=tone>
                <p class="small">"Sent " <Ago moment_ms=at now_ms=now.0 /> ". A test changes nothing: no retries, no log entry."</p>
            </Notice>
            {parts}
        </section>
    }
    .into_any()
}

fn result_card(index: usize, result: &TestResult) -> AnyView {
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
    let open = !result.ok;
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
                <h3 class="mono">{result.event_type.clone()}</h3>
                <p class="small mono">{result.url.clone()}</p>
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

/// What to try.
pub fn advice(text: Option<String>) -> Option<impl IntoView> {
    text.map(|text| view! { <Notice title="What to try" tone=Tone::Warn><p>{text}</p></Notice> })
}

/// How long the phases took.
pub fn timings(timing: Timing) -> AnyView {
    let parts = [
        ("DNS", timing.dns),
        ("Connect", timing.connect),
        ("TLS", timing.tls),
        ("First byte", timing.first_byte),
        ("Total", Some(timing.total)),
    ];
    let items = parts
        .into_iter()
        .filter_map(|(name, ms)| ms.map(|ms| view! { <div><dt>{name}</dt><dd>{milliseconds(ms)}</dd></div> }))
        .collect_view();
    view! { <dl class="timings">{items}</dl> }.into_any()
}

/// `0.4 ms`, `23 ms`, `5.0 s`.
#[must_use]
pub fn milliseconds(ms: f64) -> String {
    match ms {
        ms if ms < 10.0 => format!("{ms:.1} ms"),
        ms if ms < 1000.0 => format!("{ms:.0} ms"),
        ms => format!("{:.1} s", ms / 1000.0),
    }
}

/// A request: line, headers, body.
pub fn request_side(id: &str, request: ShownRequest) -> AnyView {
    let line = format!("{} {}", request.method, request.url);
    view! {
        <div class="side">
            <h3>"Request"</h3>
            <p class="mono request-line">{line}</p>
            {headers(&request.headers)}
            {body(&format!("{id}-request"), request.body, false)}
        </div>
    }
    .into_any()
}

/// An answer: status, headers, body.
pub fn response_side(id: &str, response: ShownResponse) -> AnyView {
    view! {
        <div class="side">
            <h3>"Response"</h3>
            <p class="mono request-line">{format!("HTTP {}", response.status)}</p>
            {headers(&response.headers)}
            {body(&format!("{id}-response"), response.body, response.truncated)}
        </div>
    }
    .into_any()
}

fn headers(headers: &Headers) -> Option<impl IntoView + use<>> {
    if headers.0.is_empty() {
        return None;
    }
    let lines =
        headers.0.iter().map(|(name, value)| view! { <dt>{name.clone()}</dt><dd>{value.clone()}</dd> }).collect_view();
    Some(view! { <dl class="headers">{lines}</dl> })
}

/// A body as it was, and indented beside it where it is JSON.
fn body(id: &str, text: String, truncated: bool) -> AnyView {
    if text.trim().is_empty() {
        return view! { <p class="muted small">"Empty body"</p> }.into_any();
    }
    let cut = truncated.then(|| view! { <p class="hint">"Longer than what is kept; the rest was not read."</p> });
    let size = format!("{} bytes", text.len());
    match pretty(&text) {
        None => {
            view! { <CodeBlock code=text caption=format!("Body, {size}") id=format!("{id}-raw") /> {cut} }.into_any()
        }
        Some(pretty) => view! {
            <CodeBlock code=pretty caption="Body, indented" id=format!("{id}-pretty") />
            <details>
                <summary class="small">{format!("As sent, {size}")}</summary>
                <CodeBlock code=text caption="Body, byte for byte" id=format!("{id}-raw") />
            </details>
            {cut}
        }
        .into_any(),
    }
}

/// A block of JSON, indented for reading; anything else as it is.
pub fn indented_block(caption: &'static str, text: String, id: &'static str) -> AnyView {
    view! { <CodeBlock code=pretty(&text).unwrap_or(text) caption=caption id=id /> }.into_any()
}

/// JSON indented for reading; `None` for anything else.
fn pretty(text: &str) -> Option<String> {
    serde_json::from_str::<&serde_json::value::RawValue>(text).ok()?;
    Some(indented(text)).filter(|pretty| pretty != text)
}

#[cfg(test)]
mod tests {
    use super::milliseconds;

    #[test]
    fn times_are_short() {
        assert_eq!([milliseconds(0.42), milliseconds(23.4), milliseconds(5012.0)], ["0.4 ms", "23 ms", "5.0 s"]);
    }
}
