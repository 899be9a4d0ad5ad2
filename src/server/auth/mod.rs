//! Who is calling, and secrets at rest: passwords, tokens, the vault, the throttle, cookie names.

pub mod browser;
pub mod client_address;
pub mod cookie;
pub mod key_file;
pub mod passwords;
pub mod refusals;
pub mod throttle;
pub mod tokens;
pub mod vault;
