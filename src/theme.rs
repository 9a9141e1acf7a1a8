//! How the site looks: the font and its measures.

pub mod font;
