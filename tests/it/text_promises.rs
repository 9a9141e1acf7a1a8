//! Line breaking on any text: nothing panics, nothing is lost, nothing sticks out of its box.

use proptest::prelude::*;
use reglament::layout::text::{Language, Paragraph, wrap};
use reglament::theme::font::{self, Face, width, width_px};

use crate::random;

use Language::{Kazakh, Other, Russian};

/// The text without white space, control characters and soft hyphens.
fn visible(text: &str) -> Vec<char> {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && *c != '\u{ad}').collect()
}

/// The lines give back the visible text, hyphens at line ends being ours where the text has none.
fn same_text(text: &str, lines: &[String]) -> bool {
    let wanted = visible(text);
    let mut rest = &wanted[..];
    for line in lines {
        let shown = visible(line);
        let (body, hyphen) = match shown.split_last() {
            Some(('-', body)) if rest.get(body.len()) != Some(&'-') => (body, true),
            _ => (&shown[..], false),
        };
        match rest.strip_prefix(body) {
            Some(tail) => rest = tail,
            None => return false,
        }
        if hyphen && rest.is_empty() {
            return false;
        }
    }
    rest.is_empty()
}

fn keeps_its_promises(text: &str, language: Language, size: u16, max_width: i32) -> Result<(), TestCaseError> {
    use unicode_segmentation::UnicodeSegmentation as _;
    let lines = wrap(text, language, Face::Regular, size, max_width);
    prop_assert!(same_text(text, &lines.lines), "{text:?} became {lines:#?}");
    let mut widest = 0;
    for line in &lines.lines {
        prop_assert_eq!(line.trim(), line);
        prop_assert!(!line.is_empty());
        let line_width = width_px(Face::Regular, line, size);
        widest = widest.max(line_width);
        prop_assert!(
            line_width <= max_width || line.graphemes(true).count() == 1,
            "{line:?} is {line_width} px of {max_width}"
        );
    }
    prop_assert_eq!(lines.width, widest);
    let paragraph = Paragraph::new(text, language, Face::Regular);
    prop_assert_eq!(paragraph.count(size, max_width), (lines.lines.len(), lines.cut));
    prop_assert_eq!(
        i64::from(paragraph.width(size)),
        i64::from(font::to_px(width(Face::Regular, paragraph.text()), size))
    );
    // Setting the text again at the width it took changes nothing, so boxes can be drawn in.
    if lines.cut == 0 {
        prop_assert_eq!(paragraph.wrap(size, lines.width).lines.len(), lines.lines.len());
    }
    Ok(())
}

fn language() -> impl Strategy<Value = Language> {
    prop_oneof![Just(Kazakh), Just(Russian), Just(Other)]
}

/// Texts like ours: words, numbers, signs and spaces of all kinds.
fn text_like_ours() -> impl Strategy<Value = String> {
    let parts = [
        " ",
        " ",
        " ",
        "\u{a0}",
        "\n",
        "-",
        "–",
        " – ",
        "/",
        ".",
        ",",
        "(",
        ")",
        "№",
        "№ ",
        "п.",
        "т.б.",
        "1",
        "500",
        "10-",
        "%",
        "Е.З.",
        "«",
        "»",
        "ь",
        "ъ",
        "ІІД",
        "ҰҚКД-де",
        "жұмыс",
        "күні",
        "рабочих",
        "дней",
        "в",
        "и",
        "қызметкерлерінің",
        "регистрационного",
        "egov.kz",
        "\u{ad}",
        "\u{200b}",
        "日本",
        "👍🏽",
        "\u{301}",
        "\u{202f}",
        "\u{2060}",
        "\u{feff}",
        "İ",
        "i",
        "!",
        "...........",
        "\u{0}",
    ];
    proptest::collection::vec(proptest::sample::select(parts.to_vec()), 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(random::config(256))]

    #[test]
    fn any_text_keeps_the_promises(text in any::<String>(), language in language(), size in 8_u16..24, max_width in -5_i32..300) {
        keeps_its_promises(&text, language, size, max_width)?;
    }

    #[test]
    fn texts_like_ours_keep_the_promises(text in text_like_ours(), language in language(), size in 8_u16..24, max_width in 0_i32..400) {
        keeps_its_promises(&text, language, size, max_width)?;
    }
}
