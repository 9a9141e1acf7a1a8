//! The command line as a shell sees it: words, streams, exit codes.

use std::fs;

use super::support::{command, files, project, reglament, root, said, scratch};

#[test]
fn help_teaches() {
    let help = reglament(&["--help"]);
    let text = String::from_utf8(help.stdout).unwrap();
    for word in ["build", "check", "serve", "schema", "explain", "content/README.md", "Exit codes"] {
        assert!(text.contains(word), "{word} is not in the help");
    }
    assert_eq!(help.status.code(), Some(0));
    assert_eq!(reglament(&["biuld"]).status.code(), Some(2));
}

#[test]
fn without_content_it_cannot_run() {
    let empty = scratch("command-empty");
    for name in ["build", "check", "serve"] {
        let output = reglament(&[name, "--root", empty.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(said(&output).contains("--root"), "{}", said(&output));
    }
}

#[test]
fn the_real_content_is_built_without_configuration() {
    let project = project("command-build");
    let output = command(&["build"]).current_dir(&project).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    for page in ["index.html", "404.html", "kk/index.html", "ru/500-2015/border-permit/index.html"] {
        assert!(project.join("public").join(page).is_file(), "{page}");
    }
}

#[test]
fn the_same_bytes_in_any_folder_zone_and_locale() {
    let mut sites = Vec::new();
    for (name, zone, locale) in
        [("command-same-a", "Asia/Almaty", "kk_KZ.UTF-8"), ("command-same-b", "America/New_York", "C")]
    {
        let project = project(name);
        let output = command(&["build", "--root", project.to_str().unwrap()])
            .env("TZ", zone)
            .env("LC_ALL", locale)
            .env("LANG", locale)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        sites.push(files(&project.join("public")));
    }
    assert!(sites[0].len() > 10);
    assert!(sites[0] == sites[1], "two builds of the same content differ");
}

#[test]
fn broken_content_is_reported_and_leaves_the_old_site() {
    let project = project("command-broken");
    let root = project.to_str().unwrap();
    assert_eq!(reglament(&["build", "--root", root]).status.code(), Some(0));
    let before = files(&project.join("public"));
    let act = project.join("content/acts/500-2015/act.yaml");
    let text = fs::read_to_string(&act).unwrap();
    fs::write(&act, text.replacen("kind: order", "kind: ordre", 1)).unwrap();
    let output = reglament(&["build", "--root", root]);
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    assert!(said.contains("unknown value `ordre`") && said.contains("did you mean `order`?"), "{said}");
    assert!(said.contains("content/acts/500-2015/act.yaml:"), "{said}");
    assert!(!said.contains('\u{1b}'), "no colour when piped: {said:?}");
    assert_eq!(files(&project.join("public")), before);
}

#[test]
fn a_broken_regulation_is_reported_alone() {
    let project = project("command-wake");
    let file = project.join("content/acts/500-2015/registration.yaml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{text}\nfrom: paper\n")).unwrap();
    let output = reglament(&["check", "--format", "json", "--root", project.to_str().unwrap()]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let errors = report["findings"].as_array().unwrap().iter().filter(|one| one["severity"] == "error");
    let codes: Vec<&str> = errors.map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["unknown-key"], "act.yaml names the regulation, which is there");
}

#[test]
fn findings_as_json() {
    let project = project("command-json");
    let site = project.join("content/site.yaml");
    let text = fs::read_to_string(&site).unwrap();
    fs::write(&site, format!("{text}\nbase_ulr: https://example.kz\n")).unwrap();
    let output = reglament(&["check", "--format", "json", "--root", project.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap();
    let finding = findings.iter().find(|one| one["code"] == "unknown-key").unwrap();
    assert_eq!(finding["file"], "content/site.yaml");
    assert_eq!(finding["line"], text.lines().count() + 2);
    assert_eq!(finding["hint"], "did you mean `base_url`?");
    assert_eq!(report["errors"], 1);
}

#[test]
fn the_site_folder_is_not_put_among_the_sources() {
    let project = project("command-out");
    let out = project.join("content/public");
    let output = reglament(&["build", "--root", project.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!out.exists());
}

#[test]
fn every_code_is_explained() {
    let all = reglament(&["explain"]);
    let text = String::from_utf8(all.stdout).unwrap();
    let codes: Vec<&str> = text.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(codes.len() > 30, "{codes:?}");
    for code in codes {
        let one = reglament(&["explain", code]);
        assert_eq!(one.status.code(), Some(0), "{code}");
        assert!(one.stdout.len() > code.len() + 40, "{code} is hardly explained");
    }
    let unknown = reglament(&["explain", "unknown-unti"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(said(&unknown).contains("did you mean `unknown-unit`?"), "{}", said(&unknown));
}

#[test]
fn the_schemas_beside_the_content_are_those_of_the_program() {
    for kind in ["site", "act", "regulation"] {
        let printed = String::from_utf8(reglament(&["schema", kind]).stdout).unwrap();
        let path = root().join(format!("content/schema/{kind}.json"));
        if std::env::var_os("REGLAMENT_BLESS").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &printed).unwrap();
        }
        assert!(fs::read_to_string(&path).unwrap() == printed, "{} is old: run with REGLAMENT_BLESS=1", path.display());
    }
}

#[test]
fn every_content_file_names_its_schema_in_its_first_line() {
    for (path, bytes) in files(&root().join("content")) {
        let Some(name) = path.strip_suffix(".yaml") else { continue };
        let kind = match name.rsplit('/').next().unwrap() {
            "site" => "site",
            "glossary" => "glossary",
            "calendar" => "calendar",
            "act" => "act",
            _ => "regulation",
        };
        let up = "../".repeat(path.matches('/').count());
        let first = format!("# yaml-language-server: $schema={up}schema/{kind}.json");
        let up_here = if up.is_empty() { first.replace("=schema", "=./schema") } else { first.clone() };
        let text = String::from_utf8(bytes).unwrap();
        let line = text.lines().next().unwrap();
        assert!(line == first || line == up_here, "{path} begins with {line}");
    }
}
