// The form on the page: dates into the table that is there already.
function start(calendar) {
  const section = document.querySelector(".ready[data-script]");
  if (!section) return;
  const count = days(calendar);
  const say = section.dataset;
  const field = (id) => section.querySelector(`#${id}`);
  const [form, status] = [section.querySelector("form"), section.querySelector(".when-said")];
  const two = (number) => String(number).padStart(2, "0");
  const written = (day) => {
    const date = new Date(day * DAY);
    return `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
  };
  const span = ({ earliest, latest }) =>
    earliest.day === latest.day ? written(latest.day) : say.between.replace("{from}", written(earliest.day)).replace("{until}", written(latest.day));
  const year = (day) => new Date(day * DAY).getUTCFullYear();
  const fill = (place, values) => Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), place);

  const clear = () => {
    section.querySelectorAll(".when-on").forEach((cell) => cell.remove());
    section.querySelectorAll(".when-end").forEach((end) => end.replaceChildren());
  };
  const run = () => {
    clear();
    const filed = Date.parse(`${field("WhenDay").value}T00:00:00Z`) / DAY;
    if (!Number.isInteger(filed)) return (status.textContent = say.none);
    const begin = count.begin(filed, field("WhenLate").checked);
    let [last, told] = [begin.earliest?.day ?? NaN, []];
    let isOutside = !begin.earliest || filed < calendar.first;
    for (const part of section.querySelectorAll(".when-part")) {
      const chosen = (id, own) => !field(id) || !own || field(id).value === own;
      part.hidden = !(chosen("WhenCategory", part.dataset.category) && chosen("WhenChannel", part.dataset.channel));
      if (part.localName === "details") part.open = !part.hidden;
      if (part.hidden || isOutside) continue;
      for (const table of part.querySelectorAll("table")) {
        const head = document.createElement("th");
        Object.assign(head, { scope: "col", className: "when-on", textContent: form.dataset.date });
        table.tHead.rows[0].append(head);
        let ends = begin;
        for (const row of table.tBodies[0].rows) {
          const lengths = row.dataset.lengths.split(";").map((length) => {
            const [thousandths, ...unit] = length.split(" ");
            return [Number(thousandths), unit.join(" ")];
          });
          // Waits and times are counted each for itself, in their order.
          for (const length of lengths) if (ends.latest) ends = count.after(ends, [length]);
          const cell = Object.assign(row.insertCell(), { className: "when-on" });
          cell.textContent = ends.latest ? span(ends) : "–";
        }
        if (ends.latest) {
          last = Math.max(last, ends.latest.day);
          table.querySelector(".when-end").textContent = `→ ${span(ends)}`;
          told.push(`${table.caption.firstChild.textContent.trim().replace(/:$/, "")} – ${span(ends)}`);
        } else isOutside = true;
      }
    }
    const notes = [];
    if (isOutside) notes.push(fill(say.outside, { from: year(calendar.first), until: year(calendar.last) }));
    else notes.push(fill(say.counted, { day: written(begin.latest.day) }), `${told.join("; ")}.`);
    const missing = [];
    for (let one = year(filed); one <= year(Number.isNaN(last) ? filed : last); one++) if (!calendar.complete.includes(one)) missing.push(one);
    if (!isOutside && missing.length) notes.push(fill(say.moved, { year: missing.join(", ") }));
    status.textContent = notes.join(" ");
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  form.noValidate = true;
  run();
}
globalThis.reglament ??= {};
reglament.calculator = { days, start };
