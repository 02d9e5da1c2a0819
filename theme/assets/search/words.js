// SearchWords.cs: the words of a question, taken as the build takes those of the pages.

const letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" };

const foldWords = (text) => text
  .toWellFormed().normalize("NFKD").toLowerCase()
  .replace(/[\u0300-\u036f]/g, "")
  .replace(/[ßæœøłđðþıς]/g, (letter) => letters[letter])
  .normalize("NFC");

const parted =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{3ffff}]+/u;

const pairs = (run) => {
  const characters = [...run];
  return characters.length > 1 ? characters.slice(1).map((character, i) => characters[i] + character) : characters;
};

export const wordsOf = (text) => {
  const words = [];
  for (const [run] of foldWords(text).matchAll(/[\p{L}\p{M}\p{N}]+(?:(?<=[0-9])[.,](?=[0-9])[\p{L}\p{M}\p{N}]+)*/gu)) {
    let rest = run, found;
    while ((found = parted.exec(rest))) {
      if (found.index) words.push(rest.slice(0, found.index).replaceAll(",", ""));
      words.push(...pairs(found[0]));
      rest = rest.slice(found.index + found[0].length);
    }
    if (rest) words.push(rest.replaceAll(",", ""));
  }
  return words;
};
