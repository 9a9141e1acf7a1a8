//! The drawings on the pages: the graph that they show is the model's, they are small, and in Chromium every label stands
//! inside its box. On all diagram fixtures and cases, both annexes, both languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use reglament::load;
use reglament::model::body::{Annex, AnnexContent, View};
use reglament::model::{Corpus, Process, Regulation, Standing, Words};
use reglament::output::Output;
use reglament::theme::font::Face;

use crate::layout_fixture;
use crate::site_html::{Piece, read, tags};
use crate::site_page::{built, page, real};

/// Every diagram fixture as a regulation of one act, with an annex 2 and an annex 3; and every case without errors.
pub(crate) fn corpora() -> Vec<(String, Corpus)> {
    let mut fixtures = real();
    fixtures.acts.truncate(1);
    let act = &mut fixtures.acts[0];
    act.annexes.clear();
    act.events.clear();
    act.regulations = layout_fixture::all().into_iter().map(|fixture| fixture.regulation).collect();
    for regulation in &mut act.regulations {
        regulation.address = act.address.page(&regulation.id);
        regulation.annexes =
            [("2", View::Flow), ("3", View::Swimlane)].map(|(number, view)| annex(regulation, number, view)).into();
    }
    let mut all = vec![("diagrams".to_owned(), fixtures)];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut roots: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    roots.retain(|root| root.file_name().is_some_and(|name| name.to_string_lossy().starts_with("case.")));
    roots.sort();
    for root in roots {
        let name = root.file_name().unwrap().to_string_lossy().into_owned();
        all.push((name, load::load(&root).unwrap().corpus));
    }
    all.push(("real".to_owned(), real()));
    all
}

fn annex(regulation: &Regulation, number: &str, view: View) -> Annex {
    Annex {
        approved: false,
        address: regulation.address.anchor(&format!("annex-{number}")),
        number: number.to_owned(),
        header: Words::none(),
        title: Words::none(),
        content: AnnexContent::View { view, processes: Vec::new() },
        standing: Standing::Official,
        remark: Words::none(),
        notes: Vec::new(),
    }
}

/// A page that has drawings.
struct Page {
    name: String,
    html: String,
    processes: Vec<Process>,
}

/// All of them, in both languages; with `REGLAMENT_PAGES=folder` the sites are written there, to be looked at.
static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let mut pages = Vec::new();
    for (name, corpus) in corpora() {
        let output = built(&corpus);
        if let Some(folder) = std::env::var_os("REGLAMENT_PAGES") {
            keep(&Path::new(&folder).join(&name), &output);
        }
        for lang in &corpus.site.languages {
            for regulation in corpus.acts.iter().flat_map(|act| &act.regulations) {
                let html = page(&output, &format!("{lang}/{}/index.html", regulation.address)).to_owned();
                if html.contains("<svg xmlns") {
                    let (name, processes) =
                        (format!("{name}: {lang}/{}", regulation.address), regulation.processes.clone());
                    pages.push(Page { name, html, processes });
                }
            }
        }
    }
    pages
});

