//! Figures as people read them.

use crate::server::store::Counts;

/// A count as a chart draws it.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
pub fn float(count: u64) -> f64 {
    count as f64
}

/// The share of attempts that succeeded.
pub fn succeeded(counts: &Counts) -> String {
    percent(counts.succeeded(), attempts(counts))
}

/// All of them.
pub fn attempts(counts: &Counts) -> u64 {
    counts.succeeded() + counts.failures()
}

/// `99.9 %`, rounded down: 100 % means every one.
pub fn percent(part: u64, all: u64) -> String {
    match (part * 1000).checked_div(all) {
        None => "–".to_owned(),
        Some(0) if part == 0 => "0 %".to_owned(),
        Some(1000) => "100 %".to_owned(),
        Some(tenths) => format!("{}.{} %", tenths / 10, tenths % 10),
    }
}

/// `12 ms`, `1.5 s`.
pub fn millis(ms: Option<f64>) -> String {
    match ms {
        None => "–".to_owned(),
        Some(ms) if ms < 1_000.0 => format!("{ms:.0} ms"),
        Some(ms) => format!("{:.1} s", ms / 1_000.0),
    }
}

/// `1 attempt`, `1,234 attempts`.
pub fn counted(number: u64, one: &str, many: &str) -> String {
    format!("{} {}", crate::web::pages::numbers::grouped(number), if number == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_means_every_one() {
        assert_eq!(
            [(0, 0), (0, 9), (9, 9), (9_999, 10_000)].map(|(part, all)| percent(part, all)),
            ["–", "0 %", "100 %", "99.9 %"]
        );
    }
}
