//! What addresses ask for.

use super::*;
use crate::domain::time::Timestamp;
use crate::server::store::HttpFilter;

fn asked(query: &str) -> Asked {
    Asked::parse(Place::workspace(), query)
}

#[test]
fn the_address_holds_the_whole_view() {
    let view = asked("status=all&code=5xx&q=a+b%26c&cursor=x");
    assert_eq!(view.href(&[]), "/audit/webhook-logs?status=all&code=5xx&q=a+b%26c");
    assert_eq!(view.with("code", "").with("q", "").showing(&[Outcome::Failed]).href(&[]), "/audit/webhook-logs");
    assert!(view.href(&[("cursor", "att_1")]).ends_with("&cursor=att_1"));
    assert_eq!(view.set().collect::<Vec<_>>(), [("code", "5xx"), ("q", "a b&c")]);
}

#[test]
fn statuses_are_several_and_failed_where_none_is_known() {
    assert_eq!(asked("").outcomes, [Outcome::Failed]);
    let view = asked("status=skipped&status=failed,pending");
    assert_eq!(view.outcomes, [Outcome::Failed, Outcome::Waiting, Outcome::HeldBack]);
    assert_eq!(view.query(&[]), "status=failed&status=pending&status=skipped");
}

#[test]
fn tests_are_asked_for_by_a_word_of_their_own() {
    let tests = asked("test=true&code=5xx");
    assert!(tests.tests() && !asked("test=yes&code=5xx").tests());
    assert_eq!((&tests.outcomes[..], tests.filter(&Zone::utc()).attempt_failed), (&TESTED[..], None));
    assert_eq!(tests.href(&[]), "/audit/webhook-logs?test=true&code=5xx");
    let failed = asked("test=true&status=failed");
    assert_eq!(failed.query(&[]), "status=failed&test=true");
    assert_eq!(failed.filter(&Zone::utc()).attempt_failed, Some(true));
    assert_eq!(asked("status=all&product=crm&q=x").kind(true).query(&[]), "test=true&q=x");
    assert_eq!(failed.kind(false).href(&[]), "/audit/webhook-logs");
}

#[test]
fn an_id_is_looked_for_among_all_outcomes() {
    for id in ["dlv_01h455vb4pex5vsknk084sn02q", "ATT_01H455VB4PEX5VSKNK084SN02Q", "evt_01h455vb4pex5vsknk084sn02q"] {
        let view = asked(&format!("status=skipped&q={id}"));
        assert_eq!(view.outcomes, Outcome::ALL, "{id}");
        assert_eq!(view.query(&[]), format!("status=skipped&q={id}"));
        assert_eq!(view.with("q", "").outcomes, [Outcome::HeldBack]);
        assert_eq!(view.showing(&[Outcome::Waiting]).outcomes, Outcome::ALL);
    }
    assert_eq!(asked("q=ada@example.com").outcomes, [Outcome::Failed]);
    assert_eq!(asked("test=true&q=dlv_01h455vb4pex5vsknk084sn02q").outcomes, TESTED);
}

#[test]
fn texts_become_a_filter() {
    let utc = Zone::utc();
    assert_eq!(asked("code=5xx").filter(&utc).http_status, Some(HttpFilter::Class(5)));
    let word = asked("code=dns_not_found").filter(&utc);
    assert_eq!((word.http_status, word.error.as_deref()), (None, Some("dns_not_found")));
    assert_eq!(asked("from=2024-05-08T13:41").filter(&utc).period.from, Some(Timestamp(1_715_175_660_000)));
    assert!(asked("payload=x").fault("payload", &utc).is_some() && asked("from=soon").fault("from", &utc).is_some());
    assert!(asked("payload=x=1&from=2024-05-08").fault("payload", &utc).is_none());
    for (query, readable) in [
        ("payload=x=1&q=x&status=all", true),
        ("payload=x", false),
        ("to=soon", false),
        ("webhook_id=CRM", false),
        ("code=4XX", true),
        ("code=timeout", false),
        ("status=failed,banana", false),
        ("status=delivered", false),
        ("status=", true),
        ("status=all&status=pending", true),
        ("test=true&status=pending", false),
        ("test=true&status=all", true),
        ("test=false", true),
        ("test=yes", false),
        ("zone=europe/berlin", true),
        ("zone=Nowhere", false),
        ("channel=sms", true),
        ("channel=smoke", false),
        ("from=2024-05-08T13:41&to=2024-05-08T13:40", false),
    ] {
        assert_eq!(asked(query).is_readable(&utc), readable, "{query}");
    }
}

#[test]
fn what_means_nothing_is_kept_until_it_is_replaced() {
    let utc = Zone::utc();
    let view = asked("status=banana&status=pending&zone=Nowhere&test=yes&channel=smoke&q=x");
    assert_eq!(view.query(&[]), "status=pending&status=banana&test=yes&channel=smoke&zone=Nowhere&q=x");
    assert!(view.fault("status", &utc).is_some_and(|fault| fault.contains("banana")));
    let mended = view.showing(&[Outcome::Failed]).with("zone", "").with("channel", "").kind(false);
    assert_eq!((mended.query(&[]).as_str(), mended.is_readable(&utc)), ("q=x", true));
    assert_eq!(asked("test=true&status=all").kind(true).query(&[]), "test=true");
}

#[test]
fn a_saved_view_opens_where_its_webhook_is_looked_at() {
    let id = "wh_01h455vb4pex5vsknk084sn02q";
    let (here, saved) = ("/webhooks/x/deliveries", format!("status=all&webhook_id={id}&code=5xx"));
    let tab = Asked::parse(Place::of_webhook(id.parse().expect("an id"), here), "");
    assert_eq!(tab.opening(&saved), format!("{here}?status=all&code=5xx"));
    assert_eq!(tab.opening("code=5xx"), "/audit/webhook-logs?code=5xx");
    assert_eq!(asked("").opening(&saved), format!("/audit/webhook-logs?{saved}"));
}

#[test]
fn a_webhooks_own_log_keeps_to_it() {
    let id: WebhookId = "wh_01h455vb4pex5vsknk084sn02q".parse().expect("an id");
    let view = Asked::parse(Place::of_webhook(id, "/webhooks/x/deliveries"), "webhook_id=wh_other&status=all");
    assert_eq!(view.filter(&Zone::utc()).webhook_id, Some(id));
    assert_eq!(view.href(&[]), "/webhooks/x/deliveries?status=all");
    assert_eq!(view.elsewhere("/export", &[]), format!("/audit/webhook-logs/export?status=all&webhook_id={id}"));
}
