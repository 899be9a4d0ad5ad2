//! Markup that somebody stores or a receiver answers with stays text: every page of a workspace full of it, read as a
//! browser reads it, has the same elements as that of a harmless twin, in which letters stand for what makes markup.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use rcgen::{CertificateParams, DnType, KeyPair};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::app::{App, until};
use crate::browser::Browser;

/// Each ends another place where text may stand: a title, an attribute, an element's content, a comment, a script.
const TEXTS: [&str; 6] = [
    "</title><form action=/actions/erase-workspace method=post><button name=typed_name value=C>Go",
    "\"><img src=x onerror=alert(1)>",
    "' autofocus onfocus='alert(1)",
    "<script>alert(1)</script>",
    "</textarea></style></script></pre><iframe srcdoc=x>",
    "--><meta http-equiv=refresh content=0;url=//evil.example>",
];

/// Pages that are read of each kind: the first ones hold what the others do.
const MOST_OF_A_KIND: usize = 3;

/// The same length without anything that makes markup.
fn harmless(text: &str) -> String {
    text.chars().map(|letter| if "<>\"'=&/".contains(letter) { 'x' } else { letter }).collect()
}

/// A workspace and its texts.
struct Twin {
    app: App,
    hostile: bool,
}

impl Twin {
    fn text(&self, number: usize) -> String {
        let text = TEXTS[number % TEXTS.len()];
        if self.hostile { text.to_owned() } else { harmless(text) }
    }

    /// All of them.
    fn all(&self) -> String {
        (0..TEXTS.len()).map(|number| self.text(number)).collect()
    }

