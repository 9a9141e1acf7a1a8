//! A drawing as the pictures of a page: whole on a screen, in parts that can be read on paper.

use serde::Serialize;

use super::reader::Reader;
use crate::layout::drawing::{Drawing, Mark, Part};
use crate::render::svg;

/// The widest picture in px that an upright A4 sheet shows with letters of 7 pt.
const UPRIGHT: i32 = 930;
/// What a drawing has room for, in px at full size: under the heading of its annex and on a sheet of its own, each upright
/// and across.
const SHEETS: [[(i32, i32); 2]; 2] = [[(673, 756), (673, 964)], [(1017, 567), (1017, 665)]];
/// The least scale in hundredths at which letters have 7 pt.
const LEAST: i32 = 71;

/// In steps of so many px the style sheet knows the width of a picture (`theme/css/count.css`).
const STEP: i32 = 40;
/// The most such steps.
const STEPS: i32 = 60;

/// What a picture takes on paper so that its letters can be read: nothing more than its place, a sheet, or several.
fn on_paper(part: &Part) -> Option<&'static str> {
    let [under, sheet] = SHEETS[usize::from(part.width > UPRIGHT)];
    let fits = |(width, height): (i32, i32)| part.width * LEAST <= width * 100 && part.height * LEAST <= height * 100;
    match (fits(under), fits(sheet)) {
        (true, _) => None,
        (false, true) => Some("sheet"),
        (false, false) => Some("long"),
    }
}

/// One picture.
#[derive(Debug, Serialize)]
pub struct PartView {
    /// What it is called.
    label: String,
    /// Its width in px.
    width: i32,
    /// Its height in px.
    height: i32,
    /// Its own title.
    called: String,
    /// For paper, all that it shows, in words.
    alt: String,
    /// Its width as [`PartView::steps`] tells it.
    steps: Option<i32>,
    /// What it takes on paper: `sheet`, `long`.
    paper: Option<&'static str>,
    /// The titles of the lanes alone, as safe SVG.
    titles: Option<String>,
    /// Where it is shown: `on-screen`, `on-paper`; both when it is the only part.
    medium: Option<&'static str>,
    /// The picture, as safe SVG.
    svg: String,
}

impl PartView {
    /// Whether it wants a sheet across.
    pub fn is_wide(&self) -> bool {
        self.width > UPRIGHT
    }

    /// Its width in steps of [`STEP`] px, for the style sheet; none where it is wider than all screens.
    pub fn steps(&self) -> Option<i32> {
        self.steps
    }

    fn new(reader: &Reader<'_>, part: &Part, title: &str, svg: String, name: &dyn Fn(usize) -> String) -> Self {
        let alt = || {
            let steps: Vec<String> = part.figures.iter().map(|figure| name(figure.step)).collect();
            format!("{title}. {}", steps.join(" "))
        };
        Self {
            called: title.to_owned(),
            alt: if reader.is_paper { alt() } else { String::new() },
            height: part.height,
            label: reader.unique(reader.filled("diagram.scroll", &[("what", title)])),
            width: part.width,
            steps: Some((part.width + STEP - 1) / STEP).filter(|steps| *steps <= STEPS),
            paper: on_paper(part),
            titles: svg::titles(part),
            medium: None,
            svg,
        }
    }

    /// The same for a screen alone or for paper alone.
    fn on(self, medium: &'static str) -> Self {
        Self { medium: Some(medium), ..self }
    }
}

/// What is said of a drawing and of its boxes, by their places.
pub struct Caption<'a> {
    /// What it is called.
    pub called: &'a str,
    /// Unique on the page; begins every id.
    pub prefix: &'a str,
    /// How much there is to see.
    pub description: &'a str,
    /// A box as a screen reader should say it.
    pub name: &'a dyn Fn(usize) -> String,
    /// Where a box leads.
    pub href: &'a dyn Fn(usize) -> String,
}

/// The pictures of a drawing.
pub fn parts(reader: &Reader<'_>, drawing: &Drawing, caption: &Caption<'_>, look: &svg::Look<'_>) -> Vec<PartView> {
    let called = caption.called;
    let count = drawing.parts.len();
    let title = |part: usize| match count {
        0 | 1 => called.to_owned(),
        _ => {
            let (part, parts) = ((part + 1).to_string(), count.to_string());
            reader.filled("diagram.part", &[("what", called), ("part", &part), ("parts", &parts)])
        }
    };
    let letters = reader.word("diagram.letters");
    let letter = |number: usize| letter(&letters, number);
    let mark = |mark: &Mark| {
        let key = if mark.leaves { "diagram.to" } else { "diagram.from" };
        let part = (mark.part + 1).to_string();
        reader.filled(key, &[("part", &part), ("letter", &letter(mark.number))])
    };
    let words = svg::Words {
        lang: reader.lang.tag(),
        prefix: caption.prefix,
        title: &title,
        description: caption.description,
        name: caption.name,
        href: caption.href,
        letter: &letter,
        mark: &mark,
    };
    let part = |index: usize| svg::part(drawing, index, &words, look);
    if !drawing.is_split() {
        return vec![PartView::new(reader, &drawing.whole, called, part(0), caption.name)];
    }
    // On a screen the whole, which scrolls; on paper the parts, each of which can be read.
    let printed = drawing.parts.iter().enumerate();
    let printed =
        printed.map(|(index, of)| PartView::new(reader, of, &title(index), part(index), caption.name).on("on-paper"));
    let printed: Vec<PartView> = printed.collect();
    let whole = svg::Words { title: &|_| called.to_owned(), ..words };
    let whole = PartView::new(reader, &drawing.whole, called, svg::whole(drawing, &whole, look), caption.name);
    std::iter::once(whole.on("on-screen")).chain(printed).collect()
}

/// The letter of a mark: А, Б, … and then А2, Б2, …
fn letter(alphabet: &str, number: usize) -> String {
    let count = alphabet.chars().count().max(1);
    let letter = alphabet.chars().nth(number % count).map(String::from).unwrap_or_default();
    let round = number / count;
    if round == 0 && !letter.is_empty() { letter } else { format!("{letter}{}", round + 1) }
}
