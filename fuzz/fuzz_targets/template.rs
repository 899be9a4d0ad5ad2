//! Any two texts, split at the first zero byte: the first as a template, the second as an event's data. What the parser
//! takes must render to valid JSON, the same twice; what it refuses has a place inside the text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tidings::domain::json;
use tidings::template::{Context, Template};

fuzz_target!(|text: &str| {
    let (source, data) = text.split_once('\0').unwrap_or((text, "{}"));
    let template = match Template::parse(source) {
        Ok(template) => template,
        Err(fault) => {
            assert!(fault.offset <= source.len(), "{fault:?}");
            return;
        }
    };
    let Ok(data) = json::parse(data, 64) else { return };
    let context = Context {
        event_type: "message.sent",
        event_id: "evt_1",
        sender_id: None,
        time: "2024-05-08T13:41:52.45Z".parse().expect("a time"),
        product: None,
        channel: Some("email"),
        source: None,
        webhook_name: "\"name\"",
        webhook_id: "wh_1",
        workspace: "Acme",
        workspace_id: "ws_1",
        wire_event: "Sent",
        wire_channel: None,
        data: &data,
        profile: &data,
    };
    if let Ok(body) = template.render(&context) {
        json::parse(&body, 256).expect("valid JSON");
        assert_eq!(template.render(&context).as_deref(), Ok(body.as_str()), "deterministic");
    }
});
