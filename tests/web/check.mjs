// Holds a built site against the tools that judge it: node check.mjs SITE [--chromium PATH]
//
// vnu: every page and the style sheet. html-validate: every page. axe in Chromium, from file://: of each kind of page and
// language the largest (of regulations the three largest; all pages with --all), in light and dark, at 320, 360 and 1280 px;
// there also: no request outside the folder, no message of the console (a broken policy
// shows itself there), no sideways scrolling of the page, no target smaller than 24 px, scripts off as well as on.
// Exits 1 on findings. Needs java, node and a Chromium; nothing is downloaded.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const args = process.argv.slice(2);
const option = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
const site = resolve(args[0] ?? "public");
const browserPath = option("--chromium", process.env.CHROMIUM ?? "/usr/bin/chromium");

const files = (folder) =>
  readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
const all = files(site);
const pages = all.filter((file) => file.endsWith(".html"));
const counts = {};
let findings = 0;
const report = (tool, file, message) => {
  findings += 1;
  counts[tool] = (counts[tool] ?? 0) + 1;
  console.log(`${tool}: ${relative(site, file)}: ${message}`);
};

// vnu
const vnu = (kind, list) => {
  if (list.length === 0) return;
  const jar = join(require.resolve("vnu-jar/package.json"), "../build/dist/vnu.jar");
  const run = spawnSync("java", ["-Xss1024k", "-jar", jar, "--format", "json", ...kind, ...list], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.error || !run.stderr.trim().startsWith("{")) throw new Error(`vnu did not run: ${run.error ?? run.stderr}`);
  for (const { type, subType, url, lastLine, message } of JSON.parse(run.stderr).messages) {
    // vnu cannot resolve a relative address in a file without host and so takes every one for blocked, also with `*`.
    // What the policy really blocks shows in the browser's console, below.
    if (message.startsWith("Resource violates Content Security Policy")) continue;
    report("vnu", decodeURI(url ?? "").replace("file:", ""), `${lastLine}: ${subType ?? type}: ${message}`);
  }
};
vnu([], pages);
vnu(["--css"], all.filter((file) => file.endsWith(".css")));
vnu(["--svg"], all.filter((file) => file.endsWith(".svg")));

// html-validate
const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Printed numbers of points may be Cyrillic, and become ids.
    "valid-id": ["error", { relaxed: true }],
    // The pages are written by a machine that does not align.
    "no-trailing-whitespace": "off",
    // A browser checks `integrity` only where it can compare origins, which pages in a folder do not have: no style there.
    "require-sri": "off",
    // A title says the page first and the site after it, however long the act's own title is.
    "long-title": "off",
  },
});
for (const page of pages) {
  const result = await validator.validateString(readFileSync(page, "utf8"), page);
  for (const { messages } of result.results) {
    for (const { line, column, ruleId, message } of messages) report("html-validate", page, `${line}:${column}: ${ruleId}: ${message}`);
  }
}

// The kind of a page, by its address: `ru regulation`, `kk act edition`.
const kind = (page) => {
  const [lang, ...parts] = relative(site, page).split("/").slice(0, -1);
  if (parts.length === 0 || ["about", "acts", "check"].includes(parts[0])) return [lang, ...parts].join(" ");
  if (["services", "units"].includes(parts[0])) return `${lang} ${parts[0]} ${parts.length}`;
  const own = ["both", "compare"];
  const further = parts.findIndex((part, at) => at > 0 && (own.includes(part) || /^\d{4}-\d\d-\d\d/.test(part)));
  const level = (further < 0 ? parts.length : further) === 1 ? "act" : "regulation";
  return `${lang} ${level} ${further < 0 ? "" : own.includes(parts[further]) ? parts[further] : "edition"}`.trim();
};
const kinds = {};
for (const page of pages) (kinds[kind(page)] ??= []).push(page);
const largest = (kind) => [...kinds[kind]].sort((a, b) => statSync(b).size - statSync(a).size).slice(0, kind.endsWith(" regulation") ? 3 : 1);
const looked = args.includes("--all") ? pages : Object.keys(kinds).flatMap(largest);

// axe and our own questions, in the browser
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-gpu"] });
let looks = 0;

