//! Every history on disk gives on every chosen day the text that its `editions.txt` expects, no more and no less.

use std::fmt::Write;
use std::fs;

use reglament::edition::{Gap, History, Mark, Start, State};
use reglament::load::load;
use reglament::model::{Act, Address, AnnexContent, Block, Chapter, Lang, Point, Status, Words};

use crate::fixture::{self, Fixture};

fn histories() -> Vec<Fixture> {
    fixture::all().into_iter().filter(|fixture| fixture.name.starts_with("history.")).collect()
}

/// A state as `editions.txt` writes it.
struct Written<'a> {
    state: &'a State,
    out: String,
}

impl Written<'_> {
    fn by(&self, mark: Mark) -> String {
        let event = &self.state.act.events[mark.event];
        event.by.as_ref().map_or_else(|| event.id.clone(), |by| by.number.clone())
    }

    fn in_language(&self, address: &Address, leaves: &[&Words], lang: &str) -> String {
        let lang = Lang::new(lang);
        let texts: Vec<&str> = leaves.iter().filter_map(|words| words.text(&lang)).collect();
        let own = self.state.unknown.get(address).and_then(|langs| langs.get(&lang)).copied();
        match (own, texts.is_empty()) {
            (Some(Gap::Whole), _) => {
                assert!(texts.is_empty(), "{address} says {texts:?}, which is not known");
                "?".to_owned()
            }
            (gap, true) => format!("{}-", if gap.is_some() { "~" } else { "" }),
            (Some(Gap::Partial), _) => format!("~{}", texts.join(" / ")),
            (None, _) => texts.join(" / "),
        }
    }

    fn line(&mut self, address: &Address, head: &str, leaves: &[&Words], tail: &str) {
        if let Some(by) = self.state.removal(address) {
            writeln!(self.out, "{head} removed by {}", self.by(by)).unwrap();
            assert!(leaves.iter().all(|words| words.is_empty()), "{address} is a stub and says something");
            return;
        }
        let (kk, ru) = (self.in_language(address, leaves, "kk"), self.in_language(address, leaves, "ru"));
        writeln!(self.out, "{head} {kk} | {ru}{tail}").unwrap();
    }

    fn point(&mut self, point: &Point) {
        let own: Vec<&Words> = paragraphs(&point.body);
        self.line(&point.address, &format!("{} {}", point.address.anchor_id().unwrap(), point.label), &own, "");
        for block in &point.body {
            if let Block::Subpoint(inner) = block {
                self.point(inner);
            }
        }
    }

    fn chapters(&mut self, chapters: &[Chapter]) {
        for chapter in chapters {
            if let Some(anchor) = chapter.address.anchor_id() {
                let head = format!("{anchor} {}", chapter.number.as_deref().unwrap_or("-"));
                self.line(&chapter.address, &head, &[&chapter.title], "");
            }
            chapter.points.iter().for_each(|point| self.point(point));
        }
    }

    fn annexes(&mut self, annexes: &[reglament::model::Annex]) {
        for annex in annexes {
            let head = format!("{} {}", annex.address.anchor_id().unwrap(), annex.number);
            let mut leaves = vec![&annex.title];
            if let AnnexContent::Blocks(blocks) = &annex.content {
                leaves.extend(paragraphs(blocks));
            }
            self.line(&annex.address, &head, &leaves, "");
            if let AnnexContent::Chapters(chapters) = &annex.content {
                self.chapters(chapters);
            }
        }
    }
}

fn paragraphs(blocks: &[Block]) -> Vec<&Words> {
    fn words(block: &Block) -> Option<&Words> {
        match block {
            Block::Paragraph(paragraph) => Some(&paragraph.words),
            _ => None,
        }
    }
    blocks.iter().filter_map(words).collect()
}

fn written(state: &State, with_title: bool) -> String {
    let act: &Act = &state.act;
    let mut out = Written { state, out: String::new() };
    if let Some(by) = state.removed.get(&act.address) {
        out.out = format!("repealed by {}\n", out.by(*by));
    }
    if with_title {
        let title = ["kk", "ru"].map(|lang| act.title.text(&Lang::new(lang)).unwrap_or("-"));
        writeln!(out.out, "title {}", title.join(" | ")).unwrap();
    }
    out.chapters(&act.chapters);
    out.annexes(&act.annexes);
    for regulation in &act.regulations {
        // The title of a removed regulation stays its name.
        let title: &[&Words] = if state.removal(&regulation.address).is_some() { &[] } else { &[&regulation.title] };
        out.line(&regulation.address, &format!("[{}]", regulation.id), title, "");
        out.chapters(&regulation.chapters);
        out.annexes(&regulation.annexes);
        for step in regulation.processes.iter().flat_map(|process| &process.steps) {
            let address = regulation.address.anchor(&step.id);
            let number = step.number.as_ref().map(|number| format!(" {number}")).unwrap_or_default();
            let next: Vec<&str> = step.next.iter().map(|next| next.to.as_str()).collect();
            let tail = if next.is_empty() { String::new() } else { format!(" -> {}", next.join(", ")) };
            out.line(&address, &format!("{}{number}", step.id), &[&step.name], &tail);
        }
    }
    out.out
}

fn editions(history: &History<'_>) -> String {
    let sign = |start| match start {
        Start::On(_) => "",
        Start::NotBefore(_) => "?",
        Start::Unknown => "??",
    };
    let all = history.editions().iter().map(|edition| format!("{}{}", edition.key, sign(edition.start)));
    all.collect::<Vec<_>>().join(" ")
}

