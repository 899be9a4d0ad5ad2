//! Stories told against the real server on a real port, each on SQLite and on PostgreSQL.

mod app;
mod mailbox;
mod pages;
mod program;
mod receiver;
mod rooms;
#[path = "../server/store/testing.rs"]
mod testing;

mod accounts;
mod activity;
mod bad_input;
mod certificates;
mod cli;
mod clock;
mod commits;
mod deliveries;
mod drafts;
mod edges;
mod events;
mod formats;
mod hostile;
mod isolation;
mod lanes;
mod life;
mod live;
mod logs;
mod monitoring;
mod notices;
mod oauth;
mod openapi;
mod overview;
mod planted;
mod problems;
mod readme;
mod releases;
mod replay;
mod rotate_key;
mod signatures;
mod static_egress;
mod terms;
mod test_log;
mod vocabulary;
mod webhooks;
mod workspace;
