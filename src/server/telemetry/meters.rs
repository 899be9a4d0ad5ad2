//! Figures for the operator's monitoring, in the text format of Prometheus.
//!
//! One set for each server, not one for the process. None names a workspace, webhook or endpoint: their number is the
//! customers', and a monitoring system keeps every name for ever.

use metrics::{Counter, Gauge, Histogram, Key, KeyName, Label, Level, Metadata, Recorder, SharedString};
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle, PrometheusRecorder};

use super::auth_failure::AuthFailure;
use super::process;
use crate::domain::own_failure::OwnFailure;
use crate::server::store::Times;

/// Upper bounds for requests to endpoints, in seconds.
const ATTEMPT_SECONDS: [f64; 12] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];
/// Upper bounds for the database, in seconds.
const DATABASE_SECONDS: [f64; 10] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.5];
/// Upper bounds for the events and attempts of a transaction.
const COMMIT_ROWS: [f64; 8] = [1.0, 4.0, 16.0, 64.0, 128.0, 256.0, 512.0, 1000.0];

/// The figures. What a field counts stands beside its name in [`Meters::new`].
pub struct Meters {
    handle: PrometheusHandle,
    /// Events accepted.
    pub events: Counter,
    /// Events whose sender's id was known.
    pub duplicates: Counter,
    /// Deliveries that ended well.
    pub delivered: Counter,
    /// Deliveries that ended without success.
    pub failed: Counter,
    /// Deliveries whose webhook went away first.
    pub cancelled: Counter,
    /// Deliveries that an option of the webhook held back.
    pub skipped: Counter,
    /// Attempts that are tried again.
    pub retried: Counter,
    /// How long attempts took, in seconds.
    pub attempt_seconds: Histogram,
    /// How long transactions took, in seconds.
    pub commit_seconds: Histogram,
    /// Events and attempts of a transaction.
    pub commit_rows: Histogram,
    /// Transactions that failed.
    pub commit_failures: Counter,
    /// Attempts that the database refused to record for their own sake.
    pub refused_outcomes: Counter,
    /// Requests that were not made by a failure of this server, in the order of [`OwnFailure::ALL`].
    own_failures: [Counter; OwnFailure::ALL.len()],
    /// Callers who were refused, in the order of [`AuthFailure::ALL`].
    auth_failures: [Counter; AuthFailure::ALL.len()],
    /// How long the database takes for everything else.
    pub database: Times,
    /// Waiting deliveries that this node took from the table.
    pub claimed: Counter,
    /// Deliveries that it gave back without having sent them.
    pub released: Counter,
    /// Leases of nodes that ended without giving theirs back.
    pub taken_over: Counter,
    /// Connections of clients.
    pub connections: ConnectionMeters,
    /// What is looked up when somebody asks.
    pub now: Gauges,
}

/// Figures of the connections of clients.
#[derive(Clone)]
pub struct ConnectionMeters {
    /// Those there are.
    pub open: Gauge,
    /// Those that were closed to make room for others, or not taken.
    pub closed: Counter,
}

/// Figures of the moment.
pub struct Gauges {
    /// Requests under way.
    pub in_flight: Gauge,
    /// Deliveries leased to this node.
    pub leases: Gauge,
    /// Those of them that wait in memory.
    pub queued: Gauge,
    /// Lanes whose breaker is open.
    pub breakers_open: Gauge,
    /// How far the database's clock is ahead of this machine's, in seconds.
    pub clock_offset: Gauge,
    /// 1 while nothing is erased by age, because the clock seems to have jumped.
    pub retention_waits: Gauge,
    /// Webhooks of which something cannot be read.
    pub unreadable: Gauge,
    /// Room that outcomes take which are not written yet, in bytes.
    pub outcome_bytes: Gauge,
    /// Attempts that are parked beside the log.
    pub parked: Gauge,
    /// Lanes in the slow start after their breaker was open.
    pub breakers_slow_start: Gauge,
    /// Pending deliveries in the table.
    pub pending: Gauge,
    /// Age of the oldest delivery that could leave and has not, in seconds.
    pub oldest_seconds: Gauge,
    /// The same behind open breakers.
    pub oldest_behind_breakers_seconds: Gauge,
}

