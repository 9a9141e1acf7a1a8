//! `reglament explain CODE`: what a finding means.

use super::args::ExplainArguments;
use super::ending::{Ending, could_not_run};
use super::pipeline::codes;
use super::report::Tongue;
use super::voice;
use crate::check;
use crate::diagnostic::code::Code;
use crate::diagnostic::message::say;
use crate::diagnostic::suggest;

/// Runs it.
pub fn run(arguments: &ExplainArguments) -> Ending {
    let codes = codes();
    let tongue = Tongue::built_in(arguments.tongue.lang);
    if arguments.all {
        voice::answer(document());
        return Ending::Clean;
    }
    let Some(name) = &arguments.code else {
        for code in &codes {
            let what = tongue.explained(code).replace('\n', " ");
            voice::line(format_args!("{:<24} {:<12} {what}", code.name, tongue.word(code.severity.name())));
        }
        return Ending::Clean;
    };
    match codes.iter().find(|code| code.name == name) {
        Some(code) => {
            let severity = tongue.word(code.severity.name());
            voice::line(format_args!("{} ({severity})\n\n{}", code.name, tongue.explained_in_full(code)));
            Ending::Clean
        }
        None => {
            let hint = suggest::hint(name, codes.iter().map(|code| code.name));
            could_not_run(&tongue, &say!("there is no code `{name}`", name = name), hint)
        }
    }
}

/// Everything that can be found, as one Markdown document: the checks in the order of their registry, then the faults of
/// files and templates by name.
fn document() -> String {
    let mut text = String::from(
        "# What `reglament check` finds\n\n\
         Made by `reglament explain --all` from the registry of checks; a test compares it.\n\n\
         The severity of a check can be set in `content/site.yaml` (`severity: {unqualified-day: silent}`), and a finding can \
         be allowed in place with a comment on a line before it (`# reglament: allow unqualified-day – as in the act`). \
         Where it says *firm*, neither is possible: no site can be made of such content.\n\n\
         ## The report for programs\n\n\
         `reglament check --format json` prints one object. Its keys stay as they are; new ones may come.\n\n\
         | key | value |\n|---|---|\n\
         | `errors`, `warnings`, `information` | how many findings there are of each severity |\n\
         | `findings` | the findings, by file, line and column; each has the keys below |\n\
         | `code` | the name of the fault, as in this document: stable |\n\
         | `severity` | `error`, `warning` or `information`, as the settings of the site make it |\n\
         | `message`, `hint` | what is wrong and what to do, in the language of `--lang`; `hint` may be `null` |\n\
         | `file`, `line`, `column` | where: below the root, counted from 1, columns in letters; `null` without a place |\n\
         | `address` | the address of what is meant (`500-2015/border-permit#p8`), the same in all languages and editions; may be \
         `null` |\n\n\
         `--format sarif` is SARIF 2.1.0 and `--format github` workflow commands. The exit code is 0 without errors, 1 with them \
         (or with what `--deny` names), 2 if the check could not run.\n",
    );
    text.push_str("\n## Checks of the content\n");
    for check in check::ALL {
        check.codes.iter().for_each(|code| entry(&mut text, code, check.firm));
    }
    text.push_str("\n## Faults of files, templates and allowances\n");
    for code in codes().into_iter().filter(|code| !check::ALL.iter().any(|check| check.finds(code.name))) {
        entry(&mut text, code, true);
    }
    text
}

fn entry(text: &mut String, code: &Code, firm: bool) {
    let firm = if firm { ", firm" } else { "" };
    text.push_str(&format!("\n### {}\n\n*{}{firm}*\n\n{}\n", code.name, code.severity.name(), code.explanation));
}
