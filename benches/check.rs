//! The checks on a country of regulations: `cargo bench --bench check`.
//!
//! The real order, copied under other numbers to 1,000 regulations, is loaded once and then checked; printed are CPU
//! milliseconds (of this one thread, from the kernel) in all, for each check, and the exponent of growth.
//! `REGLAMENT_QUICK=1` takes 64 regulations. `REGLAMENT_ROOTS=A,B,…` takes these projects instead, from the smallest; the
//! country that the peers get is made by `cargo bench --bench country -- --write A --n 125`.

#![allow(clippy::disallowed_methods, reason = "a benchmark writes its corpus and reads the clock")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a benchmark fails by panicking")]

mod copies;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use reglament::check::{self, Look, page};
use reglament::load::load;
use reglament::model::corpus::Corpus;

/// The content of a root.
fn loaded(root: &Path) -> Corpus {
    let begun = Instant::now();
    let loaded = load(root).unwrap();
    eprintln!("loading {}: {} ms", root.display(), begun.elapsed().as_millis());
    loaded.corpus
}

/// The content of so many copies of the real order.
fn copies(acts: usize) -> Corpus {
    let root = copies::root("check", acts, |_, text| text);
    let corpus = loaded(&root);
    fs::remove_dir_all(&root).unwrap();
    corpus
}

/// CPU time of this thread in ms: the first number of its schedstat is in ns. Elsewhere than on Linux, time as such.
fn cpu(since: Instant) -> f64 {
    let stat = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = stat.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    spent.map_or_else(|| since.elapsed().as_secs_f64() * 1e3, |ns| ns / 1e6)
}

/// The least CPU time of five runs, in ms.
fn least(mut run: impl FnMut()) -> f64 {
    let since = Instant::now();
    let times = (0..5).map(|_| {
        let begun = cpu(since);
        run();
        cpu(since) - begun
    });
    times.fold(f64::MAX, f64::min)
}

fn main() {
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let mut measured = Vec::new();
    let roots = std::env::var("REGLAMENT_ROOTS").unwrap_or_default();
    let sizes: &[usize] = if std::env::var_os("REGLAMENT_QUICK").is_some() { &[16, 32] } else { &[62, 125, 250, 500] };
    let mut corpora: Vec<Box<dyn FnOnce() -> Corpus>> = Vec::new();
    for root in roots.split(',').filter(|root| !root.is_empty()).map(PathBuf::from) {
        corpora.push(Box::new(move || loaded(&root)));
    }
    if corpora.is_empty() {
        corpora.extend(sizes.iter().map(|&acts| Box::new(move || copies(acts)) as Box<dyn FnOnce() -> Corpus>));
    }
    let last = corpora.len() - 1;
    for (at, make) in corpora.into_iter().enumerate() {
        let corpus = make();
        let count: usize = corpus.acts.iter().map(|act| act.regulations.len()).sum();
        let whole = least(|| drop(check::check(&corpus)));
        println!("{count:>5} regulations: {whole:>8.1} ms, {:.3} ms each", whole / count as f64);
        measured.push(((count as f64).ln(), whole.max(1e-6).ln()));
        if at == last {
            println!("\nof this, by check:");
            let pages = least(|| drop(page::each(&corpus, &|_, _| {})));
            println!("{pages:>10.2} ms  going through the pages, in every one of those that look at texts");
            for check in check::ALL {
                let time = least(|| match check.look {
                    Look::Corpus(look) => look(&corpus, &mut Vec::new()),
                    _ => drop(page::each(&corpus, &|page, found| check.page(page, found))),
                });
                let names: Vec<&str> = check.codes.iter().map(|code| code.name).collect();
                println!("{time:>10.2} ms  {}", names.join(", "));
            }
        }
    }
    let (first, last) = (measured.first().unwrap(), measured.last().unwrap());
    println!("\nexponent of growth: {:.2}", (last.1 - first.1) / (last.0 - first.0));
}