#[test]
fn every_part_says_on_every_day_what_its_history_expects() {
    let mut wrong = String::new();
    let mut days = 0;
    for fixture in histories() {
        let loaded = load(&fixture.root).unwrap();
        let [act] = loaded.corpus.acts.as_slice() else { panic!("{}: one act a history", fixture.name) };
        let expected = fs::read_to_string(fixture.root.join("editions.txt")).unwrap();
        let mut blocks = expected.split("\n== ");
        let history = History::of(act);
        let list = blocks.next().unwrap().trim().strip_prefix("editions: ").unwrap();
        if list != editions(&history) {
            writeln!(wrong, "{}: expected editions {list}\n    but there are {}", fixture.name, editions(&history))
                .unwrap();
        }
        if !history.faults().is_empty() {
            writeln!(wrong, "{}: {:?}", fixture.name, history.faults()).unwrap();
        }
        for block in blocks {
            let (day, text) = block.split_once('\n').unwrap();
            let day = day.trim().parse().unwrap();
            let found = match history.edition_on(day) {
                Some(place) => {
                    let state = history.state(place);
                    assert_eq!(state, history.states()[place], "{}: in one go and step by step", fixture.name);
                    written(&state, text.starts_with("title ") || text.contains("\ntitle "))
                }
                None => "not in force\n".to_owned(),
            };
            days += 1;
            if found.trim() != text.trim() {
                writeln!(wrong, "{} on {day}: expected\n{}\n  found\n{found}", fixture.name, text.trim()).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    println!("{} histories, {days} days", histories().len());
    assert!(histories().len() >= 30, "only {} histories", histories().len());
}

/// Every address of every edition, in all of them, is among those that the history names.
#[test]
fn the_last_edition_of_a_history_keeps_every_address_that_was_ever_printed() {
    for fixture in histories() {
        let loaded = load(&fixture.root).unwrap();
        let act = &loaded.corpus.acts[0];
        let history = History::of(act);
        let all = history.addresses();
        let last = history.states().pop().unwrap();
        let mut left: Vec<Address> = Vec::new();
        let mut points = Vec::new();
        collect(&last.act, &mut points);
        for address in all.iter().filter(|address| address.anchor_id().is_some()) {
            if !points.contains(address) && !last.removed.contains_key(address) {
                left.push(address.clone());
            }
        }
        // A regulation or point that was restated whole may have lost parts; those of the new wording stand for them.
        let restated = fixture.name.contains("restated");
        assert!(left.is_empty() || restated, "{}: {left:?}", fixture.name);
    }
}

fn collect(act: &Act, all: &mut Vec<Address>) {
    fn point_and_below(point: &Point, all: &mut Vec<Address>) {
        all.push(point.address.clone());
        for block in &point.body {
            if let Block::Subpoint(inner) = block {
                point_and_below(inner, all);
            }
        }
    }
    let mut chapters = |list: &[Chapter]| {
        for chapter in list {
            all.push(chapter.address.clone());
            chapter.points.iter().for_each(|inner| point_and_below(inner, all));
        }
    };
    chapters(&act.chapters);
    for annex in act.annexes.iter().chain(act.regulations.iter().flat_map(|regulation| &regulation.annexes)) {
        if let AnnexContent::Chapters(inner) = &annex.content {
            chapters(inner);
        }
    }
    for regulation in &act.regulations {
        chapters(&regulation.chapters);
    }
    let annexes = act.annexes.iter().chain(act.regulations.iter().flat_map(|regulation| &regulation.annexes));
    all.extend(annexes.map(|annex| annex.address.clone()));
    for regulation in &act.regulations {
        let steps = regulation.processes.iter().flat_map(|process| &process.steps);
        all.extend(steps.map(|step| regulation.address.anchor(&step.id)));
    }
}

/// Without a `status` of its own an act is repealed when its events end it for good.
#[test]
fn the_status_follows_from_the_events() {
    for (name, expected) in [
        ("history.repealed", Status::Repealed),
        ("history.repealed-without-an-act", Status::Repealed),
        ("history.repeal-taken-back-in-time", Status::InForce),
        ("history.repeal-taken-back-later", Status::InForce),
        ("history.restated-point", Status::InForce),
    ] {
        let loaded = load(&fixture::folder().join(name)).unwrap();
        let act = &loaded.corpus.acts[0];
        assert_eq!(act.status, expected, "{name}");
        assert_eq!(History::of(act).states().pop().unwrap().act.status, expected, "{name}");
    }
    let loaded = load(&fixture::folder().join("history.repeal-taken-back-later")).unwrap();
    let statuses: Vec<Status> =
        History::of(&loaded.corpus.acts[0]).states().iter().map(|state| state.act.status).collect();
    assert_eq!(statuses, [Status::InForce, Status::InForce, Status::Repealed, Status::InForce, Status::InForce]);
}

/// A copy of what did not change would make each edition cost as much as the whole act.
#[test]
fn editions_share_what_they_do_not_change() {
    let act = crate::site_page::real().acts.remove(0);
    let states = History::of(&act).states();
    let at = |place: usize, id: &str| states[place].act.regulation(id).unwrap();
    assert!(std::ptr::eq(at(0, "border-permit"), at(1, "border-permit")), "№ 275 did nothing to it");
    assert!(!std::ptr::eq(at(0, "registration"), at(1, "registration")), "№ 275 excluded it");
}
