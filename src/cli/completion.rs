//! `reglament completions` and `reglament man`: what shells and `man` know of the commands, from the same definitions as
//! the help.

use std::path::Path;

use clap::CommandFactory;
use clap_mangen::Man;

use super::args::{Arguments, CompletionArguments, Lang, ManArguments};
use super::ending::{Ending, could_not_run};
use super::report::Tongue;
use super::voice;
use crate::write::refused::Refused;
use crate::write::single;

/// The name of the program in scripts and pages.
const NAME: &str = "reglament";

/// Prints the script that completes the commands in a shell.
pub fn run(arguments: &CompletionArguments) -> Ending {
    // Into memory first: the generator panics at a closed pipe.
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), NAME, &mut script);
    voice::answer(script);
    Ending::Clean
}

/// Prints the manual page of the program, or writes all of them into a folder.
pub fn man(arguments: &ManArguments) -> Ending {
    let mut command = Arguments::command().name(NAME);
    command.build();
    let Some(folder) = &arguments.write else {
        voice::answer(page(command));
        return Ending::Clean;
    };
    let below: Vec<clap::Command> =
        command.get_subcommands().filter(|command| command.get_name() != "help").cloned().collect();
    let mut pages = vec![(format!("{NAME}.1"), page(command))];
    for command in below {
        let name = format!("{NAME}-{}", command.get_name());
        pages.push((format!("{name}.1"), page(command.name(name))));
    }
    match write(folder, &pages) {
        Ok(()) => Ending::Clean,
        Err(refused) => could_not_run(&Tongue::built_in(Lang::En), &refused.message, *refused.hint),
    }
}

fn page(command: clap::Command) -> Vec<u8> {
    let mut page = Vec::new();
    // Writing into memory does not fail.
    let _ = Man::new(command).render(&mut page);
    page
}

fn write(folder: &Path, pages: &[(String, Vec<u8>)]) -> Result<(), Refused> {
    for (name, page) in pages {
        let path = folder.join(name);
        single::file(&path, page)?;
        voice::line(path.display());
    }
    Ok(())
}
