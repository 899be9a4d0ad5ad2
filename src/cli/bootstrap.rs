//! `tidings bootstrap`: the first account without a browser, before the first `serve` or beside a running one.

use std::io::Read;

use clap::Args;

use crate::server::app::AppError;
use crate::server::app::accounts::{self, SignUp};
use crate::server::auth::passwords::Passwords;
use crate::server::auth::vault::Vault;
use crate::server::clock::Clock;
use crate::server::config::Settings;
use crate::server::store::{Store, check_new};

/// Arguments of `tidings bootstrap`.
#[derive(Args)]
pub struct Bootstrap {
    /// The owner's e-mail address
    #[arg(long)]
    email: String,
    /// Read the owner's password from standard input
    #[arg(long, required = true)]
    password_stdin: bool,
    /// The workspace's name
    #[arg(long)]
    workspace: String,
    /// Print the ids and the key as JSON
    #[arg(long)]
    json: bool,
    /// Go on when somebody has an account already
    #[arg(long)]
    add: bool,
    #[command(flatten)]
    settings: Settings,
}

/// Makes the account and prints its ids and key; the key is shown only here.
///
/// # Errors
/// A sentence: when the settings, the database or the input are not usable, or a user exists.
pub async fn run(args: Bootstrap) -> Result<(), String> {
    let config = super::load(args.settings)?;
    let mut password = String::new();
    std::io::stdin().read_to_string(&mut password).map_err(|error| format!("cannot read the password: {error}"))?;
    let password = password.trim_end_matches(['\r', '\n']).to_owned();
    let clock = Clock::system();
    let key_file = config.key_file().map_err(|error| error.to_string())?;
    if !config.new_database {
        check_new(&config.database_url, &key_file).map_err(|error| error.to_string())?;
    }
    let store = Store::open(&config.database_url).await.map_err(|error| error.to_string())?;
    let has_secrets = store.has_secrets().await.map_err(|error| error.to_string())?;
    Vault::open_or_create(&key_file, has_secrets, &clock).map_err(|error| error.to_string())?;
    let form = SignUp { email: args.email, password, workspace_name: args.workspace };
    let made = accounts::bootstrap(&store, &clock, &Passwords::new(), form, args.add).await;
    store.close().await;
    let made = made.map_err(told)?;
    if args.json {
        let answer = serde_json::json!({
            "workspace_id": made.workspace_id, "user_id": made.user_id, "api_key": made.api_key,
        });
        return super::answer(&answer.to_string());
    }
    eprintln!("The key is shown only this once.");
    super::answer(&format!("Workspace {}\nOwner     {}\nAPI key   {}", made.workspace_id, made.user_id, made.api_key))
}

/// Every fault at once, not only the first.
fn told(error: AppError) -> String {
    match error {
        AppError::Invalid(faults) => faults.into_iter().map(|fault| fault.detail).collect::<Vec<_>>().join("\n"),
        other => other.to_string(),
    }
}
