//! Templates: Tera over the built-in files and the project's own, with every value escaped.
//!
//! Tera escapes by the ending of a template's name; here all names are escaped alike. What is wrong with a template
//! is a finding with its file and line, never a panic.

use std::collections::HashMap;

use serde::Serialize;
use tera::{Context, ErrorKind, Kwargs, State, Tera, Value};

use super::code::BAD_TEMPLATE;
use super::escape::escape_to;
use super::inline;
use crate::diagnostic::finding::{Finding, sort};
use crate::diagnostic::message::{Message, say};
use crate::diagnostic::place::Place;
use crate::model::words::Lang;
use crate::theme::asset::Assets;
use crate::theme::interface::Interface;

/// All templates of a site, understood and checked.
pub struct Templates {
    tera: Tera,
}

impl Templates {
    /// Understands all templates: the files of `templates/` that are neither words, nor Markdown, nor for paper.
    ///
    /// # Errors
    /// With a finding for each fault that can be told apart.
    pub fn new(assets: &Assets) -> Result<Self, Vec<Finding>> {
        let mut findings = Vec::new();
        let mut files: Vec<(&str, &str)> = Vec::new();
        for (name, bytes) in &assets.templates {
            if name.starts_with("i18n/") || name.starts_with("print/") || name.ends_with(".md") {
                continue;
            }
            match std::str::from_utf8(bytes) {
                Ok(text) => files.push((name, text)),
                Err(_) => findings.push(finding(name, 1, 1, "the template is not UTF-8")),
            }
        }
        findings.extend(files.iter().filter_map(|(name, text)| syntax_fault(name, text)));
        if !findings.is_empty() {
            return Err(sorted(findings));
        }
        let mut tera = bare();
        match tera.add_raw_templates(files) {
            Ok(()) => Ok(Self { tera }),
            Err(error) => Err(sorted(understand(&error))),
        }
    }

    /// The same templates, speaking a language.
    pub fn speaking(&self, interface: &Interface, lang: &Lang) -> Speaker {
        let mut tera = self.tera.clone();
        let said = interface.language(lang).into_iter().flatten();
        // As the engine keeps texts: to say a word is to count one more holder of it.
        let words: Words = said.map(|(key, word)| (key.clone(), Value::from(word.as_str()))).collect();
        let lang = lang.clone();
        tera.register_filter("word", move |key: &str, values: Kwargs, _: &State<'_>| word(&words, &lang, key, &values));
        // The panel for weak sight is the same on every page. One of the project's own that asks for more is filled there.
        if let Ok(panel) = tera.render(PANEL, &Context::new()) {
            tera.global_context().insert_value("panel", Value::safe_string(&panel));
        }
        Speaker { tera }
    }
}

/// What every page holds unchanged.
const PANEL: &str = "part/view.html";

/// The words of a language by their keys; only looked up, so that their order is no matter.
type Words = HashMap<String, Value>;

/// Room for a page from the beginning, in bytes: most are smaller.
const PAGE: usize = 64 * 1024;

/// Templates that speak one language: `{{ "nav.home" | word }}`.
pub struct Speaker {
    tera: Tera,
}

impl Speaker {
    /// Fills a template.
    ///
    /// # Errors
    /// With a finding that names the template and line.
    pub fn fill<T: Serialize>(&self, template: &str, view: &T) -> Result<Vec<u8>, Vec<Finding>> {
        let context = Context::from_serialize(view).map_err(|error| sorted(understand(&error)))?;
        let mut page = Vec::with_capacity(PAGE);
        self.tera.render_to(template, &context, &mut page).map_err(|error| sorted(understand(&error)))?;
        Ok(page)
    }
}

/// An engine without templates: every name escaped, quotes too.
fn bare() -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on([""]);
    tera.set_escape_fn(|text, out| escape_to(text, out));
    tera.register_filter("word", |key: &str, _: Kwargs, _: &State<'_>| key.to_owned());
    inline::register(&mut tera);
    tera
}

/// An interface word; the named values fill its `{name}` places.
fn word(words: &Words, lang: &Lang, key: &str, values: &Kwargs) -> Result<Value, tera::Error> {
    let Some(word) = words.get(key) else {
        return Err(tera::Error::message(format!("there is no interface word `{key}` in templates/i18n/{lang}.yaml")));
    };
    let filled = values.iter().fold(None, |text: Option<String>, (name, value)| {
        let text = text.as_deref().or(word.as_str()).unwrap_or_default();
        Some(text.replace(&format!("{{{name}}}"), &said(value)))
    });
    Ok(filled.map_or_else(|| word.clone(), Value::from))
}

fn said(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The fault of one file taken by itself. What it inherits or includes is not there, which is no fault of its own.
fn syntax_fault(name: &str, text: &str) -> Option<Finding> {
    let error = bare().add_raw_template(name, text).err()?;
    match error.kind() {
        ErrorKind::SyntaxError(_) => understand(&error).pop(),
        _ => None,
    }
}

/// What an error of the engine says, as findings.
fn understand(error: &tera::Error) -> Vec<Finding> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let (line, column) = (report.span().start_line, report.span().start_col + 1);
            vec![finding(report.filename(), line, column, small(report.message()))]
        }
        ErrorKind::CircularExtend { tpl, .. } => vec![finding(tpl, 1, 1, "the template extends itself")],
        ErrorKind::CircularInclude { tpl, .. } => vec![finding(tpl, 1, 1, "the template includes itself")],
        ErrorKind::MissingParent { current, parent } => {
            vec![finding(current, 1, 1, say!("there is no template `{parent}` to extend", parent = parent))]
        }
        ErrorKind::TemplateNotFound(name) => vec![finding(name, 1, 1, "there is no such template")],
        _ => reports(&error.to_string()),
    }
}

/// The engine joins several faults into one text: `error: …` and, in the next line, `--> file:line:column`.
fn reports(text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut message = "";
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("error: ") {
            message = rest;
        } else if let Some(place) = line.trim_start().strip_prefix("--> ") {
            let mut parts = place.rsplitn(3, ':');
            let column = parts.next().and_then(|part| part.parse().ok()).unwrap_or(1);
            let line = parts.next().and_then(|part| part.parse().ok()).unwrap_or(1);
            findings.push(finding(parts.next().unwrap_or("?"), line, column, small(message)));
        }
    }
    if findings.is_empty() {
        let name = text.split('`').nth(3).filter(|name| name.contains('.')).unwrap_or("base.html");
        findings.push(finding(name, 1, 1, small(text.lines().next().unwrap_or(text))));
    }
    findings
}

/// The engine's words, which begin with a small letter here as all messages do.
fn small(said: &str) -> String {
    let said = said.trim();
    let first = said.chars().next().map(|sign| sign.to_lowercase().to_string()).unwrap_or_default();
    first + said.get(said.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default()
}

fn finding(name: &str, line: usize, column: usize, message: impl Into<Message>) -> Finding {
    let place = Place {
        file: format!("templates/{name}").into(),
        line: u32::try_from(line).unwrap_or(1).max(1),
        column: u32::try_from(column).unwrap_or(1).max(1),
    };
    let hint =
        "mend the template, or remove the project's own copy to get the built-in one back; see templates/README.md";
    Finding::at(&BAD_TEMPLATE, place, message).hint(hint)
}

fn sorted(mut findings: Vec<Finding>) -> Vec<Finding> {
    sort(&mut findings);
    findings
}