fn keep(folder: &Path, output: &Output) {
    for (path, bytes) in output.iter() {
        let file = folder.join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
}

/// The drawings of a page.
fn drawings(html: &str) -> Vec<&str> {
    let starts = html.match_indices("<svg xmlns").map(|(start, _)| start);
    starts.map(|start| &html[start..start + html[start..].find("</svg>").unwrap() + 6]).collect()
}

type Edges = BTreeSet<(String, String)>;

/// The ways that drawings show, by step: their lines carry the page's count of the steps at both ends, and the boxes say
/// which step each count is.
fn drawn(drawings: &[&str]) -> (BTreeSet<String>, Edges) {
    let mut steps: BTreeMap<String, String> = BTreeMap::new();
    let mut ends: BTreeSet<(String, String)> = BTreeSet::new();
    for piece in drawings.iter().flat_map(|svg| read(svg)) {
        let Piece::Open(name, attributes) = piece else { continue };
        let classes: Vec<&str> = attributes.get("class").map(|class| class.split(' ').collect()).unwrap_or_default();
        let counts = |letter: char| {
            let counts = classes.iter().filter_map(|class| class.strip_prefix(letter));
            counts.filter(|count| count.parse::<u32>().is_ok()).map(str::to_owned).collect::<Vec<_>>()
        };
        if name == "a" && classes.contains(&"step") {
            steps.insert(counts('s')[0].clone(), attributes["href"].trim_start_matches('#').to_owned());
        } else if classes.contains(&"line") {
            let [from, to] = &counts('x')[..] else { panic!("a line without ends: {classes:?}") };
            ends.insert((from.clone(), to.clone()));
        }
    }
    let edges = ends.iter().map(|(from, to)| (steps[from].clone(), steps[to].clone()));
    (steps.values().cloned().collect(), edges.collect())
}

#[test]
fn the_drawn_graph_is_that_of_the_model_in_both_annexes() {
    let (mut compared, mut wrong) = (0, String::new());
    for page in PAGES.iter() {
        let drawings = drawings(&page.html);
        for view in ["flow", "swimlane"] {
            let of_view: Vec<&str> =
                drawings.iter().copied().filter(|svg| svg.contains(&format!("class=\"diagram {view}\""))).collect();
            if of_view.is_empty() {
                continue;
            }
            let (steps, mut edges) = drawn(&of_view);
            let shown = page
                .processes
                .iter()
                .filter(|process| process.steps.first().is_some_and(|step| steps.contains(&step.id)));
            let (mut all, mut meant) = (BTreeSet::new(), Edges::new());
            for step in shown.flat_map(|process| &process.steps) {
                all.insert(step.id.clone());
                meant.extend(step.next.iter().map(|next| (step.id.clone(), next.to.clone())));
            }
            // A condition with a place of its own has a line on each side, of which the first stays at its step.
            edges.retain(|edge| edge.0 != edge.1 || meant.contains(edge));
            meant.retain(|(_, to)| all.contains(to));
            if steps != all || edges != meant {
                let _ = writeln!(
                    wrong,
                    "{} {view}: drawn too much {:?}, not drawn {:?}",
                    page.name,
                    edges.difference(&meant).collect::<Vec<_>>(),
                    meant.difference(&edges).collect::<Vec<_>>()
                );
            }
            compared += 1;
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(compared >= 4 * layout_fixture::all().len(), "{compared}");
}

#[test]
fn drawings_are_small() {
    let mut sizes: Vec<(usize, usize)> = Vec::new();
    for svg in PAGES.iter().flat_map(|page| drawings(&page.html)) {
        let mut gzip =
            Command::new("gzip").args(["-9", "-c"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut pipe = gzip.stdin.take().unwrap();
        let text = svg.to_owned();
        let writer = std::thread::spawn(move || pipe.write_all(text.as_bytes()).unwrap());
        let packed = gzip.wait_with_output().unwrap().stdout;
        writer.join().unwrap();
        sizes.push((svg.len(), packed.len()));
    }
    let median = |mut numbers: Vec<usize>| {
        numbers.sort_unstable();
        numbers[numbers.len() / 2]
    };
    let raw = median(sizes.iter().map(|(raw, _)| *raw).collect());
    let packed = median(sizes.iter().map(|(_, packed)| *packed).collect());
    println!("{} drawings: median {raw} bytes, {packed} with gzip", sizes.len());
    assert!(raw <= 20_000 && packed <= 4_000, "median {raw} bytes, {packed} with gzip");
}

/// Measures in the browser. Of each line of words: its box, narrowed to the height of capitals and of what hangs below,
/// against the outline of its node, the title of its lane or the picture.
const SCRIPT: &str = r#"
const faults = [], report = (svg, text, why) => faults.push(svg.id + ": " + why + ": " + text);
let count = 0;
const lines = (element) => [...element.querySelectorAll("tspan")].map((line) => {
  const x = line.getBBox(), y = line.getStartPositionOfChar(0).y;
  return { text: line.textContent, left: x.x, right: x.x + x.width, top: y - 10, bottom: y + 3 };
});
const within = (line, box, room) => line.left >= box.x - room && line.right <= box.x + box.width + room &&
  line.top >= box.y - room && line.bottom <= box.y + box.height + room;
for (const holder of document.querySelectorAll("section")) {
  const svg = holder.querySelector("svg");
  const page = svg.viewBox.baseVal;
  for (const step of svg.querySelectorAll(".step")) {
    const outline = step.querySelector("rect, path").getBBox();
    for (const line of lines(step)) {
      count += 1;
      if (!within(line, outline, 0)) report(holder, line.text, "leaves its box");
      if (!step.classList.contains("decision")) continue;
      const middle = { x: outline.x + outline.width / 2, y: outline.y + outline.height / 2 };
      const far = Math.max(...[line.left, line.right].flatMap((x) => [line.top, line.bottom].map((y) =>
        Math.abs(x - middle.x) / outline.width * 2 + Math.abs(y - middle.y) / outline.height * 2)));
      if (far > 1) report(holder, line.text, "leaves its rhombus by " + far);
    }
  }
  const titles = [...svg.querySelectorAll(".lanes > .title")];
  for (const line of [...svg.querySelectorAll(".unit")].flatMap(lines)) {
    count += 1;
    if (!titles.some((title) => within(line, title.getBBox(), 0))) report(holder, line.text, "leaves the title of its lane");
  }
  const boxes = [...svg.querySelectorAll(".step")].map((step) => step.querySelector("rect, path").getBBox());
  for (const line of [...svg.querySelectorAll(".condition")].flatMap(lines)) {
    count += 1;
    if (!within(line, page, 0)) report(holder, line.text, "leaves the picture");
  }
  for (const mark of svg.querySelectorAll(".mark")) {
    const circle = mark.querySelector("circle").getBBox(), word = mark.querySelector("text").getBBox();
    count += 1;
    if (word.x < circle.x || word.x + word.width > circle.x + circle.width) report(holder, mark.textContent, "leaves its mark");
  }
}
document.querySelector("pre").textContent = "\n@ " + count + "\n" + faults.map((fault) => "@! " + fault).join("\n") + "\n";
for (const holder of document.querySelectorAll("section")) holder.remove();
"#;

#[test]
fn every_label_is_inside_its_box_as_chromium_draws_it() {
    let Some(chromium) = crate::text_chromium::chromium() else { return };
    let folder = crate::support::scratch("labels");
    let mut html = String::from("<!doctype html><meta charset=\"utf-8\"><title>labels</title><style>\n");
    for face in Face::ALL {
        std::fs::write(folder.join(format!("{face:?}.woff2")), face.woff2()).unwrap();
        let _ = writeln!(
            html,
            "@font-face {{ font-family: \"Reglament Sans\"; src: url(\"{face:?}.woff2\"); font-weight: {}; }}",
            face.weight()
        );
    }
    let _ = writeln!(html, "{}</style><pre></pre>", include_str!("../../theme/css/diagram.css"));
    let mut total = 0;
    for page in PAGES.iter() {
        for (index, svg) in drawings(&page.html).into_iter().enumerate() {
            let _ = writeln!(html, "<section id=\"{} no. {}\">{svg}</section>", page.name, index + 1);
            total += tags(svg).iter().filter(|(name, _)| name == "tspan").count();
        }
    }
    let _ = write!(
        html,
        "<script>Promise.all([400, 600].map((w) => document.fonts.load(w + ' 13px \"Reglament Sans\"', 'aқ'))).then((fonts) => {{\n\
         if (!fonts.every((font) => font.length === 1 && font[0].status === 'loaded')) throw 'no font';\n{SCRIPT}}});</script>"
    );
    let file = folder.join("labels.html");
    std::fs::write(&file, html).unwrap();
    let output = Command::new(chromium)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg(format!("file://{}", file.display()))
        .output()
        .unwrap();
    let dom = String::from_utf8_lossy(&output.stdout).into_owned();
    let measured: usize = dom.lines().find_map(|line| line.strip_prefix("@ ")?.parse().ok()).unwrap_or_else(|| {
        panic!(
            "Chromium did not measure: {}",
            String::from_utf8_lossy(&output.stderr).chars().take(2000).collect::<String>()
        )
    });
    let faults: Vec<&str> = dom.lines().filter(|line| line.starts_with("@! ")).collect();
    println!("{measured} lines of words in {} pages", PAGES.len());
    assert!(faults.is_empty(), "{} of {measured}\n{}", faults.len(), faults.join("\n"));
    assert!(measured >= total && total > 5_000, "{measured} of {total}");
}
