//! The contract of a drawing, executable: what no drawing may ever do.

use reglament::layout::Shape;
use reglament::layout::drawing::{Annex, Drawing, Line, Mark, Part, Point, Rect};

/// A straight piece of a line.
#[derive(Debug, Clone, Copy)]
pub struct Piece {
    pub line: usize,
    pub index: usize,
    pub from: Point,
    pub to: Point,
}

impl Piece {
    pub fn upright(&self) -> bool {
        self.from.x == self.to.x
    }

    pub fn low(&self) -> Point {
        Point { x: self.from.x.min(self.to.x), y: self.from.y.min(self.to.y) }
    }

    pub fn high(&self) -> Point {
        Point { x: self.from.x.max(self.to.x), y: self.from.y.max(self.to.y) }
    }

    /// Whether it comes into the inside of a box.
    pub fn enters(&self, area: &Rect) -> bool {
        let (low, high) = (self.low(), self.high());
        low.x < area.right()
            && area.x < high.x.max(low.x + 1)
            && low.y < area.bottom()
            && area.y < high.y.max(low.y + 1)
            && high.x > area.x
            && high.y > area.y
    }
}

/// Every piece of every line.
pub fn pieces(part: &Part) -> Vec<Piece> {
    let mut found = Vec::new();
    for (line, drawn) in part.lines.iter().enumerate() {
        for (index, pair) in drawn.points.windows(2).enumerate() {
            found.push(Piece { line, index, from: pair[0], to: pair[1] });
        }
    }
    found
}

/// How often two lines cross.
pub fn crossings(part: &Part) -> usize {
    let pieces = pieces(part);
    let mut sum = 0;
    for a in pieces.iter().filter(|piece| !piece.upright()) {
        for b in pieces.iter().filter(|piece| piece.upright() && piece.line != a.line) {
            let inside = a.low().x < b.from.x && b.from.x < a.high().x && b.low().y < a.from.y && a.from.y < b.high().y;
            if inside && !bundled(part, a, b) {
                sum += 1;
            }
        }
    }
    sum
}

/// Whether two pieces belong to lines that share a stem at a common end, and lie in it.
fn bundled(part: &Part, a: &Piece, b: &Piece) -> bool {
    let (first, second) = (&part.lines[a.line], &part.lines[b.line]);
    let last = |line: &Line| line.points.len().saturating_sub(2);
    let tail = first.points.first() == second.points.first() && a.index <= 1 && b.index <= 1;
    let head = first.points.last() == second.points.last() && a.index + 1 >= last(first) && b.index + 1 >= last(second);
    tail || head
}

/// What is wrong with a drawing, in words.
pub fn faults(drawing: &Drawing) -> Vec<String> {
    let mut found: Vec<String> =
        part_faults(drawing.annex, &drawing.whole).into_iter().map(|fault| format!("whole: {fault}")).collect();
    if !drawing.is_split() {
        return found;
    }
    for (index, part) in drawing.parts.iter().enumerate() {
        found.extend(part_faults(drawing.annex, part).into_iter().map(|fault| format!("part {index}: {fault}")));
        let own = mark_faults(part).into_iter().chain(empty_bands(part));
        found.extend(own.map(|fault| format!("part {index}: {fault}")));
    }
    found.extend(split_faults(drawing));
    found
}

/// How much room a part may leave empty above and below what it shows, in px.
const EMPTY: i32 = 24;

/// What a part shows begins below its titles and ends at its foot.
fn empty_bands(part: &Part) -> Vec<String> {
    let points = part.lines.iter().flat_map(|line| &line.points).map(|point| point.y);
    let edges = part.figures.iter().flat_map(|figure| [figure.area.y, figure.area.bottom()]);
    let marks = part.marks.iter().flat_map(|mark| [mark.at.y - mark.radius, mark.at.y + mark.radius]);
    let used: Vec<i32> = points.chain(edges).chain(marks).collect();
    let (top, bottom) = (used.iter().min().copied(), used.iter().max().copied());
    let above = top.map_or(0, |top| top - part.header);
    let below = bottom.map_or(0, |bottom| part.height - bottom);
    // Words above a line that leaves by a side are what comes first at most by their height.
    let words = part.lines.iter().filter_map(|line| line.label.as_ref()).map(|label| label.area.height).max();
    let allowed = EMPTY + words.unwrap_or(0);
    if above > allowed || below > allowed {
        vec![format!("{above} px above and {below} px below are empty")]
    } else {
        Vec::new()
    }
}

