//! Comparison: 20 pairs of editions of a process with what changed between them, labelled by hand; and of words.

use std::collections::BTreeSet;

use reglament::comparison::{PieceKind, StepChange, TextChange, TransitionChange, process, text, words};
use reglament::edition::History;
use reglament::load::load;
use reglament::model::{Corpus, Lang};

use crate::fixture;
use crate::random;
use crate::scratch::{ACT, Scratch};

/// A window takes documents in, an expert checks them, a chief signs; what is incomplete goes back.
const PAPER: &str = "\
title: {kk: Р, ru: Р}
units:
  - {id: window, kind: person, name: {kk: терезе, ru: окно}}
  - {id: expert, kind: person, name: {kk: сарапшы, ru: эксперт}}
  - {id: chief, kind: person, name: {kk: басшы, ru: начальник}}
processes:
  - id: main
    steps:
      - {start: s, unit: window, name: {kk: Басы, ru: Начало}, next: a1}
      - {action: a1, number: 1, unit: window, name: {kk: Қабылдау, ru: Прием}, outcome: {kk: Талон, ru: Талон}, deadline: 20 minutes, next: d1}
      - decision: d1
        unit: window
        question: {kk: Толық па?, ru: Полный пакет?}
        branches:
          - {to: a2, when: {kk: Иә, ru: Да}}
          - {to: e2, when: {kk: Жоқ, ru: Нет}}
      - {action: a2, number: 2, unit: expert, name: {kk: Тексеру, ru: Проверка}, deadline: 2 working days, next: a3}
      - {action: a3, number: 3, unit: chief, name: {kk: Қол қою, ru: Подписание}, deadline: 1 working day, next: e1}
      - {end: e1, unit: window, ending: rendered, name: {kk: Берілді, ru: Выдано}}
      - {end: e2, unit: window, ending: refused, name: {kk: Бас тарту, ru: Отказ}}
";

/// A portal: two checks side by side, joined before the answer.
const PORTAL: &str = "\
title: {kk: Р, ru: Р}
units:
  - {id: portal, kind: system, name: {kk: портал, ru: портал}}
  - {id: register, kind: system, name: {kk: тізілім, ru: реестр}}
processes:
  - id: main
    steps:
      - {start: s, unit: portal, name: {kk: Сұрау, ru: Запрос}, next: f}
      - {fork: f, unit: portal, branches: [p1, p2]}
      - {action: p1, unit: portal, name: {kk: ЭЦҚ тексеру, ru: Проверка ЭЦП}, deadline: 10-15 seconds, next: j}
      - {action: p2, unit: register, name: {kk: Деректерді тексеру, ru: Проверка данных}, deadline: 20 seconds, next: j}
      - {join: j, unit: portal, next: p3}
      - {action: p3, unit: portal, name: {kk: Жауап, ru: Ответ}, deadline: 1.5 minutes, next: [{to: e, when: {kk: дұрыс болса, ru: если верно}}, {to: p1, when: {kk: қате болса, ru: если ошибка}}]}
      - {end: e, unit: portal, ending: rendered, name: {kk: Соңы, ru: Конец}}
";

/// A pair: the first edition, what is written otherwise in the second, and what a person says has changed.
pub(crate) struct Pair {
    pub(crate) name: &'static str,
    pub(crate) old: &'static str,
    edits: &'static [(&'static str, &'static str)],
    pub(crate) labels: &'static [&'static str],
}

