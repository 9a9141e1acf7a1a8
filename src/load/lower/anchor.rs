//! Anchors: every chapter, point, annex, process and step of a page gets one of its own.

use std::collections::HashMap;

use super::super::at::At;
use super::super::code;
use super::context::{Context, is_id};
use crate::diagnostic::message::{Message, say};

/// The anchors that a page has given out.
#[derive(Debug, Default)]
pub struct Anchors {
    given: HashMap<String, u32>,
}

impl Anchors {
    /// Takes an anchor that the author chose; a second one of the same name is a fault.
    pub fn chosen(&mut self, context: &mut Context<'_>, written: &At<String>, what: impl Into<Message>) -> String {
        let anchor = written.value.clone();
        if !is_anchor(&anchor) {
            let message = say!("`{anchor}` cannot be an anchor", anchor = &anchor);
            let hint = "use small letters, digits, `-` and `_`, beginning with a letter: `p13-bis`";
            context.report(&code::BAD_ID, written, message, hint);
        }
        self.claim(context, &anchor, written, what);
        anchor
    }

    /// Takes the id of a step, process or unit as its anchor.
    pub fn id(
        &mut self,
        context: &mut Context<'_>,
        prefix: &str,
        written: &At<String>,
        what: impl Into<Message>,
    ) -> String {
        let anchor = format!("{prefix}{}", written.value);
        if is_id(&written.value) {
            self.claim(context, &anchor, written, what);
        }
        anchor
    }

    /// Gives the anchor that follows from a printed number. Real acts repeat numbers: the repeated one takes the
    /// first of the `others` that is free, or else counts on (`p13_r2`).
    pub fn derived(&mut self, first: String, others: &[String]) -> String {
        for candidate in std::iter::once(&first).chain(others) {
            if !self.given.contains_key(candidate) {
                self.given.insert(candidate.clone(), 0);
                return candidate.clone();
            }
        }
        let mut count = 2;
        loop {
            let candidate = format!("{first}_r{count}");
            if !self.given.contains_key(&candidate) {
                self.given.insert(candidate.clone(), 0);
                return candidate;
            }
            count += 1;
        }
    }

    fn claim(&mut self, context: &mut Context<'_>, anchor: &str, written: &At<String>, what: impl Into<Message>) {
        if let Some(line) = self.given.get(anchor) {
            let before: Message =
                if *line == 0 { "by a printed number".into() } else { say!("in line {line}", line = *line) };
            let message = say!(
                "the id `{written}` of this {what} is taken {before}",
                written = &written.value,
                what = what.into(),
                before = before
            );
            context.report(&code::DUPLICATE_ID, written, message, "give it an id of its own");
        } else {
            self.given.insert(anchor.to_owned(), written.line.max(1));
        }
    }
}

fn is_anchor(anchor: &str) -> bool {
    anchor.len() <= 64
        && anchor.starts_with(char::is_alphabetic)
        && anchor.chars().all(|sign| (sign.is_alphanumeric() && !sign.is_uppercase()) || sign == '-' || sign == '_')
}
