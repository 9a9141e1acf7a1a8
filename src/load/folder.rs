//! The content folder: which files there are, and their texts.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use super::code;
use super::lower::context::is_id;
use crate::diagnostic::code::Code;
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::diagnostic::place::Place;

/// The largest content file, in bytes; the longest act known is a twentieth of this.
const LARGEST: u64 = 8 * 1024 * 1024;

/// Ids that are pages of every site.
const RESERVED: [&str; 6] = ["about", "404", "assets", "check", "search", "units"];

/// One content file.
#[derive(Debug)]
pub struct Source {
    /// The path below the root, with `/`.
    pub file: Arc<str>,
    /// Its text.
    pub text: String,
}

/// The files of one act.
#[derive(Debug, Default)]
pub struct ActFolder {
    /// The name of the folder.
    pub id: String,
    /// Whether anything is named `act.yaml` here, even if it cannot be read.
    pub named: bool,
    /// `act.yaml`.
    pub act: Option<Source>,
    /// The regulations, by the name of the file without its ending.
    pub regulations: Vec<(String, Source)>,
    /// The regulations whose file is there and cannot be read.
    pub unreadable: Vec<String>,
}

/// All content files.
#[derive(Debug, Default)]
pub struct Folder {
    /// `site.yaml`, if there is one.
    pub site: Option<Source>,
    /// `glossary.yaml`, if there is one.
    pub glossary: Option<Source>,
    /// `calendar.yaml`, if there is one.
    pub calendar: Option<Source>,
    /// The acts, by name.
    pub acts: Vec<ActFolder>,
    /// What is wrong with the files themselves.
    pub findings: Vec<Finding>,
}

impl Folder {
    /// All files that could be read.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        let acts =
            self.acts.iter().flat_map(|act| act.act.iter().chain(act.regulations.iter().map(|(_, source)| source)));
        self.site.iter().chain(&self.glossary).chain(&self.calendar).chain(acts)
    }
}

/// Whether a root has a folder of content at all.
pub fn is_there(root: &Path) -> bool {
    root.join("content").is_dir()
}

/// Finds and reads the content files of a root folder, in the order of their names.
///
/// # Errors
/// When there is no content folder, or it cannot be listed.
pub fn scan(root: &Path) -> Result<Folder, Message> {
    let content = root.join("content");
    let kind = fs::symlink_metadata(&content).map_err(|error| {
        say!("there is no folder {folder} ({error})", folder = content.display().to_string(), error = error.to_string())
    })?;
    if !kind.is_dir() {
        return Err(say!("{out} is not a folder", out = content.display().to_string()));
    }
    let mut folder = Folder::default();
    let walk = WalkDir::new(&content).follow_links(false).sort_by_file_name().min_depth(1).max_depth(8);
    for entry in walk.into_iter().filter_entry(|entry| !is_hidden(entry)) {
        match entry {
            Ok(entry) => take(root, &entry, &mut folder),
            Err(error) => {
                let path = error.path().map(Path::to_path_buf).unwrap_or_else(|| content.clone());
                let message = say!("cannot be read: {error}", error = error.to_string());
                report(&mut folder, &code::UNREADABLE_FILE, &below(root, &path), message, "look at its permissions");
            }
        }
    }
    for act in &folder.acts {
        if !act.named {
            let file = format!("content/acts/{}", act.id);
            let place = Place { file: file.into(), line: 1, column: 1 };
            let finding = Finding::at(&code::MISSING_ACT, place, "this folder has no act.yaml");
            folder.findings.push(finding.hint("write one, or move the regulations to the folder of their act"));
        }
    }
    Ok(folder)
}