// What has to hold of the drawings of a page; runs in the page.
const drawings = () =>
  [...document.querySelectorAll(".frame:not(.on-paper)")].flatMap((frame) => {
    const scroller = frame.querySelector(".drawing");
    const svg = scroller.querySelector("svg:not(.titles)");
    const titles = scroller.querySelector(".titles");
    const { left, right } = frame.getBoundingClientRect();
    const faults = [];
    const over = scroller.scrollWidth > scroller.clientWidth + 1;
    const hint = frame.querySelector(".hint").getBoundingClientRect().height;
    if (over && hint < 16) faults.push("it scrolls and does not say so");
    if (!over && hint > 1) faults.push("it says that it scrolls and does not");
    const letters = (13 * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width;
    if (letters < 11) faults.push(`its letters have ${letters.toFixed(1)} px`);
    if (left < 0 || right > innerWidth) faults.push("it leaves the window");
    if (over && innerWidth >= 1024 && right - left < innerWidth - 64) faults.push("it scrolls and leaves room beside itself");
    if (titles) {
      const [one, two] = [titles, svg].map((part) => part.getBoundingClientRect());
      if (Math.abs(one.left - two.left) > 0.5 || Math.abs(one.width - two.width) > 0.5) faults.push("the titles do not stand over their lanes");
      scroller.scrollTo(scroller.scrollWidth, scroller.scrollHeight);
      const [top, edge] = [titles, scroller].map((part) => part.getBoundingClientRect().top);
      if (Math.abs(top - edge) > 2) faults.push("the titles do not stay in view");
      if (scroller.clientHeight > innerHeight) faults.push("it is taller than the window");
    }
    return faults;
  });

// Pointing at a box, or going to its row, lights up its lines, boxes and row.
const lights = async (page) => {
  const faults = [];
  const count = await page.evaluate(() => document.querySelector(".annex .diagram .step.action")?.getAttribute("class").match(/\bs\d+/)[0].slice(1));
  if (!count) return faults;
  const look = () =>
    page.evaluate((count) => {
      const all = (selector, property) => [...document.querySelectorAll(selector)].map((part) => getComputedStyle(part)[property]);
      return {
        lines: all(`.diagram .line.x${count} path:not(.head)`, "stroke"),
        boxes: all(`.diagram .s${count} rect`, "stroke"),
        row: all(`tr.s${count} > td`, "boxShadow"),
        others: all(`.diagram .line:not(.x${count}) path`, "stroke"),
      };
    }, count);
  const before = await look();
  const differ = async (what) => {
    const after = await look();
    for (const part of ["lines", "boxes", "row"]) {
      if (after[part].some((value, index) => value === before[part][index])) faults.push(`${what} does not light up the ${part}`);
    }
    if (JSON.stringify(after.others) !== JSON.stringify(before.others)) faults.push(`${what} lights up the lines of others`);
  };
  await page.locator(`.diagram .s${count}`).first().hover();
  await differ("pointing at a box");
  await page.mouse.move(0, 0);
  await page.locator(`.diagram .s${count}`).first().focus();
  await differ("the focus on a box");
  await page.evaluate((count) => {
    document.activeElement.blur();
    location.hash = document.querySelector(`.step.s${count}[id]:not(a)`).id;
  }, count);
  await differ("the target of the address");
  return faults;
};
for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 360, 1280]) {
    // axe has to be let in past the policy; what the policy breaks shows in the other run, below.
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    for (const file of looked) {
      const page = await context.newPage();
      const where = `${colorScheme} ${width}px`;
      await page.goto(pathToFileURL(file).href);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
      for (const { id, nodes } of violations) {
        for (const { html, failureSummary } of nodes) report("axe", file, `${where}: ${id}: ${html.slice(0, 120)}: ${failureSummary}`);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) report("width", file, `${where}: the page is ${wide} px too wide`);
      const small = await page.evaluate(() => {
        const inline = (link) => getComputedStyle(link).display === "inline";
        return [...document.querySelectorAll("a[href], summary, button")].flatMap((target) => {
          const { width, height } = target.getBoundingClientRect();
          const hidden = width <= 1 || height <= 1 || target.closest(".vh, .skip, svg");
          // A finger needs more than a mouse: the links of the languages stand alone and are short.
          const least = innerWidth < 400 && target.matches(".languages a, .side a, .other") ? 44 : 24;
          // A link in running text is exempt (WCAG 2.5.8).
          return hidden || inline(target) || (width >= least && height >= least) ? [] : [`${target.textContent.trim().slice(0, 30)} ${width}x${height}`];
        });
      });
      for (const target of new Set(small)) report("target", file, `${where}: ${target}`);
      for (const fault of await page.evaluate(drawings)) report("drawing", file, `${where}: ${fault}`);
      if (width === 1280) for (const fault of await lights(page)) report("drawing", file, `${where}: ${fault}`);
      looks += 1;
      await page.close();
    }
    await context.close();
  }
}
for (const javaScriptEnabled of [true, false]) {
  const context = await browser.newContext({ javaScriptEnabled });
  for (const file of looked) {
    const page = await context.newPage();
    const where = javaScriptEnabled ? "with script" : "without script";
    page.on("console", (message) => report("console", file, `${where}: ${message.text()}`));
    page.on("pageerror", (error) => report("console", file, `${where}: ${error.message}`));
    page.on("requestfailed", (request) => report("request", file, `${where}: ${request.url()} failed`));
    page.on("request", (request) => {
      if (!request.url().startsWith(pathToFileURL(site).href)) report("request", file, `${where}: ${request.url()} is not of this site`);
    });
    await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
    looks += 1;
    await page.close();
  }
  await context.close();
}
await browser.close();
console.log(`${pages.length} pages, ${Object.keys(kinds).length} kinds, ${looks} looks in the browser: ${findings} findings ${findings ? JSON.stringify(counts) : ""}`);
process.exit(findings ? 1 : 0);
