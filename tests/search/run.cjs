// Runs the search as a page does, without a browser: the site's own script in a world that has just what it needs. Reads one
// question in JSON from its input, writes one answer.
//   { site, lang, keys: [word] }        -> [key]
//   { site, lang, queries: [query] }    -> [{ total, bytes, results: [{ href, title, label, text }] }]
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { pathToFileURL, fileURLToPath } = require("node:url");

const ask = JSON.parse(fs.readFileSync(0, "utf8"));
const folder = path.join(ask.site, "assets/search");
const script = fs.readdirSync(folder).find((name) => /^search\..*\.js$/.test(name));

/** A fresh page: nothing is loaded yet. */
function page(lang) {
  const world = { URL, URLSearchParams, console, setTimeout, clearTimeout, loaded: 0, files: [] };
  world.document = {
    currentScript: { src: pathToFileURL(path.join(folder, script)).href },
    documentElement: { lang },
    querySelector: () => null,
    createElement: () => ({}),
    head: {
      append(made) {
        const file = fileURLToPath(made.src.split("?")[0]);
        queueMicrotask(() => {
          if (!fs.existsSync(file)) return made.onerror();
          const text = fs.readFileSync(file, "utf8");
          world.loaded += Buffer.byteLength(text);
          world.files.push(path.relative(folder, file));
          vm.runInContext(text, world);
        });
      },
    },
  };
  vm.createContext(world);
  vm.runInContext(fs.readFileSync(path.join(folder, script), "utf8"), world);
  return world;
}

(async () => {
  if (ask.keys) {
    const { key } = page(ask.lang).reglament.search;
    return ask.keys.map((word) => key(word, ask.lang));
  }
  const answers = [];
  for (const query of ask.queries) {
    const world = page(ask.lang);
    const answer = await world.reglament.search.find(query, ask.lang);
    const site = pathToFileURL(`${path.resolve(ask.site)}/`).href;
    const results = answer.results.map(({ href, title, label, text }) => ({ href: href.replace(site, ""), title, label, text }));
    answers.push({ total: answer.total, bytes: world.loaded, files: world.files, results });
  }
  return answers;
})().then((answers) => process.stdout.write(JSON.stringify(answers)));
