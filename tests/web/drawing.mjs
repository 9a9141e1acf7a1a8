// What has to hold of the drawings of a page. The functions run in the page, or ask the browser what it tells to others.

// The frame and its scroller.
export const frames = () =>
  [...document.querySelectorAll(".frame:not(.on-paper)")].filter((frame) => frame.checkVisibility()).flatMap((frame) => {
    const scroller = frame.querySelector(".drawing");
    const svg = scroller.querySelector("svg:not(.titles)");
    const titles = scroller.querySelector(".titles");
    const { left, right } = frame.getBoundingClientRect();
    const faults = [];
    const over = scroller.scrollWidth > scroller.clientWidth + 1;
    const hint = frame.querySelector(".hint").getBoundingClientRect().height;
    if (over && hint < 16) faults.push("it scrolls and does not say so");
    if (!over && hint > 1) faults.push("it says that it scrolls and does not");
    const letters = (13 * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width;
    if (letters < 11) faults.push(`its letters have ${letters.toFixed(1)} px`);
    if (left < 0 || right > innerWidth) faults.push("it leaves the window");
    const large = document.querySelector("#View-size-100:not(:checked)");
    if (!large && over && innerWidth >= 1024 && right - left < innerWidth - 64) faults.push("it scrolls and leaves room beside itself");
    if (titles) {
      const [one, two] = [titles, svg].map((part) => part.getBoundingClientRect());
      if (Math.abs(one.left - two.left) > 0.5 || Math.abs(one.width - two.width) > 0.5) faults.push("the titles do not stand over their lanes");
      scroller.scrollTo(scroller.scrollWidth, scroller.scrollHeight);
      const [top, edge] = [titles, scroller].map((part) => part.getBoundingClientRect().top);
      if (Math.abs(top - edge) > 2) faults.push("the titles do not stay in view");
      if (scroller.clientHeight > innerHeight) faults.push("it is taller than the window");
    }
    return faults;
  });

// Letters of drawings against what is drawn under them (WCAG 1.4.3), which axe does not see.
export const contrast = () => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (colour, under) => {
    canvas.globalAlpha = 1;
    canvas.fillStyle = under;
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const light = (colour) => {
    const [r, g, b] = colour.map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = (part) => {
    for (let at = part; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (colour !== "rgba(0, 0, 0, 0)") return colour;
    }
    return "white";
  };
  const faults = new Set();
  for (const svg of [...document.querySelectorAll("svg")].filter((svg) => svg.checkVisibility())) {
    const parts = [...svg.querySelectorAll("rect, path, circle, polygon, text")];
    const shapes = [];
    for (const part of parts) {
      const style = getComputedStyle(part);
      if (part.localName !== "text") {
        if (style.fill !== "none") shapes.push([part, style.fill]);
        continue;
      }
      const box = part.getBoundingClientRect();
      const centre = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
      const under = [paper(svg)];
      for (const [shape, fill] of shapes) {
        const inside = shape.getScreenCTM();
        if (inside && shape.isPointInFill(centre.matrixTransform(inside.inverse()))) under.push(fill);
      }
      const ground = under.reduce((below, above) => `rgb(${rgb(above, below).join(" ")})`, "white");
      const [one, two] = [light(rgb(style.fill, ground)), light(rgb(ground, "white"))].sort((a, b) => b - a);
      const ratio = (one + 0.05) / (two + 0.05);
      if (ratio < 4.5) faults.add(`«${part.textContent.slice(0, 30)}» ${style.fill} on ${ground}: ${ratio.toFixed(2)}`);
    }
  }
  return [...faults];
};

// Pointing at a box, or going to its row, lights up its lines, boxes and row.
export const lights = async (page) => {
  const faults = [];
  const count = await page.evaluate(() => document.querySelector(".annex .diagram .step.action")?.getAttribute("class").match(/\bs\d+/)[0].slice(1));
  if (!count) return faults;
  const look = () =>
    page.evaluate((count) => {
      const all = (selector, property) => [...document.querySelectorAll(selector)].map((part) => getComputedStyle(part)[property]);
      return {
        lines: all(`.diagram .line.x${count} path:not(.head)`, "stroke"),
        boxes: all(`.diagram .s${count} rect`, "stroke"),
        row: all(`tr.s${count} > td`, "boxShadow"),
        others: all(`.diagram .line:not(.x${count}) path`, "stroke"),
      };
    }, count);
  const before = await look();
  const differ = async (what) => {
    const after = await look();
    for (const part of ["lines", "boxes", "row"]) {
      if (after[part].some((value, index) => value === before[part][index])) faults.push(`${what} does not light up the ${part}`);
    }
    if (JSON.stringify(after.others) !== JSON.stringify(before.others)) faults.push(`${what} lights up the lines of others`);
  };
  await page.locator(`.diagram .s${count}`).first().hover();
  await differ("pointing at a box");
  await page.mouse.move(0, 0);
  await page.locator(`.diagram .s${count}`).first().focus();
  await differ("the focus on a box");
  await page.evaluate((count) => {
    document.activeElement.blur();
    location.hash = document.querySelector(`.step.s${count}[id]:not(a)`).id;
  }, count);
  await differ("the target of the address");
  return faults;
};

// The accessibility tree gives the graph back: what is said of each box, after the words for "next", names each step that
// the list of steps says comes next, and no more ways than those.
export const graph = async (page) => {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const said = nodes.filter((node) => node.role?.value === "link" && !node.ignored).map((node) => node.name?.value ?? "");
  await client.detach();
  return page.evaluate((said) => {
    const faults = [];
    const clean = (text) => text.replace(/\s+/g, " ").trim();
    const names = new Set(said.map(clean));
    for (const box of document.querySelectorAll(".annex .frame:not(.on-paper) .diagram a.step")) {
      const own = clean(box.querySelector("title").textContent);
      if (!names.has(own)) {
        faults.push(`the tree does not hold «${own.slice(0, 60)}»`);
        continue;
      }
      const step = document.getElementById(decodeURIComponent(box.getAttribute("href").slice(1)));
      const list = step?.querySelector(".next");
      if (!list) continue;
      const word = clean(list.closest("dd").previousElementSibling.textContent);
      const next = own.slice(own.lastIndexOf(`${word}:`));
      for (const link of list.querySelectorAll("a")) {
        const told = clean(link.textContent);
        const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        const label = clean(target.querySelector(":scope > h3 .n, :scope > h4 .n")?.textContent ?? told.replace(/[.?]$/, ""));
        // A condition of an electronic service is named by its number (`1-шарт`), as its own box is.
        const box = document.querySelector(`.annex .diagram a.step[href$="${CSS.escape(link.hash).replace("\\#", "#")}"] title`);
        const named = clean(box?.textContent ?? "").split(". ")[0] || label;
        if (![label, named].some((name) => next.toLowerCase().includes(name.toLowerCase()))) faults.push(`«${own.slice(0, 50)}» does not say that «${told.slice(0, 40)}» comes next`);
      }
    }
    return faults;
  }, said);
};
