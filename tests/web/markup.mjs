// What can be judged of the files as they lie: vnu on pages, styles and pictures; html-validate on pages; nothing inline.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { files } from "./pages.mjs";

const require = createRequire(import.meta.url);

const vnu = (report, kind, list) => {
  if (list.length === 0) return;
  const jar = join(require.resolve("vnu-jar/package.json"), "../build/dist/vnu.jar");
  const run = spawnSync("java", ["-Xss1024k", "-jar", jar, "--format", "json", ...kind, ...list], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.error || !run.stderr.trim().startsWith("{")) throw new Error(`vnu did not run: ${run.error ?? run.stderr}`);
  for (const { type, subType, url, lastLine, message } of JSON.parse(run.stderr).messages) {
    // vnu cannot resolve a relative address in a file without host and so takes every one for blocked, also with `*`.
    // What the policy really blocks shows in the browser's console, in look.mjs.
    if (message.startsWith("Resource violates Content Security Policy")) continue;
    report("vnu", decodeURI(url ?? "").replace("file:", ""), `${lastLine}: ${subType ?? type}: ${message}`);
  }
};

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

export const markup = async (site, report) => {
  const all = files(site);
  const pages = all.filter((file) => file.endsWith(".html"));
  vnu(report, [], pages);
  vnu(report, ["--css"], all.filter((file) => file.endsWith(".css")));
  vnu(report, ["--svg"], all.filter((file) => file.endsWith(".svg")));
  for (const page of pages) {
    const text = readFileSync(page, "utf8");
    const result = await validator.validateString(text, page);
    for (const { messages } of result.results) {
      for (const { line, column, ruleId, message } of messages) report("html-validate", page, `${line}:${column}: ${ruleId}: ${message}`);
    }
    for (const [found] of text.matchAll(/<style[ >]|<[^>]+ (?:style|on[a-z]+)=|<script(?![^>]*\ssrc=)[^>]*>|href="javascript:/g)) report("inline", page, found);
    if (!text.includes("http-equiv=\"Content-Security-Policy\"")) report("inline", page, "has no policy");
  }
  return pages.length;
};
