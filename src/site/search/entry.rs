//! What can be found: each page of what holds now, cut into its parts. Earlier editions are not searched.

use super::text;
use crate::edition::State;
use crate::model::act::Act;
use crate::model::address::Address;
use crate::model::body::{Annex, AnnexContent, Block, Chapter, Point, Table};
use crate::model::process::StepKind;
use crate::model::regulation::{Regulation, Requirement};
use crate::model::words::Words;
use crate::site::name;
use crate::site::path;
use crate::site::point;
use crate::site::reader::Reader;
use crate::site::shown::Shown;
use crate::site::status;
use crate::site::timeline::{Timeline, Timelines};

/// A page that can be found.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its file in the output.
    pub file: String,
    /// Its title.
    pub title: String,
    /// The act that it is or belongs to, in words.
    pub act: String,
    /// Whether it holds, in a word or two, where it does not.
    pub badge: Option<String>,
    /// What else it is known by: its service, numbers, its names in the other languages.
    pub names: Vec<(Field, String)>,
    /// Its parts; the first one is the page as a whole.
    pub units: Vec<Unit>,
    /// Short forms with what they stand for, each in the language of the page first.
    pub short: Vec<(Vec<String>, String)>,
}

/// A part of a page.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its anchor; empty for the page as a whole.
    pub anchor: String,
    /// How it is called: `8-тармақ`.
    pub label: String,
    /// What it says.
    pub text: String,
    /// What kind of text that is.
    pub field: Field,
}

/// Kinds of text, which do not weigh the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The title of a regulation.
    Title,
    /// The title of an act, which names its regulations.
    ActTitle,
    /// The name of the service.
    Service,
    /// The number of the act, on its own page.
    Number,
    /// The number of the act, on the page of a regulation.
    ActNumber,
    /// The heading of a chapter or annex.
    Heading,
    /// A unit (ҚФБ, СФЕ).
    Performer,
    /// A step of a process.
    Step,
    /// A point, and what the answer says.
    Point,
    /// A name in another language.
    Other,
}

/// From where an entry is made: the act as it stands now, or one of its regulations.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    timeline: &'a Timeline,
    state: &'a State,
    regulation: Option<&'a Regulation>,
}

/// All pages, the newest act first: of pages that are worth the same the newest is shown first.
pub fn sources(timelines: &Timelines) -> Vec<Source<'_>> {
    let mut sources = Vec::new();
    let mut timelines: Vec<&Timeline> = timelines.iter().collect();
    timelines.sort_by_key(|timeline| std::cmp::Reverse(timeline.now().map(|now| now.act.adopted)));
    for timeline in timelines {
        let Some(state) = timeline.now() else { continue };
        // Who asks for a service is better off with its regulation than with the act that approves it.
        let regulations = state.act.regulations.iter().map(Some);
        sources.extend(regulations.chain([None]).map(|regulation| Source { timeline, state, regulation }));
    }
    sources
}

impl Source<'_> {
    /// What can be found there, in the reader's language.
    pub fn entry(&self, reader: &Reader<'_>) -> Entry {
        let shown = Shown::of(self.timeline, (self.timeline.current, self.state), &self.timeline.address);
        match self.regulation {
            Some(regulation) => of_regulation(reader, &shown, regulation),
            None => of_act(reader, self.timeline, &shown),
        }
    }
}

fn of_act(reader: &Reader<'_>, timeline: &Timeline, shown: &Shown<'_>) -> Entry {
    let act = shown.act();
    let mut entry =
        begin(reader, &timeline.address, (&act.title, Field::ActTitle), act, status::act(reader, shown).alert());
    entry.numbers(act, Field::Number);
    let mut writer = Writer { reader, units: &mut entry.units };
    writer.add("", String::new(), &act.requisites, Field::Point);
    writer.add("", String::new(), &act.issuer, Field::Point);
    writer.add("", String::new(), &act.preamble, Field::Point);
    writer.body(&act.chapters, &act.annexes);
    entry
}