/// The text of a content file, for showing the line of a finding.
pub fn source(root: &Path, file: &str) -> Option<String> {
    let plain = file.starts_with("content/") && !file.split('/').any(|part| part == "..");
    plain.then(|| fs::read_to_string(root.join(file)).ok()).flatten()
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

fn take(root: &Path, entry: &DirEntry, folder: &mut Folder) {
    let file = below(root, entry.path());
    let parts: Vec<&str> = file.split('/').collect();
    if let ["content", "acts", act, "act.yaml"] = parts.as_slice()
        && let Some(act) = folder.acts.iter_mut().find(|known| known.id == *act)
    {
        act.named = true;
    }
    if entry.path_is_symlink() {
        let message = "a symbolic link is not followed";
        report(folder, &code::LINK, &file, message, "copy the file or folder here");
        return;
    }
    match (parts.as_slice(), entry.file_type().is_dir()) {
        (["content", "acts", act], true) => new_act(folder, &file, act),
        (_, true) if file.ends_with(".yaml") => {
            let message = "this is a folder, not a file";
            report(folder, &code::UNREADABLE_FILE, &file, message, "rename the folder, or put a file in its place");
        }
        (_, true) => {}
        (["content", "site.yaml"], false) => folder.site = text(folder, entry, &file),
        (["content", "glossary.yaml"], false) => folder.glossary = text(folder, entry, &file),
        (["content", "calendar.yaml"], false) => folder.calendar = text(folder, entry, &file),
        (["content", "acts", act, "act.yaml"], false) => {
            let source = text(folder, entry, &file);
            if let Some(act) = folder.acts.iter_mut().find(|known| known.id == *act) {
                act.act = source;
            }
        }
        (["content", "acts", act, name], false) if name.ends_with(".yaml") => {
            let id = name.strip_suffix(".yaml").unwrap_or(name).to_owned();
            if !is_id(&id) {
                let message = say!("`{id}` cannot be the id of a regulation", id = id);
                let hint = "name the file with small Latin letters, digits and hyphens: border-permit.yaml";
                report(folder, &code::BAD_ID, &file, message, hint);
            } else {
                let source = text(folder, entry, &file);
                if let Some(act) = folder.acts.iter_mut().find(|known| known.id == *act) {
                    match source {
                        Some(source) => act.regulations.push((id, source)),
                        None => act.unreadable.push(id),
                    }
                }
            }
        }
        (_, false) if looks_like_content(&file) => {
            let message = "nothing reads this file here";
            let hint = if file.ends_with(".yaml") {
                "acts are content/acts/ACT/act.yaml, regulations content/acts/ACT/REGULATION.yaml"
            } else {
                "rename it: the ending of a content file is `.yaml`"
            };
            report(folder, &code::STRAY_FILE, &file, message, hint);
        }
        _ => {}
    }
}

fn looks_like_content(file: &str) -> bool {
    let file = file.to_lowercase();
    file.ends_with(".yaml") || file.ends_with(".yml")
}

fn new_act(folder: &mut Folder, file: &str, id: &str) {
    if !is_id(id) {
        let message = say!("`{id}` cannot be the id of an act", id = id);
        let hint = "name the folder with small Latin letters, digits and hyphens: 500-2015";
        report(folder, &code::BAD_ID, file, message, hint);
    } else if RESERVED.contains(&id) {
        let message = say!("`{id}` is the name of a page that every site has", id = id);
        report(folder, &code::RESERVED_ID, file, message, "rename the folder");
    } else {
        folder.acts.push(ActFolder { id: id.to_owned(), ..ActFolder::default() });
    }
}

fn text(folder: &mut Folder, entry: &DirEntry, file: &str) -> Option<Source> {
    if !entry.file_type().is_file() {
        let message = "this is neither a file nor a folder";
        report(folder, &code::UNREADABLE_FILE, file, message, "put a file in its place");
        return None;
    }
    let size = entry.metadata().map(|metadata| metadata.len()).unwrap_or(0);
    if size > LARGEST {
        let message = say!("the file has {size} bytes; {most} is the most", size = size, most = LARGEST);
        report(folder, &code::UNREADABLE_FILE, file, message, "split the act, or take out what is not text");
        return None;
    }
    let bytes = match fs::read(entry.path()) {
        Ok(bytes) => bytes,
        Err(error) => {
            report(
                folder,
                &code::UNREADABLE_FILE,
                file,
                say!("cannot be read: {error}", error = error.to_string()),
                "look at its permissions",
            );
            return None;
        }
    };
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
            Some(Source { file: file.into(), text })
        }
        Err(error) => {
            let good = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
            let good = String::from_utf8_lossy(good);
            let line = good.matches('\n').count() + 1;
            let column = good.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            let place = Place { file: file.into(), line: number(line), column: number(column) };
            let finding = Finding::at(&code::UNREADABLE_FILE, place, "what begins here is not UTF-8");
            folder.findings.push(finding.hint("save the file as UTF-8"));
            None
        }
    }
}

fn report(folder: &mut Folder, code: &Code, file: &str, message: impl Into<Message>, hint: impl Into<Message>) {
    let place = Place { file: file.into(), line: 1, column: 1 };
    folder.findings.push(Finding::at(code, place, message).hint(hint));
}

/// The path of a file below the root, with `/` on every system.
fn below(root: &Path, path: &Path) -> String {
    let below: PathBuf = path.strip_prefix(root).unwrap_or(path).to_path_buf();
    below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
}
