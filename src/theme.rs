//! How the site looks and what its interface says: templates, styles, fonts and words, built in and overridden.
//!
//! Knows no content and no file access: `load` brings the project's own files, this room puts them over the built-in
//! ones, file by file.

pub mod asset;
pub mod font;
pub mod interface;

pub use asset::Assets;
pub use interface::Interface;
