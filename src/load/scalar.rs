//! Where the bytes of a text stand in its YAML file: plain, quoted or in a block, folded or not.
//!
//! The text is known already; its file is read along with it, so that whatever does not fit (an alias, say) gives nothing.

/// How a text is written in YAML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Plain,
    Single,
    Double,
    /// After `|` or `>`, with its indentation.
    Block(usize),
}

/// For every byte of a text, and for its end, the byte of the file where it stands. `offset` is where its value begins.
pub fn places(source: &str, offset: usize, text: &str) -> Option<Vec<usize>> {
    let (style, start) = style(source, offset)?;
    let mut places = Vec::with_capacity(text.len() + 1);
    let mut at = start + leading_space(source.get(start..)?);
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let here = source.get(at..)?;
        let (taken, length) = match sign {
            ' ' | '\n' if !here.starts_with(sign) || sign == '\n' => folded(rest, here, style)?,
            _ => (sign.len_utf8(), written(here, sign, style)?),
        };
        places.extend((0..taken).map(|byte| at + byte.min(length.saturating_sub(1))));
        rest = rest.get(taken..)?;
        at += length;
    }
    places.push(at);
    Some(places)
}

fn style(source: &str, offset: usize) -> Option<(Style, usize)> {
    let here = source.get(offset..)?;
    // The place of a block is that of its first line, which may begin with any sign, a quote too.
    let before = source.get(..offset)?;
    let line_start = before.rfind('\n').map_or(0, |line| line + 1);
    let alone = before.get(line_start..)?.bytes().all(|byte| byte == b' ');
    if alone && before.get(..line_start)?.trim_end().lines().next_back().is_some_and(is_header) {
        return Some((Style::Block(offset - line_start), offset));
    }
    match here.chars().next()? {
        '"' => Some((Style::Double, offset + 1)),
        '\'' => Some((Style::Single, offset + 1)),
        '|' | '>' => {
            let start = offset + here.find('\n')? + 1;
            Some((Style::Block(indentation(source.get(start..)?)), start))
        }
        _ => Some((Style::Plain, offset)),
    }
}

/// Whether a line ends with the mark of a block: `kk: >-`.
fn is_header(line: &str) -> bool {
    let line = line.split(" #").next().unwrap_or_default().trim_end();
    let mark = line.trim_end_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, '-' | '+'));
    mark.ends_with(" >") || mark.ends_with(" |")
}

fn indentation(block: &str) -> usize {
    let first = block.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    first.len() - first.trim_start_matches(' ').len()
}

fn leading_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// A space or line breaks of the text that are line breaks and indentation in the file: bytes of the text, of the file.
fn folded(text: &str, here: &str, style: Style) -> Option<(usize, usize)> {
    if style == Style::Double && here.starts_with("\\n") {
        return Some((1, 2));
    }
    let breaks = if text.starts_with(' ') { 1 } else { text.bytes().take_while(|byte| *byte == b'\n').count() };
    let space = here.len() - here.trim_start_matches([' ', '\n', '\r', '\t']).len();
    let gap = here.get(..space)?;
    let last = gap.rfind('\n')?;
    let indent = gap.get(last + 1..)?.len();
    // In a block more indentation than the first line's belongs to the text.
    let length = match style {
        Style::Block(block) => last + 1 + indent.min(block),
        _ => space,
    };
    Some((breaks, length))
}

/// How many bytes of the file write this sign.
fn written(here: &str, sign: char, style: Style) -> Option<usize> {
    if style == Style::Single && sign == '\'' {
        return here.starts_with("''").then_some(2);
    }
    if style == Style::Double && here.starts_with('\\') {
        return escaped(here, sign);
    }
    here.starts_with(sign).then(|| sign.len_utf8())
}

fn escaped(here: &str, sign: char) -> Option<usize> {
    let mark = here.chars().nth(1)?;
    let digits = match mark {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => {
            let meant = match mark {
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                '0' => '\0',
                'e' => '\u{1b}',
                'N' => '\u{85}',
                '_' => '\u{a0}',
                'L' => '\u{2028}',
                'P' => '\u{2029}',
                other => other,
            };
            return (meant == sign).then(|| 1 + mark.len_utf8());
        }
    };
    let code = u32::from_str_radix(here.get(2..2 + digits)?, 16).ok()?;
    (char::from_u32(code) == Some(sign)).then_some(2 + digits)
}
