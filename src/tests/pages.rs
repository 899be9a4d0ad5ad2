//! What stories about pages share: the pages as a browser asks for them, and something that stands in the log.

use serde_json::{Value, json};

use crate::app::{App, until};

/// Where the log stands.
pub const LOGS: &str = "/audit/webhook-logs";

/// A webhook that gives up after one try.
pub async fn hasty(app: &App, name: &str, url: &str) -> Value {
    let body = json!({
        "name": name, "url": url, "status": "active", "events": ["*"], "settings": { "retry_schedule_s": [] },
    });
    app.post("/webhooks", body).await.expect(201)
}

/// Deliveries, as the API lists them.
pub async fn rows(app: &App, query: &str) -> Vec<Value> {
    app.get(&format!("/deliveries?{query}")).await.expect(200)["data"].as_array().cloned().unwrap_or_default()
}

/// Waits until so many deliveries have arrived or were given up.
pub async fn settled(app: &App, count: usize) {
    until(async || (rows(app, "status=delivered,failed").await.len() == count).then_some(())).await;
}

/// Posts a form as a browser does, and answers where it leads.
pub async fn post_form(app: &App, cookie: &str, path: &str, form: &[(&str, &str)]) -> String {
    let body: String = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    let request = app.request("POST", path).header("cookie", cookie).header("accept", "text/html");
    let request = request.header("content-type", "application/x-www-form-urlencoded").body(body);
    let answer = request.send().await.expect("an answer");
    assert_eq!(answer.status(), 303);
    answer.headers()["location"].to_str().expect("a place").to_owned()
}

/// A page as a browser without scripts gets it.
pub async fn page(app: &App, cookie: &str, path: &str) -> String {
    let answer = app.request("GET", path).header("cookie", cookie).send().await.expect("an answer");
    assert_eq!(answer.status(), 200, "{path}");
    answer.text().await.expect("a page")
}

/// What the boxes of a list's rows stand for.
pub fn ticks(page: &str) -> Vec<&str> {
    page.split("name=\"ids[]\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Where the link that says this leads, if there is one.
pub fn link(page: &str, text: &str) -> Option<String> {
    let before = page.split("</a>").find(|piece| piece.trim_end().ends_with(&format!(">{text}")))?;
    let (_, opened) = before.rsplit_once("<a ")?;
    let (_, address) = opened.split_once("href=\"")?;
    Some(address.split('"').next()?.replace("&amp;", "&"))
}
