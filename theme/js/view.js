// Remembers what is chosen in the panel for weak sight. The panel works without it, on the page at hand.
(() => {
  const panel = document.querySelector(".view");
  const key = "reglament.view";
  const fields = [...panel.querySelectorAll("input")];
  const standard = fields.filter((field) => field.defaultChecked);
  const take = (chosen) => {
    for (const field of [...standard, ...fields.filter((field) => chosen.includes(field.id))]) field.checked = true;
  };
  // A browser may keep nothing for pages in a folder, and says so by an error.
  const kept = (keep) => {
    try {
      return keep(localStorage) ?? "";
    } catch {
      return "";
    }
  };
  take(kept((store) => store.getItem(key)).split(" "));
  const save = () => kept((store) => store.setItem(key, fields.filter((field) => field.checked && !field.defaultChecked).map((field) => field.id).join(" ")));
  panel.addEventListener("change", save);
  addEventListener("storage", (event) => event.key === key && take((event.newValue ?? "").split(" ")));
  const reset = panel.querySelector("button");
  reset.addEventListener("click", () => {
    take([]);
    save();
  });
  reset.parentElement.hidden = false;
})();
