//! `init`, `fmt`, `completions` and `man`: what a maintainer begins with, as a shell sees it.

use std::fs;
use std::path::Path;

use reglament::load::canonical::{Unfit, canonical, value};
use walkdir::WalkDir;

use super::support::{command, files, project, reglament, root, said, scratch};

const ARCHIVE: [&str; 8] = [
    "--number=А-6/229",
    "--adopted=2015-05-30",
    "--kind=decree",
    "--issuer-kk=Үлгі қаласының әкімдігі",
    "--issuer-ru=Акимат города Улги",
    "--service-kk=\"Архивтік\" анықтама: беру",
    "--service-ru=Выдача архивной справки: # формы",
    "--lang=ru",
];

#[test]
fn a_new_site_is_clean_and_can_be_built() {
    let folder = scratch("begin-new").join("site");
    let begun = command(&["init"]).arg(&folder).args(ARCHIVE).output().unwrap();
    assert_eq!(begun.status.code(), Some(0), "{}", said(&begun));
    assert!(said(&begun).contains("reglament serve"), "{}", said(&begun));
    let checked = command(&["check", "--deny", "warnings", "--root"]).arg(&folder).output().unwrap();
    assert_eq!(checked.status.code(), Some(0), "{}", said(&checked));
    let laid_out = command(&["fmt", "--check", "--root"]).arg(&folder).output().unwrap();
    assert_eq!(laid_out.status.code(), Some(0), "{}", said(&laid_out));
    let built = command(&["build", "--root"]).arg(&folder).output().unwrap();
    assert_eq!(built.status.code(), Some(0), "{}", said(&built));
    let page = folder.join("public/kk/a-6-229-2015/vydacha-arkhivnoi-spravki-formy/index.html");
    let page = fs::read_to_string(page).unwrap();
    assert!(page.contains("&quot;Архивтік&quot; анықтама: беру") || page.contains("\"Архивтік\" анықтама: беру"));
}

#[test]
fn a_new_site_names_the_day_that_it_calls_now() {
    let folder = scratch("begin-date").join("site");
    let begun = command(&["init"]).arg(&folder).args(ARCHIVE).arg("--date=2026-11-23").output().unwrap();
    assert_eq!(begun.status.code(), Some(0), "{}", said(&begun));
    let site = fs::read_to_string(folder.join("content/site.yaml")).unwrap();
    assert!(site.contains("\ndate: 2026-11-23\n"), "{site}");
}

#[test]
fn one_more_regulation_leaves_the_act_as_it_is() {
    let folder = project("begin-more");
    let act = folder.join("content/acts/500-2015/act.yaml");
    let before = fs::read_to_string(&act).unwrap();
    let more = |id: &str| {
        let arguments =
            ["--act=500-2015", "--service-kk=Анықтама беру", "--service-ru=Выдача справки", "--regulation", id];
        command(&["init"]).arg(&folder).args(arguments).output().unwrap()
    };
    let begun = more("archive-extract");
    assert_eq!(begun.status.code(), Some(0), "{}", said(&begun));
    let after = fs::read_to_string(&act).unwrap();
    let added: Vec<&str> = after.lines().filter(|line| !before.contains(*line)).collect();
    assert_eq!(after.lines().count(), before.lines().count() + 2);
    assert_eq!(added.last().copied(), Some("    regulation: archive-extract"), "{added:?}");
    let without: Vec<&str> = {
        let at = after.lines().position(|line| line.contains("archive-extract")).unwrap();
        let lines = after.lines().enumerate();
        lines.filter(|(index, _)| *index != at && *index + 1 != at).map(|(_, line)| line).collect()
    };
    assert_eq!(without, before.lines().collect::<Vec<_>>());
    let checked = command(&["check", "--root"]).arg(&folder).output().unwrap();
    assert_eq!(checked.status.code(), Some(0), "{}", said(&checked));

    let known = files(&folder.join("content"));
    let again = more("border-permit");
    assert_eq!(again.status.code(), Some(2));
    assert!(said(&again).contains("border-permit.yaml"), "{}", said(&again));
    assert!(files(&folder.join("content")) == known, "a refused beginning changed something");
}

