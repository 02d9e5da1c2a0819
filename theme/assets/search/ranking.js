// Finds in the files of the search, which SearchFiles.cs writes, what answers a question best.
import { wordsOf } from "./words.js";

// What a word counts that only resembles the one asked for.
const longerCounts = .85, longerLess = .05, misspeltCounts = .55;

// Words that join others, and count for nothing beside any: however rarely pages say "versus", it is not what is asked for.
const joining = /^(an?|and|for|i[ns]|o[fnr]|per|the|to|vs|with)$/;

// A word that fewer entries have than this may be misspelt.
const fewEntries = 3;
const mostWords = 8;
const mostLonger = 24;
const mostMisspelt = 6;

// How many letters differ between two words, one too few, too many, another or two exchanged; limit + 1 where more do.
export const differences = (from, to, limit) => {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before = [], row = [...Array(to.length + 1).keys()];
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[to.length];
};

// The number of the last name that is not after a word.
const placeOf = (names, word) => {
  let [from, to] = [0, names.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (names[middle] > word) to = middle; else from = middle;
  }
  return from;
};

const rarity = (entries, having) => Math.log(1 + (entries - having + .5) / (having + .5));

// What stands in the index for a word: itself, longer ones, and where it is all but unknown those it may be a misspelling of.
const meanings = async (word, isLast, index, load) => {
  const found = [], one = word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word, place = placeOf(index.words, word);
  const last = isLast ? Math.min(place + 1, placeOf(index.words, word + "\uffff")) : place;
  for (let i = placeOf(index.words, one); i <= last; i++) {
    const lists = await load("words-" + i);
    for (const other of Object.keys(lists)) {
      const more = other.length - word.length;
      if (other === word || other === one) found.push([more ? longerCounts : 1, lists[other]]);
      else if (other.startsWith(word) && word.length > 1 && (isLast || more < 4)) {
        found.push([Math.max(.3, longerCounts - longerLess * more), lists[other]]);
      }
    }
  }
  found.sort((one, other) => other[0] - one[0]);
  found.splice(mostLonger);
  if (word.length < 4 || found.reduce((sum, [, list]) => sum + list[0], 0) >= fewEntries) return found;
  const limit = word.length < 8 ? 1 : 2, near = [];
  for (const other of await load("spelling")) {
    const wrong = differences(word, other, limit);
    if (wrong && wrong <= limit) near.push([wrong, other]);
  }
  near.sort((one, other) => one[0] - other[0]);
  for (const [wrong, other] of near.slice(0, mostMisspelt)) {
    const list = (await load("words-" + placeOf(index.words, other)))[other];
    if (list) found.push([misspeltCounts / wrong, list]);
  }
  return found;
};

// A list begins with how many entries have the word; then come their numbers, each as what it is more than the one before, and weights.
const addTo = (scores, [factor, list], entries) => {
  const counts = factor * rarity(entries, list[0]);
  for (let i = 1, entry = 0; i < list.length; i += 2) {
    entry += list[i];
    scores.set(entry, Math.max(scores.get(entry) || 0, counts * list[i + 1]));
  }
};

// The numbers of the entries that answer best, best first. An entry counts for the words it has, and less for each it has not.
const ranked = async (question, index, load) => {
  const asked = [...new Set(wordsOf(question))], totals = new Map();
  const words = asked.filter((word) => !asked[1] || !joining.test(word)).slice(0, mostWords);
  const isOpen = /[\p{L}\p{N}]$/u.test(question);
  let all = 0;
  for (const [place, word] of words.entries()) {
    const found = await meanings(word, isOpen && place === words.length - 1, index, load), scores = new Map();
    for (const meaning of found) addTo(scores, meaning, index.entries);
    if (!found.length) continue;
    const counts = rarity(index.entries, Math.max(...found.map(([, list]) => list[0])));
    all += counts;
    for (const [entry, score] of scores) {
      const [sum, had] = totals.get(entry) || [0, 0];
      totals.set(entry, [sum + score, had + counts]);
    }
  }
  return [...totals]
    .map(([entry, [sum, had]]) => [sum * (had / all) ** 2, entry])
    .sort((one, other) => other[0] - one[0] || one[1] - other[1]);
};

// What answers a question: [kind, address, title, place, beginning] of each entry, best first, and how many there are in all.
export const find = async (question, most, load) => {
  const index = await load("index"), answers = await ranked(question, index, load), entries = [];
  let end = 0;
  const starts = index.blocks.map((count) => (end += count) - count);
  for (const [, number] of answers.slice(0, most)) {
    const block = placeOf(starts, number);
    entries.push((await load("entries-" + block))[number - starts[block]]);
  }
  return { entries, count: answers.length };
};
