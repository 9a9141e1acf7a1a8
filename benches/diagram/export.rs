//! The fixtures as JSON for the engines of JavaScript: `cargo bench --bench diagram -- --graphs FILE`, then
//! `node benches/diagram/peers/peers.mjs FILE`.

use std::path::Path;

use reglament::layout::drawing::{Figure, Lane};
use reglament::layout::{Annex, Plan, Shape};
use reglament::model::Lang;
use serde::Serialize;

use crate::layout_contract::crossings;
use crate::layout_fixture::{Fixture, all, with_wording};
use crate::picture::Graph;

/// A fixture: the boxes, words and lines of its Russian drawings, and how often their lines cross.
#[derive(Serialize)]
struct Export {
    name: String,
    lanes: Vec<String>,
    nodes: Vec<Node>,
    edges: Vec<Edge>,
    /// Crossings of our annex 2 and annex 3.
    crossings: [usize; 2],
}

#[derive(Serialize)]
struct Node {
    width: f64,
    height: f64,
    shape: String,
    lane: usize,
    text: String,
}

#[derive(Serialize)]
struct Edge {
    from: usize,
    to: usize,
    back: bool,
    /// Width and height of the condition.
    size: Option<(f64, f64)>,
    text: String,
}

/// Writes all fixtures.
pub fn write(file: &Path) {
    let found: Vec<Export> = all().iter().map(export).collect();
    std::fs::write(file, serde_json::to_string(&found).unwrap()).unwrap();
}

fn export(fixture: &Fixture) -> Export {
    let [flow, lanes] = [Annex::Flow, Annex::Swimlane].map(|annex| {
        let plan = Plan::new(&fixture.regulation, fixture.process(), annex);
        with_wording("ru", |words| plan.draw(&fixture.regulation, fixture.process(), words)).whole
    });
    let graph = Graph::new(fixture);
    let mut nodes: Vec<Node> = graph
        .nodes
        .iter()
        .map(|(width, height, _)| Node {
            width: *width,
            height: *height,
            shape: String::new(),
            lane: 0,
            text: String::new(),
        })
        .collect();
    let stands =
        |lane: &Lane, figure: &Figure| lane.area.x <= figure.area.x && figure.area.right() <= lane.area.right();
    for figure in lanes.figures.iter().filter(|figure| figure.shape != Shape::Condition) {
        let node = &mut nodes[figure.step];
        node.shape = format!("{:?}", figure.shape).to_lowercase();
        node.lane = lanes.lanes.iter().position(|lane| stands(lane, figure)).unwrap();
        node.text = said(figure.text.iter().map(|line| line.text.as_str()));
    }
    let wording = |from: usize, to: usize| {
        let step = &fixture.process().steps[from];
        let to = &fixture.process().steps[to].id;
        let next = step.next.iter().find(|next| &next.to == to);
        next.map(|next| next.when.best_text(&Lang::new("ru")).to_owned())
    };
    let edges = graph.edges.iter().map(|(from, to, back, size)| Edge {
        from: *from,
        to: *to,
        back: *back,
        size: *size,
        text: if size.is_some() { wording(*from, *to).unwrap_or_default() } else { String::new() },
    });
    Export {
        name: fixture.name.clone(),
        lanes: lanes.lanes.iter().map(|lane| said(lane.title.iter().map(|line| line.text.as_str()))).collect(),
        edges: edges.collect(),
        nodes,
        crossings: [crossings(&flow), crossings(&lanes)],
    }
}

/// Lines of words as one.
fn said<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.collect::<Vec<_>>().join(" ")
}
