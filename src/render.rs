//! How things look on a page: drawings as SVG.

pub mod svg;
