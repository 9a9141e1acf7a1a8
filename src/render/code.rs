//! The faults that rendering can find.

use crate::diagnostic::code::{Code, Severity};

/// A template that is not understood or fails.
pub const BAD_TEMPLATE: Code = Code {
    name: "bad-template",
    severity: Severity::Error,
    explanation: "A template of the project is not understood, or asks for something that is not there.\n\n\
        Templates are written for Tera 2 (see templates/README.md for what each page is given). A file of the project \
        under `templates/` replaces the built-in file of the same path, and must define the same blocks and components.\n\n\
        Bad:\n\n    {{ page.titel }}\n\nGood:\n\n    {{ page.title }}\n\n\
        A field that may be missing is asked for first:\n\n    {% if page.description %}{{ page.description }}{% endif %}",
};

/// All of them.
pub const ALL: &[&Code] = &[&BAD_TEMPLATE];
