//! What texts say, read as values and references; the look-alikes that must stay silent stand beside the faults.

mod citation;
mod fix;
mod pair;
mod parity;
mod real;
mod term;
