//! A drawing as SVG: a list of links with hidden lines behind them.
//!
//! Every node is a link to its row; the lines, lanes and words are hidden from assistive technology because the name of the
//! link says all of it. Looks come from classes alone (`theme/css/diagram.css`); there is no style, no colour, no marker and
//! no clip here, and every id carries the prefix of the drawing.

mod escape;
mod shape;
mod sign;

use std::fmt::Write;

use crate::layout::Shape;
use crate::layout::drawing::{Anchor, Annex, Drawing, Figure, Lane, Line, Mark, Part, Role, TextLine};
use crate::model::process::Ending;
use escape::Escaped;

pub use sign::Sign;

/// What a page says about a drawing in its language.
pub struct Words<'a> {
    /// BCP 47 tag of the language.
    pub lang: &'a str,
    /// Begins every id: unique on the page.
    pub prefix: &'a str,
    /// The title of the drawing, or of its part: the argument is the index of the part.
    pub title: &'a dyn Fn(usize) -> String,
    /// What it shows, in a sentence or two.
    pub description: &'a str,
    /// The full name of a step as a screen reader should say it, with what comes next.
    pub name: &'a dyn Fn(usize) -> String,
    /// Where the link of a step leads: `#a3`.
    pub href: &'a dyn Fn(usize) -> String,
    /// The letter of a continuation mark, counted from 0.
    pub letter: &'a dyn Fn(usize) -> String,
    /// What a continuation mark says: "goes on in part 2 at А".
    pub mark: &'a dyn Fn(&Mark) -> String,
}

/// What a page knows about a drawing besides its words.
pub struct Look<'a> {
    /// How many steps of the page come before those of this process. Boxes and lines carry the page's count of their steps
    /// (`s3`, `x3 x4`), so that the style sheet can light up what belongs together.
    pub before: usize,
    /// What an end means, by its step: ends look different also without colour.
    pub ending: &'a dyn Fn(usize) -> Option<Ending>,
    /// What became of a step between two editions; nothing on a drawing that compares none.
    pub signs: &'a dyn Fn(usize) -> Vec<Sign>,
    /// What became of the way from one step to another.
    pub way: &'a dyn Fn(usize, usize) -> Option<Sign>,
}

impl Look<'_> {
    /// A drawing that stands alone.
    pub const BARE: Look<'static> = Look { before: 0, ending: &|_| None, signs: &|_| Vec::new(), way: &|_, _| None };
}

/// The whole of a drawing as SVG, for a screen. Its title is that of part 0.
pub fn whole(drawing: &Drawing, words: &Words<'_>, look: &Look<'_>) -> String {
    Writer { words, look }.written(drawing.annex, &drawing.whole, words.prefix, 0)
}

/// One part of a drawing as SVG, for paper. A part that the drawing does not have gives nothing.
///
/// Its ids differ from those of the whole and of the other parts, so that all may stand on one page; the only part of a
/// drawing that is not split is the whole and has its ids.
pub fn part(drawing: &Drawing, index: usize, words: &Words<'_>, look: &Look<'_>) -> String {
    let Some(part) = drawing.parts.get(index) else { return String::new() };
    let id = if drawing.is_split() { part_id(words, index) } else { words.prefix.to_owned() };
    Writer { words, look }.written(drawing.annex, part, &id, index)
}

/// Every part of a drawing that stands alone.
pub fn parts(drawing: &Drawing, words: &Words<'_>) -> Vec<String> {
    (0..drawing.parts.len()).map(|index| part(drawing, index, words, &Look::BARE)).collect()
}

/// The id of one of several parts.
fn part_id(words: &Words<'_>, index: usize) -> String {
    format!("{}-{}", words.prefix, index + 1)
}

