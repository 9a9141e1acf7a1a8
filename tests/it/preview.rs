//! The preview: new pages at every change, the last good ones when the content breaks, and nobody else let in.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::Duration;

use reglament::cli::args::Lang;
use reglament::cli::pipeline::checked;
use reglament::cli::progress::Progress;
use reglament::cli::report::Tongue;
use reglament::cli::report::json::preview;
use reglament::theme::asset::Assets;

use super::support::{command, project, root};

struct Preview {
    child: Child,
    port: u16,
    project: PathBuf,
}

impl Preview {
    fn start(name: &str) -> Self {
        let project = project(name);
        let mut child = command(&["serve", "--port", "0", "--root", project.to_str().unwrap()])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let address =
            lines.find_map(|line| line.unwrap().strip_prefix("open http://127.0.0.1:").map(str::to_owned)).unwrap();
        let port = address.split('/').next().unwrap().parse().unwrap();
        // Somebody has to read on, or the preview would wait for room in the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, port, project }
    }

    fn ask(&self, request: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
        (status, answer)
    }

    fn get(&self, path: &str) -> (u16, String) {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", self.port))
    }

    /// The report of the first attempt after the known one: waits for it.
    fn attempt_after(&self, known: u64) -> serde_json::Value {
        let (_, answer) = self.get(&format!("/.reglament/state?known={known}"));
        serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap()
    }

    /// Changes a file and waits until there is a new site, or errors where they are expected.
    fn change(&self, file: &str, change: impl FnOnce(String) -> String, errors: u64) {
        let before = self.attempt_after(0);
        let path = self.project.join(file);
        fs::write(&path, change(fs::read_to_string(&path).unwrap())).unwrap();
        let mut known = before["attempt"].as_u64().unwrap();
        loop {
            let state = self.attempt_after(known);
            known = state["attempt"].as_u64().unwrap();
            let failed = state["report"]["errors"].as_u64().unwrap() > 0;
            if if errors > 0 { failed } else { state["site"] != before["site"] } {
                return;
            }
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

const ACT: &str = "content/acts/500-2015/act.yaml";

fn has_file(folder: &Path, name: &str) -> bool {
    folder.join(name).exists()
}

#[test]
fn pages_are_served_and_only_to_this_machine() {
    let preview = Preview::start("preview-serves");
    let (status, home) = preview.get("/");
    assert_eq!(status, 200);
    assert!(home.contains("/.reglament/reload.js") && home.contains("connect-src 'self'"), "{home}");
    assert_eq!(preview.get("/ru/500-2015/border-permit/").0, 200);
    assert_eq!(preview.get("/ru/500-2015/border-permit").0, 302);
    assert_eq!(preview.get("/ru/nothing/").0, 404);
    for path in [
        "/../Cargo.toml",
        "/%2e%2e/content/site.yaml",
        "/..%2fcontent%2fsite.yaml",
        "//etc/passwd",
        "/content/site.yaml",
        "/%ff",
        "/%",
    ] {
        let (status, answer) = preview.get(path);
        assert!(status == 404 || status == 400, "{path}: {answer}");
    }
    let elsewhere = preview.ask("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assert_eq!(elsewhere.0, 403);
    let cross = format!(
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nOrigin: https://evil.example\r\nConnection: close\r\n\r\n",
        preview.port
    );
    assert_eq!(preview.ask(&cross).0, 403);
    let post = format!(
        "POST / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        preview.port
    );
    assert_eq!(preview.ask(&post).0, 405);
    assert!(!has_file(&preview.project, "public"), "the preview writes nothing");
}

#[test]
fn a_change_is_on_the_page_and_a_break_keeps_the_last_good_pages() {
    let preview = Preview::start("preview-changes");
    let page = "/ru/500-2015/";
    assert!(!preview.get(page).1.contains("QWERTY"));
    preview.change(ACT, |text| text.replacen("number: \"500\"", "number: \"QWERTY\"", 1), 0);
    assert!(preview.get(page).1.contains("QWERTY"), "the change is not on the page");
    preview.change(ACT, |text| text.replacen("kind: order", "kind: ordre", 1), 1);
    let state = preview.attempt_after(0);
    let findings = state["report"]["findings"].as_array().unwrap();
    assert!(findings.iter().any(|finding| finding["code"] == "unknown-value"), "{findings:?}");
    assert!(preview.get(page).1.contains("QWERTY"), "the last good page is gone");
    preview.change(ACT, |text| text.replacen("kind: ordre", "kind: order", 1).replacen("QWERTY", "501", 1), 0);
    assert!(!preview.get(page).1.contains("QWERTY"));
}

#[test]
fn the_panel_of_findings_speaks_the_language_of_the_findings() {
    let fixture = root().join("tests/fixtures/reference.missing-translation");
    let found = checked(&fixture, &Progress::new()).unwrap().0.findings;
    for (lang, tag, heading) in
        [(Lang::En, "en", "2 warnings"), (Lang::Kk, "kk", "ескерту: 2"), (Lang::Ru, "ru", "2 предупреждения")]
    {
        let report = preview(&found, &Tongue::new(lang, &Assets::default()));
        assert_eq!(report["words"]["lang"], tag);
        assert_eq!(report["words"]["heading"], heading);
        assert_eq!(report["words"]["severity"].as_object().unwrap().len(), 3);
    }
}
