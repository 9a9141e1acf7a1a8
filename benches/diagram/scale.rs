//! CPU time by size.

use reglament::layout::{Annex, Drawing, Plan};
use reglament::model::{Ending, Regulation, StepKind};
use reglament::render::svg;

use crate::layout_fixture::{with_wording, words};
use crate::layout_random::Dice;
use crate::model::{bare, process, regulation, transition};
use crate::picture::Picture;

/// Nanoseconds of CPU that this thread has had.
pub fn cpu() -> u64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    text.split(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Nanoseconds of CPU that one run takes: the clock of the kernel is coarse, so it is run until 40 ms have gone.
pub fn time(mut run: impl FnMut()) -> u64 {
    run();
    let start = cpu();
    let mut count = 0;
    while cpu() - start < 40_000_000 && count < 2000 {
        run();
        count += 1;
    }
    (cpu() - start) / count.max(1)
}

/// Writes a drawing as SVG and forgets it; returns the number of bytes.
pub fn write(drawing: &Drawing) -> usize {
    let words = svg::Words {
        lang: "ru",
        prefix: "d",
        title: &|_| String::from("Процесс"),
        description: "",
        name: &|step| format!("Шаг {}", step + 1),
        href: &|step| format!("#a{}", step + 1),
        letter: &|_| String::from("А"),
        mark: &|_| String::new(),
    };
    svg::parts(drawing, &words).iter().map(String::len).sum()
}

/// A process like the real ones: a main path, decisions with refusals, returns and skips.
pub fn like_real(count: usize, seed: u64) -> Regulation {
    let mut dice = Dice::new(seed);
    let mut made = regulation("scale", words("scale", "scale"));
    made.units = (0..5)
        .map(|unit| reglament::model::Unit {
            id: format!("u{unit}"),
            kind: reglament::model::UnitKind::Unit,
            name: words("Руководитель управления", "Басқарма басшысы"),
            abbreviation: words("СФЕ", "ҚФБ"),
            listed_in: None,
            members: Vec::new(),
            remark: reglament::model::Words::none(),
        })
        .collect();
    let text = || words("прием и проверка представленных документов", "құжаттарды қабылдау және тексеру");
    let mut steps = vec![bare("s0", StepKind::Start { reason: text() }, text())];
    let mut unit = 0;
    while steps.len() + 1 < count {
        let index = steps.len();
        if dice.chance(40) {
            unit = dice.below(5);
        }
        let decision = dice.chance(25) && index > 3 && index + 3 < count;
        let kind = if decision { StepKind::Decision } else { StepKind::Action };
        let mut step = bare(&format!("s{index}"), kind, text());
        step.performer.units.push(format!("u{unit}"));
        if decision {
            let other = match dice.below(3) {
                0 => index - 1 - dice.below(3),
                1 => index + 2,
                _ => index + 1,
            };
            let refusal = other == index + 1;
            step.next.push(transition(&format!("s{other}"), words("нет", "жоқ")));
            step.next.push(transition(&format!("s{}", index + if refusal { 2 } else { 1 }), words("да", "иә")));
            steps.push(step);
            if refusal {
                let mut end = bare(
                    &format!("s{other}"),
                    StepKind::End(Ending::Refused),
                    words("Мотивированный отказ", "Дәлелді бас тарту"),
                );
                end.performer.units.push("u0".to_owned());
                steps.push(end);
            }
        } else {
            step.next.push(transition(&format!("s{}", index + 1), reglament::model::Words::none()));
            steps.push(step);
        }
    }
    let last = steps.len();
    steps[0].next.push(transition("s1", reglament::model::Words::none()));
    steps.push(bare(
        &format!("s{last}"),
        StepKind::End(Ending::Rendered),
        words("Услуга оказана", "Қызмет көрсетілді"),
    ));
    made.processes = vec![process("main", steps)];
    made
}

/// Prints the times.
pub fn run(dot: bool) {
    let mut points = [Vec::new(), Vec::new()];
    println!("\nCPU ms by size (plan, draw, SVG; median of graphs)   annex 2   annex 3   dot process");
    for (count, graphs) in [(8, 9), (10, 9), (30, 9), (60, 5), (100, 5), (300, 3), (1000, 1)] {
        let mut times = [Vec::new(), Vec::new(), Vec::new()];
        for seed in 0..graphs {
            let regulation = like_real(count, seed + 1);
            let process = &regulation.processes[0];
            for (index, annex) in [Annex::Flow, Annex::Swimlane].into_iter().enumerate() {
                let best = time(|| {
                    let plan = Plan::new(&regulation, process, annex);
                    let drawing = with_wording("ru", |words| plan.draw(&regulation, process, words));
                    write(&drawing);
                });
                times[index].push(best);
            }
            if dot && count <= 100 {
                let drawing = with_wording("ru", |words| {
                    Plan::new(&regulation, process, Annex::Flow).draw(&regulation, process, words)
                });
                let picture = Picture::of(&drawing);
                let graph = crate::picture::Graph {
                    nodes: vec![(176.0, 60.0, false); process.steps.len()],
                    edges: picture.lines.iter().map(|line| (line.0, line.1, line.2, None)).collect(),
                };
                times[2].push(crate::dot::run(&crate::dot::source(&graph, "true")).map_or(0, |(_, nanos)| nanos));
            }
        }
        let middle = |list: &mut Vec<u64>| {
            list.sort_unstable();
            list.get(list.len() / 2).map_or_else(|| "-".to_owned(), |nanos| format!("{:.2}", *nanos as f64 / 1e6))
        };
        let [a, b, c] = &mut times;
        println!("{count:45} {:>14} {:>9} {:>13}", middle(a), middle(b), middle(c));
        for (found, times) in points.iter_mut().zip(&times) {
            if let (true, Some(nanos)) = (count >= 30, times.get(times.len() / 2)) {
                found.push(((count as f64).ln(), (*nanos as f64).ln()));
            }
        }
    }
    let [a, b] = points.map(|found| slope(&found));
    println!("{:45} {a:>14.2} {b:>9.2}   at most 2.20", "growth exponent from 30 steps on");
}

/// The slope of the straight line that lies nearest to these points.
fn slope(points: &[(f64, f64)]) -> f64 {
    let count = points.len().max(1) as f64;
    let (x, y) = points.iter().fold((0.0, 0.0), |sum, point| (sum.0 + point.0 / count, sum.1 + point.1 / count));
    let (mut up, mut along) = (0.0, 0.0);
    for point in points {
        up += (point.0 - x) * (point.1 - y);
        along += (point.0 - x).powi(2);
    }
    up / along.max(f64::MIN_POSITIVE)
}
