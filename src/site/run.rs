//! Texts cut into runs: plain words, and words that lead somewhere. Put together again they are the text to the letter.

use std::ops::Range;

use serde::Serialize;

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The words.
    pub text: String,
    /// What they are.
    #[serde(flatten)]
    pub sense: Sense,
}

/// What a run is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Sense {
    /// Words without more.
    Plain,
    /// A reference to a part or an act.
    Reference {
        /// Where it leads.
        href: String,
    },
    /// A term that is explained on the page.
    Term {
        /// Where it is.
        href: String,
        /// What it stands for.
        means: String,
    },
    /// A term where the text defines it.
    Definition,
}

/// Where in a text a run stands, in bytes, and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Where.
    pub range: Range<usize>,
    /// What it is.
    pub sense: Sense,
}

/// The paragraphs of a text, divided at blank lines; inside they keep every sign.
pub fn paragraphs(text: &str) -> Vec<String> {
    if !text.contains('\n') {
        return if text.trim().is_empty() { Vec::new() } else { vec![text.to_owned()] };
    }
    let lines = |lines: Vec<Range<usize>>| {
        let texts: Vec<&str> = lines.into_iter().filter_map(|line| text.get(line)).collect();
        texts.join("\n")
    };
    blocks(text).into_iter().map(lines).collect()
}

/// The runs of each paragraph of a text. The first of spans that meet is taken; one that crosses the end of a paragraph is cut.
pub fn runs(text: &str, mut spans: Vec<Span>) -> Vec<Vec<Run>> {
    spans.sort_by_key(|span| (span.range.start, std::cmp::Reverse(span.range.end)));
    let mut end = 0;
    spans.retain(|span| {
        let free = span.range.start >= end && !span.range.is_empty();
        end = if free { span.range.end } else { end };
        free
    });
    let paragraph = |lines: Vec<Range<usize>>| {
        let mut made: Vec<Run> = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                push(&mut made, "\n", None);
            }
            let mut at = line.start;
            for span in spans.iter().filter(|span| span.range.start < line.end && line.start < span.range.end) {
                let (start, end) = (span.range.start.max(line.start), span.range.end.min(line.end));
                push(&mut made, text.get(at..start).unwrap_or_default(), None);
                push(&mut made, text.get(start..end).unwrap_or_default(), Some(span));
                at = end;
            }
            push(&mut made, text.get(at..line.end).unwrap_or_default(), None);
        }
        made
    };
    blocks(text).into_iter().map(paragraph).collect()
}

fn push(made: &mut Vec<Run>, text: &str, span: Option<&Span>) {
    if text.is_empty() {
        return;
    }
    match (made.last_mut(), span) {
        (Some(last), None) if last.sense == Sense::Plain => last.text.push_str(text),
        _ => {
            let sense = span.map_or(Sense::Plain, |span| span.sense.clone());
            made.push(Run { text: text.to_owned(), sense });
        }
    }
}

/// The lines of each paragraph, in bytes and without their ends.
fn blocks(text: &str) -> Vec<Vec<Range<usize>>> {
    let mut blocks = vec![Vec::new()];
    let mut start = 0;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end_matches('\n');
        let line = if line.len() < whole.len() { line.strip_suffix('\r').unwrap_or(line) } else { line };
        match blocks.last_mut() {
            Some(open) if !line.trim().is_empty() => open.push(start..start + line.len()),
            _ => blocks.push(Vec::new()),
        }
        start += whole.len();
    }
    blocks.retain(|block: &Vec<Range<usize>>| !block.is_empty());
    blocks
}