impl Meters {
    /// All at zero.
    ///
    /// # Errors
    /// None for these bounds, which are not empty.
    pub fn new() -> Result<Self, BuildError> {
        let recorder = PrometheusBuilder::new()
            .set_buckets_for_metric(Matcher::Full("tidings_attempt_seconds".to_owned()), &ATTEMPT_SECONDS)?
            .set_buckets_for_metric(Matcher::Full("tidings_commit_seconds".to_owned()), &DATABASE_SECONDS)?
            .set_buckets_for_metric(Matcher::Full("tidings_database_seconds".to_owned()), &DATABASE_SECONDS)?
            .set_buckets_for_metric(Matcher::Full("tidings_commit_rows".to_owned()), &COMMIT_ROWS)?
            .build_recorder();
        let names = Names(&recorder);
        let ended = |outcome| {
            names.counter("tidings_deliveries_total", "Deliveries that ended, by outcome.", &[("outcome", outcome)])
        };
        let lasted = |work| {
            let help = "How long the database took, the wait for a connection included.";
            names.histogram("tidings_database_seconds", help, &[("work", work)])
        };
        let own_failures = OwnFailure::ALL.map(|cause| {
            let help = "Requests that were not made by a failure of this server, by cause.";
            names.counter("tidings_own_failures_total", help, &[("cause", cause.word())])
        });
        let auth_failures = AuthFailure::ALL.map(|kind| {
            names.counter("tidings_auth_failures_total", "Callers who were refused, by kind.", &[("kind", kind.word())])
        });
        names.gauge("tidings_build_info", "Always 1.", &[("version", env!("CARGO_PKG_VERSION"))]).set(1.0);
        Ok(Self {
            events: names.counter("tidings_events_total", "Events accepted.", &[]),
            duplicates: names.counter("tidings_events_duplicate_total", "Events whose sender's id was known.", &[]),
            delivered: ended("delivered"),
            failed: ended("failed"),
            cancelled: ended("cancelled"),
            skipped: ended("skipped"),
            retried: names.counter("tidings_retries_total", "Attempts that failed and are tried again.", &[]),
            attempt_seconds: names.histogram("tidings_attempt_seconds", "How long requests to endpoints took.", &[]),
            commit_seconds: names.histogram("tidings_commit_seconds", "How long transactions of the engine took.", &[]),
            commit_rows: names.histogram("tidings_commit_rows", "Events and attempts of a transaction.", &[]),
            commit_failures: names.counter("tidings_commit_failures_total", "Transactions that failed.", &[]),
            refused_outcomes: names.counter(
                "tidings_refused_outcomes_total",
                "Attempts that the database refused to record for their own sake.",
                &[],
            ),
            own_failures,
            auth_failures,
            database: Times { reads: lasted("read"), writes: lasted("write"), transactions: lasted("transaction") },
            claimed: names.counter("tidings_leases_claimed_total", "Deliveries taken from the table to be sent.", &[]),
            released: names.counter("tidings_leases_released_total", "Deliveries given back unsent.", &[]),
            taken_over: names.counter("tidings_leases_taken_over_total", "Leases of nodes that are gone.", &[]),
            connections: ConnectionMeters {
                open: names.gauge("tidings_connections", "Connections of clients.", &[]),
                closed: names.counter(
                    "tidings_connections_closed_total",
                    "Connections of clients that were closed to make room for others.",
                    &[],
                ),
            },
            now: Gauges {
                in_flight: names.gauge("tidings_requests_in_flight", "Requests to endpoints under way.", &[]),
                leases: names.gauge("tidings_leases", "Deliveries that this node holds.", &[]),
                queued: names.gauge("tidings_jobs_queued", "Leased deliveries that wait in this node's memory.", &[]),
                breakers_open: names.gauge("tidings_breakers_open", "Endpoints whose breaker is open.", &[]),
                clock_offset: names.gauge(
                    "tidings_clock_offset_seconds",
                    "How far the database's clock is ahead of this machine's.",
                    &[],
                ),
                retention_waits: names.gauge(
                    "tidings_retention_waits",
                    "1 while nothing is erased by age, because the clock seems to have jumped.",
                    &[],
                ),
                unreadable: names.gauge(
                    "tidings_webhooks_unreadable",
                    "Webhooks that this node cannot read, so that their deliveries wait.",
                    &[],
                ),
                outcome_bytes: names.gauge(
                    "tidings_outcome_bytes",
                    "Room taken by requests under way and by outcomes that are not written yet.",
                    &[],
                ),
                parked: names.gauge("tidings_refused_outcomes", "Attempts that are parked beside the log.", &[]),
                breakers_slow_start: names.gauge(
                    "tidings_breakers_slow_start",
                    "Endpoints that are well again and get more requests step by step.",
                    &[],
                ),
                pending: names.gauge("tidings_deliveries_pending", "Deliveries that are not over.", &[]),
                oldest_seconds: names.gauge(
                    "tidings_oldest_due_seconds",
                    "Since when the oldest delivery could have left that has not; none of webhooks with an open breaker.",
                    &[],
                ),
                oldest_behind_breakers_seconds: names.gauge(
                    "tidings_oldest_behind_breakers_seconds",
                    "Since when the oldest delivery waits of webhooks with an open breaker.",
                    &[],
                ),
            },
            handle: recorder.handle(),
        })
    }

