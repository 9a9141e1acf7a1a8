//! Kazakh endings, cut from a word whose letters are one for all that people take for each other.
//!
//! Suffixes of number, possession and case go from the end, the longest first, as long as one fits: by the letter before it,
//! as the language itself chooses between `-ды`, `-ты` and `-ны`. What one form of a word loses, all its forms have to
//! lose; so a last `н` or `с` after a vowel goes too, because `-ны` and `-сы` cannot be told from `-н` + `-ы`.

/// After which letters a suffix may stand.
#[derive(Clone, Copy)]
enum After {
    /// After a vowel.
    Vowel,
    /// After a possessive: `и` stands for ы and і.
    Own,
    /// After a vowel, м or н.
    Nasal,
    /// After a vowel or р.
    Open,
    /// After a vowel or a consonant with voice.
    Voiced,
    /// After a consonant with voice.
    Sonorant,
    /// After a consonant without voice.
    Voiceless,
    /// After a consonant, or у.
    Consonant,
}

impl After {
    fn allows(self, last: char) -> bool {
        let vowel = matches!(last, 'а' | 'е' | 'и' | 'о' | 'у');
        let voiceless = matches!(last, 'п' | 'ф' | 'к' | 'т' | 'с' | 'ш' | 'ч' | 'х' | 'б' | 'в' | 'г' | 'д');
        match self {
            Self::Vowel => vowel,
            Self::Own => last == 'и',
            Self::Nasal => vowel || matches!(last, 'м' | 'н'),
            Self::Open => vowel || last == 'р',
            Self::Voiced => vowel || matches!(last, 'л' | 'р' | 'м' | 'н' | 'з' | 'ж'),
            Self::Sonorant => matches!(last, 'л' | 'р' | 'м' | 'н' | 'з' | 'ж' | 'и' | 'у'),
            Self::Voiceless => voiceless,
            Self::Consonant => !vowel || last == 'у',
        }
    }
}

/// The suffixes, the longest first.
const SUFFIXES: [(&str, After); 45] = [
    ("ндаги", After::Own),
    ("ндеги", After::Own),
    ("даги", After::Voiced),
    ("деги", After::Voiced),
    ("таги", After::Voiceless),
    ("теги", After::Voiceless),
    ("лар", After::Open),
    ("лер", After::Open),
    ("дар", After::Sonorant),
    ("дер", After::Sonorant),
    ("тар", After::Voiceless),
    ("тер", After::Voiceless),
    ("нин", After::Nasal),
    ("дин", After::Sonorant),
    ("тин", After::Voiceless),
    ("син", After::Vowel),
    ("нда", After::Own),
    ("нде", After::Own),
    ("дан", After::Voiced),
    ("ден", After::Voiced),
    ("тан", After::Voiceless),
    ("тен", After::Voiceless),
    ("нан", After::Nasal),
    ("нен", After::Nasal),
    ("мен", After::Voiced),
    ("бен", After::Sonorant),
    ("пен", After::Voiceless),
    ("ни", After::Vowel),
    ("ди", After::Sonorant),
    ("ти", After::Voiceless),
    ("си", After::Vowel),
    ("га", After::Voiced),
    ("ге", After::Voiced),
    ("ка", After::Voiceless),
    ("ке", After::Voiceless),
    ("на", After::Own),
    ("не", After::Own),
    ("да", After::Voiced),
    ("де", After::Voiced),
    ("та", After::Voiceless),
    ("те", After::Voiceless),
    ("ин", After::Consonant),
    ("и", After::Consonant),
    // What `-ны` and `-сы` may have taken from a word.
    ("н", After::Vowel),
    ("с", After::Vowel),
];

/// So many letters of a word stay at least.
const LEAST: usize = 3;

/// Cuts the endings.
pub fn cut(word: &mut Vec<char>) {
    while let Some(length) = SUFFIXES.iter().find_map(|(suffix, after)| fits(word, suffix, *after)) {
        word.truncate(word.len() - length);
    }
    // `тармағ-ы` is of `тармақ`.
    if word.len() >= LEAST
        && let Some(last) = word.last_mut()
    {
        *last = match *last {
            'г' => 'к',
            'б' => 'п',
            other => other,
        };
    }
}

/// The length of the suffix, if the word ends in it and may lose it.
fn fits(word: &[char], suffix: &str, after: After) -> Option<usize> {
    let length = suffix.chars().count();
    let least = if matches!(suffix, "н" | "с") { LEAST + 1 } else { LEAST };
    let stays = word.len().checked_sub(length).filter(|stays| *stays >= least)?;
    let (stem, end) = word.split_at_checked(stays)?;
    (end.iter().copied().eq(suffix.chars()) && after.allows(*stem.last()?)).then_some(length)
}
