//! The web app: server-rendered pages, real links and real forms; small islands make some of them quicker to use.
//!
//! [`actions`] are the server functions that forms post to: they persist, then answer 303. [`components`] draw,
//! [`islands`] run in the browser. Pages work without them.

pub mod actions;
#[cfg(feature = "ssr")]
pub mod app;
pub mod components;
#[cfg(feature = "ssr")]
pub mod host;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod preview;
#[cfg(feature = "ssr")]
pub mod refused;
#[cfg(feature = "ssr")]
pub mod request;
#[cfg(feature = "hydrate")]
pub mod start;
#[cfg(feature = "ssr")]
pub mod streams;
