//! `/docs/api`: the API for people, made from the document that programs read.

mod calling;

use leptos::prelude::*;
use serde_json::Value;

use super::frame;
use crate::server::api::openapi;
use crate::web::components::{CodeBlock, Heads, table};
use crate::web::request::public_url;

/// The page.
pub fn page() -> AnyView {
    let document = openapi::document();
    let groups = list(&document["tags"]).iter().map(|tag| group(&document, tag)).collect_view();
    let contents = list(&document["tags"]).iter().map(|tag| {
        let name = text(&tag["name"]);
        let href = format!("#{}", anchor(&name));
        view! { <li><a href=href>{name}</a></li> }
    });
    let objects = document["components"]["schemas"].as_object().into_iter().flatten();
    let objects = objects.map(|(name, schema)| object(name, schema)).collect_view();
    let body = view! {
        <p>
            "Post events, manage webhooks, read what became of them, and send again. All bodies are JSON; times are RFC 3339 in UTC. "
            "For programs: " <a href="/api/v1/openapi.json"><code>"/api/v1/openapi.json"</code></a> " (OpenAPI 3.1)."
        </p>
        <nav aria-label="Contents">
            <ul class="rules">
                <li><a href="#authentication">"Authentication"</a></li>
                <li><a href="#errors">"Errors"</a></li>
                <li><a href="#paging">"Lists"</a></li>
                <li><a href="#limits">"Limits and repeats"</a></li>
                {contents.collect_view()}
                <li><a href="#objects">"Objects"</a></li>
            </ul>
        </nav>
        {calling::intro()}
        {groups}
        <section class="stack-s" id="objects">
            <h2>"Objects"</h2>
            {objects}
        </section>
    };
    frame("API", "Every call, what it takes and what it answers. All paths begin with /api/v1.", body)
}

fn group(document: &Value, tag: &Value) -> AnyView {
    let name = text(&tag["name"]);
    let paths = document["paths"].as_object().into_iter().flatten();
    let all = paths.flat_map(|(path, methods)| {
        let methods = methods.as_object().into_iter().flatten();
        methods.map(move |(method, operation)| (path, method, operation))
    });
    let operations = all
        .filter(|(_, _, operation)| operation["tags"][0].as_str() == Some(&name))
        .map(|(path, method, operation)| call(document, path, method, operation))
        .collect_view();
    let id = anchor(&name);
    view! {
        <section class="stack-s" id=id>
            <h2>{name}</h2>
            <p class="muted">{prose(&tag["description"])}</p>
            {operations}
        </section>
    }
    .into_any()
}

fn call(document: &Value, path: &str, method: &str, operation: &Value) -> AnyView {
    let command = calling::command(&public_url(), document, path, method, operation);
    let place = format!("{}-curl", text(&operation["operationId"]));
    let about = operation["description"].as_str().map(|_| prose(&operation["description"]));
    let scopes: Vec<&str> = list(&operation["x-scopes"]).iter().filter_map(Value::as_str).collect();
    let scopes = if scopes.is_empty() { "any key".to_owned() } else { scopes.join(" and ") };
    let parameters = list(&operation["parameters"]);
    let query = parameters.iter().filter(|one| one["in"] == "query").map(parameter).collect::<Vec<_>>();
    let query = (!query.is_empty()).then(|| table("table", Heads::of(&["Parameter", "Takes", "Meaning"]), query));
    let takes = operation["requestBody"]["content"].as_object().and_then(|kinds| kinds.values().next());
    let takes = takes.map(|content| view! { <p>"Takes " {kind(&content["schema"])} "."</p> });
    view! {
        <details class="call" id=text(&operation["operationId"])>
            <summary>
                <code class="method">{method.to_uppercase()}</code>
                <code>{path.to_owned()}</code>
                <span class="muted">{text(&operation["summary"])}</span>
            </summary>
            <div class="stack-s">
                {about.map(|about| view! { <p>{about}</p> })}
                <p class="muted small">"Scopes: " {scopes} "."</p>
                {query}
                {takes}
                {answer(&operation["responses"])}
                <CodeBlock code=command caption="Shell" id=place />
            </div>
        </details>
    }
    .into_any()
}

fn parameter(parameter: &Value) -> AnyView {
    view! {
        <tr>
            <th scope="row" data-label="Parameter"><code>{text(&parameter["name"])}</code></th>
            <td data-label="Takes">{kind(&parameter["schema"])}</td>
            <td data-label="Meaning">{prose(&parameter["description"])}</td>
        </tr>
    }
    .into_any()
}

