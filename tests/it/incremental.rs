//! A build over an earlier one gives what a build into an empty folder gives, byte for byte, whatever was changed between;
//! and the same bytes anywhere. `REGLAMENT_EDITS=1000` tries so many edits, `REGLAMENT_PLACES=64` so many places.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::country::corpus;
use super::support::{command, copy, files, root, scratch};

fn number(name: &str, default: usize) -> usize {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(default)
}

/// Numbers that are the same on every run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

struct Project {
    root: PathBuf,
    /// Acts that were taken out, to be put back.
    away: PathBuf,
}

impl Project {
    fn change(&self, file: &str, change: impl FnOnce(String) -> String) {
        let path = self.root.join(file);
        if let Ok(text) = fs::read_to_string(&path) {
            fs::write(&path, change(text)).unwrap();
        }
    }

    /// Changes something; says what.
    fn edit(&self, dice: &mut Dice, out: &Path) -> String {
        let act = format!("r{:05}", dice.throw(4) + 1);
        let tag = dice.throw(1000);
        let what = dice.throw(14);
        match what {
            0 => self.change("content/site.yaml", |text| {
                let kept = text.lines().filter(|line| !line.starts_with("title:")).collect::<Vec<_>>().join("\n");
                format!("{kept}\ntitle: {{kk: Атауы {tag}, ru: Название {tag}}}\n")
            }),
            1 => self.change(&format!("content/acts/{act}/act.yaml"), |text| {
                let lines = text.lines().map(|line| match line.starts_with("number:") {
                    true => format!("number: \"{tag}\""),
                    false => line.to_owned(),
                });
                lines.collect::<Vec<_>>().join("\n") + "\n"
            }),
            2 | 3 => self.change(&format!("content/acts/{act}/service.yaml"), |text| {
                text.replacen("жеке кәсіпкер", &format!("жеке кәсіпкер {tag}"), 1).replacen("Государ", "Гос.Удар", 1)
            }),
            4 => drop(fs::rename(self.root.join("content/acts").join(&act), self.away.join(&act))),
            5 | 6 => drop(fs::rename(self.away.join(&act), self.root.join("content/acts").join(&act))),
            7 => {
                fs::create_dir_all(self.root.join("theme/css")).unwrap();
                fs::write(self.root.join("theme/css/own.css"), format!(".own {{ width: {tag}px }}\n")).unwrap();
            }
            8 => drop(fs::remove_dir_all(self.root.join("theme"))),
            9 => {
                // A page of the project's own.
                let page = fs::read_to_string(root().join("templates/page/about.html")).unwrap();
                fs::create_dir_all(self.root.join("templates/page")).unwrap();
                let page = page.replacen("<h1", &format!("<!-- {tag} --><h1"), 1);
                fs::write(self.root.join("templates/page/about.html"), page).unwrap();
            }
            10 => drop(fs::remove_dir_all(self.root.join("templates"))),
            // What nobody should do to a site folder, and to the memory.
            11 => drop(fs::remove_file(out.join("kk/index.html"))),
            12 => {
                if out.join("ru/index.html").exists() {
                    fs::write(out.join("ru/index.html"), format!("{tag}")).unwrap();
                }
            }
            _ => drop(fs::write(self.root.join(".public.reglament-memory"), format!("{tag}"))),
        }
        format!("{what} at {act} with {tag}")
    }
}

fn build(root: &Path, out: &Path) -> bool {
    let arguments = ["build", "--root", root.to_str().unwrap(), "--out", out.to_str().unwrap()];
    command(&arguments).stderr(Stdio::null()).status().unwrap().success()
}

#[test]
fn a_build_over_an_earlier_one_is_a_whole_build() {
    let edits = number("REGLAMENT_EDITS", 14);
    let root = scratch("incremental");
    corpus::write(&root, "reglament", 4, corpus::SEED);
    let project = Project { away: scratch("incremental-away"), root: root.clone() };
    let (out, fresh) = (root.join("public"), scratch("incremental-fresh").join("public"));
    let mut dice = Dice(8);
    let mut done = Vec::new();
    for _ in 0..edits {
        for _ in 0..=dice.throw(2) {
            done.push(project.edit(&mut dice, &out));
        }
        let before = if out.exists() { files(&out) } else { Vec::new() };
        let ours = build(&root, &out);
        let _ = fs::remove_dir_all(&fresh);
        assert_eq!(ours, build(&root, &fresh), "{done:?}");
        match ours {
            true => assert!(files(&out) == files(&fresh), "they differ after {done:?}"),
            false => {
                assert!(!out.exists() || files(&out) == before, "a build with errors changed something after {done:?}")
            }
        }
    }
}

