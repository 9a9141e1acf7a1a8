//! Editions: `cargo bench --bench edition`.
//!
//! The real order, copied into one act of eight regulations, is changed 1, 2, 4 … 64 times, each time one point of one
//! regulation. Printed are CPU milliseconds (of this one thread, from the kernel) of all states and of the
//! whole site with its pages and comparisons; of each the cost of one more edition in the last doubling
//! against that in the first. Were all copied or drawn anew for each edition, that would grow with their number.
//! `REGLAMENT_QUICK=1` stops at 16.

#![allow(clippy::disallowed_methods, reason = "a benchmark writes its corpus and reads the clock")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a benchmark fails by panicking")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use reglament::diagnostic::code::Severity;
use reglament::edition::History;
use reglament::load::interface::interface;
use reglament::load::load;
use reglament::model::corpus::Corpus;
use reglament::site::{self, finding::Told};
use reglament::theme::Assets;

const REGULATIONS: usize = 8;

/// CPU time of this thread in ms: the first number of its schedstat is in ns. Elsewhere than on Linux, time as such.
fn cpu(since: Instant) -> f64 {
    let stat = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = stat.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    spent.map_or_else(|| since.elapsed().as_secs_f64() * 1e3, |ns| ns / 1e6)
}

/// The least CPU time of three measures of so many runs, in ms for one. The kernel counts in steps of some ms.
fn least(runs: u32, mut run: impl FnMut()) -> f64 {
    let since = Instant::now();
    let times = (0..3).map(|_| {
        let begun = cpu(since);
        (0..runs).for_each(|_| run());
        (cpu(since) - begun) / f64::from(runs)
    });
    times.fold(f64::MAX, f64::min)
}

/// An act of eight regulations that is changed so many times.
fn changed(times: usize) -> Corpus {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/acts/500-2015/border-permit.yaml");
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("edition-{times}"));
    let _ = fs::remove_dir_all(&root);
    let folder = root.join("content/acts/1-2015");
    fs::create_dir_all(&folder).unwrap();
    let mut act = String::from(
        "kind: order\nissuer: {ru: Министр}\nnumber: \"1\"\ntitle: {ru: Об утверждении регламентов}\n\
         adopted: 2015-01-10\nentry: {date: 2015-02-01}\neditions: {kk: 2015-01-10, ru: 2015-01-10}\nannexes:\n",
    );
    for regulation in 1..=REGULATIONS {
        writeln!(act, "  - {{number: {regulation}, regulation: r{regulation}}}").unwrap();
        fs::copy(&own, folder.join(format!("r{regulation}.yaml"))).unwrap();
    }
    act.push_str("events:\n");
    for event in 0..times {
        let (year, month, day) = (2016 + event / 24, 1 + event / 2 % 12, 1 + event % 2 * 14);
        let target = format!("r{}#p{}", 1 + event % REGULATIONS, 1 + event / REGULATIONS % 7);
        writeln!(
            act,
            "  - id: e{event}\n    by: {{kind: order, number: \"{event}\", date: {year}-{month:02}-{day:02}}}\n    \
             entry: {{date: {year}-{month:02}-{day:02}}}\n    changes: [{{kind: restated, target: \"{target}\", text: {{kk: \
             \"Бұл {event}-сөз.\", ru: \"Это слова {event}.\"}}}}]"
        )
        .unwrap();
    }
    fs::write(folder.join("act.yaml"), act).unwrap();
    let loaded = load(&root).unwrap();
    let errors: Vec<_> = loaded.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    fs::remove_dir_all(&root).unwrap();
    loaded.corpus
}

fn main() {
    let last = if std::env::var_os("REGLAMENT_QUICK").is_some() { 16 } else { 64 };
    let counts: Vec<usize> =
        std::iter::successors(Some(1), |count| Some(count * 2)).take_while(|n| *n <= last).collect();
    let threads = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build().unwrap();
    let assets = Assets::default();
    let mut all: Vec<[f64; 2]> = Vec::new();
    println!("editions     states       site      files      bytes");
    for count in &counts {
        let corpus = changed(*count);
        let act = &corpus.acts[0];
        let states = least(100, || assert_eq!(History::of(act).states().len(), count + 1));
        let mut size = (0, 0);
        let pages = least(1, || {
            let output = threads.install(|| {
                let (words, _) = interface(&assets, &corpus.site.languages);
                site::build(&corpus, &words, &assets, &Told::default()).unwrap()
            });
            size = (output.len(), output.iter().map(|(_, bytes)| bytes.len()).sum());
        });
        println!("{count:8} {states:7.2} ms {pages:7.0} ms {:10} {:10}", size.0, size.1);
        all.push([states, pages]);
    }
    // What one more edition costs, from one count to the next.
    let more = |at: usize, what: usize| (all[at + 1][what] - all[at][what]) / (counts[at + 1] - counts[at]) as f64;
    for (what, name) in ["states", "site"].into_iter().enumerate() {
        let (first, last) = (more(1, what), more(all.len() - 2, what));
        println!("{name}: one more edition {first:.3} ms at first, {last:.3} ms at last: {:.2} times", last / first);
    }
}
