//! The corpus of `benches/country` is that of `gencorpus.py`, where that script and Python are.

use std::path::Path;
use std::process::Command;

use crate::support::{files, root, scratch};

#[path = "../../benches/country/corpus/corpus.rs"]
pub(crate) mod corpus;

#[test]
fn the_corpus_of_the_benchmark_is_that_of_the_script_of_the_peers() {
    let script = root().join("../shared/bench/gencorpus.py");
    if !script.exists() {
        println!("skipped: no gencorpus.py beside the repository");
        return;
    }
    for format in ["neutral", "hugo", "zola", "mdbook"] {
        let (ours, theirs) = (scratch(&format!("country-{format}")), scratch(&format!("country-{format}-py")));
        corpus::write(&ours, format, 25, corpus::SEED);
        let arguments = ["--n", "25", "--format", format, "--out"];
        let Ok(output) = Command::new("python3").arg(&script).args(arguments).arg(&theirs).output() else {
            println!("skipped: no python3");
            return;
        };
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let names = |folder: &Path| files(folder).into_iter().map(|(path, _)| path).collect::<Vec<_>>();
        assert_eq!(names(&ours), names(&theirs));
        for ((path, ours), (_, theirs)) in files(&ours).iter().zip(&files(&theirs)) {
            assert_eq!(String::from_utf8_lossy(ours), String::from_utf8_lossy(theirs), "{path} for {format}");
        }
    }
}
