// The preview's own script: loads the page anew when there is a new site, and shows what was found over the page.
// Not part of the site; the address, with its language and anchor, and the scroll position survive by the browser's doing.
(() => {
  const site = Number(document.currentScript.dataset.site);
  let known = 0;

  const element = (name, text, parent) => {
    const made = document.createElement(name);
    made.textContent = text;
    parent.append(made);
    return made;
  };

  const show = (all) => {
    const before = document.getElementById("reglament-findings");
    before?.remove();
    // In the language of the page, or else in that of `serve --lang`.
    const report = all.tongues?.[document.documentElement.lang] ?? all;
    const findings = report.findings ?? [];
    if (!findings.length) return;
    const panel = document.createElement("details");
    panel.id = "reglament-findings";
    panel.lang = report.words.lang;
    panel.open = before ? before.open : report.errors > 0;
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
        const answer = await (await fetch(`/.reglament/state?known=${known}`)).json();
        if (answer.site !== site) return location.reload();
        known = answer.attempt;
        show(answer.report);
      } catch {
        // The preview was stopped; another one counts anew.
        known = 0;
        await new Promise((wake) => setTimeout(wake, 1000));
      }
    }
  };
  ask();
})();
