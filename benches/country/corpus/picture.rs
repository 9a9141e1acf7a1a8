//! What the peers get ready-made, because they draw nothing: a swimlane per regulation and language; and its graph for `dot`.

use std::fmt::Write as _;

use super::generate::{DECISION, ROWS, Regulation};
use super::peer::json;

const LANE: usize = 150;
const WIDTH: usize = 150;
const HEIGHT: usize = 96;
const GAP: usize = 40;

/// Broken at spaces into lines of at most so many signs.
fn wrap(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > most {
            lines.push(std::mem::replace(&mut line, word.to_owned()));
        } else {
            line = format!("{line} {word}").trim().to_owned();
        }
    }
    lines.push(line);
    lines
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#x27;")
}

/// The swimlane, in one line: one block of HTML for every Markdown parser.
pub fn svg(regulation: &Regulation, language: usize) -> String {
    let voice = &regulation.voices[language];
    let words = voice.words;
    let id = format!("{}-{}", regulation.id, words.lang);
    let (width, height) = (170 + ROWS * (WIDTH + GAP), 4 * LANE + 40);
    let mut o = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"flow\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" \
         viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\"><title id=\"{id}-t\">{}</title>\
         <desc id=\"{id}-d\">{}</desc><defs><marker id=\"{id}-a\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" \
         markerWidth=\"7\" markerHeight=\"7\" orient=\"auto-start-reverse\"><path d=\"M0 0L10 5L0 10z\" fill=\"#333\"/>\
         </marker></defs>",
        escape(&voice.title),
        escape(words.annexes[1])
    );
    for lane in 0..4 {
        let fill = if lane % 2 == 1 { "#f6f8fa" } else { "#fff" };
        let top = lane * LANE;
        let _ = write!(
            o,
            "<rect class=\"lane\" x=\"0\" y=\"{top}\" width=\"{width}\" height=\"{LANE}\" fill=\"{fill}\" \
             stroke=\"#b5bdc6\"/><text class=\"lane-name\" x=\"12\" y=\"{}\" font-size=\"13\" font-weight=\"600\">",
            top + 24
        );
        for (line, text) in wrap(words.performers[regulation.pool[lane]], 18).iter().enumerate() {
            let _ = write!(o, "<tspan x=\"12\" dy=\"{}\">{}</tspan>", if line == 0 { 0 } else { 16 }, escape(text));
        }
        o.push_str("</text>");
    }
    let places: Vec<(usize, usize)> =
        (0..ROWS).map(|step| (170 + step * (WIDTH + GAP), regulation.lanes[step] * LANE + 27)).collect();
    for (step, (x, y)) in places.iter().copied().enumerate() {
        let [_, _, action, result, due, _] = voice.cells(step);
        let (number, middle, radius) = (step + 1, x + WIDTH / 2, if step == DECISION { 20 } else { 0 });
        let _ = write!(
            o,
            "<g class=\"step\" id=\"{id}-s{number}\"><rect x=\"{x}\" y=\"{y}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
             rx=\"{radius}\" fill=\"#fff\" stroke=\"#0b6bcb\" stroke-width=\"1.5\"/><text x=\"{middle}\" y=\"{}\" \
             font-size=\"12\" text-anchor=\"middle\">",
            y + 20
        );
        for (line, text) in wrap(&format!("{number}. {action}"), 22).iter().take(4).enumerate() {
            let down = if line == 0 { 0 } else { 15 };
            let _ = write!(o, "<tspan x=\"{middle}\" dy=\"{down}\">{}</tspan>", escape(text));
        }
        let _ = write!(
            o,
            "<tspan class=\"res\" x=\"{middle}\" dy=\"15\" fill=\"#555\">{}</tspan>\
             <tspan class=\"due\" x=\"{middle}\" dy=\"15\" fill=\"#8a3b00\">{}</tspan></text>\
             <g class=\"badge\" aria-hidden=\"true\"><circle cx=\"{x}\" cy=\"{y}\" r=\"11\" fill=\"#0b6bcb\"/>\
             <text x=\"{x}\" y=\"{}\" font-size=\"11\" fill=\"#fff\" text-anchor=\"middle\">{number}</text></g>\
             <g class=\"clock\" aria-hidden=\"true\" transform=\"translate({} {})\" fill=\"none\" stroke=\"#8a3b00\" \
             stroke-width=\"1.2\"><circle r=\"7\"/><path d=\"M0 -4V0L3 2\"/></g></g>",
            escape(&result),
            escape(&due),
            y + 4,
            x + WIDTH - 14,
            y + HEIGHT - 14
        );
    }
    for step in 0..ROWS - 1 {
        let ((x, y), (to_x, to_y)) = (places[step], places[step + 1]);
        let (right, middle, turn) = (x + WIDTH, y + HEIGHT / 2, x + WIDTH + GAP / 2);
        let _ = write!(
            o,
            "<path class=\"edge\" d=\"M{right} {middle}H{turn}V{}H{to_x}\" fill=\"none\" stroke=\"#333\" \
             stroke-width=\"1.5\" marker-end=\"url(#{id}-a)\"/>",
            to_y + HEIGHT / 2
        );
        if step == DECISION {
            let _ = write!(
                o,
                "<text class=\"edge-label\" x=\"{turn}\" y=\"{}\" font-size=\"11\" text-anchor=\"middle\">{}</text>",
                middle - 6,
                words.yes
            );
        }
    }
    let y = 4 * LANE + 24;
    let (top, line) = (y - 12, y - 5);
    let _ = write!(
        o,
        "<g class=\"legend\" font-size=\"12\"><rect x=\"12\" y=\"{top}\" width=\"22\" height=\"14\" fill=\"#fff\" \
         stroke=\"#0b6bcb\"/><text x=\"42\" y=\"{y}\">{}</text><rect x=\"192\" y=\"{top}\" width=\"22\" height=\"14\" \
         rx=\"7\" fill=\"#fff\" stroke=\"#0b6bcb\"/><text x=\"222\" y=\"{y}\">{} / {}</text><path d=\"M372 {line}H402\" \
         stroke=\"#333\" marker-end=\"url(#{id}-a)\"/><text x=\"412\" y=\"{y}\">{}</text></g></svg>",
        escape(words.heads[2]),
        words.yes,
        words.no,
        escape(words.heads[5])
    );
    o
}

