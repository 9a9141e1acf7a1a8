//! `reglament explain CODE`: what a finding means.

use super::args::ExplainArguments;
use super::ending::{Ending, could_not_run};
use super::pipeline::codes;
use crate::diagnostic::suggest;

/// Runs it.
pub fn run(arguments: &ExplainArguments) -> Ending {
    let codes = codes();
    let Some(name) = &arguments.code else {
        for code in &codes {
            let first = code.explanation.split("\n\n").next().unwrap_or("").replace('\n', " ");
            println!("{:<24} {:<12} {first}", code.name, code.severity.name());
        }
        return Ending::Clean;
    };
    match codes.iter().find(|code| code.name == name) {
        Some(code) => {
            println!("{} ({})\n\n{}", code.name, code.severity.name(), code.explanation);
            Ending::Clean
        }
        None => {
            let hint = suggest::hint(name, codes.iter().map(|code| code.name));
            could_not_run(&format!("there is no code `{name}`"), &hint)
        }
    }
}
