// Crossings of other engines on our fixtures: node peers.mjs GRAPHS.json [--chromium PATH] [--keep FOLDER]
//
// GRAPHS.json is written by `cargo bench --bench diagram -- --graphs FILE`. Annex 3 stands beside mermaid's `swimlane-beta`, top-down
// and left-right, drawn in headless Chromium; annex 2 beside dagre and ELK (layered, orthogonal), which get our boxes and the
// sizes of our conditions. All lines are read back as polylines and crossings are counted in one way for all. --keep writes
// mermaid's pictures. `npm ci` first; nothing is asked from the net.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import dagre from "@dagrejs/dagre";
import Elk from "elkjs";
import { chromium } from "playwright-core";

const args = process.argv.slice(2);
const option = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
const fixtures = JSON.parse(readFileSync(args[0], "utf8"));
const keep = option("--keep");
if (keep) mkdirSync(keep, { recursive: true });

/** How often the lines cross, each a list of [x, y]; lines that touch or run together do not. */
const crossings = (lines) => {
  const side = (o, u, v) => (u[0] - o[0]) * (v[1] - o[1]) - (u[1] - o[1]) * (v[0] - o[0]);
  const strictly = (a, b, c, d) => {
    const [p, q, r, s] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
    const far = (x, y) => Math.min(Math.abs(x), Math.abs(y)) > 0.5;
    return p * q < 0 && r * s < 0 && far(p, q) && far(r, s);
  };
  let sum = 0;
  for (let i = 0; i < lines.length; i += 1)
    for (let j = 0; j < i; j += 1)
      for (let k = 1; k < lines[i].length; k += 1)
        for (let l = 1; l < lines[j].length; l += 1)
          if (strictly(lines[i][k - 1], lines[i][k], lines[j][l - 1], lines[j][l])) sum += 1;
  return sum;
};

const byDagre = (fixture) => {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 24, ranksep: 32 });
  fixture.nodes.forEach((node, index) => graph.setNode(`${index}`, { width: node.width, height: node.height }));
  fixture.edges.forEach((edge, index) =>
    graph.setEdge(`${edge.from}`, `${edge.to}`, { width: edge.size?.[0] ?? 0, height: edge.size?.[1] ?? 0 }, `${index}`));
  dagre.layout(graph);
  return crossings(graph.edges().map((edge) => graph.edge(edge).points.map((point) => [point.x, point.y])));
};

const elk = new Elk();
const byElk = async (fixture) => {
  const made = await elk.layout({
    id: "root",
    layoutOptions: { "elk.algorithm": "layered", "elk.direction": "DOWN", "elk.edgeRouting": "ORTHOGONAL" },
    children: fixture.nodes.map((node, index) => ({ id: `${index}`, width: node.width, height: node.height })),
    edges: fixture.edges.map((edge, index) => ({
      id: `e${index}`,
      sources: [`${edge.from}`],
      targets: [`${edge.to}`],
      labels: edge.size ? [{ text: " ", width: edge.size[0], height: edge.size[1] }] : [],
    })),
  });
  const line = (part) => [part.startPoint, ...(part.bendPoints ?? []), part.endPoint].map((point) => [point.x, point.y]);
  return crossings(made.edges.flatMap((edge) => edge.sections.map(line)));
};

const quoted = (text) => `"${(text || " ").replaceAll('"', "#quot;")}"`;
const outline = {
  terminator: (text) => `([${text}])`,
  decision: (text) => `{${text}}`,
  bar: () => `[" "]`,
  offpage: (text) => `[${text}]`,
  action: (text) => `[${text}]`,
};
const mermaidSource = (fixture, direction) => {
  const lanes = fixture.lanes.map((title, lane) => {
    const own = fixture.nodes.flatMap((node, index) =>
      node.lane === lane ? [`    n${index}${outline[node.shape](quoted(node.text))}`] : []);
    return [`  subgraph l${lane}[${quoted(title)}]`, ...own, "  end"].join("\n");
  });
  const edges = fixture.edges.map((edge) => `  n${edge.from} -->${edge.text ? `|${quoted(edge.text)}|` : ""} n${edge.to}`);
  return [`swimlane-beta ${direction}`, ...lanes, ...edges].join("\n");
};

const browser = await chromium.launch({
  executablePath: option("--chromium", process.env.CHROMIUM ?? "/usr/bin/chromium"),
  args: ["--no-sandbox", "--disable-background-networking"],
});
const open = async () => {
  const page = await browser.newPage();
  await page.setContent("<!doctype html><div id=place></div>");
  await page.addScriptTag({ path: join(createRequire(import.meta.url).resolve("mermaid"), "../mermaid.min.js") });
  await page.evaluate(() => globalThis.mermaid.initialize({ startOnLoad: false, htmlLabels: false }));
  return page;
};
let page = await open();
const byMermaid = async (fixture, direction) => {
  try {
    const drawn = page.evaluate(async (source) => {
      const { svg } = await globalThis.mermaid.render("drawing", source);
      const place = document.getElementById("place");
      place.innerHTML = svg;
      const lines = [...place.querySelectorAll(".edgePaths path, path.flowchart-link")].map((path) => {
        const length = path.getTotalLength();
        const points = [];
        for (let at = 0; at < length; at += 2) points.push(path.getPointAtLength(at));
        points.push(path.getPointAtLength(length));
        return points.map((point) => [point.x, point.y]);
      });
      return { svg, lines };
    }, mermaidSource(fixture, direction));
    const late = new Promise((_, fail) => setTimeout(() => fail(new Error("no picture after 120 s")), 120_000));
    const { svg, lines } = await Promise.race([drawn, late]);
    if (keep) writeFileSync(join(keep, `${fixture.name}-${direction}.svg`), svg);
    if (lines.length !== fixture.edges.length) return `${lines.length} of ${fixture.edges.length} lines`;
    return crossings(lines.map(straightened));
  } catch (error) {
    await page.close();
    page = await open();
    return String(error.message).split("\n")[0].slice(0, 60);
  }
};

/** The same polyline without the points in the middle of straight pieces. */
const straightened = (points) => {
  const kept = [];
  for (const point of points) {
    const [a, b] = kept.slice(-2);
    if (b && Math.abs((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])) < 0.01) kept.pop();
    kept.push(point);
  }
  return kept;
};

const columns = ["annex 2", "dagre", "elk", "annex 3", "mermaid TB", "mermaid LR"];
const sums = columns.map(() => 0);
let beaten = 0;
console.log(["fixture".padEnd(32), ...columns.map((name) => name.padStart(10))].join(" "));
for (const fixture of fixtures) {
  const [flow, lanes] = fixture.crossings;
  const found = [flow, byDagre(fixture), await byElk(fixture), lanes];
  for (const direction of ["TB", "LR"]) found.push(await byMermaid(fixture, direction));
  found.forEach((value, index) => {
    if (typeof value === "number") sums[index] += value;
  });
  const modes = found.slice(4).filter((value) => typeof value === "number");
  beaten += Number(modes.length === 0 || lanes <= Math.min(...modes));
  console.log([fixture.name.padEnd(32), ...found.map((value) => String(value).padStart(10))].join(" "));
}
console.log(["total".padEnd(32), ...sums.map((value) => String(value).padStart(10))].join(" "));
console.log(`annex 3 has not more crossings than mermaid's better mode on ${beaten} of ${fixtures.length} fixtures`);
await browser.close();