    /// A receiver that answers everything with texts in its reason, headers and body.
    async fn receiver(&self, status: u16) -> String {
        let error = json!({ "error": self.text(1), "error_description": self.all() }).to_string();
        let body = if status == 400 { error } else { self.all() };
        let answer = format!(
            "HTTP/1.1 {status} {}\r\nx-told: {}\r\nlocation: javascript:alert(1)//{}\r\ncontent-type: text/html\r\n\
             content-length: {}\r\nconnection: close\r\n\r\n{body}",
            self.text(0),
            self.all(),
            self.text(1),
            body.len()
        );
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let _ = stream.read(&mut [0; 8192]).await;
                let _ = stream.write_all(answer.as_bytes()).await;
                let _ = stream.shutdown().await;
            }
        });
        format!("http://{address}/")
    }

    /// A client certificate whose name is a text.
    fn certificate(&self) -> Value {
        let mut params = CertificateParams::new(Vec::new()).expect("parameters");
        params.distinguished_name.push(DnType::CommonName, self.text(3));
        let key = KeyPair::generate().expect("a key");
        let pem = params.self_signed(&key).expect("a certificate").pem();
        json!({ "certificate_pem": pem, "private_key_pem": key.serialize_pem() })
    }

    async fn plant(&self) {
        let app = &self.app;
        let policy = json!({ "test_gate": "off" });
        app.patch("/workspace", json!({ "name": format!("A{}", self.text(0)), "policy": policy })).await.expect(200);
        self.plant_event_type().await;
        let receivers = [self.receiver(404).await, self.receiver(302).await, self.receiver(400).await];
        for number in 0..TEXTS.len() {
            let auth = match number {
                0 => {
                    json!({ "kind": "basic", "username": self.text(1), "password": "p", "client_certificate": self.certificate() })
                }
                1 => {
                    json!({ "kind": "oauth2", "token_url": receivers[2], "client_id": self.text(1), "client_secret": "s",
                    "scope": self.text(3), "audience": self.text(2) })
                }
                _ => json!({ "kind": "header", "name": "X-Own", "value": self.text(number) }),
            };
            let url = format!("{}?x={}", receivers[usize::from(number == 2)], self.text(number).replace(' ', "%20"));
            let body = json!({
                "name": format!("A{number}{}", self.text(number)), "url": url, "status": "active",
                "events": ["*", { "type": "message.sent", "template": json!({ "a": self.all() }).to_string() }],
                "auth": auth, "headers": { "X-Note": self.text(number) },
                "settings": { "retry_schedule_s": [], "exclude_sources": [self.text(3)],
                    "notify_on_error": { "emails": [], "url": url, "every_minutes": 60 } },
            });
            let made = app.post("/webhooks", body).await.expect(201);
            let path = format!("/webhooks/{}", made["id"].as_str().expect("an id"));
            app.post(&format!("{path}/test"), Value::Null).await.expect(200);
        }
        let event = json!({
            "type": "order.paid", "id": self.text(3), "source": self.text(1).chars().take(30).collect::<String>(),
            "data": { "email": self.text(1), "note": self.all(), "list": [self.text(3)] },
            "profile": { "name": self.text(0) },
        });
        app.event(event).await;
        until(async || {
            let list = app.get("/deliveries?status=failed").await.expect(200);
            (list["data"].as_array().map(Vec::len) == Some(TEXTS.len())).then_some(())
        })
        .await;
        // Every page tells of them from now on.
        until(async || {
            app.round().await;
            let list = app.get("/notices").await.expect(200);
            (list["data"].as_array().map(Vec::len) == Some(TEXTS.len())).then_some(())
        })
        .await;
    }

    async fn plant_event_type(&self) {
        let sample =
            json!({ "data": { "amount": self.text(1), self.text(3): 1 }, "profile": { "name": self.text(4) } });
        let body = json!({ "label": format!("A{}", self.text(0)), "description": self.all(), "group": format!("Z{}", self.text(1)),
            "sample": sample });
        let made = self.app.post("/event-types/order.paid", body.clone()).await;
        if made.status != 201 {
            // Names of fields may be limited: the values remain.
            let sample = json!({ "data": { "amount": self.text(1) }, "profile": { "name": self.text(4) } });
            let body = json!({ "label": body["label"], "description": self.text(4), "group": body["group"], "sample": sample });
            self.app.post("/event-types/order.paid", body).await.expect(201);
        }
    }

    /// What is made in the browser: keys, views, drafts; and forms that are refused, as the pages that follow show them.
    async fn type_into_forms(&self, browser: &mut Browser<'_>) -> Vec<(String, String)> {
        let mut seen = Vec::new();
        let (all, name) = (self.all(), self.text(1));
        let view = format!("q={}", url::form_urlencoded::byte_serialize(self.text(1).as_bytes()).collect::<String>());
        let event_type =
            |label: &'static str| [("fields[name]", name.clone()), (label, all.clone()), ("fields[data]", all.clone())];
        let bad = event_type("fields[label]");
        let known =
            [("known", "order.paid".to_owned()), ("fields[data]", all.clone()), ("meanings[amount]", all.clone())];
        let forms: Vec<(&str, Vec<(&str, String)>)> = vec![
            ("create-key", vec![("name", self.text(0)), ("scopes[]", "logs:read".to_owned())]),
            ("create-key", vec![("name", all.clone()), ("expires", self.text(1))]),
            ("logs-view", vec![("name", self.text(3)), ("view", view), ("intent", "save".to_owned())]),
            ("draft-begin", vec![("name", self.text(0))]),
            ("draft-begin", vec![("name", self.text(4))]),
            ("event-type", bad.to_vec()),
            ("event-type", known.to_vec()),
            ("workspace", vec![("name", all.clone()), ("test_gate", self.text(1)), ("products", self.text(3))]),
            ("erase-workspace", vec![("typed_name", all.clone())]),
            ("confirm", vec![("password", name.clone()), ("next", format!("/{}", self.text(1)))]),
        ];
        let webhooks = self.app.get("/webhooks").await.expect(200);
        let id = webhooks["data"][0]["id"].as_str().expect("an id").to_owned();
        let steps = ["payload", "payload:message.sent", "endpoint", "name"];
        let edits = steps.map(|step| ("webhook-edit", vec![("id", id.clone()), ("step", step.to_owned())]));
        for (action, form) in forms.into_iter().chain(edits) {
            let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let place = browser.submit(&format!("/actions/{action}"), &form).await;
            let (_, _, text) = browser.ask(&place).await;
            seen.push((place, text));
        }
        seen
    }

    /// Pages that repeat what is asked for.
    fn questions(&self) -> Vec<String> {
        let text = |number| url::form_urlencoded::byte_serialize(self.text(number).as_bytes()).collect::<String>();
        let mut paths: Vec<String> =
            ["/", "/webhooks/new", "/api-keys/new", "/settings/data/erase"].map(str::to_owned).into();
        for path in [
            "/webhooks?q=",
            "/webhooks?status=",
            "/events?q=",
            "/events?type=",
            "/catalogue?q=",
            "/settings/data?person=",
            "/confirm?next=%2F",
            "/audit/webhook-logs?q=",
            "/audit/webhook-logs?code=",
            "/audit/webhook-logs?payload=a%3D",
            "/audit/webhook-logs?from=",
            "/audit/webhook-logs?zone=",
            "/audit/webhook-logs?error=",
            "/nowhere/",
            "/audit/webhook-logs?webhook_id=",
            "/audit/webhook-logs?status=all&product=",
            "/docs/events?q=",
            "/audit/webhook-logs/replay?q=",
            "/audit/webhook-logs?status=all&test=true&q=",
            "/catalogue/",
            "/docs/events/",
        ] {
            paths.extend([1, 4].map(|number| format!("{path}{}", text(number))));
        }
        paths
    }
}

