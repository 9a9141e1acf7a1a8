//! Every fixture drawn in both languages: the contract holds; with `REGLAMENT_PICTURES=folder` the SVGs are written there.

use reglament::layout::Plan;
use reglament::render::svg;

use crate::layout_contract::faults;
use crate::layout_fixture::{all, with_wording};
use crate::layout_metric::{ANNEXES, measure};

#[test]
fn every_fixture_keeps_the_contract() {
    let mut wrong = Vec::new();
    let folder = std::env::var_os("REGLAMENT_PICTURES").map(std::path::PathBuf::from);
    let css = include_str!("../../theme/css/diagram.css");
    for fixture in all() {
        for (annex, kind) in ANNEXES {
            let plan = Plan::new(&fixture.regulation, fixture.process(), annex);
            for lang in ["ru", "kk"] {
                let drawing = with_wording(lang, |words| plan.draw(&fixture.regulation, fixture.process(), words));
                for fault in faults(&drawing) {
                    wrong.push(format!("{} {kind} {lang}: {fault}", fixture.name));
                }
                if folder.is_some() && lang == "ru" {
                    println!("{} {kind}: {:?} plan {}", fixture.name, measure(&drawing), plan.crossings());
                }
                let pages = svg::parts(
                    &drawing,
                    &svg::Words {
                        lang,
                        prefix: "d",
                        title: &|part| format!("{} {part}", fixture.name),
                        description: "",
                        name: &|step| format!("Шаг {}", step + 1),
                        href: &|step| format!("#a{}", step + 1),
                        letter: &|mark| char::from_u32(0x410 + mark as u32).map(String::from).unwrap_or_default(),
                        mark: &|mark| format!("{}", mark.number),
                    },
                );
                if let Some(folder) = &folder {
                    let font = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("theme/fonts");
                    let font = font.display();
                    let head = format!(
                        "<meta charset=utf-8><style>@font-face{{font-family:'Reglament Sans';src:url(file://{font}/reglament-sans-regular.woff2)}}@font-face{{font-family:'Reglament Sans';font-weight:600;src:url(file://{font}/reglament-sans-bold.woff2)}}body{{margin:8px}}{css}</style>"
                    );
                    let html = format!("<!doctype html>{head}{}", pages.join("<hr>"));
                    std::fs::write(folder.join(format!("{}-{kind}-{lang}.html", fixture.name)), html).unwrap();
                    let (w, h) =
                        drawing.parts.iter().fold((0, 0), |(w, h), part| (w.max(part.width), h + part.height + 24));
                    std::fs::write(
                        folder.join(format!("{}-{kind}-{lang}.size", fixture.name)),
                        format!("{},{}", w + 16, h + 16),
                    )
                    .unwrap();
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong.join("\n"));
}
