//! The diagrams of all fixtures, measured beside other engines.

fn main() {}
