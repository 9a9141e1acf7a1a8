//! A country of regulations, built by reglament and by its peers: `cargo bench --bench country -- --n 1000`.

#![allow(clippy::disallowed_methods, reason = "a benchmark writes its corpus, runs programs and reads the clock")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a benchmark fails by panicking")]
#![allow(missing_docs, reason = "nobody but the benchmark reads its own data")]

#[path = "corpus/corpus.rs"]
mod corpus;

use std::path::PathBuf;

use clap::Parser;

#[derive(Debug, Parser)]
struct Arguments {
    /// How many regulations
    #[arg(long, default_value_t = 1000)]
    n: usize,
    /// The seed of the random numbers
    #[arg(long, default_value_t = corpus::SEED)]
    seed: u32,
    /// Only write the corpus into this folder, anew
    #[arg(long, value_name = "DIR")]
    write: Option<PathBuf>,
    /// For whom: reglament, neutral, hugo, zola or mdbook
    #[arg(long, default_value = "reglament", requires = "write")]
    format: String,
    /// Given by cargo
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() {
    let arguments = Arguments::parse();
    if let Some(folder) = &arguments.write {
        corpus::write(folder, &arguments.format, arguments.n, arguments.seed);
    }
}
