//! One file: from its bytes to its form, or to all that is wrong with it.

use serde::de::DeserializeOwned;
use serde_saphyr::options::{DuplicateKeyPolicy, NonFiniteFloatPolicy};

use super::at::At;
use super::code;
use super::indent::stray;
use super::schema::{Kind, schema};
use super::structure::{Fault, faults};
use super::syntax::explain;
use super::tree::Tree;

/// Reads a form. The usual file takes one pass; only a faulty one is read again, as a tree, to find every fault.
pub fn read<T: DeserializeOwned>(kind: Kind, text: &str) -> Result<T, Vec<Fault>> {
    if is_empty(text) {
        let hint = Some("see content/README.md for what belongs here, or delete the file".into());
        let message = "the file is empty".into();
        return Err(vec![Fault { code: &code::EMPTY_FILE, line: 1, column: 1, message, hint }]);
    }
    serde_saphyr::from_str_with_options::<T>(text, options()).map_err(|first| {
        if let Some(stray) = stray(text) {
            return vec![stray];
        }
        let mut options = options();
        options.duplicate_keys = DuplicateKeyPolicy::PassThrough;
        options.non_finite_float_policy = NonFiniteFloatPolicy::PassThrough;
        match serde_saphyr::from_str_with_options::<At<Tree>>(text, options) {
            Err(syntax) => vec![fault(&code::SYNTAX, &syntax, text)],
            Ok(tree) => {
                let faults = faults(&schema(kind), &tree);
                if faults.is_empty() { vec![fault(own_code(&first), &first, text)] } else { faults }
            }
        }
    })
}

/// How deep lists and mappings may stand in each other. Content needs 16; every level takes stack, of which a thread
/// has 2 MiB, and a build without optimisation uses 30 KiB a level.
const DEEPEST: usize = 32;

/// The reader's own limits, with less depth.
pub(super) fn options() -> serde_saphyr::Options {
    let mut budget = serde_saphyr::Budget::default();
    budget.max_depth = DEEPEST;
    // A file has 8 MiB at most; what is more has been multiplied by aliases.
    budget.max_total_scalar_bytes = 16 * 1024 * 1024;
    budget.max_merge_keys = 1000;
    let mut options = serde_saphyr::Options::default();
    options.budget = Some(budget);
    options
}

/// A fault that the tree did not show: the reader's own place, in our words.
fn fault(code: &'static crate::diagnostic::code::Code, error: &serde_saphyr::Error, text: &str) -> Fault {
    let location = error.location();
    let number = |part: Option<u64>| part.and_then(|part| u32::try_from(part).ok()).unwrap_or(1).max(1);
    let line = number(location.map(|location| location.line()));
    let column = number(location.map(|location| location.column()));
    let written = text.lines().nth(line as usize - 1).unwrap_or_default();
    let (message, hint) = explain(error.without_snippet(), written, column);
    Fault { code, line, column, message, hint: Some(hint) }
}

fn own_code(error: &serde_saphyr::Error) -> &'static crate::diagnostic::code::Code {
    match error.without_snippet() {
        serde_saphyr::Error::DuplicateMappingKey { .. } => &code::DUPLICATE_KEY,
        serde_saphyr::Error::SerdeUnknownField { .. } => &code::UNKNOWN_KEY,
        serde_saphyr::Error::SerdeMissingField { .. } => &code::MISSING_KEY,
        serde_saphyr::Error::SerdeUnknownVariant { .. } => &code::UNKNOWN_VALUE,
        serde_saphyr::Error::SerdeInvalidType { .. } | serde_saphyr::Error::SerdeInvalidValue { .. } => {
            &code::WRONG_TYPE
        }
        _ => &code::SYNTAX,
    }
}

/// Whether nothing is written but comments, document marks and a lone null.
fn is_empty(text: &str) -> bool {
    text.lines().map(str::trim).all(|line| {
        let written = line.split_once(" #").map_or(line, |(written, _)| written.trim_end());
        written.starts_with('#') || matches!(written, "" | "---" | "..." | "~" | "null")
    })
}
