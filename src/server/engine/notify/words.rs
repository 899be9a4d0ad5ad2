//! What a notice says: as mail in two forms, and as JSON.

use serde_json::json;

use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;
use crate::server::mail::Mail;
use crate::server::store::Trouble;

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Failing,
    Recovered,
    Disabled,
    Paused,
}

impl Kind {
    /// What there is to tell of a trouble; `paused`: by the system, on account of it.
    pub fn of(trouble: &Trouble, paused: bool) -> Self {
        match (trouble.disabled, trouble.resolved_at) {
            (true, _) => Self::Disabled,
            (false, None) if paused => Self::Paused,
            (false, None) => Self::Failing,
            (false, Some(_)) => Self::Recovered,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Failing => "webhook.failing",
            Self::Recovered => "webhook.recovered",
            Self::Disabled => "webhook.disabled",
            Self::Paused => "webhook.paused",
        }
    }
}

/// A notice.
#[derive(Debug, Clone)]
pub struct Notice {
    pub kind: Kind,
    /// Notices of this trouble before this one.
    pub number: u32,
    pub webhook_id: WebhookId,
    pub name: String,
    pub since: Timestamp,
    pub at: Timestamp,
    /// Waiting deliveries.
    pub waiting: u32,
    /// The last answer, or why it was disabled or paused.
    pub last: Option<String>,
    /// The webhook's page.
    pub link: String,
    pub every_minutes: u32,
}

impl Notice {
    /// The same when it is sent again.
    pub fn id(&self) -> String {
        format!("{}.{}.{}", self.webhook_id, self.since.0, self.number)
    }

    pub fn mail(&self, to: &str) -> Mail {
        let state = match self.kind {
            Kind::Failing => "is failing",
            Kind::Recovered => "works again",
            Kind::Disabled => "was disabled",
            Kind::Paused => "was paused",
        };
        Mail {
            to: to.to_owned(),
            subject: format!("Webhook “{}” {state}", self.name),
            text: self.text(),
            html: self.html(),
            id: self.id(),
            at: self.at,
        }
    }

    /// For the URL of `notify_on_error`.
    pub fn json(&self) -> String {
        let data = json!({
            "webhook_id": self.webhook_id,
            "webhook_name": self.name,
            "since": self.since,
            "waiting": self.waiting,
            "reason": self.last,
            "link": self.link,
        });
        json!({ "type": self.kind.word(), "timestamp": self.at, "data": data }).to_string()
    }

    fn lead(&self) -> String {
        match self.kind {
            Kind::Failing => format!("Requests to the webhook “{}” fail.", self.name),
            Kind::Recovered => format!("The webhook “{}” answers well again.", self.name),
            Kind::Disabled => format!("The webhook “{}” was disabled: events are not sent to it any more.", self.name),
            Kind::Paused => {
                format!("The webhook “{}” was paused: its deliveries wait until it is activated.", self.name)
            }
        }
    }

    /// Label and value of each line.
    fn lines(&self) -> Vec<(&'static str, String)> {
        let since = match self.kind {
            Kind::Failing => "Since",
            Kind::Recovered => "It failed since",
            Kind::Disabled | Kind::Paused => "At",
        };
        let mut lines = vec![(since, moment(self.since))];
        let last = if matches!(self.kind, Kind::Disabled | Kind::Paused) { "Reason" } else { "Last answer" };
        lines.extend(self.last.clone().map(|text| (last, text)));
        if self.kind != Kind::Disabled {
            lines.push(("Waiting deliveries", self.waiting.to_string()));
        }
        lines
    }

    fn then(&self) -> String {
        match self.kind {
            Kind::Failing => format!(
                "Deliveries are tried again on their schedule. While it fails you hear of it every {} minutes, then once \
                 when it works again.",
                self.every_minutes
            ),
            Kind::Recovered => "What waited is being delivered.".to_owned(),
            Kind::Disabled => {
                "Mend the endpoint, send a test event, then activate it. It offers to replay what it missed.".to_owned()
            }
            Kind::Paused => "Change the template, send a test event, then activate it.".to_owned(),
        }
    }

    fn text(&self) -> String {
        let lines: Vec<_> = self.lines().into_iter().map(|(label, value)| format!("{label}: {value}\n")).collect();
        let lines = lines.concat();
        let Self { link, .. } = self;
        format!("{}\n\n{lines}\n{}\n\n{link}\n\nWho gets this: {link}/options\n", self.lead(), self.then())
    }

    fn html(&self) -> String {
        let lines = self.lines().into_iter();
        let rows: Vec<_> = lines
            .map(|(label, value)| {
                let (label, value) = (escaped(label), escaped(&value));
                format!("<tr><td style=\"padding:2px 16px 2px 0;color:#667\">{label}</td><td>{value}</td></tr>")
            })
            .collect();
        let rows = rows.concat();
        let (lead, then, link) = (escaped(&self.lead()), escaped(&self.then()), escaped(&self.link));
        format!(
            "<!DOCTYPE html><html lang=\"en\"><body style=\"font:15px/1.5 sans-serif\"><p><strong>{lead}</strong></p>\
             <table style=\"font:inherit\">{rows}</table><p>{then}</p><p><a href=\"{link}\">Open the webhook</a> · \
             <a href=\"{link}/options\">Who gets this</a></p></body></html>"
        )
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// `21 Nov 2026, 05:27 UTC`.
pub fn moment(at: Timestamp) -> String {
    jiff::Timestamp::from_millisecond(at.0)
        .map_or_else(|_| at.to_string(), |time| time.strftime("%-d %b %Y, %H:%M UTC").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_says_what_since_when_and_what_waits_and_its_html_is_safe() {
        let notice = Notice {
            kind: Kind::Failing,
            number: 0,
            webhook_id: "wh_01jdm0000000000000000000a0".parse().expect("an id"),
            name: "<b>CRM".to_owned(),
            since: Timestamp(1_732_166_854_000),
            at: Timestamp(1_732_166_854_000),
            waiting: 12,
            last: Some("The endpoint answered 500.".to_owned()),
            link: "https://t.example/webhooks/wh_1".to_owned(),
            every_minutes: 30,
        };
        let mail = notice.mail("ops@example.com");
        assert_eq!(mail.subject, "Webhook “<b>CRM” is failing");
        for part in ["21 Nov 2024, 05:27 UTC", "answered 500.", "Waiting deliveries: 12", "every 30 minutes", "wh_1\n"]
        {
            assert!(mail.text.contains(part), "{part} is missing: {}", mail.text);
        }
        assert!(mail.html.contains("&lt;b&gt;CRM") && !mail.html.contains("<b>"), "{}", mail.html);
        let json: serde_json::Value = serde_json::from_str(&notice.json()).expect("JSON");
        assert_eq!((json["type"].as_str(), json["data"]["waiting"].as_u64()), (Some("webhook.failing"), Some(12)));
    }
}
