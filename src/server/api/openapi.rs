//! `/api/v1/openapi.json`: the API described for programs. Routes and scopes come from [`super::routes`], what each does
//! from [`operations`], the objects from `schemas.json`; a test fails for a route that nobody described.

pub mod operations;

use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::routes::{self, Route};
use operations::{Kind, Operation, Parameter};

const SCHEMAS: &str = include_str!("openapi/schemas.json");

const ABOUT: &str = "Events in, webhooks out. Every call needs an API key as `Authorization: Bearer tk_…`, made on the page \
    API keys; each operation says which scopes the key must have, all of them. Refusals are `application/problem+json` (RFC \
    9457): 401 no or bad key, 403 a scope is missing, 404 also for ids of another workspace, 409 conflicts with how things \
    stand, 412 the object is not at the state that `If-Match` names, 413 over a limit of bytes (decoded, where the body is sent with `Content-Encoding: gzip`), 415 another content type or \
    encoding, 422 bad input with every fault in `errors`, 429 with \
    Retry-After; `request_id`, also in the header `x-request-id`, leads to the server's log. Lists are newest first; \
    `next_cursor` is the `cursor` of the next page, null at the end: a page before it may be short or empty, where the filters \
    fit few rows. Times are RFC 3339 in UTC with milliseconds.";

/// The whole document.
#[must_use]
pub fn document() -> Value {
    let schemas: Value = serde_json::from_str(SCHEMAS).unwrap_or_default();
    let mut paths = Map::new();
    for (route, operation) in described() {
        let path = paths.entry(route.path).or_insert_with(|| json!({}));
        path[route.method.as_str().to_ascii_lowercase()] = operation_object(&route, operation);
    }
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Tidings", "version": env!("CARGO_PKG_VERSION"), "description": ABOUT,
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" } },
        "servers": [{ "url": "/api/v1" }],
        "security": [{ "key": [] }],
        "tags": operations::GROUPS.map(|(name, about)| json!({ "name": name, "description": about })),
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": { "key": { "type": "http", "scheme": "bearer", "description": "An API key, tk_…" } },
            "responses": { "Problem": {
                "description": "A refusal",
                "content": { "application/problem+json": { "schema": reference("Problem") } },
            } },
        },
    })
}

/// Every route with its description, in the order of the groups.
fn described() -> Vec<(Route, &'static Operation)> {
    let mut all: Vec<(Route, &'static Operation)> = routes::table()
        .into_iter()
        .filter_map(|route| {
            let operation = operations::find(route.method.as_str(), route.path)?;
            Some((route, operation))
        })
        .collect();
    all.sort_by_key(|(_, operation)| operations::GROUPS.iter().position(|(name, _)| *name == operation.group));
    all
}

fn operation_object(route: &Route, operation: &Operation) -> Value {
    let scopes: Vec<&str> = route.scopes.iter().map(|scope| scope.as_str()).collect();
    let mut object = json!({
        "operationId": operation.id,
        "tags": [operation.group],
        "summary": operation.summary,
        "x-scopes": scopes,
        "responses": responses(operation),
    });
    if !operation.about.is_empty() {
        object["description"] = json!(operation.about);
    }
    let in_header = operation.changes_tagged().then(if_match);
    let query = operation.query.iter().map(in_query);
    let parameters: Vec<Value> = in_path(route.path).chain(query).chain(in_header).collect();
    if !parameters.is_empty() {
        object["parameters"] = json!(parameters);
    }
    if let Some(body) = &operation.body {
        let content: Map<String, Value> =
            body.kinds.iter().map(|kind| ((*kind).to_owned(), json!({ "schema": reference(body.schema) }))).collect();
        object["requestBody"] = json!({ "required": body.required, "content": content });
    }
    object
}

fn responses(operation: &Operation) -> Value {
    let (status, schema) = operation.answer;
    let mut good = json!({ "description": operation.summary });
    if let Some(schema) = schema {
        good["content"] = json!({ "application/json": { "schema": reference(schema) } });
    }
    if operation.is_tagged() {
        let about = "The object's state, for If-Match.";
        good["headers"] = json!({ "ETag": { "description": about, "schema": { "type": "string" } } });
    }
    if !operation.file.is_empty() {
        let kinds = operation.file.iter().map(|kind| ((*kind).to_owned(), json!({ "schema": { "type": "string" } })));
        good["content"] = Value::Object(kinds.collect());
    }
    json!({ status.to_string(): good, "default": { "$ref": "#/components/responses/Problem" } })
}

/// The header by which a change insists on a state.
fn if_match() -> Value {
    let about = "The ETag of a read, or several with commas: 412 when the object is at none of these states. Without it a \
        change is put onto what others have changed meanwhile; where both changed the same, 409 names it.";
    json!({ "name": "If-Match", "in": "header", "description": about, "schema": { "type": "string" } })
}

/// The parts of a path in braces.
fn in_path(path: &'static str) -> impl Iterator<Item = Value> {
    path.split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }))
}

fn in_query(parameter: &Parameter) -> Value {
    let schema = match parameter.kind {
        Kind::Text => json!({ "type": "string" }),
        Kind::Time => json!({ "type": "string", "format": "date-time" }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Number(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Kind::Word(words) => json!({ "type": "string", "enum": words }),
    };
    json!({ "name": parameter.name, "in": "query", "description": parameter.about, "schema": schema })
}

fn reference(schema: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}

/// Answers with the document.
pub async fn read() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], document().to_string()).into_response()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_route_is_described_and_nothing_else() {
        let routes: BTreeSet<String> =
            routes::table().iter().map(|route| format!("{} {}", route.method, route.path)).collect();
        let described: BTreeSet<String> =
            operations::ALL.iter().map(|one| format!("{} {}", one.method, one.path)).collect();
        assert_eq!(described, routes, "describe the route in openapi/operations.rs");
        let ids: BTreeSet<&str> = operations::ALL.iter().map(|one| one.id).collect();
        assert_eq!(ids.len(), operations::ALL.len(), "an id of its own for each");
    }

    #[test]
    fn every_reference_leads_somewhere_and_every_schema_is_used() {
        let document = document();
        let text = document.to_string();
        let used: BTreeSet<&str> =
            text.split("\"#/components/schemas/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let schemas = document["components"]["schemas"].as_object().expect("schemas");
        let known: BTreeSet<&str> = schemas.keys().map(String::as_str).collect();
        assert_eq!(used, known);
        for group in operations::ALL.iter().map(|one| one.group) {
            assert!(operations::GROUPS.iter().any(|(name, _)| *name == group), "{group}");
        }
    }
}
