// The door of the search: its script and style come with the first use, by the link in the band, `/` or Ctrl-K. The link
// leads to the page of the search, so nothing is lost without.
(() => {
  const link = document.querySelector("a.find");
  if (!link) return;
  const allowed = () => {
    try {
      return localStorage.getItem("reglament-slash") !== "off";
    } catch {
      return true;
    }
  };
  let ready;
  const load = () => (ready ??= new Promise((resolve, reject) => {
    const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: link.dataset.style });
    const script = Object.assign(document.createElement("script"), { src: link.dataset.script, onload: resolve, onerror: reject });
    document.head.append(style, script);
  }));
  const open = (event) => {
    event.preventDefault();
    const field = document.getElementById("Q");
    if (field) field.select();
    else load().then(() => reglament.search.open(link.href)).catch(() => location.assign(link.href));
  };
  link.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  link.setAttribute("aria-keyshortcuts", "Control+K /");
  addEventListener("keydown", (event) => {
    const typed = event.target.closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typed && allowed();
    if (slash || ((event.ctrlKey || event.metaKey) && event.code === "KeyK")) open(event);
  });
})();
