//! Long texts cut into pieces for the index, so that what is loaded for a result stays small.

/// The most letters of a piece.
const MOST: usize = 600;

/// The pieces of a text, cut between words; spaces and line breaks are single spaces.
pub fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let letters = word.chars().count();
        if length > 0 && length + letters >= MOST {
            pieces.push(std::mem::take(&mut piece));
            length = 0;
        }
        if length > 0 {
            piece.push(' ');
            length += 1;
        }
        piece.push_str(word);
        length += letters;
    }
    if !piece.is_empty() || pieces.is_empty() {
        pieces.push(piece);
    }
    pieces
}
