//! What a change demands of the object that it finds, and the tags by which it tells.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::AppError;

/// The tags of which the object must have one; the default demands nothing. See the header `If-Match`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IfMatch(Option<Vec<String>>);

impl IfMatch {
    /// Demands one of these tags.
    #[must_use]
    pub fn one_of(tags: Vec<String>) -> Self {
        Self(Some(tags))
    }

    /// Whether anything is demanded.
    #[must_use]
    pub fn demands(&self) -> bool {
        self.0.is_some()
    }

    /// Refuses an object whose tag is none of these.
    ///
    /// # Errors
    /// [`AppError::Precondition`].
    pub fn check(&self, tag: &str) -> Result<(), AppError> {
        match &self.0 {
            Some(tags) if !tags.iter().any(|known| known == tag) => Err(AppError::Precondition),
            _ => Ok(()),
        }
    }
}

/// The tag of something that has no revision: it changes when its content does.
pub fn tag_of(content: &impl Serialize) -> String {
    let digest = Sha256::digest(serde_json::to_vec(content).unwrap_or_default());
    digest.iter().take(12).fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}
