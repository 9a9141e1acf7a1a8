//! Signs that no indentation can have: a tab, and spaces that only look like one. The reader of YAML stumbles over them some
//! lines away from where they stand, so they are looked for when it did.

use super::code;
use super::structure::Fault;
use crate::diagnostic::message::{Message, say};

/// The first line that is indented with something else than spaces and then begins a key or an item; those of block texts
/// are text.
pub fn stray(text: &str) -> Option<Fault> {
    // How far the line is indented whose block text goes on.
    let mut block: Option<usize> = None;
    for (index, line) in text.lines().enumerate() {
        let spaces = line.len() - line.trim_start_matches(' ').len();
        if line.trim().is_empty() || block.is_some_and(|indent| spaces > indent) {
            continue;
        }
        block = opens_block(line).then_some(spaces);
        let below = line.get(spaces..).unwrap_or_default();
        let Some(sign) = below.chars().next().filter(|sign| is_stray(*sign)) else { continue };
        if begins(below.trim_start_matches(|sign| sign == ' ' || is_stray(sign))) {
            let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            let (message, hint) = told(sign);
            let (line, column) = (number(index + 1), number(spaces + 1));
            return Some(Fault { code: &code::SYNTAX, line, column, message, hint: Some(hint) });
        }
    }
    None
}

fn told(sign: char) -> (Message, Message) {
    match sign {
        '\t' => ("this line is indented with a tab".into(), "indent with spaces, never with tabs".into()),
        '\u{a0}' | '\u{202f}' => (
            "this line is indented with a no-break space, which only looks like a space".into(),
            "delete the indentation of this line and type it anew".into(),
        ),
        sign => (
            say!(
                "this line is indented with the sign U+{code}, which only looks like a space",
                code = format!("{:04X}", u32::from(sign))
            ),
            "delete the indentation of this line and type it anew".into(),
        ),
    }
}

fn is_stray(sign: char) -> bool {
    sign != ' ' && (sign.is_whitespace() || matches!(sign, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'))
}

/// Whether a line begins a key or an item.
fn begins(line: &str) -> bool {
    let word = line.find(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '_' | '-')).unwrap_or(line.len());
    line.starts_with("- ") || word > 0 && line.get(word..).is_some_and(|rest| rest.starts_with(':'))
}

/// Whether a line ends with the mark of a block text: `kk: >-`.
fn opens_block(line: &str) -> bool {
    let line = line.split(" #").next().unwrap_or_default().trim_end();
    let mark = line.trim_end_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, '-' | '+'));
    mark.ends_with(" >") || mark.ends_with(" |")
}
