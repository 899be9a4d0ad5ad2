//! How the requests of a webhook go out.

use super::certificate::ClientCertificate;
use super::guard::AddressPolicy;
use crate::domain::policy::Policy;
use crate::domain::webhook::Settings;
use crate::server::config::Config;

/// Which addresses may be reached, by which way and as whom. Requests share connections only within one route.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Route {
    /// Which addresses may be sent to.
    pub policy: AddressPolicy,
    /// Whether requests take the static way out.
    pub static_ip: bool,
    /// What is shown to an endpoint that asks for it.
    pub certificate: Option<ClientCertificate>,
}

impl Route {
    /// That of a webhook with these settings in a workspace with this policy.
    #[must_use]
    pub fn of(config: &Config, policy: &Policy, settings: &Settings, certificate: Option<ClientCertificate>) -> Self {
        Self { policy: AddressPolicy::of(config, policy), static_ip: settings.static_ip, certificate }
    }
}
