// Results as elements.
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** A text with what was found marked. */
function withMarks(text, keys, lang, most) {
  return marked(text, keys, lang, most).map(([piece, isMarked]) => (isMarked ? element("mark", {}, piece) : piece));
}

/** What is shown of a result: the title, the act, and the words around what was found. `link` makes the title one. */
function shown(result, keys, lang, link) {
  const title = withMarks(result.title, keys, lang, 400);
  const about = element("p", { class: "seek-act" }, result.act, result.badge ? element("span", { class: "badge repealed" }, result.badge) : null);
  const label = result.label ? element("b", {}, `${result.label}. `) : null;
  const text = result.text ? element("p", { class: "seek-text" }, label, ...withMarks(result.text, keys, lang)) : null;
  return [element("p", { class: "seek-title" }, ...(link ? [element("a", { href: result.href }, ...title)] : title)), about, text];
}

/** Waits until nobody has typed for a while; only the last call goes on. */
function calmly(act, wait) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...given), wait);
  };
}

const lang = document.documentElement.lang;
/** What a status line says of an answer. */
const told = (answer) => (answer.total ? answer.words.count.replace("{count}", answer.total) : answer.words.none);
