//! The pages, a file a page. Every page is rendered on the server for the member who asks; see [`frame`].

pub mod api_keys;
pub mod catalogue;
pub mod curl;
pub mod data;
pub mod deliveries;
pub mod docs;
pub mod events;
pub mod exchange;
pub mod figures;
pub mod frame;
pub mod gate;
pub mod logs;
pub mod moment;
pub mod not_found;
pub mod notices;
pub mod numbers;
pub mod overview;
pub mod settings;
pub mod static_ip;
pub mod synonyms;
pub mod test_entry;
pub mod test_result;
pub mod webhook;
pub mod webhooks;
pub mod wizard;
