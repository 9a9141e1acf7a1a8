//! A finding: one thing that is wrong, where, and what to do about it.

use std::ops::Range;

use super::code::{Code, Severity};
use super::message::Message;
use super::place::Place;
use crate::model::address::Address;

/// One thing that is wrong with the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The stable name of the fault.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where it was written; none when it concerns no file.
    pub place: Option<Place>,
    /// The part of the model that it concerns, where there is a model.
    pub address: Option<Address>,
    /// A sentence that says what is wrong.
    pub message: Message,
    /// What to do.
    pub hint: Option<Message>,
    /// Where in the text at the address it is, and what would mend it.
    pub spot: Option<Spot>,
}

/// A place inside one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The whole text, which tells where in the file its bytes stand.
    pub text: String,
    /// The bytes of the text that are meant.
    pub range: Range<usize>,
    /// What would mend it; nothing where only a person can tell.
    pub edits: Vec<Edit>,
}

/// One change to a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The bytes of the text that go.
    pub range: Range<usize>,
    /// What stands there from then on.
    pub replacement: String,
}

impl Finding {
    /// A finding about a place in a file.
    pub fn at(code: &Code, place: Place, message: impl Into<Message>) -> Self {
        Self {
            code: code.name,
            severity: code.severity,
            place: Some(place),
            address: None,
            message: message.into(),
            hint: None,
            spot: None,
        }
    }

    /// A finding about a part of the model; its place is looked up when it is reported.
    pub fn about(code: &Code, address: Address, message: impl Into<Message>) -> Self {
        Self {
            code: code.name,
            severity: code.severity,
            place: None,
            address: Some(address),
            message: message.into(),
            hint: None,
            spot: None,
        }
    }

    /// The same finding with its place inside the text at its address.
    #[must_use]
    pub fn spot(mut self, text: &str, range: Range<usize>, edits: Vec<Edit>) -> Self {
        self.spot = Some(Spot { text: text.to_owned(), range, edits });
        self
    }

    /// The same finding with a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Message>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// Sorts findings by place, then by severity and text, so that every run reports them in the same order.
pub fn sort(findings: &mut Vec<Finding>) {
    findings
        .sort_by(|a, b| (&a.place, a.severity, a.code, &a.message).cmp(&(&b.place, b.severity, b.code, &b.message)));
    findings.dedup();
}
