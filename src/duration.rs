//! How long a service takes: the sums of deadlines over every way through the processes of a regulation.
//!
//! [`times()`] gives for each outcome (end) the longest ways, with the steps on them, and the shortest, for one category of
//! urgency or sub-service at a time. Pure; `check` compares the sums with the declared total, pages and the deadline
//! calculator show them.
//!
//! - Units do not convert: a sum is an [`Amounts`], a vector of clock time, working days, calendar days, days without
//!   saying which, and months. Two sums are compared only as far as it is certain whatever the days turn out to be; so
//!   there may be several longest ways.
//! - An exact term counts as it stands, a range from its smaller to its larger amount, `at most` from nothing, `at least`
//!   without an upper bound. A frequency and a term that only its words say are not counted but told as a [`Gap`].
//! - The longest way takes each return (a transition back to where the process has come from) as many times as `times`
//!   says; a return without it is not taken and is told. Branches that run in parallel never add up, because a way
//!   follows one of them.
//! - The shortest way takes no return, the fastest branch of a choice, and at a join the slowest of the branches that
//!   have to arrive.
//! - A link goes on in the other process.

pub mod amounts;
mod arena;
pub mod course;
mod frontier;
mod joint;
mod longest;
pub mod network;
mod shortest;
pub mod term;
pub mod times;

pub use amounts::Amounts;
pub use network::Network;
pub use times::{Gap, GapKind, Leg, Times, Way, categories, times};