pub(crate) const PAIRS: [Pair; 20] = [
    Pair { name: "nothing", old: PAPER, edits: &[], labels: &[] },
    Pair { name: "another deadline", old: PAPER, edits: &[("20 minutes", "15 minutes")], labels: &["a1 deadline"] },
    Pair {
        name: "the same number of another unit of time",
        old: PAPER,
        edits: &[("2 working days", "2 calendar days")],
        labels: &["a2 deadline"],
    },
    Pair {
        name: "another unit",
        old: PAPER,
        edits: &[("number: 3, unit: chief", "number: 3, unit: expert")],
        labels: &["a3 unit"],
    },
    Pair {
        name: "two units instead of one",
        old: PAPER,
        edits: &[("number: 2, unit: expert", "number: 2, units: [expert, chief], sharing: all")],
        labels: &["a2 unit"],
    },
    Pair {
        name: "another name in one language",
        old: PAPER,
        edits: &[("ru: Проверка}", "ru: Проверка по учетам}")],
        labels: &["a2 name"],
    },
    Pair {
        name: "another form of completion",
        old: PAPER,
        edits: &[("ru: Талон}", "ru: Расписка}")],
        labels: &["a1 outcome"],
    },
    Pair {
        name: "an action comes between two",
        old: PAPER,
        edits: &[(
            "deadline: 2 working days, next: a3}",
            "deadline: 2 working days, next: a2-1}\n      - {action: a2-1, number: \"2-1\", unit: expert, name: {kk: Жоба, ru: Проект ответа}, next: a3}",
        )],
        labels: &["+ a2-1", "+ a2>a2-1", "+ a2-1>a3", "- a2>a3"],
    },
    Pair {
        name: "an action goes",
        old: PAPER,
        edits: &[
            (
                "      - {action: a3, number: 3, unit: chief, name: {kk: Қол қою, ru: Подписание}, deadline: 1 working day, next: e1}\n",
                "",
            ),
            ("next: a3", "next: e1"),
        ],
        labels: &["- a3", "+ a2>e1", "- a2>a3", "- a3>e1"],
    },
    Pair {
        name: "a branch gets another condition",
        old: PAPER,
        edits: &[("ru: Нет}", "ru: Неполный}")],
        labels: &["~ d1>e2"],
    },
    Pair {
        name: "a third branch",
        old: PAPER,
        edits: &[(
            "          - {to: e2, when: {kk: Жоқ, ru: Нет}}\n",
            "          - {to: e2, when: {kk: Жоқ, ru: Нет}}\n          - {to: a1, when: {kk: Түзету, ru: На исправление}}\n",
        )],
        labels: &["+ d1>a1"],
    },
    Pair {
        name: "a branch leads elsewhere",
        old: PAPER,
        edits: &[("{to: e2, when: {kk: Жоқ, ru: Нет}}", "{to: a1, when: {kk: Жоқ, ru: Нет}}")],
        labels: &["+ d1>a1", "- d1>e2"],
    },
    Pair {
        name: "an action moves before another",
        old: PAPER,
        edits: &[
            (
                "      - {action: a3, number: 3, unit: chief, name: {kk: Қол қою, ru: Подписание}, deadline: 1 working day, next: e1}\n",
                "",
            ),
            (
                "      - {start: s, unit: window, name: {kk: Басы, ru: Начало}, next: a1}\n",
                "      - {start: s, unit: window, name: {kk: Басы, ru: Начало}, next: a3}\n      - {action: a3, number: 3, unit: chief, name: {kk: Қол қою, ru: Подписание}, deadline: 1 working day, next: a1}\n",
            ),
            ("2 working days, next: a3", "2 working days, next: e1"),
        ],
        labels: &["a3 moved", "+ s>a3", "- s>a1", "+ a3>a1", "- a3>e1", "+ a2>e1", "- a2>a3"],
    },
    Pair { name: "another number", old: PAPER, edits: &[("number: 3,", "number: 4,")], labels: &["a3 number"] },
    Pair {
        name: "the end means something else",
        old: PAPER,
        edits: &[("ending: refused", "ending: returned")],
        labels: &["e2 kind"],
    },
    Pair {
        name: "the same action under another id",
        old: PAPER,
        edits: &[("action: a2,", "action: check,"), ("{to: a2,", "{to: check,")],
        labels: &["check was a2"],
    },
    Pair {
        name: "an action becomes a decision",
        old: PAPER,
        edits: &[(
            "      - {action: a3, number: 3, unit: chief, name: {kk: Қол қою, ru: Подписание}, deadline: 1 working day, next: e1}\n",
            "      - {decision: a3, number: 3, unit: chief, question: {kk: Қол қоя ма?, ru: Подписать?}, deadline: 1 working day, branches: [{to: e1, when: {kk: Иә, ru: Да}}, {to: e2, when: {kk: Жоқ, ru: Нет}}]}\n",
        )],
        labels: &["a3 kind", "a3 name", "~ a3>e1", "+ a3>e2"],
    },
    Pair {
        name: "one side of a fork goes",
        old: PORTAL,
        edits: &[
            ("branches: [p1, p2]", "branches: [p1]"),
            (
                "      - {action: p2, unit: register, name: {kk: Деректерді тексеру, ru: Проверка данных}, deadline: 20 seconds, next: j}\n",
                "",
            ),
        ],
        labels: &["- p2", "- f>p2", "- p2>j"],
    },
    Pair {
        name: "a range becomes a limit, and the loop goes",
        old: PORTAL,
        edits: &[("10-15 seconds", "at most 15 seconds"), (", {to: p1, when: {kk: қате болса, ru: если ошибка}}", "")],
        labels: &["p1 deadline", "- p3>p1"],
    },
    Pair {
        name: "the sides of a fork change places, one is checked elsewhere",
        old: PORTAL,
        edits: &[
            (
                "      - {action: p1, unit: portal, name: {kk: ЭЦҚ тексеру, ru: Проверка ЭЦП}, deadline: 10-15 seconds, next: j}\n      - {action: p2, unit: register,",
                "      - {action: p2, unit: portal,",
            ),
            (
                "      - {join: j",
                "      - {action: p1, unit: portal, name: {kk: ЭЦҚ тексеру, ru: Проверка ЭЦП}, deadline: 10-15 seconds, next: j}\n      - {join: j",
            ),
        ],
        labels: &["p1 moved", "p2 unit"],
    },
];

