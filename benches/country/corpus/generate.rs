//! A regulation of the corpus. It depends on the seed and its number alone, so 100 regulations begin 1,000.

use super::python::Random;
use super::vocabulary::{AGENCIES, LANGUAGES, Vocabulary};

/// The seed of `gencorpus.py`.
pub const SEED: u32 = 774;
const POINTS: usize = 20;
/// Chapters of a regulation.
pub const CHAPTERS: usize = 4;
/// Steps of its process, rows of its table.
pub const ROWS: usize = 8;
/// The step that ends in a question: yes leads on, no back to the second one.
pub const DECISION: usize = 4;

/// A point: its number, text and subpoints.
pub struct Point {
    pub number: usize,
    pub text: String,
    pub parts: Vec<String>,
}

/// A row of the table: who, what, with what result, by when.
pub struct Row {
    pub performer: &'static str,
    pub action: String,
    pub result: String,
    pub days: usize,
}

/// What a regulation says in one language.
pub struct Voice {
    pub words: &'static Vocabulary,
    pub title: String,
    pub chapters: Vec<(&'static str, Vec<Point>)>,
    pub rows: Vec<Row>,
}

/// A regulation in all languages.
pub struct Regulation {
    pub id: String,
    /// The place of its agency in the vocabulary.
    pub agency: usize,
    pub number: usize,
    pub date: String,
    pub repealed: bool,
    pub voices: [Voice; 2],
    /// Which of the performers of the vocabulary each lane is.
    pub pool: Vec<usize>,
    /// The lane of each step.
    pub lanes: Vec<usize>,
}

impl Voice {
    /// The cells of a row of the table, with the numbers of it and of the next one.
    pub fn cells(&self, step: usize) -> [String; 6] {
        let row = &self.rows[step];
        let next = if step + 1 < ROWS { (step + 2).to_string() } else { "–".to_owned() };
        let due = format!("{} {}", row.days, self.words.day);
        [(step + 1).to_string(), row.performer.to_owned(), row.action.clone(), row.result.clone(), due, next]
    }
}

impl Regulation {
    /// The name of its agency.
    pub fn agency(&self, language: usize) -> &'static str {
        AGENCIES[self.agency].1[language]
    }

    /// What it is, in a sentence.
    pub fn summary(&self, language: usize) -> String {
        let Voice { words, title, .. } = &self.voices[language];
        format!("{title}: {}, {}.", words.service, self.agency(language))
    }

    /// Whether it holds, in a word.
    pub fn status(&self, language: usize) -> &'static str {
        let words = self.voices[language].words;
        if self.repealed { words.repealed } else { words.in_force }
    }
}

/// With its first letter large.
pub fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

/// The regulation of an index. The order of the draws is that of `gencorpus.py`.
pub fn regulation(seed: u32, index: usize) -> Regulation {
    let mut random = Random::new(&format!("{seed}:{index}"));
    let (subject, object, verb) = (random.below(10), random.below(10), random.below(8));
    let (year, month, day) = (random.between(2013, 2024), random.between(1, 12), random.between(1, 28));
    let picks: Vec<[usize; 6]> = (0..POINTS)
        .map(|_| {
            let bounds = [8, 8, 10, 10, 6].map(|bound| random.below(bound));
            let [performer, action, subject, object, tail] = bounds;
            [performer, action, subject, object, tail, random.between(1, 9)]
        })
        .collect();
    let parts: Vec<Vec<[usize; 3]>> =
        (0..2).map(|_| (0..3).map(|_| [8, 8, 6].map(|bound| random.below(bound))).collect()).collect();
    let pool = random.sample(8, 4);
    let mut lanes: Vec<usize> = (0..ROWS).map(|_| random.below(4)).collect();
    lanes.splice(..4, 0..4);
    let steps: Vec<(usize, usize, usize)> =
        (0..ROWS).map(|_| (random.below(8), random.below(8), random.between(1, 5))).collect();
    let voices = [0, 1].map(|language| {
        let words = &LANGUAGES[language];
        let (subject, object, verb) = (words.subjects[subject], words.objects[object], words.verbs[verb]);
        let title = match words.lang {
            "kk" => format!("{} {object} {verb} № {}", capital(subject), index + 1),
            _ => format!("{verb} {object} {subject} № {}", index + 1),
        };
        let point = |at: usize| Point {
            number: at + 1,
            text: sentence(words, at + 1, picks[at]),
            parts: match at {
                14 => subpoints(words, &parts[0]),
                16 => subpoints(words, &parts[1]),
                _ => Vec::new(),
            },
        };
        let size = POINTS / CHAPTERS;
        let chapters = (0..CHAPTERS).map(|at| (words.chapters[at], (at * size..(at + 1) * size).map(point).collect()));
        let row = |(step, &(action, result, days)): (usize, &(usize, usize, usize))| Row {
            performer: words.performers[pool[lanes[step]]],
            action: capital(words.actions[action]),
            result: capital(words.results[result]),
            days,
        };
        Voice { words, title, chapters: chapters.collect(), rows: steps.iter().enumerate().map(row).collect() }
    });
    let number = random.between(1, 999);
    let repealed = random.fraction() < 0.3;
    let date = format!("{year}-{month:02}-{day:02}");
    Regulation {
        id: format!("r{:05}", index + 1),
        agency: index % AGENCIES.len(),
        number,
        date,
        repealed,
        voices,
        pool,
        lanes,
    }
}

fn sentence(words: &Vocabulary, number: usize, [performer, action, subject, object, tail, days]: [usize; 6]) -> String {
    let (who, action, tail) = (capital(words.performers[performer]), words.actions[action], words.tails[tail]);
    match number % 4 {
        1 => format!("{who} {action}, {} {} {tail}.", words.subjects[subject], words.objects[object]),
        3 => format!("{who} {action} – {days} ({days}) {}.", words.day),
        _ => format!("{who} {action} {tail}."),
    }
}

fn subpoints(words: &Vocabulary, picks: &[[usize; 3]]) -> Vec<String> {
    let part = |[performer, action, tail]: &[usize; 3]| {
        format!("{} {} {};", words.performers[*performer], words.actions[*action], words.tails[*tail])
    };
    picks.iter().map(part).collect()
}
