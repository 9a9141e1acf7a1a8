//! The measures of every fixture are those of `tests/metrics.json`, and keep the budget.
//!
//! A change that worsens one is seen in review: `REGLAMENT_BLESS=1 cargo test --test it layout_baseline` writes the file.

use std::collections::BTreeMap;
use std::path::Path;

use reglament::layout::Plan;

use crate::layout_fixture::{all, with_wording};
use crate::layout_metric::{ANNEXES, Metric, measure};

/// The measures by fixture, annex and language.
fn measured() -> BTreeMap<String, Metric> {
    let mut found = BTreeMap::new();
    for fixture in all() {
        for (annex, kind) in ANNEXES {
            let plan = Plan::new(&fixture.regulation, fixture.process(), annex);
            for lang in ["kk", "ru"] {
                let drawing = with_wording(lang, |words| plan.draw(&fixture.regulation, fixture.process(), words));
                found.insert(format!("{} {kind} {lang}", fixture.name), measure(&drawing));
            }
        }
    }
    found
}

#[test]
fn the_measures_are_the_blessed_ones() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/metrics.json");
    let found = measured();
    if std::env::var_os("REGLAMENT_BLESS").is_some() {
        let rows: Vec<String> = found
            .iter()
            .map(|(name, metric)| format!("  {name:?}: {}", serde_json::to_string(metric).unwrap()))
            .collect();
        std::fs::write(&path, format!("{{\n{}\n}}\n", rows.join(",\n"))).unwrap();
    }
    let blessed: BTreeMap<String, Metric> = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    let mut wrong = Vec::new();
    for name in found.keys().chain(blessed.keys()).collect::<std::collections::BTreeSet<_>>() {
        if found.get(name) != blessed.get(name) {
            wrong.push(format!("{name}\n  blessed {:?}\n  now     {:?}", blessed.get(name), found.get(name)));
        }
    }
    assert!(wrong.is_empty(), "REGLAMENT_BLESS=1 writes the new measures, if they are better\n{}", wrong.join("\n"));
}

/// What the drawings of one annex may cost, over all fixtures in both languages.
struct Budget {
    kind: &'static str,
    /// Crossings in one language.
    crossings: usize,
    /// Bends per line in hundredths.
    bends: usize,
    /// Area over box area in hundredths: the median and the worst.
    area: (i64, i64),
}

const BUDGETS: [Budget; 2] = [
    Budget { kind: " flow ", crossings: 0, bends: 35, area: (400, 700) },
    Budget { kind: " swimlane ", crossings: 8, bends: 75, area: (750, 1200) },
];

#[test]
fn the_budget_is_kept() {
    let found = measured();
    let mut wrong = Vec::new();
    assert!(found.len() >= 4 * 30, "only {} drawings are measured", found.len());
    for (name, metric) in &found {
        let clean = metric.through == 0 && metric.label_hits == 0 && metric.faults == 0;
        if !clean {
            wrong.push(format!(
                "{name}: {} boxes, {} words, {} rules are hurt",
                metric.through, metric.label_hits, metric.faults
            ));
        }
        if metric.backward > metric.declared {
            wrong.push(format!("{name}: {} lines run up, {} are declared", metric.backward, metric.declared));
        }
        if metric.points < 70 {
            wrong.push(format!("{name}: prints at {} tenths of a point", metric.points));
        }
    }
    for budget in BUDGETS {
        for lang in ["kk", "ru"] {
            let own = found.iter().filter(|(name, _)| name.contains(budget.kind) && name.ends_with(lang));
            let own: Vec<&Metric> = own.map(|(_, metric)| metric).collect();
            let crossings: usize = own.iter().map(|metric| metric.crossings).sum();
            let lines: usize = own.iter().map(|metric| metric.lines).sum();
            let bends = 100 * own.iter().map(|metric| metric.bends).sum::<usize>() / lines.max(1);
            let mut areas: Vec<i64> = own.iter().map(|metric| metric.area).collect();
            areas.sort_unstable();
            let (median, worst) = (areas[areas.len() / 2], areas[areas.len() - 1]);
            if crossings > budget.crossings || bends > budget.bends || median > budget.area.0 || worst > budget.area.1 {
                let kind = budget.kind.trim();
                wrong.push(format!("{kind} {lang}: {crossings} crossings, {bends} bends, area {median} and {worst}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
