//! White space made simple: one space between words, none at the ends, no control characters, no soft hyphens.

/// Spaces that hold a line together.
pub(super) const NO_BREAK_SPACES: [char; 3] = ['\u{a0}', '\u{2007}', '\u{202f}'];

/// Text without surprises, and where its author allowed a hyphen.
#[derive(Debug, Default)]
pub(super) struct Folded {
    /// The text: words with one space, or one no-break space, between them.
    pub(super) text: String,
    /// Byte offsets in `text` where a soft hyphen stood.
    pub(super) soft_hyphens: Vec<usize>,
}

/// Folds every run of white space and control characters (line ends too) into one space, or into the run's first
/// no-break space if it has one. Soft hyphens are taken out and remembered.
pub(super) fn fold(source: &str) -> Folded {
    let mut folded = Folded { text: String::with_capacity(source.len()), ..Folded::default() };
    let mut gap: Option<char> = None;
    for character in source.chars() {
        if character == '\u{ad}' {
            // Between words it would mean nothing, and at the ends neither.
            if gap.is_none() && !folded.text.is_empty() {
                folded.soft_hyphens.push(folded.text.len());
            }
        } else if NO_BREAK_SPACES.contains(&character) {
            gap = gap.filter(|&held| held != ' ').or(Some(character));
        } else if character.is_whitespace() || character.is_control() {
            gap = gap.or(Some(' '));
        } else {
            if let Some(space) = gap.take().filter(|_| !folded.text.is_empty()) {
                folded.text.push(space);
            }
            folded.text.push(character);
        }
    }
    folded
}