fn of_regulation(reader: &Reader<'_>, shown: &Shown<'_>, regulation: &Regulation) -> Entry {
    let act = shown.act();
    let alert = status::regulation(reader, shown, &regulation.address).alert();
    let mut entry = begin(reader, &regulation.address, (&regulation.title, Field::Title), act, alert);
    entry.numbers(act, Field::ActNumber);
    entry.named(reader, &regulation.service, Field::Service);
    let abbreviations = regulation.abbreviations.iter().map(|one| (&one.short, &one.long));
    let units = regulation.units.iter().map(|unit| (&unit.abbreviation, &unit.name));
    for (short, long) in abbreviations.chain(units) {
        let own = short.text(reader.lang).into_iter();
        let others = reader.others().filter_map(|lang| short.text(lang));
        let shorts: Vec<String> = own.chain(others).map(str::to_owned).collect();
        if !shorts.is_empty() {
            entry.short.push((shorts, long.text(reader.lang).unwrap_or_default().to_owned()));
        }
    }
    let mut writer = Writer { reader, units: &mut entry.units };
    writer.answer(regulation);
    writer.body(&regulation.chapters, &regulation.annexes);
    writer.process(regulation);
    entry
}

fn begin(
    reader: &Reader<'_>,
    page: &Address,
    (title, field): (&Words, Field),
    act: &Act,
    badge: Option<String>,
) -> Entry {
    let name = name::act_dated(reader, act);
    let said = reader.plain(title);
    let mut entry = Entry {
        file: path::page(reader.lang, page),
        title: if said.is_empty() { name.clone() } else { said },
        act: name,
        badge,
        names: Vec::new(),
        units: vec![Unit { anchor: String::new(), label: String::new(), text: String::new(), field: Field::Point }],
        short: Vec::new(),
    };
    entry.names.push((field, entry.title.clone()));
    entry.named(reader, title, Field::Other);
    entry
}

impl Entry {
    /// Adds a name, and what it is in the other languages.
    fn named(&mut self, reader: &Reader<'_>, words: &Words, field: Field) {
        if field != Field::Other {
            let own = reader.plain(words);
            if let Some(whole) = self.units.first_mut().filter(|whole| whole.text.is_empty() && own != self.title) {
                whole.text = own.split_whitespace().collect::<Vec<_>>().join(" ");
            }
            self.names.push((field, own));
        }
        let others = reader.others().filter_map(|lang| words.text(lang));
        self.names.extend(others.map(|text| (Field::Other, text.to_owned())));
    }

    /// Adds the numbers by which an act is known.
    fn numbers(&mut self, act: &Act, field: Field) {
        let ids = [&act.identifiers.adilet, &act.identifiers.zan, &act.identifiers.registry];
        let registered = act.registered.iter().map(|registered| &registered.number);
        let numbers = std::iter::once(&act.number).chain(registered).chain(ids.into_iter().flatten());
        self.names.extend(numbers.map(|number| (field, number.clone())));
        self.names.push((field, act.adopted.year().to_string()));
        self.names.push((Field::Point, self.act.clone()));
    }
}

/// Writes the parts of a page.
struct Writer<'r, 'a> {
    reader: &'r Reader<'a>,
    units: &'r mut Vec<Unit>,
}

impl Writer<'_, '_> {
    fn add(&mut self, anchor: &str, label: String, words: &Words, field: Field) {
        self.text(anchor, label, &self.reader.plain(words), field);
    }

    fn text(&mut self, anchor: &str, label: String, text: &str, field: Field) {
        if text.trim().is_empty() {
            return;
        }
        for text in text::pieces(text) {
            self.units.push(Unit { anchor: anchor.to_owned(), label: label.clone(), text, field });
        }
    }

    /// What a citizen wants to know first.
    fn answer(&mut self, regulation: &Regulation) {
        let fields = [
            ("provider", &regulation.provider),
            ("recipients", &regulation.recipients),
            ("result", &regulation.result),
            ("fee", &regulation.fee),
            ("place", &regulation.place),
            ("hours", &regulation.hours),
        ];
        for (name, words) in fields {
            self.add("Summary", self.reader.word(&format!("summary.{name}")), words, Field::Point);
        }
        let lists: [(&str, &[Requirement]); 2] =
            [("documents", &regulation.documents), ("refusals", &regulation.refusals)];
        for (name, list) in lists {
            for item in list {
                self.add("Summary", self.reader.word(&format!("summary.{name}")), &item.text, Field::Point);
            }
        }
    }

