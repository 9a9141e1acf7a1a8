// The preview's own script: asks for the next attempt, shows its findings over the page, or loads the page anew.
// Not part of the site; the address, with its anchor, and the scroll position survive a reload by the browser's doing.
(() => {
  const script = document.currentScript;
  let known = Number(script.dataset.attempt);

  const element = (name, text, parent) => {
    const made = document.createElement(name);
    made.textContent = text;
    parent.append(made);
    return made;
  };

  const show = (report) => {
    document.getElementById("reglament-findings")?.remove();
    const findings = report.findings ?? [];
    if (!findings.length) return;
    const panel = document.createElement("details");
    panel.id = "reglament-findings";
    panel.lang = report.words.lang; // All words are the report's, in the language of `serve --lang`.
    panel.open = report.errors > 0;
    element("summary", report.words.heading, panel);
    const list = element("ol", "", panel);
    for (const finding of findings) {
      const item = element("li", "", list);
      item.className = finding.severity;
      element("b", `${report.words.severity[finding.severity]}[${finding.code}] `, item);
      element("span", finding.message, item);
      if (finding.file) element("code", ` ${finding.file}:${finding.line}:${finding.column}`, item);
      if (finding.hint) element("p", finding.hint, item);
    }
    document.body.append(panel);
  };

  const ask = async () => {
    for (;;) {
      try {
        const answer = await fetch(`/.reglament/state?known=${known}`);
        const { attempt, report } = await answer.json();
        if (attempt !== known && report.errors === 0 && known !== 0 && shown) {
          location.reload();
          return;
        }
        known = attempt;
        shown = true;
        show(report);
      } catch {
        await new Promise((wake) => setTimeout(wake, 1000));
      }
    }
  };

  // The first answer is about the attempt that made this page: it is only shown.
  let shown = false;
  const first = known;
  known = 0;
  fetch("/.reglament/state?known=0").then((answer) => answer.json()).then(({ attempt, report }) => {
    known = attempt;
    if (attempt !== first && report.errors === 0) return location.reload();
    shown = true;
    show(report);
    ask();
  }).catch(() => setTimeout(() => location.reload(), 1000));
})();
