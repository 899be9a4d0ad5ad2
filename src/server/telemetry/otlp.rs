//! Traces for an OpenTelemetry collector, over HTTP, in builds with the feature `otlp`: a span for each request that is
//! answered and for each attempt of a delivery. Where to send them is said by the variables that every OpenTelemetry
//! program reads, such as `OTEL_EXPORTER_OTLP_ENDPOINT`; without them nothing is sent.
//!
//! Receivers are told nothing of it: no trace of ours goes out with a delivery.

use std::env::var_os;
use std::sync::OnceLock;
use std::time::Duration;

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use opentelemetry::propagation::{Extractor, TextMapPropagator};
use opentelemetry::trace::{SpanKind, Status, TracerProvider};
use opentelemetry::{KeyValue, Value};
use opentelemetry_otlp::{ExporterBuildError, WithExportConfig};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::error::OTelSdkResult;
use opentelemetry_sdk::propagation::TraceContextPropagator;
use opentelemetry_sdk::trace::{SdkTracerProvider, SpanData, SpanExporter};
use tracing::level_filters::LevelFilter;
use tracing::{Span, Subscriber};
use tracing_opentelemetry::OpenTelemetrySpanExt;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::registry::LookupSpan;

/// Either of them says that traces are wanted.
const ENDPOINTS: [&str; 2] = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];
const STATUS_CODE: &str = "http.response.status_code";
const ROUTE: &str = "http.route";

static PROVIDER: OnceLock<SdkTracerProvider> = OnceLock::new();

/// What sends spans; `None` where nobody asked for it.
pub fn layer<S>() -> Option<impl Layer<S>>
where
    S: Subscriber + for<'span> LookupSpan<'span>,
{
    let asked = ENDPOINTS.iter().any(|name| var_os(name).is_some_and(|value| !value.is_empty()));
    match asked.then(|| provider(None))? {
        Ok(provider) => Some(spans(PROVIDER.get_or_init(|| provider))),
        Err(error) => {
            // Logging has not begun.
            eprintln!("no traces are sent: {error}");
            None
        }
    }
}

/// Our own spans and what is logged in them, whatever the log's filter says.
fn spans<S>(provider: &SdkTracerProvider) -> impl Layer<S> + use<S>
where
    S: Subscriber + for<'span> LookupSpan<'span>,
{
    let layer = tracing_opentelemetry::layer().with_tracer(provider.tracer("tidings"));
    let layer = layer.with_location(false).with_target(false).with_threads(false).with_tracked_inactivity(false);
    layer.with_filter(Targets::new().with_target("tidings", LevelFilter::INFO))
}

/// Sends in batches, from a thread of its own.
fn provider(endpoint: Option<&str>) -> Result<SdkTracerProvider, ExporterBuildError> {
    let mut exporter = opentelemetry_otlp::SpanExporter::builder().with_http();
    if let Some(endpoint) = endpoint {
        exporter = exporter.with_endpoint(endpoint);
    }
    let exporter = Named(exporter.build()?);
    let mut resource = Resource::builder().with_attribute(KeyValue::new("service.version", env!("CARGO_PKG_VERSION")));
    if var_os("OTEL_SERVICE_NAME").is_none_or(|name| name.is_empty()) {
        resource = resource.with_service_name("tidings");
    }
    Ok(SdkTracerProvider::builder().with_batch_exporter(exporter).with_resource(resource.build()).build())
}

/// Gives spans the kinds and names that collectors group by. Said in the spans themselves they would stand in every line
/// of the log.
#[derive(Debug)]
struct Named(opentelemetry_otlp::SpanExporter);

impl SpanExporter for Named {
    async fn export(&self, mut batch: Vec<SpanData>) -> OTelSdkResult {
        batch.iter_mut().for_each(name);
        self.0.export(batch).await
    }

    fn shutdown_with_timeout(&self, timeout: Duration) -> OTelSdkResult {
        self.0.shutdown_with_timeout(timeout)
    }

    fn force_flush(&self) -> OTelSdkResult {
        self.0.force_flush()
    }

    fn set_resource(&mut self, resource: &Resource) {
        self.0.set_resource(resource);
    }
}

fn name(span: &mut SpanData) {
    match span.name.as_ref() {
        "request" => {
            span.span_kind = SpanKind::Server;
            let of = |key| span.attributes.iter().find(|one| one.key.as_str() == key).map(|one| one.value.as_str());
            // Paths hold ids: only routes are few enough to group by.
            let words: Vec<_> = ["method", ROUTE].into_iter().filter_map(of).collect();
            span.name = words.join(" ").into();
        }
        "attempt" => span.span_kind = SpanKind::Client,
        _ => {}
    }
}

/// Puts a request's span under the trace that its `traceparent` names.
pub fn adopt(span: &Span, request: &Request) {
    let parent = TraceContextPropagator::new().extract(&Brought(request.headers()));
    // Without a layer that knows traces there is nothing to put it under.
    let _ = span.set_parent(parent);
    if let Some(route) = request.extensions().get::<MatchedPath>() {
        span.set_attribute(ROUTE, route.as_str().to_owned());
    }
}

struct Brought<'a>(&'a HeaderMap);

impl Extractor for Brought<'_> {
    fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.to_str().ok()
    }

    fn keys(&self) -> Vec<&str> {
        self.0.keys().map(HeaderName::as_str).collect()
    }
}

/// How a request was answered. Only 5xx are errors of ours.
pub fn answered(span: &Span, status: StatusCode) {
    span.set_attribute(STATUS_CODE, i64::from(status.as_u16()));
    if status.is_server_error() {
        span.set_status(Status::error(""));
    }
}

/// The span of an attempt: a trace of its own, since it may happen days after the request that brought the event.
pub fn attempt(webhook: impl ToString, delivery: impl ToString, number: u32) -> Span {
    let (webhook, delivery) = (webhook.to_string(), delivery.to_string());
    tracing::info_span!(parent: None, "attempt", webhook, delivery, number)
}

/// How an attempt went: the receiver's status, and the word for what was wrong.
pub fn tried(span: &Span, status: Option<u16>, error: Option<&str>) {
    if let Some(status) = status {
        span.set_attribute(STATUS_CODE, i64::from(status));
    }
    if let Some(error) = error {
        span.set_attribute("error.type", Value::from(error.to_owned()));
        span.set_status(Status::error(error.to_owned()));
    }
}

/// Sends what has not been sent yet.
pub fn finish() {
    if let Some(Err(error)) = PROVIDER.get().map(SdkTracerProvider::shutdown) {
        tracing::warn!(%error, "otlp.not_finished");
    }
}

#[cfg(test)]
#[path = "otlp_tests.rs"]
mod tests;