/// The titles of the lanes alone, exactly as they stand at the top of the part: a page keeps them in view over it.
pub fn titles(part: &Part) -> Option<String> {
    let bottom = part.lanes.first()?.area.y + part.header;
    let mut out = String::new();
    let w = part.width;
    let head = format_args!("viewBox=\"0 0 {w} {bottom}\" width=\"{w}\" height=\"{bottom}\"").to_string();
    // Writing to a string cannot fail.
    let _ = write!(out, "<svg class=\"diagram titles\" {head} aria-hidden=\"true\" focusable=\"false\">");
    for lane in &part.lanes {
        let _ = write_title(&mut out, lane, part.header);
    }
    out.push_str("</svg>");
    Some(out)
}

/// Writes one part.
struct Writer<'a> {
    words: &'a Words<'a>,
    look: &'a Look<'a>,
}

impl Writer<'_> {
    /// The page's count of a step, from 1.
    fn count(&self, step: usize) -> usize {
        self.look.before + step + 1
    }

    fn written(&self, annex: Annex, part: &Part, id: &str, index: usize) -> String {
        let mut out = String::with_capacity(1024 + part.figures.len() * 512);
        // Writing to a string cannot fail.
        let _ = self.write(&mut out, annex, part, (index, id));
        out
    }

    fn write(&self, out: &mut String, annex: Annex, part: &Part, (index, id): (usize, &str)) -> std::fmt::Result {
        let words = self.words;
        let kind = match annex {
            Annex::Flow => "flow",
            Annex::Swimlane => "swimlane",
        };
        let id = Escaped(id);
        write!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"diagram {kind}\" lang=\"{}\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" \
             height=\"{h}\" role=\"document\" aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">{}</title>\
             <desc id=\"{id}-d\">{}</desc>",
            Escaped(words.lang),
            Escaped(&(words.title)(index)),
            Escaped(words.description),
            w = part.width,
            h = part.height,
        )?;
        if !part.lanes.is_empty() {
            out.push_str("<g class=\"lanes\" aria-hidden=\"true\">");
            for lane in &part.lanes {
                write_lane(out, lane, part.header)?;
            }
            out.push_str("</g>");
        }
        out.push_str("<g class=\"lines\" aria-hidden=\"true\">");
        // The main path is drawn last, so that it lies on top where lines cross.
        for main in [false, true] {
            for line in part.lines.iter().filter(|line| line.main == main) {
                self.line(out, line)?;
            }
        }
        for figure in part.figures.iter().filter(|figure| figure.shape == Shape::Condition) {
            write_text(out, &figure.text)?;
        }
        out.push_str("</g><g role=\"list\">");
        for figure in part.figures.iter().filter(|figure| figure.shape != Shape::Condition) {
            self.figure(out, figure, &id)?;
        }
        out.push_str("</g>");
        for mark in &part.marks {
            self.mark(out, mark, &id)?;
        }
        out.push_str("</svg>");
        Ok(())
    }

    fn line(&self, out: &mut String, line: &Line) -> std::fmt::Result {
        if line.points.len() >= 2 {
            let main = if line.main { " main" } else { "" };
            let back = if line.back { " return" } else { "" };
            let sign = (self.look.way)(line.from, line.to);
            write!(
                out,
                "<g class=\"line{main}{back}{} x{} x{}\"><path d=\"",
                sign::classes(sign.as_slice()),
                self.count(line.from),
                self.count(line.to)
            )?;
            shape::line(out, line)?;
            out.push_str("\"/>");
            if line.head {
                out.push_str("<path class=\"head\" d=\"");
                shape::head(out, line)?;
                out.push_str("\"/>");
            }
            if let Some(sign) = sign {
                sign::of_line(out, line, sign)?;
            }
            out.push_str("</g>");
        }
        line.label.as_ref().map_or(Ok(()), |label| write_text(out, &label.text))
    }

    fn figure(&self, out: &mut String, figure: &Figure, id: &Escaped<'_>) -> std::fmt::Result {
        let step = figure.step;
        let main = if figure.main { " main" } else { "" };
        let ending = (self.look.ending)(step);
        let end = ending.map(|ending| format!(" {}", ending.name())).unwrap_or_default();
        let signs = (self.look.signs)(step);
        write!(
            out,
            "<g role=\"listitem\"><a href=\"{}\" id=\"{id}-s{}\" class=\"step {}{end}{main}{} s{}\"><title>{}</title>",
            Escaped(&(self.words.href)(step)),
            step + 1,
            shape::name(figure.shape),
            sign::classes(&signs),
            self.count(step),
            Escaped(&(self.words.name)(step)),
        )?;
        shape::outline(out, figure)?;
        if ending == Some(Ending::Rendered) {
            shape::inner(out, figure)?;
        }
        write_text(out, &figure.text)?;
        sign::of_figure(out, figure, &signs)?;
        out.push_str("</a></g>");
        Ok(())
    }

    fn mark(&self, out: &mut String, mark: &Mark, id: &Escaped<'_>) -> std::fmt::Result {
        let words = self.words;
        let mut steps: Vec<usize> = mark.ways.iter().flat_map(|way| [way.0, way.1]).collect();
        steps.sort_unstable();
        steps.dedup();
        let classes: String = steps.iter().map(|step| format!(" x{}", self.count(*step))).collect();
        let way = if mark.leaves { ("o", "i") } else { ("i", "o") };
        let other = part_id(words, mark.part);
        let other = Escaped(&other);
        write!(
            out,
            "<a class=\"mark{classes}\" id=\"{id}-{}{}\" href=\"#{other}-{}{}\"><title>{}</title><circle cx=\"{x}\" cy=\"{y}\" \
             r=\"{}\"/><text x=\"{x}\" y=\"{}\" aria-hidden=\"true\">{}</text></a>",
            way.0,
            mark.number + 1,
            way.1,
            mark.number + 1,
            Escaped(&(words.mark)(mark)),
            mark.radius,
            mark.at.y + crate::layout::constant::BASELINE,
            Escaped(&(words.letter)(mark.number)),
            x = mark.at.x,
            y = mark.at.y,
        )
    }
}

