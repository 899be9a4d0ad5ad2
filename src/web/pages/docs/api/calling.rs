//! How the API is called: what holds for every call, and a command to try each.

use leptos::prelude::*;
use serde_json::Value;

use crate::web::components::{CodeBlock, Heads, table};
use crate::web::request::public_url;

/// What each status of a refusal means.
const REFUSALS: [(&str, &str); 10] = [
    ("401", "There is no key, or it is unknown, revoked or expired."),
    ("403", "The key lacks a scope; the answer names it."),
    ("404", "There is no such thing in this workspace. Ids of other workspaces are answered the same way."),
    (
        "409",
        "It conflicts with how things stand: a name is taken, a delivery is over, others changed the same parts meanwhile.",
    ),
    ("412", "The object has changed since the read whose ETag stands in If-Match."),
    ("413", "An event over 256 KiB, or a call over 8 MiB."),
    ("415", "Another content type than the call takes."),
    ("422", "Something in it is wrong: errors names every fault at once, each with a JSON pointer or a parameter."),
    ("429", "Too many requests: wait as many seconds as Retry-After says."),
    ("503", "The database cannot write right now. Nothing was kept; ask again."),
];

/// What holds for every call.
pub fn intro() -> AnyView {
    let try_it = format!(
        "export TIDINGS_KEY=tk_…\ncurl {}/api/v1/event-types \\\n  -H \"Authorization: Bearer $TIDINGS_KEY\"",
        public_url()
    );
    let problem = "{\n  \"type\": \"urn:tidings:problem:invalid\",\n  \"title\": \"Unprocessable Entity\",\n  \"status\": 422,\n  \
        \"detail\": \"…\",\n  \"errors\": [{ \"pointer\": \"/type\", \"detail\": \"…\" }],\n  \"request_id\": \"8f1c…\"\n}";
    let pages = format!(
        "curl \"{}/api/v1/deliveries?status=failed&limit=500&cursor=…\" \\\n  -H \"Authorization: Bearer $TIDINGS_KEY\"",
        public_url()
    );
    let rows = REFUSALS.map(|(status, meaning)| {
        view! {
            <tr>
                <th scope="row" data-label="Status"><code>{status}</code></th>
                <td data-label="Meaning">{meaning}</td>
            </tr>
        }
    });
    view! {
        <section class="stack-s" id="authentication">
            <h2>"Authentication"</h2>
            <p>
                "Every call needs an API key, made on the page " <a href="/api-keys">"API keys"</a>
                " and shown there once. A key belongs to one workspace and has scopes; each call below names those it needs."
            </p>
            <CodeBlock code=try_it caption="Try it" id="try-it" />
        </section>
        <section class="stack-s" id="errors">
            <h2>"Errors"</h2>
            <p>
                "A refusal is " <code>"application/problem+json"</code> " (RFC 9457). " <code>"type"</code>
                " is stable and made for programs, " <code>"detail"</code> " is a sentence for people."
            </p>
            <CodeBlock code=problem caption="A refusal" id="a-refusal" />
            {table("table", Heads::of(&["Status", "Meaning"]), rows.into_iter().collect_view())}
        </section>
        <section class="stack-s" id="changes">
            <h2>"Changes at the same time"</h2>
            <p>
                "Webhooks, the workspace and event types are read with an " <code>"ETag"</code> ". A change that sends it as "
                <code>"If-Match"</code> " is made only while the object is still at that state, else it is answered 412. Without "
                <code>"If-Match"</code>
                " a change that was overtaken is put onto what others have changed; where both changed the same parts, 409 names them and who changed them."
            </p>
        </section>
        <section class="stack-s" id="paging">
            <h2>"Lists"</h2>
            <p>
                "Lists are newest first: " <code>"{\"data\": […], \"next_cursor\": …}"</code> ". Give "
                <code>"next_cursor"</code> " as " <code>"cursor"</code>
                " with the same filters for the next page; null ends the list. A page has 50 rows, or as many as "
                <code>"limit"</code> " says, at most 500; one before the end may be short or empty, where the filters fit few rows. Rows that \
                come in meanwhile move no page."
            </p>
            <CodeBlock code=pages caption="The next page" id="next-page" />
        </section>
        <section class="stack-s" id="limits">
            <h2>"Limits and repeats"</h2>
            <ul class="rules">
                <li>"A call takes 1 to 1,000 events and 8 MiB, an event 256 KiB."</li>
                <li>
                    "An operator may limit the requests a second of a key (" <code>"TIDINGS_API_RATE"</code> "): beyond it the answer is 429 with "
                    <code>"Retry-After"</code> "."
                </li>
                <li>
                    "Give events an " <code>"id"</code>
                    " of your own: a call that was cut off can then be repeated, and what is known already counts once."
                </li>
                <li>
                    "Each answer carries " <code>"x-request-id"</code>
                    ", the one you sent or a new one: the operator finds the request in the log by it."
                </li>
            </ul>
        </section>
    }
    .into_any()
}

/// The command that makes a call, with a body where it takes one.
pub fn command(base: &str, document: &Value, path: &str, method: &str, operation: &Value) -> String {
    let id = match path.split('/').nth(1).unwrap_or_default() {
        "events" => "evt_…",
        "webhooks" => "wh_…",
        "deliveries" => "dlv_…",
        "replays" => "rpl_…",
        _ => "…",
    };
    let path = path.replace("{id}", id).replace("{type}", "order.paid");
    let url = format!("{base}/api/v1{path}");
    let mut lines = match method {
        "get" => vec![format!("curl {url}")],
        _ => vec![format!("curl -X {} {url}", method.to_uppercase())],
    };
    lines.push("-H \"Authorization: Bearer $TIDINGS_KEY\"".to_owned());
    let content = operation["requestBody"]["content"].as_object().and_then(|kinds| kinds.iter().next());
    if let Some((kind, content)) = content {
        lines.push(format!("-H \"Content-Type: {kind}\""));
        lines.push(format!("-d '{}'", example(document, &content["schema"]).to_string().replace('\'', "'\\''")));
    }
    lines.join(" \\\n  ")
}

/// The first example of a schema that has a name.
fn example(document: &Value, schema: &Value) -> Value {
    let name = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
    document["components"]["schemas"][name]["examples"][0].clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::api::openapi;

    #[test]
    fn each_call_has_a_command() {
        let document = openapi::document();
        let paths = document["paths"].as_object().expect("paths");
        for (path, methods) in paths {
            for (method, operation) in methods.as_object().expect("methods") {
                let told = command("http://x", &document, path, method, operation);
                assert!(told.starts_with("curl ") && !told.contains('{') || told.contains("-d '{"), "{told}");
                assert!(!told.contains("-d 'null'"), "no example for {method} {path}");
                assert_eq!(told.contains("-d "), operation["requestBody"].is_object(), "{told}");
            }
        }
    }
}
