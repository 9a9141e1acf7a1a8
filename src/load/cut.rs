//! Texts that a `#` cuts: in YAML a `#` after a space begins a comment, also in the middle of a sentence without quotes.
//!
//! Nothing is wrong with the YAML then, so only the look of it tells: the comment goes on like the text (`приказ #5`,
//! `приказ # 597`, `(далее # СФЕ)`). A comment that begins with a space and a word is a comment.

/// A text that looks cut: the line and column of the `#`, both from 1, and what was lost.
#[derive(Debug, PartialEq, Eq)]
pub struct Cut {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// What stands before the `#`, its end.
    pub before: String,
    /// What stands from the `#` on, its beginning.
    pub lost: String,
}

/// Where the text of a file is, from line to line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// Between values, or in a plain one.
    Plain,
    /// In a text that this quote ends.
    Quoted(char),
    /// In a block text whose key is indented this far.
    Block(usize),
}

/// Finds the texts of a file that look cut.
pub fn cuts(text: &str) -> Vec<Cut> {
    let mut inside = Inside::Plain;
    let mut cuts = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if !line.contains('#') && !line.contains(['"', '\'', '|', '>']) && !matches!(inside, Inside::Block(_)) {
            continue;
        }
        let indent = line.len() - line.trim_start_matches([' ', '-']).len();
        if let Inside::Block(key) = inside {
            let deep = line.len() - line.trim_start().len();
            if line.trim().is_empty() || deep > key {
                continue;
            }
            inside = Inside::Plain;
        }
        let (comment, after) = scan(line, inside);
        inside = after;
        let written = comment.map_or(line, |at| line.get(..at).unwrap_or(line)).trim_end();
        if inside == Inside::Plain && opens_block(written) {
            inside = Inside::Block(indent.saturating_sub(usize::from(written.trim_start().starts_with("- "))));
        }
        if let Some(at) = comment
            && let Some(cut) = look(written, line.get(at..).unwrap_or_default())
        {
            let number = |count: usize| u32::try_from(count + 1).unwrap_or(u32::MAX);
            let column = line.get(..at).map_or(0, |before| before.chars().count());
            cuts.push(Cut { line: number(index), column: number(column), ..cut });
        }
    }
    cuts
}

/// The byte at which the comment of a line begins, if it has one, and where the text is at its end.
fn scan(line: &str, inside: Inside) -> (Option<usize>, Inside) {
    let mut quote = if let Inside::Quoted(quote) = inside { Some(quote) } else { None };
    let mut before = ' ';
    let mut signs = line.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        match quote {
            Some('"') if sign == '\\' => drop(signs.next()),
            Some('\'') if sign == '\'' && signs.peek().is_some_and(|(_, next)| *next == '\'') => drop(signs.next()),
            Some(open) if sign == open => quote = None,
            Some(_) => {}
            // A quote opens a text only where a value begins.
            None if matches!(sign, '"' | '\'') && begins_value(line.get(..at).unwrap_or_default()) => {
                quote = Some(sign)
            }
            None if sign == '#' && before.is_whitespace() => return (Some(at), Inside::Plain),
            None => {}
        }
        before = sign;
    }
    (None, quote.map_or(Inside::Plain, Inside::Quoted))
}

/// Whether a value begins after this part of a line.
fn begins_value(before: &str) -> bool {
    let before = before.trim_end_matches(' ');
    before.is_empty() || before.ends_with([':', '-', '[', '{', ','])
}

/// Whether a line ends with the sign of a block text: `>-`, `|`.
fn opens_block(written: &str) -> bool {
    let mark = written.trim_end_matches(|sign: char| matches!(sign, '-' | '+') || sign.is_ascii_digit());
    let before = mark.strip_suffix(['|', '>']).unwrap_or_default();
    before.ends_with(": ") || before.ends_with("- ") || before.trim() == "-"
}

/// Whether a text goes on after its `#`: there is a plain text before, and the comment begins like its next word.
fn look(written: &str, comment: &str) -> Option<Cut> {
    let text = plain_text(written)?;
    let rest = comment.strip_prefix('#')?;
    let first = rest.chars().next()?;
    let word = rest.trim_start();
    let number = word.starts_with(|sign: char| sign.is_ascii_digit() || sign == '№');
    let open =
        |open: char, close: char| text.matches(open).count() > text.matches(close).count() && rest.contains(close);
    if !(first.is_alphanumeric() || number || open('(', ')') || open('«', '»') || open('"', '"')) {
        return None;
    }
    let before: Vec<char> = text.chars().rev().take(30).collect();
    let lost: String = comment.chars().take(40).collect();
    Some(Cut { line: 0, column: 0, before: before.into_iter().rev().collect(), lost: lost.trim_end().to_owned() })
}

/// The plain text with which a line ends before its comment: of a language or of a list, with a letter that no id has.
fn plain_text(written: &str) -> Option<&str> {
    let value = written.rsplit_once(": ").map_or(written, |(_, value)| value).trim();
    let value = value.strip_prefix("- ").unwrap_or(value);
    let plain =
        !value.ends_with(['"', '\'', ':', '}', ']', '|', '>']) && !value.starts_with(['"', '\'', '&', '*', '!']);
    let prose = value.chars().any(|sign| sign.is_alphabetic() && !sign.is_ascii()) || value.split(' ').count() > 2;
    (plain && prose).then_some(value)
}