/// Marks touch nothing but their own lines.
fn mark_faults(part: &Part) -> Vec<String> {
    let mut found = Vec::new();
    let area = |mark: &Mark| Rect {
        x: mark.at.x - mark.radius,
        y: mark.at.y - mark.radius,
        width: 2 * mark.radius,
        height: 2 * mark.radius,
    };
    for (index, mark) in part.marks.iter().enumerate() {
        let own = area(mark);
        if own.x < 0 || own.y < part.header || own.right() > part.width || own.bottom() > part.height {
            found.push(format!("mark {} leaves the drawing", mark.number));
        }
        if part.marks[..index].iter().any(|other| area(other).overlaps(&own)) {
            found.push(format!("mark {} lies on another", mark.number));
        }
        let labels = part.lines.iter().filter_map(|line| line.label.as_ref()).map(|label| label.area);
        if part.figures.iter().map(|figure| figure.area).chain(labels).any(|other| other.overlaps(&own)) {
            found.push(format!("mark {} lies on a step or on words", mark.number));
        }
        for piece in pieces(part).iter().filter(|piece| piece.enters(&own)) {
            found.push(format!("line {} runs through mark {}", piece.line, mark.number));
        }
    }
    found
}

/// Every step is in one part, every line goes on where its letter is found again.
fn split_faults(drawing: &Drawing) -> Vec<String> {
    let mut found = Vec::new();
    let steps = |part: &Part| part.figures.iter().map(|figure| (figure.step, figure.shape as u8)).collect::<Vec<_>>();
    let mut shown: Vec<(usize, u8)> = drawing.parts.iter().flat_map(steps).collect();
    let mut wanted = steps(&drawing.whole);
    shown.sort_unstable();
    wanted.sort_unstable();
    if shown != wanted {
        found.push("the parts show other steps than the whole".to_owned());
    }
    let labels = |part: &Part| part.lines.iter().filter(|line| line.label.is_some()).count();
    if drawing.parts.iter().map(labels).sum::<usize>() != labels(&drawing.whole) {
        found.push("the parts show other conditions than the whole".to_owned());
    }
    let ends = |line: &Line| (line.from, line.to);
    for line in &drawing.whole.lines {
        let starts = drawing.parts.iter().enumerate().filter(|(_, part)| {
            let begins =
                |l: &&Line| ends(l) == ends(line) && !part.marks.iter().any(|m| !m.leaves && near(m, l.points.first()));
            part.lines.iter().any(|l| begins(&l))
        });
        if starts.count() == 0 {
            found.push(format!("line {} to {} begins in no part", line.from, line.to));
        }
    }
    for (index, part) in drawing.parts.iter().enumerate() {
        for mark in &part.marks {
            let other = drawing.parts.get(mark.part).map(|part| part.marks.as_slice()).unwrap_or_default();
            let pair = other.iter().filter(|m| m.number == mark.number && m.leaves != mark.leaves && m.part == index);
            if pair.clone().count() != 1 || pair.clone().any(|m| m.ways != mark.ways) {
                found.push(format!("mark {} of part {index} has no pair", mark.number));
            }
            let end = |line: &&Line| near(mark, if mark.leaves { line.points.last() } else { line.points.first() });
            let mut led: Vec<(usize, usize)> = part.lines.iter().filter(end).map(ends).collect();
            let mut ways = mark.ways.clone();
            led.sort_unstable();
            ways.sort_unstable();
            if led != ways {
                found.push(format!("the lines {led:?} end at mark {} of {ways:?}", mark.number));
            }
        }
    }
    found
}

/// Whether a line ends at a mark.
fn near(mark: &Mark, at: Option<&Point>) -> bool {
    at.is_some_and(|at| (mark.at.x - at.x).abs() + (mark.at.y - at.y).abs() == mark.radius)
}

