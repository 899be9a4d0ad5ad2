//! The nouns of the product and their pure rules: no I/O, no clock, no randomness.
//!
//! Everything here compiles for the server and for the browser. Ids and times print as the API prints them;
//! configuration types carry the JSON shape of the API (`serde`), so that one definition serves the API, the
//! stored documents and the pages.

pub mod activity;
pub mod attempt;
pub mod auth_kind;
pub mod calendar;
pub mod delivery;
pub mod event;
pub mod ids;
pub mod json;
pub mod measure;
pub mod own_failure;
pub mod payload;
pub mod policy;
pub mod replay;
pub mod retry;
pub mod search;
pub mod time;
pub mod webhook;
pub mod workspace;
