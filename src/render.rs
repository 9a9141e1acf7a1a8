//! Stub until the site branch is merged.
/// Stub.
pub const CODES: &[&crate::diagnostic::code::Code] = &[];
