//! Text inside markup: the five signs that mean something there, and what XML cannot hold at all.

use std::fmt::{Display, Formatter, Result};

use crate::render::escape::pieces;

/// Shows a text in one line, with everything escaped that could end it.
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        let mut written = Ok(());
        for (place, line) in self.0.split(['\n', '\t']).enumerate() {
            if place > 0 {
                out.write_str(" ")?;
            }
            pieces(line, |piece| {
                if written.is_ok() {
                    written = out.write_str(piece);
                }
            });
        }
        written
    }
}
