// The words of a text with their keys, as src/language/key.rs finds them.
/** The key of one word in a language. */
function key(word, lang) {
  const read = cyrillic(word);
  if (/[0-9]/.test(read)) return single(wide(read));
  const language = lang.split(/[-_]/)[0];
  const letters = wide(language === "ru" ? russian(plain(read)) : read);
  return single(language === "kk" ? kazakh(letters) : letters);
}

/** A word as it stands, with its ending. */
const bare = (word) => single(wide(cyrillic(word)));

/** The words of a text: `{ start, end, keys, whole }`; a number with signs (`А-6/229`) is one, its parts are others. */
function words(text, lang) {
  const found = [];
  let joined = [];
  let word = null;
  const close = () => {
    const short = (one) => /[0-9]/.test(one.text) || [...one.text].length <= 3;
    if (joined.length > 1 && joined.some((one) => /[0-9]/.test(one.text)) && joined.every(short)) {
      let whole = "";
      for (const one of joined) {
        const part = key(one.text, lang);
        whole += (/[0-9]$/.test(whole) && /^[0-9]/.test(part) ? "/" : "") + part;
      }
      found.push({ start: joined[0].start, end: joined.at(-1).end, key: whole, bare: whole, parts: joined.length });
    }
    for (const one of joined) {
      const part = key(one.text, lang);
      if (part) found.push({ start: one.start, end: one.end, key: part, bare: bare(one.text), parts: 0 });
    }
    joined = [];
  };
  let at = 0;
  for (const sign of `${text}  `) {
    const start = at;
    at += sign.length;
    if (isOfWord(sign)) {
      word ??= { start, text: "" };
      word.text += sign;
      word.end = at;
      continue;
    }
    if (/[\u00ad\u0300-\u036f\u200b-\u200d\u2060]/.test(sign)) continue;
    if (word) {
      joined.push(word);
      word = null;
    } else if (joined.length) close();
    if (!/[-/.\u2010\u2011]/.test(sign) && joined.length) close();
  }
  return found;
}
