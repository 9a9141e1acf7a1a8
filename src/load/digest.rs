//! Digests of the content: what says which content a page was built from, so that anyone who has the files can tell.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::folder::{Folder, Source};

/// SHA-256 of the files of each act, by the id of the act, in hexadecimal digits: their bytes in the order of their
/// names, `act.yaml` among them, as `cat content/acts/ACT/*.yaml | sha256sum` prints it (in the locale C).
pub fn digests(folder: &Folder) -> BTreeMap<String, String> {
    let digest = |sources: &mut Vec<&Source>| {
        sources.sort_by(|one, other| one.file.cmp(&other.file));
        let mut hash = Sha256::new();
        for source in sources {
            hash.update(&source.text);
        }
        hash.finalize().iter().fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"))
    };
    let files = |act: &super::folder::ActFolder| {
        let mut sources: Vec<&Source> =
            act.act.iter().chain(act.regulations.iter().map(|(_, source)| source)).collect();
        (act.id.clone(), digest(&mut sources))
    };
    folder.acts.iter().map(files).collect()
}
