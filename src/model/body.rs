//! The body of an act or a regulation: chapters, points, subpoints, notes, tables, annexes.

use super::address::Address;
use super::words::{Standing, Words};

/// A chapter; acts without chapters have one that has neither number nor title.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Chapter {
    /// Its anchor on the page, `c2`.
    pub address: Address,
    /// The number as printed, without the full stop.
    pub number: Option<String>,
    /// The heading as printed, without the number.
    pub title: Words,
    /// The points in the printed order.
    pub points: Vec<Point>,
    /// Notes printed under the heading or at the chapter's end.
    pub notes: Vec<Note>,
}

/// A point or, inside a point, a subpoint: the same thing on another level.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Point {
    /// Its anchor on the page, `p15` or `p15-1`.
    pub address: Address,
    /// The number as printed, without its sign: `8`, `9-1`, `а`.
    pub number: String,
    /// The number with its sign as printed (`8.`, `1)`).
    pub label: String,
    /// What it says, in the printed order.
    pub body: Vec<Block>,
    /// Notes printed after it.
    pub notes: Vec<Note>,
}

/// One piece of a point's body, in the printed order.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Block {
    /// A paragraph without number: the lead-in, a continuation after subpoints.
    Paragraph(Paragraph),
    /// A numbered subpoint.
    Subpoint(Point),
    /// A table printed in the act (not one that is a view of a process).
    Table(Table),
    /// A blank form or any text whose spaces and line breaks are part of it.
    Form(Paragraph),
}

/// A text without number, where it stands in its point.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Paragraph {
    /// Where its words were written.
    pub address: Address,
    /// What it says.
    pub words: Words,
}

/// A note: Ескерту / Сноска / Примечание, verbatim.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Note {
    /// The wording as printed, with its first word.
    pub text: Words,
}

/// A table of words.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Table {
    /// Where it was written.
    pub address: Address,
    /// The caption above it.
    pub caption: Words,
    /// Rows from top to bottom.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Row {
    /// Whether its cells head the columns.
    pub head: bool,
    /// Cells in reading order.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Cell {
    /// What it says; empty where the printed cell is empty.
    pub words: Words,
    /// Whether that is a blank form, whose spaces and line breaks are kept.
    pub form: bool,
    /// How many columns it spans, at least 1.
    pub columns: u16,
    /// How many rows it spans, at least 1.
    pub rows: u16,
}

/// An annex of an act or of a regulation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Annex {
    /// Its anchor on the page, `annex-1`.
    pub address: Address,
    /// The number as printed; none where it is printed without one.
    pub number: String,
    /// Whether it is no annex by name but what the act approves: «Утвержден приказом …», `… бұйрығымен бекітілген`.
    pub approved: bool,
    /// The corner text: to what it is an annex, as printed.
    pub header: Words,
    /// The title as printed.
    pub title: Words,
    /// What it holds.
    pub content: AnnexContent,
    /// How much its content weighs, apart from the words' own standing.
    pub standing: Standing,
    /// Why the content is as it is, in the maintainer's words.
    pub remark: Words,
    /// Notes printed with it.
    pub notes: Vec<Note>,
}

/// What an annex holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum AnnexContent {
    /// A regulation of the same act, by its id.
    Regulation(String),
    /// A view of processes, drawn from the model. No process named means all of them.
    View {
        /// Which view.
        view: View,
        /// Ids of the processes that it shows.
        processes: Vec<String>,
    },
    /// Chapters and points of its own (a list of repealed acts, say).
    Chapters(Vec<Chapter>),
    /// Paragraphs, tables and blank forms.
    Blocks(Vec<Block>),
}

/// The three views that a regulation's annexes give of its processes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum View {
    /// Annex 1: the action table.
    Table,
    /// Annex 2: the flow of actions.
    Flow,
    /// Annex 3: the business-process reference, a swimlane with a legend.
    Swimlane,
}

impl View {
    /// The word used in YAML and as the key of the interface words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Flow => "flow",
            Self::Swimlane => "swimlane",
        }
    }
}
