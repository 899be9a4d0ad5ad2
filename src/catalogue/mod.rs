//! The catalogue: which events exist, and how each payload format writes them. Data, no code per event.

pub mod event_types;
pub mod formats;
mod nearest;
pub mod own;
mod samples;

pub use event_types::{EventType, Field, event_types, find};
pub use formats::{Format, formats};
pub use nearest::nearest;
pub use own::{OwnField, OwnType, Vocabulary};
pub use samples::{sample_event, sample_json};
