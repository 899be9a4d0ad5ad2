//! Stories told against the real server on a real port.

mod rooms;
