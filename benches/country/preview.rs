//! The preview: how long it takes from a saved file until its page, as it is served, shows the change.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::corpus;

/// So many saves are measured.
const SAVES: usize = 9;
/// A page that is not there after so long never comes.
const LONGEST: Duration = Duration::from_secs(120);

/// Ends the preview with the measure.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Runs the preview of a number of regulations, changes one again and again, and prints the times.
pub fn run(folder: &Path, n: usize, seed: u32) {
    corpus::write(folder, "reglament", n, seed);
    let mut command = Command::new(env!("CARGO_BIN_EXE_reglament"));
    command.args(["serve", "--port", "0", "--root"]).arg(folder).stderr(Stdio::piped()).stdout(Stdio::null());
    let mut child = Running(command.spawn().unwrap());
    let said = BufReader::new(child.0.stderr.take().unwrap());
    let (tell, told) = std::sync::mpsc::channel();
    // What it says has to be read, or it stops when the pipe is full.
    std::thread::spawn(move || {
        for line in said.lines().map_while(Result::ok) {
            if let Some((_, rest)) = line.split_once("http://") {
                let host: String = rest.chars().take_while(|sign| !"/ ".contains(*sign)).collect();
                let _ = tell.send(host);
            }
        }
    });
    let host = told.recv_timeout(LONGEST).unwrap();
    let page = "/ru/r00001/service/";
    let begun = Instant::now();
    shows(&host, page, "</html>", begun);
    let first = begun.elapsed();
    let file = folder.join("content/acts/r00001/service.yaml");
    let text = fs::read_to_string(&file).unwrap();
    let mut times: Vec<Duration> = (0..SAVES).map(|save| saved(&host, page, &file, &text, save)).collect();
    times.sort();
    let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
    println!(
        "the preview: first page after {:.0} ms; from a saved file to its page {:.0} ms (median of {SAVES}; least {:.0}, most {:.0})",
        milliseconds(first),
        milliseconds(times[SAVES / 2]),
        milliseconds(times[0]),
        milliseconds(times[SAVES - 1])
    );
    drop(child);
    let _ = fs::remove_dir_all(folder);
}

/// Saves one change and waits for its page.
fn saved(host: &str, page: &str, file: &Path, text: &str, save: usize) -> Duration {
    let mark = format!("№ 1 00{save} 00{save}");
    fs::write(file, text.replace("№ 1\"", &format!("{mark}\""))).unwrap();
    let begun = Instant::now();
    // As pages write it: the number sign holds on to its number.
    shows(host, page, &mark.replace("№ ", "№\u{a0}"), begun);
    let took = begun.elapsed();
    // The report of the last save comes after its page.
    std::thread::sleep(Duration::from_millis(1500));
    took
}

/// Asks for a page until it shows something.
fn shows(host: &str, page: &str, what: &str, begun: Instant) {
    while !ask(host, page).is_some_and(|body| body.contains(what)) {
        assert!(begun.elapsed() < LONGEST, "the page does not show `{what}`");
        std::thread::sleep(Duration::from_millis(1));
    }
}

fn ask(host: &str, page: &str) -> Option<String> {
    let mut stream = TcpStream::connect(host).ok()?;
    write!(stream, "GET {page} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").ok()?;
    let mut body = Vec::new();
    stream.read_to_end(&mut body).ok()?;
    Some(String::from_utf8_lossy(&body).into_owned())
}
