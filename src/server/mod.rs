//! The server's rooms, in import order.

pub mod assets;
pub mod clock;
pub mod config;
pub mod telemetry;

pub mod store;

pub mod mail;
pub mod memory;

pub mod auth;
pub mod egress;
pub mod listener;

pub mod engine;

pub mod state;

pub mod app;

pub mod api;
