//! A route: the way of one line over the grid, as straight segments in turn across and along.

/// One straight piece of a route, in coarse coordinates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Segment {
    /// Whether it runs up or down.
    pub vertical: bool,
    /// The coordinate that stays: x of a vertical piece, y of a level one.
    pub line: i16,
    /// The other coordinate where it begins.
    pub start: i16,
    /// The other coordinate where it ends.
    pub end: i16,
}

impl Segment {
    /// The lesser end.
    pub fn low(&self) -> i16 {
        self.start.min(self.end)
    }

    /// The greater end.
    pub fn high(&self) -> i16 {
        self.start.max(self.end)
    }
}

/// A side of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// Above.
    Top,
    /// To the right.
    Right,
    /// Below.
    #[default]
    Bottom,
    /// To the left.
    Left,
}

/// At most this many segments make a route.
pub const LONGEST: usize = 5;

/// The way of one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Route {
    segments: [Segment; LONGEST],
    count: u8,
    bounds: [i16; 4],
    sides: (Side, Side),
}

/// Where a coordinate of one grid lies in another; nothing if it is no more.
type Coordinate<'a> = dyn Fn(i16) -> Option<i16> + 'a;

impl Route {
    /// Makes a route through these corners; corners on a straight line and repeated ones are left out.
    pub fn through(points: &[(i16, i16)]) -> Self {
        let mut route = Self::default();
        for pair in points.windows(2) {
            let &[(x0, y0), (x1, y1)] = pair else { continue };
            if (x0, y0) == (x1, y1) {
                continue;
            }
            let vertical = x0 == x1;
            let (line, start, end) = if vertical { (x0, y0, y1) } else { (y0, x0, x1) };
            let count = usize::from(route.count);
            if count > 0 && route.segments[count - 1].vertical == vertical {
                route.segments[count - 1].end = end;
            } else if count < LONGEST {
                route.segments[count] = Segment { vertical, line, start, end };
                route.count += 1;
            }
        }
        let (xs, ys) = (points.iter().map(|point| point.0), points.iter().map(|point| point.1));
        let least = [xs.clone().min(), ys.clone().min()].map(Option::unwrap_or_default);
        let most = [xs.max(), ys.max()].map(Option::unwrap_or_default);
        route.bounds = [least[0], least[1], most[0], most[1]];
        route.sides = route.ends();
        route
    }

    /// The sides by which it leaves its first node and enters its last.
    fn ends(&self) -> (Side, Side) {
        let exit = match self.segments().first() {
            Some(first) if first.vertical && first.end < first.start => Side::Top,
            Some(first) if !first.vertical && first.end > first.start => Side::Right,
            Some(first) if !first.vertical => Side::Left,
            _ => Side::Bottom,
        };
        let entry = match self.segments().last() {
            Some(last) if last.vertical && last.end < last.start => Side::Bottom,
            Some(last) if !last.vertical && last.end > last.start => Side::Left,
            Some(last) if !last.vertical => Side::Right,
            _ => Side::Top,
        };
        (exit, entry)
    }

    /// The same way over another grid, whose coordinates keep their order; nothing if a piece is no more.
    pub fn mapped(&self, x: impl Fn(i16) -> Option<i16>, y: impl Fn(i16) -> Option<i16>) -> Option<Self> {
        let mut route = *self;
        for segment in &mut route.segments[..usize::from(self.count)] {
            let (across, along): (&Coordinate<'_>, &Coordinate<'_>) =
                if segment.vertical { (&x, &y) } else { (&y, &x) };
            segment.line = across(segment.line)?;
            segment.start = along(segment.start)?;
            segment.end = along(segment.end)?;
            if segment.start == segment.end {
                return None;
            }
        }
        let [left, top, right, bottom] = self.bounds;
        route.bounds = [x(left)?, y(top)?, x(right)?, y(bottom)?];
        Some(route)
    }

    /// The segments from tail to head.
    pub fn segments(&self) -> &[Segment] {
        &self.segments[..usize::from(self.count).min(LONGEST)]
    }

    /// How often it turns.
    pub fn bends(&self) -> usize {
        self.segments().len().saturating_sub(1)
    }

    /// The side by which it leaves its first node.
    pub fn exit(&self) -> Side {
        self.sides.0
    }

    /// The side by which it enters its last node.
    pub fn entry(&self) -> Side {
        self.sides.1
    }

    /// Which way the route comes to the start of a segment and goes on from its end, as seen from the segment:
    /// −1 towards lesser coordinates, 1 towards greater, 0 at a node.
    pub fn turns(&self, index: usize) -> (i16, i16) {
        let line = self.segments[index].line;
        let before = if index == 0 { 0 } else { (self.segments[index - 1].start - line).signum() };
        let after = if index + 1 >= self.segments().len() { 0 } else { (self.segments[index + 1].end - line).signum() };
        (before, after)
    }

    /// Its length in coarse units.
    pub fn length(&self) -> i32 {
        self.segments().iter().map(|s| i32::from(s.high() - s.low())).sum()
    }

    /// Least x, least y, greatest x, greatest y.
    pub fn bounds(&self) -> [i16; 4] {
        self.bounds
    }
}
