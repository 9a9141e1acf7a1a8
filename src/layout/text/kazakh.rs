//! Kazakh syllables in Cyrillic letters; no published pattern file has Kazakh.
//!
//! A syllable has exactly one vowel: а ә е ё и о ө у ұ ү ы і э ю я, and the Latin i that old texts hold among Cyrillic letters.
//! Of the consonants between two vowels the last goes to the next syllable, the rest stay (`қыз-мет-кер-ле-рі-нің`,
//! `ми-нистр-лік`); with none between, the break is between the vowels (`со-ци-ал`). `ь` and `ъ` never begin a line: `ь` stays
//! with its consonant (`компь` + `ю` gives `ком-пью-тер`), after `ъ` the break follows it (`объ-ект`). At least two letters
//! stay on each side.
//!
//! `у` is a consonant after a vowel other than `и` (`тә-уел-сіз`, `тау-да`) and at the start of a word before a vowel
//! (`уа-қыт`), else a vowel (`бе-ру-ші`). `и` counts as a vowel always.
//!
//! Limits: clusters that begin a syllable in loanwords are split as native ones (`элект-рон`, not `элек-трон`); prefixes and
//! the seams of compounds are not known.

/// Byte offsets in `word` where it may be cut, ascending. `word` is letters only.
pub(super) fn breaks(word: &str) -> Vec<usize> {
    let letters: Vec<(usize, char)> = word.char_indices().map(|(at, c)| (at, small(c))).collect();
    let mut found = Vec::new();
    let mut last_vowel: Option<usize> = None;
    for (index, vowel) in vowels(&letters).into_iter().enumerate() {
        if !vowel {
            continue;
        }
        if let Some(last) = last_vowel.replace(index) {
            let start = syllable_start(&letters, last, index);
            let enough = start >= 2 && letters.len() - start >= 2;
            found.extend(letters.get(start).filter(|_| enough).map(|&(at, _)| at));
        }
    }
    found
}

/// The letter that begins the syllable of the vowel at `vowel`, the vowel before it being at `last`.
fn syllable_start(letters: &[(usize, char)], last: usize, vowel: usize) -> usize {
    let letter = |index: usize| letters.get(index).map_or(' ', |&(_, c)| c);
    let mut start = vowel;
    while start > last + 1 {
        start -= 1;
        match letter(start) {
            'ъ' => return start + 1,
            'ь' => {}
            _ => return start,
        }
    }
    vowel
}

/// Which letters are vowels, the glide `у` taken into account.
fn vowels(letters: &[(usize, char)]) -> Vec<bool> {
    let mut flags: Vec<bool> = Vec::with_capacity(letters.len());
    for (index, &(_, letter)) in letters.iter().enumerate() {
        let previous = index.checked_sub(1).and_then(|i| letters.get(i)).map(|&(_, c)| c);
        let next = letters.get(index + 1).map(|&(_, c)| c);
        let glide = letter == 'у'
            && match previous {
                None => next.is_some_and(is_vowel_letter),
                Some('и') => false,
                Some(_) => flags.last().copied().unwrap_or(false),
            };
        flags.push(is_vowel_letter(letter) && !glide);
    }
    flags
}

fn is_vowel_letter(letter: char) -> bool {
    matches!(letter, 'а' | 'ә' | 'е' | 'ё' | 'и' | 'о' | 'ө' | 'у' | 'ұ' | 'ү' | 'ы' | 'і' | 'э' | 'ю' | 'я' | 'i')
}

fn small(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}
