//! The sums of deadlines: named processes whose times are worked out by hand.

use reglament::duration::term::Uncounted;
use reglament::duration::{Amounts, GapKind, Network, Times, categories, times};
use reglament::model::deadline::{Amount, Deadline, Span, Term, TimeUnit};
use reglament::model::process::{Ending, Process, Step, StepKind, Transition};
use reglament::model::regulation::{Category, Regulation};
use reglament::model::words::{Lang, Standing, Text, Words};

use crate::model::{self, process, start, step, to};

/// So many of a unit.
pub(crate) fn span(count: u64, unit: TimeUnit) -> Span {
    Span { thousandths: count * 1000, unit }
}

/// A term for all categories.
pub(crate) fn term(amount: Amount) -> Term {
    Term { amount, categories: Vec::new(), condition: Words::none(), printed: Words::none() }
}

/// A deadline of one term.
pub(crate) fn deadline(amount: Amount) -> Deadline {
    Deadline { terms: vec![term(amount)], printed: Words::none() }
}

/// Working days.
fn days(count: u64) -> Option<Deadline> {
    Some(deadline(Amount::Exact(span(count, TimeUnit::WorkingDay))))
}

/// A regulation of these processes.
pub(crate) fn regulation(processes: Vec<Process>) -> Regulation {
    Regulation { processes, ..model::regulation("r", Words::none()) }
}

fn action(id: &str, count: u64, next: &str) -> Step {
    step(id, StepKind::Action, days(count), vec![to(next)])
}

fn end(id: &str, ending: Ending) -> Step {
    step(id, StepKind::End(ending), None, Vec::new())
}

fn working(count: u64) -> Amounts {
    Amounts::of(span(count, TimeUnit::WorkingDay))
}

/// The sum of the only longest way and of the only shortest.
fn sums(times: &Times) -> (Amounts, Amounts) {
    let [long] = times.longest.as_slice() else { panic!("{} longest ways", times.longest.len()) };
    let [short] = times.shortest.as_slice() else { panic!("{} alternatives", times.shortest.len()) };
    let [short] = short.as_slice() else { panic!("{} parts", short.len()) };
    (long.sum, short.sum)
}

