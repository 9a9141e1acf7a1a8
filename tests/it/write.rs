//! The door out: a site folder is replaced whole or not at all, and what did not change keeps its identity.

use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::Path;

use reglament::output::{Output, Refusal};
use reglament::write;

use super::support::{files, scratch};

fn output(pages: &[(&str, &str)]) -> Output {
    let mut output = Output::default();
    for (path, text) in pages {
        output.add(path, *text).unwrap();
    }
    output
}

fn hidden(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with('.')).collect()
}

#[test]
fn a_site_is_written_and_replaced() {
    let folder = scratch("write-replace");
    let out = folder.join("public");
    let first =
        write::site(&output(&[("index.html", "one"), ("kk/index.html", "бір"), ("old.html", "x")]), &out).unwrap();
    assert_eq!((first.changed, first.kept, first.removed), (3, 0, 0));
    let kept = fs::metadata(out.join("index.html")).unwrap();
    let second = write::site(&output(&[("index.html", "one"), ("kk/index.html", "екі")]), &out).unwrap();
    assert_eq!((second.changed, second.kept, second.removed), (1, 1, 1));
    let after = fs::metadata(out.join("index.html")).unwrap();
    assert_eq!((kept.ino(), kept.mtime_nsec(), kept.mtime()), (after.ino(), after.mtime_nsec(), after.mtime()));
    assert_eq!(after.nlink(), 1, "the old tree is gone");
    assert_eq!(fs::read_to_string(out.join("kk/index.html")).unwrap(), "екі");
    assert!(!out.join("old.html").exists());
    assert_eq!(hidden(&folder), Vec::<String>::new());
}

#[test]
fn the_same_site_again_changes_nothing() {
    let out = scratch("write-again").join("public");
    let site = output(&[("index.html", "one"), ("a/b/c.html", "two")]);
    write::site(&site, &out).unwrap();
    let again = write::site(&site, &out).unwrap();
    assert_eq!((again.changed, again.kept, again.removed), (0, 2, 0));
}

#[test]
fn a_folder_with_other_files_is_refused() {
    let out = scratch("write-foreign").join("public");
    fs::create_dir_all(out.join("notes")).unwrap();
    fs::write(out.join("notes/mine.txt"), "mine").unwrap();
    let refused = write::site(&output(&[("index.html", "one")]), &out).unwrap_err();
    assert!(refused.message.contains("notes/mine.txt"), "{}", refused.message);
    assert_eq!(files(&out).len(), 1, "nothing was written");
}

#[test]
fn a_file_added_to_our_site_is_refused_and_kept() {
    let out = scratch("write-added").join("public");
    write::site(&output(&[("index.html", "one")]), &out).unwrap();
    fs::write(out.join("CNAME"), "example.kz").unwrap();
    let before = files(&out);
    let refused = write::site(&output(&[("index.html", "two")]), &out).unwrap_err();
    assert!(refused.message.contains("CNAME"), "{}", refused.message);
    assert_eq!(files(&out), before);
}

#[test]
fn links_and_files_are_no_site_folders() {
    let folder = scratch("write-link");
    fs::create_dir(folder.join("elsewhere")).unwrap();
    symlink(folder.join("elsewhere"), folder.join("public")).unwrap();
    fs::write(folder.join("file"), "x").unwrap();
    for name in ["public", "file"] {
        write::site(&output(&[("index.html", "one")]), &folder.join(name)).unwrap_err();
    }
    assert_eq!(files(&folder.join("elsewhere")).len(), 0);
}

#[test]
fn a_write_that_fails_leaves_the_old_site() {
    let folder = scratch("write-fails");
    let out = folder.join("public");
    write::site(&output(&[("index.html", "one"), ("a.html", "a")]), &out).unwrap();
    let before = files(&out);
    // A file where the hidden tree would go: the disk says no at the first step.
    fs::write(folder.join(".public.reglament-new"), "in the way").unwrap();
    write::site(&output(&[("index.html", "two")]), &out).unwrap_err();
    assert_eq!(files(&out), before);
    fs::remove_file(folder.join(".public.reglament-new")).unwrap();
    // A page below another page: the disk says no in the middle of the tree.
    write::site(&output(&[("a.html", "two"), ("a.html/b.html", "three")]), &out).unwrap_err();
    assert_eq!(files(&out), before);
    assert_eq!(hidden(&folder), Vec::<String>::new());
}

#[test]
fn leftovers_of_killed_builds_are_cleaned_and_a_site_put_aside_comes_back() {
    let folder = scratch("write-leftovers");
    let out = folder.join("public");
    write::site(&output(&[("index.html", "one")]), &out).unwrap();
    fs::create_dir_all(folder.join(".public.reglament-new/kk")).unwrap();
    fs::write(folder.join(".public.reglament-new/kk/index.html"), "half").unwrap();
    write::site(&output(&[("index.html", "one")]), &out).unwrap();
    assert_eq!(hidden(&folder), Vec::<String>::new());
    // Killed between the two renames of a system that has no exchange.
    fs::rename(&out, folder.join(".public.reglament-old")).unwrap();
    let written = write::site(&output(&[("index.html", "one")]), &out).unwrap();
    assert_eq!(written.kept, 1, "the site that was put aside is the old site");
}

#[test]
fn two_builds_of_one_folder_do_not_mix() {
    let folder = scratch("write-lock");
    let held = write::leftover::hold(&folder).unwrap();
    let refused = write::site(&output(&[("index.html", "one")]), &folder.join("public")).unwrap_err();
    assert!(refused.message.contains("another build"), "{}", refused.message);
    drop(held);
    write::site(&output(&[("index.html", "one")]), &folder.join("public")).unwrap();
}

#[test]
fn sources_are_no_place_for_a_site() {
    let root = scratch("write-apart");
    fs::create_dir(root.join("content")).unwrap();
    for out in ["content", "content/public", "theme/x", ".", ".."] {
        assert!(write::place::apart(&root, &root.join(out)).is_err(), "{out}");
    }
    assert!(write::place::apart(&root, &root.join("public")).is_ok());
}

#[test]
fn paths_that_leave_the_folder_or_meet_are_refused() {
    let mut site = Output::default();
    for path in ["../up.html", "/etc/passwd", "a//b", "a/./b", "a/../b", "", "c:\\x", "a\\b", "nul\0"] {
        assert_eq!(site.add(path, "x"), Err(Refusal::Unsafe(path.to_owned())), "{path:?}");
    }
    site.add("kk/a/index.html", "x").unwrap();
    assert_eq!(site.add("kk/a/index.html", "y"), Err(Refusal::Taken("kk/a/index.html".to_owned())));
}
