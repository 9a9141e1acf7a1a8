//! The house rules: floors, no import cycles, no import upwards or sideways, a first line in every file, sizes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use petgraph::algo::tarjan_scc;
use petgraph::graph::DiGraph;
use syn::visit::Visit;
use walkdir::WalkDir;

/// The rooms by floor, from the ground.
const FLOORS: &[&[&str]] = &[
    &["model"],
    &["comparison", "diagnostic", "duration", "edition", "graph", "language", "output", "theme"],
    &["citation"],
    &["load", "check", "layout"],
    &["render"],
    &["site", "export"],
    &["print"],
    &["write", "serve"],
    &["cli"],
];

/// Files that are tables of data may be longer than 400 lines.
const TABLES: &[&str] = &[];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &str) -> Vec<PathBuf> {
    WalkDir::new(root().join(folder))
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok)
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect()
}

/// `src/load/lower/act.rs` → `["load", "lower", "act"]`; `src/lib.rs` → `[]`.
fn module_of(path: &Path) -> Vec<String> {
    let below = path.strip_prefix(root().join("src")).unwrap().with_extension("");
    let mut parts: Vec<String> = below.components().map(|part| part.as_os_str().to_str().unwrap().to_owned()).collect();
    if parts == ["lib"] || parts == ["main"] {
        parts.clear();
    }
    parts
}

fn floor_of(room: &str) -> usize {
    FLOORS
        .iter()
        .position(|floor| floor.contains(&room))
        .unwrap_or_else(|| panic!("the room `{room}` stands on no floor"))
}

/// Every path that a file writes, as written: `crate::model::words::Lang`, `super::form`, `serde::Serialize`.
#[derive(Default)]
struct Paths {
    all: BTreeSet<Vec<String>>,
    /// How many modules inside the file are open; `super` leads out of them first.
    inside: usize,
}

impl Paths {
    fn keep(&mut self, path: Vec<String>) {
        let own = path.iter().take(self.inside).filter(|part| *part == "super").count();
        let mut rest = path[own..].to_vec();
        if own > 0 && rest.first().is_some_and(|part| part != "super") {
            rest.insert(0, "self".to_owned());
        }
        self.all.insert(rest);
    }

    fn tree(&mut self, prefix: &[String], tree: &syn::UseTree) {
        let mut path = prefix.to_vec();
        match tree {
            syn::UseTree::Path(inner) => {
                path.push(inner.ident.to_string());
                self.tree(&path, &inner.tree);
            }
            syn::UseTree::Name(name) => {
                path.push(name.ident.to_string());
                self.keep(path);
            }
            syn::UseTree::Rename(name) => {
                path.push(name.ident.to_string());
                self.keep(path);
            }
            syn::UseTree::Glob(_) => {
                self.keep(path);
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.tree(&path, item)),
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        // A re-export names a file, it does not lean on it.
        if matches!(item.vis, syn::Visibility::Inherited) {
            self.tree(&[], &item.tree);
        }
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        self.inside += 1;
        syn::visit::visit_item_mod(self, module);
        self.inside -= 1;
    }

    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {
        // `pub(crate)` and `pub(super)` say who may look in; they import nothing.
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.keep(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        syn::visit::visit_path(self, path);
    }
}

/// The files that each file imports from, by module path.
fn imports() -> BTreeMap<Vec<String>, BTreeSet<Vec<String>>> {
    let files = sources("src");
    let modules: BTreeSet<Vec<String>> = files.iter().map(|path| module_of(path)).collect();
    let mut imports = BTreeMap::new();
    for file in files.iter().filter(|file| !file.ends_with("main.rs")) {
        let module = module_of(file);
        let text = fs::read_to_string(file).unwrap();
        let mut paths = Paths::default();
        paths.visit_file(&syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display())));
        let targets =
            paths.all.into_iter().filter_map(|path| resolve(&module, &path, &modules)).filter(|to| *to != module);
        imports.insert(module.clone(), targets.collect());
    }
    imports
}

/// The file that a path leads to: the deepest module on it; none for another crate's.
fn resolve(module: &[String], path: &[String], modules: &BTreeSet<Vec<String>>) -> Option<Vec<String>> {
    let mut base = module.to_vec();
    let mut rest = path;
    match rest.first()?.as_str() {
        "crate" => {
            base.clear();
            rest = &rest[1..];
        }
        "self" => rest = &rest[1..],
        "super" => {
            while rest.first().is_some_and(|part| part == "super") {
                base.pop();
                rest = &rest[1..];
            }
        }
        // A bare name may be a child module.
        first => {
            let mut child = base.clone();
            child.push(first.to_owned());
            if !modules.contains(&child) {
                return None;
            }
        }
    }
    for part in rest {
        let mut deeper = base.clone();
        deeper.push(part.clone());
        if !modules.contains(&deeper) {
            break;
        }
        base = deeper;
    }
    Some(base)
}

#[test]
fn imports_go_down_only() {
    let mut wrong = Vec::new();
    for (from, targets) in imports() {
        let Some(room) = from.first() else { continue };
        for to in targets {
            let Some(other) = to.first() else {
                wrong.push(format!("{} imports from lib.rs", from.join("::")));
                continue;
            };
            if room != other && floor_of(room) <= floor_of(other) {
                wrong.push(format!(
                    "{} (floor {}) imports {} (floor {})",
                    from.join("::"),
                    floor_of(room),
                    to.join("::"),
                    floor_of(other)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_import_cycles() {
    let imports = imports();
    let mut graph = DiGraph::new();
    let nodes: BTreeMap<_, _> =
        imports.keys().map(|module| (module.clone(), graph.add_node(module.join("::")))).collect();
    for (from, targets) in &imports {
        for to in targets {
            graph.add_edge(nodes[from], nodes[to], ());
        }
    }
    let cycles: Vec<String> = tarjan_scc(&graph)
        .into_iter()
        .filter(|ring| ring.len() > 1)
        .map(|ring| ring.into_iter().map(|node| graph[node].clone()).collect::<Vec<_>>().join(" ↔ "))
        .collect();
    assert!(cycles.is_empty(), "files that import each other:\n{}", cycles.join("\n"));
}

#[test]
fn every_room_stands_on_a_floor() {
    let text = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let rooms: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert!(rooms.len() >= 10, "lib.rs names only {rooms:?}");
    for room in rooms {
        floor_of(room);
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for file in sources("src").into_iter().chain(sources("tests")).chain(sources("benches")) {
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("//! "), "{} does not open with //!", file.display());
    }
}

#[test]
fn files_are_small() {
    for file in sources("src") {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        let name = file.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
        assert!(lines <= 400 || TABLES.contains(&name.as_str()), "{name} has {lines} lines; one idea a file");
    }
}

#[test]
fn the_top_level_holds_nothing_without_a_reason() {
    let known = [
        "Cargo.toml",
        "Cargo.lock",
        "CHANGELOG.md",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "benches",
        "clippy.toml",
        "content",
        "deny.toml",
        "docs",
        "rustfmt.toml",
        "src",
        "templates",
        "tests",
        "theme",
        // what builds and tests leave behind
        "target",
        "public",
        "node_modules",
    ];
    for entry in fs::read_dir(root()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(name.starts_with('.') || known.contains(&name.as_str()), "{name} has no place here");
    }
}