#[test]
fn a_straight_process_is_the_sum_of_its_deadlines() {
    let steps = vec![
        step("s", start(), None, vec![to("a")]),
        action("a", 1, "b"),
        action("b", 4, "c"),
        action("c", 2, "e"),
        end("e", Ending::Rendered),
    ];
    let all = times(&regulation(vec![process("main", steps)]), None);
    assert_eq!(all.len(), 1);
    assert_eq!(sums(&all[0]), (working(7), working(7)));
    assert_eq!(all[0].longest[0].legs.iter().map(|leg| leg.step).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
    assert_eq!(all[0].gaps, []);
}

#[test]
fn a_choice_has_a_longest_and_a_shortest_branch() {
    let steps = vec![
        step("s", start(), None, vec![to("d")]),
        step("d", StepKind::Decision, None, vec![to("fast"), to("slow")]),
        action("fast", 1, "e"),
        action("slow", 5, "e"),
        end("e", Ending::Rendered),
    ];
    let all = times(&regulation(vec![process("main", steps)]), None);
    assert_eq!(sums(&all[0]), (working(5), working(1)));
}

#[test]
fn parallel_branches_take_as_long_as_the_longest() {
    let steps = vec![
        step("s", start(), None, vec![to("f")]),
        step("f", StepKind::Fork, None, vec![to("x"), to("y")]),
        action("x", 2, "j"),
        action("y", 3, "j"),
        step("j", StepKind::Join, None, vec![to("z")]),
        action("z", 1, "e"),
        end("e", Ending::Rendered),
    ];
    let all = times(&regulation(vec![process("main", steps)]), None);
    assert_eq!(sums(&all[0]), (working(4), working(4)));
}

#[test]
fn a_return_counts_as_often_as_is_said() {
    let with = |times| {
        let back = Transition { times, ..to("a") };
        let steps = vec![
            step("s", start(), None, vec![to("a")]),
            action("a", 2, "d"),
            step("d", StepKind::Decision, None, vec![to("e"), to("mend")]),
            step("mend", StepKind::Action, days(3), vec![back]),
            end("e", Ending::Rendered),
        ];
        reglament::duration::times(&regulation(vec![process("main", steps)]), None).remove(0)
    };
    let unsaid = with(None);
    assert_eq!(sums(&unsaid), (working(2), working(2)));
    let unsaid: Vec<GapKind> = unsaid.gaps.iter().map(|gap| gap.kind).collect();
    assert_eq!(unsaid, [GapKind::Return]);
    assert_eq!(sums(&with(Some(1))), (working(7), working(2)));
    assert_eq!(sums(&with(Some(3))), (working(17), working(2)));
    assert_eq!(with(Some(3)).gaps, []);
}

#[test]
fn what_is_no_amount_is_told_and_not_summed() {
    let odd = |amount| Some(deadline(amount));
    let steps = vec![
        step("s", start(), None, vec![to("a")]),
        step("a", StepKind::Action, odd(Amount::Frequency { times: 2, per: TimeUnit::Day }), vec![to("b")]),
        step("b", StepKind::Action, odd(Amount::Worded), vec![to("c")]),
        step("c", StepKind::Action, None, vec![to("d")]),
        step("d", StepKind::Action, odd(Amount::AtLeast(span(20, TimeUnit::Minute))), vec![to("e")]),
        end("e", Ending::Rendered),
    ];
    let all = times(&regulation(vec![process("main", steps)]), None);
    let kinds: Vec<GapKind> = all[0].gaps.iter().map(|gap| gap.kind).collect();
    let frequency = GapKind::Uncounted(Uncounted::Frequency);
    assert_eq!(kinds, [frequency, GapKind::Uncounted(Uncounted::Worded), GapKind::Silent, GapKind::Open]);
    let minutes = Amounts::of(span(20, TimeUnit::Minute));
    assert_eq!(sums(&all[0]), (minutes, minutes));
}

#[test]
fn ranges_and_most_and_waits() {
    let wait = Transition { wait: Some(deadline(Amount::Exact(span(7, TimeUnit::CalendarDay)))), ..to("b") };
    let steps = vec![
        step(
            "s",
            start(),
            Some(deadline(Amount::Range(span(10, TimeUnit::Second), span(15, TimeUnit::Second)))),
            vec![wait],
        ),
        step("b", StepKind::Action, Some(deadline(Amount::AtMost(span(1, TimeUnit::Hour)))), vec![to("e")]),
        end("e", Ending::Rendered),
    ];
    let all = times(&regulation(vec![process("main", steps)]), None);
    let (long, short) = sums(&all[0]);
    assert_eq!((long.clock, long.calendar_days), (3_615_000, 7000));
    assert_eq!((short.clock, short.calendar_days), (10_000, 7000));
}

#[test]
fn each_category_has_its_own_times_and_a_link_goes_on() {
    let for_category = |count, category: &str| Term {
        categories: vec![category.to_owned()],
        ..term(Amount::Exact(span(count, TimeUnit::WorkingDay)))
    };
    let terms = vec![for_category(1, "urgent"), for_category(5, "ordinary")];
    let main = vec![
        step("s", start(), None, vec![to("a")]),
        step("a", StepKind::Action, Some(Deadline { terms, printed: Words::none() }), vec![to("l")]),
        step("l", StepKind::Link { process: "more".to_owned(), step: None }, None, Vec::new()),
    ];
    let more = vec![action("b", 2, "e"), end("e", Ending::Refused)];
    let mut regulation = regulation(vec![process("main", main), process("more", more)]);
    assert_eq!(categories(&regulation), [None]);
    let name = |id: &str| Category { id: id.to_owned(), name: Words::none() };
    regulation.categories = vec![name("urgent"), name("ordinary"), name("other")];
    assert_eq!(categories(&regulation), [Some("urgent"), Some("ordinary"), Some("other")]);
    let of = |category| times(&regulation, Some(category));
    // `more` is entered by the link only, so it has no times of its own.
    assert_eq!(of("urgent").len(), 1);
    assert_eq!((of("urgent")[0].process, of("urgent")[0].end_process), (0, 1));
    assert_eq!(sums(&of("urgent")[0]).0, working(3));
    assert_eq!(sums(&of("ordinary")[0]).0, working(7));
    let kinds: Vec<GapKind> = of("other")[0].gaps.iter().map(|gap| gap.kind).collect();
    assert_eq!(kinds, [GapKind::Uncounted(Uncounted::OtherCategories)]);
}

#[test]
fn a_condition_decides_between_terms() {
    let only_if = |count: u64| {
        let mut condition = Words::none();
        let text =
            Text {
                text: "в случае запроса".to_owned(), standing: Standing::Official, source: None, dated: None
            };
        condition.insert(Lang::new("ru"), text);
        Term { condition, ..term(Amount::Exact(span(count, TimeUnit::CalendarDay))) }
    };
    let terms = vec![term(Amount::Exact(span(2, TimeUnit::CalendarDay))), only_if(15)];
    let steps = vec![
        step("a", StepKind::Action, Some(Deadline { terms, printed: Words::none() }), vec![to("e")]),
        end("e", Ending::Rendered),
    ];
    let all = times(&regulation(vec![process("main", steps)]), None);
    let calendar = |count| Amounts::of(span(count, TimeUnit::CalendarDay));
    assert_eq!(sums(&all[0]), (calendar(15), calendar(2)));
    assert_eq!(all[0].longest[0].legs[0].term, Some(1));
}

#[test]
fn only_what_is_certain_is_compared() {
    use std::cmp::Ordering::{Equal, Greater, Less};
    let of = |count, unit| Amounts::of(span(count, unit));
    let (working, calendar, day, month) = (TimeUnit::WorkingDay, TimeUnit::CalendarDay, TimeUnit::Day, TimeUnit::Month);
    for (one, other, order) in [
        (of(7, working), of(7, working), Some(Equal)),
        (of(17, working), of(15, working), Some(Greater)),
        (of(30, TimeUnit::Minute), of(1, working), Some(Less)),
        (of(24, TimeUnit::Hour), of(1, TimeUnit::FullDay), Some(Equal)),
        (of(1, TimeUnit::Week), of(7, calendar), Some(Equal)),
        // ten working days are longer than nine dates and no longer than thirty
        (of(10, working), of(9, calendar), Some(Greater)),
        (of(10, working), of(30, calendar), Some(Less)),
        (of(10, working), of(14, calendar), None),
        (of(5, day), of(5, working), None),
        (of(1, month), of(30, calendar), None),
        (of(1, month), of(31, calendar), Some(Less)),
        (of(1, TimeUnit::Year), of(12, month), Some(Equal)),
        (of(5, working) + of(1, TimeUnit::Hour), of(5, working), Some(Greater)),
    ] {
        assert_eq!(one.compare(&other), order, "{one:?} {other:?}");
        assert_eq!(other.compare(&one), order.map(std::cmp::Ordering::reverse), "{other:?} {one:?}");
    }
}

/// A long process neither takes for ever nor all the stack.
#[test]
fn a_very_long_process_is_summed() {
    let count = 20_000;
    let mut steps: Vec<Step> =
        (0..count).map(|index| action(&format!("a{index}"), 1, &format!("a{}", index + 1))).collect();
    steps.push(end(&format!("a{count}"), Ending::Rendered));
    let regulation = regulation(vec![process("main", steps)]);
    assert_eq!(Network::new(&regulation).len(), count + 1);
    assert_eq!(sums(&times(&regulation, None)[0]).0, working(20_000));
}
