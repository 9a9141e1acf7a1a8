// Counts as the page does: the calculator's own script in a world without a page.
//   { script, cases: [{ calendar, filed, late, legs: [[[thousandths, unit], …], …] }] } -> [[[earliest, latest] | null, …], …]
const fs = require("node:fs");
const vm = require("node:vm");

const { folder, cases } = JSON.parse(fs.readFileSync(0, "utf8"));
const world = { document: { querySelector: () => null } };
vm.createContext(world);
const files = fs.readdirSync(folder).filter((name) => name.endsWith(".js")).sort();
vm.runInContext(`(() => {\n"use strict";\n${files.map((name) => fs.readFileSync(`${folder}/${name}`, "utf8")).join("\n")}\n})();`, world);
const { days } = world.reglament.calculator;
const answers = cases.map(({ calendar, filed, late, legs }) => {
  const count = days(calendar);
  let ends = count.begin(filed, late);
  const told = () => (ends.latest ? [ends.earliest.day, ends.latest.day] : null);
  const said = [told()];
  for (const leg of legs) {
    if (ends.latest) ends = count.after(ends, leg);
    said.push(told());
  }
  return said;
});
process.stdout.write(JSON.stringify(answers));
