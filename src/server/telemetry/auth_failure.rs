//! Callers who are refused, as log and figures name them.

/// Why a caller was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuthFailure {
    /// An API key that is unknown, revoked or over.
    ApiKey,
    /// A wrong password, at the sign-in or where it is asked for once more.
    Password,
    /// A password that was not looked at, after too many wrong ones.
    Throttled,
    /// A wrong token of the set-up.
    SetUpToken,
}

impl AuthFailure {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::ApiKey, Self::Password, Self::Throttled, Self::SetUpToken];

    /// Its name in the log and among the figures.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::ApiKey => "api_key",
            Self::Password => "password",
            Self::Throttled => "throttled",
            Self::SetUpToken => "set_up_token",
        }
    }
}
