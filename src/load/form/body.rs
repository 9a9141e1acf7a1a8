//! Chapters, points, tables and annexes as they are written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::at::{At, PrintedNumber};
use super::choice::{StandingForm, ViewForm};
use super::words::WordsForm;

/// A chapter.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChapterForm {
    /// The number as printed, without the full stop.
    #[serde(default)]
    #[schemars(with = "Option<PrintedNumber>")]
    pub number: Option<At<String>>,
    /// Its anchor, if it is not to follow from the number (`c2`).
    #[serde(default)]
    pub id: Option<At<String>>,
    /// The heading as printed, without the number.
    #[serde(default)]
    pub title: WordsForm,
    /// The points in the printed order.
    #[serde(default)]
    pub points: Vec<At<PointForm>>,
    /// Notes printed under the heading.
    #[serde(default)]
    pub notes: Vec<At<WordsForm>>,
}

/// A point; inside `parts` a subpoint (with a number), or a paragraph, table or form (without).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PointForm {
    /// The number as printed, without its sign: 8, 9-1, а. Inside `parts` a paragraph has none.
    #[serde(default)]
    #[schemars(with = "Option<PrintedNumber>")]
    pub number: Option<At<String>>,
    /// The number with its sign, if it is not printed as `8.` (point) or `1)` (subpoint).
    #[serde(default)]
    pub label: Option<At<String>>,
    /// Its anchor, if it is not to follow from the number (`p8`, `p15-1`).
    #[serde(default)]
    pub id: Option<At<String>>,
    /// The text; Markdown for emphasis and links, never for numbering.
    #[serde(default)]
    pub text: WordsForm,
    /// What stands below it: subpoints, further paragraphs, tables, forms, in the printed order.
    #[serde(default)]
    pub parts: Vec<At<PointForm>>,
    /// A printed table.
    #[serde(default)]
    pub table: Option<At<TableForm>>,
    /// A blank form: spaces and line breaks are kept.
    #[serde(default)]
    pub form: Option<At<WordsForm>>,
    /// Notes printed after it (Ескерту / Сноска), whole.
    #[serde(default)]
    pub notes: Vec<At<WordsForm>>,
}

/// A printed table.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableForm {
    /// The caption above it.
    #[serde(default)]
    pub caption: WordsForm,
    /// Rows from top to bottom.
    pub rows: Vec<At<RowForm>>,
}

/// A row of a table.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RowForm {
    /// Whether its cells head the columns.
    #[serde(default)]
    pub head: bool,
    /// Cells in reading order.
    pub cells: Vec<CellForm>,
}

/// A cell of a table.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CellForm {
    /// What it says; left out for an empty cell.
    #[serde(default)]
    pub text: At<WordsForm>,
    /// A blank form in place of `text`: spaces and line breaks are kept.
    #[serde(default)]
    pub form: Option<At<WordsForm>>,
    /// How many columns it spans.
    #[serde(default)]
    pub columns: Option<At<u16>>,
    /// How many rows it spans.
    #[serde(default)]
    pub rows: Option<At<u16>>,
}

/// An annex: one of `regulation`, `view`, `chapters`, `points` or `parts` says what it holds.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnnexForm {
    /// The number as printed; left out where it is printed without one.
    #[serde(default)]
    #[schemars(with = "Option<PrintedNumber>")]
    pub number: Option<At<String>>,
    /// Whether it is no annex by name but what the act approves: «Утвержден приказом …», `… бұйрығымен бекітілген`.
    #[serde(default)]
    pub approved: bool,
    /// Its anchor, if it is not to follow from the number, or else from its place among the annexes (`annex-1`).
    #[serde(default)]
    pub id: Option<At<String>>,
    /// The corner text as printed: to what it is an annex.
    #[serde(default)]
    pub header: WordsForm,
    /// The title as printed.
    #[serde(default)]
    pub title: WordsForm,
    /// The regulation that it is: the name of a file beside `act.yaml`, without `.yaml`.
    #[serde(default)]
    pub regulation: Option<At<String>>,
    /// The view of the processes that it gives; it is drawn from the model.
    #[serde(default)]
    pub view: Option<At<ViewForm>>,
    /// The processes that the view shows; all of them when left out.
    #[serde(default)]
    pub processes: Vec<At<String>>,
    /// Chapters of its own.
    #[serde(default)]
    pub chapters: Vec<At<ChapterForm>>,
    /// Points of its own, without chapters.
    #[serde(default)]
    pub points: Vec<At<PointForm>>,
    /// Paragraphs, tables and blank forms.
    #[serde(default)]
    pub parts: Vec<At<PointForm>>,
    /// How much its content weighs, if it is not official.
    #[serde(default)]
    pub standing: Option<StandingForm>,
    /// Why the content is as it is, in your own words; shown with the annex.
    #[serde(default)]
    pub remark: WordsForm,
    /// Notes printed with it, whole.
    #[serde(default)]
    pub notes: Vec<At<WordsForm>>,
}
