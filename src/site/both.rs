//! Languages side by side: a page in all languages of the site, line by line, table row by table row, step by step.

pub mod cell;
pub mod facts;
pub mod law;
pub mod process;

use serde::Serialize;

use super::asset::Shared;
use super::frame::{About, Crumb, Frame, frame};
use super::ground::Ground;
use super::job::Jobs;
use super::name;
use super::path;
use super::reader::Reader;
use super::shown::Shown;
use crate::comparison::outline;
use crate::model::words::Lang;

use self::cell::Columns;
use self::law::RowView;
use self::process::SectionView;

/// A page with its languages side by side.
#[derive(Debug, Serialize)]
pub struct BothPage {
    page: Frame,
    /// Where it belongs, for the heads of printed pages.
    kicker: String,
    heading: String,
    /// How many languages there are.
    count: usize,
    columns: Vec<ColumnView>,
    blocks: Vec<BlockView>,
}

/// Some rows, or what an annex shows of the processes.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum BlockView {
    /// Lines of the text.
    Rows {
        /// The lines.
        rows: Vec<RowView>,
    },
    /// Steps, tables, drawings.
    Section {
        /// The section.
        section: SectionView,
    },
}

/// A column.
#[derive(Debug, Serialize)]
pub struct ColumnView {
    lang: String,
    /// The language in its own words.
    name: String,
    /// The page in this language alone.
    href: String,
    /// Of which day the text is.
    dated: Option<String>,
}

/// The link to the page with all languages side by side; none where the site has one language.
pub fn link(reader: &Reader<'_>, shown: &Shown<'_>) -> Option<Crumb> {
    let languages = &reader.corpus.site.languages;
    let is_now = shown.place == shown.timeline.current;
    let text = reader.word(if languages.len() == 2 { "both.link" } else { "both.link-more" });
    let href = reader.link(&path::both(reader.lang, &shown.page));
    (languages.len() > 1 && is_now).then_some(Crumb { href: Some(href), text })
}

/// Adds the pages of the acts and regulations as they stand now with their languages side by side.
pub fn jobs<'a>(jobs: &mut Jobs<'a>, ground: &'a Ground<'a>) {
    if ground.languages().len() < 2 {
        return;
    }
    for (lang, timeline) in ground.tongues() {
        let Some(now) = timeline.now() else { continue };
        let regulations = now.act.regulations.iter().map(|regulation| &regulation.address);
        for address in std::iter::once(&timeline.address).chain(regulations) {
            let view = move |reader: &Reader<'a>| {
                page(reader, ground.shared, &Shown::of(timeline, (timeline.current, now), address))
            };
            jobs.page((lang, path::both(lang, address)), "page/both.html", view);
        }
    }
}

/// Makes the page.
pub fn page(reader: &Reader<'_>, shared: &Shared, shown: &Shown<'_>) -> BothPage {
    let act = shown.act();
    let regulation = act.regulations.iter().find(|regulation| regulation.address == shown.page);
    let columns = Columns::new(reader, shown);
    let lines = regulation.map_or_else(|| outline::act(act), outline::regulation);
    let mut rows = law::rows(&columns, &lines);
    match regulation {
        Some(regulation) => {
            rows.splice(0..0, facts::summary(&columns, regulation));
        }
        None => {
            // Under the text, before the annexes.
            let at = rows.iter().position(|row| matches!(row.sort, "corner" | "annex")).unwrap_or(rows.len());
            rows.splice(at..at, facts::signed(&columns, act));
        }
    }
    let sections = regulation.map(|regulation| process::sections(&columns, regulation)).unwrap_or_default();
    let act_name = name::act_dated(reader, act);
    let kicker = regulation.map_or_else(|| act_name.clone(), |regulation| name::kicker(reader, act, regulation));
    let (crumb, title) = match regulation {
        Some(regulation) => (name::short(reader, regulation), reader.plain(&regulation.title)),
        None => (act_name.clone(), format!("{act_name}. {}", reader.plain(&act.title))),
    };
    let languages = &reader.corpus.site.languages;
    let key = if languages.len() == 2 { "both.title" } else { "both.title-more" };
    let mut crumbs = vec![Crumb { href: Some(reader.link_to(&act.address)), text: act_name }];
    if regulation.is_some() {
        crumbs.push(Crumb { href: Some(reader.link_to(&shown.page)), text: crumb.clone() });
    }
    let heading = reader.filled(key, &[("what", &crumb)]);
    let short = reader.word(if languages.len() == 2 { "both.link" } else { "both.link-more" });
    crumbs.push(Crumb { href: None, text: short });
    let about = About {
        title: reader.filled(key, &[("what", &title)]),
        description: reader.filled("both.description", &[("what", &title)]),
        crumbs,
        page: None,
        file_in: &|lang| path::both(lang, &shown.page),
    };
    let column = |lang: &Lang| ColumnView {
        lang: lang.tag().to_owned(),
        name: reader.interface.word(lang, "language.name").to_owned(),
        href: reader.link(&path::page(lang, &shown.page)),
        dated: act.editions.get(lang).map(|date| reader.filled("both.edition", &[("date", &reader.date(*date))])),
    };
    let column_views = languages.iter().map(column).collect();
    BothPage {
        kicker,
        count: languages.len(),
        columns: column_views,
        blocks: blocks(rows, sections),
        heading,
        page: frame(reader, shared, about),
    }
}

/// The text with what its annexes show of the processes after their headings.
fn blocks(rows: Vec<RowView>, sections: Vec<SectionView>) -> Vec<BlockView> {
    let mut blocks = Vec::new();
    let mut sections = sections.into_iter().peekable();
    let mut open: Vec<RowView> = Vec::new();
    for row in rows {
        let ended = open.last().is_some_and(|last| last.part != row.part);
        let part = open.last().and_then(|last| last.part.clone());
        if ended && let Some(section) = sections.next_if(|section| section.annex.is_some() && section.annex == part) {
            blocks.push(BlockView::Rows { rows: std::mem::take(&mut open) });
            blocks.push(BlockView::Section { section });
        }
        open.push(row);
    }
    blocks.push(BlockView::Rows { rows: open });
    blocks.extend(sections.map(|section| BlockView::Section { section }));
    blocks
}
