//! The policy of a workspace: which rules of the source products it follows.
//!
//! Every rule that only some products have is a value here, never code elsewhere.

use serde::{Deserialize, Serialize};

use super::auth_kind::AuthKind;

/// Whether a test must pass before a webhook becomes active.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TestGate {
    /// No activation without a passed test of the same configuration within 24 h.
    #[default]
    Required,
    /// A warning, and the choice to go on.
    Recommended,
    /// Never asked for.
    Off,
}

/// Which schemes an endpoint may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UrlScheme {
    /// Only `https`.
    #[default]
    HttpsOnly,
    /// `http` too, where the server allows it at all.
    AllowHttp,
}

/// Which private addresses endpoints may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrivateTargets {
    /// None.
    #[default]
    Deny,
    /// Those in `private_cidrs`, never wider than the server's own list.
    AllowList,
}

/// Whether templates may be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Customisation {
    /// Yes.
    #[default]
    Allowed,
    /// The format's defaults are sent as they are.
    Locked,
}

/// The policy of a workspace, in the JSON shape of `GET /workspace`.
///
/// A missing key means its default. `url_scheme` and `private_targets` have no stored default: left out, they follow
/// the server's settings.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Policy {
    /// See [`TestGate`].
    pub test_gate: TestGate,
    /// See [`UrlScheme`]; `None`: as `TIDINGS_ALLOW_HTTP` says.
    pub url_scheme: Option<UrlScheme>,
    /// See [`PrivateTargets`]; `None`: as `TIDINGS_ALLOW_CIDRS` says.
    pub private_targets: Option<PrivateTargets>,
    /// Ranges for `allow_list`, in CIDR form.
    pub private_cidrs: Vec<String>,
    /// Kinds of authentication that may be chosen; empty means all.
    pub auth_allowed: Vec<AuthKind>,
    /// See [`Customisation`].
    pub payload_customisation: Customisation,
}