/// The elements of a page with the names of their attributes, where forms lead, and which links are no links to pages.
fn elements(page: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let told = |element: &scraper::node::Element| {
        // What is chosen in a list depends on the order of rows that came at the same time.
        let names = element.attrs().map(|(name, _)| name);
        let mut names: Vec<&str> = names.filter(|name| *name != "selected").collect();
        names.sort_unstable();
        let leads = ["action", "formaction", "method", "http-equiv", "type"];
        let leads = leads.into_iter().filter_map(|name| Some(format!("{name}={}", without_ids(element.attr(name)?))));
        let scheme = ["href", "src"].into_iter().filter_map(|name| element.attr(name));
        let odd = scheme.filter(|to| {
            !(to.starts_with('/') || to.starts_with('#') || to.starts_with("http") || to.starts_with('?'))
        });
        format!("{} {names:?} {:?} {:?}", element.name(), leads.collect::<Vec<_>>(), odd.collect::<Vec<_>>())
    };
    html.tree.values().filter_map(|node| node.as_element()).map(told).collect()
}

/// An address without the ids in its path and what it asks for.
fn without_ids(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let is_id = |part: &str| part.len() >= 20 && part.chars().any(|letter| letter.is_ascii_digit());
    path.split('/').map(|part| if is_id(part) { "ID" } else { part }).collect::<Vec<_>>().join("/")
}

/// Where the links of a page lead. Rows that came at the same time may stand in another order in the twin, so links are
/// sorted by where they lead and what they say.
fn links(page: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let all = Selector::parse("a[href]").expect("a selector");
    let mut links: Vec<(String, String, String)> = html
        .select(&all)
        .filter_map(|link| {
            let path = link.attr("href")?.split('#').next().unwrap_or_default();
            // Not assets, files, and pages that differ only in how a list is sorted or cut.
            let another = path.starts_with('/') && !path.starts_with("/pkg/") && !path.contains("/export");
            let says = harmless(&link.text().collect::<String>());
            let wanted = another && !path.contains("cursor=") && !path.contains("order=");
            wanted.then(|| (kind(path), says, path.to_owned()))
        })
        .collect();
    links.sort_by(|one, two| (&one.0, &one.1).cmp(&(&two.0, &two.1)));
    links.into_iter().map(|(_, _, path)| path).collect()
}

/// Pages of a kind have the same path but for ids, and are asked for the same things.
fn kind(address: &str) -> String {
    let asks = address.split_once('?').map_or("", |(_, query)| query);
    let mut names: Vec<&str> = asks.split('&').filter_map(|pair| pair.split('=').next()).collect();
    names.sort_unstable();
    format!("{}?{}", without_ids(address), names.join("&"))
}

/// The first difference, told.
fn difference(hostile: &str, plain: &str) -> Option<String> {
    let (one, two) = (elements(hostile), elements(plain));
    let place = one.iter().zip(&two).position(|(one, two)| one != two).unwrap_or(one.len().min(two.len()));
    (one != two).then(|| {
        format!(
            "element {place} of {}/{}: {:?}, in the twin {:?}",
            one.len(),
            two.len(),
            one.get(place),
            two.get(place)
        )
    })
}

#[tokio::test]
async fn markup_in_any_text_changes_no_page() {
    let twins = [Twin { app: App::sqlite().await, hostile: true }, Twin { app: App::sqlite().await, hostile: false }];
    let mut faults = Vec::new();
    for twin in &twins {
        twin.plant().await;
    }
    let (mut hostile, mut plain) = (Browser::start(&twins[0].app).await, Browser::start(&twins[1].app).await);
    let typed = (twins[0].type_into_forms(&mut hostile).await, twins[1].type_into_forms(&mut plain).await);
    for ((place, one), (_, two)) in typed.0.iter().zip(&typed.1) {
        faults.extend(difference(one, two).map(|difference| format!("after a form, {place}: {difference}")));
    }
    let mut next: VecDeque<(String, String)> = twins[0].questions().into_iter().zip(twins[1].questions()).collect();
    let (mut known, mut kinds) = (BTreeSet::new(), BTreeMap::new());
    while let Some((one, two)) = next.pop_front() {
        let of_kind: &mut usize = kinds.entry(kind(&one)).or_default();
        if *of_kind >= MOST_OF_A_KIND || !known.insert(one.clone()) {
            continue;
        }
        *of_kind += 1;
        let (first, second) = (hostile.ask(&one).await, plain.ask(&two).await);
        assert_eq!(first.0, second.0, "{one} and {two}");
        match difference(&first.2, &second.2) {
            Some(difference) => faults.push(format!("{one}: {difference}")),
            None => next.extend(links(&first.2).into_iter().zip(links(&second.2))),
        }
    }
    let reached = |start: &str| known.iter().any(|path| path.starts_with(start));
    for start in ["/deliveries/dlv_", "/tests/tst_", "/events/evt_", "/webhooks/wh_", "/catalogue/order.paid"] {
        assert!(reached(start), "{start} is not among {known:#?}");
    }
    assert!(faults.is_empty(), "{} of {} pages differ:\n{}", faults.len(), known.len(), faults.join("\n"));
}
