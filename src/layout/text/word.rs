//! What kind of word a word is, as far as line breaking cares. Words are given without spaces, punctuation included.

/// Signs that begin a numbered thing: the number must follow on the same line.
const NUMBER_SIGNS: [&str; 5] = ["№", "№№", "N", "§", "§§"];

/// Abbreviations, Russian and Kazakh, that mean nothing without what follows.
const ABBREVIATIONS: [&str; 40] = [
    "п.",
    "пп.",
    "подп.",
    "ст.",
    "ч.",
    "гл.",
    "абз.",
    "разд.",
    "прил.",
    "табл.",
    "рис.",
    "стр.",
    "с.",
    "т.",
    "г.",
    "гг.",
    "пос.",
    "ул.",
    "пр.",
    "мкр.",
    "д.",
    "кв.",
    "каб.",
    "тел.",
    "обл.",
    "им.",
    "см.",
    "и.о.",
    "т.б.",
    "т.с.с.",
    "т.д.",
    "т.п.",
    "т.е.",
    "б.",
    "бб.",
    "тт.",
    "м.а.",
    "қ.",
    "ж.",
    "жж.",
];

/// Words that end a list and must not begin a line.
const CLOSERS: [&str; 7] = ["т.б.", "т.с.с.", "т.д.", "т.п.", "др.", "пр.", "б."];

/// Russian words that look lost at a line's end.
const LEANING_FORWARD: [&str; 25] = [
    "в", "во", "к", "ко", "с", "со", "у", "о", "об", "и", "а", "из", "от", "до", "по", "на", "за", "не", "ни", "но",
    "для", "при", "без", "или", "под",
];

/// Particles that look lost at a line's start: Russian, then Kazakh.
const LEANING_BACK_RU: [&str; 5] = ["бы", "же", "ли", "б", "ж"];
const LEANING_BACK_KK: [&str; 13] = ["да", "де", "та", "те", "ма", "ме", "ба", "бе", "па", "пе", "ғой", "ғана", "үшін"];

/// Words after a number that are not what it counts.
const NOT_COUNTED: [&str; 9] = ["және", "немесе", "мен", "бен", "пен", "не", "либо", "если", "егер"];

/// Beginnings of adjectives that stand between a number and its unit: working, calendar.
const BEFORE_UNIT: [&str; 6] = ["жұмыс", "күнтізбелік", "рабоч", "календарн", "банк", "операцио"];

/// One word and the questions asked of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a>(pub(super) &'a str);

impl<'a> Word<'a> {
    /// Without brackets and quotes before it: `(п.` is as good as `п.`.
    fn opened(self) -> &'a str {
        self.0.trim_start_matches(['(', '[', '«', '"', '“', '„'])
    }

    /// Without punctuation after it.
    fn closed(self) -> &'a str {
        self.0.trim_end_matches([',', ';', ':', '.', ')', ']', '»', '"', '”', '!', '?'])
    }

    fn is_in(self, list: &[&str]) -> bool {
        let word = self.opened();
        list.contains(&word) || word.chars().any(char::is_uppercase) && list.contains(&word.to_lowercase().as_str())
    }

    pub(super) fn is_number_sign(self) -> bool {
        NUMBER_SIGNS.contains(&self.opened())
    }

    pub(super) fn is_abbreviation(self) -> bool {
        self.0.ends_with('.') && self.is_in(&ABBREVIATIONS)
    }

    /// `2014 г.`, `2014 ж.`: after a number it ends a date, and what follows is free.
    pub(super) fn is_year(self) -> bool {
        matches!(self.0.trim_end_matches([',', ';', ')']), "г." | "гг." | "ж." | "жж.")
    }

    pub(super) fn is_closer(self) -> bool {
        let word = self.0.trim_end_matches([',', ';', ')']);
        CLOSERS.contains(&word)
    }

    /// `–`, `—` or a hyphen standing alone.
    pub(super) fn is_dash(self) -> bool {
        matches!(self.0, "-" | "–" | "—" | "―" | "‒" | "−")
    }

    /// `500`, `1,5`, `10–15`, `25.08.2020`: digits with signs between them and nothing after, so not `А-6/229`.
    pub(super) fn is_number(self) -> bool {
        let word = self.opened().trim_start_matches(['+', '−', '±', '~', '≤', '≥', '<', '>']);
        let inside = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '–' | '/' | ':' | '×');
        word.starts_with(|c: char| c.is_ascii_digit())
            && word.ends_with(|c: char| c.is_ascii_digit())
            && word.chars().all(inside)
    }

    /// A number with a dash after it: `2–`, as in `2– если есть нарушения`.
    pub(super) fn is_number_with_dash(self) -> bool {
        self.0.strip_suffix(['–', '—', '-']).is_some_and(|number| Word(number).is_number())
    }

    /// The label of a list item: `1)`, `4.`, `9-1.`, `2.3)`.
    pub(super) fn is_item_label(self) -> bool {
        self.0.strip_suffix([')', '.']).is_some_and(|number| Word(number).is_number())
    }

    /// Three digits that continue a number written in groups: `000` of `100 000`.
    pub(super) fn is_digit_group(self) -> bool {
        let word = self.closed();
        word.len() == 3 && word.bytes().all(|b| b.is_ascii_digit())
    }

    /// One to three digits that such groups can follow.
    pub(super) fn starts_digit_groups(self) -> bool {
        let word = self.opened();
        (1..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
    }

    /// `Е.`, `Е.З.`: capital letters, each with a dot.
    pub(super) fn is_initials(self) -> bool {
        let word = self.opened().trim_end_matches([',', ';', ')']);
        let mut letters = word.split_terminator('.');
        let capital = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_uppercase);
        word.ends_with('.') && letters.next().is_some_and(capital) && letters.all(capital)
    }

    pub(super) fn is_capitalised(self) -> bool {
        self.opened().starts_with(char::is_uppercase)
    }

    /// What a number before it may count: a small letter first, and no conjunction.
    pub(super) fn is_countable(self) -> bool {
        let word = self.closed();
        word.starts_with(char::is_lowercase) && !NOT_COUNTED.contains(&word) && !LEANING_FORWARD.contains(&word)
    }

    /// A sign that a number carries: `%`, `₸`.
    pub(super) fn is_unit_sign(self) -> bool {
        matches!(self.closed(), "%" | "‰" | "₸" | "₽" | "€" | "$" | "°" | "°C")
    }

    pub(super) fn is_before_unit(self) -> bool {
        BEFORE_UNIT.iter().any(|beginning| self.0.starts_with(beginning))
    }

    pub(super) fn opens_bracket(self) -> bool {
        self.0.starts_with('(')
    }

    pub(super) fn closes_bracket(self) -> bool {
        self.0.trim_end_matches([',', ';', '.', ':']).ends_with(')')
    }

    /// A bracket closed and the clause with it: what follows is not counted any more.
    pub(super) fn closes_bracket_and_ends(self) -> bool {
        self.0.ends_with("),") || self.0.ends_with(");") || self.0.ends_with(").")
    }

    pub(super) fn starts_with_digit(self) -> bool {
        self.0.starts_with(|c: char| c.is_ascii_digit())
    }

    pub(super) fn leans_forward(self) -> bool {
        self.is_in(&LEANING_FORWARD)
    }

    pub(super) fn leans_back(self, russian: bool) -> bool {
        let list: &[&str] = if russian { &LEANING_BACK_RU } else { &LEANING_BACK_KK };
        list.contains(&self.closed())
    }
}