/// What is written in the second edition.
pub(crate) fn changed(pair: &Pair) -> String {
    let mut new = pair.old.to_owned();
    for (from, to) in pair.edits {
        assert!(new.contains(from), "{}: no {from}", pair.name);
        new = new.replace(from, to);
    }
    new
}

fn corpus(regulation: &str) -> Corpus {
    let scratch = Scratch::new();
    scratch.write("content/acts/500-2015/act.yaml", ACT);
    scratch.write("content/acts/500-2015/permit.yaml", regulation);
    let loaded = load(scratch.root()).unwrap();
    assert_eq!(loaded.findings, [], "{regulation}");
    loaded.corpus
}

fn labels(old: &Corpus, new: &Corpus) -> BTreeSet<String> {
    let main = |corpus: &Corpus| corpus.acts[0].regulations[0].processes[0].clone();
    let difference = process(&main(old), &main(new));
    let mut labels = BTreeSet::new();
    for step in &difference.steps {
        match step {
            StepChange::Added(id) => labels.extend([format!("+ {id}")]),
            StepChange::Removed(id) => labels.extend([format!("- {id}")]),
            StepChange::Moved(id) => labels.extend([format!("{id} moved")]),
            StepChange::Changed(id, fields) => {
                labels.extend(fields.iter().map(|field| format!("{id} {}", field.name())));
            }
        }
    }
    for transition in &difference.transitions {
        labels.insert(match transition {
            TransitionChange::Added(from, to) => format!("+ {from}>{to}"),
            TransitionChange::Removed(from, to) => format!("- {from}>{to}"),
            TransitionChange::Changed(from, to) => format!("~ {from}>{to}"),
        });
    }
    labels.extend(difference.renamed.iter().map(|(new, old)| format!("{new} was {old}")));
    labels
}

