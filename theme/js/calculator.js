// The door of the deadline calculator: it shows the form; what counts comes with its first use.
(() => {
  const section = document.querySelector(".ready[data-script]");
  const form = section?.querySelector("form");
  if (!form) return;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    document.head.append(Object.assign(document.createElement("script"), { src: section.dataset.script }));
  }, { once: true });
})();
