//! What pages are made of: each file draws one kind of thing and holds no state.

pub mod badge;
pub mod button;
pub mod card;
pub mod chart;
pub mod choice;
pub mod code;
pub mod empty;
pub mod field;
pub mod icon;
pub mod inside;
pub mod notice;
pub mod pager;
pub mod steps;
pub mod table;

pub use badge::{Badge, Tone};
pub use button::{Button, LinkButton, Look};
pub use card::Card;
pub use choice::{Check, RadioCard};
pub use code::{CodeBlock, CodeTab, Value, code_tabs};
pub use empty::Empty;
pub use field::{Field, Problem, Select, ties};
pub use icon::{Icon, Sign};
pub use notice::Notice;
pub use pager::Pager;
pub use steps::{Stage, StepLink, Steps};
pub use table::{Heads, Way, table};
