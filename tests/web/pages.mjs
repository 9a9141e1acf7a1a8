// The pages of a built site and their kinds: what every tool here looks at.
import { readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";

export const files = (folder) =>
  readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });

// The kind of a page, by its address: `ru regulation`, `kk act edition`.
export const kind = (site, page) => {
  const [lang, ...parts] = relative(site, page).split("/").slice(0, -1);
  if (parts.length === 0) return lang ?? relative(site, page).replace(".html", "");
  if (["about", "acts", "check", "search"].includes(parts[0])) return [lang, ...parts].join(" ");
  if (["services", "units"].includes(parts[0])) return `${lang} ${parts[0]} ${parts.length}`;
  const own = ["both", "compare"];
  const further = parts.findIndex((part, at) => at > 0 && (own.includes(part) || /^\d{4}-\d\d-\d\d/.test(part)));
  const level = (further < 0 ? parts.length : further) === 1 ? "act" : "regulation";
  return `${lang} ${level} ${further < 0 ? "" : own.includes(parts[further]) ? parts[further] : "edition"}`.trim();
};

// The pages of each kind, the largest first.
export const kinds = (site) => {
  const kinds = {};
  for (const page of files(site).filter((file) => file.endsWith(".html"))) (kinds[kind(site, page)] ??= []).push(page);
  for (const pages of Object.values(kinds)) pages.sort((a, b) => statSync(b).size - statSync(a).size);
  return kinds;
};

// Of each kind the largest page, or the largest of those of usual size.
export const largest = (site, most = Infinity) =>
  Object.fromEntries(Object.entries(kinds(site)).map(([kind, pages]) => [kind, pages.find((page) => statSync(page).size <= most) ?? pages.at(-1)]));
