// Computed numbers in the text: the published ones, or where they differ what the reader's numbers make of them. A number that is computed
// for a case of its own stays as it is: its sentence names that case, and would be false of any other.

import { calculators } from "./address.js";
import { inputsOf } from "./state.js";
import { has, make, valuesOf } from "./text.js";

export const numbersOf = (model) => [...document.querySelectorAll(`data[data-calc^="${model.name}."]:not([data-set])`)].map((element) => ({
  element,
  published: element.textContent,
  result: element.dataset.calc.slice(model.name.length + 1).replaceAll("-", "_"),
  end: { low: 0, middle: 1, high: 2, mean: 3 }[element.dataset.end],
  format: element.dataset.format && JSON.parse(element.dataset.format),
}));

const write = ({ element, published }, text) => {
  const isYours = text !== published;
  if (!isYours && !has(element.dataset, "yours")) return;
  element.textContent = text;
  element.toggleAttribute("data-yours", isYours);
  element.removeAttribute("title");
  if (isYours) {
    element.title = "With your numbers; published: " + published;
    element.append(make("span", { className: "calc-hidden", textContent: ` (${element.title})` }));
  }
};

// What a number is for the reader's settings; as published where there are none.
const show = (number, model, isOwn, given, bands) => {
  const { published, result, end, format } = number, { format: usual, infinite } = model.results[result];
  const value = isOwn && model.At(bands, result, end, model.compute(valuesOf(given))[result]);
  write(number, isOwn ? model.Show(format || usual, value, infinite) : published);
};

// Shows the numbers for the reader's settings, one after the other: each is a search, and of some a thousand draws.
export const showNumbers = function* (numbers, model, own, isOwn) {
  const { given } = inputsOf(model, own);
  for (const number of numbers) {
    show(number, model, isOwn, given, isOwn && number.end >= 0 && (yield* model.draws(given)));
    yield;
  }
  if (document.querySelector(".calc-yours, [data-yours]")) import("./later.js").then(({ showBar }) => showBar(calculators));
};
