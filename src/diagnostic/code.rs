//! Codes: the name of a fault, how bad it is, and what `reglament explain` says of it.

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site cannot be built from this.
    Error,
    /// The site is built, but somebody should look.
    Warning,
    /// Worth knowing; nothing to mend.
    Information,
}

impl Severity {
    /// The word printed before a finding and used in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Information => "information",
        }
    }
}

/// A kind of fault, described once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Code {
    /// The stable name, after the fault: `unknown-unit`.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What, why, a bad and a good example: Markdown for `reglament explain`.
    pub explanation: &'static str,
}

impl Code {
    /// What it is: the first paragraph of the explanation.
    pub fn what(&self) -> &'static str {
        self.explanation.split("\n\n").next().unwrap_or_default()
    }
}
