// Pictures of every kind of page, to be looked at: node shots.mjs [SITE [FOLDER]] [--only WORD] [--chromium PATH]
//
// Of each kind and language the largest page of usual size: on a desktop (1280 px) and on phones (360 and 320 px), light and dark, in high contrast, in a scheme
// of the panel for weak sight, and as it is printed. FOLDER is shots/ where none is named; --only keeps names with WORD in them.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { largest } from "./pages.mjs";

const args = process.argv.slice(2);
const option = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
const [from = "public", to = "shots"] = args.filter((arg, at) => !arg.startsWith("--") && !args[at - 1]?.startsWith("--"));
const [site, folder] = [resolve(from), resolve(to)];
const only = option("--only", "");
const weak = (page) => page.evaluate(() => ["View-Size-200", "View-Scheme-blue", "View-Space-wide"].forEach((id) => document.getElementById(id)?.click()));
const looks = [
  { name: "1280-light", width: 1280 },
  { name: "1280-dark", width: 1280, colorScheme: "dark" },
  { name: "1280-contrast", width: 1280, contrast: "more" },
  { name: "1280-weak", width: 1280, before: weak },
  { name: "360-light", width: 360 },
  { name: "360-dark", width: 360, colorScheme: "dark" },
  { name: "320-light", width: 320 },
  { name: "320-weak", width: 320, before: weak },
  { name: "print", width: 718, media: "print" },
];
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: option("--chromium", process.env.CHROMIUM ?? "/usr/bin/chromium"), args: ["--no-sandbox", "--disable-gpu"] });
let made = 0;
for (const { name, width, before, media = "screen", colorScheme = "light", contrast = "no-preference" } of looks) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, contrast });
  for (const [kind, file] of Object.entries(largest(site, 150_000))) {
    const path = join(folder, `${kind.replaceAll(" ", "-")}.${name}.png`);
    if (!path.includes(only)) continue;
    const page = await context.newPage();
    await page.emulateMedia({ media, colorScheme, contrast });
    await page.goto(pathToFileURL(file).href);
    await before?.(page);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path, fullPage: true });
    made += 1;
    await page.close();
  }
  await context.close();
}
await browser.close();
console.log(`${made} pictures in ${folder}`);
