//! Why nothing was written.

use std::io;
use std::path::Path;

use crate::diagnostic::message::{Message, say};

/// Why nothing was written. The old site is as it was.
#[derive(Debug)]
pub struct Refused {
    /// What is in the way.
    pub message: Message,
    /// What to do; in a box, so that an error is not larger than what it stands for.
    pub hint: Box<Message>,
}

impl Refused {
    /// A refusal in words.
    pub fn new(message: impl Into<Message>, hint: impl Into<Message>) -> Self {
        Self { message: message.into(), hint: Box::new(hint.into()) }
    }

    /// A refusal by the system, while doing something to a path. The system says it in its own language.
    pub fn io(doing: impl Into<Message>, path: &Path, error: &io::Error) -> Self {
        let path = path.display().to_string();
        let message = say!("{doing} {path}: {error}", doing = doing.into(), path = path, error = error.to_string());
        Self::new(message, "the site is as it was before; mend this and build again")
    }
}
