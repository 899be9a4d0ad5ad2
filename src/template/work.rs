//! How much one rendering may cost. A template of 64 KiB can ask for the same large field thousands of times, and some
//! filters make a text longer than it was; both must end in an error, not in a stuck or swollen server.
//!
//! The unit is about one byte that is looked at or copied. [`Effort::Small`] is well below a millisecond and may be spent
//! anywhere; [`Effort::Full`] is tens of milliseconds, for a thread where nobody else waits.

use crate::domain::json::Value;

use super::TooLarge;

/// The heaviest value that a filter or a copy may be given or make.
const HEAVIEST: usize = 1024 * 1024;

/// How much one rendering may spend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// What nearly every body needs.
    Small,
    /// The most that a body may cost: a 256 KiB event whole, several times over.
    Full,
}

impl Effort {
    fn bytes(self) -> usize {
        match self {
            Self::Small => 64 * 1024,
            Self::Full => 2 * 1024 * 1024,
        }
    }
}

/// What is left to spend.
pub struct Work {
    left: usize,
}

impl Work {
    pub fn of(effort: Effort) -> Self {
        Self { left: effort.bytes() }
    }

    /// Spends the cost of a step; the step is one value.
    pub fn spend(&mut self, cost: usize) -> Result<(), TooLarge> {
        self.left = self.left.checked_sub(cost).filter(|_| cost <= HEAVIEST).ok_or(TooLarge)?;
        Ok(())
    }
}

/// What handling a value costs.
pub fn weight(value: &Value<'_>) -> usize {
    const EACH: usize = 8;
    EACH + match value {
        Value::Null | Value::Bool(_) => 0,
        Value::Number(text) | Value::String(text) => text.len(),
        Value::Array(items) => items.iter().map(weight).sum(),
        Value::Object(members) => members.iter().map(|(name, item)| name.len() + weight(item)).sum(),
    }
}
