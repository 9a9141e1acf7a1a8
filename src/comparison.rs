//! Comparison of two editions: of their words, and of their processes. Plain data; pages and texts are made elsewhere.
//!
//! Parts are matched by their permanent addresses, so that a renumbered point is the same point. What went from one
//! address and came at another with the same words is told as a move.

pub mod leaf;
pub mod line;
pub mod order;
pub mod origin;
pub mod outline;
pub mod process;
pub mod step;
pub mod text;
pub mod word;

pub use leaf::{Leaf, leaves};
pub use line::{Pair, pairs};
pub use outline::{Line, Sort};
pub use process::{ProcessDifference, TransitionChange, process};
pub use step::{StepChange, StepField};
pub use text::{TextChange, text};
pub use word::{Piece, PieceKind, words};
