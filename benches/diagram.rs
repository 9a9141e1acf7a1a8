//! The diagrams of all fixtures, measured beside other engines: `cargo bench --bench diagram`.
//!
//! Per fixture and annex: crossings, bends per line, lines, faults against the contract, area over box area, and the time of
//! planning and drawing one language. Beside it, for the same graph, the time of a graphviz `dot` process (skipped where
//! there is none) and of layout-rs inside this process, fed as its study says: no return arcs, no words, no validation.

#![allow(clippy::disallowed_methods, reason = "a benchmark runs dot and reads fixtures")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a benchmark fails by panicking")]
#![allow(dead_code, reason = "the test support is shared")]

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use layout::backends::svg::SVGWriter;
use layout::core::base::Orientation;
use layout::core::geometry::Point;
use layout::core::style::StyleAttr;
use layout::std_shapes::shapes::{Arrow, Element, ShapeKind};
use layout::topo::layout::VisualGraph;
use reglament::graph::ProcessGraph;
use reglament::layout::Plan;

#[path = "../tests/it/layout_contract.rs"]
mod layout_contract;
#[path = "../tests/it/layout_fixture.rs"]
mod layout_fixture;
#[path = "../tests/it/layout_metric.rs"]
mod layout_metric;

use layout_fixture::{Fixture, all, with_wording};
use layout_metric::{ANNEXES, measure};

/// The least time of several runs, in ms.
fn least(mut run: impl FnMut()) -> f64 {
    let begun = Instant::now();
    let mut least = f64::MAX;
    for round in 0..50 {
        if round > 2 && begun.elapsed() > Duration::from_millis(100) {
            break;
        }
        let start = Instant::now();
        run();
        least = least.min(start.elapsed().as_secs_f64() * 1000.0);
    }
    least
}

/// A `dot` process from its start to its SVG, in ms; none where there is no `dot`.
fn dot(fixture: &Fixture, graph: &ProcessGraph) -> Option<f64> {
    let mut text = "digraph { splines=ortho; node [shape=box, width=2, height=0.7, label=\"\"];".to_owned();
    (0..fixture.process().steps.len()).for_each(|node| text.push_str(&format!("n{node};")));
    graph.arcs().iter().for_each(|arc| text.push_str(&format!("n{}->n{};", arc.from, arc.to)));
    text.push('}');
    let run = || {
        let mut dot = Command::new("dot");
        dot.arg("-Tsvg").stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = dot.spawn().ok()?;
        child.stdin.take()?.write_all(text.as_bytes()).ok()?;
        child.wait().ok()
    };
    run()?;
    Some(least(|| {
        let _ = run();
    }))
}

/// layout-rs in this process, in ms.
fn layout_rs(fixture: &Fixture, graph: &ProcessGraph) -> f64 {
    let back = graph.returns();
    let order = graph.forward_order(&back);
    let mut rank = vec![0; order.len()];
    order.iter().enumerate().for_each(|(at, node)| rank[*node] = at);
    let forward = graph.arcs().iter().zip(&back).filter(|(arc, back)| !**back && arc.from != arc.to);
    let mut edges: Vec<(usize, usize)> = forward.map(|(arc, _)| (rank[arc.from], rank[arc.to])).collect();
    edges.sort_unstable();
    least(|| {
        let mut picture = VisualGraph::new(Orientation::TopToBottom);
        picture.dag.set_validate(false);
        let size = Point::new(180.0, 60.0);
        let nodes: Vec<_> = (0..fixture.process().steps.len())
            .map(|_| {
                let shape = ShapeKind::new_box("");
                picture.add_node(Element::create(shape, StyleAttr::simple(), Orientation::TopToBottom, size))
            })
            .collect();
        edges.iter().for_each(|(from, to)| picture.add_edge(Arrow::simple(""), nodes[*from], nodes[*to]));
        picture.do_it(false, false, false, &mut SVGWriter::new());
    })
}

fn main() {
    println!(
        "{:<32} {:>5} {:>5} {:<9} {:>5} {:>6} {:>6} {:>5} {:>8} {:>8} {:>9}",
        "fixture", "boxes", "lines", "annex", "cross", "bends", "area", "fault", "ours ms", "dot ms", "layout-rs"
    );
    for (annex, kind) in ANNEXES {
        let (mut crossings, mut bends, mut lines, mut faults, mut ours) = (0, 0, 0, 0, 0.0);
        let mut areas = Vec::new();
        for fixture in all() {
            let process = fixture.process();
            let graph = ProcessGraph::new(process);
            let draw = || {
                let plan = Plan::new(&fixture.regulation, process, annex);
                with_wording("ru", |words| plan.draw(&fixture.regulation, process, words))
            };
            let metric = measure(&draw());
            let time = least(|| drop(draw()));
            let dot = dot(&fixture, &graph).map_or("-".to_owned(), |ms| format!("{ms:.1}"));
            let bends_per_line = metric.bends as f64 / metric.lines.max(1) as f64;
            println!(
                "{:<32} {:>5} {:>5} {kind:<9} {:>5} {bends_per_line:>6.2} {:>6.1} {:>5} {time:>8.2} {dot:>8} {:>9.2}",
                fixture.name,
                metric.boxes,
                metric.lines,
                metric.crossings,
                metric.area as f64 / 100.0,
                metric.faults,
                layout_rs(&fixture, &graph),
            );
            crossings += metric.crossings;
            bends += metric.bends;
            lines += metric.lines;
            faults += metric.faults;
            ours += time;
            areas.push(metric.area);
        }
        areas.sort_unstable();
        println!(
            "{kind}: {crossings} crossings, {:.2} bends per line, area {:.1} median, {:.1} worst, {faults} faults, {ours:.1} ms in all\n",
            bends as f64 / f64::from(u32::try_from(lines).unwrap_or(1).max(1)),
            areas[areas.len() / 2] as f64 / 100.0,
            areas.last().copied().unwrap_or(0) as f64 / 100.0,
        );
    }
}
