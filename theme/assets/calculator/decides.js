// What moves the main result for the reader's numbers, found as in Swing.cs and drawn as in SwingDrawing.cs.

import { leastBar, mostSwings, swingWidth } from "./constants.js";
import { endOf, say, setText, valuesOf } from "./text.js";

// In pieces: each end of a range is a search and a computation.
const swingsOf = function* (model, result, given) {
  const at = (name, value) => model.compute(valuesOf(model.settle({ ...given, [name]: { value } }, model.options)))[result], swings = [];
  for (const [name, { value, low = value, high = value }] of Object.entries(given)) {
    if (!(low < high)) continue;
    const from = at(name, low);
    yield;
    const to = at(name, high), width = from === to ? 0 : Math.abs(to - from);
    yield;
    if (width > 0) swings.push({ name, low, high, from, to, width });
  }
  return swings.sort((a, b) => a.width === b.width ? 0 : b.width - a.width).slice(0, mostSwings);
};

// What an input is, with its heading where another has the same label.
export const labelOf = (rows, name) => {
  const text = (row) => row.cells[0].textContent, { row } = rows[name], label = text(row);
  const group = row.parentNode.querySelector("[scope=rowgroup]");
  return group && Object.values(rows).some((other) => other.row !== row && text(other.row) === label) ?
    `${label} (${group.textContent})` : label;
};

const barOf = ({ from, to }, placeOf, here) => {
  const [start, end] = [Math.min(from, to), Math.max(from, to)].map(placeOf);
  return `<rect x="${Math.min(start, swingWidth - leastBar)}" width="${Math.max(end - start, leastBar)}" height="12"/>` +
    `<path d="M${placeOf(here)} 0V12"/>`;
};

const published = new WeakMap();

// Shows it in its section; as published where the reader has no numbers of their own.
export const showDecides = function* (section, model, rows, given, isOwn) {
  const body = section.querySelector("tbody"), caption = section.querySelector("figcaption span");
  if (!published.has(section)) published.set(section, [caption.textContent, [...body.rows]]);
  if (!isOwn) {
    const [said, shown] = published.get(section);
    setText(caption, said);
    body.replaceChildren(...shown);
    return;
  }
  const result = section.dataset.decides, swings = yield* swingsOf(model, result, given), show = (value) => model.show(result, value);
  const here = model.compute(valuesOf(given))[result];
  const ends = [...swings.flatMap(({ from, to }) => [from, to]), here].filter(Number.isFinite);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const placeOf = (value) => value <= low || high <= low ? 0 : value >= high ? swingWidth :
    Math.floor(swingWidth * (value - low) / (high - low) + 0.5);
  const [first] = swings, sayOf = (name, value) => say(model, rows[name], value);
  setText(caption, first ? `Most of all: ${labelOf(rows, first.name)}. At ${sayOf(first.name, first.low)} it is ${show(first.from)}, ` +
    `at ${sayOf(first.name, first.high)} ${show(first.to)}.` : "Nothing of what has a range moves it.");
  const template = published.get(section)[1][0];
  body.replaceChildren(...swings.map((swing) => {
    const row = template.cloneNode(true), [head, from, to] = row.cells, { name } = swing;
    row.dataset.swing = name;
    head.firstChild.textContent = labelOf(rows, name) + " ";
    head.querySelector("small").textContent = `${endOf(model, rows[name], swing.low)} to ${sayOf(name, swing.high)}`;
    head.querySelector("svg").innerHTML = barOf(swing, placeOf, here);
    setText(from, show(swing.from));
    setText(to, show(swing.to));
    return row;
  }));
};
