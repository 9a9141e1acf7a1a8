//! The corpus on disk, in the form of each program that can build it.

mod generate;
mod neutral;
mod ours;
mod peer;
mod picture;
mod python;
mod vocabulary;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use generate::Regulation;
pub(crate) use generate::SEED;
use peer::Files;

/// Writes the corpus for one program into a folder; what was in it is gone.
pub(crate) fn write(folder: &Path, format: &str, count: usize, seed: u32) {
    let regulations: Vec<Regulation> = (0..count).map(|index| generate::regulation(seed, index)).collect();
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).unwrap();
    let mut made = BTreeSet::new();
    let mut put = |path: &str, text: &str| {
        let path = folder.join(path);
        let parent = path.parent().unwrap();
        if made.insert(parent.to_owned()) {
            fs::create_dir_all(parent).unwrap();
        }
        fs::write(&path, text).unwrap();
    };
    let files: fn(&[Regulation], &mut Files<'_>) = match format {
        "reglament" => ours::files,
        "neutral" => neutral::files,
        "hugo" => peer::hugo,
        "zola" => peer::zola,
        "mdbook" => peer::mdbook,
        other => panic!("nobody reads `{other}`"),
    };
    files(&regulations, &mut put);
    let given = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/country/peers").join(format);
    for entry in walkdir::WalkDir::new(&given).into_iter().filter_map(Result::ok) {
        if entry.file_type().is_file() {
            put(
                entry.path().strip_prefix(&given).unwrap().to_str().unwrap(),
                &fs::read_to_string(entry.path()).unwrap(),
            );
        }
    }
}
