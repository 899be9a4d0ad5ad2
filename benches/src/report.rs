//! The numbers of all rounds, and the page that shows them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context, Result};

use crate::load::Delay;

/// What is measured, in the order of the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    Raw,
    Single,
    Batch,
    AcceptMedian,
    AcceptTail,
    PostMedian,
    PostTail,
    CpuSingle,
    CpuBatch,
    MemoryIdle,
    MemoryPeak,
    Start,
}

impl Measure {
    fn name(self) -> &'static str {
        match self {
            Self::Raw => "raw limit: generator straight against the sink, requests a second",
            Self::Single => "single POSTs at concurrency 32, events a second end to end",
            Self::Batch => "batches of 100 at concurrency 32, events a second end to end",
            Self::AcceptMedian => "202 to arrival at 100 events a second, p50, ms",
            Self::AcceptTail => "202 to arrival at 100 events a second, p99, ms",
            Self::PostMedian => "POST to arrival at 100 events a second, p50, ms",
            Self::PostTail => "POST to arrival at 100 events a second, p99, ms",
            Self::CpuSingle => "CPU for 1,000 single events, seconds",
            Self::CpuBatch => "CPU for 1,000 events in batches, seconds",
            Self::MemoryIdle => "memory after the start, MB",
            Self::MemoryPeak => "memory at its highest, MB",
            Self::Start => "start to first answer, new database, ms",
        }
    }

    /// A rate can be compared with the raw limit.
    fn is_rate(self) -> bool {
        matches!(self, Self::Raw | Self::Single | Self::Batch)
    }
}

#[derive(Default)]
pub struct Report {
    values: BTreeMap<Measure, Vec<f64>>,
}

impl Report {
    pub fn add(&mut self, measure: Measure, value: f64) {
        self.values.entry(measure).or_default().push(value);
    }

    pub fn add_delays(&mut self, delays: &[Delay]) {
        let sorted = |delay: fn(&Delay) -> f64| {
            let mut values: Vec<f64> = delays.iter().map(delay).collect();
            values.sort_by(f64::total_cmp);
            values
        };
        let accept = sorted(|delay| delay.from_accept.as_secs_f64() * 1000.0);
        let post = sorted(|delay| delay.from_post.as_secs_f64() * 1000.0);
        self.add(Measure::AcceptMedian, percentile(&accept, 50));
        self.add(Measure::AcceptTail, percentile(&accept, 99));
        self.add(Measure::PostMedian, percentile(&post, 50));
        self.add(Measure::PostTail, percentile(&post, 99));
    }

    pub fn markdown(&self, version: &str) -> Result<String> {
        let raw = median(self.values.get(&Measure::Raw).context("no raw limit")?);
        let mut page = String::from("# Benchmarks\n\n");
        writeln!(page, "Written by `cargo xtask bench`: {version}, {}.\n", machine()?)?;
        page.push_str(
            "Server, load generator and receiver share this machine and speak over loopback; the server is the release\n\
             build in a process of its own, on SQLite with `synchronous=FULL`, with default settings. An event is 1 KiB;\n\
             every event has arrived at the receiver before a rate is computed. Each round has a new database.\n\n",
        );
        let rounds = self.values.values().map(Vec::len).max().unwrap_or(0);
        writeln!(
            page,
            "| measure ({rounds} rounds) | min | median | max | of the raw limit |\n| --- | ---: | ---: | ---: | ---: |"
        )?;
        for (measure, values) in &self.values {
            let (least, middle, most) =
                (shown(fold(values, f64::min)), shown(median(values)), shown(fold(values, f64::max)));
            let ratio =
                if measure.is_rate() { format!("{:.1} %", median(values) / raw * 100.0) } else { String::new() };
            writeln!(page, "| {} | {least} | {middle} | {most} | {ratio} |", measure.name())?;
        }
        Ok(page)
    }
}

fn fold(values: &[f64], choose: fn(f64, f64) -> f64) -> f64 {
    values.iter().copied().reduce(choose).unwrap_or(f64::NAN)
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    percentile(&sorted, 50)
}

fn percentile(sorted: &[f64], percent: usize) -> f64 {
    let last = sorted.len().saturating_sub(1);
    sorted.get((last * percent).div_ceil(100)).copied().unwrap_or(f64::NAN)
}

/// Three digits that matter; whole numbers with a separator.
fn shown(value: f64) -> String {
    match value {
        value if value >= 1000.0 => {
            let digits = format!("{value:.0}");
            let (thousands, rest) = digits.split_at(digits.len() - 3);
            format!("{thousands},{rest}")
        }
        value if value >= 100.0 => format!("{value:.0}"),
        value if value >= 10.0 => format!("{value:.1}"),
        value => format!("{value:.2}"),
    }
}

fn machine() -> Result<String> {
    let processors = std::fs::read_to_string("/proc/cpuinfo")?;
    let value = |name: &str| processors.lines().find_map(|line| line.strip_prefix(name)?.split_once(": "));
    let model = value("model name").map_or("unknown processor", |(_, model)| model);
    let cores = std::thread::available_parallelism()?;
    let kernel = std::fs::read_to_string("/proc/sys/kernel/osrelease")?;
    Ok(format!("{cores} cores of {model}, Linux {}", kernel.trim()))
}

#[cfg(test)]
mod tests {
    use super::{median, percentile, shown};

    #[test]
    fn the_middle_and_the_tail() {
        let values: Vec<f64> = (1..=101).map(f64::from).collect();
        assert!((percentile(&values, 50) - 51.0).abs() < 0.1);
        assert!((percentile(&values, 99) - 100.0).abs() < 0.1);
        assert!((median(&[3.0, 1.0, 2.0]) - 2.0).abs() < 0.1);
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!([shown(104_321.4), shown(49.26), shown(1.634)], ["104,321", "49.3", "1.63"]);
    }
}
