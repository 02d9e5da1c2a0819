// Results and charts for the reader's numbers.

import { chartSamples } from "./constants.js";
import { best } from "./state.js";
import { make, setText } from "./text.js";

// The option of a list that stands for the best one says which it is, where it was searched for.
export const showBest = (list, found) => {
  const [first, option] = [best, found].map((name) => [...list.options].find(({ value }) => value === name));
  setText(first, option ? "The best: " + option.textContent : "The best");
};

// Shows the results, but those that are taken of draws: their place is kept.
export const showResults = (elements, model, values) => {
  for (const element of elements) {
    const name = element.dataset.result, range = element.querySelector("small");
    setText(element.querySelector("output"), model.results[name].shown >= 0 ? "\u2026" : model.show(name, values[name]));
    // The range that was there is no longer true; its place is kept.
    if (range.textContent) range.textContent = "\u00a0";
  }
};

// What the main result is the sum of.
export const showParts = (list, model, values) => {
  const parts = (values.Parts || []).filter(([, value]) => value);
  list.hidden = parts.length < 2;
  list.replaceChildren(...parts.map(([label, value]) => {
    const row = make("div");
    row.append(make("dt", { textContent: label }), make("dd", { textContent: model.show(list.dataset.parts, value) }));
    return row;
  }));
};

// Draws a chart and fills the table under it; gives the values its upright axis runs over.
export const showChart = (figure, model, given, bands, keep) => {
  const name = figure.dataset.chart, { svg, caption, domain, values } = model.draw(name, given, bands, keep, model.options);
  figure.querySelector("svg").innerHTML = svg;
  setText(figure.querySelector("figcaption span"), caption);
  for (const row of figure.querySelectorAll("[data-point]")) {
    model.charts[name].results.forEach((result, i) => setText(row.cells[i + 1], model.show(result, values[row.dataset.point][result])));
  }
  return domain;
};

// Shows what is taken of the draws, and the ranges of the other results.
export const showDrawn = (elements, model, values, bands) => {
  for (const element of elements) {
    const name = element.dataset.result, { shown } = model.results[name], isDrawn = shown >= 0;
    const [low, , high] = (bands[name] || []).map((value) => model.show(name, value));
    if (isDrawn) setText(element.querySelector("output"), model.show(name, model.At(bands, name, shown, values[name])));
    setText(element.querySelector("small"), low === high || isDrawn ? "" : `likely ${low} to ${high}`);
  }
};

// The ranges of charts, in pieces small enough not to be noticed.
export const showRanges = function* (figures, model, given) {
  for (const figure of figures) {
    const { x, points } = model.charts[figure.dataset.chart], along = [];
    for (const value of points) {
      along.push(model.bands(model.settle({ ...given, [x]: { value } }, model.options, x), chartSamples));
      yield;
    }
    showChart(figure, model, given, along);
  }
};
