//! The server answers browsers under its own names only, and its first account is for who runs it.

use std::os::unix::fs::PermissionsExt as _;

use tidings::serve;
use tidings::server::app::accounts::{self, Client, SignUp};
use tidings::server::app::{AppError, Fault, set_up};
use tidings::server::clock::Clock;
use tidings::server::config::Config;

use crate::app::{App, client};
use crate::program::Program;
use crate::testing;

const PUBLIC: &str = "https://hooks.example.com";

#[tokio::test]
async fn pages_are_answered_under_own_names_only() {
    let app = App::sqlite().await;
    let ask = async |method: &str, path: &str, host: &str| {
        let request = app.request(method, path).header("host", host).header("origin", format!("http://{host}"));
        request.header("sec-fetch-site", "same-origin").send().await.expect("an answer")
    };
    let evil = "evil.example:3000";
    for (method, path) in [
        ("GET", "/sign-in"),
        ("POST", "/actions/sign-in"),
        ("POST", "/actions/set-up"),
        ("GET", "/audit/webhook-logs/export"),
        ("GET", "/no/such/page"),
    ] {
        let answer = ask(method, path, evil).await;
        assert_eq!(answer.status(), 421, "{method} {path}");
        let page = answer.text().await.expect("a page");
        assert!(page.contains("another address") && page.contains(&app.url("")), "{page}");
    }
    let port = app.running.address.port();
    for host in [format!("127.0.0.1:{port}"), format!("localhost:{port}")] {
        assert_eq!(ask("GET", "/sign-in", &host).await.status(), 200, "{host}");
        assert_eq!(ask("POST", "/actions/sign-in", &host).await.status(), 303, "{host}");
    }
    // Whose key counts needs no name; who has none gets nothing.
    assert_eq!(ask("GET", "/healthz", evil).await.status(), 200);
    assert_eq!(ask("GET", "/api/v1/webhooks", evil).await.status(), 401);
}

#[tokio::test]
async fn browsers_stay_with_tls_where_there_is_tls() {
    let name = "strict-transport-security";
    let app = App::on(testing::sqlite(), |config| config.public_url = Some(PUBLIC.to_owned())).await;
    for path in ["/sign-in", "/api/v1/webhooks", "/healthz"] {
        let answer = app.request("GET", path).send().await.expect("an answer");
        assert_eq!(answer.headers()[name], "max-age=31536000", "{path}");
    }
    let plain = App::sqlite().await;
    assert!(!plain.request("GET", "/sign-in").send().await.expect("an answer").headers().contains_key(name));
}

fn form() -> SignUp {
    SignUp {
        email: "first@example.com".to_owned(),
        password: "correct horse battery".to_owned(),
        workspace_name: "W".to_owned(),
    }
}

#[tokio::test]
async fn a_server_that_others_can_reach_asks_for_its_token_at_first() {
    for (public_url, listen, asks) in
        [(None, "127.0.0.1:0", false), (Some(PUBLIC), "127.0.0.1:0", true), (None, "0.0.0.0:0", true)]
    {
        let database = testing::sqlite();
        let files = tempfile::tempdir().expect("a directory");
        let mut config = Config::for_tests(&database.url);
        config.secret_key_file = Some(files.path().join("secret.key"));
        config.public_url = public_url.map(str::to_owned);
        config.listen = listen.parse().expect("an address");
        let running = serve::start(config, Clock::system()).await.expect("a server");
        let (state, from) = (&running.state, Client::default());
        let url = format!("http://127.0.0.1:{}/setup", running.address.port());
        let page = async |url: &str| client().get(url).send().await.expect("an answer").text().await.expect("a page");
        assert_eq!(page(&url).await.contains("name=\"token\""), asks, "{public_url:?} {listen}");
        let Some(token) = set_up::token(state) else {
            assert!(!asks);
            continue;
        };
        let told = page(&format!("{url}?token={token}")).await;
        assert!(asks && told.contains(&format!("value=\"{token}\"")), "{told}");
        for wrong in ["", "abcde-abcde-abcde-abcde"] {
            let refused = accounts::sign_up_first(state, form(), wrong, &from).await.err();
            let at_token = |faults: &[Fault]| faults.iter().any(|fault| fault.pointer == "/token");
            assert!(matches!(refused, Some(AppError::Invalid(faults)) if at_token(&faults)));
        }
        let typed = format!(" {} ", token.to_uppercase());
        accounts::sign_up_first(state, form(), &typed, &from).await.expect("a session");
        running.stop().await;
    }
}

#[tokio::test]
async fn the_token_is_in_the_log_until_there_is_an_account_and_files_are_private() {
    let home = tempfile::tempdir().expect("a directory");
    let data = home.path().join("data");
    let settings = [("TIDINGS_DATABASE_URL", "sqlite://data/tidings.db"), ("TIDINGS_PUBLIC_URL", PUBLIC)];
    let program = Program::start(home, &settings).await;
    assert!(program.said().contains(&format!("{PUBLIC}/setup?token=")), "{}", program.said());
    let mode = |path: &std::path::Path| std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!(mode(&data), 0o700);
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&data).expect("a directory") {
        let path = entry.expect("an entry").path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
        names.push(path.file_name().expect("a name").to_string_lossy().into_owned());
    }
    for name in ["tidings.db", "tidings.db-wal", "tidings.db-shm", "secret.key"] {
        assert!(names.iter().any(|known| known == name), "{names:?}");
    }
}