#[test]
fn a_build_with_nothing_to_do_writes_nothing() {
    use std::os::unix::fs::MetadataExt;
    let root = scratch("incremental-nothing");
    corpus::write(&root, "reglament", 2, corpus::SEED);
    let out = root.join("public");
    let look = || {
        let entries = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(Result::unwrap);
        let one = |entry: walkdir::DirEntry| {
            let metadata = entry.metadata().unwrap();
            (entry.into_path(), metadata.ino(), metadata.mtime(), metadata.mtime_nsec(), metadata.ctime_nsec())
        };
        entries.map(one).collect::<Vec<_>>()
    };
    assert!(build(&root, &out));
    let before = look();
    assert!(build(&root, &out));
    assert_eq!(look(), before);
    // Without the memory the pages are made, and none is written.
    fs::remove_file(root.join(".public.reglament-memory")).unwrap();
    let folder = |look: Vec<(PathBuf, u64, i64, i64, i64)>| {
        let site = look.into_iter().filter(|(path, ..)| path.starts_with(&out) && path.is_file());
        site.map(|(path, ino, seconds, nanoseconds, _)| (path, ino, seconds, nanoseconds)).collect::<Vec<_>>()
    };
    assert!(build(&root, &out));
    assert_eq!(folder(look()), folder(before));
}

#[test]
fn the_same_content_gives_the_same_bytes_anywhere() {
    let places = number("REGLAMENT_PLACES", 4);
    let first = scratch("anywhere");
    corpus::write(&first, "reglament", 3, corpus::SEED);
    assert!(build(&first, &first.join("public")));
    let wanted = files(&first.join("public"));
    let faketime = Command::new("faketime").arg("--help").output().is_ok();
    for place in 0..places {
        // Every bit of the number is a choice; a sample goes through the corners.
        let bits = if places >= 64 { place } else { [0b10_1010, 0b01_0101, 0b11_1111, 0b00_1100][place % 4] };
        let choose =
            |bit: usize, one: &'static str, other: &'static str| if bits >> bit & 1 == 1 { one } else { other };
        let folder = scratch(choose(0, "any where қазақша", "anywhere-else")).join("project");
        fs::create_dir_all(&folder).unwrap();
        // The order in which files are made is that in which a folder lists them on some file systems.
        for name in if bits >> 1 & 1 == 1 { ["r00003", "r00001", "r00002"] } else { ["r00002", "r00003", "r00001"] } {
            let target = folder.join("content/acts").join(name);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            copy(&first.join("content/acts").join(name), &target);
        }
        fs::copy(first.join("content/site.yaml"), folder.join("content/site.yaml")).unwrap();
        let build = command(&["build"]);
        let script = format!("umask {}; exec \"$@\"", choose(2, "077", "002"));
        let mut run = Command::new("sh");
        run.args(["-c", &script, "sh"]);
        if faketime && bits >> 3 & 1 == 1 {
            run.args(["faketime", "2031-12-31 23:59:59"]);
        }
        run.arg(build.get_program()).args(build.get_args()).current_dir(&folder);
        run.env("TZ", choose(3, "Pacific/Kiritimati", "America/Los_Angeles"));
        run.env("LC_ALL", choose(4, "kk_KZ.UTF-8", "C")).env("LANG", choose(4, "ru_RU.UTF-8", "POSIX"));
        run.env("RAYON_NUM_THREADS", choose(5, "1", "7")).stderr(Stdio::null());
        assert!(run.status().unwrap().success(), "{bits:b}");
        assert!(files(&folder.join("public")) == wanted, "other bytes at {bits:06b}");
    }
}
