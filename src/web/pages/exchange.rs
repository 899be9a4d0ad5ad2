//! Requests and answers as people read them, on the pages of tests and of deliveries.

use leptos::prelude::*;

use crate::domain::attempt::{
    Headers, MASK, RESPONSE_BODY_LIMIT, SHORT_BODY_LIMIT, ShownRequest, ShownResponse, Timing,
};
use crate::web::components::{CodeBlock, CodeTab, Notice, Tone, code_tabs};
use crate::web::preview::indented;

/// What to try.
pub fn advice(text: Option<String>) -> Option<impl IntoView> {
    text.map(|text| view! { <Notice title="What to try" tone=Tone::Warn><p>{text}</p></Notice> })
}

/// A part of a request's time.
struct Phase {
    name: &'static str,
    /// Of the colour in the style sheet.
    class: &'static str,
    ms: f64,
}

/// The parts of a request's time, one after the other; what was not reached has none.
fn phases(timing: Timing) -> Vec<Phase> {
    let before = timing.dns.unwrap_or(0.0) + timing.connect.unwrap_or(0.0) + timing.tls.unwrap_or(0.0);
    let until = timing.first_byte.unwrap_or(timing.total);
    let waiting = if timing.first_byte.is_some() { "First byte" } else { "No answer" };
    let parts = [
        ("DNS", "dns", timing.dns),
        ("Connect", "connect", timing.connect),
        ("TLS", "tls", timing.tls),
        (waiting, "wait", Some((until - before).max(0.0))),
        ("Body", "body", timing.first_byte.map(|first| (timing.total - first).max(0.0))),
    ];
    parts.into_iter().filter_map(|(name, class, ms)| Some(Phase { name, class, ms: ms? })).collect()
}

/// Whether the request was sent on a connection that was open from before: an answer came, and nothing was opened for it.
fn reused(timing: Timing) -> bool {
    timing.first_byte.is_some() && timing.dns.is_none() && timing.connect.is_none() && timing.tls.is_none()
}

