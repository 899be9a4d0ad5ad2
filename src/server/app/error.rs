//! How a use case can refuse, and what was wrong with the input.

use serde::Serialize;

use crate::server::engine::EngineError;
use crate::server::store::StoreError;

use super::TestAnswer;
use super::overlap::Overlap;

/// One fault of an input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct Fault {
    /// JSON pointer to the part, such as `/events/0/type`; empty: the whole.
    pub pointer: String,
    /// What is wrong and what would be right, in a sentence.
    pub detail: String,
}

impl Fault {
    /// A fault of this part.
    pub fn new(pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), detail: detail.into() }
    }
}

/// Why a use case did not do what was asked. Its texts are for the person who asked.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// There is no such thing in this workspace.
    #[error("There is no {0} with this id in this workspace.")]
    NotFound(&'static str),
    /// Who asks is not known: a wrong key, a wrong password.
    #[error("{0}")]
    Unauthorized(String),
    /// Who asks may not.
    #[error("{0}")]
    Forbidden(String),
    /// A person must prove again who they are.
    #[error("Confirm with your password that it is you.")]
    ProofNeeded,
    /// The state of things does not allow it.
    #[error("{0}")]
    Conflict(String),
    /// Others changed the same parts since the state that this change was made from.
    #[error("{} Nothing was written: read it again and repeat what you still want.", overlapping(.0))]
    Overlap(Vec<Overlap>),
    /// The object is not at the state that the caller insists on.
    #[error("It has changed since it was read, so the condition of If-Match does not hold. Read it again.")]
    Precondition,
    /// Another webhook of the workspace has this name.
    #[error("Another webhook of this workspace is already called “{0}”.")]
    NameTaken(String),
    /// The input is wrong; every fault at once.
    #[error("{}", summary(.0))]
    Invalid(Vec<Fault>),
    /// The test that the policy requires did not pass.
    #[error("The test event did not arrive, and the policy test_gate (required) asks for a passed test.")]
    TestFailed(Box<TestAnswer>),
    /// Over a byte limit.
    #[error("{0}")]
    TooLarge(String),
    /// A content type that is not read here.
    #[error("{0}")]
    UnsupportedMediaType(String),
    /// Too often; try again after so many seconds.
    #[error("Too many attempts. Try again in {retry_after_s} seconds.")]
    TooMany {
        /// Seconds to wait.
        retry_after_s: u64,
    },
    /// The server cannot do it now.
    #[error("{0}")]
    Unavailable(String),
    /// The server cannot say whether it was done.
    #[error("{0}")]
    Unknown(EngineError),
    /// The database refuses what was asked, though nothing is wrong with it.
    #[error("{0}")]
    Refused(EngineError),
    /// Our own fault; the text is for the log only.
    #[error("{0}")]
    Internal(String),
}

impl AppError {
    /// A single fault.
    pub fn invalid(pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        Self::Invalid(vec![Fault::new(pointer, detail)])
    }

    /// Others change it so quickly that no change of ours finds it as it was read.
    #[must_use]
    pub fn busy() -> Self {
        Self::Conflict("It is being changed by others at this very moment. Nothing was written: try again.".to_owned())
    }

    /// Faults, if there are any.
    ///
    /// # Errors
    /// [`Self::Invalid`] with all of them.
    pub fn check(faults: Vec<Fault>) -> Result<(), Self> {
        if faults.is_empty() { Ok(()) } else { Err(Self::Invalid(faults)) }
    }
}

fn overlapping(overlaps: &[Overlap]) -> String {
    overlaps.iter().map(Overlap::detail).collect::<Vec<_>>().join(" ")
}

fn summary(faults: &[Fault]) -> String {
    match faults {
        [] => "The input is not valid.".to_owned(),
        [one] => one.detail.clone(),
        [first, rest @ ..] => {
            format!("{} ({} more fault{})", first.detail, rest.len(), if rest.len() == 1 { "" } else { "s" })
        }
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        if error.is_away() {
            tracing::error!(%error, "database.away");
            return Self::Unavailable("The database does not answer or cannot be written. Try again later.".to_owned());
        }
        Self::Internal(error.to_string())
    }
}

impl From<EngineError> for AppError {
    fn from(error: EngineError) -> Self {
        match error {
            EngineError::Unknown => Self::Unknown(error),
            EngineError::Refused => Self::Refused(error),
            EngineError::NotStored | EngineError::Stopping => Self::Unavailable(error.to_string()),
        }
    }
}
