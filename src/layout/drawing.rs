//! The result: a drawing as pure geometry with its words, in whole px, y downwards. No language, no markup, no colour.

use super::network::Shape;

/// A drawing of one process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// What it shows.
    pub annex: Annex,
    /// All of it in one picture, for a screen.
    pub whole: Part,
    /// For paper: parts that each print on a sheet of A4 with letters of 7 pt or more, from the start of the process to its
    /// end. Only one, the whole itself, if that fits; or the whole with narrower boxes, if that does.
    pub parts: Vec<Part>,
}

impl Drawing {
    /// Whether paper gets another picture than the screen.
    pub fn is_split(&self) -> bool {
        self.parts.as_slice() != std::slice::from_ref(&self.whole)
    }
}

/// The two kinds of drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Annex {
    /// Annex 2: what follows what.
    Flow,
    /// Annex 3: the same by units, a lane each.
    Swimlane,
}

/// One picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// Its width in px.
    pub width: i32,
    /// Its height in px.
    pub height: i32,
    /// The lanes from the left; none in annex 2.
    pub lanes: Vec<Lane>,
    /// The height of the lane titles.
    pub header: i32,
    /// The nodes in the printed order of their steps.
    pub figures: Vec<Figure>,
    /// The lines in the printed order of the steps that they leave.
    pub lines: Vec<Line>,
    /// Marks where a line goes on in another part.
    pub marks: Vec<Mark>,
}

/// One lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// Index of the unit in the regulation; none if the process names no unit.
    pub unit: Option<usize>,
    /// Where it stands, title included.
    pub area: Rect,
    /// Its title.
    pub title: Vec<TextLine>,
}

/// One node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Index of the step in the process.
    pub step: usize,
    /// Its outline.
    pub shape: Shape,
    /// Whether the main path runs through it.
    pub main: bool,
    /// The box around its outline.
    pub area: Rect,
    /// Its words.
    pub text: Vec<TextLine>,
}

/// One line with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Index of the step that it leaves.
    pub from: usize,
    /// Index of the step that it enters.
    pub to: usize,
    /// Whether it belongs to the main path.
    pub main: bool,
    /// Whether it leads back.
    pub back: bool,
    /// Whether it ends in an arrowhead.
    pub head: bool,
    /// Its corners from tail to head; level and upright pieces only.
    pub points: Vec<Point>,
    /// The words beside its tail.
    pub label: Option<Label>,
}

/// Words beside a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The box around them.
    pub area: Rect,
    /// The words.
    pub text: Vec<TextLine>,
}

/// A mark where a line leaves a part or comes into it: the same letter stands at both ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Counts the marks of the drawing from 0.
    pub number: usize,
    /// The middle of the mark.
    pub at: Point,
    /// Half its width.
    pub radius: i32,
    /// Index of the part with the other end.
    pub part: usize,
    /// The lines that go on here: indices of the steps that they leave and enter. Several if they run as one.
    pub ways: Vec<(usize, usize)>,
    /// Whether the line leaves the part here.
    pub leaves: bool,
}

/// One line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextLine {
    /// The middle of the text, or its left or right end; see [`Anchor`].
    pub x: i32,
    /// The baseline.
    pub y: i32,
    /// What `x` means.
    pub anchor: Anchor,
    /// Its width, rounded up.
    pub width: i32,
    /// What it says about the step.
    pub role: Role,
    /// The words.
    pub text: String,
}

/// Which point of a text its `x` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// What a line of text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The number, and the unit where no lane shows it.
    Heading,
    /// What is done, asked or reached.
    Name,
    /// How long it may take.
    Deadline,
    /// On what condition a line is taken.
    Condition,
    /// The title of a lane.
    Title,
}

/// A point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Point {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
}

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rect {
    /// Its left edge.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
}

impl Rect {
    /// Its right edge.
    pub fn right(&self) -> i32 {
        self.x + self.width
    }

    /// Its lower edge.
    pub fn bottom(&self) -> i32 {
        self.y + self.height
    }

    /// Whether two rectangles have more than an edge in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}
