//! A file a command.

pub mod bench;
pub mod dist;
pub mod e2e;
pub mod release_databases;
pub mod serve;
pub mod test;
