//! Who looks at everything that the server says.

use std::collections::{BTreeSet, VecDeque};

use serde_json::Value;

use super::EMAIL;

/// A person with an API key and a browser, who keeps all that the server says.
pub struct Visitor {
    pub client: reqwest::Client,
    pub url: String,
    pub key: String,
    pub cookie: String,
    pub seen: Vec<(String, String)>,
}

impl Visitor {
    pub async fn api(&mut self, method: &str, path: &str, body: Value) -> (u16, Value) {
        let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        let (status, text) = self.raw(method, path, body).await;
        (status, serde_json::from_str(&text).unwrap_or_default())
    }

    pub async fn raw(&mut self, method: &str, path: &str, body: Vec<u8>) -> (u16, String) {
        let (status, text, shown) = self.unseen(method, path, body).await;
        self.seen.push((format!("{method} {path}"), shown));
        (status, text)
    }

    /// The same for an answer that may show a secret.
    pub async fn unseen(&self, method: &str, path: &str, body: Vec<u8>) -> (u16, String, String) {
        let request = self.client.request(method.parse().expect("a method"), format!("{}/api/v1{path}", self.url));
        let request = request.bearer_auth(&self.key).header("content-type", "application/json").body(body);
        shown(request.send().await.expect("an answer")).await
    }

    pub async fn page(&mut self, path: &str) -> String {
        let request = self.client.get(format!("{}{path}", self.url)).header("cookie", &self.cookie);
        let (_, text, shown) = shown(request.send().await.expect("an answer")).await;
        self.seen.push((format!("page {path}"), shown));
        text
    }

    /// Posts a form and answers where it leads.
    pub async fn form(&mut self, action: &str, fields: &[(&str, &str)]) -> String {
        let body = url_encoded(fields);
        let request = self.client.post(format!("{}/actions/{action}", self.url)).header("cookie", &self.cookie);
        let request = request.header("content-type", "application/x-www-form-urlencoded").body(body);
        let response = request.send().await.expect("an answer");
        let headers = response.headers().clone();
        if action == "sign-in" {
            let lines = headers.get_all("set-cookie").iter().filter_map(|line| line.to_str().ok());
            let session = lines.filter_map(|line| line.split(';').next()).find(|one| !one.starts_with("tidings_flash"));
            session.unwrap_or_default().clone_into(&mut self.cookie);
        } else {
            self.seen.push((format!("form {action}"), shown(response).await.2));
        }
        headers.get("location").and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned()
    }

    /// Every page that links lead to.
    pub async fn crawl(&mut self, starts: Vec<String>) {
        let (mut known, mut next): (BTreeSet<String>, VecDeque<String>) = (BTreeSet::new(), starts.into());
        while let Some(path) = next.pop_front() {
            if known.len() >= 250 || !known.insert(path.clone()) {
                continue;
            }
            let text = self.page(&path).await;
            let links = text.split("href=\"/").skip(1).filter_map(|rest| rest.split(['"', '#']).next());
            // Assets, and pages that differ only in how a list is sorted or cut.
            let links = links.filter(|link| !link.starts_with("pkg/") && !link.contains('?') && !link.contains('.'));
            next.extend(links.map(|link| format!("/{link}")));
        }
        assert!(known.len() > 60, "the pages are found: {known:?}");
    }
}

fn url_encoded(fields: &[(&str, &str)]) -> String {
    let hex = |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    fields.iter().map(|(name, value)| format!("{}={}", hex(name), hex(value))).collect::<Vec<_>>().join("&")
}

/// Status, body, and all that is to be searched. The session's own cookie is for its browser.
async fn shown(response: reqwest::Response) -> (u16, String, String) {
    let (status, headers) = (response.status().as_u16(), format!("{:?}", response.headers()));
    let text = response.text().await.expect("a body");
    let all = format!("{headers}\n{text}");
    (status, text, all)
}

/// A new API key with all scopes for the only workspace.
pub async fn key(store: &tidings::server::store::Store) -> String {
    use tidings::domain::workspace::Scope;
    use tidings::server::auth::tokens;
    use tidings::server::clock::Clock;
    use tidings::server::store::ApiKey;

    let clock = Clock::system();
    let user = store.user_by_email(EMAIL).await.expect("the store").expect("the owner");
    let workspace = store.memberships(user.id).await.expect("the store").remove(0).0;
    let made = tokens::new_api_key(&clock);
    let key = ApiKey {
        id: clock.id(),
        workspace_id: workspace.id,
        name: "planted".to_owned(),
        prefix: made.prefix,
        scopes: Scope::ALL.to_vec(),
        expires_at: None,
        created_at: clock.now(),
        last_used_at: None,
        revoked_at: None,
    };
    store.insert_key(&key, &made.hash, None).await.expect("kept");
    made.text
}
