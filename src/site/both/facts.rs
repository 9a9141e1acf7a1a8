//! What stands around the text in all languages: the summary of a regulation, the signatures under an act.

use super::super::deadline;
use super::super::reader::Reader;
use super::cell::{CellView, Columns};
use super::law::RowView;
use crate::model::act::Act;
use crate::model::regulation::Regulation;
use crate::model::words::Words;

/// The summary, in the order of the questions that people ask; nothing where the regulation says nothing of that.
pub fn summary(columns: &Columns<'_>, regulation: &Regulation) -> Vec<RowView> {
    let mut rows = Vec::new();
    let list = |requirements: &'_ [crate::model::regulation::Requirement]| -> Vec<Words> {
        requirements.iter().map(|requirement| requirement.text.clone()).collect()
    };
    let one = |words: &Words| vec![words.clone()];
    add(columns, &mut rows, "service", &one(&regulation.service));
    add(columns, &mut rows, "recipients", &one(&regulation.recipients));
    add(columns, &mut rows, "documents", &list(&regulation.documents));
    if let Some(total) = &regulation.total {
        let line = |reader: &Reader<'_>| deadline::line(reader, regulation, total);
        rows.push(said(columns, "summary.total", &line));
        let terms = list(&regulation.terms);
        rows.extend(terms.iter().map(|words| row(columns, "", words)));
    } else {
        add(columns, &mut rows, "total", &list(&regulation.terms));
    }
    add(columns, &mut rows, "result", &one(&regulation.result));
    add(columns, &mut rows, "fee", &one(&regulation.fee));
    add(columns, &mut rows, "refusals", &list(&regulation.refusals));
    add(columns, &mut rows, "provider", &one(&regulation.provider));
    add(columns, &mut rows, "place", &one(&regulation.place));
    add(columns, &mut rows, "hours", &one(&regulation.hours));
    if let Some(form) = regulation.form {
        rows.push(said(columns, "summary.form", &|reader| reader.word(&format!("form.{}", form.name()))));
    }
    if !rows.is_empty() {
        let heading = |reader: &Reader<'_>| CellView {
            paragraphs: vec![reader.word("summary.heading")],
            ..columns.bare(reader, None)
        };
        rows.insert(0, RowView::alone("facts", columns.readers.iter().map(heading).collect()));
    }
    rows
}

/// Who signed an act and with whom it was agreed, each block as it is printed.
pub fn signed(columns: &Columns<'_>, act: &Act) -> Vec<RowView> {
    let block = |lines: &[Words], date: Option<jiff::civil::Date>| {
        let cell = |(place, reader): (usize, &Reader<'_>)| {
            let mut whole = columns.bare(reader, None);
            for words in lines {
                let all = columns.cells(None, false, &|_| String::new(), words);
                let Some(line) = all.into_iter().nth(place) else { continue };
                whole.paragraphs.extend(line.paragraphs);
                whole.remarks.extend(line.remarks);
            }
            whole.remarks.dedup();
            whole.paragraphs.extend(date.map(|date| reader.date(date)));
            whole
        };
        RowView::alone("signed", columns.readers.iter().enumerate().map(cell).collect())
    };
    let signatures = act.signatories.iter().map(|signatory| block(&signatory.lines, None));
    let agreements = act.agreements.iter().map(|agreement| block(&agreement.lines, agreement.date));
    signatures.chain(agreements).collect()
}

/// The rows of a question: its name stands at the first one.
fn add(columns: &Columns<'_>, rows: &mut Vec<RowView>, key: &str, all: &[Words]) {
    let said = all.iter().filter(|words| !words.is_empty()).enumerate();
    rows.extend(said.map(|(place, words)| row(columns, if place == 0 { key } else { "" }, words)));
}

fn row(columns: &Columns<'_>, key: &str, words: &Words) -> RowView {
    let label = |reader: &Reader<'_>| match key {
        "" => String::new(),
        key => reader.word(&format!("summary.{key}")),
    };
    RowView::alone("fact", columns.cells(None, false, &label, words))
}

fn said(columns: &Columns<'_>, key: &str, say: &dyn Fn(&Reader<'_>) -> String) -> RowView {
    let cell = |reader: &Reader<'_>| CellView {
        label: reader.word(key),
        paragraphs: vec![say(reader)],
        ..columns.bare(reader, None)
    };
    RowView::alone("fact", columns.readers.iter().map(cell).collect())
}