fn write_lane(out: &mut String, lane: &Lane, header: i32) -> std::fmt::Result {
    let area = &lane.area;
    let (x, y, w) = (area.x, area.y, area.width);
    write!(out, "<rect class=\"lane\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{}\"/>", area.height)?;
    write_title(out, lane, header)
}

fn write_title(out: &mut String, lane: &Lane, header: i32) -> std::fmt::Result {
    let area = &lane.area;
    let (x, y, w) = (area.x, area.y, area.width);
    write!(out, "<rect class=\"title\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{header}\"/>")?;
    write_text(out, &lane.title)
}

/// Lines of text; neighbours that say the same kind of thing share one element.
fn write_text(out: &mut String, lines: &[TextLine]) -> std::fmt::Result {
    for group in lines.chunk_by(|a, b| a.role == b.role && a.anchor == b.anchor) {
        let Some(first) = group.first() else { continue };
        let class = match first.role {
            Role::Heading => "heading",
            Role::Name => "name",
            Role::Deadline => "deadline",
            Role::Condition => "condition",
            Role::Title => "unit",
        };
        let anchor = match first.anchor {
            Anchor::Start => " start",
            Anchor::Middle => "",
            Anchor::End => " end",
        };
        write!(out, "<text class=\"{class}{anchor}\" aria-hidden=\"true\">")?;
        // What follows says how much lower it stands: the same few signs again and again, which packs well.
        let mut above: Option<&TextLine> = None;
        for line in group {
            match above {
                None => write!(out, "<tspan x=\"{}\" y=\"{}\">", line.x, line.y)?,
                Some(above) => write!(out, "<tspan x=\"{}\" dy=\"{}\">", line.x, line.y - above.y)?,
            }
            write!(out, "{}</tspan>", Escaped(&line.text))?;
            above = Some(line);
        }
        out.push_str("</text>");
    }
    Ok(())
}
