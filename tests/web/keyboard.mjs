// The keyboard walk: Tab goes through everything that can be used, in reading order, and shows where it is.

// What has to be reached; runs in the page.
const wanted = () => {
  const shown = (part) => part.checkVisibility({ visibilityProperty: true }) && !part.closest("details:not([open]) > :not(summary)");
  const all = [...document.querySelectorAll("a[href], summary, button, input, select, textarea, [tabindex='0']")].filter(shown);
  const list = all.filter((part) => part.type !== "radio" || part.checked).filter((part) => !part.disabled && part.tabIndex >= 0);
  list.forEach((part, index) => part.setAttribute("data-walk", index));
  const must = [".diagram a.step", ".languages a", "tbody th a", ".contents a"];
  const lost = must.flatMap((kind) => [...document.querySelectorAll(kind)].filter((part) => shown(part) && !part.hasAttribute("data-walk")).map(() => kind));
  return { length: list.length, lost };
};

// Where the focus is, and whether that is seen; runs in the page.
const here = () => {
  const part = document.activeElement;
  const style = (part) => getComputedStyle(part);
  const outlined = (part) => part && style(part).outlineStyle !== "none" && parseFloat(style(part).outlineWidth) >= 2;
  const drawn = [...part.querySelectorAll("rect, path")].some((shape) => parseFloat(style(shape).strokeWidth) >= 4);
  const { width, height } = part.getBoundingClientRect();
  return { at: part.getAttribute("data-walk"), seen: outlined(part) || outlined(part.closest("label")) || (part.closest("svg") && drawn), empty: width * height === 0, what: part.outerHTML.slice(0, 90) };
};

export const walk = async (page) => {
  const faults = [];
  const { length, lost } = await page.evaluate(wanted);
  for (const kind of new Set(lost)) faults.push(`${kind} cannot be reached`);
  for (let index = 0; index < length; index += 1) {
    await page.keyboard.press("Tab");
    let { at, seen, empty, what } = await page.evaluate(here);
    // A field for a day has a stop for each part of it.
    for (let part = 0; part < 5 && at === String(index - 1) && what.includes('type="date"'); part += 1) {
      await page.keyboard.press("Tab");
      ({ at, seen, empty, what } = await page.evaluate(here));
    }
    if (at !== String(index)) {
      faults.push(`Tab ${index + 1} comes to ${at ?? "nothing known"}, not to the next in reading order: ${what}`);
      return faults;
    }
    if (!seen) faults.push(`the focus is not seen: ${what}`);
    if (empty) faults.push(`the focus is on nothing: ${what}`);
  }
  return faults;
};
