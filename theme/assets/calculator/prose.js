// Computed numbers in the text: the published ones, or where they differ what the reader's numbers make of them. A number that is computed
// for a case of its own stays as it is: its sentence names that case, and would be false of any other.

import { calculators } from "./address.js";
import { has, make } from "./text.js";

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

// Shows the numbers for the reader's values, which the results beside them have, too, and what is drawn of these; as published where there
// are none.
export const showNumbers = (numbers, model, values, bands) => {
  for (const number of numbers) {
    const { published, result, end, format } = number, { format: usual, infinite } = model.results[result];
    write(number, values ? model.Show(format || usual, model.At(end >= 0 && bands, result, end, values[result]), infinite) : published);
  }
  if (document.querySelector(".calc-yours, [data-yours]")) import("./later.js").then(({ showBar }) => showBar(calculators));
};
