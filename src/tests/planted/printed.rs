//! What the program prints of what holds a secret.

use tidings::server::app::AuthInput;
use tidings::server::config::{Config, WayOut};
use tidings::server::egress::certificate::ClientCertificate;
use tidings::server::egress::oauth::OauthClient;
use tidings::server::egress::request::{Credentials, Proof};
use tidings::server::mail::Mailer;

#[tokio::test]
async fn what_holds_a_secret_is_printed_without_it() {
    let planted = || "PlantedQ7x".to_owned();
    let client = OauthClient { client_secret: planted(), ..OauthClient::default() };
    let kinds = [
        Credentials::Basic { username: "user".to_owned(), password: planted() },
        Credentials::BasicEncoded { encoded: planted() },
        Credentials::Bearer { token: planted() },
        Credentials::Header { name: "X-Own".to_owned(), value: planted() },
        Credentials::Oauth2(client),
    ];
    let certificate = ClientCertificate { certificate_pem: String::new(), private_key_pem: planted() };
    let mut printed: Vec<String> = kinds.iter().map(|kind| format!("{kind:?}")).collect();
    let proof =
        Proof { credentials: kinds[2].clone(), client_certificate: Some(certificate.clone()), ..Proof::default() };
    printed.extend([format!("{proof:?}"), format!("{certificate:?}")]);
    let auth = AuthInput {
        password: Some(planted()),
        encoded: Some(planted()),
        token: Some(planted()),
        value: Some(planted()),
        client_secret: Some(planted()),
        private_key_pem: Some(planted()),
        ..AuthInput::default()
    };
    printed.push(format!("{auth:?}"));
    let way = WayOut::parse("socks5://user:PlantedQ7x@127.0.0.1:1").expect("a way out");
    printed.push(format!("{way:?}"));
    let mut config = Config::for_tests("sqlite://unused");
    config.smtp_url = Some("smtp://user:PlantedQ7x@127.0.0.1:1".to_owned());
    config.mail_from = Some("a@example.com".to_owned());
    printed.push(format!("{:?}", Mailer::new(&config).expect("a mailer")));
    assert!(printed.iter().all(|text| !text.is_empty() && !text.contains("Planted")), "{printed:?}");
}