/// The graph in the language of `dot`.
pub fn dot(regulation: &Regulation, language: usize) -> String {
    let voice = &regulation.voices[language];
    let words = voice.words;
    let mut o = String::from("digraph g {\nrankdir=LR; node [shape=box, fontname=\"DejaVu Sans\", fontsize=10];\n");
    for lane in 0..4 {
        let name = words.performers[regulation.pool[lane]];
        let _ = writeln!(o, "subgraph cluster_{lane} {{ label={};", json(name));
        for step in (0..ROWS).filter(|step| regulation.lanes[*step] == lane) {
            let [_, _, action, result, due, _] = voice.cells(step);
            let mut lines = wrap(&format!("{}. {action}", step + 1), 22);
            lines.extend([result, due]);
            let shape = if step == DECISION { ", shape=diamond" } else { "" };
            let _ = writeln!(o, "n{step} [label=\"{}\"{shape}];", lines.join("\\n"));
        }
        o.push_str("}\n");
    }
    let _ = writeln!(
        o,
        "start [shape=ellipse,label={}]; end [shape=ellipse,label={}]; start -> n0; n{} -> end;",
        json(words.start),
        json(words.end),
        ROWS - 1
    );
    for step in 0..ROWS - 1 {
        let label = if step == DECISION { format!(" [label={}]", json(words.yes)) } else { String::new() };
        let _ = writeln!(o, "n{step} -> n{}{label};", step + 1);
    }
    let _ = write!(o, "n{DECISION} -> n1 [label={}];\n}}", json(words.no));
    o
}
