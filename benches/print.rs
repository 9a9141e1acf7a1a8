//! Documents for paper: `cargo bench --features pdf --bench print`.
//!
//! The real order, copied under other numbers, is printed in Russian: an act and its two regulations each. Printed are CPU
//! seconds (user, of all threads) a document and the most memory held, for more and more documents; the last column is the
//! same run with everything on the shelf. `REGLAMENT_QUICK=1` stops at 60 documents, otherwise at 1,000.

#![allow(clippy::disallowed_methods, reason = "a benchmark writes its corpus and reads its own statistics")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a benchmark fails by panicking")]

mod copies;

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;

use reglament::citation::resolve::Numbered;
use reglament::cli::pipeline::checked;
use reglament::cli::progress::Progress;
use reglament::print::{Document, Format, Press, Shelf, Wish, plan, run};
use reglament::site::finding::Told;
use reglament::site::ground::{Base, Ground};

/// A root with so many acts; another text in each, so that nothing of one can serve for another.
fn root(acts: usize) -> PathBuf {
    copies::root("print", acts, |act, text| {
        text.replace("шекаралық", &format!("шекаралық {act}")).replace("пограничн", &format!("{act} пограничн"))
    })
}

/// CPU seconds (user) of this program, all threads, and the most memory that it held, in MB.
fn spent() -> (f64, f64) {
    let stat = fs::read_to_string("/proc/self/stat").unwrap();
    let ticks: f64 = stat.rsplit(") ").next().unwrap().split(' ').nth(11).unwrap().parse().unwrap();
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    (ticks / 100.0, most.trim().trim_end_matches(" kB").parse::<f64>().unwrap() / 1024.0)
}

/// Keeps documents, or loses them.
struct Memory(Mutex<HashMap<u128, Vec<u8>>>, bool);

impl Shelf for Memory {
    fn get(&self, key: u128) -> Option<Vec<u8>> {
        self.0.lock().unwrap().get(&key).cloned()
    }

    fn put(&self, key: u128, bytes: &[u8]) {
        if self.1 {
            self.0.lock().unwrap().insert(key, bytes.to_vec());
        }
    }
}

fn main() {
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let most = if std::env::var_os("REGLAMENT_QUICK").is_some() { 20 } else { 334 };
    let root = root(most);
    let (loaded, assets, interface) = checked(&root, &Progress::new()).ok().unwrap();
    let corpus = loaded.corpus;
    let base = Base::new(&corpus, &interface, &assets).ok().unwrap();
    let numbered = Numbered::new(&corpus);
    let told = Told { findings: &[], catalogues: BTreeMap::default() };
    let ground = Ground::new(&corpus, &interface, &told, (&base, &numbered));
    let wish =
        Wish { selection: String::new(), formats: vec![Format::A4], languages: vec!["ru".to_owned()], editions: false };
    let documents: Vec<Document> =
        plan(&ground, &wish).into_iter().filter(|document| document.path.contains("-2015/")).collect();
    let press = Press::new(&assets).ok().unwrap();
    println!("{:>9} {:>12} {:>10} {:>14}", "documents", "CPU s each", "most MB", "unchanged, ms");
    let mut done = 0;
    for share in [most / 8, most / 4, most / 2, most] {
        let chosen = &documents[done..(share * 3).min(documents.len())];
        let print = |shelf: &Memory| {
            let (before, _) = spent();
            run(&press, &ground, chosen, shelf, &mut |_, _, _| true).ok().unwrap();
            let (after, most) = spent();
            ((after - before) / chosen.len() as f64, most)
        };
        let (each, memory) = print(&Memory(Mutex::default(), false));
        let kept = Memory(Mutex::default(), true);
        let unchanged = if chosen.len() > 60 {
            f64::NAN
        } else {
            print(&kept);
            print(&kept).0 * 1e3
        };
        println!("{:>9} {each:>12.3} {memory:>10.0} {unchanged:>14.1}", chosen.len());
        done = (share * 3).min(documents.len());
    }
    fs::remove_dir_all(&root).unwrap();
}
