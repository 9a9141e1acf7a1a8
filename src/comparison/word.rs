//! Words: two wordings of one text, as pieces that stayed, went and came.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What became of it.
    pub kind: PieceKind,
    /// The words with the spaces and signs between them, as written.
    pub text: String,
}

/// What became of a run of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PieceKind {
    /// In both wordings.
    Same,
    /// In the old one only.
    Removed,
    /// In the new one only.
    Added,
}

impl PieceKind {
    /// The word used in class names and as the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Removed => "removed",
            Self::Added => "added",
        }
    }
}

/// Compares two wordings word by word. What stayed and came, put together, is the new wording to the letter; what
/// stayed and went is the old one.
pub fn words(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (tokens(old), tokens(new));
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |kind, tokens: &[&str]| {
        if tokens.is_empty() {
            return;
        }
        match pieces.last_mut().filter(|last| last.kind == kind) {
            Some(last) => last.text.push_str(&tokens.concat()),
            None => pieces.push(Piece { kind, text: tokens.concat() }),
        }
    };
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (before, after) = (op.old_range(), op.new_range());
        let (before, after) = (old.get(before).unwrap_or_default(), new.get(after).unwrap_or_default());
        match op {
            DiffOp::Equal { .. } => push(PieceKind::Same, before),
            _ => {
                push(PieceKind::Removed, before);
                push(PieceKind::Added, after);
            }
        }
    }
    joined(pieces)
}

/// A word, a run of spaces, or one sign.
fn tokens(text: &str) -> Vec<&str> {
    let sort = |sign: char| match sign {
        sign if sign.is_alphanumeric() || sign == '-' => 0,
        sign if sign.is_whitespace() => 1,
        _ => 2,
    };
    let mut tokens = Vec::new();
    let mut begin = 0;
    let mut last = None;
    for (place, sign) in text.char_indices() {
        let now = sort(sign);
        if last.is_some_and(|last| last != now || now == 2) {
            tokens.extend(text.get(begin..place));
            begin = place;
        }
        last = Some(now);
    }
    tokens.extend(text.get(begin..).filter(|rest| !rest.is_empty()));
    tokens
}

/// A single space that stayed between two changes belongs to both: `one two` for `three four` is one change, not two.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        let between = piece.kind == PieceKind::Same
            && piece.text.trim().is_empty()
            && out.last().is_some_and(|last| last.kind != PieceKind::Same)
            && pieces.peek().is_some();
        if !between {
            push(&mut out, piece);
            continue;
        }
        // The space goes to the end of what went and of what came, each of which may be missing.
        push(&mut out, Piece { kind: PieceKind::Removed, text: piece.text.clone() });
        push(&mut out, Piece { kind: PieceKind::Added, text: piece.text });
    }
    out
}

/// Adds a piece; within one change all that went stands before all that came.
fn push(out: &mut Vec<Piece>, piece: Piece) {
    let begin = out.iter().rposition(|piece| piece.kind == PieceKind::Same).map_or(0, |place| place + 1);
    let same_kind = if piece.kind == PieceKind::Same {
        out.last_mut().filter(|last| last.kind == PieceKind::Same)
    } else {
        out.get_mut(begin..).and_then(|change| change.iter_mut().find(|other| other.kind == piece.kind))
    };
    if let Some(other) = same_kind {
        other.text.push_str(&piece.text);
    } else if piece.kind == PieceKind::Removed {
        out.insert(begin, piece);
    } else {
        out.push(piece);
    }
}
