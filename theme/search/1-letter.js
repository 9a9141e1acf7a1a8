// Letters for keys: any script to Cyrillic, and what people take for each other to one. As src/language/key/letter.rs.
const CYRILLIC = /[\u0400-\u052f]/;
const HIDDEN = /[\u00ad\u0300-\u036f\u200b-\u200d\u2060]/g;
const BARE = {};
for (const [signs, plain] of [
  ["áàâãäåāăąə", "a"], ["çčć", "ch"], ["éèêëēě", "e"], ["ğǵġ", "g"], ["íìîïīı", "i"], ["ñńŋň", "n"], ["óòôõöō", "o"],
  ["şšș", "sh"], ["úùûüūŭ", "u"], ["ýÿ", "y"], ["ž", "zh"],
]) for (const sign of signs) BARE[sign] = plain;
const LATIN = "abcdefghijklmnopqrstuvwxyz";
const ALIKE = "авсдефгһіжклмнорқрстуввхуз";
const SOUNDS = "абкдефгхижклмнопкрстуввхыз";
const GROUPS = [
  ["shch", "щ"], ["sch", "щ"], ["sh", "ш"], ["ch", "ч"], ["zh", "ж"], ["kh", "х"], ["gh", "г"], ["ts", "ц"], ["tz", "ц"],
  ["ya", "я"], ["yu", "ю"], ["yo", "е"], ["ye", "е"], ["ck", "к"],
];

const small = (text) => [...text].map((sign) => sign.toLowerCase()).join("");
const isOfWord = (sign) => /[0-9A-Za-z\u0400-\u052f]/.test(sign) || small(sign)[0] in BARE;

/** A word in small Cyrillic letters and digits. */
function cyrillic(word) {
  const signs = small(word).replace(HIDDEN, "");
  if (!CYRILLIC.test(signs)) return sounded([...signs].map((sign) => BARE[sign] ?? sign).join(""));
  return [...signs].map((sign) => ALIKE[LATIN.indexOf(sign)] ?? sign).join("");
}

/** A Latin word as it sounds. */
function sounded(latin) {
  let read = "";
  for (let at = 0; at < latin.length; ) {
    const group = GROUPS.find(([letters]) => latin.startsWith(letters, at));
    if (group) {
      read += group[1];
      at += group[0].length;
      continue;
    }
    const sign = latin[at++];
    const last = read.at(-1);
    if (sign === "y" && last && "аеиоуыяюё".includes(last)) read += "й";
    else if (sign === "c" && at < latin.length && "eiy".includes(latin[at])) read += "ц";
    else if (sign === "a" && last === "и") read += "я";
    else read += SOUNDS[LATIN.indexOf(sign)] ?? sign;
  }
  return read;
}

const PLAIN = { ё: "е", ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" };
const WIDE = {
  ...PLAIN, ь: "", ъ: "", я: "иа", ю: "иу", ц: "тс", щ: "ш", э: "е", ы: "и", й: "и",
  ќ: "к", ґ: "о", ј: "а", ѕ: "н", є: "г", ў: "у", ї: "у", ћ: "х",
};
/** A word with the letters that Russian has. */
const plain = (word) => [...word].map((sign) => PLAIN[sign] ?? sign).join("");
/** Letters that people take for each other as one. */
const wide = (word) => [...word].map((sign) => WIDE[sign] ?? sign).join("");
/** Doubled letters as one. */
const single = (word) => word.replace(/([^0-9])\1+/g, "$1");
