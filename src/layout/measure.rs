//! The one seam to text measuring.

use super::text::{Language, Paragraph};
use crate::model::words::Lang;
use crate::theme::font::{self, Face};

use super::constant::FONT;

/// Words broken into lines.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// Each line with its width in px.
    pub lines: Vec<(String, i32)>,
    /// The width of the widest.
    pub width: i32,
    /// How many words had to be cut.
    pub cut: usize,
}

/// A text of which several widths are tried.
pub struct Text {
    paragraph: Paragraph,
    face: Face,
}

impl Text {
    /// Reads a text.
    pub fn new(text: &str, lang: &Lang, bold: bool) -> Self {
        let face = if bold { Face::Bold } else { Face::Regular };
        Self { paragraph: Paragraph::new(text, Language::from_tag(lang.tag()), face), face }
    }

    /// The width of the whole on one line, in px.
    pub fn length(&self) -> i32 {
        self.paragraph.width(FONT)
    }

    /// Breaks it into lines of at most `width` px.
    pub fn lines(&self, width: i32) -> Words {
        let found = self.paragraph.wrap(FONT, width);
        let measured = found.lines.into_iter().map(|line| {
            let width = font::width_px(self.face, &line, FONT);
            (line, width)
        });
        Words { lines: measured.collect(), width: found.width, cut: found.cut }
    }
}
