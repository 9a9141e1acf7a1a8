//! Interface words: `templates/i18n/LANGUAGE.yaml`, a tree of keys with texts as leaves.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::at::At;
use super::code;
use super::tree::Tree;
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::say;
use crate::diagnostic::place::Place;
use crate::model::words::Lang;
use crate::theme::asset::Assets;
use crate::theme::interface::Interface;

/// Reads the words of every language of the site and reports what one has and another lacks.
pub fn interface(assets: &Assets, languages: &[Lang]) -> (Interface, Vec<Finding>) {
    let mut interface = Interface::default();
    let mut findings = Vec::new();
    let mut all: BTreeMap<Lang, BTreeMap<String, String>> = BTreeMap::new();
    for lang in languages {
        let file = format!("i18n/{}.yaml", lang.tag());
        let place = Place { file: Arc::from(format!("templates/{file}")), line: 1, column: 1 };
        let Some(text) = assets.template(&file) else {
            let message = say!("the language `{lang}` has no interface words", lang = lang.tag());
            let hint = say!(
                "put a file templates/{file} with the same keys as another language's; templates/README.md tells how",
                file = file
            );
            findings.push(Finding::at(&code::MISSING_WORDS, place, message).hint(hint));
            continue;
        };
        match serde_saphyr::from_str::<At<Tree>>(text) {
            Ok(tree) => {
                let mut words = BTreeMap::new();
                flatten("", &tree.value, &mut words);
                all.insert(lang.clone(), words);
            }
            Err(error) => {
                let line = error.location().and_then(|at| u32::try_from(at.line()).ok()).unwrap_or(1);
                let message = error.without_snippet().to_string();
                let message = message.lines().next().unwrap_or("not understood").to_owned();
                let place = Place { line, ..place };
                findings.push(Finding::at(&code::SYNTAX, place, message).hint("mend the file of interface words"));
            }
        }
    }
    let keys: Vec<String> = {
        let mut keys: Vec<String> = all.values().flat_map(BTreeMap::keys).cloned().collect();
        keys.sort();
        keys.dedup();
        keys
    };
    for (lang, words) in all {
        let missing: Vec<&str> = keys.iter().filter(|key| !words.contains_key(*key)).map(String::as_str).collect();
        if !missing.is_empty() {
            let place = Place { file: Arc::from(format!("templates/i18n/{lang}.yaml")), line: 1, column: 1 };
            let shown = missing.get(..8).unwrap_or(&missing).join("`, `");
            let message = say!(
                "{missing} interface words are missing in `{lang}`: `{shown}`",
                missing = missing.len(),
                lang = lang.tag(),
                shown = shown
            );
            findings
                .push(Finding::at(&code::MISSING_WORDS, place, message).hint("add them; another language has them"));
        }
        interface.insert(lang, words);
    }
    (interface, findings)
}

fn flatten(prefix: &str, tree: &Tree, words: &mut BTreeMap<String, String>) {
    match tree {
        Tree::Map(entries) => {
            for (key, value) in entries {
                let key = if prefix.is_empty() { key.value.clone() } else { format!("{prefix}.{}", key.value) };
                flatten(&key, &value.value, words);
            }
        }
        Tree::Text(text) => {
            words.insert(prefix.to_owned(), text.clone());
        }
        _ => {}
    }
}
