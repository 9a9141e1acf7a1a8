//! A drawing of any engine as boxes, labels and polylines, and its measures.

use std::fmt;

use reglament::layout::drawing::{Drawing, Rect};
use reglament::layout::{Annex, Plan, Shape};

use crate::layout_fixture::{Fixture, with_wording};

/// A point in px, y downwards.
pub type Point = (f64, f64);

/// A box: left, top, right, bottom.
pub type Area = [f64; 4];

/// From, to, whether it leads back, size of the label.
pub type Link = (usize, usize, bool, Option<Point>);

/// What every engine is given.
pub struct Graph {
    /// Width, height and whether it is a decision.
    pub nodes: Vec<(f64, f64, bool)>,
    /// The lines.
    pub edges: Vec<Link>,
}

impl Graph {
    /// The steps of a fixture with the sizes that they have in our drawing; conditions are labels for the others.
    pub fn new(fixture: &Fixture) -> Self {
        let plan = Plan::new(&fixture.regulation, fixture.process(), Annex::Flow);
        let drawing = with_wording("ru", |words| plan.draw(&fixture.regulation, fixture.process(), words));
        let part = &drawing.whole;
        let count = fixture.process().steps.len();
        let mut nodes = vec![(100.0, 40.0, false); count];
        for figure in part.figures.iter().filter(|figure| figure.shape != Shape::Condition) {
            let size = (f64::from(figure.area.width), f64::from(figure.area.height));
            nodes[figure.step] = (size.0, size.1, figure.shape == Shape::Decision);
        }
        let conditions: Vec<&Rect> =
            part.figures.iter().filter(|figure| figure.shape == Shape::Condition).map(|figure| &figure.area).collect();
        let mut edges = Vec::new();
        for line in &part.lines {
            let tail = line.points.first();
            let stands = |area: &&&Rect| {
                tail.is_some_and(|at| at.x >= area.x && at.x <= area.right() && at.y >= area.y && at.y <= area.bottom())
            };
            let condition = conditions.iter().find(stands);
            if !line.head && condition.is_none() {
                continue;
            }
            let own = line.label.as_ref().map(|label| &label.area);
            let label = condition.copied().or(own).map(|area| (f64::from(area.width), f64::from(area.height)));
            edges.push((line.from, line.to, line.back, label));
        }
        Self { nodes, edges }
    }
}

/// A drawing.
#[derive(Default)]
pub struct Picture {
    /// The boxes; the first of one number is the box of that step.
    pub boxes: Vec<(usize, Area)>,
    /// Labels with the line that they belong to.
    pub labels: Vec<(usize, Area)>,
    /// From, to, whether it leads back, the way.
    pub lines: Vec<(usize, usize, bool, Vec<Point>)>,
    /// Whether lines are straight pieces, so that bends can be counted.
    pub straight: bool,
    /// Microseconds of CPU.
    pub micros: u64,
    /// Width and height.
    pub size: Point,
}

impl Picture {
    /// One of ours, in one piece.
    pub fn of(drawing: &Drawing) -> Self {
        let mut found = Self { straight: true, ..Self::default() };
        let part = &drawing.whole;
        let area = |r: &Rect| [r.x, r.y, r.right(), r.bottom()].map(f64::from);
        for figure in &part.figures {
            let step = if figure.shape == Shape::Condition { usize::MAX } else { figure.step };
            found.boxes.push((step, area(&figure.area)));
        }
        for line in &part.lines {
            if let Some(label) = &line.label {
                found.labels.push((found.lines.len(), area(&label.area)));
            }
            let points = line.points.iter().map(|p| (f64::from(p.x), f64::from(p.y)));
            found.lines.push((line.from, line.to, line.back, points.collect()));
        }
        found.size = (f64::from(part.width), f64::from(part.height - part.header));
        found
    }

    /// Its measures.
    pub fn measure(&self) -> Measure {
        let mut m =
            Measure { straight: self.straight, micros: self.micros, lines: self.lines.len(), ..Measure::default() };
        for (a, first) in self.lines.iter().enumerate() {
            for second in &self.lines[..a] {
                m.crossings += crossings(&first.3, &second.3);
            }
            for (step, area) in &self.boxes {
                let own = *step == first.0 || *step == first.1 || *step == usize::MAX;
                m.through += usize::from(!own && first.3.windows(2).any(|pair| hits(pair[0], pair[1], area)));
            }
            for (line, area) in &self.labels {
                m.label_hits += usize::from(*line != a && first.3.windows(2).any(|pair| hits(pair[0], pair[1], area)));
            }
            let way: f64 = first.3.windows(2).map(|pair| distance(pair[0], pair[1])).sum();
            if let (Some(start), Some(end)) = (first.3.first(), first.3.last()) {
                m.way += way;
                m.direct += (start.0 - end.0).abs() + (start.1 - end.1).abs();
                m.backward += usize::from(end.1 < start.1 - 1.0);
                m.declared += usize::from(first.2);
            }
            if self.straight {
                m.bends += bends(&first.3);
            }
        }
        for (index, (_, label)) in self.labels.iter().enumerate() {
            m.label_hits += self.boxes.iter().filter(|(_, area)| overlap(label, area)).count();
            m.label_hits += self.labels[..index].iter().filter(|(_, area)| overlap(label, area)).count();
        }
        let boxes: f64 = self.boxes.iter().map(|(_, a)| (a[2] - a[0]) * (a[3] - a[1])).sum();
        m.area = self.size.0 * self.size.1 / boxes.max(1.0);
        let fit = |w: f64, h: f64| (w / self.size.0).min(h / self.size.1) * 13.0;
        m.points = fit(510.0, 757.0).max(fit(757.0, 510.0)).min(9.75);
        m
    }
}

