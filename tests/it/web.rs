//! The built pages against others' tools: vnu, html-validate, axe in Chromium. Skipped, in words, where these are missing.

use std::path::Path;
use std::process::Command;

use super::support::{command, copy, project, root, said};

#[test]
fn other_tools_find_nothing_on_any_page() {
    let web = root().join("tests/web");
    let missing = if !web.join("node_modules").is_dir() {
        Some("tests/web/node_modules (run `npm ci` there)")
    } else if !Path::new("/usr/bin/chromium").exists() {
        Some("chromium")
    } else if Command::new("java").arg("-version").output().is_err() {
        Some("java")
    } else {
        None
    };
    if let Some(missing) = missing {
        assert!(
            std::env::var_os("REGLAMENT_REQUIRE_ALL").is_none(),
            "{missing} is missing, and everything is required"
        );
        println!("skipped: there is no {missing}");
        return;
    }
    let project = project("web");
    // Wide drawings, several processes, printed differences.
    let acts = Path::new("content/acts/110-2014");
    copy(&root().join("tests/fixtures/case.guard-licence-2014").join(acts), &project.join(acts));
    // Lighthouse judges whole addresses, and is asked for those of the host that it looks at.
    let settings = project.join("content/site.yaml");
    let port = 20_000 + std::process::id() % 20_000;
    let text = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, format!("base_url: http://127.0.0.1:{port}\n{text}")).unwrap();
    let built = command(&["build", "--root", project.to_str().unwrap()]).output().unwrap();
    assert!(built.status.success(), "{}", said(&built));
    let check = Command::new("node").arg(web.join("check.mjs")).arg(project.join("public")).output().unwrap();
    let report = String::from_utf8_lossy(&check.stdout);
    assert!(check.status.success(), "{report}\n{}", String::from_utf8_lossy(&check.stderr));
    assert!(report.contains(": 0 findings"), "{report}");
    let used = Command::new("node").arg(web.join("search.mjs")).arg(project.join("public")).output().unwrap();
    let report = String::from_utf8_lossy(&used.stdout);
    assert!(used.status.success(), "{report}\n{}", String::from_utf8_lossy(&used.stderr));
}
