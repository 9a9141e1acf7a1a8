//! Random processes for the contract: loops, self-loops, several lines between two steps, parts without connection, words of
//! no letter and of thousands.

use reglament::model::{Ending, Regulation, Step, StepKind, Unit, UnitKind, Words};

use crate::layout_fixture::words;
use crate::model::{bare, process, regulation, transition};

/// A small generator, so that a graph is named by its number.
pub struct Dice(u64);

impl Dice {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x1234_5678_9abc_def1)
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % (bound.max(1) as u64)).unwrap_or(0)
    }

    /// Whether something of this many per cent happens.
    pub fn chance(&mut self, per_cent: usize) -> bool {
        self.below(100) < per_cent
    }
}

const WORDS: [(&str, &str); 6] = [
    (
        "прием и проверка представленных документов услугополучателем",
        "көрсетілетін қызметті алушы ұсынған құжаттарды қабылдау және тексеру",
    ),
    ("Регистрация", "Тіркеу"),
    ("направление материалов на проверку в ДВД", "материалдарды тексеруге ІІД-ге жеткізу"),
    ("нет", "жоқ"),
    ("если есть нарушения в данных потребителя", "тұтынушының деректерінде бұзушылықтар болса"),
    ("да", "иә"),
];

fn text(dice: &mut Dice) -> Words {
    match dice.below(40) {
        0..=3 => Words::none(),
        4 => words(&"длинное название ".repeat(120), &"ұзақ атау ".repeat(200)),
        5 => words(&"ы".repeat(150), &"қ".repeat(150)),
        _ => {
            let (ru, kk) = WORDS[dice.below(WORDS.len())];
            words(ru, kk)
        }
    }
}

/// The random process with this number, in a regulation of its own.
pub fn random(seed: u64) -> Regulation {
    let mut dice = Dice::new(seed);
    for _ in 0..8 {
        dice.below(2);
    }
    let count = 2 + dice.below(59);
    let units = dice.below(7);
    let density = 80 + dice.below(120);
    let wild = dice.chance(30);
    let mut regulation = regulation("random", words("random", "random"));
    regulation.units = (0..units)
        .map(|unit| Unit {
            id: format!("u{unit}"),
            kind: UnitKind::Unit,
            name: text(&mut dice),
            abbreviation: Words::none(),
            listed_in: None,
            members: Vec::new(),
            remark: Words::none(),
        })
        .collect();
    let mut steps: Vec<Step> = (0..count)
        .map(|step| {
            let kind = match dice.below(20) {
                0 => StepKind::Start { reason: text(&mut dice) },
                1..=5 => StepKind::Decision,
                6 => StepKind::Fork,
                7 => StepKind::Join,
                8 => StepKind::End(Ending::Refused),
                9 => StepKind::End(Ending::Rendered),
                10 => StepKind::Link { process: "x".to_owned(), step: None },
                _ => StepKind::Action,
            };
            let mut made = bare(&format!("s{step}"), kind, text(&mut dice));
            if units > 0 && dice.chance(90) {
                made.performer.units.push(format!("u{}", dice.below(units)));
            }
            made
        })
        .collect();
    for _ in 0..count * density / 100 {
        let from = dice.below(count);
        let to = match dice.below(10) {
            _ if wild => dice.below(count),
            0 => from,
            1 => from.saturating_sub(dice.below(8)),
            2..=3 => (from + 1 + dice.below(6)).min(count - 1),
            _ => (from + 1 + dice.below(2)).min(count - 1),
        };
        let when = if dice.chance(40) { text(&mut dice) } else { Words::none() };
        let to = if dice.chance(1) { "nowhere".to_owned() } else { format!("s{to}") };
        steps[from].next.push(transition(&to, when));
    }
    regulation.processes = vec![process("main", steps)];
    regulation
}
