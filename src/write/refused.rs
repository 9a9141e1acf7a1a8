//! Why nothing was written.

use std::io;
use std::path::Path;

/// Why nothing was written. The old site is as it was.
#[derive(Debug)]
pub struct Refused {
    /// What is in the way.
    pub message: String,
    /// What to do.
    pub hint: String,
}

impl Refused {
    /// A refusal in words.
    pub fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { message: message.into(), hint: hint.into() }
    }

    /// A refusal by the system, while doing something to a path.
    pub fn io(doing: &str, path: &Path, error: &io::Error) -> Self {
        Self::new(
            format!("{doing} {}: {error}", path.display()),
            "the site is as it was before; mend this and build again",
        )
    }
}
