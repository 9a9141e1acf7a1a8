//! Text in boxes: where lines break, how wide they are, how wide a box should be.
//!
//! The stages, a file each: `fold` cleans the white space; `glue` says which words belong together, asking `word`;
//! `paragraph` cuts the text into segments with a level at each place where a line could end; `fit` breaks only as deep as a
//! given width forces it (a word is hyphenated only if it alone is wider than the box: `hyphen`, `kazakh`); `balance` takes
//! the fewest lines and, among those, the most even; `wrap` runs them all; `frame` turns lines into boxes and chooses a width for a whole picture.
//!
//! Widths inside are whole font units, so the same text gives the same lines on every machine; px appear only at the doors.
//! This room knows nothing of the model, of SVG, or of where a box stands.

mod balance;
mod fit;
mod fold;
mod frame;
mod glue;
mod hyphen;
mod kazakh;
mod language;
mod level;
mod paragraph;
mod word;
mod wrap;

pub use frame::{Block, Frame, best_width};
pub use hyphen::syllables;
pub use language::Language;
pub use paragraph::Paragraph;
pub use wrap::{Lines, wrap};
