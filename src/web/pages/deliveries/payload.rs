//! The body that every attempt carries: indented, byte for byte, as a `curl` command, and as what was signed.

use leptos::prelude::*;

use crate::domain::attempt::ShownRequest;
use crate::domain::delivery::DeliveryStatus;
use crate::server::app::log::{AttemptView, DeliveryView};
use crate::web::components::{CodeTab, Notice, Tone, code_tabs};
use crate::web::pages::exchange::{both_forms, pretty};

/// The section.
pub fn section(delivery: &DeliveryView) -> AnyView {
    let body = match &delivery.body {
        Ok(body) => tabs(delivery, body),
        Err(reason) => {
            let reason = reason.to_string();
            view! { <Notice title="The payload cannot be rendered" tone=Tone::Bad><p>{reason}</p></Notice> }.into_any()
        }
    };
    let about = match delivery.attempts.last() {
        Some(last) => format!("The same on every attempt. The commands are those of attempt {}.", last.number),
        None if delivery.row.status == DeliveryStatus::Pending => "The same on every attempt.".to_owned(),
        None => "As it would have been sent.".to_owned(),
    };
    view! {
        <section class="stack-s" id="payload">
            <h2>"Payload"</h2>
            <p class="muted small">{about}</p>
            {body}
        </section>
    }
    .into_any()
}

fn tabs(delivery: &DeliveryView, body: &str) -> AnyView {
    let [shown, raw] = both_forms(pretty(body).unwrap_or_else(|| body.to_owned()), body.to_owned());
    let last = delivery.attempts.last().into_iter();
    let more = last.flat_map(|attempt| {
        [
            CodeTab {
                id: "curl",
                label: "curl",
                caption: "Secrets are masked: put yours in their place".into(),
                code: curl(&attempt.request),
            },
            CodeTab {
                id: "signed",
                label: "Signature",
                caption: "id.timestamp.body, and how to sign it yourself".into(),
                code: signing(&delivery.row.id.to_string(), attempt),
            },
        ]
    });
    code_tabs("body", "Payload", [shown, raw].into_iter().chain(more))
}

/// The request as a command.
fn curl(request: &ShownRequest) -> String {
    let mut lines = vec![format!("curl -X {} {}", request.method, quoted(&request.url))];
    lines.extend(request.headers.0.iter().map(|(name, value)| format!("-H {}", quoted(&format!("{name}: {value}")))));
    lines.push(format!("--data-raw {}", quoted(&request.body)));
    lines.join(" \\\n  ")
}

/// A command that prints the `v1` signature of an attempt, given the secret in `SECRET`.
fn signing(id: &str, attempt: &AttemptView) -> String {
    let signed = format!("{id}.{}.{}", attempt.started_at.unix_seconds(), attempt.request.body);
    format!(
        "SECRET=whsec_…\nkey=$(printf %s \"${{SECRET#whsec_}}\" | base64 -d | od -An -v -tx1 | tr -d ' \\n')\n\
         printf %s {} |\n  openssl dgst -sha256 -mac HMAC -macopt \"hexkey:$key\" -binary | base64",
        quoted(&signed)
    )
}

/// A word of the shell, whatever stands in it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attempt::Headers;

    #[test]
    fn the_command_holds_the_whole_request() {
        let headers = Headers(vec![("authorization".to_owned(), "Bearer ***".to_owned())]);
        let request = ShownRequest {
            method: "POST".to_owned(),
            url: "https://example.com/?a=1&b=2".to_owned(),
            headers,
            body: "{\"name\":\"O'Neill\"}".to_owned(),
        };
        let command = "curl -X POST 'https://example.com/?a=1&b=2' \\\n  -H 'authorization: Bearer ***' \\\n  \
                       --data-raw '{\"name\":\"O'\\''Neill\"}'";
        assert_eq!(curl(&request), command);
    }
}
