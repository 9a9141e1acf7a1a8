// scratch: node shot.tmp.mjs OUT file sel|full width scheme [hash]
import { chromium } from "playwright-core";
import { pathToFileURL } from "node:url";
const jobs = process.argv.slice(2).map(j => JSON.parse(j));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const j of jobs) {
  const context = await browser.newContext({ viewport: { width: j.w ?? 1280, height: j.h ?? 900 }, colorScheme: j.scheme ?? "light", deviceScaleFactor: j.dpr ?? 1 });
  const page = await context.newPage();
  await page.goto(pathToFileURL(j.file).href + (j.hash ?? ""));
  if (j.pdf) { await page.pdf({ path: j.out, preferCSSPageSize: true, printBackground: true }); await context.close(); continue; }
  if (j.eval) console.log(JSON.stringify(await page.evaluate(j.eval)));
  if (j.hover) await page.hover(j.hover);
  if (j.sel) { const e = page.locator(j.sel).first(); await e.scrollIntoViewIfNeeded(); await e.screenshot({ path: j.out }); }
  else await page.screenshot({ path: j.out, fullPage: !j.view });
  await context.close();
}
await browser.close();
