//! The canonical form of a content file: spaces, line breaks and brackets as everywhere, words and comments untouched.

use pretty_yaml::config::{FormatOptions, LanguageOptions, LayoutOptions};
use serde_json::Value;

/// How wide a line is before its list or mapping is broken, in characters. Texts are never broken anew: a line break
/// inside them can be part of what an act prints.
const WIDTH: usize = 120;

/// Lays a file out in the canonical form; the same file again when it has it already.
///
/// # Errors
/// When the file is no YAML, and when the new layout would say anything else than the old one.
pub fn canonical(text: &str) -> Result<String, Unfit> {
    let before = value(text).ok_or(Unfit::NotYaml)?;
    let laid_out = pretty_yaml::format_text(text.trim_start_matches('\u{feff}'), &options());
    let after = laid_out.map_err(|_| Unfit::NotYaml)?;
    // The layout is somebody else's work, the words are the law's: they are held against each other every time.
    if value(&after).as_ref() == Some(&before) && signs(text).eq(signs(&after)) { Ok(after) } else { Err(Unfit::Other) }
}

/// Why a file is left as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It is no YAML.
    NotYaml,
    /// It would not say the same.
    Other,
}

/// The values of a file; none where it is no YAML.
pub fn value(text: &str) -> Option<Value> {
    serde_saphyr::from_str_with_options(text, super::read::options()).ok()
}

/// Every sign but those that a layout may set or leave out; comments are among them.
fn signs(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, ',' | '"' | '\'' | '\u{feff}'))
}

fn options() -> FormatOptions {
    FormatOptions {
        layout: LayoutOptions { print_width: WIDTH, ..LayoutOptions::default() },
        language: LanguageOptions {
            brace_spacing: false,
            trailing_comma: false,
            prefer_single_line: true,
            trim_trailing_zero: false,
            ..LanguageOptions::default()
        },
    }
}
