//! Graphviz `dot`, run as a process, read back from its plain format.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::picture::{Graph, Picture, Point};

/// Whether it is installed.
pub fn is_there() -> bool {
    Command::new("dot")
        .arg("-V")
        .stderr(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The graph in its language; 72 px to the inch. Returns drawn lead back, as ours do.
pub fn source(graph: &Graph, splines: &str) -> String {
    let mut out = format!(
        "digraph g {{ rankdir=TB; splines={splines}; nodesep=0.25; ranksep=0.35; node [fixedsize=true, label=\"\"];\n"
    );
    for (index, (width, height, decision)) in graph.nodes.iter().enumerate() {
        let shape = if *decision { "diamond" } else { "box" };
        let _ = writeln!(out, "n{index} [shape={shape}, width={:.4}, height={:.4}];", width / 72.0, height / 72.0);
    }
    let key = if splines == "ortho" { "xlabel" } else { "label" };
    for (index, (from, to, _, label)) in graph.edges.iter().enumerate() {
        let _ = write!(out, "n{from} -> n{to} [id=e{index}");
        if let Some((width, height)) = label {
            let _ = write!(
                out,
                ", {key}=<<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" fixedsize=\"true\" width=\"{width:.0}\" height=\"{height:.0}\"><tr><td></td></tr></table>>"
            );
        }
        out.push_str("];\n");
    }
    out.push_str("}\n");
    out
}

/// Runs it and says what it drew.
pub fn draw(graph: &Graph, splines: &str) -> Result<Picture, String> {
    let (text, nanos) = run(&source(graph, splines))?;
    let mut picture = Picture { straight: splines == "ortho", micros: nanos / 1000, ..Picture::default() };
    let mut height = 0.0;
    let mut edges: Vec<(usize, usize, Vec<Point>, Option<Point>)> = Vec::new();
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let number = |index: usize| words.get(index).and_then(|word| word.parse::<f64>().ok()).unwrap_or(0.0) * 72.0;
        let node = |index: usize| words.get(index).and_then(|word| word[1..].parse::<usize>().ok()).unwrap_or(0);
        match words.first().copied() {
            Some("graph") => {
                height = number(3);
                picture.size = (number(2), number(3));
            }
            Some("node") => {
                let (x, y, w, h) = (number(2), height - number(3), number(4) / 2.0, number(5) / 2.0);
                picture.boxes.push((node(1), [x - w, y - h, x + w, y + h]));
            }
            Some("edge") => {
                let count = (number(3) / 72.0) as usize;
                let control: Vec<Point> = (0..count).map(|i| (number(4 + 2 * i), height - number(5 + 2 * i))).collect();
                // With a label follow its text and its place; the text of ours is empty and may be left out.
                let rest = &words[4 + 2 * count..];
                let place = rest.iter().filter_map(|word| word.parse::<f64>().ok()).collect::<Vec<_>>();
                let label = if place.len() >= 2 { Some((place[0] * 72.0, height - place[1] * 72.0)) } else { None };
                edges.push((node(1), node(2), flatten(&control, splines == "ortho"), label));
            }
            _ => {}
        }
    }
    // The edges come in another order; those of one pair of nodes keep theirs.
    let mut used = vec![false; edges.len()];
    for (from, to, back, label) in &graph.edges {
        let found = edges.iter().enumerate().find(|(i, e)| !used[*i] && (e.0, e.1) == (*from, *to)).map(|(i, _)| i);
        let Some(index) = found else { return Err(format!("no edge {from} to {to}")) };
        used[index] = true;
        if let (Some((w, h)), Some((x, y))) = (label, edges[index].3) {
            picture.labels.push((picture.lines.len(), [x - w / 2.0, y - h / 2.0, x + w / 2.0, y + h / 2.0]));
        }
        picture.lines.push((*from, *to, *back, edges[index].2.clone()));
    }
    Ok(picture)
}

/// Runs `dot -Tplain`; its output and its CPU time in ns.
pub fn run(source: &str) -> Result<(String, u64), String> {
    let mut child = Command::new("dot")
        .arg("-Tplain")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| error.to_string())?;
    let mut input = child.stdin.take().ok_or("no stdin")?;
    let text = source.to_owned();
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let mut output = String::new();
    if let Some(mut out) = child.stdout.take() {
        std::io::Read::read_to_string(&mut out, &mut output).map_err(|error| error.to_string())?;
    }
    let _ = writer.join();
    let path = format!("/proc/{}/schedstat", child.id());
    let nanos = std::fs::read_to_string(path).ok().and_then(|text| text.split(' ').next()?.parse().ok()).unwrap_or(0);
    child.wait().map_err(|error| error.to_string())?;
    Ok((output, nanos))
}

/// A chain of cubic curves as a polyline.
fn flatten(control: &[Point], straight: bool) -> Vec<Point> {
    let mut points: Vec<Point> = control.first().copied().into_iter().collect();
    for piece in control[1.min(control.len())..].chunks(3) {
        let (Some(&start), [a, b, end]) = (points.last(), piece) else { continue };
        curve(start, *a, *b, *end, if straight { 1 } else { 16 }, &mut points);
    }
    points
}

/// Adds the points of a cubic curve.
pub fn curve(start: Point, a: Point, b: Point, end: Point, steps: usize, points: &mut Vec<Point>) {
    for step in 1..=steps {
        let t = step as f64 / steps as f64;
        let u = 1.0 - t;
        let mix =
            |p: f64, q: f64, r: f64, s: f64| u * u * u * p + 3.0 * u * u * t * q + 3.0 * u * t * t * r + t * t * t * s;
        points.push((mix(start.0, a.0, b.0, end.0), mix(start.1, a.1, b.1, end.1)));
    }
}
