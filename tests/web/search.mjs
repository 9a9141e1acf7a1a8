// Uses the search as a reader does, by keyboard alone and from file://: node search.mjs SITE [FOLDER FOR PICTURES]
// Desktop and phone, light and dark; axe on the open dialog and on the page; the policy of the pages in force in the last
// walk. Exits 1 on findings.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const [site, pictures] = [resolve(process.argv[2] ?? "public"), process.argv[3]];
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const address = (path) => pathToFileURL(`${site}/${path}`).href;
let findings = 0;
const holds = (what, is) => {
  if (is) return;
  findings += 1;
  console.log(`search: ${what}`);
};
const look = async (page, name) => {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
  const rules = await page.evaluate(async (source) => {
    (0, eval)(source);
    const { violations } = await axe.run(document, { resultTypes: ["violations"], preload: false });
    return violations.map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  }, axe);
  rules.forEach((rule) => holds(`${name}: axe: ${rule}`, false));
};
const focused = (page, read) => page.evaluate(`(${read})(document.activeElement)`);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
for (const [name, width, height, colorScheme, lang, query] of [
  ["desktop", 1280, 800, "light", "ru", "propusk talon"],
  ["phone", 360, 720, "dark", "kk", "шекаралык руксаттама"],
]) {
  // axe has to be let in, so the policy is off here.
  const page = await (await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: true })).newPage();
  page.on("pageerror", (error) => holds(`${name}: ${error.message}`, false));
  await page.goto(address(`${lang}/500-2015/border-permit/index.html`));
  await page.focus("a.find");
  await page.keyboard.press("/");
  await page.waitForSelector("dialog[open] input");
  await page.keyboard.type(query);
  await page.waitForSelector("[role=option]");
  await page.waitForFunction(() => document.querySelector("dialog [role=status]").textContent.match(/[0-9]/));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  holds(`${name}: the second result is not the chosen one`, await focused(page, (field) => field.getAttribute("aria-activedescendant")) === "Seek1");
  holds(`${name}: nothing is marked`, await page.locator("[role=option] mark").count());
  await look(page, `${name}-dialog`);
  await page.keyboard.press("Escape");
  holds(`${name}: Escape does not close`, !(await page.locator("dialog[open]").count()));
  holds(`${name}: the focus is not where it was`, (await focused(page, (element) => element.className)) === "find");
  await page.goto(address(`${lang}/search/index.html`));
  await page.fill("#Q", "500");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".seek-results a");
  holds(`${name}: the address does not tell the query`, page.url().endsWith("?q=500"));
  await look(page, `${name}-page`);
  await page.uncheck("#QKey");
  await page.goto(address(`${lang}/500-2015/index.html`));
  await page.keyboard.press("/");
  await page.waitForTimeout(300);
  holds(`${name}: the key cannot be turned off`, !(await page.locator("dialog[open]").count()));
  await page.context().close();
}
{
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  page.on("console", (message) => holds(`under the policy: ${message.text()}`, false));
  await page.goto(address("kk/500-2015/index.html"));
  await page.keyboard.press("Control+k");
  await page.waitForSelector("dialog[open] input");
  await page.keyboard.type("шақыру");
  await page.waitForSelector("[role=option]");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search\/index\.html\?q=/);
  await page.waitForSelector(".seek-results a");
}
{
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(address("ru/500-2015/index.html"));
  await page.click("a.find");
  holds("without a script there is no list", await page.locator(".index a").count());
}
await browser.close();
console.log(`search: ${findings} findings`);
process.exitCode = findings ? 1 : 0;
