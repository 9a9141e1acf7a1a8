// Finding: the keys of the query in the index, the pages that they name in order of worth, the part of each that fits best.
/** No query loads more bytes than this; a text of the index has less than `LARGEST`. */
const BUDGET = 100000;
const LARGEST = 14000;
/** For the words; the rest is for the texts. */
const FOR_WORDS = 56000;
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const UNITS_OF_TEXT = 8;
/** Words that every page has tell none apart. */
const EMPTY = new Set(
  ("в во на и о об обо с со по для к ко из от или не за до при а как что это у " +
    "және мен бен пен үшін туралы бойынша не немесе де да та те осы бұл").split(" "),
);

/** The numbers of a coded list: five bits a sign, the sixth says that more follow. */
function decode(coded) {
  const numbers = [];
  let [value, shift] = [0, 0];
  for (const sign of coded) {
    const digit = DIGITS.indexOf(sign);
    value += (digit & 31) * 2 ** shift;
    if (digit & 32) shift += 5;
    else {
      numbers.push(value);
      [value, shift] = [0, 0];
    }
  }
  return numbers;
}

/** The pages of a key: how many there are in all, and of the best of them `[page, worth, units]`. */
function pagesOf(coded) {
  const [count, ...numbers] = decode(coded);
  const pages = [];
  let page = -1;
  for (let at = 0; at < numbers.length; ) {
    page += 1 + numbers[at];
    const [worth, many] = [numbers[at + 1], numbers[at + 2]];
    at += 3;
    const units = [];
    let unit = -1;
    for (let left = many; left > 0; left--) units.push((unit += 1 + numbers[at++]));
    pages.push([page, worth, units]);
  }
  return { count, pages };
}

/** The place of the last part of the index that begins at or before a key. */
function placeOf(index, wanted) {
  let [low, high] = [0, index.first.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index.first[middle] <= wanted) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** All keys with their coded pages that stand in the parts between two keys, as far as the bytes allow. */
async function between(index, lang, from, to, most) {
  const names = [];
  let left = most;
  for (let place = placeOf(index, from); place <= placeOf(index, to); place++) {
    const size = parts.has(`${lang}/${place}`) ? 0 : index.size[place];
    if ((left -= size) < 0 && names.length) break;
    names.push([`${lang}/${place}`, size]);
  }
  const loaded = await Promise.all(names.map(([name, size]) => load(name, index.version, size)));
  return Object.assign({}, ...loaded);
}

/** Whether two words differ by so few letters: one left out, put in, changed, or two that stand next to each other swapped. */
function isNear(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return false;
  let [old, last] = [[], [...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], old[j - 2] + 1);
    }
    [old, last] = [last, row];
  }
  return last[other.length] <= most;
}

/** The keys of the index that a word of the query may mean, each with how well it fits. */
async function meant(index, lang, word, isLast, room) {
  const found = new Map();
  const wanted = word.key;
  // Of a word that is still being typed the ending may be none.
  const begun = isLast && word.bare.startsWith(wanted) ? word.bare : wanted;
  const number = /[0-9]/.test(wanted);
  const opens = wanted.length >= (isLast ? 2 : 4) && (!number || isLast);
  const near = await between(index, lang, wanted, opens ? `${wanted}\uffff` : wanted, room);
  // A short stem of a word that is still being typed may be that of another word.
  if (Object.hasOwn(near, wanted)) found.set(wanted, [begun === wanted || wanted.length > 3 ? 1 : 0.3, near[wanted]]);
  if (opens) {
    const longer = Object.keys(near).filter((one) => one !== wanted && one.startsWith(wanted));
    longer.sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
    longer.sort((one, other) => other.startsWith(begun) - one.startsWith(begun));
    for (const one of longer.slice(0, 24)) {
      const fit = one.startsWith(begun) ? (0.8 * begun.length) / one.length : (0.4 * wanted.length) / one.length;
      found.set(one, [fit, near[one]]);
    }
  }
  if (found.size || number || wanted.length < 4) return found;
  // Nothing begins so: perhaps a letter is wrong, or the ending is none that we know.
  const head = wanted.slice(0, 3);
  const around = await between(index, lang, head, `${head}\uffff`, room);
  const most = wanted.length < 5 ? 0 : wanted.length < 9 ? 1 : 2;
  for (const one of Object.keys(around)) {
    if (most && isNear(one, wanted, most)) found.set(one, [0.5, around[one]]);
    else if (most && one.length > wanted.length && isNear(one.slice(0, wanted.length), wanted, 1)) found.set(one, [0.3, around[one]]);
    else if (one.length >= 4 && one.length * 5 >= wanted.length * 3 && wanted.startsWith(one)) found.set(one, [(0.5 * one.length) / wanted.length, around[one]]);
  }
  return found;
}

/** The words of a query that are looked for: a number with signs as a whole where the index has it, else its parts. */
async function asked(index, lang, query, room) {
  let list = words(query, lang);
  const telling = list.filter((word) => !EMPTY.has(small(query.slice(word.start, word.end))));
  if (telling.length) list = telling;
  const open = query.length && isOfWord([...query].at(-1));
  const terms = [];
  for (let at = 0; at < list.length && terms.length < 10; at++) {
    const word = list[at];
    const last = open && word.end >= query.length;
    const keys = await meant(index, lang, word, last && !word.parts, room);
    if (word.parts) {
      if (!keys.size) continue;
      at += word.parts;
    }
    terms.push(keys);
  }
  return terms;
}