/// How long the parts took, as numbers and as a bar.
pub fn timings(timing: Timing) -> AnyView {
    let phases = phases(timing);
    let whole = phases.iter().map(|phase| phase.ms).sum::<f64>().max(f64::MIN_POSITIVE);
    let mut from = 0.0;
    let bars = phases.iter().map(|phase| {
        let (x, width) = (from, phase.ms / whole * 100.0);
        from += width;
        view! { <rect class=phase.class x=format!("{x:.2}") width=format!("{width:.2}") height="1" /> }
    });
    let bars = bars.collect_view();
    let items = phases.iter().map(|phase| {
        view! { <div><dt><i class=phase.class></i>{phase.name}</dt><dd>{milliseconds(phase.ms)}</dd></div> }
    });
    let items = items.collect_view();
    let open = reused(timing).then(|| view! { <div><dt>"Connection"</dt><dd>"Reused"</dd></div> });
    view! {
        <div class="timings">
            <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">{bars}</svg>
            <dl>{open}{items}<div><dt>"Total"</dt><dd>{milliseconds(timing.total)}</dd></div></dl>
        </div>
    }
    .into_any()
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

/// A request without its body: line and headers.
pub fn request_head(request: &ShownRequest) -> AnyView {
    let line = format!("{} {}", request.method, request.url);
    view! { <p class="mono request-line">{line}</p> {headers(&request.headers)} }.into_any()
}

/// An answer: status, headers, body.
pub fn response_side(id: &str, response: ShownResponse) -> AnyView {
    view! {
        <div class="side">
            <h3>"Response"</h3>
            <p class="mono request-line">{format!("HTTP {}", response.status)}</p>
            {headers(&response.headers)}
            {answer_body(&format!("{id}-response"), response)}
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

/// A body of ours, as it was and, where it is JSON, indented on a tab beside it. `id` is unique in the page.
pub fn body(id: &str, text: String) -> AnyView {
    let size = Some(size(text.len()));
    block(id, text, size)
}

/// The same of an answer, with the number of bytes that came, as far as it is known.
fn answer_body(id: &str, response: ShownResponse) -> AnyView {
    let received = received(&response);
    let cut = response.truncated.then(|| view! { <p class="hint">{cut(&response)}</p> });
    view! { {block(id, response.body, received.map(size))} {cut} }.into_any()
}

fn block(id: &str, text: String, size: Option<String>) -> AnyView {
    if text.trim().is_empty() {
        return view! { <p class="muted small">"Empty body"</p> }.into_any();
    }
    match pretty(&text) {
        None => {
            let mut caption = size.map_or_else(|| "Body".to_owned(), |size| format!("Body, {size}"));
            if text.contains(char::REPLACEMENT_CHARACTER) {
                caption.push_str("; what is not text is shown as \u{fffd}");
            }
            view! { <CodeBlock code=text caption=caption id=format!("{id}-raw") /> }.into_any()
        }
        Some(pretty) => code_tabs(id, "Body", in_both_forms(pretty, text, size).into_iter()),
    }
}

/// How many bytes of the body came. The text that is kept may be longer or shorter than they were: what is no text was
/// replaced, and secrets are masked; then only what the answer says of its length is true.
fn received(response: &ShownResponse) -> Option<usize> {
    let altered = response.body.contains(char::REPLACEMENT_CHARACTER) || response.body.contains(MASK);
    match declared(&response.headers) {
        Some(length) if !response.truncated => Some(length),
        _ => (!altered).then_some(response.body.len()),
    }
}

fn declared(headers: &Headers) -> Option<usize> {
    let found = headers.0.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    found.and_then(|(_, value)| value.trim().parse().ok())
}

/// What is said below a body that was not kept to its end.
fn cut(response: &ShownResponse) -> String {
    let part =
        received(response).map_or_else(|| "the beginning".to_owned(), |bytes| format!("the first {}", size(bytes)));
    let whole = declared(&response.headers)
        .map_or_else(|| "a longer body".to_owned(), |length| format!("a body of {}", size(length)));
    let (long, short) = (size(RESPONSE_BODY_LIMIT), size(SHORT_BODY_LIMIT));
    format!(
        "Cut: {part} of {whole}. The log keeps {long} of a delivery's first and last failure, {short} of other answers."
    )
}

/// Tabs for JSON in two forms.
pub fn both_forms(pretty: String, raw: String) -> [CodeTab; 2] {
    let size = size(raw.len());
    in_both_forms(pretty, raw, Some(size))
}

fn in_both_forms(pretty: String, raw: String, size: Option<String>) -> [CodeTab; 2] {
    let size = size.map(|size| format!(", {size}")).unwrap_or_default();
    [
        CodeTab { id: "pretty", label: "Pretty", caption: "Indented for reading".into(), code: pretty },
        CodeTab { id: "raw", label: "Raw", caption: format!("Byte for byte{size}").into(), code: raw },
    ]
}

/// `512 bytes`, `64 KiB`.
#[must_use]
pub fn size(bytes: usize) -> String {
    match bytes {
        1 => "1 byte".to_owned(),
        bytes if bytes >= 1024 && bytes.is_multiple_of(1024) => format!("{} KiB", bytes / 1024),
        bytes if bytes >= 10 * 1024 => format!("{} KiB", bytes.div_ceil(1024)),
        bytes => format!("{bytes} bytes"),
    }
}

/// A block of JSON, indented for reading; anything else as it is.
pub fn indented_block(caption: &'static str, text: String, id: &'static str) -> AnyView {
    view! { <CodeBlock code=pretty(&text).unwrap_or(text) caption=caption id=id /> }.into_any()
}

/// JSON indented for reading; `None` for anything else.
#[must_use]
pub fn pretty(text: &str) -> Option<String> {
    serde_json::from_str::<&serde_json::value::RawValue>(text).ok()?;
    Some(indented(text)).filter(|pretty| pretty != text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_sizes_are_short() {
        assert_eq!([milliseconds(0.42), milliseconds(23.4), milliseconds(5012.0)], ["0.4 ms", "23 ms", "5.0 s"]);
        assert_eq!([size(1), size(1023), size(64 * 1024), size(20_000)], ["1 byte", "1023 bytes", "64 KiB", "20 KiB"]);
    }

    #[test]
    fn the_size_of_an_answer_is_that_of_its_bytes() {
        const KEPT: &str = "The log keeps 64 KiB of a delivery's first and last failure, 4 KiB of other answers.";
        let answer = |body: &str, length: Option<&str>, truncated| {
            let headers = length.map(|length| ("content-length".to_owned(), length.to_owned()));
            let headers = Headers(headers.into_iter().collect());
            ShownResponse { status: 500, headers, body: body.to_owned(), truncated }
        };
        assert_eq!(received(&answer("no", None, false)), Some(2));
        assert_eq!(received(&answer("\u{fffd}PNG", Some("4"), false)), Some(4));
        assert_eq!(received(&answer("\u{fffd}PNG", None, false)), None);
        assert_eq!(received(&answer("key ***", Some("24"), false)), Some(24));
        assert_eq!(received(&answer("no", Some("90000"), true)), Some(2), "as much as is kept");
        let told = |body, length| cut(&answer(body, length, true));
        assert_eq!(told("no", None), format!("Cut: the first 2 bytes of a longer body. {KEPT}"));
        assert_eq!(told("\u{fffd}", Some("90000")), format!("Cut: the beginning of a body of 88 KiB. {KEPT}"));
    }

    #[test]
    fn the_parts_of_the_time_add_up_to_all_of_it() {
        let timing = Timing { dns: Some(1.0), connect: Some(2.0), tls: None, first_byte: Some(10.0), total: 12.5 };
        let parts: Vec<_> = phases(timing).iter().map(|phase| (phase.name, phase.ms)).collect();
        assert_eq!(parts, [("DNS", 1.0), ("Connect", 2.0), ("First byte", 7.0), ("Body", 2.5)]);
        assert!(!reused(timing) && !reused(Timing::default()));
        assert!(reused(Timing { first_byte: Some(3.0), total: 4.0, ..Timing::default() }));
        let refused = Timing { dns: Some(1.0), total: 4.0, ..Timing::default() };
        assert_eq!(phases(refused).iter().map(|phase| phase.ms).collect::<Vec<_>>(), [1.0, 3.0]);
    }
}
