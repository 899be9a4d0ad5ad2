use super::*;
use crate::server::store::testing;

fn config(directory: &Path) -> Config {
    let mut config = Config::for_tests(&format!("sqlite://{}", directory.join("tidings.db").display()));
    config.secret_key_file = Some(directory.join("secret.key"));
    config
}

fn status(checks: &[Check], name: &str) -> Vec<Status> {
    checks.iter().filter(|check| check.name == name).map(|check| check.status).collect()
}

#[tokio::test]
async fn a_new_installation_has_no_database_and_none_is_made() {
    let home = tempfile::tempdir().expect("a directory");
    let checks = examine(&config(home.path())).await;
    assert_eq!(status(&checks, "database"), [Status::Fault]);
    assert!(!home.path().join("tidings.db").exists() && !home.path().join("secret.key").exists());
}

#[tokio::test]
async fn a_sound_database_is_all_well() {
    for database in [testing::sqlite(), testing::postgres().await] {
        let home = tempfile::tempdir().expect("a directory");
        let mut config = config(home.path());
        config.database_url.clone_from(&database.url);
        Store::open(&database.url).await.expect("a store").close().await;
        if let Some(directory) = sqlite_file(&config).as_deref().and_then(Path::parent) {
            std::fs::set_permissions(directory, std::fs::Permissions::from_mode(0o700)).expect("a mode");
        }
        let checks = examine(&config).await;
        assert!(checks.iter().all(|check| check.status == Status::Ok), "{}", table(&checks));
        assert_eq!(checks.len(), 11);
    }
}

#[tokio::test]
async fn what_is_not_our_database_is_told() {
    let home = tempfile::tempdir().expect("a directory");
    let config = config(home.path());
    std::fs::write(home.path().join("tidings.db"), "").expect("a file");
    assert_eq!(status(&examine(&config).await, "database"), [Status::Fault]);
    std::fs::write(home.path().join("tidings.db"), "x".repeat(4_096)).expect("a file");
    assert_eq!(status(&examine(&config).await, "database"), [Status::Fault]);
}

#[tokio::test]
async fn books_that_do_not_balance_and_a_lost_key_are_faults() {
    let home = tempfile::tempdir().expect("a directory");
    let config = config(home.path());
    let store = Store::open(&config.database_url).await.expect("a store");
    store.plant_faults().await;
    store.close().await;
    let checks = examine(&config).await;
    assert_eq!(status(&checks, "accounting"), [Status::Fault], "{}", table(&checks));
    assert_eq!(status(&checks, "key file"), [Status::Fault]);
    assert!(checks.iter().any(|check| check.detail.contains("made 1, found 0")), "{}", table(&checks));
}

#[test]
fn doubtful_settings_are_warnings() {
    let mut config = Config::for_tests("sqlite://data/tidings.db");
    assert_eq!(status(&settings(&config), "settings"), [Status::Ok]);
    config.listen = ([0, 0, 0, 0], 3000).into();
    config.smtp_url = Some("smtp://localhost".to_owned());
    assert_eq!(status(&settings(&config), "settings"), [Status::Warning, Status::Warning]);
    config.public_url = Some("http://example.com".to_owned());
    assert_eq!(status(&settings(&config), "settings").len(), 2);
}

#[tokio::test]
async fn a_key_file_that_others_can_read_is_a_warning() {
    let home = tempfile::tempdir().expect("a directory");
    let config = config(home.path());
    let path = home.path().join("secret.key");
    Vault::open_or_create(&path, false, &Clock::system()).expect("a vault");
    assert_eq!(key_file(&config, None).await.status, Status::Ok);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).expect("a mode");
    assert_eq!(key_file(&config, None).await.status, Status::Warning);
}

#[tokio::test]
async fn files_that_others_can_read_are_warnings() {
    let home = tempfile::tempdir().expect("a directory");
    let mut config = config(&home.path().join("data"));
    Store::open(&config.database_url).await.expect("a store").close().await;
    assert_eq!(status(&examine(&config).await, "files"), [Status::Ok]);
    let mode =
        |name: &str| std::fs::metadata(home.path().join(name)).expect("it is there").permissions().mode() & 0o777;
    assert_eq!((mode("data"), mode("data/tidings.db")), (0o700, 0o600));
    for (name, bits, back) in [("data", 0o755, 0o700), ("data/tidings.db", 0o644, 0o600)] {
        let chmod = |bits| std::fs::set_permissions(home.path().join(name), std::fs::Permissions::from_mode(bits));
        chmod(bits).expect("another mode");
        assert_eq!(status(&examine(&config).await, "files"), [Status::Warning], "{name}");
        chmod(back).expect("the mode");
    }
    config.public_url = Some("https://hooks.example.com".to_owned());
    let told = |config: &Config| settings(config).iter().any(|check| check.detail.contains("TIDINGS_TRUSTED_PROXIES"));
    assert!(told(&config));
    config.trusted_proxies = vec!["10.0.0.5/32".parse().expect("a range")];
    assert!(!told(&config));
}