/** The pages of the terms in order of worth: `{ page, worth, unit, keys }`. */
function ranked(index, terms) {
  const pages = new Map();
  let whole = 0;
  for (const keys of terms) {
    const own = new Map();
    const open = [];
    const read = [...keys.values()].map(([fit, coded]) => ({ fit, ...pagesOf(coded) }));
    // How telling the word is: by the key that is the word itself, else by the commonest of those that it may mean.
    const exact = read.find((one) => one.fit === 1);
    const rare = Math.log(1 + index.pages / (exact?.count ?? Math.max(1, ...read.map((one) => one.count))));
    for (const { fit, count, pages: listed } of read) {
      if (count > listed.length) open.push(fit * rare);
      for (const [page, worth, units] of listed) {
        const entry = own.get(page) ?? { worth: 0, rare: 0, units: new Map() };
        if (fit * rare * worth > entry.worth) [entry.worth, entry.rare] = [fit * rare * worth, fit * rare];
        for (const unit of units) entry.units.set(unit, Math.max(entry.units.get(unit) ?? 0, fit * rare));
        own.set(page, entry);
      }
    }
    whole += Math.max(rare * Math.max(0, ...read.map((one) => one.fit)), keys.size ? 0 : Math.log(1 + index.pages));
    for (const [page, entry] of own) {
      const sum = pages.get(page) ?? { worth: 0, covered: 0, units: new Map(), seen: 0 };
      sum.worth += entry.worth;
      sum.covered += entry.rare;
      for (const [unit, worth] of entry.units) sum.units.set(unit, (sum.units.get(unit) ?? 0) + worth);
      pages.set(page, sum);
    }
    // A list that was cut leaves pages out that have the word all the same.
    if (open.length) for (const [page, sum] of pages) if (!own.has(page)) sum.covered += Math.max(...open);
  }
  const list = [...pages].map(([page, sum]) => {
    let unit = 0;
    for (const [one, worth] of sum.units) {
      const best = sum.units.get(unit) ?? 0;
      if (worth > best + 1e-9 || (worth > best - 1e-9 && one < unit)) unit = one;
    }
    return { page, unit, covered: sum.covered / whole, worth: sum.worth * Math.min(1, sum.covered / whole) ** 2 + (sum.units.get(unit) ?? 0) * 8 };
  });
  // What has but a small part of what another page has whole is not what was asked for.
  const best = Math.max(0, ...list.map((one) => one.covered));
  return list.filter((one) => one.covered >= best / 2).sort((one, other) => other.worth - one.worth || one.page - other.page);
}

/** Looks for a query: `{ total, results }`, as many results as the bytes allow, `from` the first that is wanted. */
async function find(query, lang, from = 0, most = 10) {
  spent = 0;
  const index = await load(`${lang}/index`);
  if (!index) return null;
  spent += index.own;
  const count = words(query, lang).length || 1;
  const terms = await asked(index, lang, query, Math.max(9000, (FOR_WORDS - spent) / count));
  const list = ranked(index, terms);
  const keys = new Set(terms.flatMap((term) => [...term.keys()]));
  const results = [];
  for (const { page, unit } of list.slice(from, from + most)) {
    if (results.length && spent > BUDGET - LARGEST) break;
    const text = await load(`${lang}/t/${page}-${Math.floor(unit / UNITS_OF_TEXT)}`, index.version);
    if (!text) continue;
    spent += text.size ?? 0;
    const [anchor, label, words] = text.units[unit % UNITS_OF_TEXT] ?? ["", "", ""];
    const href = new URL(`../../${text.href}`, base).href + (anchor ? `#${anchor}` : "");
    results.push({ href, title: text.title, act: text.act, badge: text.badge, label, text: words });
  }
  return { total: list.length, results, keys, words: index.words };
}

/** A text cut to what is around the words that were found: `[text, isMarked]` one after the other. */
function marked(text, keys, lang, most = 220) {
  const hits = words(text, lang).filter((word) => keys.has(word.key) && word.start < word.end);
  let start = 0;
  if (text.length > most && hits.length) {
    // The window with the most different words, as early as can be.
    let best = -1;
    for (const hit of hits) {
      const inside = new Set(hits.filter((other) => other.start >= hit.start && other.end <= hit.start + most - 40).map((other) => other.key)).size;
      if (inside > best) [best, start] = [inside, hit.start];
    }
    start = start < 60 ? 0 : text.lastIndexOf(" ", start - 30) + 1;
  }
  let end = Math.min(text.length, start + most);
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + most / 2);
  const pieces = start > 0 ? [["… ", false]] : [];
  let at = start;
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue;
    if (hit.start > at) pieces.push([text.slice(at, hit.start), false]);
    pieces.push([text.slice(hit.start, hit.end), true]);
    at = hit.end;
  }
  if (at < end) pieces.push([text.slice(at, end), false]);
  if (end < text.length) pieces.push([" …", false]);
  return pieces;
}
