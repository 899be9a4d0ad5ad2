//! A browser without scripts, which keeps its cookies.

use crate::app::App;
use crate::pages::page;

/// A browser that keeps its cookies.
pub struct Browser<'a> {
    pub app: &'a App,
    pub session: String,
    pub flash: String,
}

impl<'a> Browser<'a> {
    /// Signs in.
    pub async fn start(app: &'a App) -> Self {
        Self { app, session: app.sign_in().await, flash: String::new() }
    }

    /// What it sends as `Cookie`.
    pub fn cookie(&self) -> String {
        format!("{}; {}", self.session, self.flash)
    }

    /// The page, with what the form before told it.
    pub async fn page(&mut self, path: &str) -> String {
        let text = page(self.app, &self.cookie(), path).await;
        self.flash.clear();
        text
    }

    /// Posts a form and follows it to the page that it leads to.
    pub async fn post(&mut self, action: &str, form: &[(&str, &str)]) -> (String, String) {
        let place = self.submit(action, form).await;
        let text = self.page(&place).await;
        (place, text)
    }

    /// The status of a page, where it leads, and its text; follows nothing.
    pub async fn ask(&mut self, path: &str) -> (u16, String, String) {
        let answer = self.app.request("GET", path).header("cookie", self.cookie()).send().await.expect("an answer");
        let place =
            answer.headers().get("location").and_then(|place| place.to_str().ok()).unwrap_or_default().to_owned();
        self.keep(answer.headers());
        (answer.status().as_u16(), place, answer.text().await.expect("a page"))
    }

    /// Posts a form and answers where it leads; follows nothing.
    pub async fn submit(&mut self, action: &str, form: &[(&str, &str)]) -> String {
        let body: String = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let request = self.app.request("POST", action).header("cookie", self.cookie()).header("accept", "text/html");
        let request = request.header("content-type", "application/x-www-form-urlencoded").body(body);
        let answer = request.send().await.expect("an answer");
        assert_eq!(answer.status(), 303, "{action}");
        self.keep(answer.headers());
        answer.headers()["location"].to_str().expect("a place").to_owned()
    }

    /// Keeps the message for the next page, as long as the server does not take it back.
    fn keep(&mut self, headers: &reqwest::header::HeaderMap) {
        let lines = headers.get_all("set-cookie").iter().filter_map(|line| line.to_str().ok());
        let mut pairs =
            lines.filter_map(|line| line.split(';').next()).filter(|pair| pair.starts_with("tidings_flash="));
        if let Some(last) = pairs.next_back() {
            last.clone_into(&mut self.flash);
        }
    }
}

/// The value of a hidden field, as the browser would send it.
pub fn hidden(page: &str, name: &str) -> String {
    let field = page.split("<input ").find(|field| field.contains(&format!("name=\"{name}\""))).expect("the field");
    let value = field.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&#x27;", "'").replace("&amp;", "&")
}