fn distance(a: Point, b: Point) -> f64 {
    (a.0 - b.0).abs() + (a.1 - b.1).abs()
}

/// How often two polylines cross.
fn crossings(a: &[Point], b: &[Point]) -> usize {
    let mut sum = 0;
    for p in a.windows(2) {
        for q in b.windows(2) {
            let side = |o: Point, u: Point, v: Point| (u.0 - o.0) * (v.1 - o.1) - (u.1 - o.1) * (v.0 - o.0);
            let (d1, d2) = (side(p[0], p[1], q[0]), side(p[0], p[1], q[1]));
            let (d3, d4) = (side(q[0], q[1], p[0]), side(q[0], q[1], p[1]));
            sum += usize::from(d1 * d2 < 0.0 && d3 * d4 < 0.0);
        }
    }
    sum
}

/// Whether a piece comes more than 2 px into a box.
fn hits(a: Point, b: Point, area: &Area) -> bool {
    let inner = [area[0] + 2.0, area[1] + 2.0, area[2] - 2.0, area[3] - 2.0];
    if inner[0] >= inner[2] || inner[1] >= inner[3] {
        return false;
    }
    let (mut start, mut end) = (0.0f64, 1.0f64);
    for (from, delta, low, high) in [(a.0, b.0 - a.0, inner[0], inner[2]), (a.1, b.1 - a.1, inner[1], inner[3])] {
        if delta.abs() < 1e-9 {
            if from <= low || from >= high {
                return false;
            }
        } else {
            let (t0, t1) = ((low - from) / delta, (high - from) / delta);
            start = start.max(t0.min(t1));
            end = end.min(t0.max(t1));
        }
    }
    start < end
}

fn overlap(a: &Area, b: &Area) -> bool {
    a[0] + 1.0 < b[2] && b[0] + 1.0 < a[2] && a[1] + 1.0 < b[3] && b[1] + 1.0 < a[3]
}

/// Turns of a polyline of straight pieces.
fn bends(points: &[Point]) -> usize {
    let upright = |pair: &[Point]| (pair[0].0 - pair[1].0).abs() < (pair[0].1 - pair[1].1).abs();
    let long: Vec<bool> = points.windows(2).filter(|pair| distance(pair[0], pair[1]) > 1.0).map(upright).collect();
    long.windows(2).filter(|pair| pair[0] != pair[1]).count()
}

/// The measures of one picture.
#[derive(Default, Clone, Copy)]
pub struct Measure {
    pub lines: usize,
    pub crossings: usize,
    pub through: usize,
    pub label_hits: usize,
    pub bends: usize,
    pub straight: bool,
    pub way: f64,
    pub direct: f64,
    pub backward: usize,
    pub declared: usize,
    pub area: f64,
    pub points: f64,
    pub micros: u64,
}

impl Measure {
    pub const HEADER: &'static str =
        "crossings  through  label hits  bends/line  detour  backward(declared)  area/boxes  A4 pt  ms";
}

impl fmt::Display for Measure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bends =
            if self.straight { format!("{:.2}", self.bends as f64 / self.lines.max(1) as f64) } else { "-".to_owned() };
        write!(
            out,
            "{:9}  {:7}  {:10}  {bends:>10}  {:6.2}  {:8}({:8})  {:10.2}  {:5.1}  {:.2}",
            self.crossings,
            self.through,
            self.label_hits,
            self.way / self.direct.max(1.0),
            self.backward,
            self.declared,
            self.area,
            self.points,
            self.micros as f64 / 1000.0
        )
    }
}

/// What [`total`] says.
pub const TOTALS: &str =
    "crossings  worst  through  label hits  bends/line  worst  area median  worst  <7pt  ms median  worst";

/// Sums and worst cases over all fixtures.
pub fn total(rows: &[(String, Measure)]) -> String {
    let all: Vec<&Measure> = rows.iter().map(|(_, measure)| measure).collect();
    let sum = |take: fn(&Measure) -> usize| all.iter().map(|m| take(m)).sum::<usize>();
    let mut areas: Vec<f64> = all.iter().map(|m| m.area).collect();
    areas.sort_by(f64::total_cmp);
    let mut times: Vec<u64> = all.iter().map(|m| m.micros).collect();
    times.sort_unstable();
    let middle = all.len() / 2;
    let straight = all.iter().all(|m| m.straight);
    let bends = sum(|m| m.bends) as f64 / sum(|m| m.lines).max(1) as f64;
    let worst = all.iter().map(|m| m.bends as f64 / m.lines.max(1) as f64).fold(0.0, f64::max);
    let (bends, worst) =
        if straight { (format!("{bends:.2}"), format!("{worst:.2}")) } else { ("-".into(), "-".into()) };
    format!(
        "{:9}  {:5}  {:7}  {:10}  {bends:>10}  {worst:>5}  {:11.2}  {:5.2}  {:4}  {:9.2}  {:.2}",
        sum(|m| m.crossings),
        all.iter().map(|m| m.crossings).max().unwrap_or(0),
        sum(|m| m.through),
        sum(|m| m.label_hits),
        areas.get(middle).copied().unwrap_or(0.0),
        areas.last().copied().unwrap_or(0.0),
        all.iter().filter(|m| m.points < 7.0).count(),
        times.get(middle).copied().unwrap_or(0) as f64 / 1000.0,
        times.last().copied().unwrap_or(0) as f64 / 1000.0,
    )
}
