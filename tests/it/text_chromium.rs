//! Measures real labels in Chromium with the shipped font and compares with the advance table.
//!
//! Skipped where Chromium is not installed, unless `REGLAMENT_REQUIRE_ALL=1`.

#![allow(clippy::unwrap_used)] // a test fails by panicking

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use reglament::layout::text::{Language, wrap};
use reglament::theme::font::{Face, UNITS_PER_EM, width, width_px};

const SIZES: [u16; 4] = [11, 13, 14, 16];
/// Characters that the font lacks, as a reader's browser may draw them: what is reserved must not be too little.
const FOREIGN: [&str; 12] = [
    "日本語の規則",
    "한국어 규정",
    "ﷺ العربية",
    "ไทย",
    "हिन्दी",
    "👍🏽👨‍👩‍👧",
    "Ünïcödé Æ",
    "и\u{301}е\u{301}",
    "Ѭ҉",
    "⸻",
    "①②③",
    "ÄÖÜŸ ĞŞİ Ŋ",
];

#[test]
fn measured_width_is_the_width_that_chromium_draws() {
    let Some(chromium) = chromium() else { return };
    let labels = include_str!("../data/labels.txt").lines().filter_map(|line| line.split_once('\t'));
    let mut texts: Vec<String> = labels.clone().map(|(_, text)| text.to_owned()).collect();
    for (language, text) in labels {
        texts.extend(wrap(text, Language::from_tag(language), Face::Regular, 13, 150).lines);
    }
    let foreign = texts.len();
    texts.extend(FOREIGN.map(String::from));
    let drawn = draw(&chromium, &texts);
    let mut faults = String::new();
    let (mut worst, mut shortest, mut compared) = (0.0_f64, 0.0_f64, 0);
    for Drawn { face, size, index, px, box_px } in drawn {
        let text = &texts[index];
        let exact = width(face, text) as f64 * f64::from(size) / f64::from(UNITS_PER_EM);
        compared += 1;
        // getBBox takes whole pixels around the ink: up to one more on each side, which a box's free room covers.
        if f64::from(width_px(face, text, size)) < (px - 0.5).max(box_px - 2.0) {
            let _ = writeln!(faults, "{face:?} {size} px: {px} drawn, {box_px} its box, {exact} measured: {text}");
        }
        if index < foreign {
            worst = worst.max((exact - px).abs() / px);
            shortest = shortest.max(px - exact);
            if (exact - px).abs() > px / 100.0 {
                let _ = writeln!(faults, "{face:?} {size} px: {px} drawn, {exact} measured, over 1 %: {text}");
            }
        }
    }
    println!("{compared} widths; worst {:.4} %, never more than {shortest:.4} px below", worst * 100.0);
    assert_eq!(compared, texts.len() * SIZES.len() * 2, "Chromium did not measure every label");
    assert!(faults.is_empty(), "{faults}");
}

/// What Chromium says of one text: font size, advance width and width of the bounding box in px.
struct Drawn {
    face: Face,
    size: u16,
    index: usize,
    px: f64,
    box_px: f64,
}

/// Has Chromium set every text in both faces at all sizes.
fn draw(chromium: &Path, texts: &[String]) -> Vec<Drawn> {
    let folder = std::env::temp_dir().join(format!("reglament-text-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut page = String::from("<!doctype html><meta charset=\"utf-8\"><title>widths</title><style>\n");
    for face in Face::ALL {
        let (name, weight) = (format!("{face:?}.woff2"), face.weight());
        std::fs::write(folder.join(&name), face.woff2()).unwrap();
        let _ = writeln!(page, "@font-face {{ font-family: \"Shown\"; src: url(\"{name}\"); font-weight: {weight}; }}");
    }
    page.push_str("svg text { font-family: Shown, sans-serif; font-kerning: none; text-rendering: geometricPrecision; white-space: pre }\n");
    page.push_str("</style>\n<svg>\n");
    for face in Face::ALL {
        for size in SIZES {
            for (index, text) in texts.iter().enumerate() {
                let text = text.replace('&', "&amp;").replace('<', "&lt;");
                let style = format!("font-size:{size}px;font-weight:{}", face.weight());
                let _ = writeln!(page, "<text data-of=\"{face:?} {size} {index}\" style=\"{style}\">{text}</text>");
            }
        }
    }
    page.push_str(
        "</svg><pre></pre><script>
        Promise.all([400, 600].map(w => document.fonts.load(w + ' 16px Shown', 'aқ'))).then(fonts => {
            const all = [...document.querySelectorAll('text')];
            const ok = fonts.every(f => f.length === 1 && f[0].status === 'loaded');
            document.querySelector('pre').textContent =
                (ok ? '' : 'the font was not loaded\\n') +
                all.map(t => '@ ' + t.dataset.of + ' ' + t.getComputedTextLength() + ' ' + t.getBBox().width).join('\\n');
            document.querySelector('svg').remove();
        });</script>",
    );
    let file = folder.join("widths.html");
    std::fs::write(&file, page).unwrap();
    let output = Command::new(chromium)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg(format!("file://{}", file.display()))
        .output()
        .unwrap();
    let dom = String::from_utf8_lossy(&output.stdout).into_owned();
    let _ = std::fs::remove_dir_all(&folder);
    assert!(!dom.contains(">the font was not loaded"), "Chromium did not load the font");
    dom.lines().filter_map(|line| parse(line.split_once("@ ")?.1)).collect()
}

fn parse(line: &str) -> Option<Drawn> {
    let fields: Vec<&str> = line.split(['<', ' ']).collect();
    let [face, size, index, px, box_px, ..] = fields[..] else {
        return None;
    };
    let face = Face::ALL.into_iter().find(|known| format!("{known:?}") == face)?;
    let (size, index) = (size.parse().ok()?, index.parse().ok()?);
    Some(Drawn { face, size, index, px: px.parse().ok()?, box_px: box_px.parse().ok()? })
}

/// The browser, or none with a word about it.
pub(crate) fn chromium() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path)
        .flat_map(|folder| ["chromium", "chromium-browser"].map(|name| folder.join(name)))
        .find(|file| file.is_file());
    if found.is_none() {
        assert!(std::env::var_os("REGLAMENT_REQUIRE_ALL").is_none_or(|v| v != "1"), "chromium is not installed");
        println!("skipped: chromium is not installed");
    }
    found
}
