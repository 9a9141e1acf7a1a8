//! layout-rs, used as safely as it can be: acyclic, sorted, without labels, with a limit; self-loops are left out.

use layout::core::base::Orientation;
use layout::core::format::{ClipHandle, RenderBackend};
use layout::core::geometry::Point as Place;
use layout::core::style::StyleAttr;
use layout::std_shapes::shapes::{Arrow, Element, ShapeKind};
use layout::topo::layout::VisualGraph;

use crate::dot::curve;
use crate::picture::{Graph, Picture, Point};

/// More nodes than this take too long.
pub const LIMIT: usize = 120;

#[derive(Default)]
struct Canvas {
    boxes: Vec<[f64; 4]>,
    lines: Vec<(usize, Vec<Point>)>,
}

impl RenderBackend for Canvas {
    fn draw_rect(&mut self, xy: Place, size: Place, _: &StyleAttr, properties: Option<String>, _: Option<ClipHandle>) {
        if properties.is_some() {
            self.boxes.push([xy.x, xy.y, xy.x + size.x, xy.y + size.y]);
        }
    }

    fn draw_line(&mut self, _: Place, _: Place, _: &StyleAttr, _: Option<String>) {}

    fn draw_circle(&mut self, _: Place, _: Place, _: &StyleAttr, _: Option<String>) {}

    fn draw_text(&mut self, _: Place, _: &str, _: &StyleAttr) {}

    fn draw_arrow(
        &mut self,
        path: &[(Place, Place)],
        _: bool,
        _: (bool, bool),
        _: &StyleAttr,
        properties: Option<String>,
        _: &str,
    ) {
        let at = |place: Place| (place.x, place.y);
        let number = properties.and_then(|text| text.parse().ok()).unwrap_or(usize::MAX);
        let mut points = vec![at(path[0].0)];
        let (mut start, mut last) = (at(path[0].0), at(path[0].1));
        for (index, piece) in path.iter().enumerate().skip(1) {
            let (control, end) = (at(piece.0), at(piece.1));
            let first = if index == 1 { last } else { (2.0 * start.0 - last.0, 2.0 * start.1 - last.1) };
            curve(start, first, control, end, 16, &mut points);
            (start, last) = (end, control);
        }
        self.lines.push((number, points));
    }

    fn create_clip(&mut self, _: Place, _: Place, _: usize) -> ClipHandle {
        0
    }
}

/// Draws a graph, or says why not.
pub fn draw(graph: &Graph) -> Result<Picture, String> {
    if graph.nodes.len() > LIMIT {
        return Err("too large".to_owned());
    }
    let drawn = std::panic::catch_unwind(|| place(graph)).map_err(|_| "panic".to_owned())?;
    let nanos = crate::scale::time(|| drop(place(graph)));
    let mut picture = Picture { micros: nanos / 1000, ..Picture::default() };
    for (index, area) in drawn.boxes.iter().enumerate() {
        picture.boxes.push((index, *area));
        picture.size = (picture.size.0.max(area[2]), picture.size.1.max(area[3]));
    }
    for (number, points) in drawn.lines {
        let Some(edge) = graph.edges.get(number) else { continue };
        let points = if edge.2 { points.into_iter().rev().collect() } else { points };
        picture.lines.push((edge.0, edge.1, edge.2, points));
    }
    Ok(picture)
}

fn place(graph: &Graph) -> Canvas {
    let mut vg = VisualGraph::new(Orientation::TopToBottom);
    vg.dag.set_validate(false);
    let handles: Vec<_> = graph
        .nodes
        .iter()
        .enumerate()
        .map(|(index, (width, height, _))| {
            let shape = ShapeKind::new_box("");
            vg.add_node(Element::create_with_properties(
                shape,
                StyleAttr::simple(),
                Orientation::TopToBottom,
                Place::new(*width, *height),
                index.to_string(),
            ))
        })
        .collect();
    for (index, from, to) in sorted(graph) {
        vg.add_edge(Arrow::simple_with_properties("", index.to_string()), handles[from], handles[to]);
    }
    let mut canvas = Canvas::default();
    vg.do_it(false, false, false, &mut canvas);
    canvas
}

/// The edges turned forwards, by the topological place of their tail; self-loops left out.
fn sorted(graph: &Graph) -> Vec<(usize, usize, usize)> {
    let turned = graph.edges.iter().enumerate().filter(|(_, edge)| edge.0 != edge.1);
    let mut edges: Vec<(usize, usize, usize)> =
        turned.map(|(i, edge)| if edge.2 { (i, edge.1, edge.0) } else { (i, edge.0, edge.1) }).collect();
    let mut waiting = vec![0; graph.nodes.len()];
    edges.iter().for_each(|edge| waiting[edge.2] += 1);
    let mut place = vec![usize::MAX; graph.nodes.len()];
    let mut ready: std::collections::BTreeSet<usize> = (0..waiting.len()).filter(|node| waiting[*node] == 0).collect();
    let mut next = 0;
    while let Some(node) = ready.pop_first() {
        place[node] = next;
        next += 1;
        for edge in edges.iter().filter(|edge| edge.1 == node) {
            waiting[edge.2] -= 1;
            if waiting[edge.2] == 0 {
                ready.insert(edge.2);
            }
        }
    }
    edges.sort_by_key(|edge| (place[edge.1], place[edge.2]));
    edges
}
