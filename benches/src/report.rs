//! The numbers of all rounds, and the page that shows them.

use std::fmt::Write as _;

use anyhow::Result;

use crate::load::Delay;

/// One line of the table.
struct Row {
    name: String,
    values: Vec<f64>,
    /// Of the raw limit measured in the same round.
    ratios: Vec<f64>,
}

/// All lines, in the order in which they were first added.
#[derive(Default)]
pub struct Report {
    rows: Vec<Row>,
    raw: f64,
    /// Of the section about the log.
    passages: Vec<String>,
}

impl Report {
    /// The raw limit that the rates which follow are compared with.
    pub fn raw(&mut self, value: f64) {
        self.raw = value;
        self.rate("raw limit: generator straight against the sink, requests a second", value);
    }

    /// Events or deliveries a second.
    pub fn rate(&mut self, name: &str, value: f64) {
        let ratio = value / self.raw;
        self.row(name).ratios.push(ratio);
        self.add(name, value);
    }

    /// A paragraph or table of the section about the log.
    pub fn passage(&mut self, text: String) {
        println!("{text}");
        self.passages.push(text);
    }

    /// Anything else.
    pub fn add(&mut self, name: &str, value: f64) {
        println!("  {name}: {}", shown(value));
        self.row(name).values.push(value);
    }

    fn row(&mut self, name: &str) -> &mut Row {
        let place = self.rows.iter().position(|row| row.name == name).unwrap_or_else(|| {
            self.rows.push(Row { name: name.to_owned(), values: Vec::new(), ratios: Vec::new() });
            self.rows.len() - 1
        });
        &mut self.rows[place]
    }

    /// The median and the tail of delays; answers the tail in milliseconds.
    pub fn add_delays(&mut self, name: &str, delays: &[Delay]) -> f64 {
        let mut post: Vec<f64> = delays.iter().map(|delay| delay.0.as_secs_f64() * 1000.0).collect();
        post.sort_by(f64::total_cmp);
        self.add(&format!("{name}, p50, ms"), percentile(&post, 50));
        self.add(&format!("{name}, p99, ms"), percentile(&post, 99));
        percentile(&post, 99)
    }

    pub fn markdown(&self, version: &str, build: &str, rounds: usize) -> Result<String> {
        let mut page = String::from("# Benchmarks\n\n");
        writeln!(page, "Written by `cargo xtask bench`: {version}, {}.\n", machine()?)?;
        writeln!(
            page,
            "Server, load generator and receiver share this machine and speak over loopback; the server is a `{build}`\n\
             build in a process of its own with default settings: SQLite with `synchronous=FULL`, PostgreSQL as Debian\n\
             sets it up. An event is 1 KiB, posted over 32 connections. A rate of events counts from the first POST to the\n\
             last arrival at the receiver. Each round has a new database and measures the raw limit anew.\n"
        )?;
        writeln!(page, "| measure (rounds: {rounds}) | min | median | max | of the raw limit |")?;
        page.push_str("| --- | ---: | ---: | ---: | ---: |\n");
        for Row { name, values, ratios } in &self.rows {
            let (least, middle, most) =
                (shown(fold(values, f64::min)), shown(median(values)), shown(fold(values, f64::max)));
            let ratio = if ratios.is_empty() { String::new() } else { format!("{:.1} %", median(ratios) * 100.0) };
            writeln!(page, "| {name} | {least} | {middle} | {most} | {ratio} |")?;
        }
        if !self.passages.is_empty() {
            page.push_str("\n## The log\n");
        }
        for passage in &self.passages {
            writeln!(page, "\n{}", passage.trim_end())?;
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

/// Of sorted values, the smallest that so many percent of them do not exceed.
pub fn percentile(sorted: &[f64], percent: usize) -> f64 {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or(f64::NAN)
}

/// Three digits that matter; whole numbers with a separator.
pub fn shown(value: f64) -> String {
    match value {
        value if value >= 1000.0 => {
            let digits = format!("{value:.0}");
            let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
            groups.join(",")
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
        assert!((percentile(&values[..20], 95) - 19.0).abs() < 0.1);
        assert!((percentile(&values[..5], 95) - 5.0).abs() < 0.1);
        assert!((median(&[3.0, 1.0, 2.0]) - 2.0).abs() < 0.1);
    }

    #[test]
    fn numbers_are_short() {
        let told = [1_000_000.0, 104_321.4, 49.26, 1.634].map(shown);
        assert_eq!(told, ["1,000,000", "104,321", "49.3", "1.63"]);
    }
}
