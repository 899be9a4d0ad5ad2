//! What parsing and rendering a template costs: `cargo bench --profile bench-fast --bench template`.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use tidings::catalogue::{self, Format};
use tidings::domain::json::{self, Value};
use tidings::domain::webhook::FormatOptions;
use tidings::template::{Context, Template};

/// What an event carries in these measures: a body of about 1 KiB comes out.
fn data() -> String {
    let known = catalogue::find("message.delivered").expect("a type of the catalogue");
    let sample = catalogue::sample_json(known, false);
    let rest = "x".repeat(430);
    sample.replacen('{', &format!("{{\"note\":\"{rest}\","), 1)
}

fn context<'a>(data: &'a Value<'a>, profile: &'a Value<'a>) -> Context<'a> {
    Context {
        event_type: "message.delivered",
        event_id: "evt_01h455vb4pex5vsknk084sn02q",
        sender_id: Some("msg-42-delivered"),
        time: "2024-05-08T13:41:52.4514466Z".parse().expect("a time"),
        product: Some("campaigns"),
        channel: Some("email"),
        source: None,
        webhook_name: "CRM sync",
        webhook_id: "wh_01h455vb4pex5vsknk084sn02q",
        workspace: "Acme",
        workspace_id: "ws_01h455vb4pex5vsknk084sn02q",
        wire_event: "Delivered",
        wire_channel: Some("EMAIL"),
        data,
        profile,
    }
}

fn templates(c: &mut Criterion) {
    let text = data();
    let (data, profile) = (json::parse(&text, 64).expect("data"), json::parse("{}", 64).expect("a profile"));
    let context = context(&data, &profile);
    for id in ["standard", "expertsender", "cloudevents"] {
        let format = Format::find(id).expect("a format");
        let source = format.template("message.delivered", Some("email"), &FormatOptions::default());
        let template = Template::parse(source).expect("its template");
        let body = template.render(&context).expect("a body");
        let mut group = c.benchmark_group(id);
        group.throughput(Throughput::Bytes(body.len() as u64));
        group.bench_function("parse", |b| b.iter(|| Template::parse(black_box(source))));
        group.bench_function("render", |b| b.iter(|| template.render(black_box(&context))));
        group.finish();
    }
    let mut group = c.benchmark_group("event");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("parse", |b| b.iter(|| json::parse(black_box(&text), 64)));
    group.finish();
}

criterion_group!(benches, templates);
criterion_main!(benches);
