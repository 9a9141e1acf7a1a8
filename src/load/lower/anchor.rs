//! Anchors: every chapter, point, annex, process and step of a page gets one of its own.

use std::collections::HashMap;

use super::super::at::At;
use super::super::code;
use super::context::{Context, is_id};
use crate::diagnostic::message::{Message, say};

/// The anchors that a page has given out.
#[derive(Debug, Default)]
pub struct Anchors {
    given: HashMap<String, Owner>,
}

/// What has an anchor.
#[derive(Debug, Clone)]
struct Owner {
    /// What it is, where the anchor follows from its printed number.
    printed: Option<Message>,
    /// The line where it was written.
    line: u32,
}

impl Anchors {
    /// Takes an anchor that the author chose; a second one of the same name is a fault, and none is given.
    pub fn chosen(
        &mut self,
        context: &mut Context<'_>,
        written: &At<String>,
        what: impl Into<Message>,
    ) -> Option<String> {
        let anchor = written.value.clone();
        if !is_anchor(&anchor) {
            let message = say!("`{anchor}` cannot be an anchor", anchor = &anchor);
            let hint = "use small letters, digits, `-` and `_`, beginning with a letter: `p13-bis`";
            context.report(&code::BAD_ID, written, message, hint);
        }
        self.claim(context, &anchor, written, what).then_some(anchor)
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
    /// `number` is where it was written, `what` says what it numbers: «chapter 2».
    pub fn derived<T>(&mut self, first: String, others: &[String], number: &At<T>, what: Message) -> String {
        let owner = Owner { printed: Some(what), line: number.line };
        for candidate in std::iter::once(&first).chain(others) {
            if !self.given.contains_key(candidate) {
                self.given.insert(candidate.clone(), owner);
                return candidate.clone();
            }
        }
        let mut count = 2;
        loop {
            let candidate = format!("{first}_r{count}");
            if !self.given.contains_key(&candidate) {
                self.given.insert(candidate.clone(), owner);
                return candidate;
            }
            count += 1;
        }
    }

    /// Whether it was free.
    fn claim(
        &mut self,
        context: &mut Context<'_>,
        anchor: &str,
        written: &At<String>,
        what: impl Into<Message>,
    ) -> bool {
        let Some(owner) = self.given.get(anchor) else {
            self.given.insert(anchor.to_owned(), Owner { printed: None, line: written.line.max(1) });
            return true;
        };
        let (before, hint): (_, Message) = match &owner.printed {
            Some(printed) => (
                say!("by the number of {printed} in line {line}", printed = printed.clone(), line = owner.line),
                "give it another id: `p3`, `c1` and `annex-1` are the anchors of point 3, chapter 1 and annex 1".into(),
            ),
            None => (say!("in line {line}", line = owner.line), "give it an id of its own".into()),
        };
        let message = say!(
            "the id `{written}` of this {what} is taken {before}",
            written = &written.value,
            what = what.into(),
            before = before
        );
        context.report(&code::DUPLICATE_ID, written, message, hint);
        // What is found in this part is shown where it stands, not in the part that has the anchor.
        context.displaced(written);
        false
    }
}

fn is_anchor(anchor: &str) -> bool {
    anchor.len() <= 64
        && anchor.starts_with(char::is_alphabetic)
        && anchor.chars().all(|sign| (sign.is_alphanumeric() && !sign.is_uppercase()) || sign == '-' || sign == '_')
}
