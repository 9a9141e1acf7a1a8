//! What is said about content that is wrong: findings, their codes and their places.
//!
//! Knows no file access and no terminal; `cli` prints findings, `load` and `check` make them.

pub mod allowance;
pub mod code;
pub mod finding;
pub mod message;
pub mod place;
pub mod suggest;

pub use code::{Code, Severity};
pub use finding::{Edit, Finding, Spot, sort};
pub use message::{Catalogue, Message};
pub use place::{Place, Places};
