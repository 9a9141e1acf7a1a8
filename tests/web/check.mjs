// Holds a built site against the tools that judge it: node check.mjs SITE [--chromium PATH] [--all] [--only WORD] [--no-lighthouse]
//
// markup.mjs: vnu and html-validate on every page; nothing inline. look.mjs: axe, pa11y's sniffer and our own questions in Chromium, from
// file://, on the largest page of each kind and language (all pages with --all) in light and, of at most 150 KB, in dark, high contrast
// and the panel for weak sight, at 320, 640 and 1280 px, and in print; the keyboard walk; the accessibility tree of drawings; requests and the
// console, scripts on and off. weight.mjs: the budgets, and Lighthouse over HTTP on a regulation page with both diagrams in each
// language. Exits 1 on findings. Needs java, node and a Chromium; nothing is downloaded.
import { statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { chromium } from "playwright-core";
import { look } from "./look.mjs";
import { markup } from "./markup.mjs";
import { files, largest } from "./pages.mjs";
import { lighthouse, portOf, serve, weights, whole } from "./weight.mjs";

const args = process.argv.slice(2);
const option = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
const site = resolve(args[0] ?? "public");
// In bytes: what is looked at in many ways has to be looked at soon.
const usual = 150_000;
const only = option("--only", "");
const launch = (...more) =>
  chromium.launch({ executablePath: option("--chromium", process.env.CHROMIUM ?? "/usr/bin/chromium"), args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", ...more] });
const counts = {};
let findings = 0;
const report = (tool, file, message) => {
  findings += 1;
  counts[tool] = (counts[tool] ?? 0) + 1;
  console.log(`${tool}: ${relative(site, file)}: ${message}`);
};
const started = Date.now();
const time = (what) => console.log(`${what}: ${Math.round((Date.now() - started) / 1000)} s`);

const pages = only ? 0 : await markup(site, report);
time("markup");
const kinds = largest(site);
const wanted = (pages) => (args.includes("--all") ? files(site).filter((file) => file.endsWith(".html")) : Object.values(pages)).filter((file) => relative(site, file).includes(only));
const browsers = await Promise.all([launch(), launch()]);
const looks = await look(browsers, site, { light: wanted(kinds), usual: wanted(largest(site, usual)) }, report);
await Promise.all(browsers.map((browser) => browser.close()));
time("looks");
for (const line of weights(site, report)) console.log(line);
if (!args.includes("--no-lighthouse")) {
  const port = 9300 + (process.pid % 600);
  const browser = await launch(`--remote-debugging-port=${port}`);
  const both = whole(site).filter((page) => statSync(page).size <= usual && relative(site, page).includes(only));
  // Of each language the largest.
  const judged = both.filter((page, at) => both.findIndex((other) => relative(site, other).split("/")[0] === relative(site, page).split("/")[0]) === at);
  const { server, base } = await serve(site, judged.map(portOf)[0]);
  for (const page of judged) {
    const ask = () => lighthouse(`${base}${relative(site, page).replace(/index\.html$/, "")}`, port);
    let { scores, paint, failed } = await ask();
    // What else the machine does makes a page slower, never faster.
    for (let again = 0; again < 4 && scores.performance < 99; again += 1) ({ scores, paint, failed } = await ask());
    console.log(`lighthouse: ${relative(site, page)}: ${JSON.stringify(scores)}, first contentful paint ${paint} ms`);
    for (const [category, score] of Object.entries(scores)) {
      if (score < (category === "performance" ? 99 : 100)) report("lighthouse", page, `${category} ${score}: ${failed.join(", ")}`);
    }
  }
  server.close();
  await browser.close();
  time("lighthouse");
}
console.log(`${pages} pages, ${Object.keys(kinds).length} kinds, ${looks} looks in the browser: ${findings} findings ${findings ? JSON.stringify(counts) : ""}`);
process.exit(findings ? 1 : 0);
