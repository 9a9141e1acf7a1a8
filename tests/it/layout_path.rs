//! The main path runs straight and stands out, and only what the process leads back runs up: on every fixture and on random
//! processes.

use reglament::graph::ProcessGraph;
use reglament::layout::drawing::{Annex, Drawing};
use reglament::layout::{Plan, Shape};
use reglament::model::{Process, Regulation};

use crate::layout_fixture::{all, with_wording};
use crate::layout_metric::ANNEXES;
use crate::layout_random::random;

fn drawn(regulation: &Regulation, annex: Annex) -> Drawing {
    let process = &regulation.processes[0];
    let plan = Plan::new(regulation, process, annex);
    with_wording("ru", |words| plan.draw(regulation, process, words))
}

/// The fixtures and some random processes, by name.
fn processes() -> Vec<(String, Regulation)> {
    let fixtures = all().into_iter().map(|fixture| (fixture.name, fixture.regulation));
    fixtures.chain((0..60).map(|number| (format!("graph {number}"), random(number)))).collect()
}

#[test]
fn the_main_path_of_annex_2_runs_straight_down() {
    let mut wrong = Vec::new();
    let mut met = 0;
    for (name, regulation) in processes() {
        let drawing = drawn(&regulation, Annex::Flow);
        let main = |figure: &&reglament::layout::drawing::Figure| figure.main && figure.shape != Shape::Condition;
        let mut middles: Vec<i32> =
            drawing.whole.figures.iter().filter(main).map(|figure| figure.area.x + figure.area.width / 2).collect();
        middles.sort_unstable();
        middles.dedup();
        if middles.len() > 1 {
            wrong.push(format!("{name}: the main path stands at {middles:?}"));
        }
        for line in drawing.whole.lines.iter().filter(|line| line.main) {
            met += 1;
            // Where anything leads to anything, a turn may be better than crossings.
            let real = !name.starts_with("graph");
            if real && line.points.len() != 2 {
                wrong.push(format!("{name}: the main line {} to {} bends", line.from, line.to));
            }
        }
    }
    assert!(met > 300, "only {met} lines are main");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a step can be reached from another, itself included.
fn reaches(graph: &ProcessGraph, from: usize, to: usize) -> bool {
    let mut seen = vec![false; graph.len()];
    let mut stack = vec![from];
    while let Some(step) = stack.pop() {
        if step == to {
            return true;
        }
        if !std::mem::replace(&mut seen[step], true) {
            stack.extend(graph.next(step));
        }
    }
    false
}

#[test]
fn only_a_way_back_is_drawn_as_one() {
    let mut wrong = Vec::new();
    let mut met = 0;
    for (name, regulation) in processes() {
        let process: &Process = &regulation.processes[0];
        let graph = ProcessGraph::new(process);
        for (annex, kind) in ANNEXES {
            for line in &drawn(&regulation, annex).whole.lines {
                met += usize::from(line.back);
                if line.back && !reaches(&graph, line.to, line.from) {
                    wrong.push(format!("{name} {kind}: {} to {} leads back to nothing", line.from, line.to));
                }
                let ends = [line.points.first(), line.points.last()].map(|point| point.map_or(0, |point| point.y));
                if !line.back && ends[1] < ends[0] {
                    wrong.push(format!("{name} {kind}: {} to {} runs up", line.from, line.to));
                }
            }
        }
    }
    assert!(met > 100, "only {met} lines lead back");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn decisions_of_one_row_are_equally_high() {
    let mut wrong = Vec::new();
    let mut met = 0;
    for (name, regulation) in processes() {
        for (annex, kind) in ANNEXES {
            let drawing = drawn(&regulation, annex);
            let decisions: Vec<_> =
                drawing.whole.figures.iter().filter(|figure| figure.shape == Shape::Decision).collect();
            for (index, one) in decisions.iter().enumerate() {
                let middle = |area: &reglament::layout::drawing::Rect| area.y + area.height / 2;
                for other in decisions[..index].iter().filter(|other| middle(&other.area) == middle(&one.area)) {
                    met += 1;
                    if other.area.height != one.area.height {
                        wrong.push(format!("{name} {kind}: decisions {} and {} differ", one.step, other.step));
                    }
                }
            }
        }
    }
    assert!(met > 10, "only {met} pairs of decisions stand side by side");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The width of the stroke that the theme gives to what this selector names, in hundredths of a px.
fn stroke(selector: &str) -> u32 {
    let css = include_str!("../../theme/css/diagram.css");
    let rule = css.lines().find(|line| line.starts_with(&format!("{selector} {{"))).unwrap();
    let value = rule.split("stroke-width: calc(").nth(1).unwrap().split("px").next().unwrap();
    (value.parse::<f64>().unwrap() * 100.0) as u32
}

#[test]
fn the_main_path_is_drawn_thicker_than_the_others() {
    assert!(stroke(".diagram .line.main path") * 2 >= stroke(".diagram .line path") * 3);
    assert!(
        stroke(".diagram .step.main rect, .diagram .step.main path") * 2
            >= stroke(".diagram .step rect, .diagram .step path") * 3
    );
}
