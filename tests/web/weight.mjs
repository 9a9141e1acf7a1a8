// The budgets of a regulation page with both diagrams, and where it is judged whole: Lighthouse, over HTTP on this machine.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join, relative, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { files, kinds } from "./pages.mjs";

const KB = 1024;
export const budget = { page: 25 * KB, fonts: 80 * KB, requests: 3 };

// What a page asks for at once: itself, its styles and scripts. An icon is asked for when the page is there.
export const weigh = (file) => {
  const text = readFileSync(file, "utf8");
  const asked = [...text.matchAll(/<(?:link rel="stylesheet" href|script src|img src)="([^"]+)"/g)].map(([, path]) => resolve(dirname(file), path));
  return { page: gzipSync(text, { level: 9 }).length, requests: 1 + new Set(asked).size, asked };
};

// Regulations whose page has both diagrams.
export const whole = (site) =>
  Object.entries(kinds(site))
    .filter(([kind]) => kind.endsWith(" regulation"))
    .flatMap(([, pages]) => pages)
    .filter((page) => ["of-flow", "of-swimlane"].every((kind) => readFileSync(page, "utf8").includes(kind)));

// How many pairs of diagrams a page shows: a regulation with several processes has a pair for each, and as many budgets.
const pairs = (file) => Math.max(1, Math.floor(readFileSync(file, "utf8").split(/class="frame(?![^"]*on-paper)/).length / 2));

export const weights = (site, report) => {
  const fonts = files(site).filter((file) => file.endsWith(".woff2")).reduce((sum, file) => sum + statSync(file).size, 0);
  if (fonts > budget.fonts) report("weight", site, `the fonts have ${fonts} bytes`);
  const seen = [];
  for (const page of whole(site)) {
    const { page: bytes, requests } = weigh(page);
    if (bytes > budget.page * pairs(page)) report("weight", page, `${bytes} bytes gzipped`);
    if (requests > budget.requests) report("weight", page, `${requests} requests`);
    seen.push(`${relative(site, page)} ${(bytes / KB).toFixed(1)} KB, ${requests} requests`);
  }
  return [`fonts ${(fonts / KB).toFixed(1)} KB`, ...seen];
};

const TYPES = { html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript", svg: "image/svg+xml", woff2: "font/woff2", txt: "text/plain; charset=utf-8", xml: "application/xml", json: "application/json", png: "image/png" };

// The port of this machine that a site was built for, if it was: `base_url: http://127.0.0.1:9471`. Lighthouse wants whole
// addresses of the other languages, and those of the host that it asks.
export const portOf = (page) => Number(readFileSync(page, "utf8").match(/rel="canonical" href="http:\/\/127\.0\.0\.1:(\d+)\//)?.[1] ?? 0);

// Serves the site as a static host does: gzip, long life for what has its content in its name.
export const serve = (folder, port = 0, site = resolve(folder)) =>
  new Promise((done) => {
    const server = createServer((request, response) => {
      let path = join(site, decodeURIComponent(new URL(request.url, "http://host").pathname));
      if (existsSync(path) && statSync(path).isDirectory()) path = join(path, "index.html");
      const found = path.startsWith(site) && existsSync(path);
      const file = found ? path : join(site, "404.html");
      const type = TYPES[file.split(".").pop()] ?? "application/octet-stream";
      const head = { "content-type": type, "cache-control": file.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache" };
      if (/html|css|javascript|svg|xml|json|plain/.test(type)) {
        response.writeHead(found ? 200 : 404, { ...head, "content-encoding": "gzip" });
        response.end(gzipSync(readFileSync(file)));
      } else {
        response.writeHead(found ? 200 : 404, head);
        createReadStream(file).pipe(response);
      }
    });
    server.listen(port, "127.0.0.1", () => done({ server, base: `http://127.0.0.1:${server.address().port}/` }));
  });

// Lighthouse's scores of a page, and its first contentful paint in milliseconds (simulated mobile, as Lighthouse does).
export const lighthouse = async (url, port) => {
  const { default: run } = await import("lighthouse");
  const { lhr } = await run(url, { port, logLevel: "error", onlyCategories: ["performance", "accessibility", "best-practices", "seo"] });
  const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]));
  const failed = Object.values(lhr.audits).filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative").map((audit) => audit.id);
  return { scores, paint: Math.round(lhr.audits["first-contentful-paint"].numericValue), failed };
};