#[test]
fn what_is_missing_is_named_and_nothing_is_written() {
    let folder = scratch("begin-nothing");
    for (arguments, wanted) in [
        (&["--adopted=2015-05-30"][..], "--number"),
        (&["--number=5"], "--adopted"),
        (&["--number=5", "--adopted=2015-05-30"], "--service-kk"),
        (&["--number=5", "--adopted=2015-05-30", "--service-ru=Справка", "--act=Плохо"], "Плохо"),
        (&["--number=5", "--adopted=2015-13-30", "--service-ru=Справка"], "2015-13-30"),
    ] {
        let refused = command(&["init"]).arg(&folder).args(arguments).output().unwrap();
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}");
        assert!(said(&refused).contains(wanted), "{arguments:?}: {}", said(&refused));
    }
    assert!(files(&folder).is_empty());
}

#[test]
fn the_content_is_in_the_canonical_form() {
    let laid_out = command(&["fmt", "--check"]).current_dir(root()).output().unwrap();
    let named = String::from_utf8(laid_out.stdout.clone()).unwrap();
    assert_eq!(laid_out.status.code(), Some(0), "{named}{}", said(&laid_out));
}

#[test]
fn a_file_is_laid_out_anew_with_its_comments() {
    let folder = project("begin-format");
    let file = folder.join("content/acts/500-2015/registration.yaml");
    let before = fs::read_to_string(&file).unwrap();
    let messy = format!("{}\n\n\n# last   words\nprovider:   {{  kk:  'Ә',ru:   \"Р\"  }}\n", before.trim_end());
    fs::write(&file, &messy).unwrap();
    let arguments = ["fmt", "--check", "content/acts/500-2015/registration.yaml"];
    let told = command(&arguments).current_dir(&folder).output().unwrap();
    assert_eq!(told.status.code(), Some(1));
    assert_eq!(String::from_utf8(told.stdout).unwrap().trim(), arguments[2]);
    assert_eq!(fs::read_to_string(&file).unwrap(), messy, "--check wrote");
    let done = command(&["fmt", "--lang", "kk"]).current_dir(&folder).output().unwrap();
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    let after = fs::read_to_string(&file).unwrap();
    assert!(after.starts_with(before.trim_end()), "{after}");
    assert!(after.ends_with("\n# last   words\nprovider: {kk: \"Ә\", ru: \"Р\"}\n"), "{after}");
    fs::write(&file, "title: [\n").unwrap();
    let broken = command(&["fmt"]).current_dir(&folder).output().unwrap();
    assert_eq!(broken.status.code(), Some(1));
    assert_eq!(fs::read_to_string(&file).unwrap(), "title: [\n");
    let foreign = command(&["fmt", "README.md"]).current_dir(&folder).output().unwrap();
    assert_eq!(foreign.status.code(), Some(2));
}

/// Every YAML file of the fixtures, broken ones too: it stays, or says the same and does not change again.
#[test]
fn laying_out_says_the_same_and_is_done_once() {
    let mut done = 0;
    let mut other = Vec::new();
    for entry in WalkDir::new(root().join("tests/fixtures")).sort_by_file_name() {
        let path = entry.unwrap().into_path();
        if path.extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let Ok(text) = fs::read_to_string(&path) else { continue };
        match canonical(&text) {
            Ok(once) => {
                done += 1;
                assert_eq!(value(&once), value(&text), "{}", path.display());
                assert_eq!(canonical(&once).as_deref(), Ok(&*once), "{}", path.display());
            }
            Err(Unfit::Other) => other.push(name(&path)),
            Err(Unfit::NotYaml) => assert!(value(&text).is_none() || is_odd(&text), "{}", path.display()),
        }
    }
    assert!(done > 300, "only {done} files");
    assert!(other.len() * 50 < done, "{} of {done} are left as they are: {other:#?}", other.len());
}

fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().display().to_string()
}

/// Files that the reader of values takes and the layout does not: those without any value.
fn is_odd(text: &str) -> bool {
    text.lines().all(|line| line.trim().is_empty() || line.starts_with('#'))
}

#[test]
fn shells_and_man_know_every_command() {
    let commands = ["build", "check", "serve", "init", "fmt", "schema", "explain", "completions", "man"];
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = String::from_utf8(reglament(&["completions", shell]).stdout).unwrap();
        for command in commands {
            assert!(script.contains(command), "{shell} does not know {command}");
        }
    }
    let folder = scratch("begin-man");
    let written = command(&["man", "--write"]).arg(&folder).output().unwrap();
    assert_eq!(written.status.code(), Some(0), "{}", said(&written));
    for command in commands {
        let page = fs::read_to_string(folder.join(format!("reglament-{command}.1"))).unwrap();
        assert!(page.contains(".SH SYNOPSIS"), "{command}");
    }
    assert!(fs::read_to_string(folder.join("reglament.1")).unwrap().contains("reglament\\-fmt(1)"));
}
