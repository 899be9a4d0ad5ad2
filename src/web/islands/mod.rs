//! What runs in the browser: small, and never the only way. An island never gets a secret as a property.

#![expect(missing_docs, reason = "the macro makes a struct for each island; the islands say what they are")]

#[cfg(feature = "hydrate")]
mod dom;
#[cfg(not(feature = "hydrate"))]
#[path = "no_dom.rs"]
mod dom;

#[cfg(feature = "hydrate")]
mod live;
#[cfg(not(feature = "hydrate"))]
#[path = "no_live.rs"]
mod live;

pub mod copy;
pub mod payload;
pub mod picker;
pub mod time;
