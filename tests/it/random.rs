//! Random tests try the same cases on every run, so that a submission is judged by what it changes and not by luck; asked
//! for more (`REGLAMENT_CASES=10000`), they try others each time. A failure prints its smallest case.

use proptest::test_runner::{Config, RngSeed};

/// As many cases as are asked for, else as many as are given.
pub fn config(cases: u32) -> Config {
    let asked = std::env::var("REGLAMENT_CASES").ok().and_then(|cases| cases.parse().ok());
    let seed = if asked.is_some() { RngSeed::Random } else { RngSeed::Fixed(500) };
    let (cases, rng_seed) = (asked.unwrap_or(cases), seed);
    // Nothing is written beside the sources.
    Config { cases, rng_seed, failure_persistence: None, max_global_rejects: 1_000_000, ..Config::default() }
}
