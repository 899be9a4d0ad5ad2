//! Tidings: self-hosted event forwarding. This file is the map of the house; a room may import only from rooms
//! named before it.

// The types of views nest deeply.
#![recursion_limit = "512"]

pub mod catalogue;
#[cfg(feature = "ssr")]
pub mod cli;
pub mod domain;
#[cfg(feature = "ssr")]
pub mod serve;
#[cfg(feature = "ssr")]
pub mod server;
pub mod template;
pub mod web;
