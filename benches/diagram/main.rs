//! Measures of the drawings, engine by engine: ours, graphviz `dot` and layout-rs, on the fixtures of the tests.
//!
//! `cargo bench --bench diagram` prints one row per fixture and engine, then the totals, then CPU time by size. All engines get
//! the same boxes (sizes of the Russian drawing) and the same labels; all are measured by the same functions.

#![allow(clippy::disallowed_methods, reason = "a benchmark runs dot and reads fixtures")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a benchmark fails by panicking")]
#![allow(unreachable_pub, dead_code, reason = "the test support is shared")]

#[path = "../../tests/it/layout_contract.rs"]
mod layout_contract;
#[path = "../../tests/it/layout_fixture.rs"]
mod layout_fixture;
#[path = "../../tests/it/layout_metric.rs"]
mod layout_metric;
#[path = "../../tests/it/layout_random.rs"]
mod layout_random;
#[path = "../../tests/it/model.rs"]
mod model;

mod dot;
mod export;
mod layout_rs;
mod picture;
mod scale;

use std::path::Path;

use picture::{Graph, Measure, Picture};
use reglament::layout::{Annex, Plan};

/// One engine's measures over all fixtures.
struct Column {
    name: &'static str,
    rows: Vec<(String, Measure)>,
}

fn main() {
    let mut arguments = std::env::args();
    if arguments.any(|argument| argument == "--graphs") {
        export::write(Path::new(&arguments.next().expect("a file for the graphs")));
        return;
    }
    let mut columns: Vec<Column> = Vec::new();
    let mut put = |name: &'static str, fixture: &str, measure: Measure| match columns
        .iter_mut()
        .find(|column| column.name == name)
    {
        Some(column) => column.rows.push((fixture.to_owned(), measure)),
        None => columns.push(Column { name, rows: vec![(fixture.to_owned(), measure)] }),
    };
    let dot = dot::is_there();
    if !dot {
        println!("no `dot` here: graphviz is left out");
    }
    println!("{:30} {}", "", Measure::HEADER);
    for fixture in layout_fixture::all() {
        for (annex, name) in [(Annex::Flow, "reglament annex 2"), (Annex::Swimlane, "reglament annex 3")] {
            let (picture, _) = ours(&fixture, annex);
            put(name, &fixture.name, picture.measure());
        }
        let graph = Graph::new(&fixture);
        if dot {
            for (name, splines) in [("dot", "true"), ("dot ortho", "ortho")] {
                match dot::draw(&graph, splines) {
                    Ok(picture) => put(name, &fixture.name, picture.measure()),
                    Err(error) => println!("{} {name}: {error}", fixture.name),
                }
            }
        }
        match layout_rs::draw(&graph) {
            Ok(picture) => put("layout-rs", &fixture.name, picture.measure()),
            Err(error) => println!("{} layout-rs: {error}", fixture.name),
        }
    }
    for column in &columns {
        println!("\n{}", column.name);
        for (fixture, measure) in &column.rows {
            println!("{fixture:30} {measure}");
        }
    }
    println!("\n{:30} {}", "totals and worst", picture::TOTALS);
    for column in &columns {
        println!("{:30} {}", column.name, picture::total(&column.rows));
    }
    compare(&columns);
    scale::run(dot);
}

/// Our drawing as a picture, with the CPU time of planning, drawing and writing it.
fn ours(fixture: &layout_fixture::Fixture, annex: Annex) -> (Picture, u64) {
    let mut drawing = None;
    let best = scale::time(|| {
        let plan = Plan::new(&fixture.regulation, fixture.process(), annex);
        let drawn =
            layout_fixture::with_wording("ru", |words| plan.draw(&fixture.regulation, fixture.process(), words));
        scale::write(&drawn);
        drawing = Some(drawn);
    });
    let mut picture = drawing.as_ref().map(Picture::of).unwrap_or_default();
    picture.micros = best / 1000;
    (picture, best)
}

/// Where another engine has fewer crossings than our annex 2.
fn compare(columns: &[Column]) {
    let Some(ours) = columns.iter().find(|column| column.name == "reglament annex 2") else { return };
    for other in columns.iter().filter(|column| !column.name.starts_with("reglament")) {
        for ((fixture, a), (_, b)) in ours.rows.iter().zip(&other.rows) {
            if a.crossings > b.crossings {
                println!("{fixture}: annex 2 has {} crossings, {} has {}", a.crossings, other.name, b.crossings);
            }
        }
    }
}
