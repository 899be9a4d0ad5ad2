//! What roll-ups count, and what can be read from the counts.

use super::attempt::ErrorCode;

/// Upper bounds of the classes of latency, in milliseconds; what is slower is in one more class.
pub const LATENCY_MS: [u32; 14] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000];

/// What a count counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Events accepted; of no webhook.
    Events,
    /// Deliveries made to be sent: as their events were accepted, or later by a replay or on request.
    Made,
    /// Deliveries held back.
    Skipped,
    /// Attempts answered 2xx, by the class of how long they took: a place in [`LATENCY_MS`] or the one behind it.
    Answered(u8),
    /// Attempts that failed, by [`ErrorCode::kind`].
    Failed(u8),
}

impl Measure {
    const ANSWERED: i64 = 100;
    const FAILED: i64 = 200;

    /// An attempt that took so long and failed so, or did not.
    #[must_use]
    pub fn of_attempt(error: Option<&str>, total_ms: f64) -> Self {
        if let Some(word) = error {
            return Self::Failed(ErrorCode::parse(word).kind());
        }
        let class = LATENCY_MS.partition_point(|bound| f64::from(*bound) < total_ms);
        Self::Answered(u8::try_from(class).unwrap_or(u8::MAX))
    }

    /// The number of the store.
    #[must_use]
    pub fn number(self) -> i64 {
        match self {
            Self::Events => 0,
            Self::Made => 1,
            Self::Skipped => 2,
            Self::Answered(class) => Self::ANSWERED + i64::from(class),
            Self::Failed(kind) => Self::FAILED + i64::from(kind),
        }
    }

    /// The measure of a number, if it is one.
    #[must_use]
    pub fn parse(number: i64) -> Option<Self> {
        match number {
            0 => Some(Self::Events),
            1 => Some(Self::Made),
            2 => Some(Self::Skipped),
            Self::ANSWERED..Self::FAILED => u8::try_from(number - Self::ANSWERED).ok().map(Self::Answered),
            _ => u8::try_from(number.checked_sub(Self::FAILED)?).ok().map(Self::Failed),
        }
    }
}

/// How long `share` (0 to 1) of the attempts took at most, in milliseconds, from their numbers by class; within a class
/// they are taken to be spread evenly. `None` without attempts.
#[must_use]
pub fn quantile(classes: &[u64], share: f64) -> Option<f64> {
    let total: u64 = classes.iter().sum();
    if total == 0 {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "a count of attempts is far below 2^52")]
    let float = |count: u64| count as f64;
    let wanted = float(total) * share;
    let mut below = 0.0;
    for (class, count) in classes.iter().enumerate().filter(|(_, count)| **count > 0) {
        let count = float(*count);
        if below + count >= wanted {
            let bound = |class: usize| LATENCY_MS.get(class).copied().map_or(30_000.0, f64::from);
            let from = class.checked_sub(1).map_or(0.0, bound);
            return Some(from + (bound(class) - from) * ((wanted - below) / count));
        }
        below += count;
    }
    Some(f64::from(LATENCY_MS[LATENCY_MS.len() - 1]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_has_a_number_of_its_own() {
        let mut all = vec![Measure::Events, Measure::Made, Measure::Skipped];
        all.extend((0..=14).map(Measure::Answered));
        all.extend([0, 1, 17, 104, 105].map(Measure::Failed));
        for measure in &all {
            assert_eq!(Measure::parse(measure.number()), Some(*measure));
        }
        assert_eq!(Measure::parse(-1), None);
    }

    #[test]
    fn attempts_are_sorted_into_classes() {
        assert_eq!(Measure::of_attempt(None, 0.4), Measure::Answered(0));
        assert_eq!(Measure::of_attempt(None, 1.0), Measure::Answered(0));
        assert_eq!(Measure::of_attempt(None, 12.5), Measure::Answered(4));
        assert_eq!(Measure::of_attempt(None, 60_000.0), Measure::Answered(14));
        let word = |error| match Measure::of_attempt(Some(error), 1.0) {
            Measure::Failed(kind) => ErrorCode::kind_word(kind),
            other => format!("{other:?}"),
        };
        assert_eq!(
            ["http_401", "http_503", "dns_not_found", "what"].map(word),
            ["4xx", "5xx", "dns_not_found", "internal"]
        );
    }

    #[test]
    fn quantiles_lie_within_their_class() {
        assert_eq!(quantile(&[0; 15], 0.5), None);
        let mut classes = [0; 15];
        classes[4] = 100; // 10 to 20 ms
        assert_eq!(quantile(&classes, 0.5), Some(15.0));
        classes[7] = 100; // 100 to 200 ms
        assert_eq!(quantile(&classes, 0.5), Some(20.0));
        assert_eq!(quantile(&classes, 0.95), Some(190.0));
        classes = [0; 15];
        classes[14] = 1;
        assert_eq!(quantile(&classes, 0.95), Some(30_000.0));
    }
}
