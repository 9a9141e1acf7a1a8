//! Building for publication: the address, compressed copies, hashes, reports for programs, and how loud the program is.

use std::fs;
use std::io::Read;
use std::process::Command;

use serde_json::Value;

use super::support::{command, files, project, reglament, said, scratch};

fn json(output: &std::process::Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", said(output)))
}

#[test]
fn compressed_copies_and_hashes_are_those_of_the_files() {
    let project = project("publish-packed");
    let root = project.to_str().unwrap();
    let options = ["--compress", "--sums", "--base-url", "https://example.kz/reglament/", "--quiet"];
    let build = || command(&["build", "--root", root]).args(options).output().unwrap();
    let output = build();
    assert_eq!((output.status.code(), said(&output).as_str()), (Some(0), ""));
    let site = files(&project.join("public"));
    let bytes = |path: &str| &site.iter().find(|(other, _)| other == path).unwrap_or_else(|| panic!("no {path}")).1;
    let mut packed = 0;
    for (path, small) in &site {
        let mut plain = Vec::new();
        if let Some(path) = path.strip_suffix(".gz") {
            flate2::read::GzDecoder::new(&small[..]).read_to_end(&mut plain).unwrap();
            assert!(&plain == bytes(path) && small.len() < plain.len(), "{path}.gz");
            assert_eq!(small[4..8], [0; 4], "{path}.gz carries a time");
            packed += 1;
        } else if let Some(path) = path.strip_suffix(".br") {
            brotli::BrotliDecompress(&mut &small[..], &mut plain).unwrap();
            assert!(&plain == bytes(path) && small.len() < plain.len(), "{path}.br");
        }
    }
    let pages = site.iter().filter(|(path, _)| path.ends_with(".html")).count();
    assert!(packed > pages, "{packed} of {pages}");
    assert!(String::from_utf8_lossy(bytes("ru/index.html")).contains("href=\"https://example.kz/reglament/ru/\""));
    // Every file but the list itself and the builder's own notes.
    let sums = String::from_utf8(bytes("SHA256SUMS").clone()).unwrap();
    assert_eq!(sums.lines().count(), site.iter().filter(|(path, _)| !path.starts_with('.')).count() - 1);
    let mut check = Command::new("sha256sum");
    check.args(["--check", "--quiet", "SHA256SUMS"]).current_dir(project.join("public"));
    assert!(check.status().unwrap().success());
    fs::remove_dir_all(project.join("public")).unwrap();
    build();
    assert!(files(&project.join("public")) == site, "a second build gives other bytes");
}

#[test]
fn an_address_that_is_none_is_refused() {
    let output = reglament(&["build", "--base-url", "example.kz"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("https://example.kz/reglament"), "{}", said(&output));
}

#[test]
fn programs_are_told_what_was_built_checked_formatted_and_begun() {
    let project = project("publish-json");
    let root = project.to_str().unwrap();
    let built = json(&reglament(&["build", "--root", root, "--json", "--quiet"]));
    assert_eq!((&built["built"], &built["acts"], &built["errors"]), (&true.into(), &4.into(), &0.into()));
    assert_eq!(built["files"], built["changed"]);
    let again = json(&reglament(&["build", "--root", root, "--json", "--quiet"]));
    assert_eq!((&again["changed"], &again["kept"], &again["removed"]), (&0.into(), &built["files"], &0.into()));
    let checked = json(&reglament(&["check", "--root", root, "--json"]));
    assert_eq!(checked["findings"], built["findings"]);
    let act = project.join("content/acts/500-2015/act.yaml");
    let text = fs::read_to_string(&act).unwrap();
    fs::write(&act, text.replacen("kind: order", "kind:   order", 1)).unwrap();
    let output = reglament(&["fmt", "--check", "--root", root, "--json", "--quiet"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json(&output)["files"], serde_json::json!(["content/acts/500-2015/act.yaml"]));
    fs::write(&act, "kind: [").unwrap();
    let output = reglament(&["build", "--root", root, "--json", "--quiet"]);
    assert_eq!((output.status.code(), &json(&output)["built"]), (Some(1), &false.into()));
    let begun = scratch("publish-begun");
    let output = command(&["init", begun.to_str().unwrap(), "--json", "--quiet", "--number", "1", "--kind", "order"])
        .args(["--adopted", "2024-01-15", "--issuer-kk", "Министр", "--issuer-ru", "Министр"])
        .args(["--service-kk", "Анықтама беру", "--service-ru", "Выдача справки"])
        .output()
        .unwrap();
    assert!(json(&output)["files"].as_array().unwrap().iter().any(|file| file == "content/site.yaml"));
    assert_eq!(said(&output), "");
}

#[test]
fn quiet_says_errors_alone_and_color_is_as_asked() {
    let project = project("publish-quiet");
    let root = project.to_str().unwrap();
    let act = project.join("content/acts/500-2015/act.yaml");
    assert_eq!(said(&reglament(&["check", "--root", root, "--quiet"])), "");
    fs::write(&act, "kind: [").unwrap();
    let plain = said(&reglament(&["check", "--root", root, "--quiet", "--color", "never"]));
    assert!(plain.contains("error") && !plain.contains('\u{1b}'), "{plain}");
    let coloured = said(&reglament(&["check", "--root", root, "--color", "always"]));
    assert!(coloured.contains("\u{1b}["), "{coloured}");
}