fn part_faults(annex: Annex, part: &Part) -> Vec<String> {
    let mut found = Vec::new();
    let whole = Rect { x: 0, y: 0, width: part.width, height: part.height };
    let holds =
        |area: &Rect| area.x >= 0 && area.y >= 0 && area.right() <= whole.width && area.bottom() <= whole.height;
    let labels: Vec<(usize, Rect)> = part
        .lines
        .iter()
        .enumerate()
        .filter_map(|(line, drawn)| drawn.label.as_ref().map(|label| (line, label.area)))
        .collect();
    for (a, figure) in part.figures.iter().enumerate() {
        if !holds(&figure.area) {
            found.push(format!("step {} leaves the drawing", figure.step));
        }
        for other in &part.figures[..a] {
            if figure.area.overlaps(&other.area) {
                found.push(format!("steps {} and {} overlap", figure.step, other.step));
            }
        }
        for (line, area) in &labels {
            if figure.area.overlaps(area) {
                found.push(format!("the words of line {line} lie on step {}", figure.step));
            }
        }
        for text in &figure.text {
            let middle = figure.area.x + figure.area.width / 2;
            let inner = match figure.shape {
                Shape::Decision => {
                    let far = (text.y - 4 - figure.area.y - figure.area.height / 2).abs() + 6;
                    figure.area.width - figure.area.width * 2 * far / figure.area.height.max(1)
                }
                _ => figure.area.width - 4,
            };
            if text.x != middle
                || text.width > inner
                || text.y - 10 < figure.area.y
                || text.y + 3 > figure.area.bottom()
            {
                found.push(format!("the words `{}` leave step {}", text.text, figure.step));
            }
        }
        if annex == Annex::Swimlane
            && !part.lanes.iter().any(|lane| lane.area.x <= figure.area.x && figure.area.right() <= lane.area.right())
        {
            found.push(format!("step {} leaves its lane", figure.step));
        }
    }
    for (index, (line, area)) in labels.iter().enumerate() {
        if !holds(area) {
            found.push(format!("the words of line {line} leave the drawing"));
        }
        for (other, second) in &labels[..index] {
            if area.overlaps(second) {
                found.push(format!("the words of lines {line} and {other} overlap"));
            }
        }
    }
    let pieces = pieces(part);
    for piece in &pieces {
        let line = &part.lines[piece.line];
        let name = format!("line {} ({} to {})", piece.line, line.from, line.to);
        if piece.from.x != piece.to.x && piece.from.y != piece.to.y {
            found.push(format!("{name} is slanted"));
        }
        if piece.from == piece.to {
            found.push(format!("{name} has an empty piece"));
        }
        if !line.back && piece.to.y < piece.from.y {
            found.push(format!("{name} runs up"));
        }
        let (low, high) = (piece.low(), piece.high());
        if low.x < 0 || low.y < 0 || high.x > part.width || high.y > part.height {
            found.push(format!("{name} leaves the drawing"));
        }
        for figure in &part.figures {
            let ends = [line.from, line.to].contains(&figure.step);
            let first = piece.index == 0 || piece.index + 2 == line.points.len();
            // A line may touch the slope of its own rhombus inside the box around it, at its very end.
            let slope = ends && first && matches!(figure.shape, Shape::Decision | Shape::Terminator | Shape::OffPage);
            let area = if slope { shrunk(&figure.area) } else { figure.area };
            if piece.enters(&area) {
                found.push(format!("{name} runs through step {}", figure.step));
            }
        }
        for (owner, area) in &labels {
            if piece.enters(area) {
                found.push(format!("{name} runs through the words of line {owner}"));
            }
        }
    }
    for (index, a) in pieces.iter().enumerate() {
        for b in pieces[..index].iter().filter(|b| b.line != a.line && b.upright() == a.upright()) {
            let (along, across) = if a.upright() {
                (a.low().y.max(b.low().y) <= a.high().y.min(b.high().y), (a.from.x - b.from.x).abs())
            } else {
                (a.low().x.max(b.low().x) <= a.high().x.min(b.high().x), (a.from.y - b.from.y).abs())
            };
            if along && across < 5 && !bundled(part, a, b) {
                found.push(format!(
                    "lines {} ({} to {}) and {} ({} to {}) lie on each other",
                    a.line,
                    part.lines[a.line].from,
                    part.lines[a.line].to,
                    b.line,
                    part.lines[b.line].from,
                    part.lines[b.line].to
                ));
            }
        }
    }
    found.extend(corners(part));
    found
}

fn shrunk(area: &Rect) -> Rect {
    Rect { x: area.x + area.width / 4, y: area.y + area.height / 4, width: area.width / 2, height: area.height / 2 }
}

/// The branches of a decision leave it at its corners, up to three each at its own; every line begins and ends on a shape.
fn corners(part: &Part) -> Vec<String> {
    let mut found = Vec::new();
    for figure in part.figures.iter().filter(|figure| figure.shape == Shape::Decision) {
        let area = &figure.area;
        let (x, y) = (area.x + area.width / 2, area.y + area.height / 2);
        let allowed = [Point { x: area.x, y }, Point { x: area.right(), y }, Point { x, y: area.bottom() }];
        let tails: Vec<Point> = part
            .lines
            .iter()
            .filter(|line| line.from == figure.step)
            .filter_map(|line| line.points.first().copied())
            .filter(|at| at.x >= area.x && at.x <= area.right() && at.y >= area.y && at.y <= area.bottom())
            .collect();
        if tails.iter().any(|tail| !allowed.contains(tail)) {
            found.push(format!("a branch leaves decision {} beside its corners", figure.step));
        }
        let mut seen = tails.clone();
        seen.sort_by_key(|point| (point.x, point.y));
        seen.dedup();
        if tails.len() <= 3 && seen.len() < tails.len() {
            found.push(format!("branches of decision {} share a corner", figure.step));
        }
    }
    for (index, line) in part.lines.iter().enumerate() {
        let touches = |point: Option<&Point>, step: usize| {
            point.is_some_and(|at| {
                part.figures.iter().filter(|figure| figure.step == step).any(|figure| {
                    let a = &figure.area;
                    at.x >= a.x && at.x <= a.right() && at.y >= a.y && at.y <= a.bottom()
                }) || part
                    .marks
                    .iter()
                    .any(|mark| (mark.at.x - at.x).abs() <= mark.radius && (mark.at.y - at.y).abs() <= mark.radius)
            })
        };
        if !touches(line.points.first(), line.from) || !touches(line.points.last(), line.to) {
            found.push(format!("line {index} ({} to {}) hangs loose", line.from, line.to));
        }
    }
    found
}
