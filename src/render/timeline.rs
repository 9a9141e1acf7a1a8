//! The picture of a timeline: editions as numbered marks on a line of time. Places are in per cent of the width, so that
//! letters keep their size on every screen; what it shows stands in words in the list below it.

use std::fmt::Write;

use super::escape::escape;

/// An edition on the line.
#[derive(Debug, Clone)]
pub struct Node {
    /// The day on which it begins, as a count of days from any day.
    pub day: i64,
    /// What stands below it: the year.
    pub label: String,
    /// Its place in time: `old`, `now`, `future`.
    pub kind: &'static str,
    /// Whether its day is certain.
    pub certain: bool,
    /// Whether nothing holds from here on.
    pub ended: bool,
}

/// Per mille of the width: where the first and the last mark stand, and where the line ends.
const FIRST: i64 = 45;
const LAST: i64 = 880;
const END: i64 = 985;
/// The least distance between two marks with numbers, in per mille: a mark of 22 px on a line of 280 px.
const APART: i64 = 85;
/// The least distance between two labels.
const LABELS: i64 = 160;

/// The picture as safe SVG; `title` tells what it shows.
pub fn timeline(nodes: &[Node], title: &str) -> String {
    let places = places(nodes);
    let numbered = places.windows(2).all(|pair| matches!(pair, [one, two] if two - one >= APART * 9 / 10));
    let title = escape(title);
    let mut svg = format!(
        "<svg class=\"timeline\" width=\"100%\" height=\"64\" role=\"img\" aria-label=\"{title}\"><title>{title}</title>"
    );
    // A text goes into a string: nothing can fail.
    let _ = lines(&mut svg, nodes, &places);
    let _ = marks(&mut svg, nodes, &places, numbered);
    svg.push_str("</svg>");
    svg
}

fn lines(svg: &mut String, nodes: &[Node], places: &[i64]) -> std::fmt::Result {
    for (index, (node, place)) in nodes.iter().zip(places).enumerate() {
        let end = places.get(index + 1).copied().unwrap_or(END);
        let kind = if node.ended { "ended" } else { node.kind };
        write!(
            svg,
            "<line class=\"is-{kind}\" x1=\"{}\" y1=\"22\" x2=\"{}\" y2=\"22\"/>",
            percent(*place),
            percent(end)
        )?;
    }
    Ok(())
}

fn marks(svg: &mut String, nodes: &[Node], places: &[i64], numbered: bool) -> std::fmt::Result {
    let mut labelled: Option<(i64, &str)> = None;
    for (index, (node, place)) in nodes.iter().zip(places).enumerate() {
        let (x, kind) = (percent(*place), node.kind);
        let sure = if node.certain { "" } else { " unsure" };
        let radius = if numbered { 11 } else { 5 };
        write!(svg, "<circle class=\"is-{kind}{sure}\" cx=\"{x}\" cy=\"22\" r=\"{radius}\"/>")?;
        if kind == "now" && numbered {
            write!(svg, "<circle class=\"ring\" cx=\"{x}\" cy=\"22\" r=\"15\"/>")?;
        }
        if numbered {
            write!(svg, "<text class=\"is-{kind}\" x=\"{x}\" y=\"27\">{}</text>", index + 1)?;
        }
        let has_room = labelled.is_none_or(|(at, label)| place - at >= LABELS && label != node.label);
        if has_room && !node.label.is_empty() {
            write!(svg, "<text class=\"year\" x=\"{x}\" y=\"57\">{}</text>", escape(&node.label))?;
            labelled = Some((*place, &node.label));
        }
    }
    Ok(())
}

/// Where the marks stand: by their days, and never nearer to each other than they can be told apart.
fn places(nodes: &[Node]) -> Vec<i64> {
    let days: Vec<i64> = nodes.iter().map(|node| node.day).collect();
    let (first, last) = (days.first().copied().unwrap_or(0), days.last().copied().unwrap_or(0));
    let count = i64::try_from(nodes.len()).unwrap_or(i64::MAX);
    let apart = APART.min((LAST - FIRST) / (count - 1).max(1));
    let span = (last - first).max(1);
    let mut places: Vec<i64> = days.iter().map(|day| FIRST + (day - first) * (LAST - FIRST) / span).collect();
    let mut least = FIRST;
    for place in &mut places {
        *place = (*place).max(least);
        least = *place + apart;
    }
    let mut most = LAST;
    for place in places.iter_mut().rev() {
        *place = (*place).min(most);
        most = *place - apart;
    }
    places
}

fn percent(place: i64) -> String {
    format!("{}.{}%", place / 10, place % 10)
}
