//! Requests of forms that get no further: they come from another site, or cannot be read. Both are answered with a page
//! that says so, and lead nowhere that the request could choose.

use axum::extract::Request;
use axum::http::header::{ACCEPT, CONTENT_SECURITY_POLICY, REFERER};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use tower_http::csrf::ProtectionError;

use crate::server::assets;

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; \
    frame-ancestors 'none'";

/// What a form of another site gets.
#[must_use]
pub fn of_another_site(_: ProtectionError) -> Response {
    let text = "It came from another site, so nothing was done. Open the page here and send the form again. If you did that: \
        the proxy in front of this server must pass Host and Origin on, and TIDINGS_PUBLIC_URL must be the address that you use.";
    page(StatusCode::FORBIDDEN, "This form was not sent from here", text)
}

/// Answers forms that no action could read with a page; the address that they came from is not followed.
pub async fn unread(mut request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with("/actions/") {
        return next.run(request).await;
    }
    let accepted = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let browser = accepted.contains("text/html");
    request.headers_mut().remove(REFERER);
    let response = next.run(request).await;
    // An action that was called answers 303, whatever it thinks of the request.
    let (status, called) = (response.status(), response.status() == StatusCode::SEE_OTHER);
    if called || !browser || status.is_success() {
        return response;
    }
    let text = "What was sent could not be read, so nothing was done. Go back, reload the page and try again.";
    page(StatusCode::BAD_REQUEST, "This form could not be read", text)
}

/// A page without the frame, since nobody has asked who asks. Its texts are our own.
fn page(status: StatusCode, title: &'static str, text: &'static str) -> Response {
    let style = assets::href("app.css");
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title} · Tidings</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"stylesheet\" href=\"{style}\">\
         </head><body><main class=\"gate\" id=\"main\"><div class=\"card\"><div class=\"head\"><h1>{title}</h1><p>{text}</p></div>\
         <a class=\"button\" href=\"/\">Overview</a></div></main></body></html>"
    );
    let policy = HeaderValue::from_static(POLICY);
    (status, [(CONTENT_SECURITY_POLICY, policy)], Html(page)).into_response()
}
