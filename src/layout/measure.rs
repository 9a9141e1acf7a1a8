//! The one seam to text measuring.

use super::text::{Language, wrap};
use crate::model::words::Lang;
use crate::theme::font::Face;

use super::constant::FONT;

/// Words broken into lines.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// Each line with its width in px.
    pub lines: Vec<(String, i32)>,
    /// The width of the widest.
    pub width: i32,
}

/// Breaks words into lines of at most `width` px.
pub fn lines(text: &str, lang: &Lang, bold: bool, width: i32) -> Words {
    let face = if bold { Face::Bold } else { Face::Regular };
    let found = wrap(text, Language::from_tag(lang.tag()), face, FONT, width);
    let measured = found.lines.into_iter().map(|line| {
        let width = crate::theme::font::width_px(face, &line, FONT);
        (line, width)
    });
    Words { lines: measured.collect(), width: found.width }
}
