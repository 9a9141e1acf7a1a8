//! What a program takes: CPU (user and system, with all that it starts), wall time, the most memory.
//!
//! The program is run by a small process of ours, whose only children it and its helpers are, so that the kernel's sums are its own.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};

/// What a run took.
#[derive(Debug, Clone, Copy)]
pub struct Spent {
    /// CPU seconds.
    pub cpu: f64,
    /// Seconds on the clock.
    pub wall: f64,
    /// The most memory of one process, in MB.
    pub peak: f64,
}

/// Runs a program in a folder; none if it fails or is not there.
pub fn measured(command: &[&str], folder: &Path) -> Option<Spent> {
    let own = std::env::current_exe().ok()?;
    let output = Command::new(own).arg("--measure").args(command).current_dir(folder).output().ok()?;
    let said = String::from_utf8(output.stdout).ok()?;
    let mut numbers = said.split_whitespace().filter_map(|number| number.parse::<f64>().ok());
    let spent = Spent { cpu: numbers.next()?, wall: numbers.next()?, peak: numbers.next()? };
    if !output.status.success() {
        eprintln!("{} failed:\n{}", command.join(" "), String::from_utf8_lossy(&output.stderr));
        return None;
    }
    Some(spent)
}

/// What the small process does: runs the program and prints what it took.
pub fn run(command: &[String]) -> bool {
    let begun = Instant::now();
    let (Some(program), rest) = (command.first(), command.get(1..).unwrap_or_default()) else { return false };
    let status = Command::new(program).args(rest).stdout(Stdio::null()).status();
    let wall = begun.elapsed().as_secs_f64();
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap();
    let seconds = |time: nix::sys::time::TimeVal| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6;
    let cpu = seconds(usage.user_time()) + seconds(usage.system_time());
    println!("{cpu} {wall} {}", usage.max_rss() as f64 / 1024.0);
    status.is_ok_and(|status| status.success())
}
