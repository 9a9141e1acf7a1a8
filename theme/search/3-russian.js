// Russian endings by Snowball (snowballstem.org/algorithms/russian/stemmer.html), as the crate rust-stemmers has them.
const endings = (text) => text.split(" ").sort((one, other) => other.length - one.length);
// Those of the first list stand only after а or я.
const GERUND = [endings("в вши вшись"), endings("ив ивши ившись ыв ывши ывшись")];
const ADJECTIVE = endings("ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");
const PARTICIPLE = [endings("ем нн вш ющ щ"), endings("ивш ывш ующ")];
const REFLEXIVE = endings("ся сь");
const VERB = [
  endings("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно"),
  endings("ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю"),
];
const NOUN = endings("а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");

function russian(word) {
  const [, head, rest] = /^([^аеиоуыэюя]*[аеиоуыэюя])(.*)$/.exec(word) ?? [, word, ""];
  const toNext = /^.*?[аеиоуыэюя][^аеиоуыэюя]/;
  const toSecond = toNext.exec(word)?.[0] ?? word;
  const limit = toSecond.length + (toNext.exec(word.slice(toSecond.length))?.[0].length ?? word.length);
  let tail = rest;
  const take = (list) => {
    const found = list.find((ending) => tail.endsWith(ending));
    if (found !== undefined) tail = tail.slice(0, tail.length - found.length);
    return found !== undefined;
  };
  const either = ([after, any]) => {
    const found = [...after, ...any].sort((a, b) => b.length - a.length).find((ending) => tail.endsWith(ending));
    if (found === undefined) return false;
    const stem = tail.slice(0, tail.length - found.length);
    if (after.includes(found) && !/[ая]$/.test(stem)) return false;
    tail = stem;
    return true;
  };
  if (!either(GERUND)) {
    take(REFLEXIVE);
    if (take(ADJECTIVE)) either(PARTICIPLE);
    else if (!either(VERB)) take(NOUN);
  }
  if (tail.endsWith("и")) tail = tail.slice(0, -1);
  const derived = /ость?$/.exec(tail)?.[0];
  if (derived && head.length + tail.length - derived.length >= limit) tail = tail.slice(0, tail.length - derived.length);
  const finest = /(ейше|ейш|ь|н)$/.exec(tail)?.[0];
  if (finest === "ь") tail = tail.slice(0, -1);
  else if (finest === "н") tail = tail.replace(/нн$/, "н");
  else if (finest) tail = tail.slice(0, tail.length - finest.length).replace(/нн$/, "н");
  return head + tail;
}