fn answer(responses: &Value) -> Option<impl IntoView + use<>> {
    let (status, response) = responses.as_object()?.iter().find(|(status, _)| *status != "default")?;
    let schema = &response["content"]["application/json"]["schema"];
    let files = response["content"].as_object().into_iter().flat_map(|content| content.keys().cloned());
    let files = files.collect::<Vec<_>>().join(" or ");
    let what = if schema.is_null() && files.is_empty() {
        view! { " without a body." }.into_any()
    } else if schema.is_null() {
        view! { " with a file, " {files} "." }.into_any()
    } else {
        view! { " with " {kind(schema)} "." }.into_any()
    };
    Some(view! { <p>"Answers " {status.clone()} {what}</p> })
}

fn object(name: &str, schema: &Value) -> AnyView {
    let required: Vec<&str> = list(&schema["required"]).iter().filter_map(Value::as_str).collect();
    let members = schema["properties"].as_object().into_iter().flatten();
    let rows = members.map(|(member, schema)| {
        let always = required.contains(&member.as_str()).then(|| view! { <span class="muted small">" always"</span> });
        view! {
            <tr>
                <th scope="row" data-label="Member"><code>{member.clone()}</code>{always}</th>
                <td data-label="Holds">{kind(schema)}</td>
                <td data-label="Meaning">{prose(&schema["description"])}</td>
            </tr>
        }
    });
    let rows = rows.collect::<Vec<_>>();
    let rows = (!rows.is_empty()).then(|| table("table", Heads::of(&["Member", "Holds", "Meaning"]), rows));
    let one_of = (!schema["oneOf"].is_null()).then(|| view! { <p>{kind(schema)}</p> });
    view! {
        <details class="call" id=format!("object-{name}")>
            <summary><code>{name.to_owned()}</code> <span class="muted">{prose(&schema["description"])}</span></summary>
            <div class="stack-s">{one_of}{rows}</div>
        </details>
    }
    .into_any()
}

/// What a schema takes, in words; objects with a name are links.
fn kind(schema: &Value) -> AnyView {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
        return view! { <a href=format!("#object-{name}")>{name.to_owned()}</a> }.into_any();
    }
    for choices in [&schema["oneOf"], &schema["anyOf"]] {
        let parts = list(choices).iter().enumerate();
        let parts = parts.map(|(place, one)| view! { {(place > 0).then_some(" or ")} {kind(one)} }).collect::<Vec<_>>();
        if !parts.is_empty() {
            return parts.into_any();
        }
    }
    if schema["type"] == "array" {
        return view! { "list of " {kind(&schema["items"])} }.into_any();
    }
    if let Some(members) = schema["properties"].as_object() {
        let names = members.keys().cloned().collect::<Vec<_>>().join(", ");
        return format!("object: {names}").into_any();
    }
    words(schema).into_any()
}

/// A schema without parts.
fn words(schema: &Value) -> String {
    if let Some(choices) = schema["enum"].as_array() {
        let choices = choices.iter().map(|one| one.as_str().unwrap_or("null"));
        return choices.collect::<Vec<_>>().join(", ");
    }
    let one = |name: &Value| match name.as_str().unwrap_or_default() {
        "string" if schema["format"] == "date-time" => "time",
        "string" => "text",
        "integer" => "whole number",
        "number" => "number",
        "boolean" => "true or false",
        "object" => "object",
        "null" => "null",
        _ => "any value",
    };
    match &schema["type"] {
        Value::Array(names) => names.iter().map(one).collect::<Vec<_>>().join(" or "),
        name => one(name).to_owned(),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// A sentence in which names stand between backquotes.
fn prose(value: &Value) -> AnyView {
    let parts = value.as_str().unwrap_or_default().split('`').enumerate();
    let part = |(place, part): (usize, &str)| match place % 2 {
        0 => part.to_owned().into_any(),
        _ => view! { <code>{part.to_owned()}</code> }.into_any(),
    };
    parts.map(part).collect_view().into_any()
}

fn anchor(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn schemas_are_told_in_words() {
        for (schema, told) in [
            (json!({ "type": "string", "format": "date-time" }), "time"),
            (json!({ "type": ["integer", "null"] }), "whole number or null"),
            (json!({ "type": ["string", "null"], "enum": ["a", null] }), "a, null"),
            (json!({}), "any value"),
        ] {
            assert_eq!(words(&schema), told);
        }
    }
}
