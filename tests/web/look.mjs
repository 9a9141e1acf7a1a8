// Looks at pages in Chromium, as readers meet them. Each look is a window and what the reader has chosen; in each: axe, and
// pa11y (its engine, HTML_CodeSniffer, in the same page); no sideways scrolling, also with the text spacing of WCAG 1.4.12; targets of 24 px
// (2.5.8), those that stand alone on a phone 44 px; drawings in their frames, their letters against their ground (1.4.3).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { contrast, frames, graph, lights } from "./drawing.mjs";
import { walk } from "./keyboard.mjs";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const sniffer = readFileSync(require.resolve("@pa11y/html_codesniffer/build/HTMLCS.js"), "utf8");

// What a reader with weak sight may choose; the names are the ids of the panel.
export const weak = {
  large: ["View-size-200", "View-scheme-blue"],
  dark: ["View-size-150", "View-scheme-black", "View-letters-wide", "View-lines-wide"],
  wide: ["View-size-200", "View-scheme-beige", "View-letters-wider", "View-lines-wider", "View-images-off"],
};

export const looks = [
  { name: "light", colorScheme: "light", widths: [320, 1280] },
  { name: "dark", colorScheme: "dark", widths: [320, 1280] },
  { name: "high contrast", colorScheme: "light", contrast: "more", widths: [320, 1280] },
  { name: "high contrast, dark", colorScheme: "dark", contrast: "more", widths: [1280] },
  { name: "weak sight, large", choose: weak.large, widths: [320, 1280] },
  { name: "weak sight, dark", choose: weak.dark, widths: [320, 1280] },
  { name: "weak sight, wide", choose: weak.wide, widths: [320, 1280] },
  // A window of 1280 px at 200 %; one at 400 % has 320.
  { name: "zoom of 200 %", widths: [640], light: true },
  { name: "print", media: "print", widths: [718] },
].flatMap((look) => look.widths.map((width) => ({ ...look, width })));

// Too wide a page, and what makes it so; runs in the page.
const width = () => {
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over <= 0) return [];
  const parts = [...document.querySelectorAll("body *")].filter((part) => !part.closest(".scroller") && part.getBoundingClientRect().right > innerWidth + 0.5);
  return [`the page is ${over} px too wide: ${parts.slice(-2).map((part) => `${part.localName}.${part.getAttribute("class") ?? ""} «${part.textContent.trim().slice(0, 30)}»`).join(", ")}`];
};

const spacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";

// Targets that are too small; runs in the page.
const targets = () => {
  const small = [...document.querySelectorAll("a[href], summary, button, label:has(input), input:not(label input), select")].flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    const hidden = width <= 1 || height <= 1 || target.closest(".vh, .skip") || !target.checkVisibility();
    // A link in running text is exempt; a finger needs more than a mouse where a link stands alone.
    const inline = !target.closest("svg") && getComputedStyle(target).display === "inline";
    const least = innerWidth < 400 && target.matches(".languages a, .side a, .in-other, .view > summary, .panel label, .panel button") ? 44 : 24;
    return hidden || inline || (width >= least - 0.01 && height >= least - 0.01) ? [] : [`${target.textContent.trim().slice(0, 30)} ${width}x${height}`];
  });
  return [...new Set(small)];
};

// As in pa11y's own runner: errors alone are findings.
const sniff = () =>
  new Promise((done) => {
    globalThis.HTMLCS.process("WCAG2AA", document, () => {
      const errors = globalThis.HTMLCS.getMessages().filter((message) => message.type === 1);
      done(errors.map(({ code, msg, element }) => `${code}: ${msg}: ${element?.outerHTML?.slice(0, 120)}`));
    });
  });

// One page in one look.
const one = async (context, file, look, report) => {
  const page = await context.newPage();
  const where = `${look.name} ${look.width}px`;
  await page.emulateMedia({ media: look.media ?? "screen", colorScheme: look.colorScheme ?? "light", contrast: look.contrast ?? "no-preference" });
  await page.goto(pathToFileURL(file).href);
  if (look.choose) {
    // A fragment that stands in another page has no panel.
    const chosen = await page.evaluate((ids) => ids.map((id) => document.getElementById(id)).filter((field) => field?.click() ?? field).length, look.choose);
    if (chosen === 0) return page.close();
    await page.evaluate(() => { document.querySelector(".view").open = true; });
  }
  const found = async (tool, ask, ...given) => {
    for (const fault of await page.evaluate(ask, ...given)) report(tool, file, `${where}: ${fault}`);
  };
  if (!look.light) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    for (const { id, nodes } of violations) {
      for (const { html, failureSummary } of nodes) report("axe", file, `${where}: ${id}: ${html.slice(0, 120)}: ${failureSummary}`);
    }
    await page.evaluate(sniffer);
    await found("pa11y", sniff);
  }
  if (look.media !== "print") {
    await found("width", width);
    await found("target", targets);
    await found("drawing", frames);
    if (look.width === 1280) await found("contrast", contrast);
    if (look.width === 1280 && ["light", "dark"].includes(look.name)) for (const fault of await lights(page)) report("drawing", file, `${where}: ${fault}`);
    if (["light", "zoom of 200 %"].includes(look.name)) {
      await page.addStyleTag({ content: spacing });
      for (const fault of await page.evaluate(width)) report("spacing", file, `${where}: ${fault}`);
    }
  }
  await page.close();
};

// Without being let in past the policy: messages of the console, requests, and what the keyboard and the accessibility tree give.
const plain = async (context, file, site, javaScriptEnabled, report) => {
  const page = await context.newPage();
  const where = javaScriptEnabled ? "with script" : "without script";
  page.on("console", (message) => report("console", file, `${where}: ${message.text()}`));
  page.on("pageerror", (error) => report("console", file, `${where}: ${error.message}`));
  page.on("requestfailed", (request) => report("request", file, `${where}: ${request.url()} failed`));
  page.on("request", (request) => {
    if (!request.url().startsWith(pathToFileURL(site).href)) report("request", file, `${where}: ${request.url()} is not of this site`);
  });
  await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
  if (javaScriptEnabled) {
    for (const fault of await walk(page)) report("keyboard", file, fault);
    for (const fault of await graph(page)) report("graph", file, fault);
  }
  await page.close();
};

// All looks at the pages, several at a time. Gives how many there were.
export const look = async (browsers, site, pages, report) => {
  const work = [
    ...looks.map((look) => ({ options: { viewport: { width: look.width, height: 900 }, bypassCSP: true }, pages: look.name === "light" ? pages.light : pages.usual, visit: (context, file) => one(context, file, look, report) })),
    ...[true, false].map((javaScriptEnabled) => ({ options: { javaScriptEnabled, viewport: { width: 1280, height: 900 } }, pages: pages.light, visit: (context, file) => plain(context, file, site, javaScriptEnabled, report) })),
  ];
  let looked = 0;
  await Promise.all(
    browsers.map(async (browser) => {
      for (let job = work.shift(); job; job = work.shift()) {
        const context = await browser.newContext(job.options);
        for (const file of job.pages) {
          await job.visit(context, file);
          looked += 1;
        }
        await context.close();
      }
    }),
  );
  return looked;
};
