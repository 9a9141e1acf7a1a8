//! Rendering: Markdown to HTML, templates to pages, drawings to SVG and, for previews, to PNG. Knows no corpus; `site` hands it what to show.

pub mod code;
pub mod escape;
mod inline;
pub mod markdown;
pub mod raster;
pub mod svg;
pub mod template;
pub mod timeline;

pub use code::{ALL as CODES, BAD_TEMPLATE};
