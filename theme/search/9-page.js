// The page of the search.
function onPage() {
  const seek = document.querySelector("search.seek");
  if (!seek) return;
  const [field, status, list, more] = ["#Q", ".seek-status", ".seek-results", ".seek-more"].map((one) => seek.querySelector(one));
  seek.querySelector(".seek-off").hidden = true;
  let latest = 0;
  let query = "";
  const put = (answer, from) => {
    const items = answer.results.map((result) => element("li", {}, ...shown(result, answer.keys, lang, true)));
    if (from) list.append(...items);
    else list.replaceChildren(...items);
    more.hidden = !items.length || list.children.length >= answer.total;
    if (from) items[0]?.querySelector("a").focus();
  };
  const run = async (from = 0) => {
    const own = ++latest;
    query = field.value.trim();
    const answer = query ? await find(query, lang, from) : { total: 0, results: [], keys: new Set() };
    if (own !== latest) return;
    const failed = (await load(`${lang}/index`))?.words.failed ?? "";
    if (!answer) {
      status.textContent = failed;
      return;
    }
    put(answer, from);
    status.textContent = query ? told(answer) : "";
  };
  const keep = () => history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  field.addEventListener("input", calmly(() => run(), 150));
  seek.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    run().then(keep);
  });
  more.querySelector("button").addEventListener("click", () => run(list.children.length));

  const box = seek.querySelector("#QKey");
  try {
    box.checked = localStorage.getItem("reglament-slash") !== "off";
    box.addEventListener("change", () => localStorage.setItem("reglament-slash", box.checked ? "on" : "off"));
    box.closest("p").hidden = false;
  } catch {
    // Where nothing can be kept, there is nothing to choose.
  }
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (field.value) run();
}
globalThis.reglament ??= {};
reglament.search = { open, part, find, words, key, marked };
onPage();
