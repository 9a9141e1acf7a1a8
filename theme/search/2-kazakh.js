// Kazakh endings, as src/language/key/kazakh.rs tells them: the longest that the letter before it allows, again and again.
const AFTER = {
  vowel: /[аеиоу]$/,
  own: /и$/,
  nasal: /[аеиоумн]$/,
  open: /[аеиоур]$/,
  voiced: /[аеиоулрмнзж]$/,
  sonorant: /[лрмнзжиу]$/,
  voiceless: /[пфктсшчхбвгд]$/,
  consonant: /[^аеио]$/,
};
const SUFFIXES = [
  ["ндаги", "own"], ["ндеги", "own"], ["даги", "voiced"], ["деги", "voiced"], ["таги", "voiceless"], ["теги", "voiceless"],
  ["лар", "open"], ["лер", "open"], ["дар", "sonorant"], ["дер", "sonorant"], ["тар", "voiceless"], ["тер", "voiceless"],
  ["нин", "nasal"], ["дин", "sonorant"], ["тин", "voiceless"], ["син", "vowel"], ["нда", "own"], ["нде", "own"],
  ["дан", "voiced"], ["ден", "voiced"], ["тан", "voiceless"], ["тен", "voiceless"], ["нан", "nasal"], ["нен", "nasal"],
  ["мен", "voiced"], ["бен", "sonorant"], ["пен", "voiceless"], ["ни", "vowel"], ["ди", "sonorant"], ["ти", "voiceless"],
  ["си", "vowel"], ["га", "voiced"], ["ге", "voiced"], ["ка", "voiceless"], ["ке", "voiceless"], ["на", "own"], ["не", "own"],
  ["да", "voiced"], ["де", "voiced"], ["та", "voiceless"], ["те", "voiceless"], ["ин", "consonant"], ["и", "consonant"],
  ["н", "vowel"], ["с", "vowel"],
];

/** A word without its endings; at least three letters stay. */
function kazakh(word) {
  for (;;) {
    const found = SUFFIXES.find(([suffix, after]) => {
      const stem = word.slice(0, -suffix.length);
      const least = suffix === "н" || suffix === "с" ? 4 : 3;
      return stem.length >= least && word.endsWith(suffix) && AFTER[after].test(stem);
    });
    if (!found) break;
    word = word.slice(0, -found[0].length);
  }
  return word.length < 3 ? word : word.replace(/г$/, "к").replace(/б$/, "п");
}
