//! Whatever happens to a build, the site is the old one or the new one: killed at any moment, or refused by the system at
//! any of its calls. A sample on every run; `REGLAMENT_KILLS=200` kills so often, `REGLAMENT_FAULTS=all` fails each call.

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::country::corpus;
use super::support::{command, files, scratch};

type Site = Vec<(String, Vec<u8>)>;

/// A project whose content is the first or the second of two.
struct Project {
    root: PathBuf,
    out: PathBuf,
    /// What each content gives.
    sites: [Site; 2],
}

impl Project {
    fn new(name: &str) -> Self {
        let root = scratch(name);
        corpus::write(&root, "reglament", 2, corpus::SEED);
        let out = root.join("public");
        let mut project = Self { root, out, sites: [Vec::new(), Vec::new()] };
        for which in [1, 0] {
            project.turn(which);
            assert!(project.build().stderr(Stdio::null()).status().unwrap().success());
            project.sites[which] = files(&project.out);
        }
        assert_ne!(project.sites[0], project.sites[1]);
        project
    }

    /// Makes the content the first or the second one: another title on every page, and an act more or less.
    fn turn(&self, which: usize) {
        let settings = self.root.join("content/site.yaml");
        let text = fs::read_to_string(&settings).unwrap();
        let titles = ["ru: Регламенты", "ru: Правила"];
        fs::write(&settings, text.replace(titles[1 - which], titles[which])).unwrap();
        let (act, away) = (self.root.join("content/acts/r00002"), self.root.join("away"));
        let (from, to) = if which == 1 { (act, away) } else { (away, act) };
        let _ = fs::rename(from, to);
    }

    /// Which manifest the hidden tree has, if it has one: the new site's last file before the exchange.
    fn manifest(&self) -> Option<u64> {
        fs::metadata(self.root.join(".public.reglament-new/.reglament")).ok().map(|manifest| manifest.ino())
    }

    fn build(&self) -> Command {
        let mut command = command(&["build", "--root", self.root.to_str().unwrap()]);
        command.stdout(Stdio::null());
        command
    }

    /// Which of the two sites is there: fails when it is neither.
    fn state(&self, after: &str) -> usize {
        let site = files(&self.out);
        self.sites.iter().position(|whole| *whole == site).unwrap_or_else(|| panic!("neither site after {after}"))
    }

    /// A build that nothing disturbs makes what is wanted and leaves nothing else behind.
    fn mend(&self, wanted: usize, after: &str) {
        let output = self.build().output().unwrap();
        assert!(output.status.success(), "{after}: {}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(self.state(after), wanted, "{after}");
        let names = fs::read_dir(&self.root).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let left: Vec<String> =
            names.filter(|name| name.starts_with('.') && name != ".public.reglament-memory").collect();
        assert_eq!(left, Vec::<String>::new(), "left behind after {after}");
    }
}

#[test]
fn a_build_that_is_killed_leaves_a_whole_site() {
    let kills: u32 = std::env::var("REGLAMENT_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(8);
    let project = Project::new("survive-kills");
    project.turn(1);
    let begun = Instant::now();
    project.mend(1, "nothing");
    let whole = begun.elapsed();
    let (mut wanted, mut reached) = (0, [0, 0]);
    for kill in 0..kills {
        project.turn(wanted);
        let left = project.manifest();
        let mut child = project.build().stderr(Stdio::null()).spawn().unwrap();
        let part = f64::from(kill * 7919 % kills) / f64::from(kills);
        if kill % 2 == 0 {
            // Moments that are spread over the whole build and a little longer.
            std::thread::sleep(whole.mul_f64(part * 1.1));
        } else {
            // Moments around the exchange, which is short: from when the new tree has its manifest.
            let is_running = |child: &mut Child| child.try_wait().is_ok_and(|status| status.is_none());
            while is_running(&mut child) && project.manifest().is_none_or(|found| Some(found) == left) {
                std::thread::sleep(Duration::from_micros(20));
            }
            std::thread::sleep(Duration::from_micros(20_000).mul_f64(part * part));
        }
        let _ = child.kill();
        let _ = child.wait();
        let state = project.state(&format!("kill {kill}"));
        reached[usize::from(state == wanted)] += 1;
        if kill % 10 == 9 || kill + 1 == kills {
            project.mend(wanted, &format!("kill {kill}"));
            wanted = 1 - wanted;
        } else {
            wanted = 1 - state;
        }
    }
    println!("{kills} kills: {} times the old site, {} times the new one", reached[0], reached[1]);
}

const CALLS: [&str; 9] =
    ["openat", "write", "renameat2", "mkdir", "unlink,unlinkat,rmdir", "link,linkat", "fsync,syncfs", "read", "statx"];
const ERRORS: [&str; 3] = ["ENOSPC", "EACCES", "EIO"];

/// Builds with the k-th of some calls failing; says whether there was a k-th.
fn failing(project: &Project, calls: &str, error: &str, k: u32, log: &Path) -> bool {
    let build = project.build();
    let mut traced = Command::new("strace");
    traced.args(["-f", "-qq", "-e", &format!("trace={calls}"), "-e"]);
    traced.arg(format!("inject={calls}:error={error}:when={k}")).arg("-o").arg(log);
    traced.arg(build.get_program()).args(build.get_args()).env("RAYON_NUM_THREADS", "1");
    let status = traced.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    let injected = fs::read_to_string(log).unwrap_or_default().contains("(INJECTED)");
    assert!(injected || status.success(), "{calls} {k}: failed by itself");
    injected
}

#[test]
fn a_build_whose_system_calls_fail_leaves_a_whole_site() {
    if Command::new("strace").arg("-V").output().is_err() {
        let required = std::env::var_os("REGLAMENT_REQUIRE_ALL").is_some_and(|value| value == "1");
        assert!(!required, "strace is not installed");
        println!("skipped: strace is not installed");
        return;
    }
    let all = std::env::var_os("REGLAMENT_FAULTS").is_some_and(|value| value == "all");
    let project = Project::new("survive-faults");
    let log = scratch("survive-faults-log").join("log");
    let (mut runs, mut wanted) = (0, 1);
    for (calls, number) in CALLS.iter().zip(0..) {
        for (error, turn) in ERRORS.iter().zip(0..) {
            // In the sample each call fails in one way, at two places.
            if !all && turn != number % 3 {
                continue;
            }
            let places: Box<dyn Iterator<Item = u32>> = if all { Box::new(1..) } else { Box::new([1, 4].into_iter()) };
            for k in places {
                project.turn(wanted);
                let after = format!("{calls}, the {k}., failed with {error}");
                let begun = Instant::now();
                let is_there = failing(&project, calls, error, k, &log);
                let state = project.state(&after);
                assert!(begun.elapsed() < Duration::from_secs(120), "{after}: hangs");
                runs += 1;
                if !is_there {
                    assert_eq!(state, wanted, "{after}: nothing failed, and yet no new site");
                    wanted = 1 - wanted;
                    break;
                }
                wanted = 1 - state;
            }
            project.turn(wanted);
            project.mend(wanted, calls);
            wanted = 1 - wanted;
        }
    }
    println!("{runs} builds with a failing call");
}
