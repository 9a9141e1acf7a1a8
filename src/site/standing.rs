//! Which of a section's texts a reader may rely on: one notice for the section, a mark at each text.

use serde::Serialize;

use super::body::{BlockView, ChapterView, PointView};
use super::text::TextView;
use crate::model::words::Standing;

/// A notice on a section's texts.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub struct NoticeView {
    /// The standing of most of its texts that are not official.
    standing: &'static str,
    /// Whether official texts stand among them.
    mixed: bool,
    /// Whether some of them are shown in another language, for want of one in this.
    foreign: bool,
}

/// The notice on some texts; none where all are official and in the page's language.
pub fn notice<'t>(texts: impl IntoIterator<Item = &'t TextView>) -> Option<NoticeView> {
    let mut counts = [0_usize; 4];
    let mut foreign = false;
    for text in texts {
        foreign |= text.lang.is_some();
        for (count, standing) in counts.iter_mut().zip(ALL) {
            *count += usize::from(text.standing == standing.name());
        }
    }
    let [official, others @ ..] = counts;
    let most = others.iter().zip(ALL.iter().skip(1)).rev().max_by_key(|(count, _)| **count);
    let standing = most.filter(|(count, _)| **count > 0).map(|(_, standing)| standing.name());
    match (standing, foreign) {
        (None, false) => None,
        (standing, foreign) => Some(NoticeView {
            standing: standing.unwrap_or("official"),
            mixed: standing.is_some() && official > 0,
            foreign,
        }),
    }
}

const ALL: [Standing; 4] = [Standing::Official, Standing::Translation, Standing::Reconstructed, Standing::Editorial];

/// All texts of chapters. Notes made from the events are no part of the text: each says so itself.
pub fn texts(chapters: &[ChapterView]) -> Vec<&TextView> {
    let mut all = Vec::new();
    for chapter in chapters {
        all.extend(chapter.title.iter().chain(printed(&chapter.notes)));
        chapter.points.iter().for_each(|point| of_point(point, &mut all));
    }
    all
}

fn printed(notes: &[TextView]) -> impl Iterator<Item = &TextView> {
    notes.iter().filter(|note| note.standing != Standing::Editorial.name())
}

fn of_point<'v>(point: &'v PointView, all: &mut Vec<&'v TextView>) {
    all.extend(printed(&point.notes));
    if point.removed {
        return;
    }
    for block in &point.blocks {
        match block {
            BlockView::Paragraph { text } | BlockView::Form { text, .. } => all.push(text),
            BlockView::Subpoint { point } => of_point(point, all),
            BlockView::Table { table } => all.extend(table.texts()),
        }
    }
}
