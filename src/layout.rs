//! From a process to a drawing: where boxes, lines and words stand.

pub mod text;
