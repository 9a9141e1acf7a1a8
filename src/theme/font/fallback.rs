//! Advances for characters that our font does not have: what the reader's browser takes instead is unknown, so each block
//! gets the widest advance met in some 400 usual fonts (Noto, DejaVu, Liberation, URW; November 2026), rounded up.
//! Too wide costs some room in a box; too narrow would let a letter out of it.

/// Characters that are never drawn: joiners, direction marks, the soft hyphen, variation selectors, tags.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// The advance to reserve, in font units of 1,000 to the em.
pub(super) fn advance(character: char) -> u16 {
    if is_invisible(character) {
        return 0;
    }
    match u32::from(character) {
        // A mark takes no room of its own, but draws its whole cluster into another, wider font.
        0x0300..=0x036f | 0x0483..=0x0489 => 700,
        // Latin, Greek and Cyrillic beyond ours; the widest are digraphs and historical letters.
        ..0x0590 => 1650,
        // Arabic, the Indic scripts and their neighbours: ligatures and vowel signs reach far.
        0x0590..=0x1cff | 0xa800..=0xabff | 0xfb00..=0xfdef => 3000,
        0x1d00..=0x1fff => 1550,
        // Two-em and three-em dashes.
        0x2e3a..=0x2e3b => 3000,
        0x2000..=0x2e7f => 2000,
        // Han, kana, Hangul, full-width forms: exactly one em, with a little for odd fonts.
        0x2e80..=0xa4cf | 0xac00..=0xd7ff | 0xf900..=0xfaff | 0xfe10..=0xfe4f | 0xff00..=0xffff => 1120,
        0x20000..=0x3ffff => 1120,
        // The longest single character in use, a whole sentence.
        0xfdfd => 8000,
        0x12000..=0x1254f => 5000,
        // Emoji and pictographs.
        0x1f000..=0x1faff => 1650,
        _ => 3000,
    }
}
