// The search over any page: a field and the list of what it finds (a combobox with a listbox, as the ARIA practices have it).
let dialog;

async function open(page) {
  const index = await load(`${lang}/index`);
  if (!index) return location.assign(page);
  dialog ??= build(page, index.words);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input").select();
}

function build(page, say) {
  const field = element("input", {
    id: "SeekField", name: "q", type: "search", role: "combobox", autocomplete: "off", spellcheck: "false",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "SeekList",
  });
  const close = element("button", { type: "button" }, say.close);
  const form = element("form", { class: "seek-form", action: page, method: "get" },
    element("label", { for: "SeekField" }, say.label), element("div", { class: "seek-row" }, field, close));
  const status = element("p", { class: "seek-status", role: "status" });
  const list = element("div", { id: "SeekList", role: "listbox", "aria-label": say.results, hidden: "" });
  const all = element("a", { href: page, hidden: "" }, say.all);
  const made = element("dialog", { class: "seek-dialog", "aria-label": say.title }, form, status, list,
    element("p", { class: "seek-foot" }, all, element("span", {}, say.keys)));
  document.body.append(made);

  let results = [];
  let chosen = -1;
  let latest = 0;
  const choose = (place) => {
    chosen = place;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", at === chosen));
    const option = list.children[chosen];
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  };
  const say_ = calmly((text) => (status.textContent = text), 400);
  const show = (answer) => {
    results = answer?.results ?? [];
    list.replaceChildren(...results.map((result, at) => element("div", { role: "option", id: `Seek${at}`, "aria-selected": "false" },
      ...shown(result, answer.keys, lang, false))));
    list.hidden = !results.length;
    field.setAttribute("aria-expanded", String(results.length > 0));
    list.scrollTop = 0;
    choose(-1);
    const query = field.value.trim();
    all.hidden = !results.length;
    all.href = `${page}?q=${encodeURIComponent(query)}`;
    say_(query && answer ? told(answer) : "");
  };
  const seek = async () => {
    const own = ++latest;
    const query = field.value;
    const answer = query.trim() ? await find(query, lang) : null;
    if (own === latest) show(answer);
  };
  field.addEventListener("input", calmly(seek, 120));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      // Else the field would only be emptied.
      event.preventDefault();
      made.close();
    }
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && results.length) {
      event.preventDefault();
      // One place more than there are results: the field itself.
      const places = results.length + 1;
      choose(((chosen + 1 + steps[event.key] + places) % places) - 1);
    } else if (event.key === "Enter" && results[chosen]) {
      event.preventDefault();
      go(results[chosen].href);
    }
  });
  const go = (href) => {
    made.close();
    location.assign(href);
  };
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) go(results[[...list.children].indexOf(option)].href);
  });
  // The list never takes the focus from the field.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  close.addEventListener("click", () => made.close());
  made.addEventListener("click", (event) => event.target === made && made.close());
  return made;
}