    fn body(&mut self, chapters: &[Chapter], annexes: &[Annex]) {
        self.chapters(chapters);
        for annex in annexes {
            let anchor = annex.address.anchor_id().unwrap_or_default();
            let label = name::annex(self.reader, &annex.number);
            self.add(anchor, label.clone(), &annex.title, Field::Heading);
            match &annex.content {
                AnnexContent::Chapters(inner) => self.chapters(inner),
                AnnexContent::Blocks(inner) => {
                    let text = self.blocks(inner, "");
                    self.text(anchor, label, &text, Field::Point);
                }
                AnnexContent::Regulation(_) | AnnexContent::View { .. } => {}
            }
        }
    }

    fn chapters(&mut self, chapters: &[Chapter]) {
        for chapter in chapters {
            let anchor = chapter.address.anchor_id().unwrap_or_default().to_owned();
            let number = chapter.number.clone().unwrap_or_default();
            let label = if number.is_empty() {
                String::new()
            } else {
                self.reader.filled("edition.chapter", &[("number", &number)])
            };
            self.add(&anchor, label, &chapter.title, Field::Heading);
            for point in &chapter.points {
                self.point(point, "");
            }
        }
    }

    fn point(&mut self, point: &Point, above: &str) {
        let numbers = if above.is_empty() { point.number.clone() } else { format!("{above} {}", point.label) };
        let anchor = point.address.anchor_id().unwrap_or_default();
        let label = point::said(self.reader, &numbers);
        // A point stands before its subpoints.
        let place = self.units.len();
        let text = self.blocks(&point.body, &numbers);
        let below = self.units.split_off(place);
        self.text(anchor, label, &text, Field::Point);
        self.units.extend(below);
    }

    /// The words of blocks in one; subpoints are parts of their own.
    fn blocks(&mut self, blocks: &[Block], above: &str) -> String {
        let mut text = String::new();
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) | Block::Form(paragraph) => {
                    text.push_str(&self.reader.plain(&paragraph.words));
                    text.push(' ');
                }
                Block::Subpoint(inner) => self.point(inner, above),
                Block::Table(table) => self.table(table, &mut text),
            }
        }
        text
    }

    fn table(&self, table: &Table, text: &mut String) {
        let cells = table.rows.iter().flat_map(|row| &row.cells).map(|cell| &cell.words);
        for words in std::iter::once(&table.caption).chain(cells) {
            text.push_str(&self.reader.plain(words));
            text.push(' ');
        }
    }

    /// Who takes part, and the steps.
    fn process(&mut self, regulation: &Regulation) {
        let reader = self.reader;
        for unit in &regulation.units {
            let (short, long) = (reader.plain(&unit.abbreviation), reader.plain(&unit.name));
            let label = reader.word(&format!("units.kind.{}", unit.kind.name()));
            let acts = regulation.processes.iter().flat_map(|process| &process.steps);
            let mut acts = acts.filter(|step| step.performer.units.contains(&unit.id));
            let anchor = acts.next().map(|step| step.id.clone()).or_else(|| unit.listed_in.clone());
            let text = if short.is_empty() || long.is_empty() { short + &long } else { format!("{short} – {long}") };
            self.text(&anchor.unwrap_or_default(), label, &text, Field::Performer);
        }
        for step in regulation.processes.iter().flat_map(|process| &process.steps) {
            let label = match (&step.number, &step.kind) {
                (Some(number), StepKind::Action) => reader.filled("steps.number", &[("number", number)]),
                (_, kind) => reader.word(&format!("step.kind.{}", kind.name())),
            };
            let (name, outcome) = (reader.plain(&step.name), reader.plain(&step.outcome));
            let text =
                if name.is_empty() || outcome.is_empty() { name + &outcome } else { format!("{name} → {outcome}") };
            self.text(&step.id, label, &text, Field::Step);
        }
    }
}