#[test]
fn twenty_pairs_of_processes_differ_as_a_person_says() {
    let mut wrong = Vec::new();
    for pair in &PAIRS {
        let found = labels(&corpus(pair.old), &corpus(&changed(pair)));
        let expected: BTreeSet<String> = pair.labels.iter().map(|label| (*label).to_owned()).collect();
        if found != expected {
            wrong.push(format!("{}: expected {expected:?}\n   found {found:?}", pair.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Between the editions of a history on disk: the deadline and way of one action, and a new one.
#[test]
fn the_editions_of_a_history_are_compared() {
    let loaded = load(&fixture::folder().join("history.steps")).unwrap();
    let states = History::of(&loaded.corpus.acts[0]).states();
    let main = |place: usize| states[place].act.regulations[0].processes[0].clone();
    let first = process(&main(0), &main(1));
    assert_eq!(first.steps.len(), 2, "{first:?}");
    assert_eq!(first.transitions.len(), 3, "{first:?}");
    let second = process(&main(1), &main(2));
    assert!(second.steps.contains(&StepChange::Removed("a2".to_owned())), "{second:?}");
    assert!(process(&main(2), &main(2)).is_empty());
}

#[test]
fn words_are_compared_word_by_word() {
    let shown = |old: &str, new: &str| {
        let piece = |piece: reglament::comparison::Piece| match piece.kind {
            PieceKind::Same => piece.text,
            PieceKind::Removed => format!("[-{}-]", piece.text),
            PieceKind::Added => format!("[+{}+]", piece.text),
        };
        words(old, new).into_iter().map(piece).collect::<String>()
    };
    let cases = [
        ("в течение 7 рабочих дней.", "в течение 7 рабочих дней.", "в течение 7 рабочих дней."),
        ("в течение 7 рабочих дней.", "в течение 5 рабочих дней.", "в течение [-7-][+5+] рабочих дней."),
        ("прием документов", "прием и проверка документов", "прием [+и проверка +]документов"),
        ("прием и проверка документов", "прием документов", "прием [-и проверка -]документов"),
        ("город Астана", "город Нур-Султан", "город [-Астана-][+Нур-Султан+]"),
        ("семь рабочих дней", "пять календарных дней", "[-семь рабочих-][+пять календарных+] дней"),
        ("", "Жаңа", "[+Жаңа+]"),
        ("Ескі", "", "[-Ескі-]"),
        ("", "", ""),
        ("ҚР (бұдан әрі – ҚР)", "ҚР (бұдан әрі - ҚР)", "ҚР (бұдан әрі [-–-][+-+] ҚР)"),
    ];
    for (old, new, expected) in cases {
        assert_eq!(shown(old, new), expected);
    }
}

proptest::proptest! {
    #![proptest_config(random::config(256))]

    /// Whatever two wordings are, each can be read off the pieces to the letter.
    #[test]
    fn both_wordings_can_be_read_off_the_pieces(old in "[а-дҚә ,.–-]{0,40}", new in "[а-дҚә ,.–-]{0,40}") {
        let pieces = words(&old, &new);
        let without = |kind: PieceKind| {
            pieces.iter().filter(|piece| piece.kind != kind).map(|piece| piece.text.as_str()).collect::<String>()
        };
        proptest::prop_assert_eq!(without(PieceKind::Added), old);
        proptest::prop_assert_eq!(without(PieceKind::Removed), new);
        proptest::prop_assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
    }
}

#[test]
fn parts_that_move_or_get_another_number_are_told_as_that() {
    let ru = Lang::new("ru");
    let between = |name: &str| {
        let loaded = load(&fixture::folder().join(name)).unwrap();
        let states = History::of(&loaded.corpus.acts[0]).states();
        text(&states[0].act, &states[1].act, &ru)
    };
    let told = |change: &TextChange| {
        let anchor = |leaf: &reglament::comparison::Leaf| leaf.address.anchor_id().unwrap_or("page").to_owned();
        match change {
            TextChange::Added(leaf) => format!("+ {}", anchor(leaf)),
            TextChange::Removed(leaf) => format!("- {}", anchor(leaf)),
            TextChange::Changed { leaf, .. } => format!("~ {}", anchor(leaf)),
            TextChange::Renumbered { leaf, from } => format!("{} {from} -> {}", anchor(leaf), leaf.label),
            TextChange::Moved { leaf, from } => {
                format!("{} moved from {:?}", anchor(leaf), from.as_ref().and_then(|from| from.anchor_id()))
            }
        }
    };
    let changes = |name: &str| between(name).iter().map(told).collect::<Vec<_>>();
    assert_eq!(changes("history.moved"), ["p1-1 moved from None", "p1-1 1) -> 4)"]);
    assert_eq!(changes("history.renumbered"), ["+ p2_r2", "p2 2. -> 3.", "p3 3. -> 4."]);
    assert_eq!(changes("history.excluded-point"), ["- p2", "- p2-1"]);
    assert_eq!(changes("history.restated-point"), ["~ p2"]);
    let old = corpus(
        "title: {ru: Р}\nchapters: [{number: 1, title: {ru: Г}, points: [{number: 1, text: {ru: Прием осуществляется в порядке очереди.}}, {number: 2, text: {ru: Второй}}]}]\n",
    );
    let new = corpus(
        "title: {ru: Р}\nchapters: [{number: 1, title: {ru: Г}, points: [{number: 2, text: {ru: Второй}}, {number: 3, text: {ru: Прием осуществляется в порядке очереди.}}]}]\n",
    );
    let moved = text(&old.acts[0], &new.acts[0], &ru);
    assert_eq!(moved.iter().map(told).collect::<Vec<_>>(), ["p3 moved from Some(\"p1\")"]);
}
