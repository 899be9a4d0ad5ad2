//! The receiver's guide: `/docs/receiving`. Its code is that of `examples/receivers`, which the tests run.

use leptos::prelude::*;

use super::frame;
use crate::web::components::{CodeTab, Heads, code_tabs, table};

/// Anchor, name and code of each language.
const LANGUAGES: [(&str, &str, &str); 8] = [
    ("python", "Python", include_str!("../../../../examples/receivers/verify.py")),
    ("node", "Node.js", include_str!("../../../../examples/receivers/verify.mjs")),
    ("go", "Go", include_str!("../../../../examples/receivers/verify.go")),
    ("php", "PHP", include_str!("../../../../examples/receivers/verify.php")),
    ("ruby", "Ruby", include_str!("../../../../examples/receivers/verify.rb")),
    ("java", "Java", include_str!("../../../../examples/receivers/Verify.java")),
    ("csharp", "C#", include_str!("../../../../examples/receivers/Verify.cs")),
    ("rust", "Rust", include_str!("../../../../examples/receivers/verify.rs")),
];

const HEADERS: [(&str, &str); 5] = [
    ("webhook-id", "The delivery's id, the same on every attempt. Remember it, and a repeat does no harm."),
    ("webhook-timestamp", "Unix seconds of this attempt. Refuse what is more than five minutes away."),
    (
        "webhook-signature",
        "v1, and the base64 HMAC-SHA256 over id.timestamp.body. Two of them while a secret is replaced.",
    ),
    ("webhook-attempt", "1 for the first attempt."),
    ("webhook-test", "true on a test event, otherwise absent."),
];

/// The page.
pub fn page() -> AnyView {
    let headers = HEADERS
        .map(|(name, meaning)| view! { <tr><th scope="row"><code>{name}</code></th><td>{meaning}</td></tr> })
        .collect_view();
    let body = view! {
        <section class="stack-s">
            <h2>"In five rules"</h2>
            <ol class="rules">
                <li>"Verify the signature over the body as it came, before parsing it."</li>
                <li>"Compare in constant time, and refuse requests older than five minutes."</li>
                <li>"Accept when any of the signatures fits: there are two while a secret is being replaced."</li>
                <li>"Answer with 2xx first, within the webhook's timeout (5 seconds by default); work afterwards."</li>
                <li>"Remember " <code>"webhook-id"</code> ": an event may come twice after a crash, with the same id."</li>
            </ol>
        </section>
        <section class="stack-s">
            <h2>"What comes"</h2>
            <p>"A " <code>"POST"</code> " with the payload as its body and these headers."</p>
            {table("table", Heads::of(&["Header", "Meaning"]), headers)}
        </section>
        <section class="stack-s">
            <h2>"Verify it"</h2>
            <p>
                "The signing secret (" <code>"whsec_…"</code> ") stands in the wizard beside Signed payload and on the "
                "webhook's page. The public " <code>"standardwebhooks"</code>
                " libraries verify these requests as they are; without them:"
            </p>
            {tabs()}
        </section>
        <section class="stack-s">
            <h2>"What your answer means"</h2>
            <ul class="rules">
                <li>"2xx: delivered. The log keeps up to 4 KiB of the body, and 64 KiB of that of a delivery's first and last failure."</li>
                <li>"410: the webhook is switched off and its waiting deliveries are cancelled."</li>
                <li>"429 and 503 with Retry-After: tried again no earlier than that, at most a day later."</li>
                <li>"Redirects are not followed; like everything else they count as failed and are tried again, ten attempts in 75 hours by default."</li>
                <li>"After 20 failures in a row only single requests leave, at least one a minute; the first 2xx brings everything that waits, at first slowly."</li>
            </ul>
        </section>
    };
    frame(
        "Receiving webhooks",
        "For the developer of an endpoint: what arrives, and how to know that it is genuine.",
        body,
    )
}

fn tabs() -> AnyView {
    let tab = |(id, label, code): (&'static str, &'static str, &'static str)| CodeTab {
        id,
        label,
        caption: label.into(),
        code: code.trim_end().to_owned(),
    };
    code_tabs("language", "Language", LANGUAGES.into_iter().map(tab))
}
