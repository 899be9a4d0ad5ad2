//! What runs in the browser: small, and never the only way. An island never gets a secret as a property.

pub mod copy;
pub mod payload;
pub mod picker;
pub mod time;