    /// Counts a request that was not made by a failure of this server.
    pub fn own_failure(&self, cause: OwnFailure) {
        let causes = OwnFailure::ALL.iter().zip(&self.own_failures);
        causes.filter(|(known, _)| **known == cause).for_each(|(_, counter)| counter.increment(1));
    }

    /// Counts a caller who was refused.
    pub fn auth_failure(&self, kind: AuthFailure) {
        let kinds = AuthFailure::ALL.iter().zip(&self.auth_failures);
        kinds.filter(|(known, _)| **known == kind).for_each(|(_, counter)| counter.increment(1));
    }

    /// The page for Prometheus.
    #[must_use]
    pub fn render(&self) -> String {
        let mut page = self.handle.render();
        process::write(&mut page);
        page
    }

    /// Sorts what was noted into its buckets; to be called every few seconds, also when nobody asks.
    pub fn tidy(&self) {
        self.handle.run_upkeep();
    }
}

struct Names<'a>(&'a PrometheusRecorder);

impl Names<'_> {
    fn counter(&self, name: &'static str, help: &'static str, labels: &[(&'static str, &'static str)]) -> Counter {
        self.0.describe_counter(KeyName::from(name), None, SharedString::from(help));
        self.0.register_counter(&key(name, labels), &METADATA)
    }

    fn gauge(&self, name: &'static str, help: &'static str, labels: &[(&'static str, &'static str)]) -> Gauge {
        self.0.describe_gauge(KeyName::from(name), None, SharedString::from(help));
        self.0.register_gauge(&key(name, labels), &METADATA)
    }

    fn histogram(&self, name: &'static str, help: &'static str, labels: &[(&'static str, &'static str)]) -> Histogram {
        self.0.describe_histogram(KeyName::from(name), None, SharedString::from(help));
        self.0.register_histogram(&key(name, labels), &METADATA)
    }
}

const METADATA: Metadata<'_> = Metadata::new("tidings", Level::INFO, None);

fn key(name: &'static str, labels: &[(&'static str, &'static str)]) -> Key {
    let labels: Vec<_> = labels.iter().map(|(name, value)| Label::from_static_parts(name, value)).collect();
    Key::from_parts(name, labels)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_names_helps_buckets_and_the_process() {
        let meters = Meters::new().expect("meters");
        meters.delivered.increment(2);
        meters.attempt_seconds.record(0.02);
        let page = meters.render();
        for line in [
            "# HELP tidings_deliveries_total Deliveries that ended, by outcome.",
            "tidings_deliveries_total{outcome=\"delivered\"} 2",
            "tidings_attempt_seconds_bucket{le=\"0.025\"} 1",
            "tidings_attempt_seconds_bucket{le=\"0.01\"} 0",
            "# TYPE process_cpu_seconds_total counter",
        ] {
            assert!(page.contains(line), "{line} in\n{page}");
        }
        let resident = page.lines().find_map(|line| line.strip_prefix("process_resident_memory_bytes "));
        assert!(resident.is_some_and(|bytes| bytes.parse::<f64>().is_ok_and(|bytes| bytes > 1e6)), "{page}");
    }
}
